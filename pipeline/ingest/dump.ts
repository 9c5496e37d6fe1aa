import { LineCounter, parseDocument } from "yaml";
import { type DumpSettings, dumpSchema } from "../../schemas/dump.ts";
import { FORMATS } from "../../schemas/origin.ts";
import { ConfigError } from "./config-error.ts";
import { PRESETS } from "./record/presets.ts";

type Path = readonly PropertyKey[];

/** The line that a path of a YAML document stands on: of the deepest key of it that is there. */
function lineAt(document: ReturnType<typeof parseDocument>, lines: LineCounter, path: Path): number {
  for (let depth = path.length; depth > 0; depth--) {
    const node: unknown = document.getIn(path.slice(0, depth), true);
    const range = typeof node === "object" && node !== null && "range" in node ? (node.range as number[] | null) : null;
    if (range?.[0] !== undefined) return lines.linePos(range[0]).line;
  }
  return 1;
}

function knownName(settings: DumpSettings): { readonly path: Path; readonly message: string } | null {
  const { format, preset } = settings;
  if (format !== undefined && !FORMATS.some((f) => f === format)) {
    return { path: ["format"], message: `no format is named "${format}" (known: ${FORMATS.join(", ")})` };
  }
  if (preset !== undefined && !Object.hasOwn(PRESETS, preset)) {
    return { path: ["preset"], message: `no mapping is named "${preset}" (known: ${Object.keys(PRESETS).join(", ")})` };
  }
  return null;
}

/** The settings in the text of a `dump.yaml`; `path` is how messages name it. Throws a `ConfigError` with the line of what is not sound. */
export function parseDump(text: string, path: string): DumpSettings {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [error] = document.errors;
  if (error !== undefined) {
    throw new ConfigError(`${path}:${error.linePos?.[0].line ?? 1}: ${error.message.split("\n", 1)[0]}`, {
      cause: error,
    });
  }
  const value: unknown = document.toJS() ?? {};
  const parsed = dumpSchema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where: Path =
      issue?.code === "unrecognized_keys" ? [...issue.path, issue.keys[0] ?? ""] : (issue?.path ?? []);
    const line = lineAt(document, lines, where);
    throw new ConfigError(`${path}:${line}: ${where.map(String).join(".")}: ${issue?.message ?? "not sound"}`);
  }
  const unknown = knownName(parsed.data);
  if (unknown !== null) {
    throw new ConfigError(
      `${path}:${lineAt(document, lines, unknown.path)}: ${unknown.path.map(String).join(".")}: ${unknown.message}`,
    );
  }
  return parsed.data;
}

/** Settings with those of a folder below laid over them, field by field. */
export function mergeDumps(above: DumpSettings, here: DumpSettings): DumpSettings {
  const fields = above.fields || here.fields ? { fields: { ...above.fields, ...here.fields } } : {};
  return { ...above, ...here, ...fields };
}
