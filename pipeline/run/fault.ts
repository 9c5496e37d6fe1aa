/** Exit codes of the BSD sysexits, and the two of signals. */
export const EXIT = {
  ok: 0,
  usage: 64,
  gate: 65,
  noInput: 66,
  bug: 70,
  cannotCreate: 73,
  io: 74,
  tryAgain: 75,
  config: 78,
} as const;
export type ExitName = keyof typeof EXIT;

/** Something a person can mend: a message that names the place, and the exit code it ends in. */
export class Fault extends Error {
  readonly exit: ExitName;

  constructor(exit: ExitName, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "Fault";
    this.exit = exit;
  }
}

const CODES: { readonly [code: string]: ExitName } = {
  ENOENT: "noInput",
  EISDIR: "noInput",
  ENOTDIR: "noInput",
  EACCES: "noInput",
  EPERM: "noInput",
  ENOSPC: "io",
  EIO: "io",
  EROFS: "cannotCreate",
  EMFILE: "tryAgain",
};

/** The fault for an error of the file system; `doing` says what was being done. Anything else is returned as it came. */
export function worldFault(error: unknown, doing: string, exit?: ExitName): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const name = CODES[code];
  if (name === undefined || !(error instanceof Error)) return error;
  return new Fault(exit ?? name, `${doing}: ${error.message}`, { cause: error });
}
