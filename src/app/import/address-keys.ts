import { wordsOf, plainName } from '../../model/plain-name.ts';

/** Digits that a telephone number has at least; what is shorter is an extension or a code. */
const SHORTEST_NUMBER = 6;

/** An e-mail address for comparison. */
export function emailKey(text: string): string {
  return text.trim().toLowerCase();
}

/** A telephone number for comparison: its digits, `00` for `+`; `''` for what is none. */
export function phoneKey(text: string): string {
  const digits = text.replace(/\s*(?:ext\.?|x|#)\s*\d+\s*$/i, '').replace(/[^\d+]/g, '');
  const key = digits.replace(/^00/, '+').replace(/(?!^)\+/g, '');
  return key.replace('+', '').length < SHORTEST_NUMBER ? '' : key;
}

/** An address on the web for comparison: without protocol, `www.`, query and last slash. */
export function urlKey(text: string): string {
  const key = text
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/^(?:www|[a-z]{2})\.(?=[^.]+\.)/, '')
    .replace(/[?#].*$/, '');
  let end = key.length;
  while (key[end - 1] === '/') end--;
  return key.slice(0, end);
}

/** Whether an address on the web is that of one person: a profile, and not the page of where they work. */
export function isProfile(key: string): boolean {
  return /^(?:linkedin\.com\/in|github\.com|x\.com|twitter\.com|instagram\.com|facebook\.com|xing\.com\/profile|mastodon\.[a-z]+)\/[^/]+$/.test(
    key,
  );
}

/** Words of a name that are compared; names have no more. */
const MOST_WORDS = 20;

/** The words of a name for comparison. */
export function nameWords(name: string): readonly string[] {
  return wordsOf(plainName(name)).slice(0, MOST_WORDS);
}

/**
 * Whether two names can be one person’s without a guess: each word of the shorter
 * one stands in the other, or is the first letter of one that does, and one at least is a whole word of both.
 * Of two that are as long that must be so of either.
 */
export function agree(one: readonly string[], other: readonly string[]): boolean {
  const [few, many] = one.length <= other.length ? [one, other] : [other, one];
  const isFirstOf = (letter: string, word: string): boolean => letter.length === 1 && word.startsWith(letter);
  const areIn = (words: readonly string[], others: readonly string[]): boolean =>
    words.every((word) =>
      others.some((other) => other === word || isFirstOf(word, other) || isFirstOf(other, word)),
    );
  return (
    areIn(few, many) &&
    (few.length < many.length || areIn(many, few)) &&
    few.some((word) => word.length > 1 && many.includes(word))
  );
}

/** A text of a field for comparison: addresses as above, all else as it is. */
export function fieldKey(field: string, text: string): string {
  const keys: Readonly<Record<string, (text: string) => string>> = {
    email: emailKey,
    phone: phoneKey,
    url: urlKey,
  };
  const key = keys[field]?.(text) ?? '';
  return key === '' ? text : key;
}
