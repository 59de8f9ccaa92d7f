import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeSummaryWork } from '../../src/cli/commands/summary/summary-work.ts';
import { reportUnread } from '../../src/cli/report/report-unread.ts';
import { makeStyle } from '../../src/cli/terminal/style.ts';
import { cachedVault } from '../harness/cached-vault.ts';
import type { LintReport } from '../../src/model/finding.ts';
import type { Summary } from '../../src/scorecard/summary.ts';
import { runHere, UTF8 } from '../harness/run-cli.ts';
import { tempVault, type Files } from '../harness/temp-vault.ts';

const ADA = '---\ntype: contact\n---\n';
const CARD = { 'Ada.md': ADA, 'Scorecard.md': '---\ntype: scorecard\n---\n' };
const CALL = '## Log\n\n- call [[Ada]]\n';
const core = (settings: object): Files => ({ '.obsidian/daily-notes.json': JSON.stringify(settings) });

/** A vault with a contact and a scorecard, and functions that run commands in it on a given day. */
function vault(files: Files, today = '2026-11-20', env: Readonly<Record<string, string>> = UTF8) {
  const root = tempVault({ 'state/': '', ...within({ ...CARD, ...files }) });
  const cwd = join(root, 'vault');
  const run = (...args: readonly string[]) =>
    runHere([...args, '--today', `${today}T12:00`], {
      cwd,
      env: { ...env, XDG_STATE_HOME: join(root, 'state') },
    });
  const json = async <Shape>(...args: readonly string[]): Promise<Shape> =>
    JSON.parse((await run(...args, '--format', 'json')).stdout) as Shape;
  return {
    run,
    path: (path: string) => join(cwd, path),
    has: (path: string) => existsSync(join(cwd, path)),
    text: (path: string) => readFileSync(join(cwd, path), 'utf8'),
    write: (path: string, text: string) => {
      writeFileSync(join(cwd, path), text);
    },
    summary: () => json<Summary>('summary', '--period', 'quarter'),
    lint: async () => (await json<LintReport>('lint')).diagnostics.map(({ rule, path }) => `${rule} ${path}`),
  };
}

function within(files: Files): Files {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [`vault/${path}`, text]));
}

/** Runs `log` on a day; returns the path of the note that the line was added to, or the error. */
async function loggedInto(
  files: Files,
  today: string,
  env?: Readonly<Record<string, string>>,
): Promise<string> {
  const { run } = vault(files, today, env);
  const { stdout, stderr } = await run('log', 'email Ada');
  return /^\S+ (.+?), line/m.exec(stdout)?.[1] ?? stderr;
}

describe('a new daily note beside one in another language', () => {
  const beside = (format: string, name: string): Promise<string> =>
    loggedInto({ ...core({ format }), [`${name}.md`]: '## Log\n' }, '2026-11-19');

  it.each([
    ['YYYY-MM-DD ddd', '2026-11-17 T3', '2026-11-19 T5.md'],
    ['YYYY-MM-DD ddd', '2026-11-17 ג׳', '2026-11-19 ה׳.md'],
    ['YYYY-MM-DD ddd', '2026-11-17 ثلاثاء', '2026-11-19 خميس.md'],
    ['YYYY-MM-DD dddd', '2026-11-16 الإثنين', '2026-11-19 الخميس.md'],
    ['YYYY-MM-DD dddd', '2026-11-14 שבת', '2026-11-19 חמישי.md'],
    ['YYYY-MM-DD dddd', '2026-11-18 พุธ', '2026-11-19 พฤหัสบดี.md'],
    ['YYYY-MM-DD dddd', '2026-11-17 週二', '2026-11-19 週四.md'],
    ['YYYY-MM-DD dddd', '2026-11-17 سه\u200cشنبه', '2026-11-19 پنج\u200cشنبه.md'],
  ])('is named in it: %s, %s', async (format, name, path) => {
    expect(await beside(format, name)).toBe(path);
  });

  it('is not made if the language is not known', async () => {
    expect(await beside('YYYY-MM-DD dd', '2026-11-17 3ª')).toContain(
      'Make that note in Obsidian, then try again.',
    );
  });
});

const GERMAN = {
  ...core({ folder: 'Journal', format: 'YYYY/MM-MMMM/YYYY-MM-DD-dddd' }),
  'Journal/2026/10-Oktober/2026-10-13-Dienstag.md': '## Log\n\n- email [[Ada]]\n',
  'Journal/2026/11-November/2026-11-18-Mittwoch.md': CALL,
};

describe('daily notes with names in another language', () => {
  it('are read and written to', async () => {
    const { summary, run, text, lint } = vault(GERMAN, '2026-11-18');
    expect((await summary()).activities).toEqual({ call: 1, email: 1 });
    expect(await lint()).toEqual([]);
    await run('log', 'email Ada');
    expect(text('Journal/2026/11-November/2026-11-18-Mittwoch.md')).toBe(`${CALL}- email [[Ada]]\n`);
  });

  it.each([
    ['2026-11-19', 'Journal/2026/11-November/2026-11-19-Donnerstag.md'],
    ['2026-12-01', 'Journal/2026/12-Dezember/2026-12-01-Dienstag.md'],
    ['2027-03-06', 'Journal/2027/03-März/2027-03-06-Samstag.md'],
  ])('new ones are named in that language: %s', async (today, path) => {
    expect(await loggedInto(GERMAN, today)).toBe(path);
  });

  it.each([
    ['YYYY-MM-DD dddd', '2026-11-18 mercredi', '2026-11-19', '2026-11-19 jeudi'],
    ['YYYY-MM-DD dddd', '2026-11-18 Mercredi', '2026-11-19', '2026-11-19 Jeudi'],
    ['YYYY-MM-DD dddd', '2026-11-18 MITTWOCH', '2026-11-19', '2026-11-19 DONNERSTAG'],
    ['YYYY-MM-DD ddd', '2026-11-18 mer.', '2026-11-19', '2026-11-19 jeu.'],
    ['YYYY-MM-DD dd', '2026-11-18 Mi', '2026-11-19', '2026-11-19 Do'],
    ['D MMMM YYYY', '18 ноября 2026', '2026-12-01', '1 декабря 2026'],
    ['YYYY-MM MMMM/DD', '2026-11 ноябрь/18', '2026-12-01', '2026-12 декабрь/01'],
    ['YYYY年M月D日 dddd', '2026年11月18日 水曜日', '2026-11-19', '2026年11月19日 木曜日'],
    ['YYYY-MM-Do', '2026-11-18.', '2026-11-19', '2026-11-19.'],
    ['YYYY-MM-Do', '2026-11-18th', '2026-11-21', '2026-11-21st'],
    ['YYYY-MM-Do', '2026-11-1er', '2026-11-20', '2026-11-20'],
    ['dddd Do MMMM YYYY', 'mardi 17 novembre 2026', '2026-12-01', 'mardi 1er décembre 2026'],
    ['Do MMMM YYYY', '1er novembre 2026', '2026-11-18', '18 novembre 2026'],
    ['dddd Do MMMM YYYY', 'dinsdag 17de november 2026', '2026-11-20', 'vrijdag 20ste november 2026'],
    ['dddd Do MMMM YYYY', 'onsdag 18:e november 2026', '2026-12-01', 'tisdag 1:a december 2026'],
    ['YYYY-MM-Do', '2026-11-18:e', '2026-11-21', '2026-11-21:a'],
    ['LL', '3. März 2026', '2026-12-01', '1. Dezember 2026'],
    ['YYYY-MM-DD [W]ww', '2026-11-22 W47', '2026-11-29', '2026-11-29 W48'],
    ['YYYY-MM-DD [W]ww', '2026-11-22 W48', '2026-11-29', '2026-11-29 W49'],
    ['YYYY-MM-DD', '٢٠٢٦-١١-١٨', '2026-11-19', '٢٠٢٦-١١-١٩'],
  ])('with the format %s next to “%s”, the note of %s is: %s', async (format, beside, today, name) => {
    expect(await loggedInto({ ...core({ format }), [`${beside}.md`]: CALL }, today)).toBe(`${name}.md`);
  });

  it.each([
    [{ LC_TIME: 'de_DE.UTF-8', LANG: 'en_US.UTF-8' }, '2026-11-19 Donnerstag.md'],
    [{ LC_ALL: 'fr_FR.UTF-8', LC_TIME: 'de_DE.UTF-8' }, '2026-11-19 jeudi.md'],
    [{ LANG: 'nl_NL' }, '2026-11-19 donderdag.md'],
    [{ LANG: 'C.UTF-8' }, '2026-11-19 Thursday.md'],
    [{}, '2026-11-19 Thursday.md'],
  ])('are named in the language of the environment if there are none yet: %j', async (env, path) => {
    expect(await loggedInto(core({ format: 'YYYY-MM-DD dddd' }), '2026-11-19', env)).toBe(path);
  });

  it('plan --write adds its lines to the existing note, not to one with an English name', async () => {
    const goal = '---\ntype: goal\nkind: behavior\nmetric: email\ntarget: 5\nevery: week\n---\n';
    const { run, text, has } = vault({ ...GERMAN, 'Five e-mails.md': goal }, '2026-11-17');
    expect((await run('plan', '--write', '--yes')).code).toBe(0);
    expect(text('Journal/2026/11-November/2026-11-18-Mittwoch.md')).toContain('- [ ] email');
    expect(has('Journal/2026/11-November/2026-11-18-Wednesday.md')).toBe(false);
  });
});

describe('a daily note format with escaped letters', () => {
  it('is read, and used for new notes', async () => {
    const files = {
      ...core({ format: 'YYYY/MM/YYYY-MM-DD \\C\\A\\L\\L' }),
      '2026/11/2026-11-18 CALL.md': CALL,
    };
    expect((await vault(files).summary()).activities).toEqual({ call: 1 });
    expect(await vault(files).lint()).toEqual([]);
    expect(await loggedInto(files, '2026-11-18')).toBe('2026/11/2026-11-18 CALL.md');
    expect(await loggedInto(files, '2026-11-19')).toBe('2026/11/2026-11-19 CALL.md');
  });
});

describe('unreadable settings for daily notes', () => {
  const NOTICE = 'The format of your daily notes cannot be read: “GGGG-[W]WW” in Obsidian’s settings';

  it('are reported by lint and summary, and log refuses to write', async () => {
    const { summary, lint, run } = vault(core({ format: 'GGGG-[W]WW' }));
    expect(await lint()).toEqual(['daily-notes-unread Scorecard.md']);
    expect((await summary()).dailyNotesUnread).toEqual({
      fault: 'format',
      folder: '',
      format: 'GGGG-[W]WW',
      from: { file: 'daily-notes.json' },
    });
    const words = (text: string): string => text.replace(/\s+/g, ' ');
    expect(words((await run('summary')).stdout)).toContain(NOTICE);
    expect(words((await run('summary', '--format', 'markdown')).stdout)).toContain(
      'of your daily notes cannot be read',
    );
    expect((await run('summary', '--oneline')).stdout).toContain('daily notes not read');
    const { code, stderr } = await run('log', 'email Ada');
    expect(code).toBe(2);
    expect(stderr).toContain('the format of your daily notes cannot be read');
  });

  it.each([
    [
      'a scorecard',
      { 'Scorecard.md': '---\ntype: scorecard\ndaily_notes: {format: YYYY-MM}\n---\n' },
      'Scorecard.md',
    ],
    ['a folder outside', core({ folder: '../Journal' }), 'Scorecard.md'],
    ['a hidden folder', core({ folder: '.journal' }), 'Scorecard.md'],
    ['no text', core({ format: ['YYYY-MM-DD'] }), 'Scorecard.md'],
    ['no JSON', { '.obsidian/daily-notes.json': '{"format": ' }, 'Scorecard.md'],
    [
      'Periodic Notes',
      {
        '.obsidian/community-plugins.json': '["periodic-notes"]',
        '.obsidian/plugins/periodic-notes/data.json': '{"daily": {"enabled": true, "format": "gggg-[W]ww"}}',
      },
      'Scorecard.md',
    ],
    [
      'a vault with goals',
      {
        ...core({ format: 'dddd' }),
        'Goals/Call.md': '---\ntype: goal\nkind: behavior\nmetric: call\ntarget: 1\nevery: week\n---\n',
      },
      'Goals/Call.md',
    ],
  ])('lint reports them once, in a scorecard or goal note: %s', async (_, files, path) => {
    const found = (await vault(files).lint()).filter((one) => one.startsWith('daily-notes-unread'));
    expect(found).toEqual([`daily-notes-unread ${path}`]);
  });

  it('are not reported if the scorecard sets daily_notes', async () => {
    const files = {
      'Scorecard.md': '---\ntype: scorecard\ndaily_notes: {format: YYYY-MM-DD}\n---\n',
      ...core({ format: 'GGGG-[W]WW' }),
    };
    expect(await vault(files).lint()).toEqual([]);
  });

  it('lint reports a note whose name may mean one of two days', async () => {
    const files = { ...core({ format: 'D MMMM YYYY' }), '18 listopada 2026.md': CALL };
    expect(await vault(files).lint()).toEqual(['daily-notes-unread 18 listopada 2026.md']);
  });

  it('lint also reports unreadable settings for templates', async () => {
    expect(await vault({ '.obsidian/templates.json': '{' }).lint()).toEqual(['settings-unread Scorecard.md']);
  });
});

describe('settings of Periodic Notes', () => {
  const periodic = (data: object, more: Files = {}): Files => ({
    ...core({ folder: 'OldDaily', format: 'YYYY-MM-DD' }),
    '.obsidian/community-plugins.json': '["calendar", "periodic-notes"]',
    '.obsidian/plugins/periodic-notes/data.json': JSON.stringify(data),
    '.obsidian/core-plugins.json': '{"daily-notes": false}',
    'Journal/2026-11-20 Friday.md': CALL,
    ...more,
  });
  const DAILY = { enabled: true, format: 'YYYY-MM-DD dddd', folder: 'Journal', template: '' };
  const FIRST = { daily: DAILY };
  const SETS = {
    activeCalendarSet: 'Default',
    calendarSets: [
      { id: 'Work', day: { ...DAILY, folder: 'Work' } },
      {
        id: 'Default',
        day: { enabled: true, format: 'YYYY-MM-DD dddd', folder: 'Journal', templatePath: '' },
      },
    ],
  };

  it.each([
    ['its first version', FIRST],
    ['its calendar sets', SETS],
  ])('determine where daily notes are: %s', async (_, data) => {
    expect((await vault(periodic(data)).summary()).points).toBe(1);
    expect(await loggedInto(periodic(data), '2026-11-20')).toBe('Journal/2026-11-20 Friday.md');
    expect(await loggedInto(periodic(data), '2026-11-21')).toBe('Journal/2026-11-21 Saturday.md');
  });

  it('determine the template of a new note', async () => {
    const data = { daily: { ...DAILY, template: 'Templates/Day.md' } };
    const { run, text } = vault(
      periodic(data, { 'Templates/Day.md': '# {{title}}\n\n## Log\n' }),
      '2026-11-21',
    );
    await run('log', 'email Ada');
    expect(text('Journal/2026-11-21 Saturday.md')).toBe(
      '# 2026-11-21 Saturday\n\n## Log\n\n- email [[Ada]]\n',
    );
  });

  it.each([
    ['is not enabled', { '.obsidian/community-plugins.json': '[]' }],
    ['has no daily notes', { '.obsidian/plugins/periodic-notes/data.json': '{"daily": {"enabled": false}}' }],
  ])(
    'are ignored if the plugin %s; with the app’s daily notes off, log makes no new note',
    async (_, more) => {
      const files = periodic(FIRST, { 'OldDaily/2026-11-19.md': CALL, ...more });
      expect((await vault(files).summary()).points).toBe(1);
      expect(await loggedInto(files, '2026-11-19')).toBe('OldDaily/2026-11-19.md');
      const { run, has } = vault(files);
      const { code, stderr } = await run('log', 'email Ada');
      expect(code).toBe(2);
      expect(stderr).toContain('there is no daily note of 2026-11-20, and Obsidian’s daily notes are off');
      expect(stderr).toContain('Turn on daily notes in Obsidian');
      expect(has('OldDaily/2026-11-20.md')).toBe(false);
    },
  );

  it.each([
    ['a list', { '.obsidian/core-plugins.json': '["file-explorer", "daily-notes"]' }],
    ['a map', { '.obsidian/core-plugins.json': '{"daily-notes": true}' }],
    ['a map that does not say', { '.obsidian/core-plugins.json': '{"graph": true}' }],
    [
      'the older map',
      {
        '.obsidian/core-plugins.json': '{}',
        '.obsidian/core-plugins-migration.json': '{"daily-notes": true}',
      },
    ],
  ])('leave daily notes to the app if they define none and the app has them on by %s', async (_, more) => {
    const files = periodic({}, more);
    expect(await loggedInto(files, '2026-11-20')).toBe('OldDaily/2026-11-20.md');
  });

  it.each([
    ['a list', { '.obsidian/core-plugins.json': '["file-explorer"]' }],
    [
      'the older map',
      {
        '.obsidian/core-plugins.json': '{}',
        '.obsidian/core-plugins-migration.json': '{"daily-notes": false}',
      },
    ],
  ])('make log refuse if they define no daily notes and the app has them off by %s', async (_, more) => {
    expect(await loggedInto(periodic({}, more), '2026-11-20')).toContain('daily notes are off');
  });

  it('are ignored if the scorecard sets daily_notes', async () => {
    const card = '---\ntype: scorecard\ndaily_notes: {folder: Log}\n---\n';
    const off = { 'Scorecard.md': card, '.obsidian/community-plugins.json': '[]' };
    expect(await loggedInto(periodic(FIRST, off), '2026-11-20')).toBe('Log/2026-11-20.md');
  });
});

describe('a link in place of a date', () => {
  it.each([
    '"[[Daily/2026-11-17]]"',
    '"[[Daily/2026-11-17|yesterday]]"',
    '"[[Daily/2026-11-17.md#Log]]"',
    '"[x](Daily/2026-11-17.md)"',
    '"[[2026-11-17]]"',
    '"[[Other/Folder/2026-11-17]]"',
    '[[Daily/2026-11-17]]',
    '"[a day](<Daily/2026-11-17.md>)"',
  ])('is read as its day in a field: %s', async (link) => {
    const files = {
      ...core({ folder: 'Daily' }),
      'Ada.md': `---\ntype: contact\ncadence: 2 days\nlast_contact: ${link}\n---\n`,
    };
    const { summary, lint } = vault(files);
    expect((await summary()).due).toMatchObject([{ last: '2026-11-17' }]);
    expect(
      (await lint()).filter((one) => !one.startsWith('unquoted-link') && !one.startsWith('broken-link')),
    ).toEqual([]);
  });

  it.each([
    '[[Daily/2026-11-17]]',
    '[2026-11-17](2026-11-17.md)',
    '[[Daily/2026-11-17|Tuesday]]',
    '[Tue](Daily/2026-11-17.md#Log)',
  ])('is read as its day in a log line: %s', async (link) => {
    const files = {
      ...core({ folder: 'Daily' }),
      'Daily/2026-11-18.md': `## Log\n\n- ${link} call [[Ada]]\n- [x] ${link} email [[Ada]]\n`,
    };
    const { run, lint } = vault(files, '2026-11-17');
    const { activities } = JSON.parse((await run('summary', '--format', 'json')).stdout) as Summary;
    expect(activities).toEqual({ call: 1, email: 1 });
    expect(await lint()).toEqual([]);
  });

  it.each([
    ['YYYY-MM-DD-dddd', '[[2026-11-18-Mittwoch]]'],
    ['YYYY/MM/DD [CALL]', '[[Journal/2026/11/18 CALL]]'],
    ['D. MMMM YYYY', '[[18. November 2026|that day]]'],
    ['DD.MM.YYYY', '[[Journal/18.11.2026]]'],
  ])('is read as the day of a daily note in the vault’s format: %s, %s', async (format, link) => {
    const files = {
      ...core({ folder: 'Journal', format }),
      'Ada.md': `---\ntype: contact\nlast_contact: "${link}"\nlog: ["${link} call"]\n---\n\n## Log\n\n- ${link} email\n`,
    };
    const { summary, lint } = vault(files);
    expect((await summary()).activities).toEqual({ call: 1, email: 1 });
    expect((await lint()).filter((one) => /date|line/.test(one))).toEqual([]);
  });

  it('is an invalid date if it leads to another note', async () => {
    const { lint } = vault({
      'Ada.md': '---\ntype: contact\nlast_contact: "[[Daily/2026-11-17 Meeting]]"\n---\n',
    });
    expect(await lint()).toContain('invalid-date Ada.md');
  });
});

describe('template notes', () => {
  const GOAL = '---\ntype: goal\nkind: behavior\nmetric: email\ntarget: 5\nevery: week\n---\n';
  const counts = async (files: Files): Promise<object> => {
    const { goals, due, vault: size } = await vault(files).summary();
    return { goals: goals.length, due: due.length, contacts: size.contacts };
  };
  const NONE = { goals: 0, due: 0, contacts: 1 };
  const PERSON = '---\ntype: contact\ncadence: monthly\n---\n# Somebody\n';

  it.each([
    ['templater-obsidian', { templates_folder: 'Vorlagen/Templater' }],
    ['quickadd', { templateFolderPath: '/Vorlagen/Templater/' }],
    ['quickadd', { templateFolderPaths: ['Mallar', 3, 'Vorlagen/Templater'] }],
    ['quickadd', { templateFolderPath: '', templateFolderPaths: ['/Vorlagen/Templater/'] }],
    ['templater-obsidian', { templates_folder: './Vorlagen/./Templater' }],
  ])('in the folder of %s are not counted if the plugin is on', async (id, data) => {
    const files = {
      'Vorlagen/Templater/Goal.md': GOAL,
      'Vorlagen/Templater/Person.md': PERSON,
      '.obsidian/templates.json': '{"folder": "./Templates//"}',
      'Templates/Person.md': PERSON,
      [`.obsidian/plugins/${id}/data.json`]: JSON.stringify(data),
    };
    expect(await counts({ ...files, '.obsidian/community-plugins.json': `["${id}"]` })).toEqual(NONE);
    expect(await counts(files)).toEqual({ goals: 1, due: 1, contacts: 2 });
  });

  it.each([
    '# <% tp.file.title %>',
    '\n\n## {{title}}',
    '# 2026 <%* await tp.x() %>',
    'Text\n\n# <% tp.file.title %>',
  ])('with a placeholder in their first heading are not counted: %j', async (heading) => {
    expect(
      await counts({
        'A.md': `${GOAL}${heading}\n`,
        'B.md': `${PERSON.replace('# Somebody\n', '')}${heading}\n`,
      }),
    ).toEqual(NONE);
  });

  it.each(['# Use of {{ and <%', '# Text\n\n# <% tp.file.title %>', '```\n# <% x %>\n```'])(
    'do not include a goal with the text %j',
    async (body) => {
      expect(await counts({ 'A.md': `${GOAL}${body}\n` })).toEqual({ ...NONE, goals: 1 });
    },
  );
});

describe('decided lines if daily notes cannot be read', () => {
  const NOTHING = /nothing (?:is|was) decided/i;
  const GOAL = { 'Goal.md': '---\ntype: goal\nkind: behavior\nmetric: call\ntarget: 1\nevery: week\n---\n' };

  it.each(['text', 'markdown'])('summary does not print that nothing is decided: %s', async (format) => {
    const said = async (files: Files): Promise<string> =>
      (await vault({ ...GOAL, ...files }).run('summary', '--format', format)).stdout;
    expect(await said({})).toMatch(NOTHING);
    const unread = await said(core({ format: 'GGGG-[W]WW' }));
    expect(unread).toContain('The format of your daily notes cannot be read');
    expect(unread).not.toMatch(NOTHING);
    expect(unread).not.toMatch(/Today|Tomorrow/);
  });

  const UNREAD = core({ format: 'GGGG-[W]WW' });
  const EVENTS = {
    'Lunch.md': '---\ntype: event\ndate: 2026-11-20\n---\n',
    'Fair.md': '---\ntype: event\ndate: 2026-11-25\n---\n',
  };
  /** Log lines in the note of a person, which is read whatever the settings for daily notes are. */
  const LINES = (...lines: readonly string[]): Files => ({
    'Ada.md': `${ADA}\n## Log\n\n${lines.map((line) => `- ${line}\n`).join('')}`,
  });

  it.each([
    ['summary'],
    ['summary', '--format', 'markdown'],
    ['plan'],
    ['plan', 'today'],
    ['plan', 'today', '--write', '--dry-run'],
    ['done'],
    ['done', 'lunch'],
  ])('“nothing is decided” is printed only if all notes were read: %s %s %s %s', async (...args) => {
    const said = async (files: Files): Promise<string> => {
      const { stdout, stderr } = await vault({ ...EVENTS, ...files }).run(...args.filter(Boolean));
      return `${stdout}${stderr}`.replaceAll(/\s+/g, ' ');
    };
    expect(await said({})).toMatch(/nothing (?:is |was )?decided/i);
    const unread = await said(UNREAD);
    expect(unread).not.toMatch(/nothing (?:is |was )?decided|easy start/i);
    expect(unread).not.toBe('');
  });

  it.each([
    [['plan', 'today'], /2 decided/],
    [['done', 'email'], /2 of 2 done/],
    [['log', 'email Ada'], /2 of 2 done/],
    [['summary', '--oneline'], /1 of 2 done/],
  ] as const)('are counted only if all notes were read: %j', async (args, count) => {
    const lines = args[0] === 'plan' ? ['[ ] 2026-11-20 call'] : ['[x] 2026-11-20 call'];
    const files = { ...GOAL, ...LINES(...lines, '[ ] 2026-11-20 email') };
    const said = async (more: Files): Promise<string> =>
      (await vault({ ...files, ...more }).run(...args)).stdout;
    expect(await said({})).toMatch(count);
    const unread = await said(UNREAD);
    expect(unread).not.toMatch(/\d (?:of \d done|decided)/);
    expect(unread).not.toBe('');
  });

  it('plan and done print why they are not known', async () => {
    const { run } = vault({ ...EVENTS, ...UNREAD });
    const [plan, done] = [await run('plan'), await run('done')];
    for (const said of [plan.stdout, done.stderr])
      expect(said.replaceAll(/\s+/g, ' ')).toContain('The format of your daily notes cannot be read');
    expect(plan.stdout).toMatch(/ {2}Coming\n/);
    expect(done.stdout).toContain('No open line was found.');
  });
});

describe('a warning that daily notes are missing from the numbers', () => {
  const FILES = {
    ...{ 'Bo.md': ADA, 'Fair.md': '---\ntype: event\ndate: 2026-11-25\n---\n' },
    'Call.md': '---\ntype: goal\nkind: behavior\nmetric: call\ntarget: 1\nevery: week\n---\n',
  };

  it.each([
    ...[
      'due',
      'people',
      'people ada',
      'activities',
      'activities --totals',
      'show ada',
      'show fair',
      'show call',
    ],
    ...[
      'review',
      'review --write --dry-run',
      'event',
      'brief ada',
      'path ada',
      'intro',
      'report --output /dev/null',
    ],
    ...[
      'export ics',
      'export json',
      'export csv --table people',
      'done',
      'due --format json',
      'plan --format json',
    ],
  ])('is printed by %s', async (line) => {
    const said = async (files: Files): Promise<string> => {
      const { stderr } = await vault({ ...FILES, ...files }).run(...line.split(' '));
      return /^netvault: The format of your daily.*missing from these numbers/m.exec(stderr)?.[0] ?? '';
    };
    expect(await said(core({ format: 'YYYY-MM-DD' }))).toBe('');
    expect(await said(core({ format: 'GGGG-[W]WW' }))).not.toBe('');
  });

  it('is printed again when due is answered from the cache', async () => {
    const files = { ...FILES, ...core({ format: 'GGGG-[W]WW' }) };
    const printed = (await vault(files).run('due')).stderr;
    expect(printed).toMatch(/GGGG/);
    const { ask } = cachedVault({ ...CARD, ...files });
    const asked = { period: null, date: null, withFindings: false, withMissed: false };
    for (const isWhole of [true, false]) {
      const found = await ask('2026-11-20T12:00', 'due', makeSummaryWork(asked, null));
      // Only the first answer is computed from all notes; for the second one, none is read.
      expect([found.isWhole, found.read.length > 0]).toEqual([isWhole, isWhole]);
      let stderr = '';
      const io = { stderr: { isTTY: false, write: (text: string) => void (stderr += text) } };
      const errorStyle = makeStyle({ color: false, ascii: false });
      reportUnread({ io, errorStyle } as unknown as Parameters<typeof reportUnread>[0], found.answer.summary);
      expect(stderr).toBe(printed);
    }
  });

  it('is printed if a daily note cannot be opened', async () => {
    const { run, path } = vault({ ...FILES, '2026-11-20.md': CALL });
    expect((await run('due')).stderr).toBe('');
    // Larger than any string can be; as a sparse file it takes no space on the disk.
    truncateSync(path('2026-11-20.md'), 2 ** 30);
    expect((await run('due')).stderr).toContain(
      'netvault: 2026-11-20.md cannot be opened. What it says is missing from these numbers.',
    );
  });
});
