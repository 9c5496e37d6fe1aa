import type { BodyWords } from "../../schemas/sketch.ts";

/*
 * A file of words, all unsigned 32-bit in the machine's order: the number of bodies, where each begins and the last ends
 * (in values from the start of the file), then the bodies: the number of paragraphs, where each ends, the words.
 */

/** Values before the first place: the number of bodies. */
const HEAD = 1;

/** Bodies' words as bytes. */
export function encodeWords(bodies: readonly BodyWords[]): Uint8Array {
  const places = HEAD + bodies.length + 1;
  const total = bodies.reduce((n, b) => n + 1 + b.paragraphEnds.length + b.words.length, places);
  const values = new Uint32Array(total);
  values[0] = bodies.length;
  let at = places;
  for (const [i, { paragraphEnds, words }] of bodies.entries()) {
    values[HEAD + i] = at;
    values[at] = paragraphEnds.length;
    values.set(paragraphEnds, at + 1);
    values.set(words, at + 1 + paragraphEnds.length);
    at += 1 + paragraphEnds.length + words.length;
  }
  values[HEAD + bodies.length] = at;
  return new Uint8Array(values.buffer);
}

/** Some values of a file of words, `end` not among them. Throws when they are not there. */
export type Stretch = (start: number, end: number) => Uint32Array;

/** The bodies of a file of words, read as they are asked for. Throws when it is no such file. */
export function decodeWords(read: Stretch): (body: number) => BodyWords {
  const [count = 0] = read(0, HEAD);
  const places = read(HEAD, HEAD + count + 1);
  return (body) => {
    const [start, end] = [places[body], places[body + 1]];
    if (start === undefined || end === undefined) throw new Error(`words: there is no body ${body} of ${count}`);
    const values = read(start, end);
    const paragraphs = values[0] ?? 0;
    return { paragraphEnds: values.subarray(1, 1 + paragraphs), words: values.subarray(1 + paragraphs) };
  };
}
