/** What a slot of a table leads to: a text, structures of so many bytes, another table, or a list of tables. */
type Slot = { readonly each: number } | { readonly table: () => Shape | undefined } | { readonly tables: () => Shape };
type Shape = { readonly [slot: number]: Slot };

const TEXT: Slot = { each: 1 };
const PAIR: Shape = { 0: TEXT, 1: TEXT };
const PAIRS: Slot = { tables: () => PAIR };
/** Of the kinds of types, a time zone or the numbers of a union. */
const TYPE: Shape = { 1: TEXT };
const FIELD: Shape = {
  0: TEXT,
  3: { table: () => TYPE },
  4: { table: () => ({ 1: { table: () => ({}) } }) },
  5: { tables: () => FIELD },
  6: PAIRS,
};
const BATCH: Shape = { 1: { each: 16 }, 2: { each: 16 }, 3: { table: () => ({}) }, 4: { each: 8 } };
const HEADERS: { readonly [kind: number]: Shape } = {
  1: { 1: { tables: () => FIELD }, 2: PAIRS, 3: { each: 8 } },
  2: { 1: { table: () => BATCH } },
  3: BATCH,
};
/** Kinds of types whose second slot leads elsewhere: union, and timestamp. */
const LEADING: ReadonlySet<number> = new Set([14, 10]);

interface Walk {
  readonly view: DataView;
  /** Tables that the bytes still have room for: none is reached twice. */
  left: number;
}

/** Where the slot of a table stands, or null where the table has none. */
function slotAt({ view }: Walk, table: number, slot: number): number | null {
  const directory = table - view.getInt32(table, true);
  if (4 + 2 * slot >= view.getUint16(directory, true)) return null;
  const offset = view.getUint16(directory + 4 + 2 * slot, true);
  return offset === 0 ? null : table + offset;
}

function follow(walk: Walk, at: number, to: Slot): void {
  const { view } = walk;
  const place = at + view.getUint32(at, true);
  if ("table" in to) {
    checkTable(walk, place, to.table() ?? {});
    return;
  }
  const count = view.getUint32(place, true);
  const size = count * ("each" in to ? to.each : 4);
  if (place + 4 + size > view.byteLength) throw new RangeError(`a list of ${size} bytes ends after its head does`);
  if ("each" in to) return;
  for (let nth = 0; nth < count; nth++) {
    const entry = place + 4 + 4 * nth;
    checkTable(walk, entry + view.getUint32(entry, true), to.tables());
  }
}

function checkTable(walk: Walk, table: number, shape: Shape): void {
  if (--walk.left < 0) throw new RangeError("more tables than a head of its size has");
  for (const [slot, to] of Object.entries(shape)) {
    const at = slotAt(walk, table, Number(slot));
    const type = shape === FIELD && slot === "3" ? slotAt(walk, table, 2) : null;
    const leads = type === null || LEADING.has(walk.view.getUint8(type));
    if (at !== null) follow(walk, at, leads ? to : { table: () => ({}) });
  }
}

/**
 * Holds that all lists and tables of a message's head lie within its bytes (Arrow's Message.fbs, in FlatBuffers), since
 * the library reads what lies beyond as noughts, however long. Throws a RangeError.
 */
export function checkHead(head: Uint8Array): void {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const walk = { view, left: head.length / 4 };
  const message = view.getUint32(0, true);
  const kind = slotAt(walk, message, 1);
  const header = HEADERS[kind === null ? 0 : view.getUint8(kind)];
  checkTable(walk, message, { 2: { table: () => header }, 4: PAIRS });
}
