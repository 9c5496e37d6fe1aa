import type { Json } from "../../../../schemas/document.ts";
import type { Block } from "../../../../schemas/draft.ts";
import { fold } from "../../../text/fold.ts";
import { isNode, type LdNode } from "../json-ld.ts";
import { allowance, blocksIn } from "./blocks.ts";
import { identityOf, type Known } from "./identity.ts";
import type { Lookup } from "./look.ts";

/** The objects of a page's own story, each with those around it, the nearest first. */
export interface OwnNode {
  readonly node: LdNode;
  readonly around: readonly LdNode[];
}

const MAX_DEPTH = 60;
const MOST_VALUES = 400_000;
/** Values that are looked at for its text, in all that may hold it. */
const MOST_IN_TEXT = 50_000;
/** Objects of the story that are looked at, and objects around one in which its text may stand. */
const MOST_OWN = 12;
const MOST_AROUND = 4;

/** The objects in a state that are the page's own story by their title or address. */
export function ownNodes(values: readonly Json[], known: Known, lookup: Lookup): readonly OwnNode[] {
  const found: OwnNode[] = [];
  const allowed = allowance(MOST_VALUES);
  const visit = (value: Json, around: readonly LdNode[], depth: number): void => {
    if (typeof value !== "object" || value === null || depth > MAX_DEPTH) return;
    if (!allowed() || found.length >= MOST_OWN) return;
    if (Array.isArray(value)) for (const item of value as readonly Json[]) visit(item, around, depth + 1);
    else if (isNode(value)) {
      if (identityOf(value, known, lookup) === "own") found.push({ node: value, around });
      const outer = [value, ...around].slice(0, MOST_AROUND);
      for (const held of Object.values(value)) visit(held, outer, depth + 1);
    }
  };
  for (const value of values) visit(value, [], 0);
  return found;
}

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, b) => sum + b.text.length, 0);
}

/** Longer words of a title, and pairs of letters of scripts without spaces. */
const WORDS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{2}|[\p{L}\p{M}\p{N}]{4,}/gu;
/** Letters that inflection leaves alone. */
const STEM = 5;

/** Whether a text speaks of what a title of the page does: a third of the words of one. */
function speaksOf(blocks: readonly Block[], known: Known): boolean {
  const text = fold(blocks.map((b) => b.text).join(" "));
  return [...known.titles].some((title) => {
    const words = title.match(WORDS) ?? [];
    return words.filter((w) => text.includes(w.slice(0, STEM))).length >= words.length / 3;
  });
}

/** A story's text, if a list of candidates holds exactly one that can be it. */
function onlyOne(texts: readonly (readonly Block[])[], least: number, known: Known): readonly Block[] {
  const sound = texts.filter((t) => t.length > 1 && lengthOf(t) >= least);
  const [only] = sound;
  return only !== undefined && sound.length === 1 && speaksOf(only, known) ? only : [];
}

/**
 * The longest text that an own object gives of its story, else one that an object around it does, else the one text with markup among
 * `loose` values. Less than `least` characters are none.
 */
export function storyBlocks(
  own: readonly OwnNode[],
  loose: readonly string[],
  known: Known,
  lookup: Lookup,
  least: number,
): readonly Block[] {
  const allowed = allowance(MOST_IN_TEXT);
  for (let level = 0; level <= MOST_AROUND; level++) {
    const nodes = own.flatMap(({ node, around }) => (level === 0 ? [node] : (around[level - 1] ?? [])));
    const texts = [...new Set(nodes)].map((n) => blocksIn(n, known, lookup, allowed));
    const longest = texts.sort((a, b) => lengthOf(b) - lengthOf(a))[0] ?? [];
    if (lengthOf(longest) >= least && speaksOf(longest, known)) return longest;
  }
  const marked = loose.filter((text) => text.length >= least && MARKUP.test(text));
  return onlyOne(
    marked.map((html) => blocksIn({ html }, known, lookup, allowed)),
    least,
    known,
  );
}

const MARKUP = /<p\b[^<>]*>/iu;
