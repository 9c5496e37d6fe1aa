import type { Quality } from "../../schemas/quality.ts";
import { byteSize, escapeHtml, many, percent, tableOf, thousands } from "./html.ts";
import type { Section } from "./section.ts";

type Example = Quality["rejects"][number]["examples"][number];

/** Many messages begin with their place already. */
function exampleItem({ source_path, source_offset, message }: Example): string {
  const place = `${source_path}: byte ${source_offset}`;
  const rest = message.startsWith(place) ? message.slice(place.length).replace(/^: /, "") : message;
  return `<li><code>${escapeHtml(place)}</code> <bdi>${escapeHtml(rest)}</bdi></li>`;
}

/** Records turned away, by reason, with examples. */
export function rejectsSection({ records, rejects }: Quality): Section {
  const items = rejects.map((r) => {
    const examples = r.examples.map(exampleItem);
    return `<h3>${escapeHtml(r.reason)} <span class="soft">${many(r.count, "record")}, ${percent(r.count, records.in)}</span></h3>\n<ul class="examples">${examples.join("\n")}</ul>`;
  });
  return {
    id: "rejects",
    title: "Rejects",
    lead:
      rejects.length === 0
        ? "No record was turned away."
        : `${many(records.rejects, "record")} turned away for ${many(rejects.length, "reason")}. Each is in the table rejects as it stood in the dump.`,
    body: items.join("\n"),
  };
}

/** The files that the dataset was made from. */
export function inputsSection({ inputs }: Quality): Section {
  const formatHead = [
    { label: "format" },
    { label: "files", number: true },
    { label: "records", number: true },
    { label: "size", number: true },
  ];
  const fileHead = [
    { label: "file" },
    { label: "format" },
    { label: "records", number: true },
    { label: "size", number: true },
    { label: "SHA-256" },
  ];
  const formats = inputs.formats.map((f) => [f.format, thousands(f.files), thousands(f.records), byteSize(f.bytes)]);
  const files = inputs.largest.map((f) => [
    f.path,
    f.format,
    thousands(f.records),
    byteSize(f.bytes),
    `${f.sha256.slice(0, 12)}…`,
  ]);
  const rest =
    inputs.files > files.length
      ? `The ${files.length} largest of ${thousands(inputs.files)} files; manifest.json has all`
      : "Files";
  return {
    id: "inputs",
    title: "Inputs",
    lead: `${many(inputs.files, "file")}, ${byteSize(inputs.bytes)}.`,
    body: tableOf("Files by format", formatHead, formats) + tableOf(rest, fileHead, files),
  };
}
