import type { CommandModule } from "yargs";
import { EXIT } from "../run/fault.ts";
import { realEffects } from "./effects.ts";
import { settingsOf, withRunOptions } from "./options.ts";
import { paint } from "./paint.ts";

/** `newsmill doctor`: is all there that a run needs? */
export const doctorCommand: CommandModule = {
  command: "doctor",
  describe: "Check that all is there that a run needs: Node, DuckDB, tables, dump, configuration, room",
  builder: (yargs) =>
    withRunOptions(yargs)
      .example("newsmill doctor", "For the run that `newsmill dataset` would start here")
      .example("newsmill doctor --raw dumps --json", "As JSON, a finding a line"),
  handler: async (argv) => {
    const { doctor } = await import("../run/doctor.ts");
    const findings = await doctor(settingsOf(argv), process.versions.node);
    const colours = paint(realEffects.colour);
    for (const { name, ok, said } of findings) {
      const mark = ok ? "ok  " : colours.bad("bad ");
      realEffects.stdout(
        argv["json"] === true ? `${JSON.stringify({ name, ok, said })}\n` : `${mark} ${name.padEnd(9)} ${said}\n`,
      );
    }
    if (findings.some((f) => !f.ok)) process.exitCode = EXIT.config;
  },
};
