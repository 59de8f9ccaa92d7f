/** Pairs of marks that people and phones write for quotation marks; straight ones may stand at one end. */
const DOUBLE = /^["“”„‟«»](.*)["“”„‟«»]$/su;
const SINGLE = /^['‘’‚‛‹›](.*)['‘’‚‛‹›]$/su;

/** Whether a character is one of “ ” „ ‟ ‘ ’ ‚ ‛ « » ‹ ›: asked of every key and value. */
function isBent(code: number): boolean {
  return code >= 0xab && ((code >= 0x2018 && code <= 0x201f) || [0xab, 0xbb, 0x2039, 0x203a].includes(code));
}

/** The text within bent quotation marks that stand around the whole of it; null where there are none. */
export function withinBentQuotes(text: string): string | null {
  if (!isBent(text.charCodeAt(0)) && !isBent(text.charCodeAt(text.length - 1))) return null;
  const inner = (DOUBLE.exec(text) ?? SINGLE.exec(text))?.[1]?.trim() ?? '';
  return inner === '' || /["“”„‟«»]/u.test(inner) ? null : inner;
}

/** A text without bent quotation marks around it. */
export function straightened(text: string): string {
  return withinBentQuotes(text.trim()) ?? text;
}
