import { fold } from "../../text/fold.ts";

/** Words that pages name their lists of tags by. */
export const TAG_WORDS = new Set(
  (
    "tag tags taglist tagslist taglinks tagbar tagged topics topic topiclist keywords keyword keywordlist hashtags schlagworte schlagwort schlagworter stichworte " +
    "etiquetas etiquettes temas themen thema etiketler argomenti tagi tematy temy stitky onderwerpen trefwoorden emner emneord avainsanat asiasanat"
  ).split(" "),
);

/** Labels over a story's tags, folded. */
const LABELS = new Set(
  (
    "tags|tag|tagged|tagged in|tagged with|filed under|topics|topics in this article|related topics|more on this topic|more on|more about|read more about|explore more on|explore more|" +
    "keywords|key words|related tags|article tags|in this article|topics mentioned|" +
    "themen|thema|mehr zum thema|mehr zu diesem thema|mehr zu diesen themen|mehr themen|mehr lesen uber|lesen sie mehr uber|schlagworte|schlagworter|stichworte|stichworter|weitere themen|themen dieses artikels|themen des artikels|mehr zu|" +
    "sujets|sujet|mots cles|etiquettes|sur le meme sujet|lire aussi sur|en savoir plus sur|thematiques|plus sur le sujet|dans cet article|" +
    "etiquetas|etiqueta|temas|tema|temas relacionados|mas sobre|mas informacion sobre|archivado en|archivado bajo|en este articulo|palabras clave|sobre este tema|" +
    "assuntos|assunto|topicos|tópicos|palavras chave|leia mais sobre|mais sobre|saiba mais sobre|topicos relacionados|" +
    "argomenti|argomento|temi|parole chiave|leggi anche su|altri articoli su|" +
    "onderwerpen|trefwoorden|lees meer over|meer over|in dit artikel|emner|emneord|emneknagger|stikord|mere om|mer om|les mer om|las mer om|amnen|amne|nyckelord|aiheet|avainsanat|asiasanat|lisaa aiheesta|" +
    "tagi|tematy|temat|slowa kluczowe|wiecej o|stitky|klicova slova|temata|temy|cimkek|kulcsszavak|etichete|cuvinte cheie|taguri|oznake|kljucne rijeci|" +
    "etiketler|etiket|konular|ilgili konular|anahtar kelimeler|daha fazlasi|" +
    "теги|тэги|темы|метки|по теме|сюжеты|ключевые слова|теми|мітки|тегове|ключови думи|ознаке|ετικετες|θεματα|tags σχετικα|" +
    "topik|topik terkait|tag terkait|kata kunci|chu de|tu khoa|the|chuyen muc|แท็ก|หัวข้อ|" +
    "標籤|标签|關鍵字|关键词|關鍵詞|相關標籤|相关标签|相關關鍵字|タグ|キーワード|関連キーワード|関連タグ|関連トピック|トピック|태그|키워드|관련 키워드|관련 태그|" +
    "وسوم|الوسوم|كلمات مفتاحية|كلمات دلالية|مواضيع|المواضيع|برچسب ها|برچسب|کلیدواژه ها|ٹیگز|תגיות|נושאים|टैग्स|टैग|ট্যাগ"
  )
    .split("|")
    .map(fold),
);
const LABEL_LIMIT = 40;

/** Words for tags in longer labels ("Explore more topics", "Themen in diesem Artikel"), folded. */
const NOUNS = new Set(
  (
    "tags topics keywords themen schlagworte schlagworter stichworte etiquetas temas sujets argomenti onderwerpen trefwoorden emner emneord amnen avainsanat " +
    "tagi tematy stitky temata cimkek etichete etiketler konular теги темы метки теми мітки"
  ).split(" "),
);
/** Words of labels over what all of a site's readers look for, or the one who has an account. */
const FOR_ALL = new Set(
  "trending hot popular top latest featured all browse my your mine meine mes mis miei moje minhas beliebte aktuelle alle populares tendencias populaires tendance popolari popularne gundem популярные главные".split(
    " ",
  ),
);
const MOST_WORDS = 6;

function isLabel(text: string): boolean {
  const key = fold(text);
  if (LABELS.has(key)) return true;
  const words = key.split(" ");
  return words.length <= MOST_WORDS && words.some((w) => NOUNS.has(w)) && !words.some((w) => FOR_ALL.has(w));
}

/** Whether a short line is the label of a list of tags, or begins with one and a colon. */
export function isTagLabel(line: string): boolean {
  if (line.length <= LABEL_LIMIT && isLabel(line)) return true;
  const colon = line.search(/[:：]/u);
  return colon > 0 && colon <= LABEL_LIMIT && LABELS.has(fold(line.slice(0, colon)));
}
