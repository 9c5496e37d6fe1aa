import { random } from "../../scripts/random.ts";
import * as copies from "../../scripts/synthetic-articles/copies.ts";
import * as prose from "../../scripts/synthetic-articles/prose.ts";
import { report } from "../../scripts/synthetic-articles/templates.ts";

/** Paragraphs of invented prose, with a number now and then. */
export function paragraphs(seed: number, count: number): string[] {
  const next = random(seed);
  const of = prose.cast(next);
  return Array.from({ length: count }, () => prose.paragraph(next, of));
}

/** The text with a share of its words edited. */
export function edited(text: string, share: number, seed: number): string {
  return copies.edited(text, share, random(seed));
}

/** A weather report: one form, its own facts. */
export function weather(seed: number): string {
  return report("weather", 1, random(seed));
}

/** A market report: one form, its own facts. */
export function market(seed: number): string {
  return report("market", 1, random(seed));
}
