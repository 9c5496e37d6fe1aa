import type { DateHints, PrintedDate } from "../../text/date/printed.ts";
import { type Piece, piecesOf } from "./pieces.ts";
import {
  creditsOf,
  type DatelineLookups,
  isCapitals,
  isCreditByForm,
  isKicker,
  isPlaceByForm,
  type Role,
  roleOf,
} from "./roles.ts";
import { cityAndState } from "./states.ts";

/** A dateline that a prefix of a paragraph is. */
export interface Judged {
  readonly place: string | null;
  /** The state or country that stands after the place. */
  readonly within: string | null;
  readonly date: PrintedDate | null;
  /** Agencies and outlets as printed. */
  readonly credits: readonly string[];
  /** How many of them are agencies that a table knows. */
  readonly agencies: number;
  /** An agency or a date stands in it: more than a place. */
  readonly sure: boolean;
  /** The place is known by the form of its name alone. */
  readonly byForm: boolean;
}

interface Part {
  readonly piece: Piece;
  readonly role: Role;
}

const MOST_PIECES = 7;
const REGIONS = new Set<Role>(["region", "place"]);

function partsOf(pieces: readonly Piece[], lookups: DatelineLookups): Part[] {
  let nth = 0;
  const parts = pieces.map((piece): Part => {
    const role = roleOf(piece, nth, lookups);
    if (!piece.bracketed) nth++;
    return { piece, role };
  });
  const [first, second] = parts;
  // an outlet's name before a state is the town's: "EXCELSIOR, Minn."
  if (
    first?.role === "agency" &&
    !first.piece.bracketed &&
    second?.role === "region" &&
    !lookups.isAgency(first.piece.text)
  )
    return [{ ...first, role: "stranger" }, ...parts.slice(1)];
  return parts;
}

/** Whether the parts are enough of a dateline, and none too many. */
function isEnough(parts: readonly Part[], date: PrintedDate | null, lookups: DatelineLookups): boolean {
  const has = (role: Role) => parts.some((p) => p.role === role);
  const agency = has("agency");
  const [only] = parts;
  // an outlet's name alone may be any word: "OPINION — "
  if (
    parts.length === 1 &&
    only?.role === "agency" &&
    !only.piece.bracketed &&
    !lookups.isAgency(only.piece.text) &&
    date === null
  )
    return false;
  // a state comes after its town: "ON February 23, …"
  if (only?.role === "region") return false;
  const outside = parts.filter((p) => p.role === "stranger" && !p.piece.bracketed).map((p) => p.piece.text);
  const [named = ""] = outside;
  const placed = has("place");
  const inRegion = has("region") && outside.length === 1 && isCapitals(named);
  if (!agency && date === null && !placed)
    return outside.length === 1 && (inRegion || (parts.length === 1 && isPlaceByForm(named)));
  if (!agency && !placed && (date?.day === null || isKicker(named))) return false;
  if (!agency && !placed && !isCapitals(named) && cityAndState(named) === null && !has("region")) return false;
  if (outside.length > 2 || (!agency && date === null && outside.length > (placed ? 1 : 0))) return false;
  return agency || date !== null || !parts.some((p) => p.role === "stranger" && p.piece.bracketed);
}

/** The place part: a place that is known, else a name beside other signs of a dateline. */
function placeOf(parts: readonly Part[]): Part | null {
  return parts.find((p) => p.role === "place" || (p.role === "stranger" && !p.piece.bracketed)) ?? null;
}

/** The dateline that a prefix is from end to end, or null if any of it can be no part of one. */
export function judge(prefix: string, hints: DateHints, lookups: DatelineLookups): Judged | null {
  const { pieces, date } = piecesOf(prefix, hints, lookups.isPlace);
  if (pieces.length > MOST_PIECES || (pieces.length === 0 && date === null)) return null;
  const parts = partsOf(pieces, lookups);
  if (parts.some((p) => p.role === "none") || !isEnough(parts, date, lookups)) return null;
  const agency = parts.some((p) => p.role === "agency");
  const outside = parts.filter((p) => p.role === "stranger" && !p.piece.bracketed && p !== parts[0]);
  const isCredit = (text: string) => agency || (outside.length === 0 && isCreditByForm(text));
  const credits = [
    ...parts.filter((p) => p.role === "agency").flatMap((p) => creditsOf(p.piece.text, lookups)),
    ...parts
      .filter((p) => p.role === "stranger" && p.piece.bracketed && isCredit(p.piece.text))
      .map((p) => p.piece.text),
  ];
  const placed = placeOf(parts);
  const pair = placed?.role === "stranger" ? cityAndState(placed.piece.text) : null;
  const within = parts.find((p) => p !== placed && REGIONS.has(p.role))?.piece.text ?? pair?.state ?? null;
  const place = pair?.city ?? placed?.piece.text ?? null;
  const byForm = placed?.role === "stranger" && within === null;
  const agencies = credits.filter(lookups.isAgency).length;
  return { place, within, date, credits, agencies, sure: agency || date !== null, byForm };
}
