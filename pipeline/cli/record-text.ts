import type { Article } from "../../schemas/articles.ts";
import type { Issue } from "../../schemas/rejects.ts";
import type { Paint } from "./paint.ts";

const WIDTH = 22;

/** A value of a row as one line: lists with bars between, structs as `name=value`. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return value.map(shown).join(" | ");
  if (value !== null && typeof value === "object") {
    return Object.entries(value)
      .filter(([, v]) => isSaid(v))
      .map(([k, v]) => `${k}=${shown(v)}`)
      .join(" ");
  }
  return String(value);
}

const isSaid = (value: unknown) => value !== null && !(Array.isArray(value) && value.length === 0);

/** A field's evidence, one line each. */
function proofsOf(field: string, evidence: Article["evidence"], colours: Paint): string {
  return evidence
    .filter((e) => e.field === field)
    .map((e) => {
      const line = e.line === null ? "" : ` (line ${e.line})`;
      return `${" ".repeat(WIDTH)} ${colours.faint(`from ${e.rule}${line}${e.raw === null ? "" : `: ${e.raw}`}`)}\n`;
    })
    .join("");
}

/** An article's fields that say something, each with its evidence below it, then the body. */
export function articleText(article: Partial<Article> & Pick<Article, "body" | "evidence">, colours: Paint): string {
  const { body, evidence, ...rest } = article;
  const fields = Object.entries(rest).map(([name, value]) => {
    const proofs = proofsOf(name, evidence, colours);
    // A field that was looked for and not settled has evidence too.
    if (!isSaid(value) && proofs === "") return "";
    return `${colours.name(name.padEnd(WIDTH))} ${isSaid(value) ? shown(value) : colours.faint("unknown")}\n${proofs}`;
  });
  const named = new Set(["body", ...Object.keys(rest)]);
  const others = evidence.filter((e) => !named.has(e.field));
  const more = [...new Set(others.map((e) => e.field))].map(
    (field) => `${colours.name(field.padEnd(WIDTH))}\n${proofsOf(field, others, colours)}`,
  );
  const taken = proofsOf("body", evidence, colours);
  return `${fields.join("")}${more.join("")}${colours.head("body")}\n${taken}${body}\n`;
}

/** What is wrong with a record, a line each. */
export function issuesText(issues: readonly Issue[]): string {
  return issues.map((i) => `  ${i.path === "" ? "" : `${i.path}: `}${i.message} [${i.code}]\n`).join("");
}
