import { createReadStream } from "node:fs";
import type { Part, Source } from "../stage.ts";
import { worldFault } from "./fault.ts";
import type { DumpFile } from "./walk.ts";

const CHUNK = 256 * 1024;

async function* fileBytes(
  file: DumpFile,
  heard: (bytes: number) => void,
  start = 0,
  end = file.bytes,
): AsyncIterable<Uint8Array> {
  if (end <= start) return;
  try {
    for await (const chunk of createReadStream(file.absolute, { start, end: end - 1, highWaterMark: CHUNK })) {
      heard((chunk as Uint8Array).length);
      yield chunk as Uint8Array;
    }
  } catch (error) {
    throw worldFault(error, `${file.absolute}: cannot read`);
  }
}

/** A part of a file on disk, as readers see it. `heard` is told of the bytes as they are read. */
export function fileSource(
  file: DumpFile,
  part: Part = { kind: "whole" },
  heard: (bytes: number) => void = () => undefined,
): Source {
  return { path: file.path, size: file.bytes, part, bytes: (start, end) => fileBytes(file, heard, start, end) };
}
