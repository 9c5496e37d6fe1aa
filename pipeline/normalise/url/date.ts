import { parseDate } from "../../text/date/parse.ts";
import type { PrintedDate } from "../../text/date/printed.ts";

const SLASHED = /[/_-]((?:19|20)\d\d)[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?!\d)/;
const PARTED = /\/((?:19|20)\d\d)\/(\d{1,2})\/(\d{1,2})(?!\d)/;
const NAMED = /\/((?:19|20)\d\d)\/([a-z]{3,9})\/(\d{1,2})(?!\d)/i;
const DAY_FIRST = /[/-](0[1-9]|[12]\d|3[01])[-/](0[1-9]|1[0-2])[-/]((?:19|20)\d\d)(?!\d)/;

const YEAR = /(?:19|20)\d\d/;
/** A longer address carries a search or a token. */
const LONGEST = 500;

function pathOf(url: string): string {
  const start = url.indexOf("/", url.indexOf("://") + 3);
  return start < 0 ? "" : (/^[^?#]*/.exec(url.slice(start))?.[0] ?? "");
}

/** The day that the path of an absolute address carries ("/2024/12/04/", "/2024/dec/04/", "-20241204"), or null. */
export function dateInUrl(url: string): PrintedDate | null {
  const path = pathOf(url);
  if (path.length > LONGEST || !YEAR.test(path)) return null;
  const ymd = PARTED.exec(path) ?? SLASHED.exec(path);
  if (ymd !== null) return parseDate(`${ymd[1]}-${ymd[2]?.padStart(2, "0")}-${ymd[3]?.padStart(2, "0")}`);
  const named = NAMED.exec(path);
  if (named !== null) return parseDate(`${named[3]} ${named[2]} ${named[1]}`);
  const dmy = DAY_FIRST.exec(path);
  return dmy === null ? null : parseDate(`${dmy[3]}-${dmy[2]}-${dmy[1]}`);
}
