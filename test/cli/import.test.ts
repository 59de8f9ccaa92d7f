import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { importSchema } from '../../src/cli/commands/import/import-schema.ts';
import { UTF8, runHere } from '../harness/run-cli.ts';
import { tempVault } from '../harness/temp-vault.ts';

const isValid = new Ajv({ strictTypes: false, strictRequired: false }).compile(importSchema());

const CARDS = [
  'BEGIN:VCARD\nVERSION:3.0\nFN:Ada Lovelace\nEMAIL:ada@example.org\nORG:Difference Works\nPHOTO;ENCODING=b:AAAA\nEND:VCARD\n',
  'BEGIN:VCARD\nVERSION:3.0\nFN:Bo Li\nTEL:+86 10 1234567\nEND:VCARD\n',
  'BEGIN:VCARD\nVERSION:3.0\nFN:Cy\nEMAIL:cy@example.org\nEND:VCARD\n',
  'BEGIN:VCARD\nVERSION:3.0\nTEL:+1 555\nEND:VCARD\n',
].join('');

function setUp(): {
  readonly folder: string;
  readonly file: (name: string, text: string | Uint8Array) => string;
  readonly run: (...args: string[]) => ReturnType<typeof runHere>;
} {
  const root = tempVault({
    'vault/.netvault.yaml': '',
    'vault/People/Bo Li.md': '---\ntype: contact\nphone: "+86101234567"\n---\nOld friend.\n',
    'vault/People/Cy.md': '---\ntype: contact\n---\n',
    'state/': '',
    'files/': '',
  });
  const folder = join(root, 'vault');
  const env = { ...UTF8, XDG_STATE_HOME: join(root, 'state') };
  return {
    folder,
    file: (name, text) => {
      const place = join(root, 'files', name);
      mkdirSync(join(place, '..'), { recursive: true });
      writeFileSync(place, text);
      return place;
    },
    run: (...args) => runHere(['import', ...args, '--today', '2026-11-19'], { cwd: folder, env }),
  };
}

describe('netvault import', () => {
  it('prints what it would do, does it with --write, and one undo restores the vault', async () => {
    const { folder, file, run } = setUp();
    const cards = file('people.vcf', CARDS);
    const shown = await run('vcard', '../files/people.vcf');
    expect(shown.stdout).toMatchInlineSnapshot(`
      "
        ../files/people.vcf: 4 entries
          1 new note
          1 in the vault already
          1 unclear: nothing is done
          1 left out

        New
          Ada Lovelace  People/Ada Lovelace.md

        Unclear
          Cy            only the name is the same (line 13)  People/Cy.md

        Left out
          (no name)     no name (line 18)

        For people who are unclear: write the e-mail address or the organization
        into the note that is meant, or make a note with netvault new contact; then
        import again.

        Where the values went
          VERSION  4 for programs only
          FN       1 to name, 1 unclear, 1 there already
          EMAIL    1 to email, 1 unclear
          ORG      1 to organization
          PHOTO    1 pictures, sounds and keys
          TEL      1 left out with its entry, 1 there already

        New people are not due until you give them a cadence.
        Nothing is written yet: --write does it.

      "
    `);
    expect(readdirSync(join(folder, 'People'))).toEqual(['Bo Li.md', 'Cy.md']);
    const written = await run('vcard', cards, '--write');
    expect([written.code, written.stderr]).toEqual([0, '']);
    expect(written.stdout).toContain('1 note written.');
    expect(readFileSync(join(folder, 'People/Ada Lovelace.md'), 'utf8')).toContain(
      'email: ada@example.org\n',
    );
    expect(readFileSync(join(folder, 'People/Bo Li.md'), 'utf8')).toBe(
      '---\ntype: contact\nphone: "+86101234567"\n---\nOld friend.\n',
    );
    expect((await run('vcard', cards, '--write')).stdout).toContain('There is nothing to write.');
    const undone = await runHere(['log', '--undo'], {
      cwd: folder,
      env: { ...UTF8, XDG_STATE_HOME: join(folder, '../state') },
    });
    expect(undone.code).toBe(0);
    expect(readdirSync(join(folder, 'People'))).toEqual(['Bo Li.md', 'Cy.md']);
  });

  it('shows its progress at a terminal, clears it at the end, and shows none in a pipe', async () => {
    const { folder, file } = setUp();
    const table = file(
      'many.csv',
      `Name,City\n${Array.from({ length: 600 }, (_, at) => `Pat ${String(at)},\n`).join('')}`,
    );
    const env = { ...UTF8, XDG_STATE_HOME: join(folder, '../state') };
    const run = async (tty: boolean, ...more: string[]): Promise<string> =>
      (await runHere(['import', 'csv', table, ...more], { cwd: folder, env: { ...env, COLUMNS: '40' }, tty }))
        .stderr;
    expect(await run(false, '--write')).toBe('');
    await runHere(['log', '--undo'], { cwd: folder, env });
    const drawn = (await run(true, '--write')).split('\r\u001b[2K');
    expect(drawn).toContain('Reading the vault …');
    expect(drawn.some((one) => /^Writing notes: \d+ of 600$/.test(one))).toBe(true);
    expect(drawn.every((one) => one.length < 40)).toBe(true);
    expect(drawn.at(-1)).toBe('');
    expect((await run(true)).endsWith('\r\u001b[2K')).toBe(true);
  });

  it('prints a JSON report that matches its schema', async () => {
    const { file, run } = setUp();
    const { stdout } = await run('vcard', file('people.vcf', CARDS), '--format', 'json');
    const report = JSON.parse(stdout) as { entries: { is: string }[]; notes: string[]; written: boolean };
    expect(isValid(report)).toBe(true);
    expect(report.entries.map(({ is }) => is)).toEqual(['new', 'there', 'unclear', 'refused']);
    expect([report.notes, report.written]).toEqual([['People/Ada Lovelace.md'], false]);
  });

  it('reads several files, a folder, and tables in Latin-1 and UTF-16', async () => {
    const { file, run } = setUp();
    file('phone/a.vcf', CARDS);
    file('phone/b.VCF', 'BEGIN:VCARD\nVERSION:3.0\nFN:Di\nEND:VCARD\n');
    file('phone/c.txt', 'nobody');
    const latin = file('old.csv', Buffer.from('Name;Ort\nJ\xf6rg;K\xf6ln\n', 'latin1'));
    const wide = file('wide.csv', Buffer.from('\ufeffName\tOrt\nEva\tBern\n', 'utf16le'));
    expect((await run('vcard', '../files/phone')).stdout).toContain('Di');
    const { stdout } = await run('csv', latin, wide);
    expect(stdout).toContain('Jörg');
    expect(stdout).toContain('Eva');
  });

  it('uses --map for columns, and suggests a column for a typing error', async () => {
    const { folder, file, run } = setUp();
    const table = file('clients.csv', 'Wer,Id\nDi Prima,77\n');
    expect((await run('csv', table)).stderr).toContain('--map "Wer=name"');
    expect(
      (await run('csv', table, '--map', 'Wer=name', '--map', 'Id=', '--write', '--folder', 'Clients')).code,
    ).toBe(0);
    expect(readFileSync(join(folder, 'Clients/Di Prima.md'), 'utf8')).toContain('\n> Id: 77\n');
    expect((await run('csv', table, '--map', 'Wre=name')).stderr).toContain(
      'no column is called “Wre”. Did you mean “Wer”?',
    );
  });

  it('keeps the columns of --map for the next table with the same ones, and undo removes them', async () => {
    const { folder, file, run } = setUp();
    const settings = (): string => readFileSync(join(folder, '.netvault.yaml'), 'utf8');
    const table = file('a.csv', 'Wer,Firma (kurz),Nr\nDi Prima,Works,77\n');
    const map = ['--map', 'wer=name', '--map', 'Firma (kurz)=organization'];
    const shown = await run('csv', table, ...map);
    expect(shown.stdout).toContain('--write keeps in .netvault.yaml what --map says');
    expect(settings()).toBe('');
    const written = await run('csv', table, ...map, '--write');
    expect(written.stdout).toContain('What --map says is kept in .netvault.yaml');
    const kept =
      'imports:\n  - columns: ["Wer", "Firma (kurz)", "Nr"]\n    map:\n      "Wer": name\n      "Firma (kurz)": organization\n';
    expect(settings()).toBe(kept);

    file('b.csv', 'NR;firma (kurz);Wer\n78;Works;Eva Luna\n');
    const next = '../files/b.csv';
    expect((await run('csv', next)).stdout).toMatchInlineSnapshot(`
      "
        ../files/b.csv: 1 entry
          1 new note

        New
          Eva Luna      People/Eva Luna.md

        What the columns are for
          NR            a line of text
          firma (kurz)  organization, as kept
          Wer           name, as kept
        As kept for tables with these columns (.netvault.yaml, line 2); --map
        overrides this.

        Where the values went
          NR            1 into the text
          firma (kurz)  1 to organization
          Wer           1 to name

        New people are not due until you give them a cadence.
        Nothing is written yet: --write does it.

      "
    `);
    const report = JSON.parse(
      (await run('csv', next, '--map', 'Nr=uid', '--map', 'Firma (kurz)=', '--format', 'json')).stdout,
    ) as { tables: { columns: unknown[] }[]; keeps: string };
    expect(isValid(report)).toBe(true);
    expect(report.keeps).toBe('columns');
    expect(report.tables[0]?.columns).toEqual([
      { column: 'NR', field: 'uid', not: null, by: 'given', near: null },
      { column: 'firma (kurz)', field: 'text', not: null, by: 'given', near: null },
      { column: 'Wer', field: 'name', not: null, by: 'kept', near: null },
    ]);

    // After this import, the next one has nothing new except the columns that it keeps.
    await run('csv', next, '--write');
    expect((await run('csv', next, '--map', 'NR=uid', '--write')).stdout).toContain('is kept in');
    expect(settings()).toBe(kept.replace('map:\n', 'map:\n      "NR": uid\n'));
    const env = { ...UTF8, XDG_STATE_HOME: join(folder, '../state') };
    expect((await runHere(['log', '--undo'], { cwd: folder, env })).code).toBe(0);
    expect(settings()).toBe(kept);
    await runHere(['log', '--undo'], { cwd: folder, env });
    expect((await runHere(['log', '--undo'], { cwd: folder, env })).code).toBe(0);
    expect(settings()).toBe('');
  });

  it.each([
    ['in a vault that is not set up', '{}', {}, 'the vault is not set up: netvault init --vault . does it'],
    ['with settings of another file', '', { '--config': 'own.yaml' }, 'the settings are those of --config'],
    ['in settings in braces', '{version: 1}', {}, 'cannot be changed safely. Add it by hand'],
  ])('does not keep columns %s, and prints why', async (where, text, options, said) => {
    const { folder, file, run } = setUp();
    const place = join(folder, '.netvault.yaml');
    if (where.includes('not set up')) rmSync(place);
    else writeFileSync(place, text);
    writeFileSync(join(folder, 'own.yaml'), '');
    const table = file('a.csv', 'Wer\nDi Prima\n');
    const { code, stdout } = await run(
      ...['csv', table, '--map', 'Wer=name', '--write', '--vault', '.'],
      ...Object.entries(options).flat(),
    );
    expect(code).toBe(0);
    expect(stdout.replace(/\s+/g, ' ')).toContain(said);
    expect(stdout).toContain('1 note written.');
    expect(existsSync(place) ? readFileSync(place, 'utf8') : '{}').toBe(text);
  });

  it('exits with 2 if the kept columns cannot be read, and shows the place and the fix', async () => {
    const { folder, file, run } = setUp();
    writeFileSync(join(folder, '.netvault.yaml'), 'imports:\n  - columns: [Wer]\n    map: {Wer: nmae}\n');
    const { code, stderr } = await run('csv', file('a.csv', 'Wer\nDi\n'), '--map', 'Wer=name');
    expect(code).toBe(2);
    expect(stderr).toContain('A column cannot be for “nmae”');
    expect(stderr).toContain('.netvault.yaml:3:16');
    expect(stderr).toContain('Write name, first name');
    // Other commands do not read what is kept for imports.
    expect((await runHere(['lint'], { cwd: folder, env: UTF8 })).code).toBe(0);
  });

  it('imports events from calendars and mails once, and one undo removes them', async () => {
    const { folder, file, run } = setUp();
    const event = (...lines: string[]): string =>
      ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');
    const lunch = event(
      ...['UID:u1', 'SUMMARY:Lunch', 'DTSTART;VALUE=DATE:20261110', 'RRULE:FREQ=WEEKLY;COUNT=2'],
      ...['ATTENDEE;CN=Bo Li:mailto:bo@example.org', 'ATTENDEE:mailto:nobody@example.org'],
    );
    file('cal/a.ics', lunch);
    file(
      'cal/b.eml',
      `From: a@example.org\r\nContent-Type: text/calendar; method=REQUEST\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(
        event('UID:u2', 'SUMMARY:Fair', 'DTSTART;VALUE=DATE:20261201'),
      ).toString('base64')}\r\n`,
    );
    file('cal/c.eml', 'From: a@example.org\r\n\r\nHello\r\n');
    const shown = await run('ics', '../files/cal');
    expect(shown.stdout).toMatchInlineSnapshot(`
      "
        2 files: 3 entries
          3 new notes

        New
          Lunch         Events/2026-11-10 Lunch.md
          Lunch         Events/2026-11-17 Lunch.md
          Fair          Events/2026-12-01 Fair.md

        Where the values went
          UID       3 to uid
          SUMMARY   3 to name
          DTSTART   3 to date
          RRULE     2 says on which days
          ATTENDEE  2 to with, 2 nobody in the vault

        Whether you were at past events is not noted yet: netvault event asks.
        Nothing is written yet: --write does it.

      "
    `);
    const written = await run('ics', '../files/cal', '--write', '--format', 'json');
    const report = JSON.parse(written.stdout) as { notes: string[] };
    expect(isValid(report)).toBe(true);
    expect(report.notes).toEqual([
      'Events/2026-11-10 Lunch.md',
      'Events/2026-11-17 Lunch.md',
      'Events/2026-12-01 Fair.md',
    ]);
    expect(readFileSync(join(folder, 'Events/2026-11-10 Lunch.md'), 'utf8')).toContain(
      'with: ["[[Bo Li]]"]\n',
    );
    expect((await run('ics', '../files/cal', '--write')).stdout).toContain('There is nothing to write.');
    const env = { ...UTF8, XDG_STATE_HOME: join(folder, '../state') };
    const asked = await runHere(['event', '--today', '2026-11-19'], { cwd: folder, env });
    expect(asked.stdout).toContain('Lunch');
    expect((await runHere(['log', '--undo'], { cwd: folder, env })).code).toBe(0);
    // The folder that the import created is removed, too.
    expect(readdirSync(folder).sort()).toEqual(['.netvault.yaml', 'People']);
  });

  it('lists planned events that a newer calendar no longer has, and keeps their notes', async () => {
    const { folder, file, run } = setUp();
    const lines = (...of: readonly string[]): string =>
      ['BEGIN:VEVENT', ...of, 'END:VEVENT', ''].join('\r\n');
    const choir = (more: string): string =>
      lines(
        ...[
          'UID:c@google.com',
          'SUMMARY:Choir',
          'DTSTART;TZID=Europe/Berlin:20261117T180000',
          'DURATION:PT1H',
        ],
        `RRULE:FREQ=WEEKLY;COUNT=3${more}`,
      );
    const calendar = (...events: readonly string[]): string =>
      `BEGIN:VCALENDAR\r\nPRODID:-//Google Inc//Google Calendar 70.9054//EN\r\nMETHOD:PUBLISH\r\n${events.join('')}END:VCALENDAR\r\n`;
    const fair = lines('UID:f@google.com', 'SUMMARY:Fair', 'DTSTART;VALUE=DATE:20261201');
    await run('ics', file('a.ics', calendar(choir(''), fair)), '--write');
    const before = readFileSync(join(folder, 'Events/2026-11-24 Choir.md'), 'utf8');
    const without = '\r\nEXDATE;TZID=Europe/Berlin:20261124T180000';
    file('b.ics', calendar(choir(without)));
    const newer = '../files/b.ics';
    const shown = await run('ics', newer, '--write');
    expect(shown.stdout).toMatchInlineSnapshot(`
      "
        ../files/b.ics: 2 entries
          2 in the vault already
          2 planned events in the vault, but no longer in the calendar

        Planned, but no longer in the calendar
          Choir         not on this day any more  Events/2026-11-24 Choir.md
          Fair          not in the file  Events/2026-12-01 Fair.md

        Nothing is done to these notes. What is not in the file may be in another
        calendar of yours. For each event that is off: netvault event canceled
        "2026-11-24 Choir"

        Where the values went
          UID       2 there already
          SUMMARY   2 there already
          DTSTART   2 there already
          DURATION  2 there already
          RRULE     2 says on which days
          EXDATE    2 says on which days

        There is nothing to write.

      "
    `);
    expect(readFileSync(join(folder, 'Events/2026-11-24 Choir.md'), 'utf8')).toBe(before);
    const report = JSON.parse((await run('ics', newer, '--format', 'json')).stdout) as { gone: unknown };
    expect(isValid(report)).toBe(true);
    expect(report.gone).toEqual([
      ...[
        { path: 'Events/2026-11-24 Choir.md', name: '2026-11-24 Choir', date: '2026-11-24', why: 'left-out' },
      ],
      ...[
        {
          path: 'Events/2026-12-01 Fair.md',
          name: '2026-12-01 Fair',
          date: '2026-12-01',
          why: 'not-in-file',
        },
      ],
    ]);
    // Events that are in the calendar, but not chosen, are not reported as missing.
    const chosen = await run(
      'ics',
      file('a.ics', calendar(choir(''), fair)),
      '--only',
      'fair',
      '--until',
      '2026-11-20',
    );
    expect(chosen.stdout).not.toContain('no longer');
    // A calendar in a mail is an invitation to some of its events, so no other event counts as missing.
    const mail = `Content-Type: text/calendar\r\n\r\n${calendar(choir(''))}`;
    expect((await run('ics', file('c.eml', mail))).stdout).not.toContain('no longer');
    const env = { ...UTF8, XDG_STATE_HOME: join(folder, '../state') };
    const off = await runHere(['event', 'canceled', '2026-11-24 Choir', '--today', '2026-11-19'], {
      cwd: folder,
      env,
    });
    expect(off.code).toBe(0);
    expect((await run('ics', newer)).stdout).not.toContain('2026-11-24 Choir');
  });

  it('names events to come whose notes say something else, those with only another title last', async () => {
    const { file, run } = setUp();
    const lines = (...all: readonly string[]): string =>
      ['BEGIN:VEVENT', ...all, 'END:VEVENT', ''].join('\r\n');
    const calendar = (...events: readonly string[]): string =>
      `BEGIN:VCALENDAR\r\n${events.join('')}END:VCALENDAR\r\n`;
    const first = calendar(
      lines('UID:a', 'SUMMARY:Palm house', 'DTSTART:20261202T140000'),
      lines('UID:b', 'SUMMARY:Fair', 'DTSTART:20261203T140000', 'LOCATION:Room 1'),
    );
    const made = await run('ics', file('a.ics', first), '--write');
    expect(made.stdout).not.toContain('Whether you were');
    expect((await run('ics', '../files/a.ics')).stdout).not.toContain('Not as in the calendar');
    const text = first.replace('Palm house', 'Kew').replace('Fair', 'Big fair').replace('Room 1', 'Room 2');
    const newer = file('b.ics', text.replace('03T14', '03T16'));
    const { stdout } = await run('ics', newer, '--write');
    expect(stdout.slice(stdout.indexOf('Not as'), stdout.indexOf('Where the values'))).toMatchInlineSnapshot(`
      "Not as in the calendar
          Big fair      time 16:00, not 14:00; place Room 2, not Room 1; called Fair in the note  Events/2026-12-03 Fair.md
          Kew           called Palm house in the note  Events/2026-12-02 Palm house.md

        Nothing is done to these notes. Where the calendar is right, change the
        note.

        "
    `);
    const report = JSON.parse((await run('ics', newer, '--format', 'json')).stdout) as {
      entries: { differs: unknown }[];
    };
    expect(isValid(report)).toBe(true);
    expect(report.entries[0]?.differs).toEqual([{ field: 'title', calendar: 'Kew', note: 'Palm house' }]);
  });

  it('leaves out old events of a calendar unless --since includes them', async () => {
    const { file, run } = setUp();
    const place = file(
      'a.ics',
      'BEGIN:VEVENT\nUID:a\nSUMMARY:Old\nDTSTART:20250101T100000\nEND:VEVENT\nBEGIN:VEVENT\nUID:b\nDTSTART:20261101T100000\nEND:VEVENT\n',
    );
    // Events without `BEGIN:VCALENDAR` around them are not a calendar.
    expect((await run('ics', place)).code).toBe(2);
    const whole = file('b.ics', `BEGIN:VCALENDAR\n${readFileSync(place, 'utf8')}END:VCALENDAR\n`);
    expect((await run('ics', whole)).stdout).toContain('before the days that are read');
    expect((await run('ics', whole, '--since', '2024-12-31')).stdout).toContain('2 new notes');
    expect((await run('ics', whole, '--since', 'never')).code).toBe(2);
  });

  describe('choice of events in a calendar', () => {
    const events = [
      ['c', 'Choir', '20261110', 'RRULE:FREQ=WEEKLY;COUNT=2'],
      ['d', 'Zahnärztin', '20261112', 'LOCATION:Main St'],
      ['f', 'Book fair', '20261201', 'ATTENDEE;CN=Bo Li:mailto:bo@example.org'],
      ['t', 'Trade talk', '20270301', 'CATEGORIES:Work'],
    ].map(([uid = '', title = '', day = '', ...more]) =>
      [
        'BEGIN:VEVENT',
        `UID:${uid}`,
        `SUMMARY:${title}`,
        `DTSTART;VALUE=DATE:${day}`,
        ...more,
        'END:VEVENT',
      ].join('\n'),
    );
    const calendar = `BEGIN:VCALENDAR\n${events.join('\n')}\nEND:VCALENDAR\n`;
    const notes = async (...args: readonly string[]): Promise<string[]> => {
      const { file, run } = setUp();
      const { stdout } = await run('ics', file('a.ics', calendar), '--format', 'json', ...args);
      expect(isValid(JSON.parse(stdout))).toBe(true);
      return (JSON.parse(stdout) as { notes: string[] }).notes.map((path) => path.slice(7, -3));
    };

    it.each([
      [['--only', 'FAIR'], ['2026-12-01 Book fair']],
      [
        ['--only', 'work', '--only', 'main st'],
        ['2026-11-12 Zahnärztin', '2027-03-01 Trade talk'],
      ],
      [
        ['--except', 'choir', '--except', 'zahnarzt'],
        ['2026-12-01 Book fair', '2027-03-01 Trade talk'],
      ],
      [['--with-contacts'], ['2026-12-01 Book fair']],
      [
        ['--until', '2026-11-12'],
        ['2026-11-10 Choir', '2026-11-12 Zahnärztin'],
      ],
    ])('imports the right events with %j', async (args, expected) => {
      expect(await notes(...args)).toEqual(expected);
    });

    it('prints why each of the other events is left out', async () => {
      const { file, run } = setUp();
      const { stdout } = await run(
        'ics',
        file('a.ics', calendar),
        '--only',
        'choir',
        '--until',
        '2026-12-31',
      );
      expect(stdout).toMatch(
        /Left out\n {4}Trade talk +after the last day that is read: see --until .*\n {4}Zahnärztin +not among those that are wanted/,
      );
    });

    it.each([
      [['--only', 'choire'], 'no event has “choire”'],
      [['--until', '2020-01-01'], '2020-01-01 is before'],
    ])('refuses %j', async (args, message) => {
      const { file, run } = setUp();
      const { code, stderr } = await run('ics', file('a.ics', calendar), ...args);
      expect(code).toBe(2);
      expect(stderr).toContain(message);
    });

    it('reports a text that only notes of earlier imports match, and writes nothing', async () => {
      const { file, run } = setUp();
      await run('ics', file('a.ics', calendar), '--write', '--yes');
      const others = `BEGIN:VCALENDAR\n${events.slice(-1).join('\n')}\nEND:VCALENDAR\n`;
      const choir = await run('ics', file('b.ics', others), '--only', 'choir', '--write');
      expect(choir).toMatchObject({ code: 0, stderr: '' });
      expect(choir.stdout).toContain('“choir” is no longer in the calendar, only in notes of the vault.');
      expect(choir.stdout).toContain('There is nothing to write.');
      const json = await run('ics', file('b.ics', others), '--except', 'Main St', '--format', 'json');
      expect(isValid(JSON.parse(json.stdout))).toBe(true);
      expect(JSON.parse(json.stdout)).toMatchObject({ vanished: ['Main St'] });
      expect(await run('ics', file('b.ics', others), '--only', 'choire')).toMatchObject({ code: 2 });
    });

    it.each([
      ['', ['Events/2026-11-10 Choir.md', 'Events/2026-11-17 Choir.md', 'Events/2026-12-01 Book fair.md']],
      ['-1 -2', ['Events/2026-12-01 Book fair.md', 'Events/2027-03-01 Trade talk.md']],
      ['3', ['Events/2026-12-01 Book fair.md']],
      ['0', []],
    ])('asks at a terminal which events to write: answer %j', async (answer, expected) => {
      const { folder, file } = setUp();
      const ran = await runHere(
        ['import', 'ics', file('a.ics', calendar), '--write', '--today', '2026-11-19'],
        {
          cwd: folder,
          env: { ...UTF8, XDG_STATE_HOME: join(folder, '../state') },
          answers: ['9', answer],
        },
      );
      expect(ran.stderr).toContain('  1  Choir (2 days)\n  2  Zahnärztin\n');
      expect(ran.stderr).toContain('write numbers from 1 to 4');
      const there = existsSync(join(folder, 'Events')) ? readdirSync(join(folder, 'Events')) : [];
      expect(there.map((name) => `Events/${name}`).sort()).toEqual(
        answer === '' ? expect.arrayContaining(expected) : expected,
      );
    });

    it('does not ask if options choose, and writes nothing if there is no answer', async () => {
      const { folder, file } = setUp();
      const place = file('a.ics', calendar);
      const options = {
        cwd: folder,
        env: { ...UTF8, XDG_STATE_HOME: join(folder, '../state') },
        answers: [],
      };
      const args = ['import', 'ics', place, '--write', '--today', '2026-11-19'];
      expect((await runHere(args, options)).stderr).toContain('nothing was written.');
      expect(existsSync(join(folder, 'Events'))).toBe(false);
      await runHere([...args, '--only', 'fair'], options);
      expect(readdirSync(join(folder, 'Events'))).toEqual(['2026-12-01 Book fair.md']);
      await runHere([...args, '--yes'], options);
      expect(readdirSync(join(folder, 'Events'))).toHaveLength(5);
    });
  });

  it('names the file of an unclear or left-out entry if there are several files', async () => {
    const { file, run } = setUp();
    const dateless = 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:b\nDTSTART:xx\nEND:VEVENT\nEND:VCALENDAR\n';
    file('cal/a.ics', dateless.replace(/END:.*$/s, ''));
    file('cal/b.ics', dateless);
    const { stdout } = await run('ics', '../files/cal');
    expect(stdout).toContain('cut short, or cannot be read (a.ics, line 2)\n');
    expect(stdout).toContain('no day (b.ics, line 2)\n');
    const alone = (await run('ics', '../files/cal/a.ics')).stdout;
    expect(alone).toContain('cut short, or cannot be read (line 2)\n');

    file('cards/a.vcf', CARDS);
    file('cards/b.vcf', CARDS.replaceAll('ada@', 'a@'));
    const { stdout: cards } = await run('vcard', '../files/cards');
    expect(cards).toContain('only the name is the same (a.vcf, line 13)');
    expect(cards).toContain('no name (b.vcf, line 18)\n');
    const json = await run('vcard', '../files/cards', '--format', 'json');
    const report = JSON.parse(json.stdout) as { readonly entries: readonly { readonly file?: string }[] };
    expect(isValid(report)).toBe(true);
    expect(report.entries.map((one) => one.file?.slice(-5)).sort()).toEqual(
      ['a', 'b'].flatMap((name) => Array<string>(4).fill(`${name}.vcf`)),
    );
  });

  it('counts what is not an event per calendar instead of listing each entry', async () => {
    const { file, run } = setUp();
    const calendar = (...parts: readonly string[]): string =>
      ['BEGIN:VCALENDAR', ...parts, 'END:VCALENDAR', ''].join('\n');
    const todo = 'BEGIN:VTODO\nUID:t\nSUMMARY:Call\nBEGIN:VALARM\nEND:VALARM\nEND:VTODO';
    const event = 'BEGIN:VEVENT\nUID:a\nSUMMARY:Fair\nDTSTART;VALUE=DATE:20261201\nEND:VEVENT';
    // A journal entry without an end does not prevent events from being read.
    const journals = 'BEGIN:VJOURNAL\nUID:j\nBEGIN:VJOURNAL\nUID:k\nEND:VJOURNAL';
    file('cal/a.ics', calendar(event.replace('UID:a', 'UID:b'), journals, event));
    file('cal/b.ics', calendar(...Array<string>(3000).fill(todo), 'BEGIN:VFREEBUSY\nEND:VFREEBUSY'));
    file('cal/c.eml', 'From: a@example.org\n\nHello\n');
    const shown = await run('ics', '../files/cal');
    expect(shown.stdout).toContain(
      [
        '  2 files: 3005 entries',
        '    2 new notes',
        '    3003 left out',
        '',
        '  New',
        '    Fair          Events/2026-12-01 Fair.md',
        '    Fair          Events/2026-12-01 Fair 2.md',
        '',
        '  Left out',
        '    b.ics         3000 to-dos: not events (from line 2)',
        '    a.ics         2 journal entries: not events (from line 7)',
        '    b.ics         1 block of free or busy time: not an event (line 18002)',
      ].join('\n'),
    );
    const report = JSON.parse((await run('ics', '../files/cal', '--format', 'json')).stdout) as {
      readonly entries: readonly Record<string, unknown>[];
    };
    expect(isValid(report)).toBe(true);
    const refused = report.entries.filter(({ is }) => is === 'refused');
    expect(refused.map(({ name, line, why, count }) => [name, line, why, count])).toEqual([
      ['../files/cal/b.ics', 2, 'to-do', 3000],
      ['../files/cal/a.ics', 7, 'journal', 2],
      ['../files/cal/b.ics', 18002, 'free-busy', 1],
    ]);
    expect(report.entries.filter(({ is }) => is === 'new').map(({ count }) => count)).toEqual([1, 1]);
    // To-dos are reported even if many entries of other kinds before them are left out.
    const before = event.replace('20261201', '20200101');
    file(
      'many.ics',
      calendar(...Array.from({ length: 20 }, (_, nth) => before.replace('a', `${nth}`)), todo),
    );
    expect((await run('ics', '../files/many.ics')).stdout).toContain('1 to-do: not an event (line 102)');
    const tasks = await run('ics', '../files/cal/b.ics');
    expect(tasks.code).toBe(2);
    expect(tasks.stderr).toContain('no event was found in ../files/cal/b.ics');
    expect(tasks.stderr.replace(/\s+/g, ' ')).toContain(
      'It has 3000 to-dos and 1 block of free or busy time, but only events are imported.',
    );
  });

  it('imports from a LinkedIn archive and unpacks nothing else', async () => {
    const { folder, file, run } = setUp();
    const table = strToU8('First Name,Last Name,URL\nAda,Lovelace,https://www.linkedin.com/in/ada\n');
    const messages = strToU8(
      'SENDER PROFILE URL,RECIPIENT PROFILE URLS,DATE,CONTENT\nin/me,https://www.linkedin.com/in/ada,2026-11-10 10:00:00 UTC,Secret\nin/me,in/x,2026-11-10 10:00:00 UTC,Secret\n',
    );
    const invitations = strToU8(
      'From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\nMe,Ada,"11/9/26, 1:05 PM",Secret,OUTGOING,in/me,https://www.linkedin.com/in/ada\n',
    );
    const zip = (files: Record<string, Uint8Array>): Uint8Array => zipSync(files);
    const whole = file(
      'Basic_LinkedInDataExport.zip',
      zip({
        '../../../Evil.md': strToU8('x'),
        'x/Connections.csv': table,
        'messages.csv': messages,
        'Invitations.csv': invitations,
      }),
    );
    const shown = await run('linkedin', whole, '--write');
    expect(shown.stdout).toContain('1 note written.');
    expect(shown.stdout).toMatch(
      /messages\.csv +1 to log, 1 nobody in the vault\n +Invitations\.csv +1 to log\n/,
    );
    expect(readdirSync(join(folder, 'People')).sort()).toEqual(['Ada Lovelace.md', 'Bo Li.md', 'Cy.md']);
    const ada = readFileSync(join(folder, 'People/Ada Lovelace.md'), 'utf8');
    expect(ada).toContain('\n- 2026-11-09 email: LinkedIn\n- 2026-11-10 email: LinkedIn\n');
    expect(ada).not.toContain('Secret');
    file('export/Connections.csv', table);
    file('export/messages.csv', messages);
    file('export/Invitations.csv', invitations);
    for (const from of [whole, '../files/export'])
      expect((await run('linkedin', from, '--write')).stdout).toContain('There is nothing to write.');
    const without = file('without.zip', zip({ 'messages.csv': table }));
    expect((await run('linkedin', without)).stderr).toContain('is a ZIP file without Connections.csv, or');
    const broken = file('broken.zip', zip({ 'Connections.csv': table }).subarray(0, 60));
    expect((await run('linkedin', broken)).stderr).toContain('is a ZIP file without Connections.csv, or');
    for (const [name, bytes, holds] of [
      ['messages.csv', messages, 'messages'],
      ['Invitations.csv', invitations, 'invitations'],
    ] as const)
      for (const kind of ['linkedin', 'csv'])
        expect((await run(kind, file(name, bytes))).stderr).toContain(
          `has LinkedIn’s ${holds}, not its connections`,
        );
    const bomb = file('bomb.zip', zip({ 'Connections.csv': new Uint8Array(100_000_001) }));
    expect((await run('linkedin', bomb)).stderr).toContain('is larger than 100 MB');
  });

  it.each([
    ['a kind that there is not', ['vcards', 'x.vcf'], 'Did you mean “vcard”?'],
    ['a file that is not there', ['vcard', 'x.vcf'], 'x.vcf cannot be read'],
    ['a file with nobody in it', ['vcard', 'People/Cy.md'], 'no person was found in '],
    ['a folder with no such file', ['vcard', 'People'], 'no person was found in '],
    ['a table without headings', ['csv', 'People/Cy.md'], 'no row of headings'],
    ['a column that is for nothing', ['csv', 'x.csv', '--map', 'Wer=shoe'], 'Write --map COLUMN=FIELD'],
    ['a column of cards', ['vcard', 'x.vcf', '--map', 'Wer=name'], '--map goes with csv'],
    ['no file', ['vcard'], 'import KIND FILE'],
    ['a calendar with no event', ['ics', 'People/Cy.md'], 'no event was found in '],
    ['a folder without calendars', ['ics', 'People'], 'no event was found in '],
    ['a day for people', ['vcard', 'x.vcf', '--since', '2026-01-01'], '--since goes with ics'],
  ])('refuses %s', async (_, args, said) => {
    const { run } = setUp();
    const { code, stderr, stdout } = await run(...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.replace(/\s+/g, ' ')).toContain(said);
  });
});

describe('netvault import with a file of another kind', () => {
  const CALENDAR = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n';

  it.each([
    ['csv', CARDS, 'is an address book in vCard', 'vcard'],
    ['linkedin', CARDS, 'is an address book in vCard', 'vcard'],
    ['ics', `\ufeff${CARDS}`, 'is an address book in vCard', 'vcard'],
    ['vcard', CALENDAR, 'is a calendar', 'ics'],
    ['google', CALENDAR, 'is a calendar', 'ics'],
  ])('names the kind of the file and the right command: import %s', async (kind, text, what, meant) => {
    const { file, run } = setUp();
    const place = file('a file', text);
    const { code, stdout, stderr } = await run(kind, place);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.replace(/\s+/g, ' ')).toContain(
      `${place} ${what}. Write netvault import ${meant} "${place}".`,
    );
  });

  it.each([
    [['contacts.vcf'], /KIND FILE… KIND can be vcard, linkedin, google, csv, ics\./],
    [['vcard'], /KIND FILE…\s*$/],
  ])('prints the usage if only one word is given: import %s', async (words, said) => {
    const { run } = setUp();
    const { code, stderr } = await run(...words);
    expect(code).toBe(2);
    expect(stderr).toMatch(said);
  });
});

describe('who is due after an import', () => {
  /** What `netvault due` prints. */
  const dueIn = async (folder: string): Promise<string> =>
    (await runHere(['due', '--today', '2026-11-19'], { cwd: folder, env: UTF8 })).stdout;

  it('is nobody by the columns of another tool, which are proposed', async () => {
    const { folder, file, run } = setUp();
    const table = file(
      'rom.csv',
      'Name,Company,Keep in touch,Last interaction\nAna,Rom,Every month,2026-08-01\n',
    );
    const { stdout } = await run('csv', table, '--write');
    expect(stdout).toContain('--map "Keep in touch=cadence"');
    expect(stdout).toContain('New people are not due until you give them a cadence.');
    expect(await dueIn(folder)).toContain('Nobody is due');
  });

  it('is named if a table has a cadence', async () => {
    const { folder, file, run } = setUp();
    const table = file(
      'own.csv',
      'Name,Keep in touch,Last contact\nAna,Every month,2026-08-01\nBea,Every month,2026-11-01\n',
    );
    const given = [table, '--map', 'Keep in touch=cadence'];
    const report = JSON.parse((await run('csv', ...given, '--format', 'json')).stdout) as { due: unknown };
    expect(isValid(report)).toBe(true);
    expect(report.due).toEqual([{ path: 'People/Ana.md', name: 'Ana' }]);
    const { stdout } = await run('csv', ...given, '--write');
    expect(stdout).toContain('The table gives people a cadence. Due now because of it: Ana.');
    expect(stdout).not.toContain('New people are not due');
    expect(await dueIn(folder)).toMatch(/Due\n.*Ana/);
    expect(await dueIn(folder)).not.toContain('Bea');
  });

  it('is who was due in the vault whose export it reads', async () => {
    const { folder, file, run } = setUp();
    const note = (fields: string, log = ''): string =>
      `---\ntype: contact\ncadence: monthly\n${fields}---\n\n## Log\n${log}`;
    const notes = {
      Ada: note('status: paused\norganization: ["Acme", "Globex"]\n'),
      Bea: note('archived: 2020\n'),
      Cem: note('snooze_until: 2027-01-11\n'),
      Dan: note('last_contact: 2026-01-05\n', '- 2026-11-10 call\n'),
      Eve: note('', '- 2026-01-10 call\n'),
    };
    const other = tempVault({
      '.netvault.yaml': '',
      ...Object.fromEntries(Object.entries(notes).map(([name, text]) => [`${name}.md`, text])),
    });
    const exported = await runHere(['export', 'csv', '--table', 'people', '--today', '2026-11-19'], {
      cwd: other,
      env: UTF8,
    });
    const table = file('people.csv', exported.stdout);
    const { stdout } = await run('csv', table, '--write');
    expect(stdout).toContain('Due now because of it: Eve.');
    expect(readFileSync(join(folder, 'People/Ada.md'), 'utf8')).toContain(
      'organization: ["Acme", "Globex"]\n',
    );
    const rows = (text: string): string[] => text.match(/ (?:Ada|Bea|Cem|Dan|Eve) .*/g) ?? [];
    expect(rows(await dueIn(folder))).toEqual(rows(await dueIn(other)));
    expect(rows(await dueIn(folder))).toHaveLength(1);
    expect((await run('csv', table, '--write')).stdout).toContain('There is nothing to write.');
  });
});
