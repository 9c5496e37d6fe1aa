/** Files that tell of a dump and are not part of it. */
const NOT_INPUT = new Set(["dump.yaml", "README.md"]);

/** Whether a file or folder of this name is input: none that is hidden, or tells of the dump, or is left by a Mac in an archive. */
export function isInput(name: string): boolean {
  return !name.startsWith(".") && name !== "__MACOSX" && !NOT_INPUT.has(name);
}
