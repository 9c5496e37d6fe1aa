import { Fault, worldFault } from "./fault.ts";

/** What a person can mend in DuckDB's errors, at the place `where`: too little memory, a full or failing disk. Anything else is as it came. */
export function engineFault(error: unknown, where: string): unknown {
  if (!(error instanceof Error) || error instanceof Fault) return error;
  const said = `${where}: ${error.message.split("\n")[0]}`;
  if (error.message.startsWith("Out of Memory Error")) {
    return new Fault("tryAgain", `${said}; give emit.memory_limit more in newsmill.yaml`, { cause: error });
  }
  return error.message.startsWith("IO Error")
    ? new Fault("io", said, { cause: error })
    : worldFault(error, where, "io");
}
