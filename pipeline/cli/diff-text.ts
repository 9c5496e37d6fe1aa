import type { Change, Diff, FieldChange, Side } from "../run/diff.ts";
import type { ChangeKind } from "../run/diff-sql.ts";
import type { Paint } from "./paint.ts";
import { shown } from "./record-text.ts";

/** Records of a kind that are told, unless all are asked for. */
export const TOLD = 20;

const HEADS: { readonly [C in ChangeKind]: string } = {
  added: "added: in the new dataset only",
  removed: "removed: in the old dataset only",
  moved: "moved: the same record, in another cluster or with another record to stand for it",
  changed: "changed",
};

/** Characters of a value that are shown, and those before the first that differs. */
const VALUE = 72;
const BEFORE = 16;
/** Of two values together, what goes on one line. */
const SHORT = 80;

function sideText({ fate, article_id, title, publisher, reason }: Side): string {
  const name = title ?? "";
  return `${fate}${article_id === null ? "" : ` ${article_id}`}${publisher === null ? "" : ` ${publisher}`}${name === "" ? "" : `: ${name}`}${fate === "reject" && reason !== null ? `: ${reason}` : ""}`;
}

const oneLine = (text: string) => text.replace(/\s+/gu, " ");

/** Two values, cut to where they begin to differ. */
function apart(before: string, now: string): readonly [string, string] {
  let at = 0;
  while (at < before.length && before[at] === now[at]) at++;
  const from = Math.max(before.length, now.length) <= VALUE ? 0 : Math.max(0, at - BEFORE);
  const cut = (text: string) =>
    `${from > 0 ? "…" : ""}${text.slice(from, from + VALUE)}${text.length > from + VALUE ? "…" : ""}`;
  return [cut(before), cut(now)];
}

const valueText = (value: unknown) => (value === null ? "unknown" : oneLine(shown(value)));

function proofText(evidence: FieldChange["old_evidence"]): string {
  const [first] = evidence;
  if (first === undefined) return "";
  const raw = first.raw === null ? "" : `: ${oneLine(first.raw).slice(0, VALUE)}`;
  return ` (from ${first.rule}${raw})`;
}

function fieldText({ field, old: before, new: now, old_evidence, new_evidence }: FieldChange, colours: Paint): string {
  const [was, is] = apart(valueText(before), valueText(now));
  if (was.length + is.length <= SHORT && old_evidence.length + new_evidence.length === 0) {
    return `    ${colours.name(field)} ${was} → ${is}\n`;
  }
  return (
    `    ${colours.name(field)}\n      - ${was}${colours.faint(proofText(old_evidence))}\n` +
    `      + ${is}${colours.faint(proofText(new_evidence))}\n`
  );
}

function changeText(change: Change, colours: Paint): string {
  const side = change.new ?? change.old;
  const place = colours.faint(`${change.source_path}, byte ${change.source_offset}`);
  const fields = change.fields.map((f) => fieldText(f, colours)).join("");
  return `  ${side === null ? "" : oneLine(sideText(side))}\n    ${place}\n${fields}`;
}

/** What two datasets differ in, for people, handed to `write` as it is found: `limit` records of each kind. */
export async function writeDiff(
  { counts, changes }: Diff,
  limit: number,
  colours: Paint,
  write: (text: string) => void,
): Promise<void> {
  const clusters = counts.moved === 0 ? "" : ` (${counts.clusters} clusters)`;
  const moved = `${counts.moved} moved${clusters}`;
  write(
    `${counts.added} added, ${counts.removed} removed, ${moved}, ${counts.changed} changed, ${counts.same} the same\n`,
  );
  let kind: ChangeKind | null = null;
  let told = 0;
  const rest = () => {
    if (kind !== null && told > limit) write(colours.faint(`  … ${told - limit} more; --all or --json has them\n`));
  };
  for await (const change of changes) {
    if (change.change !== kind) {
      rest();
      kind = change.change;
      told = 0;
      write(`\n${colours.head(HEADS[kind])}\n`);
    }
    if (told++ < limit) write(changeText(change, colours));
  }
  rest();
}

/** The same as lines of JSON: the counts, then a line for each record. */
export async function writeDiffJson({ counts, changes }: Diff, write: (text: string) => void): Promise<void> {
  write(`${JSON.stringify({ counts })}\n`);
  for await (const change of changes) write(`${JSON.stringify(change)}\n`);
}
