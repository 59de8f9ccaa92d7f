import { CADENCES } from '../../model/field-words.ts';
import { cadence } from './cadence-field.ts';
import { emails, phones, urls } from './address-fields.ts';
import { birthday } from './birthday-field.ts';
import { nameWithoutName, nameFieldByTitle } from './contact-name.ts';
import { date, approximateDate } from './date-fields.ts';
import { defineRecord, type RecordOf } from './define-record.ts';
import { field } from './field.ts';
import { listOf, TEXT } from './field-schema.ts';
import type { Fields } from './fields.ts';
import { link, links } from './link-fields.ts';
import { log } from './log-field.ts';
import { status } from './status-fields.ts';
import { flag, isNearlyNo, isNeither, yesOrNo } from './yes-or-no.ts';
import { reminderFieldByValue, hasNoCadence, statusFromOtherFields, SINCE } from './never-remind.ts';
import { nameGiven, nameText, nameTexts, text, texts } from './text-fields.ts';

const SEVERAL = 'text, or a list where a person has several';

/** Whether a field is given and has a digit, as any date has. */
function seemsDate(fields: Fields, name: string): boolean {
  const node = fields.node(name);
  return node !== null && /\d/.test(fields.sourceText(node));
}

export const contact = defineRecord(
  'contact',
  {
    name: nameText()
      .alsoCalled('full name', 'fullname', 'display name', 'fn')
      .vcard('FN')
      .description('else `first_name` and `last_name`, else the file’s name')
      .example('Ada Lovelace'),
    first_name: text()
      .notKept()
      .alsoCalled('given name', 'forename', 'firstname')
      .description('with `last_name`, the name')
      .example('Ada'),
    last_name: text()
      .notKept()
      .alsoCalled('family name', 'surname', 'lastname')
      .description('with `first_name`, the name')
      .example('Lovelace'),
    aliases: nameTexts()
      .alsoCalled('alias', 'nickname')
      .vcard('NICKNAME')
      .description('other names; they never resolve links')
      .example('[The Countess]'),
    organization: texts()
      .alsoCalled('organizations', 'organisation', 'organisations', 'company', 'companies', 'org', 'employer')
      .vcard('ORG')
      .mostlyOne()
      .description(SEVERAL)
      .example('Difference Works'),
    role: text()
      .alsoCalled('title', 'job title', 'jobtitle', 'position', 'job')
      .vcard('TITLE', 'ROLE')
      .example('director'),
    email: emails()
      .alsoCalled('emails', 'e-mail', 'mail', 'email address')
      .vcard('EMAIL')
      .mostlyOne()
      .description(`${SEVERAL}; links, names and labels beside an address are left out`)
      .example('ada@example.org'),
    phone: phones()
      .alsoCalled('phones', 'phone number', 'tel', 'telephone', 'mobile')
      .vcard('TEL')
      .mostlyOne()
      .description(SEVERAL)
      .example('"+44 20 7946 0018"'),
    url: urls()
      .alsoCalled('urls', 'website', 'web', 'homepage', 'linkedin', 'linkedin url')
      .vcard('URL')
      .mostlyOne()
      .description(SEVERAL)
      .example('https://example.org/ada'),
    location: text().alsoCalled('city', 'loc', 'based in', 'town').vcard('ADR.LOCALITY').example('London'),
    birthday: birthday()
      .alsoCalled('bday', 'birth date', 'birthdate', 'date of birth', 'dob', 'prm-birthday')
      .vcard('BDAY')
      .example('--12-10'),
    met: approximateDate()
      .alsoCalled('first met', 'met on', 'date met', 'first touch', 'first contact', 'prm-first-met')
      .description('the day on which you first met; for a month (`2019-05`) or a year (`2019`), its last')
      .example('2024-11-02'),
    met_at: link('event')
      .alsoCalled('where we met', 'met where')
      .description('link to the event')
      .example('"[[Autumn book fair]]"'),
    introduced_by: link('person')
      .alsoCalled('introducer', 'intro by', 'referred by', 'prm-introduced-by')
      .example('"[[Emma Woodhouse]]"'),
    knows: links('person')
      .description('links to people whom the person knows')
      .example('["[[Grace Hopper]]"]'),
    cadence: cadence({ mayBeNone: true })
      .alsoCalled(
        'prm-cadence',
        'contact frequency',
        'X-FRM-FREQUENCY',
        'frequency',
        'contact cadence',
        'keep in touch',
        'stay in touch',
      )
      .suggests(...CADENCES)
      .description('how often to be in touch; see [Cadence](#cadence)')
      .example('6 weeks'),
    tier: nameGiven()
      .alsoCalled('prm-tier')
      .hinted({ is: 'tier' })
      .description('a name from the scorecard’s `tiers`, whose cadence applies if there is none here')
      .example('inner'),
    status: status('contact', ['active', 'paused', 'archived'], { isDecisive: false })
      .or('active')
      .example('paused'),
    paused: yesOrNo(isNeither)
      .alsoCalled(
        'prm-paused',
        'inactive',
        'muted',
        'no contact',
        'do not contact',
        'never contact',
        'no reminders',
      )
      .description('`true`: never remind of the person, as with `status: paused`')
      .example('true'),
    archived: yesOrNo(
      (text) => isNeither(text) && !SINCE.test(text),
      { type: ['boolean', 'string', 'integer'] },
      'Write true or false, or since when: 2019-04-03',
    )
      .alsoCalled('prm-archived', 'archive', 'deceased', 'died')
      .description('`true`, or since when: as with `status: archived`')
      .example('true'),
    reminders: yesOrNo(isNearlyNo, { type: ['boolean', 'string'] })
      .description('`false` or `off`: never remind of the person, as with `status: paused`')
      .example('false'),
    snooze_until: date()
      .alsoCalled('snooze', 'snoozed until', 'prm-snooze-until')
      .description('not due before this date')
      .example('2027-01-11'),
    last_contact: approximateDate()
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
      .description('a contact that is in no log')
      .example('2026-03-05'),
    offers: texts()
      .alsoCalled('offer', 'can offer', 'can help with')
      .description('what the person could give')
      .example('illustration'),
    needs: texts()
      .alsoCalled('need', 'looking for', 'asks')
      .description('what the person could use')
      .example('[a printer, proofs]'),
    purpose: links('purpose').description('links to overall goals').example('"[[Grow the press]]"'),
    tags: field({
      ifAbsent: null,
      read: () => null,
      free: true,
      schema: listOf(TEXT),
      description: 'as everywhere',
    })
      .notKept()
      .alsoCalled('tag')
      .example('[people]'),
    uid: text()
      .description('what identifies the person in an address book')
      .example('urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1'),
    private: flag().description('`true` if nothing about the person may leave the vault').example('true'),
    log: log().example('["2026-11-20 call 20m [[Grace Hopper]]"]'),
  },
  {
    alsoCalled: ['person', 'people'],
    asks: ['purpose', 'met', 'cadence', 'organization', 'email'],
    template: { met: '', met_at: '', cadence: 'quarterly', offers: '[]', needs: '[]' },
    nameByValue: (entry, path) => nameFieldByTitle(entry, path) ?? reminderFieldByValue(entry),
    finish: ({ name, status: given, met, lastContact }, fields) => ({
      name: name ?? nameWithoutName(fields),
      status: given === 'archived' ? given : (statusFromOtherFields(fields) ?? given),
      unknownStatus: fields.unknownStatus,
      /** If only the month or year of `met` or `last_contact` is known: that, as `2019-05` or `2019`. */
      metAbout: fields.approximateDateOf('met'),
      lastContactAbout: fields.approximateDateOf('last_contact'),
      /** Whether `cadence` says that there is none, as in `as needed`. */
      noCadence: hasNoCadence(fields),
      /** Whether a date of contact in this note cannot be read. */
      unreadContact:
        (lastContact === null && seemsDate(fields, 'last_contact')) ||
        (met === null && seemsDate(fields, 'met')),
    }),
  },
);

export interface ContactRecord extends RecordOf<typeof contact> {
  readonly kind: 'contact';
}
