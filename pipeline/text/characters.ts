/** Marks and the letters of Hangul that join the letter before them: what holds one of them is no row of single letters. */
const JOINS = /^[\p{M}\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]/u;
const SIGMA = 0x3a3;

/** What each UTF-16 unit of a text becomes by itself; `null` where that hangs on its neighbours. */
export interface Characters {
  readonly of: (unit: number) => string | null;
}

/** Whether a unit's change does not hang on its neighbours: no surrogate, nothing that joins in NFC, no capital sigma. */
function standsAlone(unit: number): boolean {
  if (unit >= 0xd800 && unit <= 0xdfff) return false;
  const forms = String.fromCharCode(unit).normalize("NFKD");
  return !JOINS.test(forms) && !forms.includes(String.fromCharCode(SIGMA));
}

/**
 * The table of `change`, a function of texts made of normalisation, lower case and replacements of single characters.
 * A text whose units all have a row becomes their rows in order; the table fills as it is asked.
 */
export function characters(change: (character: string) => string): Characters {
  const rows: (string | null | undefined)[] = new Array(0x10000);
  const fill = (unit: number): string | null => {
    const row = standsAlone(unit) ? change(String.fromCharCode(unit)) : null;
    rows[unit] = row;
    return row;
  };
  return {
    of: (unit) => {
      const row = rows[unit];
      return row === undefined ? fill(unit) : row;
    },
  };
}
