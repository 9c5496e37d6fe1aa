import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { vi } from "vitest";

/** A regular expression as it stands in a file. */
export interface Literal {
  readonly place: string;
  readonly expression: RegExp;
}

/** What can stand before the slash that begins a regular expression, and not before a division. */
const BEFORE = /(?:^|[(,=:[!&|?{};+>]|\breturn)\s*$/;

/** Where a literal that begins at `from` ends, after its flags; -1 when it is none. */
function endOf(line: string, from: number): number {
  let inClass = false;
  for (let at = from + 1; at < line.length; at++) {
    const character = line[at];
    if (character === "\\") at++;
    else if (character === "[") inClass = true;
    else if (character === "]") inClass = false;
    else if (character === "/" && !inClass) return at + 1 + (/^[a-z]*/.exec(line.slice(at + 1))?.[0].length ?? 0);
  }
  return -1;
}

/** Where a string that begins at `from` ends. */
function afterText(line: string, from: number): number {
  for (let at = from + 1; at < line.length; at++) {
    if (line[at] === "\\") at++;
    else if (line[at] === line[from]) return at + 1;
  }
  return line.length;
}

/** The literals of one line of code. */
function literalsIn(line: string, place: string): Literal[] {
  const found: Literal[] = [];
  if (/^\s*(?:\*|\/\*|\/\/)/.test(line)) return found;
  for (let at = 0; at < line.length; at++) {
    const character = line[at] ?? "";
    if (`"'\``.includes(character)) at = afterText(line, at) - 1;
    else if (line.startsWith("//", at)) break;
    else if (character === "/" && BEFORE.test(line.slice(0, at))) {
      const end = endOf(line, at);
      if (end < 0 || !/\/[dgimsuvy]*$/.test(line.slice(at, end))) continue;
      const slash = line.lastIndexOf("/", end - 1);
      found.push({ place, expression: new RegExp(line.slice(at + 1, slash), line.slice(slash + 1, end)) });
      at = end - 1;
    }
  }
  return found;
}

function filesUnder(folder: string): readonly string[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return files.filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts")).sort();
}

/** Every regular expression literal in the files of a folder. */
export function literalsUnder(folder: string): readonly Literal[] {
  return filesUnder(folder).flatMap((file) =>
    readFileSync(join(folder, file), "utf8")
      .split("\n")
      .flatMap((line, at) => literalsIn(line, `${file}:${at + 1}`)),
  );
}

/** The expressions that the files of a folder put together when they are loaded, by the place that does. */
export async function builtUnder(folder: string): Promise<readonly Literal[]> {
  const found: Literal[] = [];
  const Original = globalThis.RegExp;
  const recorded = new Proxy(Original, {
    construct(target, given) {
      const expression: RegExp = Reflect.construct(target, given);
      const line = new Error("built").stack?.split("\n").find((l) => l.includes(folder));
      const place = line?.slice(line.indexOf(folder) + folder.length + 1).replace(/:\d+\)?$/, "");
      if (place !== undefined) found.push({ place, expression });
      return expression;
    },
  });
  vi.resetModules();
  globalThis.RegExp = recorded;
  try {
    for (const file of filesUnder(folder))
      if (readFileSync(join(folder, file), "utf8").includes("new RegExp(")) await import(join(folder, file));
  } finally {
    globalThis.RegExp = Original;
  }
  return found;
}
