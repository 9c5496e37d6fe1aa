const DELIMITERS = ["\t", ";", ",", "|"] as const;

/** The delimiter that a header row has most of outside quotes, or null when it has none. */
export function delimiterOf(header: string): string | null {
  const bare = header.replace(/"[^"]*"/g, "");
  let [best, most] = [null as string | null, 0];
  for (const delimiter of DELIMITERS) {
    const count = bare.split(delimiter).length - 1;
    if (count > most) [best, most] = [delimiter, count];
  }
  return best;
}
