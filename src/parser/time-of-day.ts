const HOUR = String.raw`(?:[01]?\d|2[0-4])`;
const CLOCK = [
  HOUR,
  '(?:',
  String.raw`:[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:[ \t]?(?:[ap]\.?m\.?|uhr|h)(?!\p{L}))?(?:[ \t]?(?:Z(?!\p{L})|[+-]\d\d:?\d\d))?`,
  String.raw`|[ \t]?[ap]\.?m\.?(?!\p{L})`,
  String.raw`|h[0-5]\d(?![\p{L}\d])`,
  String.raw`|(?:\.[0-5]\d)?[ \t]?uhr(?!\p{L})`,
  // “10.11” may be a day and a month.
  String.raw`|\.(?:00|1[3-9]|[2-5]\d)(?!\d)`,
  ')',
].join('');
const DASH = '[ \\t]*(?:-|–|—|to|bis|à)[ \\t]*';
/** Words before a time, behind which an hour alone is one. */
const AT = String.raw`(?:at|@|from|um|ab|von|gegen|à|a las?|alle|om|kl(?:o|okken|ockan)?\.?)[ \t]*`;
const RANGE = `${CLOCK}(?:${DASH}${CLOCK})?|${HOUR}${DASH}${CLOCK}`;
const ENDS = '(?=[\\s:;,*=)\\]]|$)';

/** A time, or from one to another. */
const TIME = new RegExp(`(?:${RANGE})${ENDS}`, 'iuy');
const BEHIND_WORD = `${AT}(?:${RANGE}|${HOUR}h?)`;
/** A time behind a small word, or in brackets. */
const TIME_IN_WORDS = new RegExp(
  `(?:${BEHIND_WORD}|\\((?:${RANGE}|${BEHIND_WORD})\\)|\\[(?:${RANGE}|${BEHIND_WORD})\\])${ENDS}`,
  'iuy',
);
const WORDS_BEGIN = '([@aAàÀfFgGkKoOuUvV';

/**
 * The end of a time of day at an offset (`9:00`, `09:00-10:30`, `9 am`, `9h30`, `9 Uhr`,
 * `at 9`, `(09.00)`); the offset itself where there is none.
 */
export function timeEnd(text: string, at: number): number {
  const sign = text.charAt(at);
  const isDigit = sign >= '0' && sign <= '9';
  if (!isDigit && !WORDS_BEGIN.includes(sign)) return at;
  const pattern = isDigit ? TIME : TIME_IN_WORDS;
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
