import { resolve } from "node:path";
import type { CommandModule } from "yargs";
import type { Finding } from "../emit/checks/finding.ts";
import { EXIT } from "../run/fault.ts";
import { realEffects } from "./effects.ts";

function findingText({ file, message, expected, found, examples = [] }: Finding): string {
  const facts = [
    ...(expected === undefined ? [] : [`  expected  ${expected}`]),
    ...(found === undefined ? [] : [`  found     ${found}`]),
    ...examples.map((e) => `            ${e}`),
  ];
  return [`${file}: ${message}`, ...facts].map((line) => `${line}\n`).join("");
}

/** `newsmill verify`: whether a dataset is whole and true to what it says of itself. */
export const verifyCommand: CommandModule = {
  command: "verify [dataset]",
  describe: "Check a dataset: digests, footers, values, order, clusters and books; says all that is wrong",
  builder: (yargs) =>
    yargs
      .positional("dataset", { type: "string", default: "data/dataset", describe: "The dataset folder" })
      .option("json", { type: "boolean", default: false, describe: "What was found, as JSON on standard output" })
      .example("newsmill verify data/dataset", "Ends in 0 when nothing is wrong, in 65 when something is"),
  handler: async (argv) => {
    const { verify } = await import("../run/verify.ts");
    const { findings, unchecked, files, rows, dataset } = await verify(resolve(String(argv["dataset"])));
    if (argv["json"] === true) {
      realEffects.stdout(`${JSON.stringify({ dataset, files, rows, findings, unchecked })}\n`);
    } else {
      realEffects.stdout(findings.map(findingText).join(""));
      const what = `${files} files and ${rows} rows`;
      for (const part of unchecked) realEffects.stderr(`not checked for what is wrong above: ${part}\n`);
      realEffects.stderr(
        findings.length === 0
          ? `${dataset}: ${what}, nothing wrong\n`
          : `${dataset}: ${what}, ${findings.length} ${findings.length === 1 ? "thing" : "things"} wrong\n`,
      );
    }
    if (findings.length > 0) process.exitCode = EXIT.gate;
  },
};
