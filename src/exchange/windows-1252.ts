/** What Windows has where ISO 8859-1 has control codes, from 0x80 on; Node’s own decoder leaves those. */
const FROM_80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** A text of whose characters each is one byte, as ISO 8859-1 reads them, as Windows means it. */
export function asWindows1252(latin1: string): string {
  return latin1.replace(/[\u0080-\u009f]/g, (one) => FROM_80[one.charCodeAt(0) - 0x80] ?? one);
}
