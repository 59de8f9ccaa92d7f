import { plainLetters } from '../../model/plain-name.ts';
import { AND, COMMA, SEMICOLON } from '../../parser/small-words.ts';
import { namesOf } from '../../vault/person-names.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';

/**
 * Whether a text that may be several names, `Jean Martin, Paul`, is one of a contact's names: it has these
 * words in this order and with the same separators, as `Marks and Spencer` has, or it is `Lovelace, Ada`.
 * A text without a separator always may be.
 */
export function isOneName(index: VaultIndex, path: string, written: string): boolean {
  const [typed, contact] = [tokensOf(written), index.record('contact', path)];
  if (!typed.some((token) => SEPARATOR.test(token))) return true;
  const [words, comma] = [typed.map(joined), typed.indexOf(',')];
  const turned = comma > 0 ? [...words.slice(comma + 1), ...words.slice(0, comma)].join(' ') : null;
  // At the end, “and” is the beginning of a word: `Ana And` of Ana Anderson.
  const wanted = ` ${[...words.slice(0, -1), ...typed.slice(-1)].join(' ')}`;
  return (
    contact !== undefined &&
    namesOf(contact).some((name) => {
      const own = tokensOf(name).map(joined).join(' ');
      return own === turned || ` ${own}`.includes(wanted);
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

/** One sign for every “and”. */
const joined = (token: string): string => (token !== ',' && SEPARATOR.test(token) ? '&' : token);
