import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { datelineColumn } from "../../pipeline/normalise/dateline/column.ts";
import { cutDateline } from "../../pipeline/normalise/dateline.ts";
import { NO_OUTLET } from "../../pipeline/normalise/publisher.ts";
import { LOOKUPS } from "./tables.ts";

const STORIES: Readonly<Record<string, string>> = {
  en: "The council voted on Tuesday to close the northern bridge for repairs that may take years.",
  de: "Der Stadtrat hat am Dienstag beschlossen, die nördliche Brücke für Jahre zu sperren, wie es hieß.",
  fr: "Le conseil municipal a voté mardi la fermeture du pont nord pour des travaux de plusieurs années.",
  es: "El ayuntamiento votó el martes a favor de cerrar el puente norte por obras que durarán años.",
  it: "Il consiglio comunale ha votato martedì la chiusura del ponte nord per lavori che dureranno anni.",
  pt: "A câmara municipal votou na terça-feira o encerramento da ponte norte para obras de vários anos.",
  pl: "Rada miasta zdecydowała we wtorek o zamknięciu północnego mostu na czas wieloletniego remontu.",
  cs: "Městská rada v úterý rozhodla o uzavření severního mostu kvůli opravám, které potrvají roky.",
  sk: "Mestská rada v utorok rozhodla o uzavretí severného mosta pre opravy, ktoré potrvajú roky.",
  hu: "A városi tanács kedden úgy döntött, hogy évekre lezárja az északi hidat a felújítás idejére.",
  hr: "Gradsko vijeće odlučilo je u utorak zatvoriti sjeverni most zbog radova koji će trajati godinama.",
  tr: "Belediye meclisi salı günü kuzey köprüsünü yıllarca sürebilecek onarım için kapatma kararı aldı.",
  ru: "Городской совет во вторник решил закрыть северный мост на ремонт, который может занять годы.",
  ar: "صوت المجلس البلدي يوم الثلاثاء على إغلاق الجسر الشمالي لأعمال صيانة قد تستمر سنوات",
  hi: "नगर परिषद ने मंगलवार को उत्तरी पुल को वर्षों तक चलने वाली मरम्मत के लिए बंद करने का निर्णय लिया।",
  zh: "市议会周二投票决定关闭北桥进行可能持续数年的维修",
  ja: "市議会は火曜日、数年かかる可能性のある修理のため北の橋を閉鎖することを決めた。",
  ko: "시의회는 화요일 수년이 걸릴 수 있는 보수 공사를 위해 북쪽 다리를 닫기로 했다",
};
const PUBLICATION = {
  published_at: null,
  published_local_date: "2024-12-05",
  published_precision: null,
  published_zone: null,
  published_zone_basis: null,
  date_conflicts: [],
};
const lines = readFileSync(join(import.meta.dirname, "dateline-table.tsv"), "utf8").split("\n");
const ROWS = lines.filter((l) => l !== "" && !l.startsWith("#")).map((l) => l.split("\t"));

function read(opening: string, language: string, home: string): string[] | null {
  const story = STORIES[language] ?? "";
  const found = cutDateline(opening + story, { language }, LOOKUPS.dateline);
  if (found === null) return null;
  expect(found.rest).toBe(story);
  const outlet = { ...NO_OUTLET, country: home === "" ? null : home };
  const column = datelineColumn(found, PUBLICATION, outlet, null, LOOKUPS).value;
  return [column?.place ?? "", column?.country ?? "", column?.date ?? "", (column?.agencies ?? []).join("+")];
}

describe("openings of stories", () => {
  test("are many", () => expect(ROWS.length).toBeGreaterThanOrEqual(200));

  test.each(ROWS)("%s (%s, %s)", (opening = "", language = "", home = "", ...want) => {
    expect(read(opening, language, home)).toEqual(home === "-" ? null : want);
  });
});

const PIECES = fc.constantFrom(
  "LONDON",
  "Saltmere",
  ", ",
  " - ",
  "— ",
  "(",
  ")",
  "AP",
  "Dec 4",
  ". ",
  "/",
  ": ",
  "北京",
  "電",
  "=",
  "\u00a0",
);

test("no opening throws or hangs, and what is left is the end of it", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 200 }),
    fc.array(PIECES, { maxLength: 40 }).map((p) => p.join("")),
    fc.tuple(PIECES, fc.nat(20_000)).map(([piece, times]) => piece.repeat(times)),
  );
  fc.assert(
    fc.property(text, fc.constantFrom("", "US", "GB"), (opening, home) => {
      const found = cutDateline(opening, {}, LOOKUPS.dateline);
      if (found === null) return;
      expect(opening.trimEnd().endsWith(found.rest)).toBe(true);
      datelineColumn(found, PUBLICATION, { ...NO_OUTLET, country: home === "" ? null : home }, null, LOOKUPS);
    }),
    { numRuns: 400 },
  );
}, 20_000);
