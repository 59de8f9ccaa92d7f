import { oneLine } from '../clean-text.ts';
import type { Refusal } from '../contact-entry.ts';
import { foldedWords } from '../../model/plain-name.ts';
import type { CardProperty } from './card-property.ts';

/** What a card is about if not a person (RFC 6350, 6.1.4; RFC 6473; RFC 6869). Any other kind is a person's. */
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
 * The property with a person's name: `FN`, or `N` if there is no `FN`, or `FN` is the organization
 * and `N` somebody there.
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
 * Why a card is not a person's, by its kind, or because it names nothing but an organization; null
 * for a person's. A name that is an organization's, too, is a person's if it has a family name or
 * anything else that only people have, unless Apple shows the card as a company.
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
