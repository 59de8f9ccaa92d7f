import { describe, expect, it } from 'vitest';
import { runHere, UTF8 } from '../harness/run-cli.ts';
import { tempVault } from '../harness/temp-vault.ts';

const person = '---\ntype: contact\ncadence: weekly\n---\n';

/** Pairs of people whose names are hard to type. */
const AWKWARD = {
  'two namesakes': ['C/Sam.md', 'C/two/Sam.md'],
  'a namesake in the vault’s own folder': ['Sam.md', 'C/Sam.md'],
  'a name like an option': ['C/--all.md', 'C/-n.md'],
  'a name like an option in the vault’s own folder': ['--all.md', '-n.md'],
  'a curly apostrophe': ['C/Pat O’Brien.md', 'C/Ann D’Arcy.md'],
  'what a shell would run': ['C/Zoë $(id).md', 'C/Tick `x`.md'],
  'quotes and signs': ['C/Bob "The Q" O\'Neil.md', 'C/C# & Co!.md'],
  'an emoji': ['C/Ada 😀.md', 'C/😀.md'],
} as const;

function vaultWith(paths: readonly string[]): string {
  return tempVault({ '.obsidian/': '', ...Object.fromEntries(paths.map((path) => [path, person])) });
}

/** The words of a command as a POSIX shell splits it, for the quotes that NetVault writes. */
function wordsOf(command: string): string[] {
  const parts = command.trim().match(/(?:'[^']*'|"[^"]*"|\\'|[^\s'"\\])+/g) ?? [];
  return parts.map((part) =>
    part.replace(/'([^']*)'|"([^"]*)"|\\(')/g, (_, single = '', double = '', quote = '') =>
      [single, double, quote].join(''),
    ),
  );
}

/** The words of the whole command after a label, on the same line or the line below it. */
function commandAfter(label: string, text: string): string[] {
  const at = text.indexOf(label);
  const [, command = ''] = /\s*netvault (.*)/.exec(text.slice(at + label.length)) ?? [];
  expect(at, text).toBeGreaterThan(0);
  return wordsOf(command);
}

const TODAY = ['--today', '2026-11-19'];

describe.each(Object.entries(AWKWARD))('the next command that is printed, with %s', (_, paths) => {
  const path = paths[1];
  const typed = path.startsWith('-') ? `./${path}` : path;

  it.each([[[]], [['--ascii']]])('ends that person’s snooze, with the options %j', async (more) => {
    const cwd = vaultWith(paths);
    const env = { ...UTF8, XDG_STATE_HOME: `${cwd}/.state` };
    const run = (...args: readonly string[]) => runHere([...args, ...more, ...TODAY], { cwd, env });
    const snoozed = await run('due', '--snooze', typed, '2w', '--format', 'json');
    expect(JSON.parse(snoozed.stdout)).toMatchObject({ path, until: '2026-12-03' });
    const { stdout } = await run('due', '--snooze', typed, '3w');
    const woken = await run(...commandAfter('To take it back:', stdout), '--format', 'json');
    expect(JSON.parse(woken.stdout)).toMatchObject({ path, until: null, changed: true });
  });

  it.each([[[]], [['--ascii']]])(
    'leads an introduction through all of its steps, with the options %j',
    async (more) => {
      const cwd = vaultWith(paths);
      const env = { ...UTF8, XDG_STATE_HOME: `${cwd}/.state` };
      const run = (...args: readonly string[]) => runHere([...args, ...more, ...TODAY], { cwd, env });
      const first = paths[0].startsWith('-') ? `./${paths[0]}` : paths[0];
      let { stdout, code } = await run('intro', 'propose', first, typed);
      const labels = ['Once they are asked:', 'Once both say yes:', 'Once they are introduced:'];
      for (const label of labels) {
        expect({ code, label }).toEqual({ code: 0, label });
        ({ stdout, code } = await run(...commandAfter(label, stdout)));
      }
      expect({ code, said: stdout.includes(': made today.') }).toEqual({ code: 0, said: true });
    },
  );
});

describe('a vault without contacts', () => {
  const goal = '---\ntype: goal\nkind: reconnection\ntarget: 1\nevery: week\n---\n';

  it.each(['due', 'intro'])('%s prints how to make a contact if the vault has a goal', async (command) => {
    const cwd = tempVault({ '.obsidian/': '', 'Goal.md': goal });
    const { stdout } = await runHere([command, ...TODAY], { cwd, env: UTF8 });
    expect(stdout).toBe('\n  No contacts yet in 1 note. To make one: netvault new contact NAME\n\n');
  });

  it.each(['due', 'intro'])('%s prints how to begin if the vault has no records', async (command) => {
    const cwd = tempVault({ '.obsidian/': '', 'Note.md': 'Plain.' });
    const { stdout } = await runHere([command, ...TODAY], { cwd, env: UTF8 });
    expect(stdout).toBe('\n  No contacts yet in 1 note. To begin: netvault init\n\n');
  });
});

describe('the advice for an unknown name', () => {
  it.each([
    [
      'Ed "Q" Quo',
      'netvault new contact NAME makes one. Leave out the “"”: links and file names cannot have it.',
    ],
    ['Ed#2', 'netvault new contact NAME makes one. Leave out the “#”: links and file names cannot have it.'],
    ['Ed & Co', 'netvault new contact NAME makes one.'],
    ['Ed Q. Jr.', 'netvault new contact "Ed Q. Jr." makes one.'],
  ])('names no contact that new contact would refuse: %s', async (name, advice) => {
    const cwd = vaultWith(['C/Ada.md']);
    const { stderr } = await runHere(['due', '--snooze', name, '2w', ...TODAY], { cwd, env: UTF8 });
    expect(stderr).toBe(`netvault: there is no contact “${name}”. ${advice}\n`);
  });
});

describe('a command that is printed', () => {
  const NOTES = {
    'Scorecard.md': '---\ntype: scorecard\n---\n',
    'C/Ada.md': person,
    'C/Bad.md': `${person}\n## Log\n- 2026-11-18 call [[Ivy]]\n`,
  };

  /** Runs commands in one of two vaults that are next to each other. */
  function twoVaults() {
    const top = tempVault(
      Object.fromEntries(
        ['here', 'the other'].flatMap((vault): [string, string][] => [
          [`${vault}/.obsidian/`, ''],
          [`${vault}/s.yaml`, ''],
          ...Object.entries(NOTES).map(([path, text]): [string, string] => [`${vault}/${path}`, text]),
        ]),
      ),
    );
    const env = { ...UTF8, XDG_STATE_HOME: `${top}/.state`, XDG_CACHE_HOME: `${top}/.cache` };
    return (...args: readonly string[]) => runHere([...args, ...TODAY], { cwd: `${top}/here`, env });
  }

  it('works in the vault that --vault names', async () => {
    const run = twoVaults();
    await run('log', 'call Ada: here');
    const { stdout } = await run('new', 'contact', 'Bo', '--vault', '../the other');
    const undo = commandAfter('To take it back:', stdout);
    expect(undo).toEqual(['log', '--vault', '../the other', '--undo']);
    expect((await run(...undo)).stdout).toContain('Bo.md is removed');
    const { stdout: snoozed } = await run('due', '--snooze', 'Ada', '2w', '--vault=../the other');
    expect((await run(...commandAfter('To take it back:', snoozed))).code).toBe(0);
  });

  it.each([
    [['summary'], 'netvault lint --vault "../the other"'],
    [['due', '--snooze', 'Ada'], 'netvault due --vault "../the other" --snooze Ada 2w'],
    [['lint'], 'netvault new contact --vault "../the other" "Ivy" makes one'],
    [['lint', '--format', 'github'], 'netvault new contact --vault "../the other" "Ivy" makes one'],
    [['show', 'Nobody'], 'netvault new contact --vault "../the other" NAME makes'],
    [['find', 'Ada'], 'netvault people --vault "../the other" WORD finds people'],
    [['intro', 'propose', 'Ada', 'Bad'], 'netvault intro asked --vault "../the other" Ada Bad'],
    [['init', '--dry-run'], null],
    [['init', '--yes'], 'To see the scorecard: netvault summary --vault "../the other" --config s.yaml\n'],
  ])('repeats --vault and --config: %j', async (args, printed) => {
    const run = twoVaults();
    const more = printed?.includes('--config') === true ? ['--config', 's.yaml'] : [];
    const { stdout, stderr } = await run(...args, '--vault', '../the other', ...more);
    expect(stdout + stderr).toContain(printed ?? '');
    expect(stdout + stderr).not.toContain('--vault "../the other" --vault');
    const plain = await run(...args);
    expect(plain.stdout + plain.stderr).not.toContain('--vault "');
  });

  it('repeats them as they are given, also after another spelling of the same vault', async () => {
    const run = twoVaults();
    for (const vault of ['../the other', '../the other/', '../here']) {
      for (const time of ['first', 'second', 'third']) {
        const { stdout } = await run('lint', '--vault', vault);
        const given = vault.includes(' ') ? `"${vault}"` : vault;
        expect(stdout, time).toContain(`netvault new contact --vault ${given} "Ivy"`);
      }
    }
  });

  it('is as it always is in JSON', async () => {
    const run = twoVaults();
    const { stdout } = await run('lint', '--format', 'json');
    expect((await run('lint', '--format', 'json', '--vault', '.')).stdout).toBe(stdout);
    expect(stdout).toContain('netvault new contact');
  });

  it('does not repeat a vault that NETVAULT_VAULT names', async () => {
    const cwd = tempVault({ 'vault/.obsidian/': '', 'vault/Ada.md': person });
    const env = { ...UTF8, XDG_STATE_HOME: `${cwd}/.state`, NETVAULT_VAULT: `${cwd}/vault` };
    const { stdout } = await runHere(['new', 'contact', 'Bo', ...TODAY], { cwd, env });
    expect(stdout).toContain('To take it back: netvault log --undo\n');
  });
});
