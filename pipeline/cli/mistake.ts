import { nearest } from "../text/near.ts";

/** The options that there are, and by name the commands, as their help has them: `explain <id> [other]`. */
export interface Known {
  readonly options: readonly string[];
  readonly commands: { readonly [name: string]: string };
}

const optionName = (word: string) => word.replace(/^--?/, "").split("=", 1)[0] ?? "";
const meant = (near: string | null) => (near === null ? "" : `. Did you mean ${near}?`);

function unknownOption(word: string, options: readonly string[]): string {
  const near = nearest(optionName(word), options);
  return `${word.split("=", 1)[0]} is no option here${meant(near && `--${near}`)}`;
}

function unknownWord(word: string, command: string | undefined, { commands }: Known): string {
  if (command !== undefined) return `"${word}" is one word too many: newsmill ${commands[command]}`;
  return `"${word}" is no command${meant(nearest(word, Object.keys(commands)))}`;
}

function unknown(names: string, words: readonly string[], command: string | undefined, known: Known): string {
  const told = names.split(", ").map((name) => {
    const word = words.find((w) => w.startsWith("-") && optionName(w).replace(/^no-/, "") === name);
    if (word !== undefined) return unknownOption(word, known.options);
    // An option of two words is named in both its spellings
    return words.includes(name) ? unknownWord(name, command, known) : null;
  });
  return told.filter((t) => t !== null).join("\n");
}

/** What the parser says, and the same with the place first and what to do. */
function plainly(message: string, words: readonly string[], command: string | undefined, known: Known): string {
  const [, names] = /^Unknown arguments?: (.+)$/.exec(message) ?? [];
  if (names !== undefined) return unknown(names, words, command, known);
  if (/^Not enough non-option/.test(message)) return `something is missing: newsmill ${known.commands[command ?? ""]}`;
  const [, option] = /^Not enough arguments following: (.+)$/.exec(message) ?? [];
  if (option !== undefined) return `--${option} asks for a value`;
  const [, one, other] = /^Arguments (\S+) and (\S+) are mutually/.exec(message) ?? [];
  if (one !== undefined) return `--${one} and --${other} cannot be had at once`;
  const [, of, given, choices] = /^ *Argument: (\S+), Given: (.+), Choices: (.+)$/m.exec(message) ?? [];
  if (of !== undefined) return `--${of} ${given} is none of ${choices}`;
  return message;
}

/**
 * What is wrong with a command line, from what the parser says of it, with what was meant where that is near, and where to
 * read on. `words` are the line's.
 */
export function mistakeText(message: string, words: readonly string[], known: Known): string {
  const [first = ""] = words;
  const command = Object.hasOwn(known.commands, first) ? first : undefined;
  const nameless = command === undefined && first.startsWith("-");
  const text = nameless ? unknownOption(first, known.options) : plainly(message, words, command, known);
  return `${text}\nnewsmill ${command === undefined ? "" : `${command} `}--help has all that there is`;
}
