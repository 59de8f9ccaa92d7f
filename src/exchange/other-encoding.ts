/* Texts are given as ISO 8859-1: one character for each byte. */

/** Lines of a vCard that name their charset, with those that they are folded into. */
const NAMED = /^[^:\r\n]*;CHARSET=[^:\r\n]*:.*(?:\r?\n[ \t].*)*/gim;

/** Several letters beyond ASCII in a row, as in other alphabets; in Western languages three are rare. */
const RUN = /[\x80-\xff]{3,}/g;

/** Dashes, quotation marks and the no-break space, which are next to letters. */
const PUNCTUATION = /[\x85\x91-\x97\xa0\xab\xbb]/g;

/** Bytes that Windows-1252 does not define, and its characters other than letters, inside a word. */
const IN_WORD =
  /[\x81\x8d\x8f\x90\x9d]|[a-z][\x80\x82\x84\x86-\x89\x8b\x93-\x95\x98\x99\x9b\xa1-\xa9\xab\xac\xae\xaf\xb1-\xb3\xb6\xb8\xb9\xbb-\xbf\xd7\xf7](?=[a-z])/gi;

/** The share of the bytes beyond ASCII above which the text is certainly in another encoding. */
const MAX_SHARE_IN_RUNS = 1 / 2;
const MAX_SHARE_IN_WORDS = 1 / 5;
/** Minimum number of runs: fewer prove nothing, as in `ÄÖÜ` or `Tom®Tom`. */
const MIN_RUNS = 2;
const MIN_IN_WORDS = 2;

/** Characters of Shift_JIS in a row, of two bytes; the first byte of each is punctuation in Windows-1252. */
const SHIFT_JIS = /(?:[\x81-\x84\x87-\x9f][\x40-\x7e\x80-\xfc]){2,}/g;
/** Fewest bytes of such characters: fewer prove nothing, as in `“…”and`. */
const MIN_SHIFT_JIS = 8;

/** Whether a text is valid Shift_JIS, and has words in it that are only punctuation and single letters in Windows-1252. */
function isShiftJis(latin1: string): boolean {
  if ((latin1.match(SHIFT_JIS) ?? []).join('').length < MIN_SHIFT_JIS) return false;
  try {
    const bytes = Uint8Array.from(latin1, (one) => one.charCodeAt(0));
    new TextDecoder('shift_jis', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Whether a text has bytes beyond ASCII in lines that do not name their charset. */
export function hasUndeclaredCharset(latin1: string): boolean {
  return /[\x80-\xff]/.test(latin1.replace(NAMED, ''));
}

/**
 * Whether a text is certainly not in Windows-1252: nearly all letters of Cyrillic, Greek, Chinese
 * and similar texts are in runs, and Polish or old DOS texts have punctuation inside words. In
 * Japanese every second byte may be ASCII. False does not mean that it is.
 */
export function isInOtherEncoding(latin1: string): boolean {
  const text = latin1.replace(NAMED, '');
  const beyond = text.match(/[\x80-\xff]/g)?.length ?? 0;
  const runs = (text.match(RUN) ?? []).filter(
    (run) => run.replace(PUNCTUATION, '').length > 1 && !/^(.)\1*$/.test(run),
  );
  const inRuns = runs.reduce((sum, run) => sum + run.length, 0);
  const inWords = text.match(IN_WORD)?.length ?? 0;
  return (
    isShiftJis(text) ||
    (runs.length >= MIN_RUNS && inRuns > beyond * MAX_SHARE_IN_RUNS) ||
    (inWords >= MIN_IN_WORDS && inWords > beyond * MAX_SHARE_IN_WORDS)
  );
}

/** Characters of several bytes in UTF-8. */
const UTF8 = /[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}/g;

/**
 * A pattern for the characters of UTF-8 beyond ASCII, if a text has more of them than of other bytes
 * beyond ASCII; otherwise null.
 */
export function mostlyUtf8(latin1: string): RegExp | null {
  const whole = latin1.match(UTF8)?.length ?? 0;
  const rest = latin1.replace(UTF8, '').match(/[\x80-\xff]/g)?.length ?? 0;
  return whole > rest ? UTF8 : null;
}
