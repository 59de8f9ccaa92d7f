/** The characters of Windows-1252 from 0x80 on, where ISO 8859-1 has control codes; Node's own decoder keeps those. */
const FROM_80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Converts a text that was decoded as ISO 8859-1 to Windows-1252. */
export function latin1ToWindows1252(latin1: string): string {
  return latin1.replace(/[\u0080-\u009f]/g, (one) => FROM_80[one.charCodeAt(0) - 0x80] ?? one);
}

/** Whether all characters of a text exist in Windows-1252. */
export function isWindows1252(text: string): boolean {
  return !/[^\0-\xff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/.test(text);
}

/** Encodes a text in Windows-1252, which must have all its characters. */
export function bytesOfWindows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (one) => {
    const at = FROM_80.indexOf(one);
    return at < 0 ? one.charCodeAt(0) : 0x80 + at;
  });
}
