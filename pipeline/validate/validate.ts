import type { z } from "zod";
import { type Draft, draftSchema } from "../../schemas/draft.ts";
import type { Issue } from "../../schemas/rejects.ts";
import { kept, type Outcome, type Reason, type RecordStage } from "../stage.ts";

/** Fewest letters and digits that a body may have: less is a caption or a "subscribe to read on". */
export const MIN_BODY_LETTERS = 25;

const LETTERS = /[\p{L}\p{N}]/gu;

function lettersIn(draft: Draft): number {
  let count = 0;
  for (const block of draft.blocks) {
    count += block.text.match(LETTERS)?.length ?? 0;
    if (count >= MIN_BODY_LETTERS) return count;
  }
  return count;
}

function complain(context: z.RefinementCtx<Draft>, path: string, code: string, message: string): void {
  context.addIssue({ code: "custom", path: [path], message, params: { code } });
}

/** What an article must have, beyond the shape of a draft. */
const articleDraftSchema = draftSchema.superRefine((draft, context) => {
  if (draft.kind === "listing") {
    complain(context, "kind", "listing", "the page lists other stories and is none itself");
    return;
  }
  const letters = lettersIn(draft);
  if (letters === 0) complain(context, "blocks", "no-body", "the record has no body text");
  else if (letters < MIN_BODY_LETTERS || draft.kind === "stub") {
    complain(
      context,
      "blocks",
      "stub",
      `the body is a stub of ${letters} letters and digits or a notice in place of the text`,
    );
  }
});

function issueOf(issue: z.core.$ZodIssue): Issue {
  const own = issue.code === "custom" ? issue.params?.["code"] : undefined;
  const at = issue.path.map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`)).join("");
  return { path: at.replace(/^\./, ""), code: typeof own === "string" ? own : issue.code, message: issue.message };
}

function reasonOf(issues: readonly Issue[]): Reason {
  const own = issues.find((i) => ["listing", "no-body", "stub"].includes(i.code));
  return `validate/${own?.code ?? "schema"}`;
}

function apply(draft: Draft): Outcome<Draft> {
  const result = articleDraftSchema.safeParse(draft);
  if (result.success) return kept(result.data);
  const issues = result.error.issues.map(issueOf);
  return { fate: "rejected", reason: reasonOf(issues), issues };
}

/** Keeps drafts that can be articles; a reject names each thing that is missing or out of shape by its path. */
export const validate: RecordStage<Draft, Draft> = { name: "validate", apply };
