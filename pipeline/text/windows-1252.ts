/** What windows-1252 has at 0x80 to 0x9f (Encoding Standard, index-windows-1252). */
export const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
