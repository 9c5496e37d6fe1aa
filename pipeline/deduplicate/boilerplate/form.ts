import { LINE_FORMS } from "../../../schemas/sketch.ts";

/** A line that stands on fewer pages is not looked at. */
export const LEAST_PAGES = 3;

/** A paragraph of so many words can be what a page is told from others by. */
export const LEAD_WORDS = 8;

/** The words of a line of this form. */
export function wordsIn(form: number): number {
  return form & 0xffff;
}

/** Whether a line of this form is somebody's words, or figures: an article's own, however often they recur. */
export function isOwn(form: number): boolean {
  return (form & (LINE_FORMS.quote | LINE_FORMS.numbers)) !== 0;
}

/** Shorter lines give no fingerprints to speak of where they are furniture, and are most of what a wire's table of figures has. */
const COMPARED_WORDS = 10;

/** Whether a line that recurs makes stories look alike that are not: it is left out when copies are compared, be it what somebody once said. */
export function misleads(form: number): boolean {
  return wordsIn(form) >= COMPARED_WORDS && (form & LINE_FORMS.numbers) === 0;
}
