import type { Json } from "../../schemas/document.ts";
import { decodeText } from "./charset.ts";
import { utf8 } from "./text.ts";

const STAMP = Symbol("stamp");

/** A wall clock of a table, as ISO 8601 without a zone. */
export interface Stamp {
  readonly [STAMP]: string;
}

const DAY = 86_400_000;

/** An instant or wall clock by its milliseconds and the digits of a second after those; no digits where they are nought. */
export function stampOf(milliseconds: number, rest: string): Stamp | null {
  if (!(Math.abs(milliseconds) <= 1e8 * DAY)) return null;
  const text = new Date(milliseconds).toISOString().slice(0, -1);
  return { [STAMP]: `${text}${rest}`.replace(/(\.\d{0,8}?)0+$/, "$1").replace(/\.$/, "") };
}

/** A stamp by nanoseconds since 1970. */
export function stampOfNanos(nanos: bigint): Stamp | null {
  const milliseconds = (nanos - (((nanos % 1_000_000n) + 1_000_000n) % 1_000_000n)) / 1_000_000n;
  const rest = nanos - milliseconds * 1_000_000n;
  return stampOf(
    Number(milliseconds),
    String(rest)
      .padStart(6, "0")
      .replace(/(?<!0)0+$/, ""),
  );
}

/** A day by its number since 1970, as ISO 8601. */
export function dayOf(days: number): string | null {
  return stampOf(days * DAY, "")?.[STAMP].slice(0, 10) ?? null;
}

/** The text that bytes of a table are, in whatever character set; base64 when in none. */
export function textOfBytes(bytes: Uint8Array): string {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return utf8(all) ?? decodeText(all, [])?.text ?? all.toString("base64");
}

/**
 * A value of a table as JSON has it: whole numbers beyond 2^53 as text, bytes as text, stamps in ISO 8601 with Z where
 * `zoned` says that they are instants; what is no number is null.
 */
export function plainValue(value: unknown, zoned: boolean): Json {
  if (value === null || value === undefined || typeof value === "string" || typeof value === "boolean") {
    return value ?? null;
  }
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (value instanceof Uint8Array) return textOfBytes(value);
  if (Array.isArray(value) || ArrayBuffer.isView(value)) {
    return Array.from(value as ArrayLike<unknown>, (v) => plainValue(v, zoned));
  }
  if (typeof value !== "object") return null;
  if (STAMP in value) return `${value[STAMP]}${zoned ? "Z" : ""}`;
  return Object.fromEntries(Object.entries(value).map(([key, v]): [string, Json] => [key, plainValue(v, zoned)]));
}
