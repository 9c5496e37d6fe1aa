/** Scripts that one language of the news is written in, by the code points they hold. */
const RANGES: readonly (readonly [number, number, string])[] = [
  [0x0370, 0x03ff, "el"],
  [0x0530, 0x058f, "hy"],
  [0x0590, 0x05ff, "he"],
  [0x0600, 0x06ff, "arabic"],
  [0x0900, 0x097f, "devanagari"],
  [0x0980, 0x09ff, "bn"],
  [0x0a00, 0x0a7f, "pa"],
  [0x0a80, 0x0aff, "gu"],
  [0x0b00, 0x0b7f, "or"],
  [0x0b80, 0x0bff, "ta"],
  [0x0c00, 0x0c7f, "te"],
  [0x0c80, 0x0cff, "kn"],
  [0x0d00, 0x0d7f, "ml"],
  [0x0d80, 0x0dff, "si"],
  [0x0e00, 0x0e7f, "th"],
  [0x0e80, 0x0eff, "lo"],
  [0x0f00, 0x0fff, "bo"],
  [0x1000, 0x109f, "my"],
  [0x10a0, 0x10ff, "ka"],
  [0x1200, 0x137f, "am"],
  [0x1780, 0x17ff, "km"],
  [0x3040, 0x30ff, "ja"],
  [0x3400, 0x9fff, "han"],
  [0xac00, 0xd7af, "ko"],
];
const FIRST = 0x0370;
/** What no text in Latin or Cyrillic letters holds: it spares most texts the count. */
const OTHER_SCRIPT = /[\u0370-\u03ff\u0530-\u1dff\u3040-\ud7af]/u;
const URDU = /[ٹڈڑےںھہۃ]/gu;
const PERSIAN = /[پچژگکی]/gu;
const ARABIC = /[ةىيكإأ]/gu;
const TRADITIONAL =
  /[這個們來說時會國對發開關學長東車馬門問間見現經過還進運動員為與無後點電話請從應當實業務產權條單總統體]/gu;
const SIMPLIFIED =
  /[这个们来说时会国对发开关学长东车马门问间见现经过还进运动员为与无后点电话请从应当实业务产权条单总统体]/gu;

function rangeOf(code: number): string {
  let [low, high] = [0, RANGES.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [from, to, name] = RANGES[middle] ?? [0, 0, ""];
    if (code < from) high = middle - 1;
    else if (code > to) low = middle + 1;
    else return name;
  }
  return "";
}

/** Letters of each script in a text, Latin and Cyrillic as `other`. */
function tally(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  let other = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < FIRST || (code >= 0x0400 && code < 0x0530)) {
      if (code >= 0x41) other++;
      continue;
    }
    const name = rangeOf(code);
    if (name !== "") counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts.set("other", other);
}

const count = (text: string, letters: RegExp) => text.match(letters)?.length ?? 0;

function arabicLanguage(text: string): string | null {
  const [urdu, persian, arabic] = [count(text, URDU), count(text, PERSIAN), count(text, ARABIC)];
  if (urdu > text.length / 60) return "ur";
  if (persian > 2 * arabic) return "fa";
  return arabic > persian ? "ar" : null;
}

function chineseLanguage(text: string): string {
  const [traditional, simplified] = [count(text, TRADITIONAL), count(text, SIMPLIFIED)];
  return traditional === simplified ? "zh" : traditional > simplified ? "zh-Hant" : "zh-Hans";
}

/** The language of a text that its script alone gives away (BCP 47), or null: Latin, Cyrillic and Devanagari serve many. */
export function scriptLanguage(text: string): string | null {
  if (!OTHER_SCRIPT.test(text)) return null;
  const counts = tally(text);
  const kana = counts.get("ja") ?? 0;
  const han = counts.get("han") ?? 0;
  let [best, most, all] = ["other", 0, 0];
  for (const [name, n] of counts) {
    all += n;
    if (n > most) [best, most] = [name, n];
  }
  if (kana + han > all / 2 && han + kana >= (counts.get("ko") ?? 0)) {
    return kana > (kana + han) / 20 ? "ja" : chineseLanguage(text);
  }
  if (best === "other" || best === "devanagari" || most < all / 2) return null;
  return best === "arabic" ? arabicLanguage(text) : best;
}
