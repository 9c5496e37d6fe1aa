import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyVerdict } from "../../pipeline/deduplicate/apply.ts";
import { withoutLines } from "../../pipeline/deduplicate/boilerplate/remove.ts";
import { paragraphsOf } from "../../pipeline/deduplicate/lines.ts";
import { learnOutlets, type NamesSeen, withOutlet } from "../../pipeline/deduplicate/outlets.ts";
import { unapply } from "../../pipeline/deduplicate/unapply.ts";
import { emptyVerdicts, verdictAt } from "../../pipeline/deduplicate/verdicts.ts";
import { contentHash } from "../../pipeline/normalise/content-hash.ts";
import { wordCount } from "../../pipeline/normalise/text.ts";
import type { Article } from "../../schemas/articles.ts";
import { RELATIONS } from "../../schemas/duplicates.ts";
import { UNREGISTERED } from "../../schemas/evidence-rules.ts";
import { article } from "../deduplicate/articles.ts";

const facts = { wordCount, contentHash };
const NAMES = ["Harbour Courier", "HARBOUR COURIER", "The Saltmere Echo", "courier.example"];
const DOMAINS = ["courier.example", "echo.example"];

const paragraph = fc.oneof(fc.constantFrom("", "…", "Readers like you.", "Tamber bridge is closed."), fc.string());
const evidence = fc.record({
  field: fc.constantFrom("publisher", "body", "title"),
  rule: fc.constantFrom(UNREGISTERED, "page/byline"),
  raw: fc.option(fc.string()),
  line: fc.option(fc.nat(40)),
});

/** An article as `normalise` may leave it. */
const articles: fc.Arbitrary<Article> = fc
  .record({
    publisher: fc.option(fc.constantFrom(...NAMES)),
    publisher_domain: fc.option(fc.constantFrom(...DOMAINS)),
    paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 6 }),
    evidence: fc.array(evidence, { maxLength: 4 }),
    flags: fc.subarray(["mojibake_repaired", "paywalled", "truncated"]),
  })
  .map(({ paragraphs, ...values }) => {
    const body = paragraphs.join("\n\n");
    return article(0, { ...values, body, word_count: wordCount(body), content_hash: contentHash(body) });
  });

const names: fc.Arbitrary<NamesSeen> = fc.dictionary(
  fc.constantFrom(...DOMAINS),
  fc.dictionary(fc.constantFrom(...NAMES), fc.integer({ min: 1, max: 9 })),
);

/** Which paragraphs are taken out, by chance. */
function removals(body: string, taken: readonly boolean[]) {
  const places = Uint32Array.from(paragraphsOf(body).flatMap((_, i) => (taken[i] ? [i] : [])));
  return { starts: Uint32Array.of(0, places.length), places, lines: places };
}

const verdicts = Array.from({ length: 1 + RELATIONS.length }, (_, relation) => {
  const all = emptyVerdicts(1);
  all.relation[0] = relation;
  return verdictAt(all, 0);
});

describe("what the comparison with other records did to an article", () => {
  test("is undone to the letter", () => {
    const seen = { renamed: 0, stripped: 0, whole: 0 };
    fc.assert(
      fc.property(
        articles,
        names,
        fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }),
        fc.constantFrom(...verdicts),
        (before, known, taken, verdict) => {
          const named = withOutlet(before, learnOutlets(known));
          const removed = withoutLines(named, removals(before.body, taken), 0, facts).article;
          if (named !== before) seen.renamed++;
          if (removed.flags.includes("boilerplate_removed")) seen.stripped++;
          if (removed.flags.includes("boilerplate_only")) seen.whole++;
          expect(unapply(applyVerdict(removed, verdict).row, facts)).toStrictEqual(before);
        },
      ),
      { numRuns: 1000 },
    );
    for (const [what, times] of Object.entries(seen)) expect(times, what).toBeGreaterThan(20);
  });
});
