const CELL = /(?:^|,)(?:"((?:[^"]|"")*)"|([^,"]*))/g;

function cells(line: string): string[] {
  if (!line.includes('"')) return line.split(",");
  return [...line.matchAll(CELL)].map((m) => m[1]?.replaceAll('""', '"') ?? m[2] ?? "");
}

/** Rows of a small CSV text with a header line and no line breaks inside cells (RFC 4180 quotes), each with its line number. */
export function csvRows(text: string): { readonly line: number; readonly row: Readonly<Record<string, string>> }[] {
  const [head = "", ...lines] = text.replaceAll("\r", "").split("\n");
  const names = cells(head);
  return lines.flatMap((line, at) => {
    if (line === "") return [];
    const values = cells(line);
    return [{ line: at + 2, row: Object.fromEntries(names.map((name, i) => [name, values[i] ?? ""])) }];
  });
}
