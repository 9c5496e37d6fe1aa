import type { GateResult, Gates, SourceCounts } from "../../schemas/gates.ts";
import type { GateFacts } from "./gate-facts.ts";

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const shareOf = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

function rowGates(gates: Gates, { articles }: GateFacts): readonly GateResult[] {
  const { min_rows, max_rows } = gates;
  const gate = (name: string, limit: number, ok: boolean, about: string): GateResult => ({
    name,
    about,
    limit: String(limit),
    value: String(articles),
    ok,
  });
  return [
    ...(min_rows === undefined ? [] : [gate("min_rows", min_rows, articles >= min_rows, "articles, at least")]),
    ...(max_rows === undefined ? [] : [gate("max_rows", max_rows, articles <= max_rows, "articles, at most")]),
  ];
}

/** A gate on a share: what has it, of how many. */
function rateGate(name: string, about: string, limit: number | undefined, part: number, of: number): GateResult[] {
  if (limit === undefined) return [];
  const share = shareOf(part, of);
  return [{ name, about, limit: percent(limit), value: `${percent(share)} (${part} of ${of})`, ok: share <= limit }];
}

function rangeGates({ published: asked }: Gates, { published }: GateFacts): readonly GateResult[] {
  if (asked === undefined) return [];
  const { first, last, dated, outside } = published;
  const share = shareOf(outside, dated);
  const most = asked.max_outside_rate === 0 ? "" : `, at most ${percent(asked.max_outside_rate)} outside`;
  return [
    {
      name: "published",
      about: "days of publication",
      limit: `${asked.from ?? "…"} to ${asked.to ?? "…"}${most}`,
      value: dated === 0 ? "no dates" : `${first} to ${last}, ${percent(share)} outside`,
      ok: share <= asked.max_outside_rate,
    },
  ];
}

/** One gate for each source that lost more than it may, or a single one that was passed. */
function dropGates(gates: Gates, { sources }: GateFacts, before: SourceCounts | null): readonly GateResult[] {
  const { max_source_drop: limit, source_min_records: least } = gates;
  if (limit === undefined) return [];
  const about = "records of a source that are gone since the earlier build, at most";
  const name = "max_source_drop";
  if (before === null) return [{ name, about, limit: percent(limit), value: "no earlier build", ok: true }];
  const compared = Object.entries(before).filter(([, n]) => n >= least);
  const drops = compared.map(([source, n]) => ({ source, n, now: sources[source] ?? 0 }));
  const lost = drops.filter(({ n, now }) => 1 - now / n > limit);
  if (lost.length === 0) {
    const worst = drops.reduce((most, { n, now }) => Math.max(most, 1 - now / n), 0);
    const value = `${percent(worst)} at most, of ${compared.length} sources`;
    return [{ name, about, limit: percent(limit), value, ok: true }];
  }
  return lost.map(({ source, n, now }) => ({
    name: `${name}.${source}`,
    about,
    limit: percent(limit),
    value: `${percent(1 - now / n)} (${n} before, ${now} now)`,
    ok: false,
  }));
}

/** How a dataset does at each of its gates; `before` has the sources of the earlier build, null where there is none. */
export function judgeGates(gates: Gates, facts: GateFacts, before: SourceCounts | null): readonly GateResult[] {
  const { records, articles, duplicates, rejects } = facts;
  const nulls = Object.entries(gates.max_null_rate ?? {});
  return [
    ...rowGates(gates, facts),
    ...rateGate("max_reject_rate", "rejects of all records, at most", gates.max_reject_rate, rejects, records),
    ...rateGate("max_duplicate_rate", "copies of all records, at most", gates.max_duplicate_rate, duplicates, records),
    ...nulls.flatMap(([column, limit]) =>
      rateGate(
        `max_null_rate.${column}`,
        `articles without ${column}, at most`,
        limit,
        facts.nulls[column] ?? 0,
        articles,
      ),
    ),
    ...rangeGates(gates, facts),
    ...dropGates(gates, facts, before),
  ];
}
