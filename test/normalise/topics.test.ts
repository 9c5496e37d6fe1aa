import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { classify } from "../../pipeline/normalise/topics/classify.ts";
import { currentTopic } from "../../pipeline/normalise/topics/lookup.ts";
import { topicNamed } from "../../pipeline/normalise/topics/named.ts";
import { readTags, unmappedTags } from "../../pipeline/normalise/topics/unmapped.ts";
import { topics } from "../../pipeline/normalise/topics.ts";
import { fold } from "../../pipeline/text/fold.ts";
import { draftOf, lookups } from "./lookups.ts";
import { REFERENCES } from "./tables.ts";

const index = lookups.topics;
const nowhere = () => false;
const LANGUAGES = "en de fr es it pt nl pl ru uk tr sv no da cs ro el ar fa ur hi id vi zh ja ko he hu fi".split(" ");

const rows = readFileSync(join(import.meta.dirname, "topics-table.tsv"), "utf8")
  .trim()
  .split("\n")
  .filter((line) => !line.startsWith("#"))
  .map((line) => line.split("\t") as [name: string, language: string, code: string]);

describe("a tag or section name stands for", () => {
  test("as many names as the table promises", () => expect(rows.length).toBeGreaterThanOrEqual(300));
  test.each(rows)("%s (%s): %s", (name, language, code) => {
    const spoken = language === "-" ? null : language;
    const topic = topicNamed(name, spoken, index);
    expect(topic?.code.replace("medtop:", "") ?? "-").toBe(code);
  });
});

test("the alias table has at least 60 names in each of 29 languages, each once, of living topics", () => {
  const seen = new Set<string>();
  const counts = new Map<string, number>();
  for (const { alias, code, language } of REFERENCES.topicAliases) {
    const key = `${language}:${fold(alias)}`;
    expect(seen.has(key), key).toBe(false);
    seen.add(key);
    if (code === "-") continue;
    expect(currentTopic(index.byCode.get(code), index.byCode)?.code, `${key} ${code}`).toBe(code);
    counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  for (const language of LANGUAGES) expect(counts.get(language) ?? 0, language).toBeGreaterThanOrEqual(60);
});

test("every retired topic stands for a living one", () => {
  const lost = REFERENCES.topics.filter((t) => t.retired && currentTopic(t, index.byCode) === null).map((t) => t.code);
  expect(lost).toEqual([]);
});

test.each<[language: string | null, tag: string, noise: boolean]>([
  ["en", "January", true],
  ["en", "From", true],
  ["en", "Breaking News", true],
  ["en", "2024", true],
  ["en", "12/05/2024", true],
  ["en", "X", true],
  ["en", "Home", true],
  ["de", "Eilmeldung", true],
  ["de", "Montag", true],
  ["ja", "速報", true],
  ["ar", "عاجل", true],
  [null, "Vendredi", true],
  ["en", "Saltmere Ferries", false],
  ["en", "NATO", false],
  ["en", "5G", false],
])("in %s the tag %s says nothing: %s", (language, tag, noise) => {
  const { noise: said } = unmappedTags(readTags([tag], language, index), nowhere);
  expect(said).toEqual(noise ? [tag] : []);
});

test("tags without a topic are parted from noise and from places", () => {
  const tags = ["NATO", "Saltmere Ferries", "January", "Norway", "Grey Harbour", "medtop:15000000"];
  expect(unmappedTags(readTags(tags, "en", index), (t) => t === "Norway")).toEqual({
    noise: ["January"],
    unmapped: ["Saltmere Ferries", "Grey Harbour"],
  });
});

const told = (tags: string[], title = "", body = "", language: string | null = "en") => ({
  tags,
  title,
  body,
  language,
});

test("named topics come first, then the top-level topics that they are below, each once, with evidence", () => {
  const read = topics(draftOf({ sections: ["Tennis"] }), told(["Soccer", "Sport", "Saltmere"]), index, nowhere);
  expect(read.value.map((t) => [t.code, t.evidence])).toEqual([
    ["medtop:20001065", "tag: Soccer"],
    ["medtop:15000000", "tag: Sport"],
    ["medtop:20001085", "section: Tennis"],
  ]);
  const lower = topics(draftOf({ sections: ["Tennis"] }), told(["Saltmere"]), index, nowhere);
  expect(lower.value.map((t) => [t.code, t.evidence])).toEqual([
    ["medtop:20001085", "section: Tennis"],
    ["medtop:15000000", "broader: medtop:20001085"],
  ]);
  expect(lower.evidence.map((e) => [e.rule, e.raw])).toEqual([
    ["record/sections", "Tennis"],
    ["topics/broader", "medtop:20001085"],
    ["topics/unmapped", "Saltmere"],
  ]);
});

test("only where nothing is named do headline and lead decide", () => {
  const title = "Striker scores twice as Saltmere reach the cup final";
  const read = topics(draftOf({}), told([], title, "The goalkeeper was injured at half time."), index, nowhere);
  expect(read.value).toEqual([
    { code: "medtop:15000000", label: "sport", evidence: "words: striker, score, cup, final, goalkeeper" },
  ]);
  expect(read.evidence[0]?.rule).toBe("topics/classifier");
  const named = topics(draftOf({ sections: ["Weather"] }), told([], title), index, nowhere).value;
  expect(named.map((t) => t.code)).toEqual(["medtop:17000000"]);
});

test.each<[language: string, title: string, code: string | null]>([
  ["en", "Jury finds harbour clerk guilty of fraud", "02"],
  ["en", "City council votes to delay ferry budget until the autumn election", "11"],
  ["en", "Heavy rain and high winds forecast for the coast", "17"],
  ["en", "The long road home", null],
  ["en", "", null],
  ["de", "Landgericht verurteilt Hafenmeister wegen Betrugs zu Haftstrafe", "02"],
  ["de", "Der Weg zum Meer", null],
  ["fr", "Le tribunal condamne le maître du port pour escroquerie", "02"],
  ["es", "El delantero marca dos goles y su equipo gana el partido", "15"],
  ["it", "Sciopero dei lavoratori del porto, il sindacato chiede salari migliori", "09"],
  ["pt", "Chuvas e ventos fortes: previsão do tempo para o fim de semana", "17"],
  ["nl", "Rechtbank veroordeelt havenmeester wegens fraude", "02"],
  ["pl", "Piłkarze wygrali mecz, dwa gole strzelił napastnik", "15"],
  ["ru", "Суд приговорил начальника порта за мошенничество", "02"],
  ["uk", "Збірна перемогла: нападник забив два голи", "15"],
  ["tr", "Deprem: arama kurtarma ekipleri enkaz altında yaralı arıyor", "03"],
  ["sv", "Åklagare åtalar hamnkapten för bedrägeri i tingsrätten", "02"],
  ["nb", "Tingretten: havnesjef dømt til fengsel for bedrageri", "02"],
  ["da", "Byretten: havnechef dømt til fængsel for svindel", "02"],
  ["ar", "المحكمة تقضي بالسجن على متهم في قضية فساد", "02"],
  ["zh-Hans", "法院判决港口官员受贿案,被告获有期徒刑", "02"],
  ["ja", "港の職員を詐欺容疑で逮捕、警察が捜査", "02"],
  ["ko", "법원, 항만 직원에 사기 혐의로 징역 선고", "02"],
  ["hi", "पुलिस ने चोरी के आरोपी को गिरफ्तार किया", "02"],
  ["id", "Polisi tangkap tersangka penipuan di pelabuhan", "02"],
  ["vi", "Công an khởi tố bị can lừa đảo chiếm đoạt tài sản", "02"],
  ["cs", "Soud poslal přístavního úředníka za podvod do vězení", "02"],
  ["fi", "Käräjäoikeus tuomitsi satamapäällikön vankeuteen petoksesta", "02"],
  ["ro", "Judecătorii l-au condamnat pe șeful portului la închisoare pentru corupție", "02"],
  ["el", "Νίκη με γκολ στο τέλος για την ομάδα του προπονητή", "15"],
  ["hu", "Letartóztatták csalás miatt a kikötő vezetőjét, nyomoz a rendőrség", "02"],
  ["fa", "پیروزی تیم ملی فوتبال با گل مهاجم", "15"],
  ["eu", "Jury finds harbour clerk guilty of fraud", null],
])("a headline in %s, '%s', is of %s", (language, title, code) => {
  expect(classify(title, "", language, index.words)?.code ?? null).toBe(code === null ? null : `medtop:${code}000000`);
});

test("a word of Latin letters is no part of another in a text without spaces", () => {
  expect(classify("Maine trails paint", "", "zh", index.words)).toBeNull();
});

test("no string throws, and the same words say the same", () => {
  const any = fc.string({ unit: "binary", maxLength: 200 });
  fc.assert(
    fc.property(any, any, fc.constantFrom(...LANGUAGES), (title, body, language) => {
      expect(classify(title, body, language, index.words)).toEqual(classify(title, body, language, index.words));
      readTags([title], language, index);
    }),
  );
});
