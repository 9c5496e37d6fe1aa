/** Words that stand before an agency in a credit, in the languages of news. */
const LEADS =
  "sources? quelle fuente fonte bron källa kilde źródło zdroj forrás kaynak sursa izvor izvori извор источник джерело πηγή πηγές lähde allikas šaltinis sumber المصدر منبع מקור nguồn theo ที่มา 来源 來源 出典 출처 इनपुट स्रोत সূত্র " +
  "by von par por di door av af von according to with mit avec con com met med με s oprac\\. autor autoři text photo foto credits? copyright via from the la le el l der die das den des dem de del da do dalla dell redacción redaktion redazione red\\. redactie " +
  "agencia agence agenzia agência agencies agentur agency " +
  "material materials inputs? information informationen informations información informaciones informações informazioni informasi informacji πληροφορίες από of in potrivit conform podle dle za prema po według по данным за даними " +
  "reporting distributed contributed written edited compiled report a cura e aus auf";
const LEAD = new RegExp(`^(?:${LEADS.split(" ").join("|")})(?:\\s?[:：.]\\s?|\\s)`, "iu");
const ELIDED = /^l['’]/iu;
/** East Asian "according to" and "from", which no space follows. */
const BEFORE_HAN = /^(?:据|據|来源|來源|本报讯)(?=\p{Script=Han})/u;
const TRAIL =
  /(?:-material|\s(?:inputs?|material|was first published.{0,40}|on behalf of.{0,80}|(?:has )?contributed.{0,40}))$/iu;
const EDGES = /^[\s\-–—*"'“”«»„‘’.<>…]+|(?<![\s\-–—*"'“”«»„‘’.<>…])[\s\-–—*"'“”«»„‘’.<>…]+$/gu;
const MOST_LEADS = 6;

/**
 * A party of a credit with ever fewer of the words that say what it did ("mit Material von dpa", "Material von dpa", …,
 * "dpa"), and without marks about it: a name may begin with such a word itself.
 */
export function leadless(part: string): readonly string[] {
  const bare = part.replace(EDGES, "");
  const steps = [bare];
  for (let rest = bare; steps.length <= MOST_LEADS && LEAD.test(rest); steps.push(rest))
    rest = rest.replace(LEAD, "").trimStart();
  const last = steps.at(-1) ?? "";
  const cut = last.replace(BEFORE_HAN, "").replace(TRAIL, "").replace(EDGES, "");
  return [...new Set([...steps, cut, cut.replace(ELIDED, "")])].filter((step) => step !== "");
}
