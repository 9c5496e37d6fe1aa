import type { CommandModule } from "yargs";
import { realEffects } from "./effects.ts";

/** `newsmill formats`: what can be read. */
export const formatsCommand: CommandModule = {
  command: "formats",
  describe: "List the formats that newsmill reads",
  builder: (yargs) => yargs.option("json", { type: "boolean", default: false, describe: "As JSON" }),
  handler: async (argv) => {
    const { READERS } = await import("../ingest/readers.ts");
    const formats = READERS.map((r) => r.format);
    if (argv["json"] === true) {
      realEffects.stdout(`${JSON.stringify(formats, null, 2)}\n`);
      return;
    }
    const width = Math.max(...formats.map((f) => f.id.length));
    const line = (f: (typeof formats)[number]) => `${f.id.padEnd(width)}  ${f.title} (${f.extensions.join(" ")})\n`;
    realEffects.stdout(formats.map(line).join(""));
    realEffects.stdout(
      "\nAny of them may be compressed with gzip, zstd or brotli, and stand in zip and tar archives.\n",
    );
  },
};
