/** Pairs of marks that people and phones write for quotation marks; straight ones may stand at one end. */
const DOUBLE = /^["“”„‟«»](.*)["“”„‟«»]$/su;
const SINGLE = /^['‘’‚‛‹›](.*)['‘’‚‛‹›]$/su;
const BENT = /[“”„‟«»‘’‚‛‹›]/u;

/** The text within bent quotation marks that stand around the whole of it; null where there are none. */
export function withinBentQuotes(text: string): string | null {
  if (!BENT.test(text.charAt(0)) && !BENT.test(text.slice(-1))) return null;
  const inner = (DOUBLE.exec(text) ?? SINGLE.exec(text))?.[1]?.trim() ?? '';
  return inner === '' || /["“”„‟«»]/u.test(inner) ? null : inner;
}

/** A text without bent quotation marks around it. */
export function straightened(text: string): string {
  return withinBentQuotes(text.trim()) ?? text;
}
