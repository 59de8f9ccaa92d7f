import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Summary } from '../../src/scorecard/summary.ts';
import { runHere } from '../harness/run-cli.ts';
import { tempVault, type Files } from '../harness/temp-vault.ts';

const TODAY = ['--today', '2026-11-20'];
const SCORECARD = { 'Scorecard.md': '---\ntype: scorecard\n---\n' };

async function said(files: Files, ...args: readonly string[]): Promise<string> {
  const { stdout, code } = await runHere([...args, ...TODAY], { cwd: tempVault(files) });
  expect(code).toBe(0);
  return stdout;
}
const words = (text: string): string => text.replace(/\s+/g, ' ');

describe('a last contact that cannot be read', () => {
  const person = (field: string): Files => ({
    ...SCORECARD,
    'Ada.md': `---\ntype: person\ncadence: weekly\n${field}\n---\n`,
  });

  it.each([
    ['last_contacted: 11/10/2026', true],
    ['last_contact: 2026-02-30', true],
    ['first_met: 03/04/2026', true],
    ['last_contact: never', false],
    ['last_contact:', false],
  ])('is reported for “%s”: %s', async (field, isUnread) => {
    const [due] = (JSON.parse(await said(person(field), 'due', '--format', 'json')) as Summary).due;
    expect(due).toMatchObject({ path: 'Ada.md', last: null });
    expect(due?.unreadDate).toBe(isUnread ? true : undefined);
    const here = isUnread ? 'date not readable' : 'none noted yet';
    expect(await said(person(field), 'due')).toContain(here);
    expect(await said(person(field), 'summary')).toContain(here);
    expect(await said(person(field), 'summary', '--format', 'markdown')).toContain(here);
  });
});

describe('two people with the same name', () => {
  it('are told apart by their paths', async () => {
    const person = (more = ''): string => `---\ntype: contact\ncadence: weekly\n${more}---\n`;
    const files = {
      ...SCORECARD,
      'People/James Lee.md': person(),
      'Work/James Lee.md': person(),
      'People/Jim.md': person('name: Jo March\n'),
    };
    for (const command of [['due'], ['summary'], ['summary', '--format', 'markdown']]) {
      const text = await said(files, ...command);
      expect(text).toMatch(/weekly, People\/James Lee\.?\\?\.md/);
      expect(text).toMatch(/weekly, Work\/James Lee\.md/);
      expect(text).not.toContain('Jim.md');
    }
  });
});

describe('a vault that is set up and has notes, but no contacts', () => {
  const notes = (count: number): Files =>
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`N/${String(at)}.md`, 'Plain.\n']));

  it.each([['due'], ['summary'], ['summary', '--format', 'markdown']])(
    'gets a hint from %s %s how to declare which notes are people',
    async (...command) => {
      const text = words(await said({ ...SCORECARD, ...notes(10) }, ...command.filter(Boolean)));
      expect(text).toContain('say where: netvault init --people WHERE');
    },
  );

  it.each([
    ['few notes', { ...SCORECARD, ...notes(9) }],
    ['no scorecard', notes(10)],
    ['a contact', { ...SCORECARD, ...notes(10), 'Ada.md': '---\ntype: contact\n---\n' }],
  ])('gets no such hint with %s', async (_, files) => {
    expect(await said(files, 'due')).not.toContain('--people WHERE');
    expect(await said(files, 'summary')).not.toContain('--people WHERE');
  });
});

describe('log lines in a vault without records', () => {
  const day = { '2026-11-18.md': '## Log\n\n- call [[Ada]]\n- coffee 30m [[Ben]]\n' };

  it('are counted and shown, with a hint how to begin', async () => {
    const text = await said(day, 'summary');
    expect(text).toContain('5 points');
    expect(text).toContain('Recognized no people, meetings or goals; this vault is not set up for');
    expect(await said(day, 'summary', '--format', 'markdown')).toContain('**5 points**');
    expect(await said(day, 'summary', '--oneline')).toMatch(/^W47 5 points/);
    expect(await said(day, 'review', '2026-W47')).toContain('5 points');
  });

  it.each([
    ['only results', { '2026-11-18.md': '## Log\n\n- contract: at last\n' }, '1 contract'],
    ['earlier ones', { '2026-10-18.md': '## Log\n\n- call: the boat\n' }, '0 points'],
    ['a plan', { '2026-11-21.md': '## Log\n\n- [ ] call [[Ada]]\n' }, 'call Ada'],
  ])('are shown: %s', async (_, files, expected) => {
    expect(await said(files, 'summary')).toContain(expected);
  });

  it('are ignored if none of them counts', async () => {
    expect(await said({ '2026-11-18.md': '## Log\n\n- slept badly\n' }, 'summary')).toContain(
      'No goals, contacts or events yet in 1 note.',
    );
  });
});

describe('netvault init in a vault with a template folder', () => {
  const core = { '.obsidian/templates.json': '{"folder": "Meta/Vorlagen"}' };
  const templater = {
    '.obsidian/community-plugins.json': '["templater-obsidian"]',
    '.obsidian/plugins/templater-obsidian/data.json': '{"templates_folder": "Meta/Vorlagen/"}',
  };

  it.each([
    ['the app’s', core],
    ['Templater’s', templater],
  ])('writes its templates into that folder: %s', async (_, settings) => {
    const root = tempVault(settings);
    await runHere(['init', ...TODAY], { cwd: root });
    expect(readdirSync(root)).not.toContain('Templates');
    expect(readdirSync(join(root, 'Meta/Vorlagen')).sort()).toEqual([
      'Contact.md',
      'Daily note.md',
      'Event.md',
      'Goal.md',
      'Introduction.md',
    ]);
    const lint = await runHere(['lint', '--max-warnings', '0', ...TODAY], { cwd: root });
    expect(lint.code).toBe(0);
  });

  it('keeps and lists the templates that exist already', async () => {
    const root = tempVault({
      ...core,
      'Meta/Vorlagen/contact.md': 'Mine: {{title}}',
      'Meta/Vorlagen/Meeting.md': 'My meeting.',
      'Meta/Vorlagen/Goal.md': 'Run: <% tp.date.now() %>',
    });
    const { stdout } = await runHere(['init', ...TODAY], { cwd: root });
    const [made = '', kept = ''] = stdout.split('There already, and left alone:');
    for (const name of ['contact', 'Meeting', 'Goal']) {
      expect(kept).toContain(`Meta/Vorlagen/${name}.md`);
      expect(made).not.toContain(`${name}.md`);
    }
    expect(made).toContain('Meta/Vorlagen/Introduction.md');
    expect(readdirSync(join(root, 'Meta/Vorlagen')).sort()).toEqual([
      'Daily note.md',
      'Goal.md',
      'Introduction.md',
      'Meeting.md',
      'contact.md',
    ]);
    expect(readFileSync(join(root, 'Meta/Vorlagen/contact.md'), 'utf8')).toBe('Mine: {{title}}');
  });

  it.each(['../elsewhere', '.hidden', '/'])(
    'uses its own folder Templates if that folder cannot have notes: %s',
    async (folder) => {
      const root = tempVault({ '.obsidian/templates.json': JSON.stringify({ folder }) });
      expect((await runHere(['init', ...TODAY], { cwd: root })).code).toBe(0);
      expect(readdirSync(root)).toContain('Templates');
    },
  );
});
