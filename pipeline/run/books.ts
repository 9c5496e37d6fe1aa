import { EMPTY_TALLY, inOrder, type RecordStageName, type Tally } from "./tally.ts";

/** Counts what becomes of a unit's records while they pass. */
export interface Books {
  readonly envelope: (what: string) => void;
  readonly enters: (stage: RecordStageName) => void;
  readonly passes: (stage: RecordStageName) => void;
  readonly fails: (stage: RecordStageName, reason: string) => void;
  readonly tally: () => Tally;
}

interface Open {
  in: number;
  kept: number;
  readonly rejected: { [reason: string]: number };
}

/** Books with a page for each of these stages, opened on what earlier stages counted. */
export function openBooks(stages: readonly RecordStageName[], before: Tally = EMPTY_TALLY): Books {
  const pages = new Map<RecordStageName, Open>(stages.map((s) => [s, { in: 0, kept: 0, rejected: {} }]));
  const envelopes: { [what: string]: number } = { ...before.envelopes };
  const page = (stage: RecordStageName): Open => {
    const open = pages.get(stage);
    if (open === undefined) throw new Error(`these books have no page for ${stage}`);
    return open;
  };
  return {
    envelope: (what) => {
      envelopes[what] = (envelopes[what] ?? 0) + 1;
    },
    enters: (stage) => {
      page(stage).in++;
    },
    passes: (stage) => {
      page(stage).kept++;
    },
    fails: (stage, reason) => {
      const open = page(stage);
      open.rejected[reason] = (open.rejected[reason] ?? 0) + 1;
    },
    tally: () => ({
      stages: {
        ...before.stages,
        ...Object.fromEntries(
          [...pages].map(([stage, p]) => [stage, { in: p.in, kept: p.kept, rejected: inOrder(p.rejected) }]),
        ),
      },
      envelopes: inOrder(envelopes),
    }),
  };
}
