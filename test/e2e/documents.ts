import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./newsmill.ts";

/** A fenced block of a page: `info` is what stands behind its language, the path of a file that it is. */
export interface Block {
  readonly language: string;
  readonly info: string;
  readonly text: string;
}

/** A page of `docs/`. */
export interface Page {
  readonly name: string;
  readonly text: string;
  readonly blocks: readonly Block[];
}

export const DOCS = join(ROOT, "docs");

function pageOf(name: string): Page {
  const text = readFileSync(join(DOCS, name), "utf8");
  const blocks = [...text.matchAll(/^```(\w+) ?(.*)\n([\s\S]*?)^```$/gm)].map(([, language, info, inside]) => ({
    language: String(language),
    info: String(info),
    text: String(inside),
  }));
  return { name, text, blocks };
}

/** All pages, by name in order. */
export const PAGES: readonly Page[] = readdirSync(DOCS)
  .filter((name) => name.endsWith(".md"))
  .sort()
  .map(pageOf);

/** The page of this name. Throws when there is none. */
export function page(name: string): Page {
  const found = PAGES.find((p) => p.name === name);
  if (found === undefined) throw new Error(`docs/${name} is not there`);
  return found;
}

/** The part of a page below a heading, to the next heading of its level or above. */
export function section({ text }: Page, heading: string): string {
  const [, rest] = text.split(`\n${heading}\n`);
  if (rest === undefined) throw new Error(`no heading "${heading}"`);
  const level = heading.split(" ", 1)[0]?.length ?? 0;
  return rest.split(new RegExp(`^#{1,${level}} `, "m"))[0] ?? "";
}

/** What stands in code in the first cell of each row of the tables of a text. */
export function firstCells(text: string): readonly string[] {
  return [...text.matchAll(/^\| `([^`]+)`(?:, `([^`]+)`)* \|/gm)].flatMap((m) =>
    [...(/^\| (.*?) \|/.exec(m[0])?.[1] ?? "").matchAll(/`([^`]+)`/g)].map((c) => String(c[1])),
  );
}

/** The names that the headings of a page's text can be linked to by. */
export function anchors(text: string): ReadonlySet<string> {
  const bare = text.replace(/^```[\s\S]*?^```$/gm, "");
  return new Set(
    [...bare.matchAll(/^#+ (.+)$/gm)].map((m) =>
      String(m[1])
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, "")
        .replaceAll(" ", "-"),
    ),
  );
}

/** A line of a shell without the remark at its end, and the code that this says it ends in. */
export function commandOf(line: string): { readonly command: string; readonly code: number } {
  const [command = "", remark = ""] = line.split(/\s+# /);
  return { command, code: Number(/ends in (\d+)/.exec(remark)?.[1] ?? 0) };
}
