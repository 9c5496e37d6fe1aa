import type { Article } from "../../schemas/articles.ts";
import type { Typography } from "../../schemas/config.ts";
import type { Draft } from "../../schemas/draft.ts";
import type { References } from "../../schemas/references.ts";
import { kept, type RecordStage } from "../stage.ts";
import { compose } from "./compose.ts";
import { lookupsOf } from "./settings.ts";
import { inTypography } from "./typography.ts";

/** Makes articles of sound drafts: one meaning for each value, with evidence. The lookups are built once, here. Never rejects. */
export function normalise(references: References, typography: Typography = "printed"): RecordStage<Draft, Article> {
  const lookups = lookupsOf(references);
  return { name: "normalise", apply: (draft) => kept(inTypography(compose(draft, lookups), typography)) };
}
