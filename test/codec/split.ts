import type { Frame, Splitter } from "../../pipeline/codec/frame.ts";

/** What a splitter makes of bytes that come in chunks of the sizes listed, in turn. */
export function split(splitter: Splitter, bytes: Uint8Array, sizes: readonly number[]): Frame[] {
  const out: Frame[] = [];
  for (let [at, turn] = [0, 0]; at < bytes.length; turn++) {
    const next = Math.min(at + Math.max(sizes[turn % sizes.length] ?? 1, 1), bytes.length);
    out.push(...splitter.push(bytes.slice(at, next)));
    at = next;
  }
  return [...out, ...splitter.end()];
}

/** Frames as text: what is broken in angle brackets before it. */
export function shown(frames: readonly Frame[]): string[] {
  return frames.map((f) => `${f.broken === null ? "" : `<${f.broken.fault}>`}${f.bytes.toString("utf8")}`);
}
