import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decoder } from "../../pipeline/codec/decoder.ts";
import { repairMojibake } from "../../pipeline/text/mojibake.ts";
import { REPORTS } from "../readers/languages.ts";

/** The characters of a set's high bytes; C1 controls where it has none, and all of them for Latin-1. */
function highOf(charset: string): readonly string[] {
  return Array.from({ length: 128 }, (_, at) => {
    const byte = at + 0x80;
    const character = charset === "latin-1" ? "\ufffd" : decoder(charset, false).decode(Uint8Array.of(byte));
    return character === "\ufffd" ? String.fromCharCode(byte) : character;
  });
}

/** UTF-8 taken for a set, as often as the list has sets. */
function spoil(text: string, charsets: readonly string[]): string {
  return charsets.reduce((at, charset) => {
    const high = highOf(charset);
    return [...Buffer.from(at)].map((b) => (b < 0x80 ? String.fromCharCode(b) : (high[b - 0x80] ?? ""))).join("");
  }, text);
}

const WAYS = [
  ["windows-1252"],
  ["latin-1"],
  ["windows-1250"],
  ["windows-1251"],
  ["macintosh"],
  ["windows-1252", "windows-1252"],
  ["latin-1", "windows-1252"],
  ["windows-1251", "windows-1251"],
] as const;

describe.each(WAYS.map((way) => ({ name: way.join(" and "), way })))("UTF-8 taken for $name", ({ way }) => {
  test.each(REPORTS)("$language", ({ body }) => {
    const text = body.normalize("NFC");
    expect(
      repairMojibake(
        spoil(
          text,
          way.filter((w) => w !== undefined),
        ),
      )?.text,
    ).toBe(text);
  });
});

test.each([
  ["Itâ€™s the mayorâ€™s â€œbigâ€ day", "It’s the mayor’s “big” day"],
  ["cafÃ© dÃ©jÃ  vu, voilÃ ", "café déjà vu, voilÃ "],
  ["10Â°C at Â£5", "10°C at £5"],
  ["JosÃ©", "José"],
  ["Ã‰tat", "État"],
  ["Ä°stanbul", "İstanbul"],
  ["zÄ™by i Å‚Ã³dÅº", "zęby i łódź"],
  ["РїСЂРёРІРµС‚", "привет"],
  ["ã‚¢ãƒ‹ãƒ¡", "アニメ"],
  ["ðŸ˜€", "😀"],
  ["‚Äúhi‚Äù, caf√©", "“hi”, café"],
  ["ÃƒÂ©tÃƒÂ©", "été"],
  ["La fiancée aimait lâ€™été", "La fiancée aimait l’été"],
  ["<p>MÃ¼nchen</p><p>Köln – Zürich</p>", "<p>München</p><p>Köln – Zürich</p>"],
])("%s", (spoilt, text) => {
  expect(repairMojibake(spoilt)?.text).toBe(text);
});

test.each([
  "« Il a été », « le café », « né », « thé », « là »",
  "“AMANHÃ”, “MANHÔ, “Ô e “ã”",
  "ESPAÑA – AÑO… ÑANDÚ® Ñ°",
  "À CÔTÉ… L’ÉTÉ” É“",
  "Å være eller Å gå. Å… »Å«",
  "Spaß“ Fuß” Groß–",
  "СІРІ КОШЕНЯТА, СІРІ. Рівне Рівні. УкрСіб",
  "МОСКВ» «РОСС» ДіДі",
  "CĂŞTI VĂŞTI",
  "√2 √π √x – é … à",
  "‚Äpfel‘ ‚Ärger‘",
  "NESTLÉ® CAFÉ™ ROCHÉ© TELÊ” VOCÊ… JOSÉ – ATÉ»",
  "Σ’ ΑΥΤΟ» Α’ Β’",
  "Ã",
  "Â",
])("%s is sound", (text) => {
  expect(repairMojibake(text)).toBeNull();
});

test("sound reports in many languages, and names of the world's places, are left as they are", () => {
  for (const { title, body } of REPORTS) expect(repairMojibake(`${title}\n${body}`)).toBeNull();
  const folder = new URL("../../data/reference/", import.meta.url);
  for (const name of readdirSync(folder).sort()) {
    expect(repairMojibake(readFileSync(new URL(name, folder), "utf8"))).toBeNull();
  }
});

test("what was repaired is sound", () => {
  const bodies = fc.constantFrom(...REPORTS.map((r) => r.body));
  fc.assert(
    fc.property(bodies, bodies, fc.constantFrom(...WAYS), (one, other, way) => {
      const mixed = `${one}\n${spoil(other, way)}`;
      const repair = repairMojibake(mixed);
      expect(repair === null ? null : repairMojibake(repair.text)).toBeNull();
      expect(repair === null || repair.text.startsWith(one)).toBe(true);
    }),
    { numRuns: 60 },
  );
});
