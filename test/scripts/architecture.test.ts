import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

function judge(files: { readonly [path: string]: string }): { readonly status: number | null; readonly said: string } {
  const folder = mkdtempSync(join(tmpdir(), "newsmill-house-"));
  try {
    const all = {
      "package.json": `{"devDependencies":{"linedraw":"1"}}`,
      "schemas/a.ts": "export const a = 1;\n",
      "scripts/b.ts": "export const b = 1;\n",
      ...files,
    };
    for (const [path, text] of Object.entries(all)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    for (const name of ["pipeline", "notebooks"]) mkdirSync(join(folder, name), { recursive: true });
    const done = spawnSync("npx", ["tsx", join(ROOT, "scripts/architecture.ts"), folder], {
      cwd: ROOT,
      encoding: "utf8",
    });
    return { status: done.status, said: done.stderr + done.stdout };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe("the architecture check", () => {
  test("passes a house whose imports all point the right way", () => {
    expect(
      judge({ "pipeline/text/c.ts": `import { a } from "../../schemas/a.ts";\nexport const c = a;\n` }).status,
    ).toBe(0);
  });

  test.each([
    [
      "a stage that imports a stage",
      {
        "pipeline/validate/v.ts": `import { n } from "../normalise/n.ts";\nexport const v = n;\n`,
        "pipeline/normalise/n.ts": "export const n = 1;\n",
      },
      "no stage imports a stage",
    ],
    [
      "the file system outside run",
      { "pipeline/emit/e.ts": `import { readFileSync } from "node:fs";\nexport const e = readFileSync;\n` },
      "impure modules",
    ],
    ["a clock in a pure folder", { "pipeline/text/t.ts": "export const t = Date.now();\n" }, "uses Date.now("],
    [
      "a table library outside codec",
      { "pipeline/emit/e.ts": `import { Table } from "apache-arrow";\nexport const e = Table;\n` },
      "table libraries only in codec",
    ],
    [
      "a schema that leans on the pipeline",
      {
        "schemas/s.ts": `import { t } from "../pipeline/text/t.ts";\nexport const s = t;\n`,
        "pipeline/text/t.ts": "export const t = 1;\n",
      },
      "schemas stand alone",
    ],
    [
      "a cycle",
      {
        "pipeline/text/x.ts": `import { y } from "./y.ts";\nexport const x = y;\n`,
        "pipeline/text/y.ts": `import { x } from "./x.ts";\nexport const y = x;\n`,
      },
      "import cycle",
    ],
    [
      "a barrel",
      { "pipeline/text/all.ts": `export * from "./one.ts";\n`, "pipeline/text/one.ts": "export const one = 1;\n" },
      "is a barrel",
    ],
    [
      "a notebook that leans on the pipeline",
      {
        "notebooks/n.ts": `import { t } from "../pipeline/text/t.ts";\nexport const n = t;\n`,
        "pipeline/text/t.ts": "export const t = 1;\n",
      },
      "notebooks stand alone",
    ],
    [
      "a development package in the product",
      { "pipeline/text/d.ts": `import { draw } from "linedraw";\nexport const d = draw;\n` },
      "no development package",
    ],
  ])("refuses %s", (_, files, rule) => {
    const { status, said } = judge(files);
    expect(said).toContain(rule);
    expect(status).toBe(1);
  });
});
