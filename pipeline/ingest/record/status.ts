import type { Json } from "../../../schemas/document.ts";
import { letters } from "../../text/letters.ts";
import { isNinjs } from "./ninjs.ts";

/** Publishing statuses of the IPTC (`stat:`) and of NITF under which an item must not be published. */
const REFUSED = /^(?:stat:)?(?:withheld|cancell?ed|killed|spiked|hold)$/i;

/** Why an item with this publishing status is no article, null when it may be published. */
export function statusRefused(status: string): string | null {
  return REFUSED.test(status.trim()) ? `its maker says that it is ${status.trim().replace(/^stat:/i, "")}` : null;
}

/** Why a structured record is no article although it is whole: a news item of ninjs that its maker takes back. Null for any other. */
export function recordRefused(record: { readonly [key: string]: Json }): string | null {
  if (!isNinjs(record)) return null;
  const key = Object.keys(record).find((k) => letters(k) === "pubstatus");
  const status = key === undefined ? null : record[key];
  return typeof status === "string" ? statusRefused(status) : null;
}
