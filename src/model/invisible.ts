/**
 * Characters that are invisible, so that two texts look alike and differ: controls, soft hyphens,
 * zero-width characters, those that change the writing direction, tags. Joiners and variation
 * selectors belong to some scripts and to emoji; next to these letters they have no effect.
 */
const UNSEEN =
  // eslint-disable-next-line no-misleading-character-class -- each sign is meant by itself
  /(?![\t\n\r])[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\u{e0000}-\u{e00ff}]|(?:^|[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{Z}\p{P}\p{Cc}])[\u200c\u200d\ufe00-\ufe0e\u{e0100}-\u{e01ef}]|[\u200c\u200d](?=$|[\p{Z}\p{Cc}])/gu;

/** The invisible characters in a text, other than spaces, tabs and line ends. */
export function findInvisible(text: string): readonly string[] {
  return text.match(UNSEEN) ?? [];
}

/** Invisible characters that editors and keyboards put between words, for a class of a regular expression. */
export const UNSEEN_MARKS = String.raw`\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069`;

const MARK_OR_LINK = new RegExp(String.raw`\[\[[^[\]]*\]\]|\]\([^()]*\)|[${UNSEEN_MARKS}\ufeff]`, 'g');
const MARK = new RegExp(`[${UNSEEN_MARKS}\ufeff]`);

/** A text of the same length with spaces in place of invisible marks; links, which name files, stay. */
export function withoutUnseenMarks(text: string): string {
  // Nearly no text has any.
  return MARK.test(text) ? text.replace(MARK_OR_LINK, (found) => (found.length > 1 ? found : ' ')) : text;
}

/** Several joiners or variation selectors in a row have the effect of one. */
const JOINERS =
  // eslint-disable-next-line no-misleading-character-class -- each sign is meant by itself
  /([\u200c\u200d\ufe00-\ufe0e\u{e0100}-\u{e01ef}])+/gu;

/** A text without its invisible characters. */
export function removeInvisible(text: string): string {
  let rest = text;
  for (let before: string | null = null; rest !== before;) {
    before = rest;
    // The match of a joiner includes the letter before it, which is kept. What becomes adjacent by it is
    // found in the next round.
    rest = before.replace(JOINERS, '$1').replace(UNSEEN, (found) => {
      const [first = '', ...more] = found;
      return more.length === 0 ? '' : first;
    });
  }
  return rest;
}
