import { capital } from '../../model/plain-letters.ts';
import { isDefaultGroup, oneLine, severalLines, tagOf, urlOf } from '../clean-text.ts';
import type { EntryValue } from '../contact-entry.ts';
import { entryBirthday } from '../entry-birthday.ts';
import { nameFromParts, salutationIn, withoutSalutation } from '../name-parts.ts';
import { emailsIn, isExchangeAddress, phonesIn } from '../several-addresses.ts';
import { namingProperty } from './card-owner.ts';
import type { CardProperty } from './card-property.ts';

type Read = CardProperty & { readonly is: 'read' };

/** Which property has the name, and what stands before the name, such as “Dr.” or “Mr”. */
interface Naming {
  readonly property: ReturnType<typeof namingProperty>;
  readonly prefix: string;
}

/** Properties that are only of use to programs. */
const TECHNICAL =
  /^(?:VERSION|PRODID|REV|SORT-STRING|MAILER|SOURCE|PROFILE|KIND|CLIENTPIDMAP|XML|AGENT|MEMBER|X-ABUID|X-ABSHOWAS|X-ABLABEL|X-ABADR|X-ABORDER|X-PHONETIC-.*|X-ADDRESSBOOKSERVER-.*|X-MS-OL-.*|X-IMAGE.*|LABEL)$/;

/** The values of a card's properties, in their order; empty ones are left out. */
export function valuesOfCard(properties: readonly CardProperty[]): readonly EntryValue[] {
  const has = (name: string): boolean =>
    properties.some((one) => one.name === name && one.is === 'read' && textIn(one) !== '');
  const naming = { property: namingProperty(properties), prefix: prefixIn(properties) };
  // Labels of days and relatives, and a user’s own, are in the text of these.
  const used = new Set(
    properties.flatMap((one) =>
      one.name === 'X-ABDATE' || one.name === 'X-ABRELATEDNAMES' || tellsMore(one) ? [one.label] : [],
    ),
  );
  return properties.flatMap((one): EntryValue[] => {
    if (one.name === 'X-ABLABEL' && used.has(one.label)) return [];
    if (one.is !== 'read') return [{ source: one.name, to: { not: one.is }, text: '' }];
    if (textIn(one) === '') return [];
    const values = valuesOfProperty(one, has, naming);
    if (!tellsMore(one)) return values;
    const text = `${one.label ?? ''}: ${one.values.map((parts) => parts.map(oneLine).filter(Boolean).join(', ')).join(', ')}`;
    return [...values, { source: one.name, to: 'text', text }];
  });
}

/** Labels that say no more than the type of an address or a number. */
const PLAIN_LABEL =
  /^(?:home|work|mobile|cell|main|other|pager|(?:home |work |other )?fax|i?phone|e-?mail|internet|default|home ?page|profile|blog|website|obsolete)$/i;

/** Whether a label that the user wrote says whose a number or an address is, or what it is for. */
const tellsMore = ({ name, label, isOwnLabel }: CardProperty): boolean =>
  isOwnLabel && /^(?:TEL|EMAIL|URL|ADR|IMPP)$/.test(name) && !PLAIN_LABEL.test(label ?? '');

function prefixIn(properties: readonly CardProperty[]): string {
  const parts = properties.find((one): one is Read => one.name === 'N' && one.is === 'read')?.values[0];
  return oneLine(parts?.[3] ?? '');
}

const textIn = ({ values }: Read): string => oneLine(values.flat().join(' '));

function valuesOfProperty(
  property: Read,
  has: (name: string) => boolean,
  { property: naming, prefix }: Naming,
): EntryValue[] {
  const { name: source, values } = property;
  const whole = (parts: readonly string[], between = ', '): string =>
    parts
      .map(oneLine)
      .filter((part) => part !== '')
      .join(between);
  const one = (to: EntryValue['to'], text: string): EntryValue[] => [
    text === '' ? { source, to: { not: 'unreadable' }, text } : { source, to, text },
  ];
  const each = (to: EntryValue['to'], clean: (text: string) => string = oneLine): EntryValue[] =>
    values.flatMap((parts) => one(to, clean(parts.join(', '))));
  const line = (text: string): EntryValue[] => one('text', `${labelOf(property)}: ${text}`);
  if (TECHNICAL.test(source)) return [{ source, to: { not: 'technical' }, text: '' }];
  const [first = []] = values;
  switch (source) {
    case 'FN':
    case 'N': {
      // As in a table, “Mr” is no part of the name, but a line of the note.
      const salutation = source === 'N' ? salutationIn(prefix) : '';
      return [
        ...(source === naming
          ? one('name', withoutSalutation(source === 'N' ? nameOf(first) : whole(first), prefix))
          : [{ source, to: { not: 'repeated' as const }, text: '' }]),
        ...(salutation === '' ? [] : line(salutation)),
      ];
    }
    case 'NICKNAME':
      return each('aliases');
    case 'ORG': {
      const [organization = '', ...units] = first;
      const below = whole(units);
      return [...one('organization', oneLine(organization)), ...(below === '' ? [] : line(below))];
    }
    case 'TITLE':
      return one('role', whole(first));
    case 'ROLE':
      return has('TITLE') ? line(whole(first)) : one('role', whole(first));
    case 'EMAIL':
      return values
        .flatMap((parts) => emailsIn(parts.join(', ')))
        .flatMap((text) =>
          isExchangeAddress(text)
            ? [{ source, to: { not: 'technical' as const }, text: '' }]
            : one('email', text.replace(/^mailto:/i, '')),
        );
    case 'TEL':
      return values
        .flatMap((parts) => phonesIn(phoneOf(parts.join(', '))))
        .flatMap((text) => one('phone', text));
    case 'URL':
      return each('url', urlOf);
    case 'ADR':
      return address(property, whole);
    case 'BDAY': {
      const day = entryBirthday(whole(first), undefined, omittedYear(property));
      return day === null ? one('text', `Birthday: ${whole(first)}`) : one('birthday', day);
    }
    case 'UID':
      return one('uid', whole(first));
    case 'CLASS':
      return [
        /^public$/i.test(whole(first))
          ? { source, to: { not: 'technical' }, text: '' }
          : { source, to: 'private', text: 'true' },
      ];
    case 'CATEGORIES':
      return values.flatMap((parts) =>
        isDefaultGroup(parts.join(''))
          ? [{ source, to: { not: 'technical' as const }, text: '' }]
          : one('tags', tagOf(parts.join(', '))),
      );
    case 'X-ANDROID-CUSTOM':
      return values.flatMap((parts) => {
        const { to, text } = ofAndroid(parts.join(';'));
        return to === 'text' ? line(text) : one(to, text);
      });
    case 'NOTE':
      return one('text', severalLines(first.join(', ')));
    case 'X-SOCIALPROFILE':
    case 'SOCIALPROFILE':
    case 'IMPP':
      return values.flatMap((parts) =>
        /^https?:\/\//i.test(parts.join('')) ? one('url', whole(parts)) : line(whole(parts)),
      );
    case 'X-ABDATE':
    case 'X-ANNIVERSARY':
    case 'ANNIVERSARY': {
      const omitted = omittedYear(property);
      const day = omitted === undefined ? null : entryBirthday(whole(first), undefined, omitted);
      return line(day ?? whole(first));
    }
    default:
      return values.flatMap((parts) => line(whole(parts)));
  }
}

/** The label of a line of text that a property becomes: `ADR` is an address, `X-SPOUSE` a spouse. */
function labelOf({ name: source, label: own }: Pick<CardProperty, 'name' | 'label'>): string {
  const known: Readonly<Record<string, string>> = {
    ...{ ADR: 'address', ORG: 'department', N: 'form of address' },
    ...{ 'X-ABDATE': own ?? 'date', 'X-ABRELATEDNAMES': own ?? 'related name' },
  };
  const label = known[source] ?? source.replace(/^X-/, '').toLowerCase().replace(/-/g, ' ');
  return capital(label);
}

/** The year that stands for none in a day of Apple’s. */
const omittedYear = ({ parameters }: CardProperty): string | undefined =>
  parameters.flatMap((one) => /^X-APPLE-OMIT-YEAR=(\d{4})$/i.exec(one)?.[1] ?? [])[0];

/** A name from the parts of `N`: family, given, additional, prefixes, suffixes (RFC 6350, 6.2.2). */
function nameOf(parts: readonly string[]): string {
  const [family = '', given = '', middle = '', prefix = '', suffix = ''] = parts.map(oneLine);
  return nameFromParts({ prefix, given, middle, family, suffix });
}

/** A telephone number as people write it, from one such as `tel:+1-555-5555;ext=5`. */
function phoneOf(text: string): string {
  return oneLine(text).replace(/^tel:/i, '').replace(/;ext=/i, ' ext. ');
}

/**
 * The place of the first address, and every address as a line of text: post box, extended,
 * street, locality, region, code, country (RFC 6350, 6.3.1).
 */
function address(
  { name: source, label, values: [parts = []] }: Read,
  whole: (parts: readonly string[]) => string,
): EntryValue[] {
  const [, , , locality = '', , , country = ''] = parts;
  const place = whole([locality, country]);
  return [
    ...(place === '' ? [] : [{ source, to: 'location' as const, text: place }]),
    { source, to: 'text', text: `${labelOf({ name: source, label })}: ${whole(parts)}` },
  ];
}

/**
 * Android's own fields, such as `vnd.android.cursor.item/nickname;Joe;1;;`. Anything but a nickname
 * or a valid birthday becomes text, as it is written.
 */
function ofAndroid(value: string): { readonly to: 'aliases' | 'birthday' | 'text'; readonly text: string } {
  const [, kind = '', fieldText = '', type = ''] =
    /^vnd\.android\.cursor\.item\/(\w+);([^;]*);?([^;]*)/.exec(value) ?? [];
  const text = oneLine(fieldText);
  if (kind === 'nickname' && text !== '') return { to: 'aliases', text };
  const day = kind === 'contact_event' && type === '3' ? entryBirthday(text) : null;
  return day === null ? { to: 'text', text: oneLine(value) } : { to: 'birthday', text: day };
}
