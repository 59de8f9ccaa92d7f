import { describe, expect, it } from 'vitest';
import type { ContactRecord } from '../../src/parser/records/contact.ts';
import { faults, note, read } from './context.ts';

function contact(path: string, ...lines: string[]): ContactRecord {
  const { record } = read(path, note(...lines));
  if (record?.kind !== 'contact') throw new Error('no contact');
  return record;
}

describe('the addresses of a contact', () => {
  it.each([
    ['"[ada@x.example](mailto:ada@x.example)"', ['ada@x.example']],
    ['mailto:ada@x.example', ['ada@x.example']],
    ['"mailto:ada@x.example?subject=Hi&cc=bo@x.example"', ['ada@x.example']],
    ['Ada King <ada@x.example>', ['ada@x.example']],
    ['<Ada@x.example>', ['Ada@x.example']],
    ['ada@x.example (work)', ['ada@x.example']],
    ['"work: ada@x.example"', ['ada@x.example']],
    ['ada@x.example, bo@x.example', ['ada@x.example', 'bo@x.example']],
    ['ada@x.example / bo@x.example', ['ada@x.example', 'bo@x.example']],
    ['["Ada <ada@x.example>", ADA@x.example, bo@x.example]', ['ada@x.example', 'bo@x.example']],
    ["o'brien+news@x.example", ["o'brien+news@x.example"]],
    ["'Ada’ <ada@x.example>.'", ['ada@x.example']],
    ['ada at x.example', ['ada at x.example']],
    ['"@ada"', ['@ada']],
  ])('are e-mail addresses: %s', (written, email) => {
    expect(contact('Ada.md', 'type: contact', `email: ${written}`).email).toEqual(email);
  });

  it.each([
    ['phone', '"tel:+49-30-123456"', '+49-30-123456'],
    ['phone', '"[+49 30 123456](tel:+4930123456)"', '+4930123456'],
    ['phone', '"+49 30 123456 (work)"', '+49 30 123456 (work)'],
    ['phone', '30123456', '30123456'],
    ['url', '"[Her page](https://x.example/ada)"', 'https://x.example/ada'],
    ['url', '<https://x.example/ada>', 'https://x.example/ada'],
    ['url', 'x.example/ada', 'x.example/ada'],
    ['url', '"[[Her page]]"', '[[Her page]]'],
  ] as const)('can be links: %s %s', (field, written, expected) => {
    expect(contact('Ada.md', 'type: contact', `${field}: ${written}`)[field]).toEqual([expected]);
  });
});

describe('the name, role and organization of a contact', () => {
  it.each([
    ['Ben Okri.md', ['title: Ben Okri'], 'Ben Okri', null],
    ['Ben Okri.md', ['title: Dr. Ben Okri'], 'Dr. Ben Okri', null],
    ['okri-ben.md', ['title: Ben Okri'], 'Ben Okri', null],
    ['benokri.md', ['title: Ben Okri'], 'Ben Okri', null],
    ['José.md', ['title: jose Marti'], 'jose Marti', null],
    ['people/ben/index.md', ['title: Ben Okri'], 'Ben Okri', null],
    ['people/ben/_index.md', ['title: Ben Okri', 'role: poet'], 'Ben Okri', 'poet'],
    ['people/ben/_index.md', [], 'ben', null],
    ['Ben Okri.md', ['title: Poet'], 'Ben Okri', 'Poet'],
    ['Ben Okri.md', ['title: Benefits lead'], 'Ben Okri', 'Benefits lead'],
    ['Ben Okri.md', ['title: Ben Okri', 'job_title: Poet'], 'Ben Okri', 'Poet'],
    ['Ben Okri.md', ['name: B. Okri', 'title: Ben Okri'], 'B. Okri', null],
    ['bo.md', ['first_name: Ben', 'last_name: Okri'], 'Ben Okri', null],
    ['bo.md', ['firstName: Ben', 'lastName: Okri'], 'Ben Okri', null],
    ['bo.md', ['given name: Ben', 'Surname: Okri'], 'Ben Okri', null],
    ['Ben Okri.md', ['first_name: Ben'], 'Ben Okri', null],
    ['bo.md', ['name: "[[Ben|Ben Okri]]"'], 'Ben Okri', null],
    ['bo.md', ['name: "[[People/Ben Okri.md#Life]]"'], 'Ben Okri', null],
    ['bo.md', ['name: "Dr. [Ben Okri](Ben.md)"'], 'Dr. Ben Okri', null],
    ['bo.md', ['first_name: "[[Ben]]"', 'last_name: "[[Okri]]"'], 'Ben Okri', null],
    ['user.ben-okri.md', ['title: Ben Okri'], 'Ben Okri', null],
    ['user.ben-okri.md', ['title: Poet'], 'user.ben-okri', 'Poet'],
    ['bo.md', ['fullName: Ben Okri', 'jobTitle: Poet'], 'Ben Okri', 'Poet'],
  ])('are read from %s with %j', (path, lines, name, role) => {
    for (const type of ['contact', 'person'])
      expect(contact(path, `type: ${type}`, ...lines)).toMatchObject({ name, role });
  });

  it('include other names as they are shown', () => {
    expect(
      contact('A.md', 'type: contact', 'aliases: ["[[Countess]]", "[[A|The Countess]]", Ada]'),
    ).toMatchObject({
      aliases: ['Countess', 'The Countess', 'Ada'],
    });
  });

  it('include an organization from a nested value', () => {
    expect(contact('A.md', 'type: person', 'company: {name: Acme, city: Bath}')).toMatchObject({
      organization: ['Acme'],
    });
  });
});

describe('the status and cadence of a contact', () => {
  it.each([
    ['prm-paused: true', 'paused'],
    ['prmPaused: true', 'paused'],
    ['paused: yes', 'paused'],
    ...['да', 'tak', 'sim', '✅', '✔️', '[yes]', '{name: ja}'].map((yes) => [`paused: ${yes}`, 'paused']),
    ...['нет', 'não', '❌', 'ne', 'hayır', 'HAYIR'].map((no) => [`paused: ${no}`, 'active']),
    ['reminders: нет', 'paused'],
    ['contact: [no]', 'paused'],
    ['archived: так', 'archived'],
    ['do not contact: true', 'paused'],
    ['reminders: off', 'paused'],
    ['reminder: false', 'paused'],
    ['contact: false', 'paused'],
    ['active: no', 'paused'],
    ['cadence: never', 'paused'],
    ['cadence: jamais', 'paused'],
    ['cadence: nach Bedarf', 'active'],
    ['frequency: never', 'paused'],
    ['archived: true', 'archived'],
    ['deceased: true', 'archived'],
    ['deceased: 2019-04-03', 'archived'],
    ['archived: 2025', 'archived'],
    ['deceased: 3 April 2019', 'archived'],
    ['died: 2019-04-03', 'archived'],
    ['archived: 04/2019', 'archived'],
    ['archived: "[[2024-01-01]]"', 'archived'],
    ['archived: no', 'active'],
    ['archive: "[[Old people]]"', 'active'],
    ['status: active\npaused: true', 'paused'],
    ['status: archived\npaused: true', 'archived'],
    ['prm-paused: false', 'active'],
    ['prm-paused:', 'active'],
    ['reminders: weekly', 'active'],
    ['contact: 555-1234', 'active'],
    ['active: true', 'active'],
    ['cadence: as needed', 'active'],
    ['cadence: none', 'active'],
    ['status: inactive', 'paused'],
    ['status: Inaktiv', 'paused'],
    ['status: "[[On hold]]"', 'paused'],
    ['status: [friend, inactive]', 'paused'],
    ['status: status/archived', 'archived'],
    ['status: dormant', 'active'],
    ['status: mentor', 'active'],
  ])('%s gives the right status', (lines, status) => {
    const given = ['cadence: weekly', ...lines.split('\n')].slice(/^(cadence|frequency)/.test(lines) ? 1 : 0);
    const found = read('N.md', note('type: contact', ...given));
    expect(found.record).toMatchObject({ status });
    expect(found.findings).toEqual([]);
  });

  it.each([
    ['paused: yess', 'paused', 'yess'],
    ['paused: until spring', 'paused', 'until spring'],
    ['paused: "2027-01-11"', 'paused', '2027-01-11'],
    ['archived: tru', 'archived', 'tru', 'Write true or false, or since when: 2019-04-03'],
    ['archived: 3', 'archived', '3', 'Write true or false, or since when: 2019-04-03'],
    ['reminders: offf', 'reminders', 'offf'],
    ['reminders: fasle', 'reminders', 'fasle'],
  ])(
    '%s is reported as a typo, and the status stays active',
    (line, name, text, help = 'Write true or false') => {
      const { record, findings } = read('N.md', note('type: contact', line));
      expect(record).toMatchObject({ status: 'active' });
      expect(findings).toMatchObject([
        { rule: 'invalid-value', message: `“${name}” cannot be “${text}”`, help },
      ]);
      expect(read('N.md', note('type: person', line)).findings).toEqual([]);
    },
  );

  it.each(['as needed', 'as-needed', 'on_demand', 'none', 'never', 'n/a', '"-"'])(
    'cadence “%s” means no cadence, despite a tier',
    (text) => {
      expect(contact('N.md', 'type: contact', 'tier: inner', `cadence: ${text}`)).toMatchObject({
        cadence: null,
        noCadence: true,
      });
    },
  );
});

describe('the dates of a contact', () => {
  it.each([
    ['birthday: 1998-03', '1998-03'],
    ['birthday: 1998', '1998'],
    ['birthday: --02-29', '--02-29'],
    ['birthday: 1996-02-29', '1996-02-29'],
  ])('include a birthday as written: %s', (line, birthday) => {
    expect(contact('N.md', 'type: contact', line)).toMatchObject({ birthday });
    expect(faults(read('N.md', note('type: contact', line)))).toEqual([]);
  });

  it.each([
    ['birthday: 3 April', '--04-03'],
    ['birthday: April 3rd', '--04-03'],
    ['birthday: 29.02.', '--02-29'],
    ['birthday: 3.4.1990', '1990-04-03'],
  ])('include a birthday in another format, which is reported only in our own type: %s', (line, birthday) => {
    expect(contact('N.md', 'type: person', line)).toMatchObject({ birthday });
    expect(faults(read('N.md', note('type: person', line)))).toEqual([]);
    expect(faults(read('N.md', note('type: contact', line)))).toHaveLength(1);
  });

  it.each([
    ['met: 2019-05', '2019-05-31'],
    ['met: 2019', '2019-12-31'],
    ['met: "2019"', '2019-12-31'],
    ['metOn: May 2019', '2019-05-31'],
    ['met: "[[2019-05]]"', '2019-05-31'],
    ['met: "[[Journal/2019|then]]"', '2019-12-31'],
    ['met: май 2019', '2019-05-31'],
    ['first met: 17 Nov 2019', '2019-11-17'],
  ])('include the day of first meeting: %s', (line, met) => {
    expect(contact('N.md', 'type: person', line)).toMatchObject({ met });
    expect(faults(read('N.md', note('type: person', line)))).toEqual([]);
  });

  it('include a link to the note of a month or a year, which is not reported', () => {
    const line = 'met: "[[2019-05]]"\nlast_contact: "[[2020]]"';
    expect(faults(read('N.md', note('type: contact', ...line.split('\n'))))).toEqual([]);
  });

  it('are read from keys in camelCase', () => {
    expect(
      contact('N.md', 'type: person', 'lastContact: 2026-01-01T10:00', 'snoozeUntil: 2026-02-01'),
    ).toMatchObject({ lastContact: '2026-01-01', snoozeUntil: '2026-02-01' });
  });
});

describe('the times, place and people of an event', () => {
  it.each([
    ['date: 2026-10-02 01:23 pm', { time: { text: '13:23', start: 803, end: null } }],
    ['date: 2026-10-02, 21:15', { time: { start: 1275 } }],
    ['date: 20261002T081400Z', { date: '2026-10-02', time: { text: '08:14', start: 494 } }],
    ['start: 2026-10-02T18:00:00-5:00', { date: '2026-10-02', time: { start: 1080 } }],
    ['date: 2026-10-02\nstart: 18:00', { date: '2026-10-02', time: { text: '18:00', start: 1080 } }],
    [
      'date: 2026-10-02\nstartTime: 6 pm\nendTime: 8 pm',
      { time: { start: 1080 }, end: { date: null, minutes: 1200 } },
    ],
    ['date: 2026-10-02\nend_date: 2026-10-04', { end: { date: '2026-10-04', minutes: null } }],
    [
      'date: 2026-10-02\nend_date: 2026-10-04\nend_time: 16:00',
      { end: { date: '2026-10-04', minutes: 960 } },
    ],
    ['date: 2026-10-02\nend time: 16:00\nendDate: 2026-10-04', { end: { date: '2026-10-04', minutes: 960 } }],
    ['date: 2026-10-02\nend: 4.10.2026 16:00', { end: { date: '2026-10-04', minutes: 960 } }],
    ['date: 2026-10-02\nvenue: {name: Guild Hall, city: Bath}', { place: 'Guild Hall' }],
    ['date: 2026-10-02\nvenue: {venue_name: Guild Hall, room: 3}', { place: 'Guild Hall' }],
    ['date: 2026-10-02\nlocation:\n  city: Bath\n  Name: Guild Hall', { place: 'Guild Hall' }],
    ['date: 2026-10-02\nattendees: [{person: Ada, name: "[[Ada]]"}]', { with: [{ target: 'Ada' }] }],
  ])('are read from %j', (lines, expected) => {
    const found = read('N.md', note('type: meeting', ...lines.split('\n')));
    expect(found.record).toMatchObject(expected);
    expect(found.findings).toEqual([]);
  });
});
