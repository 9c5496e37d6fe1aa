import { expect, test } from "vitest";
import { mistakeText } from "../../pipeline/cli/mistake.ts";

const KNOWN = {
  options: ["raw", "work", "workers", "quiet", "format", "partition-by"],
  commands: { dataset: "dataset", sql: "sql [query]", explain: "explain <id> [other]" },
};

test.each([
  ["datset", "Unknown argument: datset", '"datset" is no command. Did you mean dataset?\nnewsmill --help'],
  ["mill", "Unknown argument: mill", '"mill" is no command\nnewsmill --help'],
  ["--quite", "which command?", "--quite is no option here. Did you mean --quiet?"],
  [
    "dataset --wrkers=2",
    "Unknown argument: wrkers",
    "--wrkers is no option here. Did you mean --workers?\nnewsmill dataset",
  ],
  ["dataset --zebra", "Unknown argument: zebra", "--zebra is no option here\n"],
  [
    "dataset --partition-bye month",
    "Unknown arguments: partition-bye, partitionBye",
    "--partition-bye is no option here. Did you mean --partition-by?\nnewsmill",
  ],
  ["sql a b", "Unknown argument: b", '"b" is one word too many: newsmill sql [query]'],
  [
    "explain",
    "Not enough non-option arguments: got 0, need at least 1",
    "something is missing: newsmill explain <id> [other]",
  ],
  ["dataset --raw", "Not enough arguments following: raw", "--raw asks for a value"],
  [
    "sql --json --format csv",
    "Arguments json and format are mutually exclusive",
    "--json and --format cannot be had at once",
  ],
  [
    "dataset --partition-by year",
    'Invalid values:\n  Argument: partition-by, Given: "year", Choices: "month", "publisher"',
    '--partition-by "year" is none of "month", "publisher"\n',
  ],
  ["dataset --workers 0", "--workers must be a whole number above 0", "--workers must be a whole number above 0\n"],
])("newsmill %s", (line, said, text) => {
  expect(mistakeText(said, line.split(" "), KNOWN)).toContain(text);
});
