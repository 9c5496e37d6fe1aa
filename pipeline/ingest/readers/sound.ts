/** Share of control characters above which bytes are no text. */
const CONTROLS = 0.01;

/** Whether bytes can be text in some character set: no NUL but in UTF-16, few control characters. */
export function isText(head: Buffer): boolean {
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return true;
  const sample = head.subarray(0, 4096);
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) return false;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) controls++;
  }
  return controls <= sample.length * CONTROLS;
}

/** The beginning of text for sniffing: ASCII as it is, all else as some letter, no byte order mark, no leading white space. */
export function sniffText(head: Buffer, length = 4096): string {
  const wide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  const bytes = head.subarray(0, wide ? 2 * length : length);
  const text = (wide ? Buffer.from(bytes.filter((b) => b !== 0)) : bytes).toString("latin1");
  return text.replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, "").trimStart();
}

/** Whether a name ends like one of these extensions. */
export function hasExtension(name: string, extensions: readonly string[]): boolean {
  const lower = name.toLowerCase();
  return extensions.some((e) => lower.endsWith(e));
}
