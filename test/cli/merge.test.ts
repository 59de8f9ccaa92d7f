import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { mergeSchema } from '../../src/cli/commands/merge/merge-schema.ts';
import { UTF8, runHere } from '../harness/run-cli.ts';
import { tempVault } from '../harness/temp-vault.ts';

const isValid = new Ajv({ strictTypes: false, strictRequired: false }).compile(mergeSchema());

const ADA = '---\ntype: contact\nrole: director\n---\n## Log\n- 2026-11-01 call 20m: hi\n';
const KING = '---\r\ntype: contact\r\nrole: writer\r\nneeds: [proofs]\r\n---\r\nShe writes.\r\n';
const DAILY = '## Log\n- email [[Ada King]]: thanks\n';

function setUp(more: Readonly<Record<string, string>> = {}) {
  const root = tempVault({
    'vault/.netvault.yaml': '',
    'vault/People/Ada Lovelace.md': ADA,
    'vault/Old/Ada King.md': KING,
    'vault/2026-11-02.md': DAILY,
    ...Object.fromEntries(Object.entries(more).map(([path, text]) => [`vault/${path}`, text])),
    'state/': '',
  });
  const folder = join(root, 'vault');
  const env = { ...UTF8, XDG_STATE_HOME: join(root, 'state') };
  const runIn = (args: readonly string[], answers?: readonly string[]) =>
    runHere([...args, '--today', '2026-11-19'], { cwd: folder, env, ...(answers ? { answers } : {}) });
  return {
    run: (...args: readonly string[]) => runIn(['merge', ...args]),
    asked: (answers: readonly string[], ...args: readonly string[]) => runIn(['merge', ...args], answers),
    command: (...args: readonly string[]) => runIn(args),
    text: (path: string) => readFileSync(join(folder, path), 'utf8'),
    isThere: (path: string) => existsSync(join(folder, path)),
  };
}

describe('netvault merge', () => {
  it.each([
    ['a goal', '---\ntype: goal\nkind: overall\n---\n', 'Grow.md is a goal, not a contact. Name a person.'],
    [
      'an event',
      '---\ntype: event\ndate: 2026-11-12\n---\n',
      'Grow.md is an event, not a contact. Name a person.',
    ],
    ['a plain note', 'x', 'Grow.md is not a contact. Give it “type: contact” in its front matter.'],
    [
      'unreadable',
      '---\ntype: [\n---\n',
      'Grow.md is not a contact. netvault lint says why it cannot be read.',
    ],
  ])('refuses a note that is not a contact, and prints what it is: %s', async (_, text, message) => {
    const { run } = setUp({ 'Grow.md': text });
    const refused = { stdout: '', stderr: `netvault: ${message}\n`, code: 2 };
    expect(await run('Ada Lovelace', 'Grow')).toEqual(refused);
    expect(await run('Grow.md', 'Ada Lovelace')).toEqual(refused);
  });

  it.each([
    [
      'I.md',
      '---\ntype: introduction\nbetween: ["[[Ada Lovelace]]", "[[Ada King]]"]\nstatus: proposed\n---\n',
    ],
    ['E.md', '---\ntype: event\ndate: 2026-11-02\nintroductions: ["[[Ada King]] + [[Ada Lovelace]]"]\n---\n'],
    ['2026-11-03.md', '## Log\n- [ ] introduction [[Ada Lovelace]] + [[Ada King]]\n'],
    ['People/Ada Lovelace.md', `${ADA}- 2026-11-04 introduction [[Ada King]]\n`],
  ])('refuses if both are introduced to each other in %s', async (path, note) => {
    const { run, isThere } = setUp({ [path]: note });
    const { code, stderr } = await run('Ada Lovelace', 'Ada King', '--keep', 'a', '--recount', '--write');
    expect([code, isThere('Old/Ada King.md'), stderr]).toEqual([
      2,
      true,
      `netvault: both are introduced to each other, as two people, in ${path}. If they are one, correct or delete that, and run this again. Nothing was written.\n`,
    ]);
  });

  it('merges two people who were introduced to somebody else', async () => {
    const { run } = setUp({
      'Bob.md': '---\ntype: contact\n---\n',
      'I.md': '---\ntype: introduction\nbetween: ["[[Ada King]]", "[[Bob]]"]\nstatus: proposed\n---\n',
      '2026-11-03.md': '## Log\n- introduction [[Ada Lovelace]], [[Ada King]] + [[Bob]]\n',
    });
    expect(await run('Ada Lovelace', 'Ada King', '--keep', 'a', '--recount', '--write')).toMatchObject({
      code: 0,
    });
  });

  it('refuses if a copy of the note that goes would then be read, and says why', async () => {
    const copy = 'Old/Ada King (conflicted copy 2026-11-01).md';
    const { run, command } = setUp({ [copy]: KING.replace('proofs', 'ink') });
    const { code, stderr } = await run('Ada Lovelace', 'Ada King', '--keep', 'role=b', '--write');
    expect([code, stderr.replace(/\s+/g, ' ')]).toEqual([
      2,
      expect.stringContaining(`copies that a sync tool left of the note would then be read: ${copy}.`),
    ]);
    for (const args of [
      ['edit', copy, '--needs', 'x'],
      ['event', 'skipped', copy],
      ['intro', 'propose', copy, 'Ada'],
    ])
      expect(await command(...args)).toMatchObject({
        code: 2,
        stderr: expect.stringContaining(`${copy} is a copy of Old/Ada King.md, and is not read.`) as string,
      });
  });

  it('without --write, shows the changes to all notes and writes nothing', async () => {
    const { run, text } = setUp();
    const { stdout, stderr, code } = await run('Ada Lovelace', 'Ada King', '--keep', 'role=b');
    expect([stderr, code]).toEqual(['', 0]);
    expect(stdout).toMatchInlineSnapshot(`
      "
        Old/Ada King.md goes into People/Ada Lovelace.md
          role: writer
          needs: proofs
          aliases: Ada King
        1 link is updated.

      --- a/People/Ada Lovelace.md
      +++ b/People/Ada Lovelace.md
      @@ -1,6 +1,13 @@
       ---
       type: contact
      -role: director
      +role: writer
      +needs: [proofs]
      +aliases: ["Ada King"]
       ---
      +
      +## Ada King
      +
      +She writes.
      +
       ## Log
       - 2026-11-01 call 20m: hi

      --- a/2026-11-02.md
      +++ b/2026-11-02.md
      @@ -1,2 +1,2 @@
       ## Log
      -- email [[Ada King]]: thanks
      +- email [[Ada Lovelace]]: thanks

        Nothing is written yet: --write does it.

      "
    `);
    expect([text('People/Ada Lovelace.md'), text('Old/Ada King.md')]).toEqual([ADA, KING]);
  });

  it('--write merges the notes, a second run finds nothing to do, and one undo restores them', async () => {
    const { run, command, text, isThere } = setUp();
    const { stdout, code } = await run('Ada Lovelace', 'Ada King', '--keep', 'a', '--write');
    expect([stdout.slice(stdout.indexOf('Merged')), code]).toMatchInlineSnapshot(`
      [
        "Merged; Old/Ada King.md was removed.
        To take it back: netvault log --undo

      ",
        0,
      ]
    `);
    expect(isThere('Old/Ada King.md')).toBe(false);
    expect(text('2026-11-02.md')).toBe('## Log\n- email [[Ada Lovelace]]: thanks\n');
    const again = await run('Ada Lovelace', 'Ada King', '--write');
    expect([again.stdout, again.code]).toEqual([
      '\n  There is nothing to merge: both are People/Ada Lovelace.md.\n\n',
      0,
    ]);
    const undone = await command('log', '--undo');
    expect([undone.stdout, undone.code]).toMatchInlineSnapshot(`
      [
        "✓ People/Ada Lovelace.md is as it was before netvault merge
      ✓ 2026-11-02.md is as it was before netvault merge
      ✓ Old/Ada King.md is as it was before netvault merge
      ",
        0,
      ]
    `);
    expect([text('People/Ada Lovelace.md'), text('Old/Ada King.md'), text('2026-11-02.md')]).toEqual([
      ADA,
      KING,
      DAILY,
    ]);
  });

  it('--into b keeps the second note, and --keep uses a and b as they were named', async () => {
    const { run, text, isThere } = setUp();
    const { code } = await run('Ada Lovelace', 'Ada King', '--into', 'b', '--keep', 'role=a', '--write');
    expect([code, isThere('People/Ada Lovelace.md')]).toEqual([0, false]);
    expect(text('Old/Ada King.md')).toBe(
      '---\r\ntype: contact\r\nrole: director\r\nneeds: [proofs]\r\naliases: ["Ada Lovelace"]\r\n---\r\nShe writes.\r\n\r\n## Log\r\n- 2026-11-01 call 20m: hi\r\n',
    );
  });

  it('prints JSON that matches its schema, and asks nothing', async () => {
    const { run, asked, isThere } = setUp();
    const { stdout } = await run('Ada Lovelace', 'Ada King', '--keep', 'a', '--format', 'json');
    const report = JSON.parse(stdout) as object;
    expect(isValid(report)).toBe(true);
    expect(report).toEqual({
      version: 1,
      stays: 'People/Ada Lovelace.md',
      goes: 'Old/Ada King.md',
      fields: [
        { field: 'needs', values: ['proofs'] },
        { field: 'aliases', values: ['Ada King'] },
      ],
      lines: 0,
      same: 0,
      links: 1,
      totals: [],
      notes: ['2026-11-02.md', 'Old/Ada King.md', 'People/Ada Lovelace.md'],
      ...{ files: [], left: [], mentions: [] },
      written: false,
      undoable: false,
    });
    const silent = await asked(['a', 'y'], 'Ada Lovelace', 'Ada King', '--format', 'json');
    expect([silent.code, silent.stdout, isThere('Old/Ada King.md')]).toEqual([2, '', true]);
    const both = await run('Ada Lovelace', 'ada lovelace', '--format', 'json');
    expect(isValid(JSON.parse(both.stdout))).toBe(true);
  });

  it('asks at a terminal about differences, and whether to write', async () => {
    const { asked, text, isThere } = setUp({
      'Old/Ada King.md': `${KING.replaceAll('\r', '')}## Log\n- 2026-11-01 call 20m: hi\n`,
    });
    const { stderr, code } = await asked(['x', 'b', 'perhaps', 'once', 'y'], 'Ada Lovelace', 'Ada King');
    expect([stderr, code]).toMatchInlineSnapshot(`
      [
        "netvault: Write a or b.
      netvault: In both logs: - 2026-11-01 call 20m: hi
      netvault: write once or both.
      ",
        0,
      ]
    `);
    expect(isThere('Old/Ada King.md')).toBe(false);
    expect(text('People/Ada Lovelace.md').match(/2026-11-01 call|role: writer/g)).toEqual([
      'role: writer',
      '2026-11-01 call',
    ]);
  });

  it.each([
    ['no answer', []],
    ['an answer that is no', ['a', 'n']],
  ])('writes nothing after %s', async (_, answers) => {
    const { asked, text } = setUp();
    await asked(answers, 'Ada Lovelace', 'Ada King');
    expect([text('People/Ada Lovelace.md'), text('Old/Ada King.md')]).toEqual([ADA, KING]);
  });

  it('says that an activity is in two notes if that is why totals change', async () => {
    const vault = { '2026-11-01.md': '## Log\n- call 20m [[Ada King]]\n' };
    const refused = await setUp(vault).run('Ada Lovelace', 'Ada King', '--keep', 'a', '--write');
    expect([refused.code, refused.stderr]).toMatchInlineSnapshot(`
      [
        2,
        "netvault: totals would change: call in 2026-W44: 2, then 1, points in 2026-W44: 2, then 1. The call of 2026-11-01 is in 2026-11-01.md and People/Ada Lovelace.md, and counts once for one person. If you want that, add --recount.
      ",
      ]
    `);
    const { asked } = setUp(vault);
    expect((await asked(['n'], 'Ada Lovelace', 'Ada King', '--keep', 'a')).stderr).toContain(
      'The call of 2026-11-01 is in 2026-11-01.md and People/Ada Lovelace.md, and counts once for one person.',
    );
    const met = {
      'Meet.md': '---\ntype: goal\nkind: behavior\nmetric: contacts\ntarget: 1\nevery: month\n---\n',
    };
    const both = {
      ...vault,
      ...met,
      'People/Ada Lovelace.md': ADA.replace('role', 'met: 2026-10-05\nrole'),
      'Old/Ada King.md': KING.replace('role', 'met: 2026-10-05\r\nrole'),
    };
    const { stderr } = await setUp(both).run('Ada Lovelace', 'Ada King', '--keep', 'a', '--write');
    expect(stderr).toContain('counts once for one person. One person is met for the first time only once');
  });

  it('asks whether totals may change, or requires --recount', async () => {
    const goal = '---\ntype: goal\nkind: behavior\nmetric: contacts\ntarget: 1\nevery: month\n---\n';
    const met = '---\ntype: contact\nmet: 2026-10-05\n---\n';
    const vault = { 'Meet.md': goal, 'People/Ada Lovelace.md': met, 'Old/Ada King.md': met };
    const refused = await setUp(vault).run('Ada Lovelace', 'Ada King', '--write');
    expect([refused.code, refused.stderr]).toMatchInlineSnapshot(`
      [
        2,
        "netvault: totals would change: Meet in 2026-10: 2, then 1. One person is met for the first time only once, and has the contacts of both, so the numbers differ from those of two people. If you want that, add --recount.
      ",
      ]
    `);
    expect((await setUp(vault).run('Ada Lovelace', 'Ada King', '--write', '--recount')).stdout).toContain(
      'Meet in 2026-10: 2, then 1',
    );
    const { asked, isThere } = setUp(vault);
    expect((await asked(['n'], 'Ada Lovelace', 'Ada King')).code).toBe(2);
    expect((await asked(['y', 'y'], 'Ada Lovelace', 'Ada King')).code).toBe(0);
    expect(isThere('Old/Ada King.md')).toBe(false);
  });

  it.each([
    [
      'what nobody has decided',
      ['Ada Lovelace', 'Ada King'],
      'the notes do not agree: role (a: director; b: writer)',
    ],
    [
      'a side that there is not',
      ['Ada Lovelace', 'Ada King', '--keep', 'role=c'],
      '--keep cannot be “role=c”',
    ],
    [
      'a field in which nothing is to be decided',
      ['Ada Lovelace', 'Ada King', '--keep', 'a', '--keep', 'email=a'],
      'there is nothing to decide about email',
    ],
    ['somebody whom nobody knows', ['Ada Lovelace', 'Ada Kong'], 'Did you mean “Ada King”?'],
    ['one name', ['Ada Lovelace'], 'merge A B'],
  ])('refuses %s', async (_, args, said) => {
    const { run, text } = setUp();
    const { code, stderr, stdout } = await run(...args, '--write');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.replace(/\s+/g, ' ')).toContain(said);
    expect(text('Old/Ada King.md')).toBe(KING);
  });

  it('is suggested by lint if two notes seem to be of one person', async () => {
    const { command } = setUp({
      "People/O'Hara.md": '---\ntype: contact\nemail: a@b.c\n---\n',
      'Pat.md': '---\ntype: contact\nemail: A@B.C\n---\n',
    });
    const { stdout } = await command('lint', '--format', 'json');
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { rule: string; help: string }[] };
    expect(diagnostics.find(({ rule }) => rule === 'duplicate-contact')?.help).toBe(
      "netvault merge 'Pat.md' 'People/O'\\''Hara.md' shows the result; --write does it",
    );
  });
});
