import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { parse as parseCsv } from 'csv-parse/sync';
import ical, { type VEvent } from 'node-ical';
import vcf from 'vcf';
import { describe, expect, it } from 'vitest';
import { TABLES } from '../../src/app/export/columns.ts';
import { EXPORT_KINDS, EXPORT_TABLES } from '../../src/cli/command-line/choices.ts';
import { exportSchema } from '../../src/cli/commands/export/export-schema.ts';
import type { ImportReport } from '../../src/cli/commands/import/import-report.ts';
import { readVcards } from '../../src/exchange/vcard/read-vcards.ts';
import { runHere, UTF8 } from '../harness/run-cli.ts';
import { tempVault, type Files } from '../harness/temp-vault.ts';

const EXAMPLE = fileURLToPath(new URL('../../fixtures/vaults/example', import.meta.url));
const TODAY = '2026-11-19';

async function exported(cwd: string, ...args: readonly string[]): Promise<string> {
  const today = args.includes('--today') ? [] : ['--today', TODAY];
  const { stdout, stderr, code } = await runHere(['export', ...args, ...today], { cwd });
  expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
  return stdout;
}

interface Tables {
  readonly people: readonly Record<string, unknown>[];
  readonly activities: readonly { points: number; week: string; text: string }[];
}
const tablesOf = async (cwd: string, ...args: readonly string[]): Promise<Tables & Record<string, unknown>> =>
  JSON.parse(await exported(cwd, 'json', ...args)) as Tables & Record<string, unknown>;

const CONTACT = '---\ntype: contact\n';

const SMALL: Files = {
  '.netvault.yaml': 'version: 1\n',
  'Ada.md': `${CONTACT}cadence: monthly\nmet: 2026-09-01\nbirthday: --02-29\nuid: ada-1\naliases: ["Ada; the one, & only"]\norganization: "Works; Co, Ltd"\nemail: [ada@example.org, a@b.example]\nphone: "+44 20 7946 0018"\nlocation: London\n---\n\n## Log\n\n- 2026-11-10 call: her plan for 2027\n`,
  'Bo.md': `${CONTACT}cadence: weekly\nsnooze_until: 2026-12-01\nbirthday: 1980-04-17\n---\n`,
  'Cy.md': `${CONTACT}cadence: weekly\n---\n`,
  'Old.md': `${CONTACT}status: archived\nbirthday: 1970-01-01\n---\n`,
  'Fair.md':
    '---\ntype: event\ndate: 2026-11-24\ntime: 18:00-01:30\nplace: Guild Hall, London\ngoals: [meet 3]\nwith: ["[[Ada]]"]\nstatus: planned\n---\n',
  'Days.md': '---\ntype: event\ndate: 2026-12-01\nend: 2026-12-03\nstatus: planned\nuid: days-1\n---\n',
  'Off.md': '---\ntype: event\ndate: 2026-12-08\nstatus: canceled\n---\n',
  'No.md': '---\ntype: event\ndate: 2026-11-02\nstatus: skipped\n---\n',
};

const TITLED: Files = {
  '.netvault.yaml': 'version: 1\n',
  'Eva Klein, MA.md': `${CONTACT}---\n`,
  'Ben Okri Jr..md': `${CONTACT}---\n`,
  'Dr. Maria Anna Huber.md': `${CONTACT}---\n`,
  'Juana Inés de la Cruz.md': `${CONTACT}first_name: Juana Inés\nlast_name: de la Cruz\n---\n`,
};

/** Links in texts, and names in fields that the scorecard maps. */
const LINKED: Files = {
  '.netvault.yaml': 'version: 1\n',
  'S.md': '---\ntype: scorecard\nfields: {contact: {first_name: given, last_name: sur}}\n---\n',
  'Ada.md': `${CONTACT}organization: "[[Acme Corp|Acme]]"\nrole: "[head](Head%20Office.md) of [[Acme]]"\nlocation: "[[London]]"\n---\n`,
  'Ms.md': `${CONTACT}given: Maria\nsur: de Souza\n---\n`,
  'Fair.md': '---\ntype: event\ndate: 2026-11-24\nplace: "[Hall](Hall%20X.md)"\n---\n',
};

describe('netvault export ics', () => {
  const eventsOf = (text: string): VEvent[] =>
    Object.values(ical.sync.parseICS(text)).filter((one): one is VEvent => one?.type === 'VEVENT');
  const titleOf = ({ summary }: VEvent): string => (typeof summary === 'string' ? summary : summary.val);
  const titled = (events: readonly VEvent[], title: string): VEvent => {
    const found = events.find((one) => titleOf(one) === title);
    if (!found) throw new Error(`nothing is called ${title}: ${events.map(titleOf).join(' | ')}`);
    return found;
  };
  const dayOf = (date: Date): string =>
    [date.getFullYear(), date.getMonth() + 1, date.getDate()]
      .map((part) => String(part).padStart(2, '0'))
      .join('-');

  it('writes a place as people read it, without the markup of its link', async () => {
    expect(await exported(tempVault(LINKED), 'ics')).toContain('\r\nLOCATION:Hall\r\n');
  });

  it('writes due contacts, events and birthdays that another library can read', async () => {
    const text = await exported(tempVault(SMALL), 'ics');
    const events = eventsOf(text);
    expect(events.map(titleOf).sort()).toEqual([
      'Ada’s birthday',
      'Be in touch: Ada',
      'Be in touch: Bo',
      'Be in touch: Cy',
      'Bo’s birthday (1980)',
      'Days',
      'Fair',
      'Off',
    ]);
    const due = titled(events, 'Be in touch: Ada');
    expect([dayOf(due.start), due.datetype, due.description]).toEqual([
      '2026-12-10',
      'date',
      'Ada: last on 2026-11-10, monthly',
    ]);
    expect(due.alarms).toHaveLength(1);
    expect(dayOf(titled(events, 'Be in touch: Cy').start)).toBe(TODAY);
    expect(dayOf(titled(events, 'Be in touch: Bo').start)).toBe('2026-12-01');
    const fair = titled(events, 'Fair');
    expect([fair.location, fair.description]).toEqual([
      'Guild Hall, London',
      'With Ada\nDecided for it: meet 3',
    ]);
    expect(text).toContain('DTSTART:20261124T180000\r\nDTEND:20261125T013000\r\n');
    expect(text).toContain('UID:days-1\r\n');
    expect(text).toContain('DTSTART;VALUE=DATE:20261201\r\nDTEND;VALUE=DATE:20261204\r\n');
    expect(titled(events, 'Off').status).toBe('CANCELLED');
    expect(text).toContain('DTSTART;VALUE=DATE:19800417\r\n');
    expect(text).toContain('RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1\r\n');
  });

  it('writes lines of at most 75 octets that end in CR LF, and no UID twice', async () => {
    const text = await exported(EXAMPLE, 'ics');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    const uids = [...text.matchAll(/^UID:.*(?:\r\n .*)*/gm)].map(([uid]) => uid);
    expect(uids.length).toBeGreaterThan(10);
    expect(new Set(uids).size).toBe(uids.length);
  });

  it('writes the same output twice, and the same UIDs on another day', async () => {
    const root = tempVault(SMALL);
    const first = await exported(root, 'ics');
    expect(await exported(root, 'ics')).toBe(first);
    const uidOf = (text: string, title: string): string => titled(eventsOf(text), title).uid;
    const later = await exported(root, 'ics', '--today', '2026-11-21');
    for (const title of ['Fair', 'Days', 'Ada’s birthday', 'Be in touch: Ada'])
      expect(uidOf(later, title)).toBe(uidOf(first, title));
  });
});

describe('netvault export vcard', () => {
  it('writes cards that another library can read', async () => {
    const [ada, bo] = vcf.parse(await exported(tempVault(SMALL), 'vcard'));
    const said = (card: typeof ada, name: string): string[] => {
      const found = card?.get(name);
      const all = found === undefined ? [] : Array.isArray(found) ? found : [found];
      return all.map((one) => one.valueOf().replace(/\\([,;\\])/g, '$1'));
    };
    expect(said(ada, 'fn')).toEqual(['Ada']);
    expect(said(ada, 'email')).toEqual(['ada@example.org', 'a@b.example']);
    expect(said(ada, 'org')).toEqual(['Works; Co, Ltd']);
    expect(said(ada, 'nickname')).toEqual(['Ada; the one, & only']);
    expect(said(ada, 'uid')).toEqual(['ada-1']);
    expect(said(ada, 'bday')).toEqual(['16040229']);
    expect(said(bo, 'bday')).toEqual(['19800417']);
  });

  it('escapes semicolons in every text (RFC 2426), and an import reads them', async () => {
    const root = tempVault({
      'Ada.md': `${CONTACT}role: "a; b, c"\naliases: ["x; y"]\nlocation: "L; M"\n---\n`,
    });
    const text = await exported(root, 'vcard');
    expect(text.split('\r\n')).toEqual(
      expect.arrayContaining(['TITLE:a\\; b\\, c', 'NICKNAME:x\\; y', 'ADR:;;;L\\; M;;;']),
    );
    const [entry] = readVcards(text).entries;
    const values = ['role', 'aliases', 'location'].map(
      (to) => entry?.values.find((one) => one.to === to)?.text,
    );
    expect(values).toEqual(['a; b, c', 'x; y', 'L; M']);
  });

  it('puts titles and degrees into their own parts of the name', async () => {
    const text = await exported(tempVault(TITLED), 'vcard');
    expect(text.match(/^N:.*(?=\r)/gm)?.sort()).toEqual([
      'N:Huber;Maria Anna;;Dr.;',
      'N:Klein;Eva;;;MA',
      'N:Okri;Ben;;;Jr.',
      'N:de la Cruz;Juana Inés;;;',
    ]);
  });

  it('writes texts as people read them, and the parts of a name from mapped fields', async () => {
    const root = tempVault(LINKED);
    const lines = (await exported(root, 'vcard')).split('\r\n');
    expect(lines).toEqual(
      expect.arrayContaining(['ORG:Acme', 'TITLE:head of Acme', 'ADR:;;;London;;;', 'N:de Souza;Maria;;;']),
    );
    const { people } = await tablesOf(root);
    expect(people[0]).toMatchObject({ organization: ['Acme'], role: 'head of Acme', location: 'London' });
  });

  it('writes cards and tables with the texts of links, which an import finds in the notes', async () => {
    const root = tempVault(LINKED);
    for (const kind of ['vcard', 'csv']) {
      const args = kind === 'csv' ? ['--table', 'people'] : [];
      writeFileSync(join(root, 'all'), await exported(root, kind, ...args));
      const { stdout } = await runHere(['import', kind, 'all', '--today', TODAY], { cwd: root });
      expect(stdout).toContain('There is nothing to write.');
      expect(stdout).not.toContain('something else');
    }
  });

  it('writes a table that changes nothing in the same vault, and whose derived columns stay out of another', async () => {
    const root = tempVault({ 'old/': '', 'new/.netvault.yaml': 'version: 1\n' });
    const files: Files = {
      ...SMALL,
      'S.md': '---\ntype: scorecard\ntiers: {inner: monthly}\n---\n',
      'People/Di.md': `${CONTACT}tier: inner\n---\n\n## Log\n\n- 2026-11-10 call\n`,
      'People/Ed.md': `${CONTACT}last_contact: 2026-10-01\n---\n`,
    };
    const old = tempVault(files);
    writeFileSync(join(root, 'all.csv'), await exported(old, 'csv', '--table', 'people'));
    const imported = async (cwd: string, ...args: string[]): Promise<ImportReport> => {
      const env = { ...UTF8, XDG_STATE_HOME: join(root, 'state') };
      const given = ['import', 'csv', join(root, 'all.csv'), '--format', 'json', '--today', TODAY];
      return JSON.parse((await runHere([...given, ...args], { cwd, env })).stdout) as ImportReport;
    };
    const again = await imported(old);
    expect(again.notes).toEqual([]);
    expect(again.entries.map(({ is }) => is)).toEqual(again.entries.map(() => 'there'));
    expect(again.entries.find(({ name }) => name === 'Di')?.by).toBe('path');
    const { sources } = await imported(join(root, 'new'), '--write');
    const derived = sources.flatMap((one) => (one.unwritten.derived === undefined ? [] : one.source));
    expect(derived).toEqual(['path', 'standing', 'dueOn']);
    const made = readFileSync(join(root, 'new/Contacts/Di.md'), 'utf8');
    expect(made).toMatch(/^cadence: monthly$/m);
    expect(made).toMatch(/^tier: inner$/m);
    expect(made).toMatch(/^last_contact: 2026-11-10$/m);
    expect(made).not.toMatch(/standing|dueOn|path/);
  });

  it.each([
    ['', SMALL],
    [' with titles', TITLED],
  ])('writes cards%s that can be imported again without any change', async (_, files) => {
    const root = tempVault(files);
    writeFileSync(join(root, 'all.vcf'), await exported(root, 'vcard'));
    const { stdout } = await runHere(['import', 'vcard', 'all.vcf', '--format', 'json', '--today', TODAY], {
      cwd: root,
    });
    const { notes, entries } = JSON.parse(stdout) as { notes: string[]; entries: { is: string }[] };
    expect(notes).toEqual([]);
    expect(entries.map(({ is }) => is)).toEqual(['there', 'there', 'there', 'there']);
  });

  it('writes cards from which an import makes the same people in an empty vault', async () => {
    const root = tempVault({ 'old/': '', 'new/.netvault.yaml': 'version: 1\n' });
    for (const [path, text] of Object.entries(SMALL)) writeFileSync(join(root, 'old', path), text);
    writeFileSync(join(root, 'all.vcf'), await exported(join(root, 'old'), 'vcard'));
    const env = { ...UTF8, XDG_STATE_HOME: join(root, 'state') };
    const ran = await runHere(['import', 'vcard', '../all.vcf', '--write'], { cwd: join(root, 'new'), env });
    expect(ran.code).toBe(0);
    const [before, after] = await Promise.all(['old', 'new'].map((one) => tablesOf(join(root, one))));
    const carried = ({ people }: Tables): unknown =>
      people.map(({ name, aliases, organization, email, phone, location, birthday }) => {
        return { name, aliases, organization, email, phone, location, birthday };
      });
    expect(after && carried(after)).toEqual(before && carried(before));
  });
});

describe('a birthday', () => {
  const BIRTHDAYS = ['1980-04-17', '--04-17', '1980-04', '1980'];

  it.each(['vcard', 'csv'])('is the same after an export and an import of %s', async (format) => {
    const root = tempVault({ 'old/': '', 'new/.netvault.yaml': 'version: 1\n' });
    for (const [at, birthday] of BIRTHDAYS.entries())
      writeFileSync(join(root, 'old', `P${String(at)}.md`), `${CONTACT}birthday: "${birthday}"\n---\n`);
    writeFileSync(join(root, 'all'), await exported(join(root, 'old'), format));
    const env = { ...UTF8, XDG_STATE_HOME: join(root, 'state') };
    const ran = await runHere(['import', format, '../all', '--write'], { cwd: join(root, 'new'), env });
    expect(ran.code).toBe(0);
    const { people } = await tablesOf(join(root, 'new'));
    expect(people.map(({ birthday }) => birthday)).toEqual(BIRTHDAYS);
  });
});

describe('a birthday in a calendar', () => {
  it('has four digits in its year', async () => {
    const cwd = tempVault({ 'Al.md': `${CONTACT}birthday: 0850-02-03\n---\n` });
    expect(await exported(cwd, 'ics')).toContain('\nDTSTART;VALUE=DATE:08500203\r\n');
  });

  it.each([
    ['time: "24:00"', 'DTSTART:20261206T000000\r\nDTEND:20261206T020000\r\n'],
    ['time: 22:00-24:00', 'DTSTART:20261205T220000\r\nDTEND:20261206T000000\r\n'],
    ['time: 23:00-01:00', 'DTSTART:20261205T230000\r\nDTEND:20261206T010000\r\n'],
  ])('writes hours around midnight in a calendar as RFC 5545 has them: %s', async (time, expected) => {
    const cwd = tempVault({
      '.netvault.yaml': '',
      'E.md': `---\ntype: event\ndate: 2026-12-05\n${time}\n---\n`,
    });
    expect(await exported(cwd, 'ics')).toContain(expected);
  });
});

describe('netvault export csv', () => {
  it('writes a table from which an import makes the same people, with cadence and offers', async () => {
    const root = tempVault({ 'old/': '', 'new/.netvault.yaml': 'version: 1\n' });
    const more = {
      ...SMALL,
      'Di.md': `${CONTACT}met: 2019-05-31\ncadence: every 6 weeks\ntier: inner\noffers: [maps, "=charts"]\nneeds: [a printer]\nphone: "+49 30 1234567"\n---\n`,
    };
    for (const [path, text] of Object.entries(more)) writeFileSync(join(root, 'old', path), text);
    writeFileSync(join(root, 'all.csv'), await exported(join(root, 'old'), 'csv'));
    const env = { ...UTF8, XDG_STATE_HOME: join(root, 'state') };
    const ran = await runHere(['import', 'csv', '../all.csv', '--write'], { cwd: join(root, 'new'), env });
    expect(ran.code).toBe(0);
    const [before, after] = await Promise.all(['old', 'new'].map((one) => tablesOf(join(root, one))));
    const carried = ({ people }: Tables): unknown =>
      people.map(({ name, email, phone, location, birthday, met, cadence, offers, needs, tags }) => {
        return { name, email, phone, location, birthday, met, cadence, offers, needs, tags };
      });
    expect(after && carried(after)).toEqual(before && carried(before));
    const again = await runHere(['import', 'csv', '../all.csv', '--format', 'json'], {
      cwd: join(root, 'new'),
      env,
    });
    expect((JSON.parse(again.stdout) as { notes: unknown }).notes).toEqual([]);
  });
});

describe('exported tables', () => {
  it('match their schema in JSON, and every table can be chosen', async () => {
    const validate = new Ajv({ strictTypes: false, strictRequired: false }).compile(exportSchema());
    for (const cwd of [EXAMPLE, tempVault(SMALL), tempVault({})]) {
      const all = await tablesOf(cwd);
      validate(all);
      expect(validate.errors).toBe(null);
    }
    expect([...TABLES].sort()).toEqual([...EXPORT_TABLES].sort());
  });

  it('have the same content in CSV, read by another library', async () => {
    const root = tempVault(SMALL);
    const { people } = await tablesOf(root);
    const csv = parseCsv(await exported(root, 'csv'), { columns: true }) as unknown as Record<
      string,
      string
    >[];
    // A cell that a spreadsheet would read as a formula has an apostrophe before it.
    const cell = (value: unknown): string =>
      (Array.isArray(value) ? value.join('; ') : ((value as string | null) ?? '')).replace(
        /^(?=[-+=@])/,
        "'",
      );
    expect(csv).toEqual(
      people.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, cell(value)]))),
    );
    expect(csv.map(({ name }) => name)).toEqual(['Ada', 'Bo', 'Cy', 'Old']);
  });

  it('have the same content in NDJSON, in one stream or one file per table', async () => {
    const root = tempVault({ ...SMALL, 'out/': '' });
    const all = await tablesOf(root);
    const rows = (text: string): unknown[] =>
      text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as unknown]));
    const expected = TABLES.flatMap((table) => (all[table] as object[]).map((row) => ({ table, ...row })));
    expect(rows(await exported(root, 'ndjson'))).toEqual(expected);
    expect(rows(await exported(root, 'ndjson', '--table', 'events'))).toEqual(all['events']);
    const ran = await runHere(['export', 'ndjson', '--output', 'out/tables', '--today', TODAY], {
      cwd: root,
    });
    expect({ code: ran.code, stdout: ran.stdout }).toEqual({ code: 0, stdout: '' });
    expect(readdirSync(join(root, 'out/tables')).sort()).toEqual(
      [...TABLES.map((table) => `${table}.ndjson`), 'views.sql'].sort(),
    );
    for (const table of TABLES)
      expect(rows(readFileSync(join(root, `out/tables/${table}.ndjson`), 'utf8'))).toEqual(all[table]);
  });
});

describe('--output', () => {
  const OUTPUTS = [
    ...EXPORT_KINDS.map((kind) => ['export', kind, '--output', kind]),
    ...EXPORT_TABLES.flatMap((table) =>
      ['csv', 'ndjson'].map((kind) => ['export', kind, '--table', table, '--output', `${table}.${kind}`]),
    ),
    ['report', '--output', 'report.html'],
  ];
  const write = async (cwd: string, args: readonly string[], on: string): Promise<unknown> => {
    const { code, stderr } = await runHere([...args, '--today', on, '--vault', EXAMPLE], { cwd });
    return { code, error: code === 0 ? '' : stderr };
  };

  it.each(OUTPUTS)('replaces what %s %s wrote before', async (...args) => {
    const root = tempVault({});
    expect(await write(root, args, '2026-11-19')).toEqual({ code: 0, error: '' });
    const before = readdirSync(root, { recursive: true });
    expect(await write(root, args, '2026-11-20')).toEqual({ code: 0, error: '' });
    expect(readdirSync(root, { recursive: true })).toEqual(before);
  });

  it.each(OUTPUTS)('does not overwrite the file of another program: %s %s', async (...args) => {
    const path = args.at(-1) ?? '';
    const isFolder = path === 'csv' || path === 'ndjson';
    const foreign = isFolder ? [`${path}/people.${path}`, `${path}/goals.${path}`] : [path];
    const text = 'Name,Given Name,E-mail 1 - Value\r\nAda Lovelace,Ada,ada@example.org\r\n';
    const root = tempVault(Object.fromEntries(foreign.map((one) => [one, text])));
    expect(await write(root, args, TODAY)).toEqual({
      code: 2,
      error: expect.stringContaining(`${foreign.join(' and ')} exist`) as string,
    });
    for (const one of foreign) expect(readFileSync(join(root, one), 'utf8')).toBe(text);
    if (isFolder) expect(readdirSync(join(root, path))).toHaveLength(2);
  });

  it('says of its own export in another format what it is not, and does not overwrite it', async () => {
    const root = tempVault({});
    const people = ['export', 'csv', '--table', 'people', '--output', 'x.csv'];
    expect(await write(root, people, TODAY)).toMatchObject({ code: 0 });
    const text = readFileSync(join(root, 'x.csv'), 'utf8');
    expect(await write(root, ['export', 'vcard', '--output', 'x.csv'], TODAY)).toEqual({
      code: 2,
      error: expect.stringContaining(
        'x.csv exists already, and is no earlier version of what would be written there',
      ) as string,
    });
    expect(readFileSync(join(root, 'x.csv'), 'utf8')).toBe(text);
  });

  it('does not take a phone’s address book for its own, and fills an empty file', async () => {
    const card = 'BEGIN:VCARD\r\nVERSION:3.0\r\nPRODID:-//Apple Inc.//iOS 18//EN\r\nFN:Ada\r\nEND:VCARD\r\n';
    const root = tempVault({ 'phone.vcf': card, 'new.vcf': '' });
    expect(await write(root, ['export', 'vcard', '--output', 'phone.vcf'], TODAY)).toMatchObject({ code: 2 });
    expect(readFileSync(join(root, 'phone.vcf'), 'utf8')).toBe(card);
    expect(await write(root, ['export', 'vcard', '--output', 'new.vcf'], TODAY)).toMatchObject({ code: 0 });
  });
});

describe('private data in exports', () => {
  const SECRETS: Files = {
    ...SMALL,
    'Zed Zorn.md': `${CONTACT}private: true\ncadence: weekly\naliases: [The Zebra]\nemail: zed@secret.example\nphone: "+1 555 0100"\nbirthday: 1990-01-01\n---\n\n## Log\n\n- 2026-11-11 call: zed-text\n`,
    'Di.md': `${CONTACT}knows: ["[[Zed Zorn]]"]\nneeds: [to meet Zed Zorn]\nintroduced_by: "[[Zed Zorn]]"\nemail: di@secret.example\nphone: "+1 555 0199"\nlocation: 12 Hidden Lane\n---\n`,
    'Daily/2026-11-12.md': '## Log\n\n- coffee [[Zed Zorn]] [[Ada]]: the-line-text\n- call [[Di]]: di-text\n',
    'Tea with Zed Zorn.md':
      '---\ntype: event\ndate: 2026-11-22\nwith: ["[[Zed Zorn]]"]\nstatus: planned\n---\n',
    'Hush.md': '---\ntype: event\ndate: 2026-11-23\nprivate: true\nstatus: planned\n---\n',
    'Hush then.md':
      '---\ntype: event\ndate: 2026-11-13\nprivate: true\nwith: ["[[Ada]]"]\nstatus: attended\n---\n\n## Log\n\n- call [[Ada]]: hushed-text\n',
    'Hush goal.md':
      '---\ntype: goal\nkind: behavior\nmetric: points\ntarget: 3\nevery: week\nprivate: true\n---\n',
    'Hush made.md':
      '---\ntype: introduction\nprivate: true\nbetween: ["[[Di]]", "[[Ada]]"]\nstatus: made\nmade: 2026-11-14\n---\n',
    'Daily/2026-11-15.md': '---\nPrivate: true\n---\n## Log\n\n- email [[Di]]: hushed-day-text\n',
    'Zed + Ada.md': '---\ntype: introduction\nbetween: ["[[Zed Zorn]]", "[[Ada]]"]\nstatus: asked\n---\n',
    'Di + Ada.md':
      '---\ntype: introduction\nprivate: true\nbetween: ["[[Di]]", "[[Ada]]"]\nstatus: asked\n---\n',
    'Fi.md': `${CONTACT}role: "sister of [her](Zed%20Zorn.md)"\nneeds: ["help for [her](Zed%20Zorn.md)", "a ${'Zéd Zörn'.normalize('NFD')}"]\n---\n\n## Log\n\n- 2026-11-10 email: [her](Zed%20Zorn.md) says hi\n`,
    'Zéd Zörn.md': `${CONTACT}private: true\n---\n`,
    'Visit.md':
      '---\ntype: event\ndate: 2026-11-27\nplace: "[hey](../Zed%20Zorn.md)"\nstatus: planned\nresults: ["obsidian://open?file=People%2FZed%20Zorn"]\n---\n',
    'Broken.md': `${CONTACT}met: "call zed@secret.example or The Zebra"\n---\n`,
  };
  const DETAILS: Files = {
    'Eve.md': `${CONTACT}cadence: weekly\naliases: [Eve 06 91 82 73 64]\nrole: dev 06 99 88 77 66\nneeds: ["tel 06 12 34 56 78", "a@b.fr", "https://x.fr/y", "www.x.fr"]\noffers: [ask 555-0119, 1 200 euros]\n---\n`,
    'Eve + Ada.md':
      '---\ntype: introduction\nbetween: ["[[Eve]]", "[[Ada]]"]\nstatus: made\nmade: 2026-11-17\noutcome: she calls 555-0142\n---\n',
    'Call 555-0143.md': '---\ntype: event\ndate: 2026-11-25\nstatus: planned\nuid: 1@calendar.example\n---\n',
    'Walk.md': '---\ntype: event\ndate: 2026-11-26\nstatus: planned\nuid: 2@calendar.example\n---\n',
  };
  const KEPT_BACK = ['06 9', '06 1', '555-01', 'b.fr', 'x.fr'];
  const withAll = async (...args: readonly string[]): Promise<string> => {
    const root = tempVault({ ...SECRETS, ...DETAILS, 'out/': '' });
    const printed = await Promise.all(EXPORT_KINDS.map((kind) => exported(root, kind, ...args)));
    for (const kind of ['csv', 'ndjson']) {
      mkdirSync(join(root, 'out', kind));
      await runHere(['export', kind, '--output', `out/${kind}`, '--today', TODAY, ...args], { cwd: root });
    }
    const written = readdirSync(join(root, 'out'), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.\w+$/.test(file))
      .map((file) => readFileSync(join(root, 'out', file), 'utf8'));
    expect(written).toHaveLength(21);
    // Long lines in a calendar are folded; this joins them again.
    return [...printed, ...written].join('\n').replaceAll('\r\n ', '');
  };

  it('does not appear in any output', async () => {
    const all = await withAll();
    const secrets = [
      'Zed',
      'Zéd'.normalize('NFD'),
      'Zebra',
      'zed@',
      '555 0100',
      'zed-text',
      'the-line-text',
      'Hush',
      'Di + Ada',
      'hushed',
      '2026-11-15.md',
    ];
    expect(secrets.filter((secret) => all.includes(secret))).toEqual([]);
    // Texts that are not private are exported, so the search would find private ones.
    expect(
      ['di@secret.example', '12 Hidden Lane', 'di-text', 'Ada'].filter((one) => !all.includes(one)),
    ).toEqual([]);
  });

  it('leaves out an address or number that somebody else has, too, and the texts of links', async () => {
    const shared = 'email: [home@x.example, b@x.example]\nphone: "050 123 4567"\nurl: x.example/home\n';
    const texts =
      'role: "[[Zed Zorn|Zed]]’s agent"\norganization: "[[Zed Zorn#Firm|Z Firm]]"\nneeds: ["see [Zeddy](Zed%20Zorn.md)"]\n';
    const root = tempVault({
      'Zed Zorn.md': `${CONTACT}private: true\nemail: home@x.example\nphone: "+44 50 1234567"\nurl: x.example/home\n---\n`,
      'Bo.md': `${CONTACT}${shared}${texts}---\n`,
      'Tea.md': '---\ntype: event\ndate: 2026-11-25\nplace: "[[Zed Zorn|Zed]]’s place"\n---\n',
    });
    const [card = '', csv = '', json = '', ics = ''] = await Promise.all(
      (['vcard', 'csv', 'json', 'ics'] as const).map((kind) => exported(root, kind)),
    );
    expect(card).not.toContain('TEL');
    expect(card).not.toContain('URL');
    expect(card.match(/EMAIL.*/g)).toEqual([expect.stringMatching(/:b@x\.example\r?$/)]);
    expect(card).toContain('private’s agent');
    expect(csv).toContain('b@x.example');
    expect(json).toContain('"see [private](private.md)"');
    for (const text of [card, csv, json, ics]) {
      expect(text).not.toMatch(/Zed|Firm|private; ?private/);
      expect(text).toContain('private');
    }
  });

  it('does not appear in a report', async () => {
    const { stdout } = await runHere(['report', '--today', TODAY], { cwd: tempVault(SECRETS) });
    expect(['Zed', 'Zebra', 'Hush', 'hushed'].filter((secret) => stdout.includes(secret))).toEqual([]);
    expect(stdout).toContain('</html>');
  });

  it('still counts: points of activities add up to those of summary', async () => {
    const root = tempVault(SECRETS);
    const { activities } = await tablesOf(root);
    const { stdout } = await runHere(['summary', '--period', 'month', '--format', 'json', '--today', TODAY], {
      cwd: root,
    });
    const { points } = JSON.parse(stdout) as { points: number };
    expect(activities.reduce((sum, row) => sum + row.points, 0)).toBe(points);
  });

  it('--redact also leaves out e-mail addresses, phone numbers, places and log texts', async () => {
    const all = await withAll('--redact');
    const texts = ['di-text', 'her plan for 2027', 'ada@example.org', 'a@b.example', 'secret.example'];
    const more = [
      '7946 0018',
      '79460018',
      '555 01',
      'Hidden Lane',
      'London',
      'Guild Hall',
      'ada-1',
      'Zed',
      'Zebra',
    ];
    expect([...texts, ...more, ...KEPT_BACK].filter((secret) => all.includes(secret))).toEqual([]);
    for (const kept of ['Ada', 'dev private', '1 200 euros', '2026-11-17']) expect(all).toContain(kept);
    expect(await withAll()).toContain('tel 06 12 34 56 78');
  });

  it('--redact keeps the events of a calendar apart', async () => {
    const text = await exported(tempVault({ ...SMALL, ...DETAILS }), 'ics', '--redact');
    const uids = [...text.matchAll(/^UID:.*(?:\r\n .*)*/gm)].map(([uid]) => uid);
    expect(new Set(uids).size).toBe(uids.length);
    expect(text).not.toContain('calendar.example');
  });

  it('report --redact leaves details out of texts', async () => {
    const root = tempVault({ ...SMALL, ...DETAILS });
    const { stdout } = await runHere(['report', '--redact', '--today', TODAY], { cwd: root });
    expect(KEPT_BACK.filter((secret) => stdout.includes(secret))).toEqual([]);
    expect(stdout).toContain('she calls private');
  });
});

describe('errors of netvault export', () => {
  it.each([
    [['ical'], 'ics'],
    [['ics', '--table', 'people'], 'not with ics'],
    [['csv', '--table', 'persons'], 'people'],
    [['json', '--output', 'Ada.md'], 'Ada.md'],
    [['json', '--output', '.netvault.yaml'], '.netvault.yaml'],
    [['csv', '--output', 'Ada.md'], 'Ada.md'],
    [
      ['vcard', '--output', 'x y/z/a.vcf'],
      'x y/z/a.vcf cannot be written: there is no folder x y/z. Make the folder first (mkdir -p "x y/z")',
    ],
    [['vcard', '--output', 'Ada.md/a.vcf'], 'Ada.md is not a folder'],
  ])('exits with 2 for %j', async (args, message) => {
    const root = tempVault(SMALL);
    const { code, stderr } = await runHere(['export', ...args, '--today', TODAY], { cwd: root });
    expect(code).toBe(2);
    expect(stderr.replace(/\s+/g, ' ')).toContain(message);
    expect(readFileSync(join(root, 'Ada.md'), 'utf8')).toBe(SMALL['Ada.md']);
  });

  it('exits with 2 if the scorecard cannot be read, for every kind except vcard', async () => {
    const root = tempVault({ ...SMALL, 'Scorecard.md': '---\ntype: scorecard\npoints: [\n---\n' });
    for (const kind of EXPORT_KINDS.filter((one) => one !== 'vcard')) {
      expect((await runHere(['export', kind], { cwd: root })).code).toBe(2);
    }
  });
});
