import { chmodSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import type { DoctorReport } from '../../src/cli/commands/doctor/doctor-report.ts';
import { doctorSchema } from '../../src/cli/commands/doctor/doctor-schema.ts';
import { runHere, UTF8 } from '../harness/run-cli.ts';
import { tempVault, type Files } from '../harness/temp-vault.ts';
import { lines } from './transcripts/transcript.ts';

const vaults = (name: string): string =>
  fileURLToPath(new URL(`../../fixtures/vaults/${name}`, import.meta.url));
const isValid = new Ajv({ strictTypes: false, strictRequired: false }).compile(doctorSchema());

async function report(cwd: string, ...args: readonly string[]): Promise<{ code: number } & DoctorReport> {
  const { stdout, code } = await runHere(['doctor', '--format', 'json', ...args], { cwd });
  const value: unknown = JSON.parse(stdout);
  expect(isValid(value) || isValid.errors).toBe(true);
  return { code, ...(value as DoctorReport) };
}

const MAPPED: Files = {
  '.obsidian/daily-notes.json': '{"folder": "Days", "format": "YYYY-MM-DD"}',
  'Card.md':
    '---\ntype: scorecard\npoints: [letter 2]\nweek_start: sunday\nrecords:\n  contact:\n    - folder: Menschen\n    - tag: friend\n---\n',
  'Menschen/Ada.md': '',
  'Menschen/Grace.md': '',
  'Mary.md': '---\ntags: [friend]\n---\n',
  'Jo.md': '---\ntype: "person"\n---\n',
  'Days/2026-11-18.md': '## Log\n\n- call [[Ada]]\n',
  'Days/2026-11-19.md': 'Quiet.\n',
  'Idea.md': 'Mine.\n',
  'Templates/Contact.md': '---\ntype: contact\nmet: {{date}}\n---\n',
};

const SET_UP: Files = { '.netvault.yaml': '' };
const GOAL = '---\ntype: goal\nkind: behavior\nmetric: points\ntarget: 5\nevery: week\n---\n';

describe('a log in a note that is neither a daily note nor a record', () => {
  const LOG = '## Log\n\n- call [[Ada]] 20m\n';
  const withNotes = (...paths: readonly string[]): string =>
    tempVault({ ...SET_UP, ...Object.fromEntries(paths.map((path) => [path, LOG])) });

  it.each<[string, string, readonly string[]]>([
    ['YYYY_MM_DD', 'journals', ['journals/2026_11_12.md', 'journals/2026_11_13.md']],
    ['DD-MM-YYYY', 'Journal', ['Journal/12-11-2026.md', 'Journal/13-11-2026.md']],
    ['MM-DD-YYYY', 'Journal', ['Journal/11-12-2026.md', 'Journal/11-13-2026.md']],
    ['MMMM D, YYYY', 'Daily', ['Daily/November 12, 2026.md']],
    ['MMM Do, YYYY', '', ['Nov 12th, 2026.md', 'Nov 13th, 2026.md']],
    ['D. MMMM YYYY', '', ['12. November 2026.md', '3. Dezember 2026.md']],
    ['YYYY/MM/DD', 'Journal', ['Journal/2026/11/12.md', 'Journal/2026/12/01.md']],
    ['YYYY.MM.DD', '', ['Notes/a/2026.11.12.md', 'Notes/b/2026.11.13.md', 'Notes/Idea.md']],
  ])('is reported with the format %s in “%s”, which reads it', async (format, folder, paths) => {
    const cwd = withNotes(...paths);
    const { code, fine, unrecognized } = await report(cwd);
    expect({ code, fine, ...unrecognized.logs }).toEqual({
      ...{ code: 1, fine: false, notes: [...paths].sort(), asDailyNotes: { folder, format } },
    });
    const { stdout } = await runHere(['doctor'], { cwd });
    const setting = `daily_notes: {folder: "${folder}", format: "${format}"}`;
    expect(stdout.replace(/\s+/g, ' ')).toContain(`write into the scorecard: ${setting}`);
    writeFileSync(join(cwd, 'Scorecard.md'), `---\ntype: scorecard\n${setting}\n---\n`);
    const after = (await report(cwd)).unrecognized.logs;
    expect(after?.notes ?? []).toEqual(paths.filter((path) => path.endsWith('Idea.md')));
  });

  it.each<[string, readonly string[]]>([
    ['names are no days', ['Work.md', 'Life.md']],
    ['the day and the month may be either', ['03-04-2026.md', '05-06-2026.md']],
    ['fewer than half are days', ['2026_11_12.md', 'Work.md', 'Life.md']],
    ['the vault has daily notes', ['2026_11_12.md', '2026-11-13.md']],
  ])('is reported without a format if %s', async (_, paths) => {
    const { unrecognized } = await report(withNotes(...paths));
    const notes = paths.filter((path) => path !== '2026-11-13.md').sort();
    expect(unrecognized.logs).toEqual({ notes, asDailyNotes: null });
  });

  it.each<[string, Files]>([
    ['without an activity that is known', { 'Work.md': '## Log\n\n- build: fixed\n' }],
    ['below another heading', { 'Work.md': '## Plans\n\n- call [[Ada]]\n' }],
    ['in a template', { 'Templates/Day.md': `---\nmet: {{date}}\n---\n${LOG}` }],
  ])('is not reported %s', async (_, files) => {
    expect((await report(tempVault({ ...SET_UP, ...files }))).unrecognized.logs).toBeNull();
  });

  it('is not reported in a vault that is not set up', async () => {
    const { unrecognized } = await report(tempVault({ '.obsidian/app.json': '{}', '2026_11_12.md': LOG }));
    expect(unrecognized.logs).toBeNull();
  });

  it('is counted by init', async () => {
    const cwd = tempVault({ 'journals/2026_11_12.md': LOG, 'journals/2026_11_13.md': LOG });
    const { stdout } = await runHere(['init', '--yes', '--today', '2026-11-19'], { cwd });
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      '2 notes have a log that is not read, such as journals/2026_11_12.md: netvault doctor says why.',
    );
  });
});

describe('a symbolic link', () => {
  it('in the place of a note or a folder is named, since it is not followed', async () => {
    const cwd = tempVault({
      'vault/.netvault.yaml': '',
      'vault/Notes/x.txt': '',
      'else/People/Ann.md': '---\ntype: contact\n---\n',
      'else/list.txt': '',
    });
    const vault = join(cwd, 'vault');
    symlinkSync('../else/People', join(vault, 'People'));
    symlinkSync('../../else/People/Ann.md', join(vault, 'Notes/Ann.md'));
    symlinkSync('nowhere.md', join(vault, 'Lost.md'));
    const { code, fine, unrecognized } = await report(vault);
    expect({ code, fine, links: unrecognized.links }).toEqual({
      ...{ code: 1, fine: false, links: ['Lost.md', 'Notes/Ann.md', 'People'] },
    });
    expect((await runHere(['doctor'], { cwd: vault })).stdout.replace(/\s+/g, ' ')).toContain(
      'missing from all numbers: Lost.md, Notes/Ann.md and People. Move the notes',
    );
  });

  it('is not named in other places: to a file that is no note, hidden, or in a circle', async () => {
    const cwd = tempVault({ '.netvault.yaml': '', 'list.txt': '' });
    symlinkSync('list.txt', join(cwd, 'other.txt'));
    symlinkSync('.', join(cwd, '.hidden'));
    symlinkSync('loop', join(cwd, 'loop'));
    expect((await report(cwd)).unrecognized.links).toEqual([]);
  });

  it('is not named if what it leads to is read at its own place', async () => {
    const cwd = tempVault({ '.netvault.yaml': '', 'People/Ann.md': '---\ntype: contact\n---\n' });
    symlinkSync('People', join(cwd, 'Others'));
    symlinkSync('People/Ann.md', join(cwd, 'Ann too.md'));
    expect((await report(cwd)).unrecognized.links).toEqual([]);
  });
});

describe('a log whose heading is in a list', () => {
  const OUTLINE = '- ## Log\n\t- call 20m [[Ada]]\n';

  it.each<[string, string, string]>([
    ['a note that is no daily note', 'journals/2026_11_17.md', OUTLINE],
    ['a daily note', '2026-11-17.md', OUTLINE],
    ['a contact', 'Ada.md', '---\ntype: contact\n---\n\n* # Log\n  * 2026-11-17 call 20m\n'],
    ['an outline', '2026-11-17.md', '- Monday\n  - ## Log\n    - [x] call [[Ada]]\n'],
  ])('is reported in %s', async (_, path, text) => {
    const cwd = tempVault({ ...SET_UP, [path]: text });
    const { code, fine, unrecognized } = await report(cwd);
    expect({ code, fine, outlineLogs: unrecognized.outlineLogs }).toEqual({
      ...{ code: 1, fine: false, outlineLogs: [path] },
    });
    const said = `A log that is not read, since its heading is in a list: ${path}.`;
    expect((await runHere(['doctor'], { cwd })).stdout.replace(/\s+/g, ' ')).toContain(said);
  });

  it.each([
    ['another heading', '- ## Plans\n\t- call 20m [[Ada]]\n'],
    ['no activity', '- ## Log\n\t- all is well\n'],
    ['a log that is read', '## Log\n\n- call 20m [[Ada]]\n'],
    ['a log that is read, above a list', '## Log\n\n- call 20m [[Ada]]\n\n# Else\n\n- ## Plans\n'],
    ['code', '```\n- ## Log\n\t- call 20m [[Ada]]\n```\n'],
  ])('is not reported for %s', async (_, text) => {
    const { unrecognized } = await report(tempVault({ ...SET_UP, '2026-11-17.md': text }));
    expect(unrecognized.outlineLogs).toEqual([]);
  });

  it('is counted by init', async () => {
    const cwd = tempVault({ 'journals/2026_11_17.md': OUTLINE });
    const { stdout } = await runHere(['init', '--yes', '--today', '2026-11-19'], { cwd });
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      '1 note has a log that is not read, such as journals/2026_11_17.md: netvault doctor says why.',
    );
  });
});

describe('netvault doctor, of .netvault.yaml', () => {
  it('shows overrides, and globs that no note matches', async () => {
    const cwd = tempVault({
      '.netvault.yaml':
        'ignore: [Archiv, "Dra\u0308fts/**"]\noverrides:\n  - files: [Old/**, Dräfts]\n    rules: {invalid-date: off, broken-link: info}\n',
      'Dräfts/Ada.md': '---\ntype: contact\n---\n',
    });
    const { settings, unrecognized } = await report(cwd);
    expect(settings.find(({ name }) => name === 'overrides')).toEqual({
      name: 'overrides',
      value: 'Old/**, Dräfts: invalid-date: off, broken-link: info',
      from: '.netvault.yaml',
    });
    expect(unrecognized.globs).toEqual(['Archiv', 'Old/**']);
    const { stdout, code } = await runHere(['doctor'], { cwd });
    expect(code).toBe(0);
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'No note matches “Archiv” and “Old/**” in .netvault.yaml (ignore, overrides).',
    );
  });
});

describe('a note that says in its text what it is', () => {
  it.each(['type:: contact\ncadence:: monthly\n', '- Type:: [[Person]]\n', '[type:: contact]\n'])(
    'is counted, since that is not read: %j',
    async (text) => {
      const cwd = tempVault({ ...SET_UP, 'pages/Ada.md': text });
      expect((await report(cwd)).unrecognized.inlineFields).toEqual({
        ...{ notes: 1, example: { path: 'pages/Ada.md', key: /type/i.exec(text)?.[0] } },
      });
    },
  );

  it('is not counted if it is something else', async () => {
    const cwd = tempVault({ ...SET_UP, 'Dune.md': 'type:: book\n' });
    expect((await report(cwd)).unrecognized.inlineFields).toBeNull();
  });
});

describe('fields of Dataview in the text of records', () => {
  it.each<[string, string]>([
    ['Cadence:: weekly', 'Cadence'],
    ['Met Ada.\n\n- **last_contact**:: 2026-10-01', 'last_contact'],
    ['[birthday:: 1815-12-10]', 'birthday'],
    ['> (introduced by:: [[Bo]])', 'introduced by'],
  ])('are counted, since they are not read: %j', async (body, key) => {
    const cwd = tempVault({ ...SET_UP, 'Ada.md': `---\ntype: contact\n---\n${body}\n`, 'Bo.md': body });
    const { code, unrecognized } = await report(cwd);
    expect({ code, fields: unrecognized.inlineFields }).toEqual({
      ...{ code: 0, fields: { notes: 1, example: { path: 'Ada.md', key } } },
    });
    for (const args of [['doctor'], ['init', '--yes', '--today', '2026-11-19']])
      expect((await runHere(args, { cwd })).stdout.replace(/\s+/g, ' ')).toContain(
        `1 note has fields in the text, such as “${key}::” in Ada.md. They are not read:`,
      );
  });

  it.each([
    ['of another name', 'colour:: red'],
    ['that the properties have', 'status:: paused'],
    ['without a value', 'cadence::'],
    ['in code', '```\ncadence:: weekly\n```\n`cadence:: weekly`'],
    ['within a line', 'call about cadence:: weekly'],
  ])('are not counted %s', async (_, body) => {
    const cwd = tempVault({ ...SET_UP, 'Ada.md': `---\ntype: contact\nstatus: active\n---\n${body}\n` });
    expect((await report(cwd)).unrecognized.inlineFields).toBeNull();
  });
});

describe('netvault doctor', () => {
  it('prints which vault is used, what was recognized, and where each setting comes from', async () => {
    const cwd = tempVault(MAPPED);
    const { stdout, stderr, code } = await runHere(['doctor'], { cwd: join(cwd, 'Menschen') });
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    expect(stdout.slice(stdout.indexOf('    found by'))).toBe(
      lines(
        '    found by its .obsidian, here or in the nearest folder above',
        '    9 notes; set up for NetVault',
        '',
        '  Recognized',
        '    0 goals',
        '    4 people           folder Menschen (2) · type: person (1) · tag friend (1)',
        '    0 events',
        '    0 introductions',
        '    1 scorecard        type: scorecard (1)',
        '    0 reviews',
        '    2 daily notes      YYYY-MM-DD in Days',
        '                       .obsidian/daily-notes.json',
        '                       from 2026-11-18 to 2026-11-19, 1 with a log',
        '',
        '  Settings',
        '    points             letter',
        '                       Card.md',
        '    week_start         sunday',
        '                       Card.md',
        '    daily_notes        Days/YYYY-MM-DD',
        '                       .obsidian/daily-notes.json',
        '    records            contact: folder Menschen; contact: tag friend',
        '                       Card.md',
        '    Defaults: dormant_after 90 days; follow_up_within 2 days; log_headings',
        '    Log; log_to daily; contact_from log.',
        '',
        '  Activities',
        '    10 points          hosting',
        '    8 points           speaking-slot',
        '    5 points           introduction, referral, speaking',
        '    4 points           coffee, one-to-one, testimonial',
        '    3 points           invitation, reconnection, personal-gift',
        '    2 points           event, long-call, article, thanks, follow-up, letter',
        '    1 point            email, call, gift, ask, meet',
        '    1 point per 15 min reading',
        '    0 points           card',
        '    results            contract, income, referral-received, job-offer',
        '',
        '  Not recognized',
        '    1 template, not counted.',
        '    1 other note: no type, rule of “records” or date makes it one of these.',
        '',
        '  Everything can be read. netvault lint says what is wrong in notes.',
        '',
      ),
    );
    expect(stdout).toContain(`Vault: ${cwd}\n`);
  });

  it('lists each known activity with its worth, as the error for an unknown one says', async () => {
    const cwd = tempVault({
      '.netvault.yaml': '',
      'Card.md': '---\ntype: scorecard\npoints: [call 1.5]\nresults: [order]\n---\n',
    });
    const { activities } = await report(cwd);
    expect(activities).toHaveLength(28);
    expect(activities).toEqual(
      expect.arrayContaining([
        { activity: 'call', points: 1.5, perMinutes: null, isResult: false },
        { activity: 'reading', points: 1, perMinutes: 15, isResult: false },
        { activity: 'order', points: 0, perMinutes: null, isResult: true },
      ]),
    );
    const { stderr } = await runHere(['log', 'sale: two maps'], { cwd });
    expect(stderr.replace(/\s+/g, ' ')).toContain(
      'Give “sale” points in a scorecard note (points: [sale 1]) or, where it benefits only you, make it a result (results: [sale]). netvault doctor lists the activities that are known.',
    );
  });

  it.each<[string, readonly string[], Readonly<Record<string, string>>, string]>([
    ['a mark', [], {}, '.netvault.yaml'],
    ['--vault', ['--vault', '../a'], {}, 'option'],
  ])('prints how the vault was found: %s', async (_, args, env, foundBy) => {
    const root = tempVault({ 'a/.netvault.yaml': '', 'b/.netvault.yaml': '' });
    const { stdout } = await runHere(['doctor', '--format', 'json', ...args], {
      cwd: join(root, 'b'),
      env: { ...UTF8, ...env },
    });
    expect(JSON.parse(stdout)).toMatchObject({ fine: true, vault: { foundBy, isVault: true } });
  });

  it('reports a folder that is not a vault, and a vault that NETVAULT_VAULT names', async () => {
    const root = tempVault({ 'a/': '', 'b/.netvault.yaml': '' });
    const cwd = join(root, 'a');
    expect(await report(cwd)).toMatchObject({ code: 1, vault: { foundBy: 'nothing', isVault: false } });
    const { stdout: said } = await runHere(['doctor'], { cwd });
    expect(said).toContain('This vault is not set up yet: netvault init does it.');
    expect(said).not.toContain('Something is wrong here');
    const broken = await runHere(['doctor'], { cwd: tempVault({ 'A.md': '---\ntype: [contact\n---\n' }) });
    expect(broken.stdout).toContain('Something is wrong here');
    const env = { ...UTF8, NETVAULT_VAULT: '../b' };
    const { stdout, code } = await runHere(['doctor'], { cwd, env });
    expect(code).toBe(0);
    expect(stdout).toContain('named by NETVAULT_VAULT');
  });

  it('names the file of --config, and no file for settings that cannot be read', async () => {
    const root = tempVault({
      'vault/.netvault.yaml': 'rules:\n  broken-link: info\nignore: [Old/**]\n',
      'ok.yaml': 'rules:\n  broken-link: off\nignore: [New/**]\n',
      'bad.yaml': 'rules: [',
    });
    const cwd = join(root, 'vault');
    const findingSettings = async (...args: readonly string[]): Promise<unknown[]> =>
      (await report(cwd, ...args)).settings.filter(({ name }) => name === 'rules' || name === 'ignore');
    expect(await findingSettings('--config', '../ok.yaml')).toEqual([
      { name: 'rules', value: 'broken-link: off', from: '../ok.yaml' },
      { name: 'ignore', value: 'New/**', from: '../ok.yaml' },
    ]);
    const none = [{ name: 'rules', value: '', from: null }];
    expect(await findingSettings('--config', '../bad.yaml')).toEqual(none);
    expect(await findingSettings()).toMatchObject([{ from: '.netvault.yaml' }, { from: '.netvault.yaml' }]);
  });

  it.each<[string, string, string | null]>([
    ['{folder: CRM/Peple}', 'contact: folder CRM/Peple', 'CRM/People'],
    ['{folder: People}', 'contact: folder People', 'CRM/People'],
    ['{tag: persn}', 'contact: tag persn', 'person'],
    ['{property: category, value: Peopel}', 'contact: category: Peopel', 'People'],
    ['{path: "user.*"}', 'contact: path user.*', null],
    ['{folder: CRM, except: "**"}', 'contact: folder CRM', null],
  ])('names a rule that no note follows: %s', async (rule, text, meant) => {
    const cwd = tempVault({
      'Card.md': `---\ntype: scorecard\nrecords: {contact: [{tag: person}, ${rule}]}\n---\n`,
      'CRM/People/Ada.md': '---\ntype: person\ntags: person\ncategory: "[[Categories/People]]"\n---\n',
    });
    const { code, unrecognized } = await report(cwd);
    expect({ code, rules: unrecognized.rules }).toEqual({ code: 1, rules: [{ rule: text, meant }] });
    const { stdout } = await runHere(['doctor'], { cwd });
    expect(stdout).toContain(`No note follows this rule of “records”: ${text}.`);
  });

  it('names no rule whose notes have a type of their own', async () => {
    const cwd = tempVault({
      'Card.md': '---\ntype: scorecard\nrecords: {contact: [{folder: CRM}, {tag: friend}]}\n---\n',
      'CRM/Ada.md': '---\ntype: person\n---\n#friend\n',
    });
    const { code, unrecognized } = await report(cwd);
    expect({ code, rules: unrecognized.rules }).toEqual({ code: 0, rules: [] });
  });

  it('names a folder of people that nothing marks as such', async () => {
    const people = { 'CRM/People/A.md': 'a', 'CRM/People/B.md': 'b', 'CRM/People/C.md': 'c' };
    const cwd = tempVault({ '.obsidian/': '', 'Idea.md': 'Mine.', ...people });
    const { code, unrecognized } = await report(cwd);
    expect({ code, folders: unrecognized.peopleFolders, others: unrecognized.plain }).toEqual({
      code: 0,
      folders: [{ folder: 'CRM/People', notes: 3 }],
      others: 1,
    });
    const known = tempVault({ '.obsidian/': '', ...people, 'CRM/People/D.md': '---\ntype: contact\n---\n' });
    expect((await report(known)).unrecognized.peopleFolders).toEqual([]);
  });

  it.each<[string, Files, Partial<DoctorReport['unrecognized']>]>([
    ['front matter', { 'A.md': '---\ntype: [contact\n---\n' }, { unreadable: ['A.md'] }],
    ['a scorecard', { 'S.md': '---\ntype: scorecard\npoints: [call lots]\n---\n' }, { scorecards: ['S.md'] }],
    ['the app’s settings', { '.obsidian/app.json': '{' }, { settings: ['app.json'] }],
    [
      'where daily notes are',
      { '.obsidian/daily-notes.json': '{"format": "MMMM"}' },
      { dailyNotes: expect.objectContaining({ fault: 'format' }) as never },
    ],
    [
      'a contact in UTF-16',
      { 'A.md': Buffer.from('\ufeff---\ntype: contact\n---\n', 'utf16le') },
      { inPart: ['A.md'], plain: 0 },
    ],
    [
      'a log with too large a paragraph',
      {
        ...SET_UP,
        'A.md': `---\ntype: contact\n---\n## Log\n\n${'*x* '.repeat(17_500)}\n\n- 2026-11-02 email\n`,
      },
      { inPart: ['A.md'] },
    ],
    ['text before the fields', { ...SET_UP, 'A.md': 'x\n---\ntype: contact\n---\n' }, { inPart: ['A.md'] }],
    ['a goal’s target', { ...SET_UP, 'A.md': GOAL.replace('5', 'five') }, { inPart: ['A.md'] }],
    ['a day', { ...SET_UP, 'A.md': '---\ntype: event\ndate: soon\n---\n' }, { inPart: ['A.md'] }],
    [
      'the state of an introduction',
      { ...SET_UP, 'A.md': '---\ntype: introduction\nbetween: ["[[A]]", "[[B]]"]\nstatus: perhaps\n---\n' },
      { inPart: ['A.md'] },
    ],
    ['a period', { ...SET_UP, 'A.md': '---\ntype: review\nperiod: soon\n---\n' }, { inPart: ['A.md'] }],
  ])('names what cannot be read, and exits with 1: %s', async (_, files, expected) => {
    const cwd = tempVault({ '.obsidian/': '', ...files });
    expect(await report(cwd)).toMatchObject({ code: 1, fine: false, unrecognized: expected });
    const { stdout, code } = await runHere(['doctor'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain('Something is wrong here: see above.');
  });

  it.each<[string, Files]>([
    [
      'lacks a field or has a wrong value or line',
      {
        ...SET_UP,
        'A.md': '---\ntype: event\ndate:\n---\n',
        'B.md': '---\ntype: contact\nmet: soon\n---\n## Log\n\n- call 20m\n',
        'C.md': GOAL,
      },
    ],
    ['belongs to another tool', { 'A.md': GOAL.replace('5', 'five') }],
  ])('leaves it to lint if a note %s', async (_, files) => {
    const { code, unrecognized } = await report(tempVault({ '.obsidian/': '', ...files }));
    expect([code, unrecognized.inPart]).toEqual([0, []]);
  });

  it.skipIf(process.getuid?.() === 0)('names a note that cannot be opened', async () => {
    const cwd = tempVault({ '.obsidian/': '', 'A.md': 'a' });
    chmodSync(join(cwd, 'A.md'), 0o000);
    expect(await report(cwd)).toMatchObject({ code: 1, unrecognized: { unread: ['A.md'] } });
  });

  it('names copies and their originals, and exits with 0', async () => {
    const cwd = tempVault({
      '.obsidian/': '',
      'Ada.md': '---\ntype: contact\n---\n',
      'Ada.sync-conflict-20261118-101112-ABCDEFG.md': '---\ntype: contact\n---\n',
    });
    const { code, unrecognized } = await report(cwd);
    expect(code).toBe(0);
    expect(unrecognized.copies).toEqual([
      { path: 'Ada.sync-conflict-20261118-101112-ABCDEFG.md', of: 'Ada.md' },
    ]);
  });

  it('reports on a vault whose .netvault.yaml cannot be read, and shows the place', async () => {
    const cwd = tempVault({ '.netvault.yaml': 'rulez: {}\n', 'Ada.md': '---\ntype: contact\n---\n' });
    const { stdout, stderr, code } = await runHere(['doctor'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain('1 person           type: contact (1)');
    expect(stderr).toContain('.netvault.yaml:1:1');
  });

  it.each(['example', 'dialects', 'broken', 'broken-scorecard', 'odd-names', 'stranger', 'empty'])(
    'prints JSON that matches its schema, for the vault %s',
    async (name) => {
      const { recognized, notes } = await report(vaults(name));
      for (const { count, signs } of recognized)
        expect(signs.reduce((sum, sign) => sum + sign.count, 0)).toBe(count);
      expect(notes).toBeGreaterThanOrEqual(recognized.reduce((sum, { count }) => sum + count, 0));
    },
  );
});
