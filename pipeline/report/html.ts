/** Text as HTML shows it, in elements and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** Narrow, and no line ends at it. */
const THIN = "\u202f";

/** A whole number with thin spaces between thousands, as ISO 80000-1 has it. */
export function thousands(n: number): string {
  const digits = String(n);
  let out = "";
  for (let end = digits.length; end > 0; end -= 3) {
    out = digits.slice(Math.max(0, end - 3), end) + (out === "" ? "" : THIN + out);
  }
  return out;
}

const THOUSANDS = ["", "k", "M", "G", "T"] as const;

/** A whole number where there is little room: three figures of it and `k`, `M` and so on, from ten thousand on. */
export function compact(n: number): string {
  if (n < 10_000) return thousands(n);
  let [size, unit] = [n, 0];
  while (size >= 999.5 && unit < THOUSANDS.length - 1) [size, unit] = [size / 1000, unit + 1];
  return `${size.toPrecision(3).replace(/\.0+$/, "")}${THIN}${THOUSANDS[unit]}`;
}

/** A share in per cent with one decimal; a dash of nothing at all. All and none are said only when they are so. */
export function percent(n: number, of: number): string {
  if (of === 0) return "–";
  const rounded = ((100 * n) / of).toFixed(1);
  if (rounded === "100.0") return n === of ? "100 %" : "> 99.9 %";
  if (rounded === "0.0") return n === 0 ? "0 %" : "< 0.1 %";
  return `${rounded} %`;
}

/** A count with its noun, which takes an s unless there is one of it. */
export function many(n: number, noun: string): string {
  return `${thousands(n)} ${noun}${n === 1 ? "" : "s"}`;
}

const UNITS = ["bytes", "kB", "MB", "GB", "TB"] as const;

/** A number of bytes as people say it, in powers of a thousand. */
export function byteSize(bytes: number): string {
  let [size, unit] = [bytes, 0];
  while (size >= 1000 && unit < UNITS.length - 1) [size, unit] = [size / 1000, unit + 1];
  return unit === 0 ? `${thousands(bytes)} bytes` : `${size.toFixed(size < 10 ? 1 : 0)} ${UNITS[unit]}`;
}

export interface ColumnHead {
  readonly label: string;
  readonly number?: boolean;
  /** Whether its cells stay on one line. */
  readonly whole?: boolean;
}

/** A table of rows that are HTML, which scrolls sideways where it does not fit and can be reached by keyboard. */
export function tableFrame(caption: string, head: string, rows: string, kind = ""): string {
  const name = escapeHtml(caption);
  return (
    `<div class="scroll" tabindex="0" role="region" aria-label="${name}"><table${kind === "" ? "" : ` class="${kind}"`}>` +
    `<caption><span>${name}</span></caption><thead>${head}</thead><tbody>\n${rows}\n</tbody></table></div>`
  );
}

/** A table of texts, escaped here; numbers stand to the right, the first column names its row. */
export function tableOf(caption: string, head: readonly ColumnHead[], rows: readonly (readonly string[])[]): string {
  const kind = (i: number) => (head[i]?.number === true ? ' class="n"' : head[i]?.whole === true ? ' class="w"' : "");
  const heads = head.map((h, i) => `<th scope="col"${kind(i)}>${escapeHtml(h.label)}</th>`).join("");
  const body = rows
    .map((row) => {
      const cells = row.map((cell, i) =>
        i === 0 ? `<th scope="row">${escapeHtml(cell)}</th>` : `<td${kind(i)}>${escapeHtml(cell)}</td>`,
      );
      return `<tr>${cells.join("")}</tr>`;
    })
    .join("\n");
  return tableFrame(caption, `<tr>${heads}</tr>`, body);
}

/** A table behind a line that opens it. */
export function folded(summary: string, table: string): string {
  return `<details><summary>${escapeHtml(summary)}</summary>${table}</details>`;
}
