/** A text that an expression may be slow on: what leads to a repeat, then what is repeated. */
export interface Attack {
  readonly head: string;
  readonly run: string;
}

/** What stands for a class: the first of these, and of its own characters, that it holds. */
const CANDIDATES = [...' aA1."-,/\n|éя中あ가באक'];
const MEMBERS = 4;
const FIRST_PLANE = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));

interface Walk {
  readonly source: string;
  readonly flags: string;
  readonly attacks: Attack[];
  at: number;
}

/** What `pattern` finds at the place of the walk, which it leaves behind; "" where it finds nothing. */
function taken(walk: Walk, pattern: RegExp): string {
  const sticky = new RegExp(pattern.source, `${pattern.flags}y`);
  sticky.lastIndex = walk.at;
  const found = sticky.exec(walk.source)?.[0] ?? "";
  walk.at += found.length;
  return found;
}

/** A class up to its end; those with set notation hold others. */
function takenClass(walk: Walk): string {
  const from = walk.at;
  for (let depth = 0; ; walk.at++) {
    const character = walk.source[walk.at];
    if (character === undefined) throw new Error(`a class without an end in ${walk.source}`);
    if (character === "\\") walk.at++;
    else if (character === "[" && (depth === 0 || walk.flags.includes("v"))) depth++;
    else if (character === "]" && --depth === 0) return walk.source.slice(from, ++walk.at);
  }
}

const ESCAPE = /\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|k<\w+>|.)/s;

/** Some characters of a class, an escape or the dot; the empty one for what takes no place. */
function members(walk: Walk): readonly string[] {
  const token = walk.source[walk.at] === "[" ? takenClass(walk) : taken(walk, ESCAPE) || taken(walk, /\./);
  if (/^\\[bBk1-9]/.test(token)) return [""];
  const whole = new RegExp(`^${token}$`, walk.flags.replace(/[gy]/g, ""));
  const found = [...new Set([...CANDIDATES, ...token])].filter((character) => whole.test(character));
  return found.length > 0 ? found.slice(0, MEMBERS) : [FIRST_PLANE.find((character) => whole.test(character)) ?? ""];
}

/** Texts that the atom at the place of the walk matches. */
function atom(walk: Walk, head: string): readonly string[] {
  const group = taken(walk, /\((?:\?(?:[:=!]|<[=!]|<\w+>))?/);
  if (group !== "") {
    const ways = alternatives(walk, head);
    walk.at++;
    return /[=!]$/.test(group) && group !== "(?<=" ? [""] : ways;
  }
  if (taken(walk, /[$^]/) !== "") return [""];
  return /[[\\.]/.test(walk.source[walk.at] ?? "") ? members(walk) : [taken(walk, /./su)];
}

/** How often an atom stands at least, and whether without an end. */
function quantifier(walk: Walk): { readonly least: number; readonly endless: boolean } {
  const mark = taken(walk, /(?:[*+?]|\{\d+(?:,\d*)?\})\??/);
  const least = mark.startsWith("+") ? 1 : /^[*?]/.test(mark) ? 0 : Number(/\d+/.exec(mark)?.[0] ?? 1);
  return { least, endless: /^(?:[*+]|\{\d+,\})/.test(mark) };
}

/** A text that the sequence at the place of the walk matches; its repeats are noted. */
function sequence(walk: Walk, head: string): string {
  let text = "";
  while (walk.at < walk.source.length && !/[|)]/.test(walk.source[walk.at] ?? "")) {
    const ways = atom(walk, head + text);
    const { least, endless } = quantifier(walk);
    for (const way of endless ? ways.filter((w) => w !== "") : []) {
      walk.attacks.push({ head: head + text, run: way }, { head: `!${head}${text}`, run: way });
      const before = head + text;
      if (before !== "")
        walk.attacks.push({ head: "", run: before + way }, { head: before, run: before.slice(-1) + way });
    }
    text += (ways.find((way) => way !== "") ?? "").repeat(least);
  }
  return text;
}

function alternatives(walk: Walk, head: string): readonly string[] {
  const ways = [sequence(walk, head)];
  while (walk.source[walk.at] === "|") {
    walk.at++;
    ways.push(sequence(walk, head));
  }
  return ways;
}

/** For each repeat without an end in an expression, the texts that reach it and then only repeat: none where every repeat is bounded. */
export function attacksOn({ source, flags }: RegExp): readonly Attack[] {
  const walk: Walk = { source, flags, attacks: [], at: 0 };
  alternatives(walk, "");
  if (walk.at < source.length) throw new Error(`an expression read only up to ${walk.at}: ${source}`);
  return walk.attacks;
}
