import type { Json } from "../../../../schemas/document.ts";

/** A row's reference to another: `$1a`, `$L1a`, `$@1a`. */
const REFERENCE = /^\$[L@]?([\da-f]{1,6})$/;
const ROW = /([\da-f]{1,6}):(T([\da-f]{1,8}),)?/y;

/** Rows of a React Server Component payload: texts and JSON by id. */
export type FlightRows = ReadonlyMap<string, Json>;

/** The position after `bytes` bytes of UTF-8 from `at`. */
function afterBytes(text: string, at: number, bytes: number): number {
  let left = bytes;
  let end = at;
  while (left > 0 && end < text.length) {
    const code = text.codePointAt(end) ?? 0;
    left -= code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    end += code < 0x10000 ? 1 : 2;
  }
  return end;
}

/** The rows of a payload, as React writes them: `id:json` to the end of the line, `id:Tlength,text` of so many bytes. `parse` reads JSON. */
export function flightRows(payload: string, parse: (text: string) => Json | undefined): FlightRows {
  const rows = new Map<string, Json>();
  for (let at = 0; at < payload.length; ) {
    ROW.lastIndex = at;
    const head = ROW.exec(payload);
    const line = payload.indexOf("\n", at);
    const end = line < 0 ? payload.length : line;
    const start = head ? at + head[0].length : end;
    const length = head?.[3];
    at = length ? afterBytes(payload, start, Number.parseInt(length, 16)) : end + 1;
    if (!head?.[1]) continue;
    const value = length ? payload.slice(start, at) : parse(payload.slice(start, end));
    if (value !== undefined) rows.set(head[1], value);
  }
  return rows;
}

/** What a string of one row stands for: the row that it refers to, or itself. */
export function dereferenced(value: string, rows: FlightRows): Json {
  const id = value.length <= 9 ? REFERENCE.exec(value)?.[1] : undefined;
  return (id === undefined ? undefined : rows.get(id)) ?? value;
}
