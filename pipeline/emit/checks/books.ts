import { ledgerRows } from "../statements.ts";
import type { RowCheck } from "./finding.ts";

const PLACE = "source_path || ':' || source_offset";

/** The ledger has each input record once, and says of it what the other tables say. */
export function ledgerChecks(): readonly RowCheck[] {
  const side = (from: string, without: string) =>
    `SELECT ${PLACE} || ' ' || fate || coalesce(' ' || reason, '') AS example FROM ((${from}) EXCEPT ALL (${without}))`;
  const check = (message: string, faults: string): RowCheck => ({ check: "books", file: "ledger/", message, faults });
  return [
    check("an article, duplicate or reject is not in the ledger", side(ledgerRows(), "FROM ledger")),
    check("the ledger has a record that is not in its table", side("FROM ledger", ledgerRows())),
  ];
}
