import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runHere, UTF8 } from '../harness/run-cli.ts';
import { tempVault } from '../harness/temp-vault.ts';
import { inWords } from '../harness/in-words.ts';

const person = '---\ntype: contact\n---\n';
const introduction = (a: string, b: string): string =>
  `---\ntype: introduction\nbetween: ["[[${a}]]", "[[${b}]]"]\nstatus: proposed\n---\n`;
const VAULT = {
  '.obsidian/': '',
  'Grace Darling.md': person,
  'Grace Hopper.md': person,
  'Ada Lovelace.md': person,
  'Tea.md': '---\ntype: event\ndate: 2026-11-10\nstatus: attended\n---\n',
  'I.md': introduction('Grace Darling', 'Ada Lovelace'),
  'J.md': introduction('Grace Hopper', 'Ada Lovelace'),
};

async function at(answers: readonly string[], ...args: readonly string[]) {
  const cwd = tempVault(VAULT);
  const env = { ...UTF8, XDG_STATE_HOME: join(cwd, '.state') };
  const ran = await runHere([...args, '--today', '2026-11-19'], { cwd, env, answers });
  const read = (path: string): string => readFileSync(join(cwd, path), 'utf8');
  const undo = (): ReturnType<typeof runHere> => runHere(['log', '--undo'], { cwd, env });
  return { ...ran, read, undo };
}

const WHO = '“Grace” may be\n  1  Grace Darling\n  2  Grace Hopper\n';

describe('a name that fits several notes, at the terminal', () => {
  it('due --snooze asks which contact is meant, and until when to snooze', async () => {
    const { code, stderr, read } = await at(['2', '2w'], 'due', '--snooze', 'Grace');
    expect({ code, stderr }).toEqual({ code: 0, stderr: WHO });
    expect(read('Grace Hopper.md')).toBe('---\ntype: contact\nsnooze_until: 2026-12-03\n---\n');
    expect(read('Grace Darling.md')).toBe(person);
  });

  it('show asks which note is meant, and prints the types if they differ', async () => {
    const one = await at(['1'], 'show', 'Grace');
    expect({ code: one.code, stderr: one.stderr }).toEqual({ code: 0, stderr: WHO });
    expect(one.stdout).toContain('  Grace Darling  ');
    const cwd = tempVault({ ...VAULT, 'Goals/Tea.md': '---\ntype: goal\nkind: overall\n---\n' });
    const two = await runHere(['show', 'tea'], { cwd, answers: ['2'] });
    expect(two.stderr).toBe('“tea” may be\n  1  Tea (event)\n  2  Goals/Tea (goal)\n');
    expect(two.stdout).toContain('Overall goal.');
  });

  it('activities asks which contact is meant', async () => {
    const { code, stderr, stdout } = await at(['2'], 'activities', 'Grace');
    expect({ code, stderr }).toEqual({ code: 0, stderr: WHO });
    expect(stdout).toContain('No such activity is noted');
  });

  it('intro asks which contact is meant', async () => {
    const { code, stderr, read } = await at(['1'], 'intro', 'asked', 'Grace', 'Ada');
    expect({ code, stderr }).toEqual({ code: 0, stderr: WHO });
    expect(read('I.md')).toContain('status: asked\nasked: 2026-11-19\n');
    expect(read('J.md')).toBe(VAULT['J.md']);
  });

  it('new introduction asks for both contacts, and which one is meant', async () => {
    const { code, stderr, read } = await at(['Grace', '[[Max Newman]]', '2'], 'new', 'introduction', 'X');
    expect({ code, stderr }).toEqual({ code: 0, stderr: WHO });
    expect(read('X.md')).toContain('between: ["[[Grace Hopper]]", "[[Max Newman]]"]\n');
  });

  it.each([
    ['nothing', ''],
    ['the end', '\u0003'],
  ])('due --snooze writes nothing and exits with 2 if the answer is: %s', async (_, answer) => {
    const { code, stderr, read } = await at([answer], 'due', '--snooze', 'Grace', '2w');
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `${WHO}netvault: “Grace” may be Grace Darling, Grace Hopper. Write more of the name, or its path.\n`,
    });
    expect(read('Grace Hopper.md') + read('Grace Darling.md')).toBe(person + person);
  });
});

describe('an answer that does not pick one of the listed contacts', () => {
  const AGAIN = 'netvault: write one of the numbers, such as 1, or Enter for none.\n';

  it('is asked for again until it is a number of the list or fits one name', async () => {
    const { code, stderr, read } = await at(['3', 'grace', 'hopp'], 'due', '--snooze', 'Grace', '2w');
    expect({ code, stderr }).toEqual({ code: 0, stderr: `${WHO}${AGAIN}${AGAIN}` });
    expect(read('Grace Hopper.md')).toContain('snooze_until: 2026-12-03');
    const shown = await at(['0', '1'], 'show', 'Grace');
    expect({ code: shown.code, stderr: shown.stderr }).toEqual({ code: 0, stderr: `${WHO}${AGAIN}` });
  });
});

describe('undo of what a command wrote', () => {
  it('log --undo names the removed note and the command that made it', async () => {
    const { code, undo } = await at([], 'review', '2026-W46', '--write');
    expect(code).toBe(0);
    expect((await undo()).stdout).toBe(
      '✓ Reviews/2026-W46.md is removed again, which netvault review made\n',
    );
  });

  it.each([
    ['a snooze', 'Ada Lovelace.md', ['due', '--snooze', 'Ada', '2w']],
    ['a step of an introduction', 'I.md', ['intro', 'consented', 'Grace Darling', 'Ada']],
  ])('log --undo restores the note byte for byte: %s', async (_, path, args) => {
    const { code, read, undo } = await at([], ...args);
    expect(code).toBe(0);
    expect(read(path)).not.toBe(VAULT[path as keyof typeof VAULT]);
    expect((await undo()).code).toBe(0);
    expect(read(path)).toBe(VAULT[path as keyof typeof VAULT]);
  });

  it('log --undo removes the note that a step of an introduction created', async () => {
    const { stdout, read, undo } = await at([], 'intro', 'propose', 'Grace Darling', '[[Max Newman]]');
    expect(stdout).toContain('To take it back: netvault log --undo');
    expect(read('Grace Darling and Max Newman.md')).toContain('status: proposed');
    expect((await undo()).code).toBe(0);
    expect(inWords(() => read('Grace Darling and Max Newman.md'))).toThrow('no such file');
  });
});

describe('a person without a note', () => {
  it('gets a contact note without “met” if you confirm, and log --undo removes it', async () => {
    const { code, stderr, read, undo } = await at(['y'], 'log', 'call Zed: hello');
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: 'netvault: Zed.md was made: a new contact.\n',
    });
    expect(read('2026-11-19.md')).toContain('- call [[Zed]]: hello\n');
    expect(read('Zed.md')).toContain('type: contact\n');
    expect(read('Zed.md')).not.toContain('met:');
    await undo();
    expect(() => read('Zed.md')).toThrow('ENOENT');
  });

  it('makes log write nothing and exit with 2 if you decline a contact note', async () => {
    const { code, stderr, read } = await at(['n'], 'log', 'call Zed');
    expect(code).toBe(2);
    expect(stderr).toContain('there is no contact “Zed”');
    expect(() => read('2026-11-19.md')).toThrow('ENOENT');
  });

  it('is replaced by the contact with a similar name if you confirm', async () => {
    const { code, read } = await at(['yes'], 'log', 'call Lovelac: hello');
    expect(code).toBe(0);
    expect(read('2026-11-19.md')).toContain('- call [[Ada Lovelace]]: hello\n');
  });

  it('gets a contact note from plan --write too', async () => {
    const { code, read } = await at(['call Zed', 'y', ''], 'plan', '--write');
    expect(code).toBe(0);
    expect(read('2026-11-20.md')).toContain('- [ ] call [[Zed]]\n');
    expect(read('Zed.md')).toContain('type: contact\n');
  });
});

describe('a date that is decades away', () => {
  it('is written if you confirm it', async () => {
    const { code, read } = await at(['y'], 'due', '--snooze', 'Ada', '2062-11-20');
    expect(code).toBe(0);
    expect(read('Ada Lovelace.md')).toContain('snooze_until: 2062-11-20');
  });

  it.each([
    ['due', '--snooze', 'Ada', '2062-11-20'],
    ['log', '1926-11-20 call Ada'],
    ['new', 'event', 'Fair', '--date', '2062-11-20'],
    ['plan', '2062-11-20', '--write'],
  ])('is refused if you do not confirm it: %s', async (...args) => {
    const { code, stderr } = await at([''], ...args);
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /(?:is 36 years away|was 100 years ago)\. Check the year\. Nothing was written\.\n$/,
    );
  });
});

describe('a step of an introduction', () => {
  it('is refused with a time, which would be lost', async () => {
    const { code, stderr } = await at([], 'intro', 'asked', 'Ada', '--date', '2026-11-18 9:30');
    expect([code, stderr]).toEqual([
      2,
      'netvault: --date takes a day: the time “9:30” would be lost. Leave it out.\n',
    ]);
  });
});

describe('log with many unknown people', () => {
  // Each answer takes the first of them, who was made a contact, for the one meant.
  it.each([
    [20, 0],
    [21, 2],
  ])('asks about %i at most 20 times, and exits with %i', async (count, exit) => {
    const names = Array.from({ length: count }, (_, at) => `${String.fromCharCode(65 + at)}zz Newcomer`);
    const ran = await at(
      names.map(() => 'y'),
      'log',
      `call ${names.join(', ')}`,
    );
    expect(ran.code).toBe(exit);
    if (exit === 0) expect(ran.stderr).toContain('Azz Newcomer.md was made');
    else expect(ran.stderr).toContain('there is no contact “Uzz Newcomer”');
  });
});
