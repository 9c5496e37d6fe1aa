import type { Found, FoundFields } from "../../../schemas/document.ts";
import type { MappedField } from "../../../schemas/dump.ts";
import type { XmlElement } from "../../codec/xml-tree.ts";
import { attribute, textOf } from "./element.ts";

/** Gathers what a record says of each field, with the path that it says it at; what is empty is left out. */
export interface Saying {
  readonly say: (field: MappedField, path: string, value: string | null | undefined) => void;
  /** Says the text of each element, at its name. */
  readonly texts: (field: MappedField, elements: readonly XmlElement[]) => void;
  /** Says an attribute of each element, at `name@attribute`. */
  readonly attributes: (field: MappedField, elements: readonly XmlElement[], name: string) => void;
  readonly fields: FoundFields;
}

/** An empty gathering. */
export function saying(): Saying {
  const fields: { [F in MappedField]?: Found[] } = {};
  const say: Saying["say"] = (field, path, value) => {
    const text = value?.trim() ?? "";
    if (text === "") return;
    const known = fields[field] ?? [];
    known.push({ path, value: text });
    fields[field] = known;
  };
  return {
    say,
    texts: (field, elements) => {
      for (const e of elements) say(field, e.name, textOf(e));
    },
    attributes: (field, elements, name) => {
      for (const e of elements) say(field, `${e.name}@${name}`, attribute(e, name));
    },
    fields,
  };
}
