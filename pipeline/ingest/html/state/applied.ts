import type { Json } from "../../../../schemas/document.ts";
import { type Literal, readLiteral } from "./literal.ts";

/** A function that is called where it stands, up to its parameters' end. */
const HEAD = /\(function\s*\(([\w$,\s]*)\)\s*\{/y;
const RETURN = /\breturn\s*(?=[[{])/g;
const CALLED = /\s*(?:;\s*)?\}\s*(?:\)\s*)?\(/y;
/** Statements before the value that a function returns are no longer. */
const MOST_BEFORE = 50_000;

/** The arguments of a call from `at`, after its bracket. */
function argumentsAt(text: string, at: number): readonly Json[] {
  const found: Json[] = [];
  for (let next = at; next < text.length; ) {
    const { value, end } = readLiteral(text, next);
    if (value === undefined) return found;
    found.push(value);
    if (text[end] !== ",") return found;
    next = end + 1;
  }
  return found;
}

/** What a function returns that is called where it stands, `(function(a,b){return {…a…}}("x",1))`, with its arguments put in: how Nuxt 2 writes its state. Undefined for any other text. */
export function readApplied(text: string, at: number): Literal {
  HEAD.lastIndex = at;
  const head = HEAD.exec(text);
  if (head === null) return { value: undefined, end: at };
  const body = at + head[0].length;
  const limit = Math.min(text.length, body + MOST_BEFORE);
  RETURN.lastIndex = body;
  if (RETURN.exec(text.slice(0, limit)) === null) return { value: undefined, end: limit };
  const start = RETURN.lastIndex;
  const bare = readLiteral(text, start);
  CALLED.lastIndex = bare.end;
  const called = bare.value === undefined ? null : CALLED.exec(text);
  if (called === null) return { value: undefined, end: bare.end };
  const given = argumentsAt(text, CALLED.lastIndex);
  const parameters = (head[1] ?? "").split(",").map((name) => name.trim());
  const names = new Map(parameters.map((name, i) => [name, given[i] ?? null]));
  return { value: readLiteral(text, start, "strict", names).value, end: bare.end };
}
