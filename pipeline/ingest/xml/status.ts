import { statusRefused } from "../record/status.ts";
import type { ElementReading } from "./read.ts";

/** Why an item whose maker says this of it is no article, null where it may be published. */
export function refusalOf(status: string | null): ElementReading | null {
  const message = status === null ? null : statusRefused(status);
  return message === null ? null : { refused: "withdrawn", message };
}
