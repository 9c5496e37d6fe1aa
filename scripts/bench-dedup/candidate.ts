import { SETTINGS } from "./compiled.ts";

/** Whether two records share enough fingerprints (pairs of words) for newsmill to compare them. */
export function meetsByFingerprints(a: Uint32Array, b: Uint32Array): boolean {
  const keys = new Set<number>();
  const key = (prints: Uint32Array, at: number) => (prints[at + 1] ?? 0) * 0x200000 + ((prints[at] ?? 0) >>> 11);
  for (let at = 0; at < a.length; at += 2) keys.add(key(a, at));
  let shared = 0;
  for (let at = 0; at < b.length; at += 2) if (keys.has(key(b, at))) shared++;
  return shared > 0 && shared >= SETTINGS.candidate * (Math.min(a.length, b.length) >> 1);
}
