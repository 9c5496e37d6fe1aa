import type { Sketch } from "../../schemas/sketch.ts";
import { expected, SETTINGS } from "./compiled.ts";

/** What is compared of a record. */
export type Prints = Pick<Sketch, "fingerprints" | "tokens">;

/** Whether two records share enough fingerprints for newsmill to compare them. */
export function meetsByFingerprints(a: Prints, b: Prints): boolean {
  const keys = new Set<number>();
  const key = ({ fingerprints }: Prints, at: number) =>
    (fingerprints[at + 1] ?? 0) * 0x200000 + ((fingerprints[at] ?? 0) >>> 11);
  for (let at = 0; at < a.fingerprints.length; at += 2) keys.add(key(a, at));
  let shared = 0;
  for (let at = 0; at < b.fingerprints.length; at += 2) if (keys.has(key(b, at))) shared++;
  const prints = Uint32Array.of(a.fingerprints.length >> 1, b.fingerprints.length >> 1);
  const tokens = Uint32Array.of(a.tokens, b.tokens);
  return shared > 0 && shared >= SETTINGS.candidate * expected({ prints, tokens }, 0, 1);
}
