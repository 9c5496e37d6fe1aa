import { window } from "./window.ts";

/** A stream of bytes that is asked for rather than pushed. */
export interface Feed {
  /** At least `count` bytes from the present place on, fewer only at the end of the stream. */
  readonly ahead: (count: number) => Promise<Buffer>;
  readonly skip: (count: number) => void;
  /** Offset of the present place. */
  readonly at: () => number;
}

/** A feed of chunks that begin at `base`. */
export function feed(chunks: AsyncIterable<Uint8Array>, base: number): Feed {
  const iterator = chunks[Symbol.asyncIterator]();
  const bytes = window(base);
  let done = false;
  const ahead = async (count: number) => {
    while (!done && bytes.view().length < count) {
      const next = await iterator.next();
      if (next.done === true) done = true;
      else if (next.value.length > 0) bytes.append(next.value);
    }
    return bytes.view();
  };
  return { ahead, skip: bytes.drop, at: bytes.at };
}
