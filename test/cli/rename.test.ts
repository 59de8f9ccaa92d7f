import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { renameSchema } from '../../src/cli/commands/rename/rename-schema.ts';
import { UTF8, runHere } from '../harness/run-cli.ts';
import { tempVault } from '../harness/temp-vault.ts';

const isValid = new Ajv({ strictTypes: false, strictRequired: false }).compile(renameSchema());

const BOB = '---\r\ntype: contact\r\nname: Bob\r\n---\r\nSee [[Bob#x]].\r\n';
const TALK =
  '---\ntype: event\ndate: 2026-11-02\nstatus: attended\nwith: [Bob, "[[Bob|B]]"]\n---\n`[[Bob]]`\n';

function setUp(more: Readonly<Record<string, string>> = {}) {
  const root = tempVault({
    'vault/.netvault.yaml': '',
    'vault/People/Bob.md': BOB,
    'vault/Events/2026-11-02 Talk.md': TALK,
    'vault/Works.md': 'A mill.\n',
    ...Object.fromEntries(Object.entries(more).map(([path, text]) => [`vault/${path}`, text])),
    'state/': '',
  });
  const folder = join(root, 'vault');
  const env = { ...UTF8, XDG_STATE_HOME: join(root, 'state') };
  const runIn = (args: readonly string[], answers?: readonly string[]) =>
    runHere([...args, '--today', '2026-11-19'], { cwd: folder, env, ...(answers ? { answers } : {}) });
  return {
    runIn,
    run: (...args: readonly string[]) => runIn(['rename', ...args]),
    asked: (answers: readonly string[], ...args: readonly string[]) => runIn(['rename', ...args], answers),
    undo: () => runIn(['log', '--undo']),
    text: (path: string) => readFileSync(join(folder, path), 'utf8'),
    isThere: (path: string) => existsSync(join(folder, path)),
  };
}

describe('a file whose name begins with a mark of direction', () => {
  const marked = {
    'People/\u200fשרה מזרחי.md': '---\ntype: contact\n---\n',
    'Ben.md':
      '---\ntype: contact\nintroduced_by: "[[שרה מזרחי]]"\n---\n## Log\n\n- 2026-11-17 call [[Bob]] + [[שרה מזרחי]]\n',
  };

  it('is named by errors and findings, and can be renamed to the name without it', async () => {
    const { run, runIn, text, isThere } = setUp(marked);
    const refused = await runIn(['log', 'call Bob and שרה מזרחי']);
    expect(refused.stderr).toContain('They are in the name of a file: rename it to “שרה מזרחי” first.');
    const settled = await runIn(['event', 'attended', 'Talk', '--met', 'שרה מזרחי']);
    expect(settled.stderr).toContain('rename it to “שרה מזרחי” first');
    const { diagnostics } = JSON.parse((await runIn(['lint', '--format', 'json'])).stdout) as {
      diagnostics: readonly { rule: string; help: string }[];
    };
    expect(diagnostics.filter(({ rule }) => rule === 'broken-link').map(({ help }) => help)).toEqual([
      'A file has this name with invisible characters: rename it to “שרה מזרחי”',
    ]);
    expect(await run('שרה מזרחי', 'שרה מזרחי', '--write')).toMatchObject({ code: 0, stderr: '' });
    expect(isThere('People/שרה מזרחי.md')).toBe(true);
    expect(text('People/שרה מזרחי.md')).toBe('---\ntype: contact\n---\n');
    expect(text('Ben.md')).toBe(marked['Ben.md']);
    expect(await runIn(['log', 'call Bob and שרה מזרחי'])).toMatchObject({ code: 0 });
  });

  it('is not renamed to another name to which links lead nowhere', async () => {
    const { run } = setUp({ ...marked, 'Ben.md': '---\ntype: contact\nknows: ["[[Sara]]"]\n---\n' });
    expect((await run('שרה מזרחי', 'Sara', '--write')).stderr).toContain('links that now lead nowhere');
  });
});

describe('netvault rename', () => {
  it('warns before and after writing that a change is too large to undo', async () => {
    const more = `[[Bob]] ${'and a long letter '.repeat(50_000)} [[Bob]]\n`;
    const letters = Array.from({ length: 6 }, (_, at) => [`Letters/${String(at)}.md`, more]);
    const { asked, run, undo, isThere } = setUp(Object.fromEntries(letters) as Record<string, string>);
    const warning = '--undo cannot take this back: it is too much to keep.';
    const planned = await asked(['n'], 'Bob', 'Robert');
    expect(planned.stderr).toContain(warning);
    expect(isThere('People/Robert.md')).toBe(false);
    const { stderr } = await run('Bob', 'Robert', '--write');
    expect(stderr.split(warning)).toHaveLength(2);
    expect(isThere('People/Robert.md')).toBe(true);
    expect((await undo()).code).toBe(2);
  });

  it('shows the changes of the first 20 notes and says how many more there are', async () => {
    const letters = Array.from({ length: 20 }, (_, at) => [`Letters/${String(at)}.md`, '[[Bob]]\n']);
    const { run } = setUp(Object.fromEntries(letters) as Record<string, string>);
    const { stdout } = await run('Bob', 'Robert');
    expect(stdout.match(/^--- a/gm)).toHaveLength(20);
    expect(stdout).toContain('\n  and 2 more notes\n');
  });

  it('changes the name of an organization where others have it as text, so that a path still leads to them', async () => {
    const works = (value: string): string => `---\ntype: contact\n${value}\n---\n`;
    const files = {
      'Works.md': '# Works\n',
      'K.md': works('organization: "[[Works]]"\nlast_contact: 2026-11-01'),
      'L.md': works('organization: works # mill'),
      'M.md': works("company: ['Works', Mine Works]"),
      'N.md': works('organization: |\n  Works'),
      'O.md': works('role: Works'),
    };
    const { run, text, runIn } = setUp(files);
    const before = await runIn(['path', 'L']);
    expect(before.stdout).toContain('by K');
    for (const alias of [[], ['--alias']])
      expect((await run('Works', 'Mill, new', ...alias)).stdout).toMatch(/3 names/);
    expect((await run('Works', "The mill's", '--write')).code).toBe(0);
    expect(text('K.md')).toContain(`organization: "[[The mill's]]"`);
    expect(text('L.md')).toBe(works('organization: "The mill\'s" # mill'));
    expect(text('M.md')).toBe(works("company: ['The mill''s', Mine Works]"));
    expect(text('N.md')).toContain('organization: "The mill\'s"');
    expect(text('O.md')).toBe(files['O.md']);
    expect((await runIn(['path', 'L'])).stdout).toContain('by K');
  });

  it('leaves a text alone that no link of a person says is an organization', async () => {
    const { run, text } = setUp({ 'L.md': '---\ntype: contact\norganization: Works\n---\n' });
    expect((await run('Works', 'Mill', '--write')).code).toBe(0);
    expect(text('L.md')).toContain('organization: Works\n');
  });

  it('quotes the new name of an organization in a list if it has a comma', async () => {
    const { run, text } = setUp({
      'K.md': '---\ntype: contact\norganization: "[[Works]]"\n---\n',
      'L.md': '---\ntype: contact\norganization: [Works, Mine]\n---\n',
    });
    expect((await run('Works', 'Mill, new', '--write')).code).toBe(0);
    expect(text('L.md')).toContain('organization: ["Mill, new", Mine]\n');
  });

  it('without --write, shows the changes as a diff and writes nothing', async () => {
    const { run, text } = setUp();
    const { stdout, stderr, code } = await run('bob', 'Robert Smith');
    expect([stderr, code]).toEqual(['', 0]);
    expect(stdout).toMatchInlineSnapshot(`
      "
        People/Bob.md becomes People/Robert Smith.md
        2 links and 1 name updated, in 1 other note.

      --- a/People/Robert Smith.md
      +++ b/People/Robert Smith.md
      @@ -1,5 +1,5 @@
       ---
       type: contact
      -name: Bob
      +name: Robert Smith
       ---
      -See [[Bob#x]].
      +See [[Robert Smith#x]].

      --- a/Events/2026-11-02 Talk.md
      +++ b/Events/2026-11-02 Talk.md
      @@ -2,6 +2,6 @@
       type: event
       date: 2026-11-02
       status: attended
      -with: [Bob, "[[Bob|B]]"]
      +with: [Robert Smith, "[[Robert Smith|B]]"]
       ---
       \`[[Bob]]\`

        Nothing is written yet: --write does it.

      "
    `);
    expect([text('People/Bob.md'), text('Events/2026-11-02 Talk.md')]).toEqual([BOB, TALK]);
  });

  it('renames a person with every link and name, and one undo restores the notes', async () => {
    const { run, undo, text, isThere } = setUp();
    expect((await run('Bob', 'Robert Smith', '--write')).code).toBe(0);
    expect(isThere('People/Bob.md')).toBe(false);
    expect(text('People/Robert Smith.md')).toBe(
      '---\r\ntype: contact\r\nname: Robert Smith\r\n---\r\nSee [[Robert Smith#x]].\r\n',
    );
    expect(text('Events/2026-11-02 Talk.md')).toBe(
      TALK.replace('[Bob, "[[Bob|B]]"]', '[Robert Smith, "[[Robert Smith|B]]"]'),
    );
    expect((await run('Robert Smith', 'Robert Smith', '--write')).stdout).toContain('has that name already');
    expect((await undo()).code).toBe(0);
    expect([text('People/Bob.md'), text('Events/2026-11-02 Talk.md')]).toEqual([BOB, TALK]);
    expect(isThere('People/Robert Smith.md')).toBe(false);
  });

  it('keeps the old name as an alias only with --alias, and then keeps names without a link', async () => {
    const { run, text } = setUp();
    expect((await run('Bob', 'Robert Smith', '--alias', '--write')).code).toBe(0);
    expect(text('People/Robert Smith.md')).toContain('\r\naliases: ["Bob"]\r\n');
    expect(text('Events/2026-11-02 Talk.md')).toContain('with: [Bob, "[[Robert Smith|B]]"]');
  });

  it.each([
    ['# Works\n', '# Mill\n'],
    [
      '---\na: 1\n---\n![[Works.png]]\r\n\r\n#  Works #\r\n',
      '---\na: 1\n---\n![[Works.png]]\r\n\r\n#  Mill #\r\n',
    ],
    ['```\n# Works\n```\n# Works\n\n# Works\n', '```\n# Works\n```\n# Mill\n\n# Works\n'],
    ...[
      '# The Works\n\n# Works\n',
      '# works\n',
      '## Works\n',
      '```\n# Works\n```\n',
      '# Works\n[[#Works]]\n',
    ].map((text) => [text, text]),
  ])('renames the first heading if it equals the name and no link leads to it: %j', async (before, after) => {
    const { run, text } = setUp({ 'Works.md': before });
    expect((await run('Works', 'Mill', '--write')).code).toBe(0);
    expect(text('Mill.md')).toBe(after);
  });

  it('does not change a heading that begins a log, or make one', async () => {
    const log = { 'Log.md': '# Log\n\n- [ ] 2026-11-20 call: Bo\n', 'Works.md': '# Works\n\n- call: Bo\n' };
    const { run, text } = setUp(log);
    await run('Works', 'Log book', '--write');
    await run('Log', 'Diary', '--write');
    expect([text('Log book.md'), text('Diary.md')]).toEqual(['# Log book\n\n- call: Bo\n', log['Log.md']]);
    await run('Log book', 'Log', '--write');
    expect(text('Log.md')).toBe('# Log book\n\n- call: Bo\n');
  });

  it('lists obsidian:// links and bare links of bases, and does not change them', async () => {
    const canvas = JSON.stringify({ nodes: [{ type: 'link', url: 'obsidian://open?file=People%2FBob' }] });
    const files = {
      'N.md': 'x\n[b](obsidian://open?vault=v&file=People%2FBob.md), obsidian://open?file=Bobby\n',
      'B.base': 'filters:\n  and:\n    - person == [[Bob]]\n    - person == [[Bobby]]\n',
      'C.canvas': canvas,
    };
    const { run, text } = setUp(files);
    const { stdout } = await run('People/Bob', 'Robert', '--write');
    expect(stdout.split('\n\n')[1]?.split('\n')).toEqual([
      '  Check these yourself: they may mean the same note, and are not changed.',
      '    N.md:2: obsidian://open?vault=v&file=People%2FBob.md',
      '    B.base:3: person == [[Bob]]',
      '    C.canvas:1: obsidian://open?file=People%2FBob',
    ]);
    for (const [path, before] of Object.entries(files)) expect(text(path)).toBe(before);
  });

  it('quotes a name that YAML would read as something else', async () => {
    const { run, text } = setUp();
    expect((await run('Bob', "O'Neill & Co, née X", '--write')).code).toBe(0);
    expect(text('Events/2026-11-02 Talk.md')).toContain(
      'with: ["O\'Neill & Co, née X", "[[O\'Neill & Co, née X|B]]"]',
    );
  });

  it.each([
    ['an event', 'Talk', 'Evening talk', 'Events/Evening talk.md'],
    ['a note that is no record', 'Works', 'Mill', 'Mill.md'],
    ['by its path', 'People/Bob.md', 'Rob', 'People/Rob.md'],
    ['in other letters only', 'Bob', 'BOB', 'People/BOB.md'],
    ['to a name with its ending', 'Works', 'Mill.md', 'Mill.md'],
  ])('renames %s', async (_, old, name, path) => {
    const { run, undo, isThere } = setUp();
    const { code, stderr } = await run(old, name, '--write');
    expect([code, stderr, isThere(path)]).toEqual([0, '', true]);
    expect((await undo()).code).toBe(0);
    expect(isThere(path)).toBe(false);
  });

  it('prints a JSON report that matches its schema, and asks at a terminal before it writes', async () => {
    const { run, asked, isThere } = setUp();
    const { stdout } = await run('Bob', 'Rob', '--format', 'json');
    const report = JSON.parse(stdout) as object;
    expect(isValid(report)).toBe(true);
    expect(report).toEqual({
      ...{ version: 1, from: 'People/Bob.md', to: 'People/Rob.md', links: 2, names: 1 },
      noCopyOf: null,
      newDay: null,
      ...{ notes: ['Events/2026-11-02 Talk.md'], files: [], left: [], mentions: [] },
      ...{ written: false, undoable: false },
    });
    await asked(['n'], 'Bob', 'Rob');
    expect(isThere('People/Rob.md')).toBe(false);
    await asked(['y'], 'Bob', 'Rob');
    expect(isThere('People/Rob.md')).toBe(true);
  });

  it('gives the only copy of a lost note its name, so that links lead there again', async () => {
    const copy = 'Cy (conflicted copy 2026-11-01)';
    const talk = `---\ntype: event\ndate: 2026-11-03\nstatus: attended\nwith: ["[[Cy]]", "[[${copy}]]"]\n---\n## Log\n- call [[Cy]]\n`;
    const { run, text, isThere } = setUp({
      [`People/${copy}.md`]: '---\ntype: contact\n---\n',
      'Talk.md': talk,
      'Board.canvas': '{"nodes":[{"id":"1","type":"file","file":"People/Cy.md"}]}',
    });
    const { code, stderr, stdout } = await run(copy, 'Cy', '--write');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('1 link updated, in 1 other note. 2 links lead there again.');
    expect(isThere(`People/${copy}.md`)).toBe(false);
    expect(text('Talk.md')).toBe(talk.replace(copy, 'Cy'));
  });

  it.each([
    ['without a log loses its day', '2026-11-10', 'Autumn walk', 'Autumn walk.md', null],
    ['gets a day', 'Works', '2026-11-11', '2026-11-11.md', '2026-11-11'],
    [
      'is a copy of a daily note that is not there',
      '2026-11-18 2',
      '2026-11-18',
      '2026-11-18.md',
      '2026-11-18',
    ],
    ['is such a copy and gets a name of its own', '2026-11-18 2', 'Tea', 'Tea.md', null],
  ])('renames a note that %s', async (_, old, name, path, newDay) => {
    const { run, undo, isThere } = setUp({
      '2026-11-10.md': 'No log at all.\n',
      '2026-11-18 2.md': '## Log\n\n- coffee [[Bob]]\n',
      'Diary.md': 'See [[2026-11-18]].\n',
    });
    const { code, stdout, stderr } = await run(old, name, '--write');
    expect({ code, stderr, isMade: isThere(path) }).toEqual({ code: 0, stderr: '', isMade: true });
    const said = 'It becomes the daily note of';
    expect(stdout.includes(`${said} ${newDay ?? ''}`)).toBe(newDay !== null);
    expect((await undo()).code).toBe(0);
    expect(isThere(path)).toBe(false);
    expect(JSON.parse((await run(old, name, '--format', 'json')).stdout)).toMatchObject({ newDay });
  });

  it.each([
    ['become a daily note with a log', 'Tea', '2026-11-11', 'Tea.md would become the daily note of that day'],
    [
      'be of another day',
      '2026-11-10',
      '2026-11-11',
      '2026-11-10.md would become the daily note of that day',
    ],
    ['be of no day', '2026-11-10', 'Walk', '2026-11-10.md would no longer be a daily note'],
    ['be no day to a link', '2026-11-12', 'Walk', '2026-11-12.md would no longer be a daily note'],
    [
      'be a copy of another day',
      '2026-11-18 2',
      '2026-11-17',
      '2026-11-18 2.md would become the daily note of that day',
    ],
  ])('refuses a name with which a note would %s', async (_, old, name, said) => {
    const log = '## Log\n\n- coffee [[Bob]]\n';
    const { run, isThere } = setUp({
      'Tea.md': log,
      '2026-11-10.md': log,
      '2026-11-12.md': '',
      'People/Di.md': '---\ntype: contact\n---\n## Log\n- [[2026-11-12]] call\n',
      '2026-11-18 2.md': log,
    });
    const { code, stderr } = await run(old, name, '--write');
    expect(code).toBe(2);
    expect(stderr.replace(/\s+/g, ' ')).toContain(said);
    expect(isThere(`${old}.md`)).toBe(true);
  });

  it.each([
    ['a name that is taken', 'Ada', 'is there already'],
    ['in other letters', 'ADA', 'is there already'],
    ['in another Unicode form', 'Zoe\u0308', 'is there already'],
    ['by somebody in another folder', 'Cy', 'is in Old/Cy.md already'],
    ['as an alias', 'the countess', 'is in People/Ada.md already'],
    [
      'by links that lead nowhere',
      'Nobody',
      'links that now lead nowhere would then lead to a note, in Works.md',
    ],
    ['that no file can have', 'a/b', 'Leave out the “/”'],
    ['that no link can have', 'a#b', 'Leave out the “#”'],
    ['that is empty', '', 'a note cannot be called'],
  ])('refuses %s', async (_, name, said) => {
    const { run, isThere } = setUp({
      'People/Ada.md': '---\ntype: contact\naliases: [The Countess]\n---\n',
      'People/Zo\u00eb.md': '',
      'Old/Cy.md': '---\ntype: contact\n---\n',
      'Works.md': 'A [[Nobody]].\n',
    });
    const { code, stdout, stderr } = await run('Bob', name, '--write');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.replace(/\s+/g, ' ')).toContain(said);
    expect(isThere('People/Bob.md')).toBe(true);
  });

  it.each([
    ['nothing is called so', 'Wrks', 'there is no person, event or goal “Wrks”'],
    ['it is no note', 'Board.canvas', 'there is no person, event or goal “Board.canvas”'],
    ['several are', 'Page', 'A/Page, B/Page'],
  ])('exits with 2 if %s', async (_, old, said) => {
    const { run } = setUp({ 'A/Page.md': '', 'B/Page.md': '', 'Board.canvas': '{}' });
    const { code, stderr } = await run(old, 'X', '--write');
    expect([code, stderr.replace(/\s+/g, ' ')]).toEqual([2, expect.stringContaining(said)]);
  });

  describe('with a copy that a sync tool left', () => {
    const copy = 'Cy (Ines’s conflicted copy 2026-11-18)';
    const notes = {
      'People/Cy.md': '---\ntype: contact\n---\n',
      [`People/${copy}.md`]: '---\ntype: contact\nrole: Poet\n---\n## Log\n- 2026-11-02 call\n',
      'Talk.md': `[[${copy}]]\n`,
    };

    it('gives the copy another name, with which it is read', async () => {
      const { run, undo, text, isThere } = setUp(notes);
      const { code, stderr, stdout } = await run(copy, 'Cy Two', '--write');
      expect([code, stderr]).toEqual([0, '']);
      expect(stdout.replace(/\s+/g, ' ')).toContain(
        'It is no longer a copy of People/Cy.md, so it is read, and what is in it counts.',
      );
      expect(text('Talk.md')).toBe('[[Cy Two]]\n');
      await undo();
      expect([isThere('People/Cy Two.md'), isThere(`People/${copy}.md`)]).toEqual([false, true]);
      const again: unknown = JSON.parse((await run(copy, 'Cy Two', '--format', 'json')).stdout);
      expect(isValid(again) || isValid.errors).toBe(true);
      expect(again).toMatchObject({ noCopyOf: 'People/Cy.md' });
    });

    it('still refuses if other notes would be read differently', async () => {
      const { run } = setUp({
        ...notes,
        'Fair.md': '---\ntype: event\ndate: 2026-11-03\nwith: [Zed]\n---\n',
      });
      const { code, stderr } = await run(copy, 'Zed', '--write');
      expect([code, stderr]).toEqual([
        2,
        expect.stringContaining('names would then mean something else in Fair.md'),
      ]);
    });

    it('refuses to rename the original, and says why', async () => {
      const { run, isThere } = setUp(notes);
      const { code, stderr } = await run('Cy', 'Cyrus', '--write');
      expect(stderr.replace(/\s+/g, ' ')).toBe(
        `netvault: copies that a sync tool left of the note would then be read: People/${copy}.md. Copy what is missing from them into it, and delete them; rename what is no copy. Nothing was written. `,
      );
      expect([code, isThere('People/Cy.md')]).toEqual([2, true]);
    });
  });

  it('refuses a name that would make the note a template, and says so', async () => {
    const { run } = setUp({ 'Ada.md': '---\ntype: contact\n---\n\n# Ada\n' });
    expect(await run('Ada', '{{x}}')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('“{{x}}” would make the note a template') as string,
    });
  });

  it('refuses if a note would be read differently, and names the note', async () => {
    const daily = { '2026-11-03.md': '## Log\n- call [[Bob]]\n' };
    const { run, isThere } = setUp(daily);
    const { code, stderr } = await run('2026-11-03', 'Notes of a day', '--write');
    expect([code, isThere('2026-11-03.md')]).toEqual([2, true]);
    expect(stderr).toContain('2026-11-03.md would no longer be a daily note');
  });
});
