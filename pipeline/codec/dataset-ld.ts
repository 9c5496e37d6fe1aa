import { creatorsOf, type DatasetAbout, USUAL_TITLE } from "../../schemas/about.ts";
import { ARTICLE_COLUMNS } from "../../schemas/articles.ts";
import type { Quality } from "../../schemas/quality.ts";

type JsonLd = { readonly [key: string]: unknown };

const plural = (n: number, noun: string) => `${n} ${noun}${n === 1 ? "" : "s"}`;

/** A dataset in a sentence, from what was measured. */
export function datasetSentence({ records, publishers, languages, published }: Quality): string {
  const span = published.first === null ? "none with a date" : `published from ${published.first} to ${published.last}`;
  return (
    `${plural(records.articles, "article")} of ${plural(publishers.distinct, "publisher")} in ` +
    `${plural(languages.distinct, "language")}, ${span}.`
  );
}

/** BCP 47 tags of the languages found, in order. */
export function languagesOf({ languages }: Quality): readonly string[] {
  return languages.values
    .map((v) => v.name)
    .filter((name) => name !== "und")
    .sort();
}

function people(about: DatasetAbout): readonly JsonLd[] {
  return creatorsOf(about).map(({ name, url }) => ({
    "@type": "Organization",
    name,
    ...(url === undefined ? {} : { url }),
  }));
}

/**
 * What schema.org says of a dataset as a whole: the properties that Croissant's Dataset and a web page's share. What was not
 * given is left out, but for the day of publication: then it is the day of the newest article.
 */
export function datasetProperties(quality: Quality, about: DatasetAbout): JsonLd {
  const { published } = quality;
  const day = about.published ?? published.last;
  const creator = people(about);
  return {
    name: about.title ?? USUAL_TITLE,
    description: about.description ?? datasetSentence(quality),
    ...(about.license === undefined ? {} : { license: about.license }),
    ...(about.homepage === undefined ? {} : { url: about.homepage }),
    ...(creator.length === 0 ? {} : { creator }),
    ...(day === null ? {} : { datePublished: day }),
    ...(about.version === undefined ? {} : { version: about.version }),
    inLanguage: languagesOf(quality),
    keywords: ["news", "news articles", "newsmill"],
    ...(published.first === null ? {} : { temporalCoverage: `${published.first}/${published.last}` }),
  };
}

/** The dataset as schema.org's `Dataset` in JSON-LD, for the head of a web page. */
export function datasetLd(quality: Quality, about: DatasetAbout): JsonLd {
  const { citation } = about;
  return {
    "@context": "https://schema.org/",
    "@type": "Dataset",
    ...datasetProperties(quality, about),
    ...(citation === undefined ? {} : { citation }),
    size: `${plural(quality.records.articles, "article")}`,
    variableMeasured: ARTICLE_COLUMNS.map((c) => ({ "@type": "PropertyValue", name: c.name, description: c.about })),
  };
}
