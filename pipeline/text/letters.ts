/** A text's letters and digits in lower case, without all that stands between them: `datePublished`, `date_published` and `Date Published` are one. */
export function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
