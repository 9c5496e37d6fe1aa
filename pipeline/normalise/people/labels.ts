import { fold } from "../../text/fold.ts";

/** What the people named after a word did: they wrote; or took pictures, edited, translated, paid; or the latter, whatever follows the word. */
type Work = "written" | "other" | "never";

const WORKS: readonly (readonly [Work, string])[] = [
  [
    "written",
    `text texts texte bài texto textos tekst teksten testo testi teksti teksts tekstas words story ord reporting writing reported written report reports article articolo
    artículo artigo articol interview entrevista intervista entretien analyse analyses análisis analysis análise analisi kommentar kommentare commentaire comentario comentário commento opinión opinião
    opinion kolumne column columna coluna chronique crónica crônica enquête reportage reportagem reportaje reportajes tribune portrait récit essay rezension critique reseña
    recensione editorial éditorial razgovarao текст тексты 文 글 撰文 取材 聞き手 記者 记者 作者`,
  ],
  [
    "other",
    `foto fotos fotó fotografía fotografías fotografie fotografia fotografias photo photos photography photographs photographer photographers picture pictures pics image images bild bilder bildern
    kuva kuvat grafik graphic graphics infographic illustration illustrations illustrationen illustratie video videos kamera camera cameras cartoon cartoons zdjęcia zdjęcie fotograf ảnh
    фото снимка снимки видео иллюстрация графика 图 圖 写真 撮影 摄影 攝影 사진 영상 그래픽 editing editor editors edición edição redaktur penyunting producer producers production producción
    editor-in-charge redaktor toimetaja szerkesztő редактор editör מערכת source sources quelle quellen fuente fuentes fonte źródło zdroj kilde källa lähde forrás kaynak sumber источник джерело izvor vir извор المصدر
    مصدر topic topics thema tag tags tema section category rubrik kategorie sendung location ort traducción traduction traduzione tradução übersetzung translation tłumaczenie překlad
    编辑 編輯 перевод переклад 翻译 翻譯 翻訳 来源 來源 مترجم ترجمة ترجمه تحرير more sponsor englischen amerikanischen französischen spanischen italienischen russischen`,
  ],
  [
    "never",
    `edited translated reviewed fact-checked checked produced sponsored supported presented powered illustrated photographed bearbeitet redigiert übersetzt fotografiert traduit traduite
    traducido traducida traduzido traduzida tradotto tradotta vertaald bewerkt oversatt oversat översatt redigert redigeret přeložil přeložila szerkesztette fordította fot editado editada editato`,
  ],
];
const WORK: ReadonlyMap<string, Work> = new Map(
  WORKS.flatMap(([work, words]) => words.split(/\s+/u).map((word) => [fold(word), work] as const)),
);
/** Words that are labels without a mark after them, where a name follows. */
const BARE = new Set(["foto", "fotos", "kuva", "kuvat", "zdjecia", "photos", "tekst", "bild"]);

const WORD = /\p{L}[\p{L}\p{M}-]*/uy;
const WORDS = /\p{L}[\p{L}\p{M}-]*/gu;
const MARK =
  /\s*[:：=＝][\s:]*|[／/](?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])|・(?=\p{Script=Han})|\s+(?:by|von|par|por|di|de|da|del|av|af|door|przez|van|oleh)(?:\s*:)?\s+(?=[\p{Lu}\p{Lo}])/iuy;
const JOIN = /\s*(?:(?:und|and|et|y|e|og|och|i|и|ja|en|và)\s+|[&+,/・·]\s*)|\s+/iuy;
const NAME_NEXT = /\s+(?=\p{Lu}\p{Ll})/uy;

const matchAt = (form: RegExp, text: string, at: number): number => {
  form.lastIndex = at;
  return form.test(text) ? form.lastIndex : -1;
};

interface Label {
  readonly work: Work;
  readonly end: number;
}

/** The label that begins with the word at `at`: `Foto:`, `Text and photos by`, `translated`; null when the word is none. */
function labelAt(credit: string, at: number, whole: boolean): Label | null {
  let work: Work | null = null;
  let [from, end, last] = [at, at, ""];
  for (;;) {
    const wordEnd = matchAt(WORD, credit, from);
    last = wordEnd < 0 ? "" : fold(credit.slice(from, wordEnd));
    const own = WORK.get(last);
    if (own === undefined) break;
    work = work === "written" || own === "written" ? "written" : own;
    end = wordEnd;
    const marked = matchAt(MARK, credit, end);
    if (marked >= 0) return { work, end: marked };
    if (own === "never") return { work, end };
    from = matchAt(JOIN, credit, end);
    if (from < 0) break;
  }
  if (work === null) return null;
  const bare = BARE.has(fold(credit.slice(at, end))) ? matchAt(NAME_NEXT, credit, end) : -1;
  if (bare >= 0) return { work, end: bare };
  return whole && end === credit.length ? { work, end } : null;
}

/** A name with what it is there for in brackets: `Kai Wirth (Fotos)`. */
const BRACKET = /[(（]\s*(\p{L}[\p{L}\p{M}-]*)(?![\p{L}\p{M}-])[^()（）]*[)）]/gu;
const BETWEEN = /[,;|&/、]|\s(?:und|and|et|y|e|og|och|en|i)\s/giu;

function withoutOthersInBrackets(credit: string): string {
  if (!/[(（]/u.test(credit)) return credit;
  let [kept, from] = ["", 0];
  for (const found of credit.matchAll(BRACKET)) {
    const work = WORK.get(fold(found[1] ?? ""));
    if (work === undefined) continue;
    const before = credit.slice(from, found.index);
    const named = /\p{L} \p{L}/u.test(found[0]);
    const last = work === "written" ? undefined : [...before.matchAll(BETWEEN)].at(-1);
    kept += work === "written" || named ? before : before.slice(0, last?.index ?? 0);
    from = found.index + found[0].length;
  }
  return kept + credit.slice(from);
}

/** Whether a text is only the label of those who did not write: `Photographs by`, `Foto:`. */
export function labelsOthers(text: string): boolean {
  const bare = text
    .replace(/(?<!\s)\s+(?:by|von|par|por|di|de|da|av|af|door)$/iu, "")
    .replace(/(?:(?<!\s)\s+)?[:：]$/u, "");
  const label = bare === text && !/[:：]$/u.test(text) ? null : labelAt(bare, 0, true);
  return label !== null && label.end === bare.length && label.work !== "written";
}

const PICTURER =
  /^(?:(?:foto)?(?:fotograf(?:in|en|ka)?|photographers?|photographe|fotógrafo|fotógrafa|fotografo|valokuvaaja|kuvaaja|fotoreporter|fotografen|bildjournalist|ljósmyndari|фотограф|фотокорреспондент|illustrator|cartoonist|camera operator|kamera)s?)$/iu;

/** Whether a text says no more of someone than that they took the pictures. */
export function picturesOnly(text: string): boolean {
  return PICTURER.test(text.trim());
}

/** The parts of a credit that name who wrote, without the labels in it: of `Text: Ann Lee Foto: Kai Wirth`, `Ann Lee`. */
export function writtenParts(credit: string): string[] {
  const text = withoutOthersInBrackets(credit);
  const parts: string[] = [];
  let [from, counts, skip] = [0, true, 0];
  const close = (to: number) => {
    if (counts) parts.push(text.slice(from, to));
  };
  for (const { index } of text.matchAll(WORDS)) {
    const label = index < skip ? null : labelAt(text, index, false);
    if (label === null) continue;
    close(index);
    [from, counts, skip] = [label.end, label.work === "written", label.end];
  }
  close(text.length);
  return parts.filter((part) => /\p{L}/u.test(part));
}
