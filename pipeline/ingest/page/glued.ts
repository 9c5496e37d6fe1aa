/** A section's name run together with the first word of a text: "CultureLe musée ...". Only a word that opens sentences may follow, since names are written so too ("MacBook"). */
const GLUED =
  /^(\p{Lu}\p{Ll}{3,14})((?:Le|La|Les|Un|Une|Des|Der|Die|Das|Ein|Eine|Im|El|Los|Las|Una|Os|As|Um|Uma|Il|Lo|Gli|The|This|It|At|On)\s.*|L[’'].*)$/su;

export interface GluedSection {
  readonly section: string;
  /** Where the text itself begins, in UTF-16 units. */
  readonly end: number;
}

/** The section that is glued to the first word of a text, or null. */
export function gluedSection(text: string): GluedSection | null {
  const start = text.length - text.trimStart().length;
  const match = GLUED.exec(text.slice(start, start + 200));
  const section = match?.[1];
  return section === undefined ? null : { section, end: start + section.length };
}
