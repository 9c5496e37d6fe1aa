import { styleText } from "node:util";

/** Ways to set text apart on a terminal. */
export interface Paint {
  readonly head: (text: string) => string;
  readonly name: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly bad: (text: string) => string;
}

const plain = (text: string) => text;

/** Colours where they can be shown, the text as it is elsewhere. */
export function paint(colour: boolean): Paint {
  if (!colour) return { head: plain, name: plain, faint: plain, bad: plain };
  return {
    head: (text) => styleText("bold", text),
    name: (text) => styleText("cyan", text),
    faint: (text) => styleText("dim", text),
    bad: (text) => styleText("red", text),
  };
}
