import type { ColumnType, Field } from "../../../schemas/column.ts";
import { TABLES, type TableName } from "../../../schemas/tables.ts";
import { sqlName, sqlText } from "../../codec/ddl.ts";

/** A condition on one row of a table that must not hold. */
export interface ValueCheck {
  readonly message: string;
  readonly expected: string;
  readonly condition: string;
  /** What the row has instead, as text. */
  readonly value: string;
}

interface Place {
  /** As people read it: `date_conflicts[].precision`. */
  readonly path: string;
  /** As SQL reads it, from a row or from the parameter of a lambda. */
  readonly sql: string;
  /** Turns a condition on this place into one on the row. */
  readonly onRow: (condition: string) => string;
}

function nullCheck({ path, sql, onRow }: Place): ValueCheck {
  return { message: `${path} is null`, expected: "a value", condition: onRow(`${sql} IS NULL`), value: "'null'" };
}

function listCheck({ path, sql, onRow }: Place, values: readonly string[]): ValueCheck {
  const condition = onRow(`${sql} NOT IN (${values.map(sqlText).join(", ")})`);
  const [column = path] = path.split(/[.[]/);
  const message = `${path} is not one of its closed list`;
  return { message, expected: values.join(", "), condition, value: `${sqlName(column)}::VARCHAR` };
}

function typeChecks(type: ColumnType, place: Place): readonly ValueCheck[] {
  const { path, sql, onRow } = place;
  if (type.kind === "text") return type.values === undefined ? [] : [listCheck(place, type.values)];
  if (type.kind === "struct") return type.fields.flatMap((f) => fieldChecks(f, place));
  if (type.kind !== "list") return [];
  const item = `x${path.split("[]").length}`;
  const inner: Place = {
    path: `${path}[]`,
    sql: item,
    onRow: (condition) => onRow(`len(list_filter(${sql}, lambda ${item}: ${condition})) > 0`),
  };
  return [nullCheck(inner), ...typeChecks(type.of, inner)];
}

function fieldChecks(field: Field, within: Place | null): readonly ValueCheck[] {
  const place: Place = {
    path: within === null ? field.name : `${within.path}.${field.name}`,
    sql: within === null ? sqlName(field.name) : `${within.sql}.${sqlName(field.name)}`,
    // A struct that is null has no fields to ask for
    onRow: (condition) => (within === null ? condition : within.onRow(`${within.sql} IS NOT NULL AND ${condition}`)),
  };
  return [...(field.nullable ? [] : [nullCheck(place)]), ...typeChecks(field.type, place)];
}

/** What each value of a table must be by the schemas: not null where it may not be, and one of the list where there is one. */
export function valueChecks(table: TableName): readonly ValueCheck[] {
  return TABLES[table].flatMap((column) => fieldChecks(column, null));
}
