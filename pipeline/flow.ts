import type { Article } from "../schemas/articles.ts";
import type { Typography } from "../schemas/config.ts";
import type { Draft } from "../schemas/draft.ts";
import type { References } from "../schemas/references.ts";
import { normalise } from "./normalise/normalise.ts";
import type { RecordStage } from "./stage.ts";
import { validate } from "./validate/validate.ts";

/** Record stages in order, each taking what the one before it makes: a wrong order does not compile. */
export interface Chain<In, Out> {
  // biome-ignore lint/suspicious/noExplicitAny: what lies between the ends is checked by `to`, one stage at a time
  readonly stages: readonly RecordStage<any, any>[];
  readonly to: <Next>(stage: RecordStage<Out, Next>) => Chain<In, Next>;
  /** Never called: holds the types of both ends. */
  readonly ends?: (value: In) => Out;
}

function chain<In, Out>(stages: Chain<In, Out>["stages"]): Chain<In, Out> {
  return { stages, to: (stage) => chain([...stages, stage]) };
}

/** A chain with no stage yet: what goes in comes out. */
export function from<T>(): Chain<T, T> {
  return chain<T, T>([]);
}

/**
 * The whole on one page:
 *
 *     bytes -> Document -> Draft -> (sound) Draft -> Article -> Article in a cluster -> row
 *              ingest.......  validate        normalise   deduplicate             emit
 *
 * `ingest/ingest.ts` makes drafts of bytes, this chain makes articles of drafts one at a time,
 * `deduplicate/judge.ts` compares them, and `emit/` lays them out.
 */
export function flow(references: References, typography: Typography = "printed"): Chain<Draft, Article> {
  return from<Draft>().to(validate).to(normalise(references, typography));
}
