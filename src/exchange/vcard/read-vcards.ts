import ICAL from 'ical.js';
import { addressBook, type AddressBook, type ContactEntry, type RefusedEntry } from '../contact-entry.ts';
import { cardsIn, type CardLine, type CardText } from './card-lines.ts';
import { notPersonal } from './card-owner.ts';
import type { CardProperty } from './card-property.ts';
import { valuesOfCard } from './card-values.ts';

/** Properties that hold bytes, or a link to them. */
const BINARY: ReadonlySet<string> = new Set(['PHOTO', 'LOGO', 'SOUND', 'KEY', 'X-MS-CARDPICTURE']);

/** Properties whose value is one text. */
const SINGLE = /^(?:FN|TITLE|ROLE|NOTE|UID|URL|BDAY|X-.*)$/;

/** Properties whose value has parts, between semicolons. */
const STRUCTURED: ReadonlySet<string> = new Set(['N', 'ORG', 'ADR', 'X-ANDROID-CUSTOM']);

/**
 * A text without the escapes of semicolons and colons (RFC 2426, 4), which the library leaves in.
 * Commas of a single text are escaped, so that the library does not split it.
 */
function asLibraryReads(value: string, isSingle: boolean): string {
  return value.replace(/\\[^]|,/g, (mark) =>
    mark === '\\;' || mark === '\\:' ? mark.slice(1) : mark === ',' && isSingle ? '\\,' : mark,
  );
}

/**
 * Reads the people of a file of vCards, version 2.1, 3.0 or 4.0. A card that cannot be read does not
 * affect the others. `isUtf8`: the file is valid UTF-8, whatever charset its lines name.
 */
export function readVcards(text: string, isUtf8 = false): AddressBook {
  const entries: ContactEntry[] = [];
  const refused: RefusedEntry[] = [];
  for (const card of cardsIn(text, isUtf8)) {
    const properties = propertiesOf(card);
    const entry = { line: card.line, values: valuesOfCard(properties) };
    const why = card.isWhole ? notPersonal(properties) : 'unreadable';
    if (why === null) entries.push(entry);
    else refused.push({ ...entry, why });
  }
  return addressBook(entries, refused);
}

/** Apple’s label of the lines of a group: `_$!<Anniversary>!$_`. */
const LABEL = /^(_\$!<)?(.+?)(?:>!\$_)?$/;

function propertiesOf({ lines }: CardText): readonly CardProperty[] {
  const labels = new Map(
    lines.flatMap(({ group, name, value }) =>
      group === '' || name !== 'X-ABLABEL'
        ? []
        : [[group, LABEL.exec(asLibraryReads(value.trim(), false))] as const],
    ),
  );
  return lines.map((line) => {
    const [, mark, label = null] = labels.get(line.group) ?? [];
    return { ...propertyOf(line), label, isOwnLabel: label !== null && mark === undefined };
  });
}

/** A property as ical.js reads it, without its label. */
function propertyOf(line: CardLine): CardProperty {
  const [label, isOwnLabel] = [null, false];
  const { name, parameters, value } = line;
  const isBinary = BINARY.has(name) || parameters.some((one) => /^(?:ENCODING=)?(?:B|BASE64)$/i.test(one));
  if (isBinary) return { name, parameters, label, isOwnLabel, is: 'binary' };
  try {
    const typed = parameters
      .filter((one) => !/^(?:CHARSET=|(?:ENCODING=)?(?:QUOTED-PRINTABLE|[78]BIT)$)/i.test(one))
      .map((one) => (one.includes('=') ? one : `TYPE=${one}`));
    // Lines of version 2.1 were converted to 3.0; values that 4.0 writes differently are read as text.
    // So are birthdays, by the name of a text: the library would break up those that it cannot read.
    const head = name === 'BDAY' ? 'NOTE' : [name, ...typed].join(';');
    const text = STRUCTURED.has(name) ? value : asLibraryReads(value, SINGLE.test(name));
    const parsed = ICAL.parse(`BEGIN:VCARD\r\nVERSION:3.0\r\n${head}:${text}\r\nEND:VCARD`) as unknown;
    return { name, parameters, label, isOwnLabel, is: 'read', values: valuesIn(parsed) };
  } catch {
    return { name, parameters, label, isOwnLabel, is: 'unreadable' };
  }
}

/** The values of the last property of a jCard (RFC 7095), each as its parts. */
function valuesIn(card: unknown): readonly (readonly string[])[] {
  const properties = Array.isArray(card) ? (card as unknown[])[1] : null;
  const last: unknown = Array.isArray(properties) ? properties.at(-1) : null;
  const [, , type, ...values] = Array.isArray(last) ? (last as readonly unknown[]) : [];
  // Addresses are no texts (RFC 6350, 4.2), so the library leaves marks of escapes in them.
  const plain = (text: string): string => (type === 'text' ? text : text.replace(/\\([,;:])/g, '$1'));
  const textOf = (part: unknown): string =>
    Array.isArray(part) ? part.map(String).join(', ') : typeof part === 'string' ? plain(part) : '';
  return values.map((one) => (Array.isArray(one) ? one.map(textOf) : [textOf(one)]));
}
