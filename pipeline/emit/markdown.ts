/** A count with its noun. */
export function plural(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? "" : "s"}`;
}

/** A share in per cent, with one decimal; a dash of nothing. */
export function share(n: number, of: number): string {
  return of === 0 ? "–" : `${((100 * n) / of).toFixed(1)} %`;
}

const cell = (value: string | number) =>
  String(value).replaceAll("|", "\\|").replaceAll("<", "&lt;").replaceAll("\n", " ");

/** A Markdown table; the columns after the first `texts` ones are numbers. Cells are text, whatever is in them. */
export function table(head: readonly string[], texts: number, rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.map(cell).join(" | ")} |`;
  const rule = `|${head.map((_, i) => (i < texts ? "---|" : "---:|")).join("")}`;
  return [line(head), rule, ...rows.map(line)].join("\n");
}

/** Text between fences that nothing in it can close. */
export function fenced(text: string, language: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map((m) => m[0].length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${language}\n${text.trim()}\n${fence}`;
}
