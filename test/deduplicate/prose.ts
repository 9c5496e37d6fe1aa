/** A seeded stream of fractions in [0, 1). */
export function fractions(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const ONSETS = "b d f g h k l m n p r s t v w st tr br ch".split(" ");
const VOWELS = "a e i o u ai ou".split(" ");

/** A word of an invented language, the same for the same number. */
export function wordFor(number: number): string {
  const next = fractions(number * 7919 + 13);
  const pick = (from: readonly string[]) => from[Math.floor(next() * from.length)] ?? "";
  return Array.from({ length: 2 + Math.floor(next() * 2) }, () => pick(ONSETS) + pick(VOWELS)).join("");
}

function sentence(next: () => number): string {
  const words = Array.from({ length: 9 + Math.floor(next() * 14) }, () =>
    next() < 0.03 ? String(Math.floor(next() * 5000)) : wordFor(Math.floor(20_000 * next() ** 2)),
  );
  return `${words.join(" ").replace(/^./, (c) => c.toUpperCase())}.`;
}

/** Paragraphs of invented prose, some 45 words each, with a number now and then. */
export function paragraphs(seed: number, count: number): string[] {
  const next = fractions(seed);
  return Array.from({ length: count }, () => [sentence(next), sentence(next), sentence(next)].join(" "));
}

/** The text with a share of its words replaced. */
export function edited(text: string, share: number, seed: number): string {
  const next = fractions(seed);
  return text.replace(/\S+/g, (word) => (next() < share ? wordFor(50_000 + Math.floor(next() * 9999)) : word));
}

/** A weather report: one form, its own facts. */
export function weather(seed: number): string {
  const next = fractions(seed);
  const n = (to: number) => Math.floor(next() * to);
  return [
    `Forecast for Saltmere and the coast: winds from the west at ${10 + n(60)} km an hour, easing after ${1 + n(11)} pm.`,
    `Highs of ${5 + n(25)} degrees inland and ${3 + n(20)} degrees by the sea, with lows near ${n(9)} before dawn.`,
    `The chance of rain stands at ${n(100)} per cent by noon and ${n(100)} per cent by night, the harbour office said.`,
    `Tides at the old pier will reach ${1 + n(6)} metres at ${1 + n(11)} am and ${1 + n(6)} metres at ${1 + n(11)} pm.`,
  ].join(" ");
}

/** A market report: one form, its own facts. */
export function market(seed: number): string {
  const next = fractions(seed);
  const n = (to: number) => Math.floor(next() * to);
  return [
    `Shares on the Harrow exchange closed at ${1000 + n(900)} points after a day of thin trade, brokers said.`,
    `The Tamber mill gained ${n(99)} pence to ${100 + n(900)} pence while Quay Shipping lost ${n(99)} pence to ${100 + n(900)} pence.`,
    `Turnover came to ${1 + n(90)} million crowns against ${1 + n(90)} million crowns a day before, the exchange said.`,
    `The crown stood at ${80 + n(40)} to the mark in late dealing, and bonds yielded ${1 + n(9)} per cent at the close.`,
  ].join(" ");
}
