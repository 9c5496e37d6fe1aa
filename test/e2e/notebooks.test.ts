import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { beforeAll, describe, expect, test } from "vitest";
import { type Answer, openDataset } from "../../notebooks/dataset.ts";
import { questions } from "../../notebooks/questions.ts";
import { python } from "../emit/python.ts";
import { build, ROOT, SAMPLE, scratch } from "./newsmill.ts";

const ASKED = questions();
let dataset: string;
let answers: readonly Answer[];
beforeAll(async () => {
  dataset = (await build(SAMPLE)).out;
  const { ask, close } = await openDataset(dataset);
  answers = await Promise.all(ASKED.map((q) => ask(q.sql)));
  close();
});

/** What each column of each answer holds, for the sample. */
const COLUMNS: { readonly [name: string]: string } = {
  "01-who-was-first": "outlet stories first untold later undated",
  "02-how-far-agency-copy-travelled": "agency stories at_one_outlet at_2_to_4 at_5_or_more widest records credited",
  "03-topics-this-month": "topic month against this_month of_this last_month of_last share share_before points",
  "04-where-dates-conflict":
    "places articles median_hours other_is_later under_a_day under_a_week under_a_month a_month_or_more",
  "05-who-shares-copy": "a b stories a_first b_first",
  "06-how-long-stories-live": "lived stories records most_outlets",
  "07-who-updates-stories": "outlet articles versions follow_ups said_changed",
  "08-what-was-rejected": "reason records percent_of_input files formats example",
  "09-who-writes-about-whom":
    "outlets_of articles home_only home_and_abroad abroad_only home_unknown no_country most_about",
  "10-how-sure-of-times": "precision articles stated publisher dump assumed no_zone",
};

describe("the ten questions to the sample", () => {
  test("are answered, each with rows and the columns that its page speaks of", () => {
    expect(ASKED.map((q) => q.name)).toEqual(Object.keys(COLUMNS));
    answers.forEach(({ columns, rows }, i) => {
      expect(columns.join(" ")).toBe(Object.values(COLUMNS)[i]);
      expect(rows.length, ASKED[i]?.name).toBeGreaterThan(0);
    });
  });

  test("have answers that add up to the tables", async () => {
    const { ask, close } = await openDataset(dataset);
    const { rows } = await ask(
      "SELECT (SELECT count(*) FROM articles) AS articles, (SELECT count(*) FROM rejects) AS rejects",
    );
    close();
    const sum = (at: number, column: string) => answers[at]?.rows.reduce((n, r) => n + Number(r[column]), 0);
    expect(sum(9, "articles")).toBe(rows[0]?.["articles"]);
    expect(sum(8, "articles")).toBe(rows[0]?.["articles"]);
    expect(sum(7, "records")).toBe(rows[0]?.["rejects"]);
  });
});

describe("explore.ts", () => {
  test("writes one page with the chart, the table and the query of each, and nothing from elsewhere", () => {
    const out = scratch();
    const ended = spawnSync("npx", ["tsx", "notebooks/explore.ts", dataset, out], { cwd: ROOT, encoding: "utf8" });
    expect([ended.stderr, ended.status]).toEqual(["", 0]);
    expect(ended.stdout).toBe(`${join(out, "explore.html")}\n`);
    const html = readFileSync(join(out, "explore.html"), "utf8");
    const { document } = parseHTML(html);
    const sections = [...document.querySelectorAll("section")];
    expect(sections.map((s) => s.querySelector("h2")?.textContent)).toEqual(ASKED.map((q) => q.title));
    sections.forEach((section, i) => {
      expect(section.querySelectorAll('svg[role="img"]')).toHaveLength(1);
      expect(section.querySelectorAll('svg[role="img"] rect').length).toBeGreaterThan(0);
      expect(section.querySelectorAll("tbody tr")).toHaveLength(answers[i]?.rows.length ?? 0);
      expect(section.querySelector("pre")?.textContent).toMatch(/^(WITH|SELECT)/);
    });
    expect(html).not.toMatch(/(?:src|href)="|@import|url\(/);
  });
});

describe("explore.ipynb", () => {
  const py = python("duckdb", "pandas", "nbformat", "nbclient", "ipykernel");

  test.skipIf(py === null)("runs in Jupyter to its end, with a chart and the same table for each", () => {
    const notebook = join(ROOT, "notebooks", "explore.ipynb");
    const [setup, ...cells] = py?.run("../../notebooks/execute.py", notebook, dataset) ?? [];
    expect(setup).toMatchObject({ id: "setup", streams: [] });
    expect(cells).toEqual(
      ASKED.map(({ name }, i) => {
        const { columns = [], rows = [] } = answers[i] ?? {};
        return { id: name, charts: 1, columns, rows: rows.length, streams: [] };
      }),
    );
  });
});
