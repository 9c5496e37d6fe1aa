import type { Signed } from "./sign.ts";

/** How much a line looks like a paragraph by itself, 0 to 1: length and sentence ends. */
export function proseOf({ line }: Signed): number {
  const { size, stops, ending } = line.measure;
  const length = Math.min(1, Math.max(0, (size - 40) / 120));
  return length * (ending === "stop" || stops > 1 ? 1 : 0.4);
}
