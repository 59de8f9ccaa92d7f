import { field, type Field } from './field.ts';
import type { JsonSchema } from './field-schema.ts';
import { texts } from './text-fields.ts';

/** What separates an e-mail address from a name, a label, brackets or another address. */
const AROUND_EMAIL = /[\s<>()[\]{},;:"“”„|/]+/;
/** `mailto:` with an address, and what it says of the message: subject, further addresses. */
const MAILTO = /(mailto:[^?\s:]*)\?[^\s<>()[\]]*/gi;
const IS_EMAIL = /^[^@]+@[^@]+$/;

/** A link in markdown that leads to an address, or an address in angles. */
const LINK = /^\[[^[\]]*\]\(<?([a-z][\w+.-]*:[^\s<>()]+)>?\)$|^<([^\s<>]+)>$/i;
const TELEPHONE = /^(?:tel|callto|sms):(?:\/\/)?/i;

/** Without quotation marks around an address, and a full stop after it. */
function withoutMarks(part: string): string {
  let [start, end] = [0, part.length];
  while (start < end && "'‘’".includes(part.charAt(start))) start++;
  while (start < end && "'‘’.".includes(part.charAt(end - 1))) end--;
  return part.slice(start, end);
}

/** The addresses of a text: that of `Ada <ada@example.org>` or of a link, or several; the text if there are none. */
function emailsIn(text: string): readonly string[] {
  if (!text.includes('@')) return [text];
  const found = text
    .replace(MAILTO, '$1')
    .split(AROUND_EMAIL)
    .map(withoutMarks)
    .filter((part) => IS_EMAIL.test(part));
  return found.length === 0 ? [text] : found;
}

/** The address of a link, or else the text. */
function addressIn(text: string): string {
  const [, linked, inAngles] = LINK.exec(text) ?? [];
  return linked ?? inAngles ?? text;
}

/** The number, without the scheme of a link. */
const phoneIn = (text: string): string => addressIn(text).replace(TELEPHONE, '').trim() || text;

/** The values without those that differ from an earlier one only in case. */
function distinct(values: readonly string[]): readonly string[] {
  const known = new Set<string>();
  return values.filter((one) => known.size < known.add(one.toLowerCase()).size);
}

function addresses(
  readIn: (text: string) => readonly string[],
  items?: JsonSchema,
): Field<readonly string[]> {
  const { codec } = texts(items);
  return field({
    ...codec,
    read: (fields, name) => {
      const written = codec.read(fields, name);
      return written.length === 0 ? written : distinct(written.flatMap((text) => readIn(text.trim())));
    },
  });
}

/** A field with e-mail addresses, which may be in links, have names or labels beside them, or share a text. */
export const emails = (): Field<readonly string[]> => addresses(emailsIn);

/** A field with telephone numbers, which may be links. */
export const phones = (): Field<readonly string[]> =>
  addresses((text) => [phoneIn(text)], { type: ['string', 'integer'] });

/** A field with web addresses, which may be links. */
export const urls = (): Field<readonly string[]> => addresses((text) => [addressIn(text)]);
