import type { RunEvent } from "../../schemas/events.ts";
import type { Effects } from "../effects.ts";
import type { Books, Far, Todo } from "./how-far.ts";
import { evented, silent, spoken } from "./progress-voices.ts";
import type { Progress } from "./task.ts";

/** Tells how a run goes. */
export interface Teller {
  readonly begin: (todo: Todo) => void;
  readonly progress: (done: Progress) => void;
  /** Says how far it is, if that was not said lately: for stretches in which nothing is finished. */
  readonly tick: () => void;
  readonly end: (books: Books) => void;
  readonly note: (message: string) => void;
  /** Says what has no words for people here: only among events. */
  readonly event: (event: RunEvent) => void;
}

/** How to tell: by events, else in words; not at all when quiet. */
export interface Telling {
  readonly quiet: boolean;
  readonly json: boolean;
}

interface State {
  readonly todo: Todo;
  readonly since: number;
  told: number;
  records: number;
  rejects: number;
  bytes: number;
}

/** The first hundredths of a stage say nothing of its speed. */
const TELLING_SHARE = 0.02;

function farOf({ todo, since, records, rejects, bytes }: State, now: number): Far {
  const seconds = Math.max(0.001, (now - since) / 1000);
  const share = todo.bytes > 0 ? bytes / todo.bytes : 0;
  const eta = share > TELLING_SHARE && share < 1 ? (seconds / share) * (1 - share) : null;
  return { stage: todo.stage, records, rejects, bytes, total: todo.bytes, seconds, eta };
}

/** A teller that writes to the effects' standard error. */
export function teller(effects: Effects, { quiet, json }: Telling): Teller {
  const voice = quiet ? silent : json ? evented(effects) : spoken(effects);
  let state: State | null = null;
  const show = (least: number) => {
    if (state === null) return;
    const now = effects.elapsed();
    if (now - state.told < least) return;
    state.told = now;
    voice.progress(farOf(state, now));
  };
  return {
    begin: (todo) => {
      const now = effects.elapsed();
      state = { todo, since: now, told: now, records: 0, rejects: 0, bytes: 0 };
      voice.begin(todo, farOf(state, now));
    },
    progress: (done) => {
      if (state === null) return;
      state.records += done.records;
      state.rejects += done.rejects;
      state.bytes += done.bytes;
      show(voice.every);
    },
    tick: () => show(voice.every),
    end: (books) => {
      if (state !== null) voice.end(farOf(state, effects.elapsed()), books, state.todo);
      state = null;
    },
    note: voice.note,
    event: voice.event,
  };
}
