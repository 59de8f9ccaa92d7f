/**
 * Signs that nobody sees and nobody types, so that two texts look alike and are
 * not: controls, soft hyphens, signs of no width, those that turn the direction of
 * writing, tags. Joiners and selectors are a part of some scripts and of emoji;
 * beside these letters they do nothing.
 */
const UNSEEN =
  // eslint-disable-next-line no-misleading-character-class -- each sign is meant by itself
  /(?![\t\n\r])[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\u{e0000}-\u{e00ff}]|(?:^|[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{Z}\p{P}\p{Cc}])[\u200c\u200d\ufe00-\ufe0e\u{e0100}-\u{e01ef}]|[\u200c\u200d](?=$|[\p{Z}\p{Cc}])/gu;

/** The signs in a text that cannot be seen; blanks, tabs and line ends are none. */
export function unseenIn(text: string): readonly string[] {
  return text.match(UNSEEN) ?? [];
}

/** Joiners and selectors in a row: one does all that they do. */
const JOINERS =
  // eslint-disable-next-line no-misleading-character-class -- each sign is meant by itself
  /([\u200c\u200d\ufe00-\ufe0e\u{e0100}-\u{e01ef}])+/gu;

/** A text without the signs that cannot be seen. */
export function withoutUnseen(text: string): string {
  let rest = text;
  for (let before: string | null = null; rest !== before;) {
    before = rest;
    // A joiner is found together with the letter beside which it does nothing: that stays. What it hid is found next.
    rest = before.replace(JOINERS, '$1').replace(UNSEEN, (found) => {
      const [first = '', ...more] = found;
      return more.length === 0 ? '' : first;
    });
  }
  return rest;
}
