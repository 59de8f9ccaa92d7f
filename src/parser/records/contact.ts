import { civilDate } from '../../model/civil-date.ts';
import { parseCadence, type Cadence } from '../../model/cadence.ts';
import { readDate } from '../../model/read-date.ts';
import { FIELD_WORDS } from '../../model/field-words.ts';
import type { ContactRecord } from '../../model/records.ts';
import { noteName, type Common, type Log } from './common.ts';
import type { Fields } from './fields.ts';
import { dateOf, readDateField } from './date-values.ts';
import { readLink, readLinksField } from './link-values.ts';
import { quoted, readText, readTexts, readWord, shortText, textOf } from './values.ts';

export const CADENCE_HELP =
  'Write daily, weekly, biweekly, monthly, quarterly, yearly, or a span such as 6 weeks, 6w, 3 months, or a number of days';

/** A span of time for staying in touch; anything else is reported. */
export function readCadence(fields: Fields, name: string): Cadence | null {
  const node = fields.node(name);
  if (!node) return null;
  const cadence = parseCadence(shortText(node));
  if (!cadence)
    fields.invalid(name, node, `“${name}” cannot be ${quoted(fields.written(node))}`, CADENCE_HELP);
  return cadence ?? null;
}

/** `--04-17`, `--0417` (RFC 6350) and `04-17` are days without a year; 2000 was a leap year. */
function dayOfYear(text: string): string | null {
  const found = /^(--)?(\d{2})(-?)(\d{2})$/.exec(text);
  if (!found || (found[1] === undefined && found[3] === '')) return null;
  return civilDate(2000, Number(found[2]), Number(found[4])) ? `--${found[2] ?? ''}-${found[4] ?? ''}` : null;
}

function readBirthday(fields: Fields): string | null {
  const node = fields.node('birthday');
  if (!node) return null;
  const text = shortText(node);
  const day = dayOfYear(text);
  if (day === null) {
    if (node.is === 'scalar' && readDate(text).is === 'invalid') {
      fields.unread.add('birthday');
      fields.report(
        'invalid-date',
        node,
        `${quoted(text)} is not a birthday`,
        'Write 1980-04-17, or --04-17 where the year is not known',
      );
      return null;
    }
    return dateOf(fields, 'birthday', node);
  }
  if (day !== text && fields.source.written === 'own') {
    fields.report('invalid-date', node, `${quoted(text)} is not written as a birthday`, `Write ${day}`, {
      safe: true,
      edits: [{ start: node.start, end: node.end, text: `"${day}"` }],
    });
  }
  return day;
}

/** `N.GN` is the given name and `N.FN` the family name: the parts of a vCard's name (RFC 6350, N). */
function vcardName(fields: Fields): string | null {
  const part = (key: string): string => {
    const node = fields.byKey(key);
    return node?.is === 'scalar' ? textOf(node) : '';
  };
  const name = [part('N.GN'), part('N.MN'), part('N.FN')].filter(Boolean).join(' ');
  return name === '' ? null : name;
}

/** Reads a contact (docs/format.md, Contacts). */
export function readContact(common: Common, fields: Fields, log: Log): ContactRecord {
  return {
    ...common,
    kind: 'contact',
    name: readText(fields, 'name') ?? vcardName(fields) ?? noteName(common.path),
    aliases: readTexts(fields, 'aliases'),
    organization: readTexts(fields, 'organization'),
    role: readText(fields, 'role'),
    email: readTexts(fields, 'email'),
    phone: readTexts(fields, 'phone'),
    url: readTexts(fields, 'url'),
    location: readText(fields, 'location'),
    birthday: readBirthday(fields),
    met: readDateField(fields, 'met'),
    metAt: readLink(fields, 'met_at'),
    introducedBy: readLink(fields, 'introduced_by'),
    cadence: readCadence(fields, 'cadence'),
    tier: readText(fields, 'tier'),
    status: readWord(fields, 'status', FIELD_WORDS.contact.status) ?? 'active',
    snoozeUntil: readDateField(fields, 'snooze_until'),
    lastContact: readDateField(fields, 'last_contact'),
    offers: readTexts(fields, 'offers'),
    needs: readTexts(fields, 'needs'),
    purpose: readLinksField(fields, 'purpose'),
    log,
  };
}
