import { DataType, type Field, Message } from "apache-arrow";
import type { ArrowMessage } from "./arrow-messages.ts";

type Batch = ReturnType<Message<3>["header"]>;

/** The values of the batch of rows, or of a dictionary's values, that a message has; null of any other. */
function batchOf(message: Message): Batch | null {
  if (message.isRecordBatch()) return message.header();
  return message.isDictionaryBatch() ? message.header().data : null;
}

/** Nodes that a field takes, its children's among them. */
function nodesOf(type: DataType): number {
  if (DataType.isDictionary(type)) return 1;
  const children: readonly Field[] = type.children ?? [];
  return children.reduce((sum, child) => sum + nodesOf(child.type), 1);
}

/** What is wrong with what a batch tells of its nodes and buffers, or null. */
function fault({ nodes, buffers, length }: Batch, body: number): string | null {
  const node = nodes.find((n) => n.length < 0 || n.length > 2 ** 31 || n.nullCount > n.length);
  if (node !== undefined) return `${node.nullCount} nulls of ${node.length} values`;
  const buffer = buffers.find((b) => b.offset < 0 || b.length < 0 || b.offset + b.length > body);
  if (buffer !== undefined) return `${buffer.length} bytes at ${buffer.offset} in a body of ${body}`;
  return nodes.length === 0 && length > 0 ? "rows without columns" : null;
}

const decoded = ({ bytes }: ArrowMessage) =>
  Message.decode(bytes.subarray(8, 8 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true)));

/** What keeps these rows from being read with the schema and the dictionaries before them, or null. Throws where they are no messages. */
export function batchFault(before: readonly ArrowMessage[], rows: ArrowMessage): string | null {
  let fields: readonly Field[] = [];
  for (const stored of [...before, rows]) {
    const message = decoded(stored);
    if (message.isSchema()) fields = message.header().fields;
    const batch = batchOf(message);
    const found = batch === null ? null : fault(batch, message.bodyLength);
    if (found !== null) return found;
    if (!message.isRecordBatch()) continue;
    const { length, nodes } = message.header();
    let at = 0;
    for (const { name, type } of fields) {
      if (nodes[at]?.length !== length) return `${nodes[at]?.length} values of ${name} in ${length} rows`;
      at += nodesOf(type);
    }
  }
  return null;
}
