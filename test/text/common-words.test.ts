import { describe, expect, test } from "vitest";
import { commonWordsLanguage } from "../../pipeline/text/common-words.ts";

const TEXTS: readonly (readonly [string, string])[] = [
  [
    "en",
    "The board of the harbour said on Tuesday that it would not raise the tolls of the two ferries which have run from the quay for forty years, and that the report of its own engineers was to be read by all.",
  ],
  [
    "de",
    "Der Rat hat am Dienstag beschlossen, dass die Fähren nicht teurer werden. Das wurde nach der Sitzung von einer Sprecherin mitgeteilt, die auch sagte, dass sich für die Pendler nichts ändert und der Betrieb auf dem Fluss bei Eis ruht.",
  ],
  [
    "fr",
    "Le conseil a décidé mardi que les tarifs des bacs ne seront pas relevés dans la ville. Une réunion avec les usagers est prévue pour la fin du mois, sur le quai, et ceux qui ont déjà payé sont remboursés par la caisse du port.",
  ],
  [
    "es",
    "El consejo decidió el martes que los precios de las barcas no suben para los vecinos del puerto, como pedían. También se ha dicho que una comisión estudia más cambios, con los datos de este año y sobre la marcha.",
  ],
  [
    "ru",
    "Совет во вторник решил, что цены на паромы не вырастут, как это было год назад. За это проголосовали все, кто был в зале, но для жителей, которые живут за рекой, из-за льда рейсы отменят.",
  ],
  [
    "tr",
    "Kurul, bu yıl için vapur ücretlerinin olarak kalmasına karar verdi ve daha sonra bir açıklama yaptı. Gibi görünse de çok kişi için ise fark yok; sonra bir toplantı daha olacak, ne var ki ile ilgili bilgi verilmedi.",
  ],
];

describe("the commonest words of a text", () => {
  test.each(TEXTS)("give %s away", (language, text) => {
    expect(commonWordsLanguage(text)).toBe(language);
  });

  test("say nothing of few words, and of two languages side by side", () => {
    expect(commonWordsLanguage("Tolls up: the harbour board said.")).toBeNull();
    const [english, german] = [TEXTS[0]?.[1] ?? "", TEXTS[1]?.[1] ?? ""];
    expect(commonWordsLanguage(`${english.slice(0, 200)} ${german.slice(0, 200)}`)).toBeNull();
  });
});
