/** “And” in Hebrew and Arabic: a letter directly before the next word, unless the word itself begins with it. */
const LETTER = /[וو][-־]?(?=[\p{L}\p{N}])/uy;
const AT_END = /[ \t][וو][-־]?$/;

/** A longer text, in UTF-16 units, is no list of names. */
const MAX_LENGTH = 1000;
/** Nor is one a name, which bounds the search for each. */
const MAX_NAME = 80;

/** The length of this letter at an offset; 0 if there is none. */
export function joiningLetterAt(text: string, at: number): number {
  LETTER.lastIndex = at;
  return LETTER.exec(text)?.[0].length ?? 0;
}

/** Whether the word at an offset follows this letter. */
export const isAfterJoiningLetter = (text: string, at: number): boolean =>
  AT_END.test(text.slice(Math.max(0, at - 3), at));

/**
 * What `named` finds for a name and its offset: for the whole text, or for each of the names that
 * this letter joins, the longest first; the first may follow one, as after a comma. Null if part of
 * the text is no name.
 */
export function joinedNames<Found>(
  text: string,
  named: (name: string, at: number) => Found | null,
): Found[] | null {
  const found = namesFrom(text, named);
  const letter = found === null ? joiningLetterAt(text, 0) : 0;
  return letter === 0 ? found : namesFrom(text.slice(letter), (name, at) => named(name, at + letter));
}

function namesFrom<Found>(text: string, named: (name: string, at: number) => Found | null): Found[] | null {
  const all: Found[] = [];
  /** The end of the longest name that may begin at an offset. */
  const limit = (from: number): number =>
    from + MAX_NAME >= text.length ? text.length : text.lastIndexOf(' ', from + MAX_NAME);
  let start = 0;
  for (let end = text.length > MAX_LENGTH ? 0 : limit(0); end > start;) {
    const next = end < text.length ? joiningLetterAt(text, end + 1) : 1;
    const found = next > 0 ? named(text.slice(start, end), start) : null;
    if (found === null) end = text.lastIndexOf(' ', end - 1);
    else {
      all.push(found);
      start = end + 1 + next;
      end = limit(start);
    }
  }
  return start > text.length ? all : null;
}
