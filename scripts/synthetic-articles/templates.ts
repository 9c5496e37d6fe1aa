import { between, pick, type Random, random, seedOf } from "../random.ts";
import { FORMS, LENGTH, SORTS, type Sort } from "./forms.ts";
import { outletOf } from "./outlets.ts";
import { cast } from "./prose.ts";
import type { Story } from "./stories.ts";
import { name } from "./words.ts";

const DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");
const TRADES = "teacher nurse baker miner judge farmer printer pilot carpenter surgeon".split(" ");

const DRAWN: { readonly [slot: string]: (next: Random) => string } = {
  place: name,
  name: (next) => `${name(next)} ${name(next)}`,
  firm: (next) => `${name(next)} ${pick(next, ["Mills", "Shipping", "Holdings", "Foods", "Steel"])}`,
  team: (next) => `${name(next)} ${pick(next, ["Rovers", "United", "Athletic", "Town"])}`,
  trade: (next) => pick(next, TRADES),
  day: (next) => pick(next, DAYS),
};

function filled(next: Random, sentence: string): string {
  return sentence.replace(/\{([a-z]+|(\d+)-(\d+))\}/g, (slot, what: string, least?: string, most?: string) => {
    if (least !== undefined) return String(between(next, Number(least), Number(most)));
    const drawn = DRAWN[what];
    if (drawn === undefined) throw new Error(`no such slot: "${slot}"`);
    return drawn(next);
  });
}

/** Another order of some values, in which each is as likely in each place. */
function shuffled<T>(next: Random, values: readonly T[]): readonly T[] {
  return values
    .map((value) => ({ value, key: next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ value }) => value);
}

/** The sentences that a paper fills in for a sort of news, in order. */
function formOf(sort: Sort, outlet: number): readonly string[] {
  const next = random(seedOf(41, SORTS.indexOf(sort), outlet));
  return shuffled(next, FORMS[sort]).slice(0, between(next, ...LENGTH));
}

/** A paragraph of a sort of news by the form of a paper, with facts drawn from a stream. */
export function report(sort: Sort, outlet: number, next: Random): string {
  return formOf(sort, outlet)
    .map((sentence) => filled(next, sentence))
    .join(" ");
}

/** The `number`-th story, by a form of its paper: the facts are its own. */
export function templateOf(seed: number, number: number): Story & { readonly sort: Sort } {
  const next = random(seedOf(seed, 42, number));
  const [sort, outlet] = [pick(next, SORTS), outletOf(next)];
  const sentences = formOf(sort, outlet.number).map((sentence) => filled(next, sentence));
  const of = cast(next);
  const title = pick(next, [`${capitalSort(sort)}: ${of.places[0]}`, capitalSort(sort)]);
  const half = sentences.length >> 1;
  const paragraphs = [sentences.slice(0, half), sentences.slice(half)].map((some) => some.join(" "));
  return { sort, title, author: `${name(next)} ${name(next)}`, agency: null, outlet, cast: of, paragraphs };
}

function capitalSort(sort: Sort): string {
  return sort.charAt(0).toUpperCase() + sort.slice(1);
}
