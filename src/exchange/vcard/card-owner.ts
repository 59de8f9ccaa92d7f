import { oneLine } from '../clean-text.ts';
import type { Refusal } from '../contact-entry.ts';
import { foldedWords } from '../../model/plain-name.ts';
import type { CardProperty } from './card-property.ts';

/** The kinds of cards that are not about a person (RFC 6350, 6.1.4; RFC 6473; RFC 6869). */
const KINDS: ReadonlyMap<string, Refusal> = new Map([
  ['group', 'group'],
  ['org', 'organization'],
  ['organization', 'organization'],
  ['location', 'place'],
  ['application', 'thing'],
  ['device', 'thing'],
]);

/** Properties that only people have. */
const OF_PEOPLE = ['TITLE', 'ROLE', 'BDAY', 'GENDER'] as const;

/** The parts of the first value of a property that is not empty. */
function partsOf(properties: readonly CardProperty[], name: string): readonly string[] {
  for (const one of properties) {
    const [parts = []] = one.name === name && one.is === 'read' ? one.values : [];
    const clean = parts.map(oneLine);
    if (clean.some((part) => part !== '')) return clean;
  }
  return [];
}

const textOf = (properties: readonly CardProperty[], name: string): string =>
  partsOf(properties, name).join(' ').trim();

/** Whether two names have the same words, in any order: `N` has the family name first. */
function isSame(one: string, other: string): boolean {
  const words = (text: string): string => [...foldedWords(text)].sort().join(' ');
  return one === other || (words(one) !== '' && words(one) === words(other));
}

/**
 * The property with the person's name: `FN`; or `N` if there is no `FN`, or if `FN` names the
 * organization and `N` a person there.
 */
export function namingProperty(properties: readonly CardProperty[]): 'FN' | 'N' {
  const [full, parts, organization = ''] = [
    textOf(properties, 'FN'),
    textOf(properties, 'N'),
    ...partsOf(properties, 'ORG'),
  ];
  if (full === '') return 'N';
  return parts !== '' && isSame(full, organization) && !isSame(parts, organization) ? 'N' : 'FN';
}

/**
 * Why a card is not about a person: its kind, or its only name is that of an organization; null for
 * a person's card. A name that equals the organization's is a person's if there is a family name or
 * a property that only people have, unless Apple shows the card as a company.
 */
export function notPersonal(properties: readonly CardProperty[]): Refusal | null {
  const kind = textOf(properties, 'KIND') || textOf(properties, 'X-ADDRESSBOOKSERVER-KIND');
  if (kind !== '') return KINDS.get(kind.toLowerCase()) ?? null;
  const [organization = ''] = partsOf(properties, 'ORG');
  const name = textOf(properties, namingProperty(properties));
  if (organization === '' || name === '' || !isSame(name, organization)) return null;
  if (/^company$/i.test(textOf(properties, 'X-ABSHOWAS'))) return 'organization';
  const isPerson = ['N', ...OF_PEOPLE].some((one) => textOf(properties, one) !== '');
  return isPerson ? null : 'organization';
}
