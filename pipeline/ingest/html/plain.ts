import { Parser } from "htmlparser2";
import { clean } from "../../text/clean.ts";

const REFERENCE = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{1,31});/;
const MARKUP = /<\/?[a-zA-Z][^<>]*>/;
/** Some pages encode what was encoded already; none seen does it more than three times. */
const ROUNDS = 3;

function decodeOnce(text: string): string {
  const parts: string[] = [];
  const parser = new Parser({
    ontext: (piece) => {
      parts.push(piece);
    },
    onopentagname: (name) => {
      if (name === "br" || name === "p" || name === "div") parts.push(" ");
    },
  });
  parser.write(text);
  parser.end();
  return parts.join("");
}

/** A value of a page's metadata as its reader would see it: on one line, tags taken out, character references resolved however often they were encoded. */
export function plain(value: string): string {
  let text = value;
  for (let round = 0; round < ROUNDS && (REFERENCE.test(text) || MARKUP.test(text)); round++) text = decodeOnce(text);
  return clean(text);
}
