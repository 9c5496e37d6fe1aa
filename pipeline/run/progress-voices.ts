import type { RunEvent } from "../../schemas/events.ts";
import type { Effects } from "../effects.ts";
import type { Books, Far, Todo } from "./how-far.ts";
import { doneText, farText } from "./progress-text.ts";

/** Milliseconds between two reports: to a terminal, as events, and as plain lines. */
const LIVE_MS = 100;
const EVENT_MS = 1000;
const PLAIN_MS = 10_000;
const CLEAR_LINE = "\r\u001b[2K";

/** How the moments of a stage are told. */
export interface Voice {
  /** Milliseconds between two reports of progress. */
  readonly every: number;
  readonly begin: (todo: Todo, far: Far) => void;
  readonly progress: (far: Far) => void;
  readonly end: (far: Far, books: Books, todo: Todo) => void;
  readonly note: (message: string) => void;
  readonly event: (event: RunEvent) => void;
}

/** Says nothing. */
export const silent: Voice = {
  every: Number.POSITIVE_INFINITY,
  begin: () => undefined,
  progress: () => undefined,
  end: () => undefined,
  note: () => undefined,
  event: () => undefined,
};

/** In words: a line that is drawn anew on a terminal, else a new one now and then. */
export function spoken(effects: Effects): Voice {
  const draw = (far: Far) => effects.stderr(`${CLEAR_LINE}${farText(far).slice(0, effects.columns() - 1)}`);
  const line = (text: string) => effects.stderr(`${effects.terminal ? CLEAR_LINE : ""}${text}\n`);
  return {
    every: effects.terminal ? LIVE_MS : PLAIN_MS,
    begin: (todo, far) => {
      if (effects.terminal && todo.units > 0) draw(far);
    },
    progress: (far) => (effects.terminal ? draw(far) : line(farText(far))),
    end: (far, books, todo) => line(doneText(far, books, todo)),
    note: line,
    event: () => undefined,
  };
}

const rounded = (n: number) => Math.round(n * 1000) / 1000;

function eventFar({ stage, records, rejects, bytes, total, seconds }: Far) {
  const speed = rounded(bytes / seconds / 1e6);
  return { stage, records, rejects, bytes, bytes_total: total, mb_per_second: speed, seconds: rounded(seconds) };
}

/** As events, one JSON object a line. */
export function evented({ stderr }: Effects): Voice {
  const event = (said: RunEvent) => stderr(`${JSON.stringify(said)}\n`);
  return {
    every: EVENT_MS,
    begin: ({ stage, stages = [stage], bytes, units, reused }) =>
      event({ event: "begin", stage, stages: [...stages], bytes_total: bytes, units, reused }),
    progress: (far) =>
      event({ event: "progress", ...eventFar(far), eta_seconds: far.eta === null ? null : rounded(far.eta) }),
    end: (far, books) => event({ event: "done", ...eventFar(far), books: { ...books } }),
    note: (message) => event({ event: "note", message }),
    event,
  };
}
