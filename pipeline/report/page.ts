import type { DatasetAbout } from "../../schemas/about.ts";
import type { Quality } from "../../schemas/quality.ts";
import { datasetLd } from "../codec/dataset-ld.ts";
import { boilerplateSection } from "./boilerplate.ts";
import { breakdownsSection } from "./breakdowns.ts";
import { copiesSection } from "./copies.ts";
import { funnelSection } from "./funnel.ts";
import { gatesSections, verdict } from "./gates.ts";
import { byteSize, escapeHtml, many, percent, thousands } from "./html.ts";
import { inputsSection, rejectsSection } from "./losses.ts";
import { type Section, sectionHtml } from "./section.ts";
import { STYLE } from "./style.ts";
import { timeSection } from "./time.ts";
import { coverageSection, datesSection } from "./trust.ts";

function sectionsOf(quality: Quality): readonly Section[] {
  return [
    ...gatesSections(quality),
    funnelSection(quality),
    timeSection(quality),
    breakdownsSection(quality),
    coverageSection(quality),
    datesSection(quality),
    copiesSection(quality),
    boilerplateSection(quality),
    rejectsSection(quality),
    inputsSection(quality),
  ];
}

function tiles({ records, publishers, languages }: Quality): string {
  const tile = (name: string, n: number, note: string) =>
    `<div><dt>${name}</dt><dd>${thousands(n)}<small>${escapeHtml(note)}</small></dd></div>`;
  return `<dl class="tiles">${[
    tile("Articles", records.articles, `${percent(records.articles, records.in)} of the records`),
    tile("Duplicates", records.duplicates, `${percent(records.duplicates, records.in)}`),
    tile("Rejects", records.rejects, `${percent(records.rejects, records.in)}`),
    tile("Publishers", publishers.distinct, many(languages.distinct, "language")),
  ].join("")}</dl>`;
}

/** JSON in a script element: `<` would let a text end it. */
const script = (value: object) =>
  `<script type="application/ld+json">${JSON.stringify(value).replaceAll("<", "\\u003c")}</script>`;

/** The report as one HTML page that needs nothing else: facts in, text out. `about` is what its makers say of the dataset. */
export function reportPage(quality: Quality, about: DatasetAbout = {}): string {
  const sections = sectionsOf(quality);
  const { inputs, records } = quality;
  const links = sections.map((s) => `<li><a href="#${s.id}">${escapeHtml(s.title)}</a></li>`);
  const made = `${many(records.in, "record")} in ${many(inputs.files, "file")}, ${byteSize(inputs.bytes)}; newsmill ${quality.newsmill}`;
  const title = about.title ?? "What is in this dataset";
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(about.title ?? "Dataset report")}: ${many(records.articles, "article")}</title>
<style>${STYLE}</style>
${script(datasetLd(quality, about))}
</head>
<body>
<a class="skip" href="#main">Skip to the contents</a>
<header>
<h1>${escapeHtml(title)}</h1>
<p class="soft">${escapeHtml(made)}</p>
${tiles(quality)}
${verdict(quality)}
<nav aria-label="Sections"><ul>${links.join("")}</ul></nav>
</header>
<main id="main" tabindex="-1">
${sections.map(sectionHtml).join("\n")}
</main>
<footer>The numbers of this page are in quality.json beside it.</footer>
</body>
</html>
`;
}
