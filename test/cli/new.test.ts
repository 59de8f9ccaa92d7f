import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runHere, runSpawned } from '../harness/run-cli.ts';
import { tempVault } from '../harness/temp-vault.ts';

const VAULT = {
  '.obsidian/': '',
  'People/Ada Lovelace.md': '---\ntype: contact\naliases: [The Countess]\n---\n',
  'People/Grace Hopper.md': '---\ntype: contact\n---\n',
  'People/Grace Darling.md': '---\ntype: contact\n---\n',
};

async function make(
  args: readonly string[],
  files: Record<string, string> = VAULT,
  answers?: readonly string[],
) {
  const cwd = tempVault(files);
  const ran = await runHere(['new', ...args, '--today', '2026-11-19T18:30'], {
    cwd,
    ...(answers ? { answers } : {}),
  });
  const text = (path: string): string => readFileSync(join(cwd, path), 'utf8');
  return { ...ran, cwd, text, has: (path: string) => existsSync(join(cwd, path)) };
}

describe('netvault new', () => {
  it('makes a contact in the folder of the other contacts', async () => {
    const { stdout, stderr, code, text } = await make([
      'contact',
      'Mary',
      'Somerville',
      '--cadence',
      'monthly',
    ]);
    expect({ stdout, stderr, code }).toEqual({
      stdout: '✓ People/Mary Somerville.md\n',
      stderr: '',
      code: 0,
    });
    expect(text('People/Mary Somerville.md')).toBe(
      '---\ntype: contact\nmet:\nmet_at:\ncadence: monthly\noffers: []\nneeds: []\n---\n\n# Mary Somerville\n\n## Log\n\n',
    );
  });

  it('reports who is to be at an event but has no note', async () => {
    const event = ['event', 'Fair', '--date', '2026-12-05', '--with'];
    const { stderr, code, text } = await make([...event, 'Ada, Nobody and [[Mary]]']);
    expect({ stderr, code }).toEqual({
      stderr: 'netvault: Nobody has no note yet. netvault new contact Nobody makes one.\n',
      code: 0,
    });
    expect(text('Events/Fair.md')).toContain('with: ["[[Ada Lovelace]]", "[[Nobody]]", "[[Mary]]"]');
    expect((await make([...event, 'Ada'])).stderr).toBe('');
  });

  it.each([
    ['event', 'Late', '--date', 'friday', '--place', 'Room {{4}}'],
    ['event', 'Late', '--date', 'friday', '--with', 'Ada, <% x %>'],
    ['contact', '{{x}}'],
    ['contact', 'Ada {{x}}', '--cadence', 'monthly'],
  ])('refuses a text that would make the note a template, and blames no template: %s %s', async (...args) => {
    const { code, stderr } = await make(args);
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /: “.*” would make the note a template, which is not read\. Leave out \{\{ \}\} and <% %>\.\n$/,
    );
  });

  it.each(['18.00', '1800', '18:00'])('writes --time %s so that it is not a number', async (time) => {
    const { text } = await make(['event', 'Tea', '--date', '2026-12-01', '--time', time]);
    expect(text('Events/Tea.md')).toContain('\ntime: "18:00"\n');
  });

  it('keeps the time that is given with the day of an event', async () => {
    const event = ['event', 'Tea', '--date', '2026-12-01 18:00'];
    const made = (await make(event)).text('Events/Tea.md');
    expect(made).toContain('\ndate: 2026-12-01\ntime: "18:00"\n');
    const asked = await make(['event', 'Tea'], VAULT, ['friday 18:00']);
    expect(asked.text('Events/Tea.md')).toContain('\ndate: 2026-11-20\ntime: "18:00"\n');
    const { code, stderr, has } = await make([...event, '--time', '19:00']);
    expect([code, stderr]).toEqual([
      2,
      'netvault: “2026-12-01 18:00” and the time “19:00” differ. Give the time once.\n',
    ]);
    expect(has('Events/Tea.md')).toBe(false);
  });

  it.each([
    ['without a template', undefined],
    [
      'from the one that `init` wrote, with more fields',
      '---\ntype: contact\nteam:\n---\n\n# {{title}}\n\n## Log\n\n',
    ],
  ])('uses the vault’s own heading for a log: %s', async (_, template) => {
    const { text } = await make(['contact', 'Mary'], {
      ...VAULT,
      'Scorecard.md': '---\ntype: scorecard\nlog_headings: [Protokoll]\n---\n',
      ...(template === undefined ? {} : { 'Templates/Contact.md': template }),
    });
    expect(text('People/Mary.md')).toMatch(/# Mary\n\n## Protokoll\n\n$/);
    expect(text('People/Mary.md')).not.toContain('## Log');
  });

  it('does not change the heading of a user’s own template', async () => {
    const { text } = await make(['contact', 'Mary'], {
      ...VAULT,
      'Scorecard.md': '---\ntype: scorecard\nlog_headings: [Protokoll]\n---\n',
      'Templates/Contact.md': '---\ntype: contact\n---\n## Log\n\n## Ideas\n',
    });
    expect(text('People/Mary.md')).toBe('---\ntype: contact\n---\n## Log\n\n## Ideas\n');
  });

  it.each([
    ['2019', '2019'],
    ['today', '2026-11-19'],
    ['2020-03', '"2020-03"'],
  ])('writes when you met, from --met or from an answer: %s', async (given, written) => {
    const { text } = await make(['contact', 'Mary', '--met', given]);
    expect(text('People/Mary.md')).toContain(`\nmet: ${written}\n`);
    const asked = await make(['contact', 'Mary'], VAULT, [given]);
    expect(asked.text('People/Mary.md')).toContain(`\nmet: ${written}\n`);
  });

  it('asks again when you met if the answer is not a date, and makes the note', async () => {
    const { code, stderr, text } = await make(['contact', 'Mary'], VAULT, ['last summr', '2019']);
    expect(code).toBe(0);
    expect(stderr).toContain('last summr');
    expect(text('People/Mary.md')).toContain('\nmet: 2019\n');
  });

  it('asks about a name that differs from another only in accents, and refuses it in a pipe', async () => {
    const files = { ...VAULT, 'People/José Núñez.md': '---\ntype: contact\n---\n' };
    const piped = await make(['contact', 'Jose Nunez'], files);
    expect([piped.code, piped.stderr]).toEqual([
      2,
      'netvault: “Jose Nunez” seems to be “José Núñez” in other letters, whose note is People/José Núñez.md. Nothing was written. If this is somebody else, add --yes.\n',
    ]);
    expect(piped.has('People/Jose Nunez.md')).toBe(false);
    expect((await make(['contact', 'Jose Nunez'], files, ['n'])).has('People/Jose Nunez.md')).toBe(false);
    expect((await make(['contact', 'Jose Nunez'], files, ['y', ''])).has('People/Jose Nunez.md')).toBe(true);
    expect((await make(['contact', 'Jose Nunez', '--yes'], files)).has('People/Jose Nunez.md')).toBe(true);
    expect((await make(['contact', 'José Núñez 🦊'], files)).code).toBe(0);
  });

  it('--yes makes a second contact with the same name, in a file of its own', async () => {
    const name = ['contact', 'Ada Lovelace'];
    const refused = await make(name);
    expect([refused.code, refused.stderr]).toEqual([
      2,
      'netvault: People/Ada Lovelace.md is there already. Nothing was changed. To make another with this name, add --yes.\n',
    ]);
    const { code, text, cwd } = await make([...name, '--yes']);
    expect([code, text('People/Ada Lovelace.md')]).toEqual([0, VAULT['People/Ada Lovelace.md']]);
    expect(text('People/Ada Lovelace 2.md')).toContain('\nname: Ada Lovelace\n');
    await runHere(['new', ...name, '--yes'], { cwd });
    await runHere(['new', ...name, '--yes', '--folder', 'Work'], { cwd });
    expect(existsSync(join(cwd, 'People/Ada Lovelace 3.md'))).toBe(true);
    // The name is new in the whole vault, so links with only a file name lead to the same notes as before.
    expect(existsSync(join(cwd, 'Work/Ada Lovelace 4.md'))).toBe(true);
    expect((await make(['contact', 'the countess', '--yes'])).text('People/the countess 2.md')).toContain(
      '\nname: the countess\n',
    );
  });

  it.each([
    ['event', 'Fair', ['--date', 'tomorrow']],
    ['goal', 'Calls', ['--kind', 'behavior', '--metric', 'call', '--target', '5', '--every', 'week']],
  ])('--yes makes a second %s with the same name', async (kind, name, options) => {
    const { cwd } = await make([kind, name, ...options]);
    const again = ['new', kind, name, ...options];
    expect((await runHere(again, { cwd })).stderr).toContain('add --yes');
    expect((await runHere([...again, '--yes'], { cwd })).stdout).toContain(`${name} 2.md`);
    // A note whose typed name ends with a number would count as a copy, too, if all else were the same.
    expect((await runHere(['new', kind, `${name} 4`, ...options], { cwd })).code).toBe(0);
    expect((await runHere(['lint'], { cwd })).stdout).not.toContain('conflict-copy');
    const { stdout } = await runHere(['export', 'csv', '--table', `${kind}s`], { cwd });
    for (const file of [name, `${name} 2`, `${name} 4`]) expect(stdout).toContain(`/${file}.md`);
  });

  it('--yes makes a second introduction with the same name, but not of the same two people', async () => {
    const of = ['new', 'introduction', 'Tea', '--yes', '--between', 'Ada', '--between'];
    const { cwd } = await make(of.slice(1).concat('Grace Hopper'));
    expect((await runHere([...of, 'Grace Darling'], { cwd })).stdout).toContain('Tea 2.md');
    expect((await runHere([...of, 'Grace Darling'], { cwd })).code).toBe(2);
  });

  it('intro propose --yes makes a second introduction with the same name', async () => {
    const [ada, bo] = ['---\ntype: contact\nname: Ada\n---\n', '---\ntype: contact\n---\n'];
    const cwd = tempVault({ '.obsidian/': '', 'A/Ada.md': ada, 'B/Ada.md': ada, 'Bo.md': bo });
    const propose = (...args: string[]): ReturnType<typeof runHere> =>
      runHere(['intro', 'propose', ...args], { cwd });
    expect((await propose('A/Ada', 'Bo')).code).toBe(0);
    expect(await propose('B/Ada', 'Bo')).toMatchObject({
      code: 2,
      stderr:
        'netvault: Introductions/Ada and Bo.md is there already. Nothing was changed. To make another with this name, add --yes.\n',
    });
    expect((await propose('B/Ada', 'Bo', '--yes')).code).toBe(0);
    expect(existsSync(join(cwd, 'Introductions/Ada and Bo 2.md'))).toBe(true);
  });

  it.each(['2026', '2026-11', '2026-11-19'])('accepts --met %s, a period that has begun', async (met) => {
    const { code, text } = await make(['contact', 'Mary', '--met', met]);
    expect([code, text('People/Mary.md')]).toEqual([
      0,
      expect.stringMatching(new RegExp(`\\nmet: "?${met}"?\\n`)),
    ]);
  });

  it('can be undone with log --undo', async () => {
    const cwd = tempVault(VAULT);
    const env = { LANG: 'en_GB.UTF-8', XDG_STATE_HOME: join(cwd, '.state') };
    const made = await runHere(['new', 'contact', 'Mary'], { cwd, env });
    expect(made.stdout).toBe('✓ People/Mary.md\n  To take it back: netvault log --undo\n');
    const undone = await runHere(['log', '--undo'], { cwd, env });
    expect(undone.stdout).toBe('✓ People/Mary.md is removed again, which netvault new made\n');
    expect(existsSync(join(cwd, 'People/Mary.md'))).toBe(false);
  });

  it('refuses an invalid e-mail address', async () => {
    const { code, stderr } = await make(['contact', 'Mary', '--email', 'nonsense']);
    expect([code, stderr]).toEqual([
      2,
      'netvault: “nonsense” is not an e-mail address. Write one such as ada@example.org.\n',
    ]);
  });

  it('leaves “met” empty if it is not given, and a first call after --met 2019 is a reconnection', async () => {
    const { cwd, text } = await make(['contact', 'Mary'], VAULT, ['']);
    expect(text('People/Mary.md')).toContain('\nmet:\n');
    const at = { cwd };
    await runHere(['new', 'contact', 'Jo', '--met', '2019', '--today', '2026-11-19'], at);
    await runHere(['log', 'call Jo', '--today', '2026-11-19'], at);
    const { stdout } = await runHere(['summary', '--format', 'json', '--today', '2026-11-19'], at);
    expect(JSON.parse(stdout)).toMatchObject({ activities: { call: 1, reconnection: 1 } });
  });

  it('starts a goal today, unless its template has another start', async () => {
    const goal = [
      'goal',
      'Call',
      '--kind',
      'behavior',
      '--metric',
      'call',
      '--target',
      '5',
      '--every',
      'week',
    ];
    const files = { ...VAULT, 'Templates/Goal.md': '---\ntype: goal\nwhy: "{{title}}"\n---\n' };
    const { cwd, text } = await make(goal, files);
    expect(text('Goals/Call.md')).toContain('\nstart: 2026-11-19\n');
    const next = await runHere(['summary', '--check', '--today', '2026-11-20'], { cwd });
    expect(next.code).toBe(0);
    expect((await make(goal)).text('Goals/Call.md')).toContain('\nstart: 2026-11-19\n');
    const later = { ...VAULT, 'Templates/Goal.md': '---\ntype: goal\nstart: 2027-01-01\n---\n' };
    expect((await make(goal, later)).text('Goals/Call.md')).toContain('\nstart: 2027-01-01\n');
  });

  it('asks for the name of the note if it is not given', async () => {
    const contact = await make(['contact'], VAULT, ['Mary Somerville']);
    expect({ code: contact.code, stdout: contact.stdout }).toEqual({
      code: 0,
      stdout: '✓ People/Mary Somerville.md\n',
    });
    const event = await make(['event'], VAULT, ['Book fair', '2026-12-05']);
    expect(event.text('Events/Book fair.md')).toContain('date: 2026-12-05\n');
    const nothing = await make(['goal'], VAULT, ['']);
    expect({ code: nothing.code, stderr: nothing.stderr }).toEqual({
      code: 2,
      stderr: 'netvault: a new note needs a name. Write netvault new goal NAME.\n',
    });
  });

  it('names an introduction after its people if no name is given', async () => {
    const asked = await make(['introduction'], VAULT, ['Ada', 'Grace Hopper']);
    expect(asked.stdout).toBe('✓ Introductions/Ada Lovelace and Grace Hopper.md\n');
    const given = await make(['introduction', '--between', 'Ada', '--between', 'Grace Darling']);
    expect(given.stdout).toBe('✓ Introductions/Ada Lovelace and Grace Darling.md\n');
  });

  it('makes an event, a goal and an introduction, each in its folder', async () => {
    const event = await make([
      'event',
      'Book fair',
      '--date',
      '2026-12-05',
      '--time',
      '18:00-20:30',
      '--place',
      'Corn Exchange',
    ]);
    const tea = await make([
      'event',
      'Tea',
      '--date',
      'friday',
      '--with',
      'Ada and Kitty',
      '--with',
      'grace h',
    ]);
    expect(tea.text('Events/Tea.md')).toContain(
      'with: ["[[Ada Lovelace]]", "[[Kitty]]", "[[Grace Hopper]]"]\n',
    );
    expect(event.text('Events/Book fair.md')).toContain(
      'date: 2026-12-05\ntime: "18:00-20:30"\nplace: Corn Exchange\n',
    );
    const goal = await make([
      'goal',
      'Write letters',
      '--kind',
      'behavior',
      '--metric',
      'letter',
      '--target',
      '2',
      '--every',
      'week',
    ]);
    expect(goal.text('Goals/Write letters.md')).toContain(
      'kind: behavior\nmetric: letter\ntarget: 2\nevery: week\n',
    );
    const intro = await make([
      'introduction',
      'Ada and Grace',
      '--between',
      'The Countess',
      '--between',
      'grace hopper',
    ]);
    expect(intro.text('Introductions/Ada and Grace.md')).toContain(
      'between: ["[[Ada Lovelace]]", "[[Grace Hopper]]"]\nstatus: proposed\n',
    );
  });

  it('takes names with commas, a part of which is ambiguous', async () => {
    const files = {
      ...VAULT,
      ...Object.fromEntries(
        ['Hansen, Per', 'Lie, Ida', 'Tom Per'].map((name) => [`${name}.md`, '---\ntype: contact\n---\n']),
      ),
    };
    const given = ['event', 'Tea', '--date', 'friday', '--with', 'Hansen, Per', '--with', 'Lie, Ida'];
    const { stderr, text } = await make(given, files);
    expect(stderr).toBe('');
    expect(text('Events/Tea.md')).toContain('with: ["[[Hansen, Per]]", "[[Lie, Ida]]"]\n');
  });

  it('omits fields of other goals from an overall goal', async () => {
    const { text } = await make(['goal', 'Grow', '--kind', 'overall']);
    expect(text('Goals/Grow.md')).toBe('---\ntype: goal\nkind: overall\npurpose:\nstart: 2026-11-19\n---\n');
  });

  it('asks for required values at a terminal, and makes no note without them', async () => {
    const { code, text } = await make(['goal', 'Calls'], VAULT, ['behavior', 'call', '5', 'week']);
    expect(code).toBe(0);
    expect(text('Goals/Calls.md')).toContain('metric: call\ntarget: 5\nevery: week\n');
    const none = await make(['event', 'Fair'], VAULT, ['']);
    expect(none).toMatchObject({ code: 2, stdout: '' });
    expect(none.has('Events/Fair.md')).toBe(false);
  });

  it('uses the vault’s own template, its keys and its text', async () => {
    const files = {
      ...VAULT,
      '.obsidian/templates.json': '{"folder": "Vorlagen"}',
      'Vorlagen/Person.md':
        '---\ntype: contact\ntags: [people] # always\ncadence:\nmet: {{date}}\n---\n\n# {{title}}\n\nAt {{time}}, {{date:D MMMM}}.\n',
    };
    const { stdout, text } = await make(['contact', 'Mary', '--cadence', '6 weeks'], files);
    expect(stdout).toBe('✓ People/Mary.md, from Vorlagen/Person.md\n');
    expect(text('People/Mary.md')).toBe(
      '---\ntype: contact\ntags: [people] # always\ncadence: 6 weeks\nmet: 2026-11-19\n---\n\n# Mary\n\nAt 18:30, 19 November.\n',
    );
  });

  it.each([
    ['Robert Downey Jr.', 'Robert Downey Jr'],
    ['J. R.', 'J. R'],
    ['Люба П.', 'Люба П'],
    ['Wait...', 'Wait'],
  ])('makes the note of %s, whose name ends in a dot, in %s.md', async (name, file) => {
    const { stdout, cwd, text } = await make(['contact', name], VAULT);
    expect(stdout).toContain(`✓ People/${file}.md`);
    expect(text(`People/${file}.md`)).toContain(`\nname: "${name}"\n`);
    const { stderr } = await runHere(['new', 'contact', name], { cwd });
    expect(stderr).toContain(`People/${file}.md is there already`);
    expect((await runHere(['show', name], { cwd })).stdout).toContain(name);
  });

  it('says what to do about a dot at the end of a name that only the file has', async () => {
    const args = ['event', 'Talk with J. R.', '--date', '2026-11-20'];
    expect((await make(args, VAULT)).stderr).toContain(
      'a note cannot be called “Talk with J. R.”. Leave out the dot at the end.',
    );
  });

  it('never runs code in a template', async () => {
    const files = {
      '.obsidian/': '',
      'Templates/Contact.md': '---\ntype: contact\n---\n<%* process.exit(3) %>\n',
    };
    const { code, text } = await make(['contact', 'Mary'], files);
    expect(code).toBe(0);
    expect(text('Contacts/Mary.md')).not.toContain('<%');
  });

  it.each([
    ['never writes over a note', ['contact', 'Ada Lovelace'], 'People/Ada Lovelace.md is there already'],
    ['nor over one in other letters', ['contact', 'ADA lovelace'], 'People/Ada Lovelace.md is there already'],
    [
      'nor makes a person twice',
      ['contact', 'The Countess'],
      'The Countess is in People/Ada Lovelace.md already',
    ],
    ['refuses a name that is no file’s', ['contact', 'A/B'], 'a note cannot be called “A/B”'],
    ['refuses a name that no link can have', ['contact', 'A#B'], 'a note cannot be called “A#B”'],
    [
      'says by how much a name is too long',
      ['contact', '王'.repeat(80)],
      'Leave out the last 4 characters or more: a file has no room for them.',
    ],
    ['refuses a name of dots', ['contact', '..'], 'a note cannot be called “..”'],
    ['refuses a folder outside', ['contact', 'A', '--folder', '../x'], '--folder cannot be “../x”'],
    [
      'names those who may be meant',
      ['introduction', 'X', '--between', 'Grace', '--between', 'Ada'],
      '“Grace” may be People/Grace Darling, People/Grace Hopper',
    ],
    ['wants two people', ['introduction', 'X', '--between', 'Ada'], 'an introduction is between two people'],
    ['says which flag is missing', ['event', 'X'], '--date is not given'],
    ...[
      ['event', 'X', '--date', '2026-11-20 monday'],
      ['contact', 'X', '--met', '2026-11-06 monday'],
    ].map((args): [string, string[], string] => [
      `refuses ${args.join(' ')}, which is no Monday`,
      args,
      'is a Friday',
    ]),
    ['refuses what is no date', ['event', 'X', '--date', 'soon'], '“soon” is not a date'],
    ...['2027', '2026-12', '2026-11-20', 'tomorrow'].map((met): [string, string[], string] => [
      `refuses a first meeting of ${met}, which is to come`,
      ['contact', 'X', '--met', met],
      'which is still to come',
    ]),
    ['refuses what is no cadence', ['contact', 'X', '--cadence', 'often'], '“cadence” cannot be “often”'],
    [
      'refuses what is no number',
      ['goal', 'X', '--kind', 'behavior', '--metric', 'call', '--target', 'many', '--every', 'week'],
      '“target” cannot be',
    ],
    ['knows its kinds', ['contct', 'X'], 'new cannot make “contct”. Did you mean “contact”?'],
  ])('%s', async (_, args, message) => {
    const { code, stdout, stderr, cwd } = await make(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(existsSync(join(cwd, 'Contacts'))).toBe(false);
    expect(existsSync(join(cwd, 'Events'))).toBe(false);
  });

  it('works in a separate process', async () => {
    const cwd = tempVault(VAULT);
    const { code, stdout } = await runSpawned(['new', 'contact', 'Mary', '--today', '2026-11-19'], { cwd });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '✓ People/Mary.md\n' });
    const again = await runSpawned(['new', 'contact', 'Mary'], { cwd });
    expect(again).toMatchObject({ code: 2, stdout: '' });
    expect((await runSpawned(['new', 'event', 'X'], { cwd })).stderr).toContain('--date');
  });
});

describe('the folder of --folder', () => {
  it.each([
    ['.', 'Mary.md'],
    ['./', 'Mary.md'],
    ['./People/', 'People/Mary.md'],
  ])('can be written “%s”', async (folder, path) => {
    const root = tempVault({ '.netvault.yaml': '' });
    const ran = await runHere(['new', 'contact', 'Mary', '--folder', folder], { cwd: root });
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(existsSync(join(root, path))).toBe(true);
  });
});
