import type { Json } from "../../schemas/document.ts";

/** What JSON says; undefined when the text is none. */
export function strictJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
