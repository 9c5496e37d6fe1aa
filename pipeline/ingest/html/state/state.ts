import type { Block } from "../../../../schemas/draft.ts";
import { fold } from "../../../text/fold.ts";
import { ownNodes, storyBlocks } from "./article.ts";
import { type StateFields, stateFields } from "./fields.ts";
import { type Known, pathOf } from "./identity.ts";
import { lookupIn } from "./look.ts";
import { readScripts } from "./scripts.ts";

/** What the scripts of a page hold of its story. */
export interface StoryState extends StateFields {
  /** Its text, empty where they have none; looked for when asked. */
  readonly blocks: () => readonly Block[];
}

/** Shorter texts are teasers. */
const LEAST = 400;
/** Letters of a title that a script must hold to be read, as it may encode all others. */
const PROBE = /[A-Za-z0-9 ]{10,}/gu;
const NON_ASCII = /\P{ASCII}/gu;

const escaped = (text: string): string =>
  text.replace(NON_ASCII, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** The stretches by which a script that is about the page is known: the longest plain one of each title, or its first letters, and the paths. */
function probesOf(titles: readonly string[], paths: ReadonlySet<string>): readonly string[] {
  const probes = titles.flatMap((title) => {
    const plain = (title.match(PROBE) ?? []).map((p) => p.trim()).sort((a, b) => b.length - a.length)[0];
    const start = title.slice(0, 8);
    return plain && plain.length >= 10 ? [plain] : start.length >= 6 ? [start, escaped(start)] : [];
  });
  return [...new Set([...probes, ...paths, ...[...paths].map((p) => p.replaceAll("/", "\\/"))])];
}

/** Reads what scripts hold of the story of the page with these titles and addresses. Nothing is run; what is not plainly the page's own story is left. */
export function readState(html: string, titles: readonly string[], addresses: readonly string[]): StoryState {
  const paths = new Set(addresses.flatMap((a) => pathOf(a) ?? []));
  const known: Known = { titles: new Set(titles.map(fold).filter((t) => t.length >= 8)), paths };
  const probes = probesOf(titles, paths);
  const state = readScripts(html, (script) => probes.some((p) => script.includes(p)));
  const lookup = lookupIn(state);
  const own = ownNodes(state.values, known, lookup);
  const loose = own.length > 0 ? [...state.rows.values()].filter((row) => typeof row === "string") : [];
  return { ...stateFields(own, lookup), blocks: () => storyBlocks(own, loose, known, lookup, LEAST) };
}
