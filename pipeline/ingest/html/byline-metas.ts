import { type Head, metaValues } from "./head.ts";

/** Meta tags that name a page's writers, the most careful first. */
const KNOWN =
  "author article:author og:article:author byl parsely-author sailthru.author dc.creator dcterms.creator dc.contributor cxenseparse:author citation_author authors article:author:name article.author rnews:author creator".split(
    " ",
  );
/** Other names of such tags: `articleauthor`, `mrf:authors`, `bt:author`, `shareaholic:article_author_name`. */
const NAMED =
  /(?:^|[^a-z]|article|news|story|content|post|page)(?:authors?|bylines?|creators?|writers?|autor(?:en|es)?|auteurs?|autore|redacteurs?|journalists?)(?:[^a-z]?names?)?$/u;
const NO_NAME = /twitter|facebook|web|app|banner|generator|image|comment/u;
const LONGEST_KEY = 48;

/** What WordPress calls the writer in the cards that Slack and Twitter show, in its languages. */
const WRITTEN_BY =
  /(?:^|\s)(?:by|von|par|por|per|da|de|door|av|af|oleh|przez|skrev|author|aut[oh]?or\p{L}*|auteur|autore|writer|yazar|yazan|kirjoitta\p{L}*|szerző|napsal\p{L}*|автор\p{L}*|автором|από|על ידי|بواسطة|द्वारा|bởi)(?:$|[\s:])|作者|執筆者|投稿者|작성자|글쓴이/iu;
const MOST_CARDS = 4;

function* cardValues(head: Head): Generator<readonly [string, string]> {
  for (let at = 1; at <= MOST_CARDS; at++) {
    const key = `twitter:data${at}`;
    const [label] = metaValues(head, `twitter:label${at}`);
    if (label === undefined ? at > 1 : !WRITTEN_BY.test(label)) continue;
    for (const value of metaValues(head, key)) yield [key, value];
  }
}

/** Each meta tag that names who wrote the page, by the tag's name. */
export function* authorMetas(head: Head): Generator<readonly [key: string, value: string]> {
  for (const key of KNOWN) for (const value of metaValues(head, key)) yield [key, value];
  yield* cardValues(head);
  for (const [key, values] of head.metas) {
    if (key.length > LONGEST_KEY || KNOWN.includes(key) || !NAMED.test(key) || NO_NAME.test(key)) continue;
    for (const value of values) yield [key, value];
  }
}
