import type { Block } from "../../../schemas/draft.ts";
import type { Page } from "./page.ts";

/** Fewest characters that the captions of a page must have for them to be its text. */
const LEAST = 120;
const CAPTION = 50;

/** The captions of a page that has little other text, as blocks, each once: the text of a gallery. None where there are few. */
export function captionsOf({ lines }: Page): Block[] {
  const seen = new Set<string>();
  const captions = lines.filter(({ line, marks }) => {
    if (!marks.caption || line.measure.size < CAPTION || seen.has(line.text)) return false;
    seen.add(line.text);
    return true;
  });
  const size = captions.reduce((sum, { line }) => sum + line.measure.size, 0);
  if (size < LEAST) return [];
  return captions.map(({ line }) => ({ kind: "paragraph", text: line.text, line: line.number }));
}
