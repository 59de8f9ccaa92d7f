import { civilDate } from '../../model/civil-date.ts';
import { CADENCES } from '../../model/field-words.ts';
import { readDateOrLink } from '../linked-date.ts';
import { cadence } from './cadence-field.ts';
import { date, dateOf } from './date-fields.ts';
import { defineRecord, type RecordOf } from './define-record.ts';
import { field, type Field } from './field.ts';
import { listOf, TEXT } from './field-schema.ts';
import type { Fields } from './fields.ts';
import { link, links } from './link-fields.ts';
import { log } from './log-field.ts';
import { noteName } from './note-name.ts';
import { text, texts } from './text-fields.ts';
import { inQuotes, shortText, textOf } from './values.ts';
import { flag, word } from './word-fields.ts';

/** A day without a year, as `--MM-DD`: `--04-17`, `--0417` (RFC 6350) or `04-17`. Checked against 2000, a leap year, so that 29 February is valid. */
function dayOfYear(written: string): string | null {
  const found = /^(--)?(\d{2})(-?)(\d{2})$/.exec(written);
  if (!found || (found[1] === undefined && found[3] === '')) return null;
  return civilDate(2000, Number(found[2]), Number(found[4])) ? `--${found[2] ?? ''}-${found[4] ?? ''}` : null;
}

function readBirthday(fields: Fields, name: string): string | null {
  const node = fields.node(name);
  if (!node) return null;
  const written = shortText(node);
  const day = dayOfYear(written);
  if (day === null) {
    if (node.is === 'scalar' && readDateOrLink(written, fields.linkedDate).is === 'invalid') {
      fields.unreadable.add(name);
      fields.report(
        'invalid-date',
        node,
        `${inQuotes(written)} is not a birthday`,
        'Write 1980-04-17, or --04-17 where the year is not known',
      );
      return null;
    }
    return dateOf(fields, name, node);
  }
  if (day !== written && fields.source.origin === 'own') {
    fields.report('invalid-date', node, `${inQuotes(written)} is not written as a birthday`, `Write ${day}`, {
      safe: true,
      edits: [{ start: node.start, end: node.end, text: `"${day}"` }],
    });
  }
  return day;
}

/** A field with a birthday: `YYYY-MM-DD` or `--MM-DD`. */
function birthday(): Field<string | null> {
  return field<string | null>({
    absent: null,
    read: readBirthday,
    schema: { type: 'string', pattern: '^(\\d{4}|-)-\\d{2}-\\d{2}$' },
    says: '`YYYY-MM-DD`, or `--MM-DD` without the year',
  });
}

/** The name from the vCard keys `N.GN` (given name) and `N.FN` (family name), parts of `N` in RFC 6350. */
function vcardName(fields: Fields): string | null {
  const part = (key: string): string => {
    const node = fields.byKey(key);
    return node?.is === 'scalar' ? textOf(node) : '';
  };
  const name = [part('N.GN'), part('N.MN'), part('N.FN')].filter(Boolean).join(' ');
  return name === '' ? null : name;
}

const SEVERAL = 'text, or a list where a person has several';

export const contact = defineRecord(
  'contact',
  {
    name: text()
      .alsoCalled('full name', 'fullname', 'fn')
      .vcard('FN')
      .says('the file’s name unless given')
      .example('Ada Lovelace'),
    aliases: texts()
      .alsoCalled('alias', 'nickname')
      .vcard('NICKNAME')
      .says('other names; they never resolve links')
      .example('[The Countess]'),
    organization: texts()
      .alsoCalled('organizations', 'organisation', 'organisations', 'company', 'companies', 'org', 'employer')
      .vcard('ORG')
      .says(SEVERAL)
      .example('Difference Works'),
    role: text()
      .alsoCalled('title', 'job title', 'jobtitle', 'position', 'job')
      .vcard('TITLE', 'ROLE')
      .example('director'),
    email: texts()
      .alsoCalled('emails', 'e-mail', 'mail', 'email address')
      .vcard('EMAIL')
      .says(SEVERAL)
      .example('ada@example.org'),
    phone: texts({ type: ['string', 'integer'] })
      .alsoCalled('phones', 'phone number', 'tel', 'telephone', 'mobile')
      .vcard('TEL')
      .says(SEVERAL)
      .example('"+44 20 7946 0018"'),
    url: texts()
      .alsoCalled('urls', 'website', 'web', 'homepage', 'linkedin', 'linkedin url')
      .vcard('URL')
      .says(SEVERAL)
      .example('https://example.org/ada'),
    location: text().alsoCalled('city', 'loc', 'based in', 'town').vcard('ADR.LOCALITY').example('London'),
    birthday: birthday()
      .alsoCalled('bday', 'birth date', 'birthdate', 'date of birth', 'dob', 'prm-birthday')
      .vcard('BDAY')
      .example('--12-10'),
    met: date()
      .alsoCalled('first met', 'met on', 'date met', 'first touch', 'first contact', 'prm-first-met')
      .says('the day on which you first met')
      .example('2024-11-02'),
    met_at: link('event')
      .alsoCalled('where we met', 'met where')
      .says('link to the event')
      .example('"[[Autumn book fair]]"'),
    introduced_by: link('person')
      .alsoCalled('introducer', 'intro by', 'referred by', 'prm-introduced-by')
      .example('"[[Emma Woodhouse]]"'),
    knows: links('person').says('links to people whom the person knows').example('["[[Grace Hopper]]"]'),
    cadence: cadence()
      .alsoCalled(
        'prm-cadence',
        'contact frequency',
        'X-FRM-FREQUENCY',
        'frequency',
        'contact cadence',
        'keep in touch',
      )
      .suggests(...CADENCES)
      .says('how often to be in touch; see [Cadence](#cadence)')
      .example('6 weeks'),
    tier: text()
      .alsoCalled('prm-tier')
      .hinted({ is: 'tier' })
      .says('a name from the scorecard’s `tiers`, whose cadence holds where there is none here')
      .example('inner'),
    status: word('active', 'paused', 'archived').or('active').example('paused'),
    snooze_until: date()
      .alsoCalled('snooze', 'snoozed until', 'prm-snooze-until')
      .says('not due before this date')
      .example('2027-01-11'),
    last_contact: date()
      .alsoCalled(
        'last contacted',
        'last chat',
        'last touch',
        'last talked',
        'last spoke',
        'last seen',
        'last interaction',
        'prm-last-contacted',
        'prm-last-contact',
        'contacted',
      )
      .says('a contact that no log tells of')
      .example('2026-03-05'),
    offers: texts()
      .alsoCalled('offer', 'can offer', 'can help with')
      .says('what the person could give')
      .example('illustration'),
    needs: texts()
      .alsoCalled('need', 'looking for', 'asks')
      .says('what the person could use')
      .example('[a printer, proofs]'),
    purpose: links('purpose').says('links to overall goals').example('"[[Grow the press]]"'),
    tags: field({ absent: null, read: () => null, schema: listOf(TEXT), says: 'as everywhere' })
      .notKept()
      .alsoCalled('tag')
      .example('[people]'),
    uid: text()
      .says('what identifies the person in an address book')
      .example('urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1'),
    private: flag().says('`true` where nothing of the person is to leave the vault').example('true'),
    log: log().example('["2026-11-20 call 20m [[Grace Hopper]]"]'),
  },
  {
    alsoCalled: ['person', 'people'],
    asks: ['purpose', 'met', 'cadence', 'organization', 'email'],
    template: { met: '{{date}}', met_at: '', cadence: 'quarterly', offers: '[]', needs: '[]' },
    finish: ({ name }, fields) => ({ name: name ?? vcardName(fields) ?? noteName(fields.source.path) }),
  },
);

export interface ContactRecord extends RecordOf<typeof contact> {
  readonly kind: 'contact';
}
