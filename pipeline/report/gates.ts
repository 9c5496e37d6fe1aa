import type { Quality } from "../../schemas/quality.ts";
import { escapeHtml, many, tableOf } from "./html.ts";
import type { Section } from "./section.ts";

/** How the dataset did at the gates of its configuration; nothing where there are none. */
export function gatesSections({ gates }: Quality): readonly Section[] {
  if (gates.length === 0) return [];
  const failed = gates.filter((g) => !g.ok).length;
  const head = [
    { label: "gate" },
    { label: "passed" },
    { label: "asked" },
    { label: "found" },
    { label: "what it is" },
  ];
  const rows = gates.map((g) => [g.name, g.ok ? "yes" : "NO", g.limit, g.value, g.about]);
  return [
    {
      id: "gates",
      title: "Quality gates",
      lead:
        failed === 0
          ? `All of ${many(gates.length, "gate")} passed.`
          : `${failed} of ${many(gates.length, "gate")} failed.`,
      body: tableOf("Gates of newsmill.yaml", head, rows),
    },
  ];
}

/** Gates named before all else; the table has all. */
const NAMED = 3;

const item = (kind: "good" | "bad" | "doubtful", text: string, href: string) =>
  `<li class="${kind}"><a href="#${href}">${escapeHtml(text)}</a></li>`;

/** What to know before anything else: gates that failed, and what is to be doubted; nothing when there is nothing. */
export function verdict({ gates, warnings }: Quality): string {
  const failed = gates.filter((g) => !g.ok).map((g) => g.name);
  const named = [...failed.slice(0, NAMED), ...(failed.length > NAMED ? [`${failed.length - NAMED} more`] : [])];
  const passed = `${many(gates.length, "gate")} passed`;
  const items = [
    ...(gates.length === 0
      ? []
      : [failed.length === 0 ? item("good", passed, "gates") : item("bad", `failed: ${named.join(", ")}`, "gates")]),
    ...warnings.map((w) => item("doubtful", `to be doubted: ${w.name}, ${many(w.count, "case")}`, "copies")),
  ];
  return items.length === 0 ? "" : `<ul class="verdict">${items.join("")}</ul>`;
}
