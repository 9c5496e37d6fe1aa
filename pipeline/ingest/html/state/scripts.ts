import type { Json } from "../../../../schemas/document.ts";
import { parseJson, strictJson } from "../json-ld.ts";
import { readApplied } from "./applied.ts";
import { unflattened } from "./devalue.ts";
import { type FlightRows, flightRows } from "./flight.ts";
import { type Literal, readLiteral } from "./literal.ts";

/** A longer script is not looked at. */
const SCRIPT_LIMIT = 8_000_000;
/** Where a value may begin in a script: assigned, given to a function, or returned; or a string that is JSON itself. */
const STARTS = /JSON\.parse\(\s*(?=["'`])|(?:=|\(|\breturn\b)\s*(?=[[{])|=\s*(?=\(function\b)/g;
const FLIGHT = /__next_f\s*\|\|\s*\[\]\)\.push\(|__next_f\.push\(/g;
const OPENING = /<script\b/gi;
const JSON_TYPE = /\btype\s*=\s*["']?application\/(?!ld\b)[\w.+-]*json/iu;
const LD_TYPE = /\btype\s*=\s*["']?application\/ld\+json/iu;

interface Script {
  readonly attributes: string;
  readonly text: string;
}

/** The scripts of a page that stand in it, but for linked data. */
function scriptsOf(html: string): Script[] {
  const found: Script[] = [];
  OPENING.lastIndex = 0;
  for (let m = OPENING.exec(html); m !== null; m = OPENING.exec(html)) {
    const start = html.indexOf(">", m.index) + 1;
    const end = start > 0 ? html.indexOf("</script", start) : -1;
    if (end < 0) break;
    OPENING.lastIndex = end;
    const attributes = html.slice(m.index, start);
    if (end - start < SCRIPT_LIMIT && !LD_TYPE.test(attributes))
      found.push({ attributes, text: html.slice(start, end) });
  }
  return found;
}

/** The value that begins at `start`. One that is the rest of its script is most often JSON, which the engine reads faster. */
function valueAt(text: string, start: number): Literal {
  if (text.startsWith("(function", start)) return readApplied(text, start);
  const end = text.lastIndexOf(text[start] === "[" ? "]" : "}") + 1;
  const isRest = end > start && text.length - end < NEAR_END && REST.test(text.slice(end));
  const value = isRest ? strictJson(text.slice(start, end)) : undefined;
  return value === undefined ? readLiteral(text, start) : { value, end };
}
const NEAR_END = 80;
const REST = /^[\s;]*(?:\/\/.*|<!--|-->|\]\]>)?[\s;]*$/u;

/** Values that stand in a script as literals, in order. What is none is passed over; no more than three times the script's length is read. */
function literalsIn(text: string): Json[] {
  const found: Json[] = [];
  const starts = new RegExp(STARTS);
  let budget = text.length * 2;
  for (let m = starts.exec(text); m !== null && budget > 0; m = starts.exec(text)) {
    const start = m.index + m[0].length;
    const { value, end } = valueAt(text, start);
    if (value === undefined) budget -= end - start;
    else {
      starts.lastIndex = end;
      const held = typeof value === "string" ? parseJson(value) : value;
      if (held !== undefined) found.push(held);
    }
  }
  return found;
}

/** The payload of React Server Components that scripts push piece by piece. */
function flightPayload(scripts: readonly Script[]): string {
  const parts: string[] = [];
  for (const { text } of scripts)
    for (const { index, 0: call } of text.matchAll(FLIGHT)) {
      const pushed = readLiteral(text, index + call.length).value;
      if (Array.isArray(pushed) && typeof pushed[1] === "string") parts.push(pushed[1]);
    }
  return parts.join("");
}

/** A text that is JSON itself, as linked data stands in React's payload, read; any other value as it is. */
function opened(value: Json): Json {
  return typeof value === "string" && value.startsWith("{") ? (parseJson(value) ?? value) : value;
}

/** What the scripts of a page hold. */
export interface PageState {
  readonly values: readonly Json[];
  /** Rows that the strings of `values` may refer to. */
  readonly rows: FlightRows;
}

/** The values in those scripts of a page that `isAbout` says are worth reading; nothing is run. */
export function readScripts(html: string, isAbout: (script: string) => boolean): PageState {
  const scripts = scriptsOf(html);
  const values = scripts
    .filter(({ text }) => !text.includes("__next_f") && isAbout(text))
    .flatMap(({ attributes, text }) => {
      const whole = JSON_TYPE.test(attributes) ? parseJson(text) : undefined;
      return whole === undefined ? literalsIn(text) : [unflattened(whole)];
    });
  const payload = flightPayload(scripts);
  const rows: FlightRows = isAbout(payload) ? flightRows(payload, parseJson) : new Map();
  return { values: [...values, ...[...rows.values()].map(opened)], rows };
}
