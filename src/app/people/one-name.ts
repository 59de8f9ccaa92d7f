import { plainLetters } from '../../model/plain-name.ts';
import { AND, COMMA, SEMICOLON } from '../../parser/small-words.ts';
import { namesOf } from '../../vault/person-names.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';

/**
 * Whether a text that may be several names, `Jean Martin, Paul`, is one of a contact's names: it has these
 * words in this order and with the same separators, as `Marks and Spencer` has, it is all words of such
 * a name, or it is `Lovelace, Ada`.
 * A text without a separator always may be.
 */
export function isOneName(index: VaultIndex, path: string, written: string): boolean {
  const [typed, contact] = [tokensOf(written), index.record('contact', path)];
  if (!typed.slice(1).some((token) => SEPARATOR.test(token))) return true;
  const comma = typed.indexOf(',');
  const turned = comma > 0 ? wordsOf([...typed.slice(comma + 1), ',', ...typed.slice(0, comma)]) : null;
  return (
    contact !== undefined &&
    namesOf(contact).some((name) => {
      const own = tokensOf(name);
      if (own.some((_, at) => isSeparator(own, at)) && wordsOf(own) === wordsOf(typed)) return true;
      return wordsOf(own) === turned || ` ${joined(own)}`.includes(` ${joined(typed)}`);
    })
  );
}

/** The words of a name in plain letters, and the signs that may separate names. */
function tokensOf(name: string): readonly string[] {
  return (plainLetters(name).match(TOKENS) ?? []).map((token) => token.replace(ANY_COMMA, ','));
}

const ANY_COMMA = new RegExp(`[${COMMA}${SEMICOLON}]`);
const TOKENS = new RegExp(`[\\p{L}\\p{N}\\p{M}'.-]+|${ANY_COMMA.source}|[&+]`, 'gu');
const SEPARATOR = new RegExp(`^(?:${AND}|[,&+])$`, 'u');

/** Whether a token separates names. “And” at the beginning or the end is a word, or the beginning of one: `I Made`, `Ana And`. */
const isSeparator = (tokens: readonly string[], at: number): boolean =>
  SEPARATOR.test(tokens[at] ?? '') && (tokens[at] === ',' || (at > 0 && at < tokens.length - 1));

/** The tokens with one sign for every “and” between names. */
const joined = (tokens: readonly string[]): string =>
  tokens.map((token, at) => (token !== ',' && isSeparator(tokens, at) ? '&' : token)).join(' ');

/** The tokens without separators. */
const wordsOf = (tokens: readonly string[]): string =>
  tokens.filter((_, at) => !isSeparator(tokens, at)).join(' ');
