/** A line of a text with its 1-based number. */
export interface Line {
  readonly text: string;
  readonly number: number;
}

/** The lines of a text, split at LF, CRLF or CR, each with its number. */
export function linesOf(text: string): Line[] {
  const lines = text.includes("\r") ? text.split(/\r\n|\n|\r/u) : text.split("\n");
  return lines.map((line, at) => ({ text: line, number: at + 1 }));
}
