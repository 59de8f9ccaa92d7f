/** Marks of emphasis around a date, a time or an activity. */
const EMPHASIS = /\*{1,3}|==/y;
/** A colon, perhaps at the end of what is emphasized. */
const COLON = /:(?:\*{1,3}|_{1,3}|==)?(?=\s|$)/y;

function lengthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

/** Brackets that may stand around an amount, a date or a time. */
export const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']' };

export function skipBlanks(text: string, at: number): number {
  let to = at;
  // Nearly always it is one blank, or none.
  for (; to < text.length; to++) {
    const code = text.charCodeAt(to);
    if (code !== 0x20 && ((code > 0x20 && code < 0x7f) || !/\s/.test(text.charAt(to)))) break;
  }
  return to;
}

export function skipEmphasis(text: string, at: number): number {
  return at + lengthAt(EMPHASIS, text, at);
}

/** Length of the separator at `offset` with the whitespace after it; 0 if there is none. */
export function separatorAt(text: string, offset: number): number {
  const colon = lengthAt(COLON, text, offset);
  if (colon > 0) return skipBlanks(text, offset + colon) - offset;
  const sign = text.charAt(offset);
  const isDash = sign === '—' || sign === '–' || sign === '-';
  const after = offset + 1;
  const isClosed = after >= text.length || /\s/.test(text.charAt(after));
  return isDash && isClosed && /\s/.test(text.charAt(offset - 1)) ? skipBlanks(text, after) - offset : 0;
}

/** The word at an offset, cut where it is long, as messages quote it. */
export function wordAt(text: string, offset: number): string {
  const word = /^\S+/.exec(text.slice(offset, offset + 60))?.[0] ?? '';
  return word.length > 30 ? `${word.slice(0, 29)}…` : word;
}
