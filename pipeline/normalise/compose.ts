import type { Article } from "../../schemas/articles.ts";
import type { Draft, Flag } from "../../schemas/draft.ts";
import { digest32 } from "../codec/digest.ts";
import { addresses } from "./addresses.ts";
import { withoutLastCredit } from "./agencies/last-line.ts";
import { agencyNamed, isCredit } from "./agencies/lookup.ts";
import { agencies } from "./agencies.ts";
import { contentHash } from "./content-hash.ts";
import { dateContext } from "./context.ts";
import { countries } from "./countries.ts";
import { datelineColumn } from "./dateline/column.ts";
import { withoutDateline } from "./dateline.ts";
import type { Evidence } from "./evidence.ts";
import { isPlace } from "./gazetteer.ts";
import { kind } from "./kind.ts";
import { language, languageTag } from "./language.ts";
import { otherInstants } from "./other-instants.ts";
import { byline, people } from "./people.ts";
import { published } from "./published.ts";
import { isOutletName } from "./publisher/lookup.ts";
import { outlet } from "./publisher.ts";
import type { Lookups } from "./settings.ts";
import { tags } from "./tags.ts";
import { bodyText, wordCount } from "./text.ts";
import { description, section, titles } from "./titles.ts";
import { topics } from "./topics.ts";

function declaredLanguage(draft: Draft): string | null {
  const [first] = draft.languages;
  const tag = first === undefined ? null : languageTag(first.value);
  const region = first && /^[a-z]{2}[-_][A-Za-z]{2}$/.test(first.value) ? first.value.slice(3).toUpperCase() : null;
  return tag === "en" && region !== null ? `en-${region}` : tag;
}

/** Where and when: everything of the article that its addresses, outlet, dateline and dates decide. */
function place(draft: Draft, lookups: Lookups) {
  const hints = { language: declaredLanguage(draft) };
  const { blocks, dateline, line } = withoutDateline(draft.blocks, hints, lookups.dateline);
  const address = addresses(draft);
  const { url, canonicalUrl } = address.value;
  const by = outlet(draft, url, dateline?.credits ?? [], lookups.publishers);
  const context = dateContext(draft, by.value, hints.language, canonicalUrl);
  const dated = dateline?.date ? { date: dateline.date, raw: dateline.raw, line } : null;
  const publication = published(draft, { dateline: dated, url: canonicalUrl }, context);
  const column = datelineColumn(dateline, publication.value, by.value, line, lookups);
  const instants = otherInstants(draft, context);
  const evidence = [
    ...address.evidence,
    ...by.evidence,
    ...publication.evidence,
    ...column.evidence,
    ...instants.evidence,
  ];
  return {
    blocks,
    address: address.value,
    by: by.value,
    publication,
    dateline: column.value,
    instants: instants.value,
    evidence,
  };
}

function identity(draft: Draft, publisher: string | null, canonical: string | null): string {
  if (canonical !== null) return digest32("url", publisher ?? "", canonical);
  const { path, record, offset } = draft.origin;
  return digest32("origin", path, record ?? "", String(offset));
}

/** Who and what: everything that the article's words decide. */
function content(draft: Draft, placed: ReturnType<typeof place>, lookups: Lookups) {
  const { by, dateline } = placed;
  const outletNames = new Set(by.names);
  const isAgency = (name: string) => agencyNamed(name, lookups.agencies) !== null;
  const isPublisher = (name: string) => outletNames.has(name) || isOutletName(name, lookups.publishers);
  const body = bodyText(withoutLastCredit(placed.blocks, (words) => isCredit(words, lookups.agencies)));
  const ending = placed.blocks.at(-1)?.text ?? "";
  const printed = { country: by.country, language: declaredLanguage(draft)?.slice(0, 2) ?? null };
  const credited = agencies(draft, dateline?.agencies ?? [], ending, lookups.agencies, printed);
  const authors = people(draft, isAgency, isPublisher, (name) => isPlace(name, lookups.gazetteer));
  const heads = titles(draft, by.names);
  const tagged = tags(draft, lookups.gazetteer);
  const spoken = language(draft, body);
  const about = { tags: tagged.value, title: heads.title.value ?? "", body, language: spoken.language.value };
  const read = {
    title: heads.title,
    description: description(draft),
    authors,
    byline: byline(draft),
    agencies: credited,
    language: spoken.language,
    section: section(draft),
    tags: tagged,
    topics: topics(draft, about, lookups.gazetteer.topics, (name) => isPlace(name, lookups.gazetteer)),
    countries: countries(
      draft,
      tagged.value,
      heads.title.value,
      dateline,
      body,
      lookups.gazetteer,
      spoken.language.value,
      by.country,
    ),
    kind: kind(draft, `${dateline?.raw ?? ""} ${body}`),
  };
  const evidence: Evidence[] = [];
  for (const reading of Object.values(read)) for (const row of reading.evidence) evidence.push(row);
  return { read, body, alternatives: heads.alternatives, disagrees: spoken.disagrees, evidence };
}

function flagsOf(draft: Draft, ofDate: readonly Flag[], disagrees: boolean): string[] {
  return [...new Set([...draft.flags, ...ofDate, ...(disagrees ? ["language_disagrees"] : [])])].sort();
}

/** The article that a sound draft is: every value with its evidence, unknown ones null. */
export function compose(draft: Draft, lookups: Lookups): Article {
  const placed = place(draft, lookups);
  const { read, body, alternatives, disagrees, evidence } = content(draft, placed, lookups);
  const { by, address, publication, instants } = placed;
  const { url, canonicalUrl } = address;
  const repairs = draft.repairs.map((m) => ({ field: "flags", rule: m.rule, raw: m.value, line: m.line }));
  return {
    article_id: identity(draft, by.domain ?? by.name, canonicalUrl),
    url,
    canonical_url: canonicalUrl,
    publisher: by.name,
    publisher_domain: by.domain,
    publisher_country: by.country,
    title: read.title.value,
    description: read.description.value,
    body,
    alternative_titles: alternatives,
    kind: read.kind.value,
    authors: read.authors.value,
    byline: read.byline.value,
    agencies: read.agencies.value,
    dateline: placed.dateline,
    ...publication.value,
    ...instants,
    language: read.language.value,
    section: read.section.value,
    tags: read.tags.value,
    topics: read.topics.value,
    countries: read.countries.value,
    word_count: wordCount(body),
    flags: flagsOf(draft, publication.flags, disagrees),
    content_hash: contentHash(body),
    evidence: [...placed.evidence, ...evidence, ...repairs],
    source_path: draft.origin.path,
    source_record: draft.origin.record,
    source_format: draft.origin.format,
    source_offset: draft.origin.offset,
  };
}
