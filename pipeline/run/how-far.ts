import type { Progress } from "./task.ts";

/** What a stage has before it: bytes of input, and units of work, some of them finished by an earlier run. */
export interface Todo {
  readonly stage: string;
  /** The stages that records are carried through in one go, if there are others than `stage`, which is the last of them. */
  readonly stages?: readonly string[];
  readonly bytes: number;
  readonly units: number;
  readonly reused: number;
}

/** By stage, what became of its records, by name, as they are told to people: `records`, `rejected`, `duplicates`. */
export type Books = { readonly [stage: string]: { readonly [what: string]: number } };

/** How far a stage is. */
export interface Far extends Progress {
  readonly stage: string;
  readonly total: number;
  readonly seconds: number;
  /** Seconds that are left; null where that cannot be told. */
  readonly eta: number | null;
}
