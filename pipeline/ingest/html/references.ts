import { Tokenizer } from "htmlparser2";

/** Resolves the character references of texts and of attribute values, which follow rules of their own (13.2.5.73). */
export interface References {
  readonly inText: (text: string) => string;
  /** The text of a `<title>`, in which tags are text. */
  readonly inTitle: (text: string) => string;
  /** `quote` is what encloses the value, if anything does. */
  readonly inAttribute: (value: string, quote: string) => string;
}

const nothing = (): undefined => undefined;

/** A resolver, to be used for one page. */
export function references(): References {
  let source = "";
  let parts: string[] = [];
  const add = (start: number, end: number): void => {
    parts.push(source.slice(start, end));
  };
  const addCode = (code: number): void => {
    parts.push(String.fromCodePoint(code));
  };
  const tokenizer = new Tokenizer(
    { decodeEntities: true, xmlMode: false },
    {
      ontext: add,
      ontextentity: addCode,
      onattribdata: add,
      onattribentity: addCode,
      onopentagname: nothing,
      onattribname: nothing,
      onattribend: nothing,
      onopentagend: nothing,
      onselfclosingtag: nothing,
      onclosetag: nothing,
      oncdata: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onprocessinginstruction: nothing,
      onend: nothing,
    },
  );
  const read = (markup: string): string => {
    source = markup;
    parts = [];
    tokenizer.reset();
    tokenizer.write(markup);
    tokenizer.end();
    return parts.join("");
  };
  return {
    inText: (text) => (text.includes("&") ? read(text) : text),
    inTitle: (text) => (text.includes("&") ? read(`<title>${text}`) : text),
    inAttribute: (value, quote) => (value.includes("&") ? read(`<a a=${quote}${value}${quote}>`) : value),
  };
}
