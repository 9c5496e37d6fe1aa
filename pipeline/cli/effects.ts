import type { Effects } from "../effects.ts";

/** The powers of this process. */
export const realEffects: Effects = {
  elapsed: () => performance.now(),
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  terminal: process.stderr.isTTY === true,
  columns: () => process.stderr.columns || 80,
  colour: process.stdout.isTTY === true && !process.env["NO_COLOR"],
  environment: (name) => process.env[name],
};
