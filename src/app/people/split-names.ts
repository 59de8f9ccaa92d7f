import type { VaultIndex } from '../../vault/vault-index.ts';
import { joinedNames } from '../../parser/joining-letter.ts';
import { AND, COMMA, SEMICOLON } from '../../parser/small-words.ts';
import { findPerson, findPeopleByName } from './find-person.ts';
import { linkTo } from '../../vault/link-to.ts';

const NOT_IN_LINK = String.raw`(?![^[]*\])`;
const COMMAS = new RegExp(`[${COMMA}${SEMICOLON}＆＋]${NOT_IN_LINK}`, 'u');
const AND_BEFORE = new RegExp(String.raw`^(?![IEYA]\s)(?:${AND})\s+`, 'u');
/** “And” in languages in which it is also found within names (`Ortega y Gasset`). */
const LETTER = '(?:[yeiaи]|ed)';
const BETWEEN = new RegExp(String.raw`\s+(?:(?!${LETTER}\s)(?:${AND})|[&+])\s+${NOT_IN_LINK}`, 'iu');
const BETWEEN_OR_WITHIN = new RegExp(String.raw`\s+(?:${LETTER}|/)\s+${NOT_IN_LINK}`, 'iu');
const FULL_NAME = /^\p{Lu}\S*\s(?:.*\s)?\p{Lu}/u;

const SEPARATOR = new RegExp(`${COMMAS.source}|${BETWEEN.source}`, 'giu');
/** The most parts, between separators, of a name among others: `Hansen, Per, Jr.`. */
const MAX_PARTS = 3;

/**
 * The names in an answer, which are separated by commas or semicolons, and also by “and” in several
 * languages, `&`, `+` or `/`, unless a person's name contains it. Names in links are not split.
 */
export function splitNames(index: VaultIndex, answer: string): string[] {
  if (index.called(answer.trim()).length > 0) return [answer.trim()];
  const separators = [...answer.matchAll(SEPARATOR)];
  const starts = [0, ...separators.map(({ 0: sign, index: at }) => at + sign.length)];
  const ends = [...separators.map(({ index: at }) => at), answer.length];
  const names: string[] = [];
  let from = 0;
  for (let at = 0; at < starts.length; at++)
    for (let to = Math.min(at + MAX_PARTS, starts.length) - 1; to > at; to--) {
      const name = answer.slice(starts[at], ends[to]).trim();
      if (index.called(name).length === 0) continue;
      if (at > from) names.push(...splitAtSigns(index, answer.slice(starts[from], ends[at - 1])));
      names.push(name);
      at = to;
      from = to + 1;
      break;
    }
  return from < starts.length ? [...names, ...splitAtSigns(index, answer.slice(starts[from]))] : names;
}

function splitAtSigns(index: VaultIndex, answer: string): string[] {
  return answer
    .split(COMMAS)
    .flatMap((part) => splitAtAnd(index, part.trim().replace(AND_BEFORE, '')))
    .filter(Boolean);
}

function splitAtAnd(index: VaultIndex, part: string): readonly string[] {
  const names = isSomebody(index, part) ? [part] : part.split(BETWEEN);
  return names.flatMap((name) => (isSomebody(index, name) ? [name] : splitAtLetter(index, name)));
}

/** Splits a text if its parts are known, or look like whole names; otherwise it may be one name. */
function splitAtLetter(index: VaultIndex, part: string): readonly string[] {
  const names = part.split(BETWEEN_OR_WITHIN);
  const areKnown =
    names.every((name) => isSomebody(index, name)) || names.some((name) => index.called(name).length > 0);
  if (areKnown || names.every((name) => FULL_NAME.test(name))) return names;
  return joinedNames(part, (name) => (isSomebody(index, name) ? name : null)) ?? [part];
}

const isSomebody = (index: VaultIndex, name: string): boolean => findPeopleByName(index, name).length > 0;

/**
 * A link for each name in an answer, without duplicates: to the person with that name, or else to
 * a note that does not exist yet. Throws `UserError` if several people have the name.
 */
export function linksFor(index: VaultIndex, answer: string): string[] {
  const links = splitNames(index, answer).map((name) => {
    const path = findPerson(index, name);
    if (path !== null) return linkTo(index, path);
    return name.startsWith('[[') ? name : `[[${name}]]`;
  });
  return [...new Set(links)];
}
