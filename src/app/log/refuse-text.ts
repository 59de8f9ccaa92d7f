import { shownText } from '../../model/shown-text.ts';
import { typedNameEnds } from '../../parser/line-people.ts';
import type { LogLine } from '../../parser/log-line-types.ts';
import { AND, ARTICLES, COMMAS, OTHER_SEPARATORS, SEMICOLON, isSmallWord } from '../../parser/small-words.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { findPeopleByWords, isDistinctiveName, isWholeName } from '../people/find-person.ts';
import { UserError } from '../user-error.ts';

/** What stands between people without joining them in a line: a slash or an arrow, and “to” and “with”. */
const SIGN_BETWEEN = new RegExp(String.raw`^\s*(?![${SEMICOLON}])(?:${OTHER_SEPARATORS})\s*`);
const JOINER = new RegExp(String.raw`^(?:\s*${COMMAS})?(?:\s+(?:${AND})(?=\s))?`, 'u');
const WORD_BETWEEN =
  /^ (?:(?:to|(?:together |along )?with|mit|avec|con|com|amb|met|med|z|ze|с|со|ed)(?=\s)|w\/)?\s*/i;

/** What stands between people at the beginning of a text: a sign, or a word, also after a comma or “and”. */
function betweenPeople(text: string): string {
  const [sign] = SIGN_BETWEEN.exec(text) ?? [];
  if (sign !== undefined) return sign;
  const [joiner = ''] = JOINER.exec(text) ?? [];
  const [word = ''] = WORD_BETWEEN.exec(text.slice(joiner.length)) ?? [];
  return joiner !== '' && word.trim() === '' ? '' : joiner + word;
}

/** What joins a person to others in no line that is read, but is text often enough: only a known person is looked for. */
const DOUBTFUL_SEPARATOR = new RegExp(
  String.raw`^(?:\s*[${SEMICOLON}]|['’]s?(?:\s*(?:[${SEMICOLON}]|${COMMAS})|\s(?:${AND})(?=\s)))\s*`,
  'u',
);

const ARTICLE = new RegExp(String.raw`^(?:${ARTICLES})\s+(?=[\p{Lu}\p{Lo}])`, 'u');

/** A known person after an article, who would be text: `coffee 1h com o Ben`. In a title of what was read nobody is meant. */
function refuseBehindArticle(index: VaultIndex, line: string, at: number): void {
  const [article = ''] = ARTICLE.exec(line.slice(at)) ?? [];
  const start = at + article.length;
  const isPerson = (end: number): boolean => {
    const written = line.slice(start, end);
    const isKnown = isDistinctiveName(written) && findPeopleByWords(index, written).length > 0;
    return isKnown && relatedTo(index, line, start, end) === null;
  };
  const end = article === '' ? undefined : typedNameEnds(line, start).reverse().find(isPerson);
  if (end === undefined) return;
  throw new UserError('person-as-text', {
    given: line.slice(start, end),
    meant: line.slice(0, at) + line.slice(start),
  });
}

/**
 * In `call [[Ada]]/Bruno` and `call [[Ada]] with Bruno` the second person would be read as text,
 * which is probably not meant, even if nobody has that name. The same is true for `call [[Ada]]
 * bruno` if that is someone's whole name; words in lower case must be the last ones.
 */
export function refuseTextAsPerson(index: VaultIndex, line: string, reading: LogLine): void {
  if (!('entry' in reading)) return;
  const { personAt, entry } = reading;
  if (personAt !== undefined && entry.activity !== 'reading') refuseBehindArticle(index, line, personAt);
  const last = entry.people.at(-1);
  if (last === undefined) return;
  const { end } = last;
  const related = relatedTo(index, line, last.start, end);
  if (related !== null) {
    const given = shownText(related);
    throw new UserError('no-such-person-in-line', { given, near: null, mayBeText: true });
  }
  const behind = line.slice(end);
  const [doubtful = ''] = DOUBTFUL_SEPARATOR.exec(behind) ?? [];
  const joined = doubtful === '' ? betweenPeople(behind) : doubtful;
  const at = end + joined.length;
  const ends = joined === '' ? [] : typedNameEnds(line, at);
  const isBig = /[\p{Lu}\p{Lo}]/u.test(line.charAt(at));
  const isName =
    joined !== doubtful &&
    !/^\s+$|\sto\s+$/i.test(joined) &&
    (isBig || isOneWord(line.slice(at, ends.at(-1))));
  const isPerson = (to: number): boolean => {
    const written = line.slice(at, to);
    const people = findPeopleByWords(index, written);
    if (joined.trim() !== '') return people.length > 0 && (joined !== doubtful || isDistinctiveName(written));
    const mayEnd = isBig
      ? !/^[’']/.test(line.slice(to))
      : to === ends.at(-1) || /^(?:,| and\b)/i.test(line.slice(to));
    return mayEnd && people.some((one) => isWholeName(index, one, written));
  };
  const to = ends.find(isPerson) ?? (isName && ends[0]);
  if (!to) return;
  throw new UserError('person-as-text', {
    given: line.slice(at, to),
    meant: `${line.slice(0, end)}, ${line.slice(at)}`,
  });
}

/** Whether words in lower case are one alone, which after people and “and” or the like is a name. */
export const isOneWord = (words: string): boolean => /^\p{Ll}[\p{L}\p{M}’'-]+$/u.test(words);

/** Who or what of a person is meant between two offsets and after them: `Joan's sister`; null if the person is. */
export function relatedTo(index: VaultIndex, line: string, start: number, end: number): string | null {
  const [next = ''] = /^(?:['’]s?)? \p{L}[\p{L}\p{M}-]*/u.exec(line.slice(end)) ?? [];
  const name = line.slice(start, end);
  const isPossessive = /^['’]/.test(next) || (/['’]s?$/.test(name) && index.called(name).length === 0);
  // “Joan's and Ada” goes on with another person.
  return next !== '' && isPossessive && !isSmallWord(next.replace(/^\S* /, '')) ? name + next : null;
}
