import type { Effects } from "../effects.ts";
import type { Progress } from "./task.ts";

const LIVE_MS = 100;
const PLAIN_MS = 10_000;

/** What a stage has before it: stored bytes to read, and units of work, some of them finished by an earlier run. */
export interface Todo {
  readonly stage: string;
  readonly bytes: number;
  readonly units: number;
  readonly reused: number;
}

/** Tells people how a stage goes: a live line on a terminal, a plain one every 10 s elsewhere, nothing when quiet. */
export interface Teller {
  readonly begin: (todo: Todo) => void;
  readonly progress: (done: Progress) => void;
  readonly end: (note?: string) => void;
}

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);

function clock(seconds: number): string {
  const s = Math.round(seconds);
  return s < 60 ? `${s} s` : `${Math.floor(s / 60)} min ${s % 60} s`;
}

interface State {
  readonly stage: string;
  readonly total: number;
  readonly since: number;
  told: number;
  records: number;
  rejects: number;
  bytes: number;
}

function lineOf(state: State, now: number): string {
  const seconds = Math.max(0.001, (now - state.since) / 1000);
  const share = state.total > 0 ? state.bytes / state.total : 0;
  const left = share > 0.02 && share < 1 ? `, ${clock((seconds / share) * (1 - share))} left` : "";
  const of = state.total > 0 ? ` of ${megabytes(state.total)}` : "";
  return (
    `${state.stage.padEnd(11)} ${state.records} records, ${state.rejects} rejected, ` +
    `${megabytes(state.bytes)}${of} MB, ${megabytes(state.bytes / seconds)} MB/s${left}`
  );
}

/** A teller that writes to the effects' standard error. */
export function teller(effects: Effects, quiet: boolean): Teller {
  let state: State | null = null;
  const say = (text: string) => {
    if (!quiet) effects.stderr(text);
  };
  const show = (now: number, last: boolean) => {
    if (state === null) return;
    state.told = now;
    const line = lineOf(state, now);
    say(effects.terminal ? `\r\u001b[2K${line}${last ? "\n" : ""}` : `${line}\n`);
  };
  return {
    begin: ({ stage, bytes, units, reused }) => {
      const now = effects.elapsed();
      state = { stage, total: bytes, since: now, told: now, records: 0, rejects: 0, bytes: 0 };
      if (reused > 0) say(`${stage.padEnd(11)} ${reused} finished units reused, ${units} to do\n`);
    },
    progress: (done) => {
      if (state === null) return;
      state.records += done.records;
      state.rejects += done.rejects;
      state.bytes += done.bytes;
      const now = effects.elapsed();
      if (now - state.told >= (effects.terminal ? LIVE_MS : PLAIN_MS)) show(now, false);
    },
    end: (note) => {
      show(effects.elapsed(), true);
      if (note !== undefined) say(`${note}\n`);
      state = null;
    },
  };
}
