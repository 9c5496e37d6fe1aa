import type { Quality } from "../../schemas/quality.ts";
import { many, percent, tableOf, thousands } from "./html.ts";
import type { Section } from "./section.ts";

/** Characters of a line that are shown. */
const SHOWN = 160;

const cut = (line: string) => ([...line].length <= SHOWN ? line : `${[...line].slice(0, SHOWN).join("")}…`);

function leadOf({ boilerplate: b }: Quality): string {
  if (b.lines === 0) return "No paragraph was found to recur on a source's pages as furniture does.";
  const whole =
    b.whole === 0 ? "" : ` ${many(b.whole, "body")} of nothing else stayed whole, flagged.`.replace("bodys", "bodies");
  return (
    `${many(b.lines, "paragraph")} that recur on the pages of ${many(b.sources, "source")} were taken out of ` +
    `${many(b.stripped, "record")}: ${many(b.words, "word")}.${whole} All are in the table boilerplate, and in the evidence of each record.`
  );
}

/** What was taken out of bodies because it recurs on a source's pages. */
export function boilerplateSection(quality: Quality): Section {
  const head = [
    { label: "paragraph" },
    { label: "source" },
    { label: "stories with it", number: true },
    { label: "of the source's", number: true },
    { label: "where" },
    { label: "taken out of", number: true },
    { label: "words", number: true },
  ];
  const rows = quality.boilerplate.largest.map((l) => [
    cut(l.line),
    l.source,
    thousands(l.pages),
    percent(l.pages, l.source_pages),
    l.position,
    thousands(l.removed_from),
    thousands(l.words_removed),
  ]);
  return {
    id: "boilerplate",
    title: "Boilerplate",
    lead: leadOf(quality),
    body: rows.length === 0 ? "" : tableOf("Paragraphs with most words taken out, up to three of a source", head, rows),
  };
}
