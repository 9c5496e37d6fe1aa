import type { Json } from "../../../../schemas/document.ts";
import { strictJson } from "../../../text/json.ts";
import { parseJson } from "../json-ld.ts";
import { readApplied } from "./applied.ts";
import { unflattened } from "./devalue.ts";
import { type FlightRows, flightRows } from "./flight.ts";
import { readLiteral } from "./literal.ts";

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

const TAIL = 80;
const REST = /^[\s;]*(?:\/\/.*(?:[\n\r\u2028\u2029][\s;]*)?|(?:-->|\]\]>)[\s;]*)?$/u;

/** Where the last value of a script ends, if there is nothing but a semicolon or the end of a comment after it; else -1. */
function lastEnd(text: string): number {
  const from = Math.max(0, text.length - TAIL);
  const tail = text.slice(from);
  const end = Math.max(tail.lastIndexOf("}"), tail.lastIndexOf("]")) + 1;
  return end > 0 && REST.test(tail.slice(end)) ? from + end : -1;
}

/** Values that stand in a script as literals, in order. What is none is passed over; no more than three times the script's length is read. */
function literalsIn(text: string): Json[] {
  const found: Json[] = [];
  const starts = new RegExp(STARTS);
  let budget = text.length * 2;
  for (let m = starts.exec(text); m !== null && budget > 0; m = starts.exec(text)) {
    const start = m.index + m[0].length;
    const { value, end } = text.startsWith("(function", start) ? readApplied(text, start) : readLiteral(text, start);
    if (value === undefined) budget -= end - start;
    else {
      starts.lastIndex = end;
      const held = typeof value === "string" ? parseJson(value) : value;
      if (held !== undefined) found.push(held);
    }
  }
  return found;
}

/** The values of a script. One that is no more than a single assignment of JSON is left to the engine, which reads it faster. */
function valuesIn(text: string): Json[] {
  const first = new RegExp(STARTS).exec(text);
  const end = lastEnd(text);
  const whole = first === null || end < 0 ? undefined : strictJson(text.slice(first.index + first[0].length, end));
  return whole === undefined ? literalsIn(text) : [whole];
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
      return whole === undefined ? valuesIn(text) : [unflattened(whole)];
    });
  const payload = flightPayload(scripts);
  const rows: FlightRows = isAbout(payload) ? flightRows(payload, parseJson) : new Map();
  return { values: [...values, ...[...rows.values()].map(opened)], rows };
}
