/** The characters of Windows-1252 from 0x80 on, where ISO 8859-1 has control codes; Node's own decoder keeps those. */
const FROM_80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** A text decoded as ISO 8859-1, as Windows-1252. */
export function asWindows1252(latin1: string): string {
  return latin1.replace(/[\u0080-\u009f]/g, (one) => FROM_80[one.charCodeAt(0) - 0x80] ?? one);
}
