import type { Books, Far } from "./how-far.ts";

const KILO = 1000;

/** Bytes as people read them: `57.3 kB`, `12.0 MB`. */
export function bytesText(bytes: number): string {
  return bytes < KILO * KILO ? `${(bytes / KILO).toFixed(1)} kB` : `${(bytes / KILO / KILO).toFixed(1)} MB`;
}

/** A span of time as people read it: `12 s`, `3 min 5 s`, `2 h 10 min`. */
export function spanText(seconds: number): string {
  const s = Math.round(seconds);
  if (s < 60) return `${s} s`;
  const minutes = Math.floor(s / 60);
  return minutes < 60 ? `${minutes} min ${s % 60} s` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

const named = (stage: string) => stage.padEnd(11);
const speed = ({ bytes, seconds }: Far) => `${bytesText(bytes / seconds)}/s`;

/** How far a stage is, on one line. */
export function farText(far: Far): string {
  const { stage, records, rejects, bytes, total, eta } = far;
  if (records === 0 && bytes === 0) return `${named(stage)} ${bytesText(total)} to do`;
  const left = eta === null ? "" : `, ${spanText(eta)} left`;
  const moved = total === 0 ? "" : `, ${bytesText(bytes)} of ${bytesText(total)}, ${speed(far)}`;
  return `${named(stage)} ${records} records, ${rejects} rejected${moved}${left}`;
}

const countsText = (counts: Books[string]) =>
  Object.entries(counts)
    .map(([name, n]) => `${n} ${name}`)
    .join(", ");

/** What a stage, and those carried out with it, came to: a line each, and in the last how long it took. */
export function doneText(far: Far, books: Books, todo: { readonly units: number; readonly reused: number }): string {
  const lines = Object.entries(books).map(([stage, counts]) => `${named(stage)} ${countsText(counts)}`);
  const took =
    far.bytes === 0 ? spanText(far.seconds) : `${bytesText(far.bytes)} in ${spanText(far.seconds)}, ${speed(far)}`;
  const { units, reused } = todo;
  const before = reused === 0 ? "" : `${reused} of ${units + reused} parts done before`;
  return `${lines.join("\n")}; ${units === 0 ? "done before" : [took, before].filter(Boolean).join(", ")}`;
}
