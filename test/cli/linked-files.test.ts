import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { linkedVault } from '../../src/app/moves/files/linked-vault.ts';
import { planRename } from '../../src/app/rename/plan-rename.ts';
import { UserError } from '../../src/app/user-error.ts';
import { loadVault } from '../../src/app/vault/load-vault.ts';
import { Arguments } from '../../src/cli/command-line/arguments.ts';
import type { Io } from '../../src/cli/command-line/io.ts';
import { DiskVaultFiles } from '../../src/cli/node/vault-files.ts';
import { makeStyle } from '../../src/cli/terminal/style.ts';
import { writeUndoably } from '../../src/cli/undo/write-undoably.ts';
import { Turn } from '../../src/cli/writing/turn.ts';
import { mergeSchema } from '../../src/cli/commands/merge/merge-schema.ts';
import { renameSchema } from '../../src/cli/commands/rename/rename-schema.ts';
import { moment } from '../harness/dates.ts';
import { UTF8, runHere } from '../harness/run-cli.ts';
import { tempVault } from '../harness/temp-vault.ts';

const FIXTURE = fileURLToPath(new URL('../../fixtures/vaults/linked-files', import.meta.url));
const PLAIN = makeStyle({ color: false, ascii: false });
const ajv = new Ajv({ strictTypes: false, strictRequired: false });
const isRename = ajv.compile(renameSchema());
const isMerge = ajv.compile(mergeSchema());

type Files = Readonly<Record<string, string | Uint8Array>>;

/** A copy of the fixture with more files, and functions that run commands in it. */
function setUp(more: Files = {}) {
  const root = tempVault({ 'state/': '', 'vault/.netvault.yaml': '' });
  const folder = join(root, 'vault');
  cpSync(FIXTURE, folder, { recursive: true });
  for (const [path, content] of Object.entries(more)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const env = { ...UTF8, XDG_STATE_HOME: join(root, 'state') };
  const run = (...args: readonly string[]) =>
    runHere([...args, '--today', '2026-11-19'], { cwd: folder, env });
  const everything = (): Files => {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) =>
      one.isFile(),
    );
    const places = entries.map(({ parentPath, name }) => join(parentPath, name));
    return Object.fromEntries(
      places.map((place) => [place.slice(folder.length + 1), readFileSync(place, 'latin1')]),
    );
  };
  return {
    run,
    everything,
    folder,
    state: join(root, 'state'),
    text: (path: string) => readFileSync(join(folder, path), 'utf8'),
  };
}

describe('netvault rename of a note that canvases and bases link to', () => {
  it('shows the changed lines of canvases and bases, and names that may mean the note', async () => {
    const { run, everything } = setUp();
    const before = everything();
    const { stdout, stderr, code } = await run('rename', 'Ada Byron', 'Ada Lovelace');
    expect([stderr, code, everything()]).toEqual(['', 0, before]);
    expect(stdout).toMatchInlineSnapshot(`
      "
        People/Ada Byron.md becomes People/Ada Lovelace.md
        9 links updated, in 1 other note and 2 canvases or bases.

        Check these yourself: they may mean the same note, and are not changed.
          Boards/Press.base:10: if(file.name == "Ada Byron", "herself", "[[Ada
          Byron]]")

      --- a/People/Ben Okri.md
      +++ b/People/Ben Okri.md
      @@ -1,4 +1,4 @@
       ---
       type: contact
      -introduced_by: "[[Ada Byron]]"
      +introduced_by: "[[Ada Lovelace]]"
       ---

      --- a/Boards/Fair.canvas
      +++ b/Boards/Fair.canvas
      @@ -1,10 +1,10 @@
       {
       	"nodes":[
      -		{"id":"6f0ad84f44ce9c17","type":"file","file":"People/Ada Byron.md","subpath":"#Log","x":-320,"y":-120,"width":400,"height":400},
      -		{"id":"b2a8c1d03f5e7a92","type":"text","text":"# The fair\\nAsk [[Ada Byron|Ada]] who prints; she met [Ben](../People/Ben%20Okri.md).\\n\\n![[Ada Byron#Log]]","x":160,"y":-120,"width":320,"height":200},
      +		{"id":"6f0ad84f44ce9c17","type":"file","file":"People/Ada Lovelace.md","subpath":"#Log","x":-320,"y":-120,"width":400,"height":400},
      +		{"id":"b2a8c1d03f5e7a92","type":"text","text":"# The fair\\nAsk [[Ada Lovelace|Ada]] who prints; she met [Ben](../People/Ben%20Okri.md).\\n\\n![[Ada Lovelace#Log]]","x":160,"y":-120,"width":320,"height":200},
       		{"id":"c39d5e1f60718a4b","type":"group","label":"Printers","x":-360,"y":-200,"width":880,"height":520}
       	],
       	"edges":[
      -		{"id":"d4e0f61728394a5c","fromNode":"6f0ad84f44ce9c17","fromSide":"right","toNode":"b2a8c1d03f5e7a92","toSide":"left","label":"by [[Ada Byron]]"}
      +		{"id":"d4e0f61728394a5c","fromNode":"6f0ad84f44ce9c17","fromSide":"right","toNode":"b2a8c1d03f5e7a92","toSide":"left","label":"by [[Ada Lovelace]]"}
       	]
       }
      \\ No newline at end of file

      --- a/Boards/Press.base
      +++ b/Boards/Press.base
      @@ -3,11 +3,11 @@
         and:
           - file.hasTag("press")
           - or:
      -        - file.hasLink("Ada Byron")
      -        - 'introduced_by == link("Ada Byron", "Ada")'
      -        - file.path == "People/Ada Byron.md"
      +        - file.hasLink("Ada Lovelace")
      +        - 'introduced_by == link("Ada Lovelace", "Ada")'
      +        - file.path == "People/Ada Lovelace.md"
       formulas:
      -  by: "if(file.name == \\"Ada Byron\\", \\"herself\\", \\"[[Ada Byron]]\\")"
      +  by: "if(file.name == \\"Ada Byron\\", \\"herself\\", \\"[[Ada Lovelace]]\\")"
       properties:
         file.name:
           displayName: Name

        Nothing is written yet: --write does it.

      "
    `);
  });

  it('--write changes only these links, and one undo restores every file', async () => {
    const { run, text, everything } = setUp();
    const before = everything();
    const [fair, press] = [text('Boards/Fair.canvas'), text('Boards/Press.base')];
    expect((await run('rename', 'Ada Byron', 'Ada Lovelace', '--write')).code).toBe(0);
    expect(text('Boards/Fair.canvas')).toBe(fair.replaceAll('Ada Byron', 'Ada Lovelace'));
    const kept = ['file.name == \\"Ada Byron\\"', 'name: Ada Byron'];
    expect(text('Boards/Press.base')).toBe(
      kept.reduce(
        (now, one) => now.replace(one.replace('Byron', 'Lovelace'), one),
        press.replaceAll('Ada Byron', 'Ada Lovelace'),
      ),
    );
    const back = await run('rename', 'Ada Lovelace', 'Ada Byron', '--format', 'json');
    expect(JSON.parse(back.stdout)).toMatchObject({ links: 9, mentions: [] });
    expect(await run('log', '--undo')).toMatchObject({ code: 0 });
    expect(everything()).toEqual(before);
  });

  it('prints a JSON report that matches its schema', async () => {
    const { run } = setUp({ 'Broken.canvas': '{"nodes":', 'Latin.base': Buffer.from('a: \xe9\n', 'latin1') });
    const { stdout, code } = await run('rename', 'Ada Byron', 'Ada Lovelace', '--format', 'json');
    const report = JSON.parse(stdout) as object;
    expect([isRename(report), code]).toEqual([true, 0]);
    expect(report).toEqual({
      ...{ version: 1, from: 'People/Ada Byron.md', to: 'People/Ada Lovelace.md', links: 9, names: 0 },
      notes: ['People/Ben Okri.md'],
      files: ['Boards/Fair.canvas', 'Boards/Press.base'],
      left: [
        { path: 'Broken.canvas', why: 'broken' },
        { path: 'Latin.base', why: 'not-utf8' },
      ],
      mentions: [
        {
          path: 'Boards/Press.base',
          line: 10,
          text: 'if(file.name == "Ada Byron", "herself", "[[Ada Byron]]")',
        },
      ],
      ...{ written: false, undoable: false, noCopyOf: null, newDay: null },
    });
  });

  it('lists the canvases and bases that it leaves as they are, with the reason', async () => {
    const files = {
      'a/Null.canvas': 'null',
      'a/List.base': '- x\n',
      'a/Deep.canvas': `{"a":${'['.repeat(200)}${']'.repeat(200)}}`,
      'a/Torn.base': 'a: [\n',
      'a/Torn.canvas': '{',
      'a/Bytes.canvas': new Uint8Array([0x7b, 0xff, 0x7d]),
      'a/Empty.canvas': '',
      'a/Empty.base': '',
      '.trash/Hidden.canvas': '{',
    };
    const { run, everything } = setUp(files);
    const before = everything();
    const { stdout, stderr, code } = await run('rename', 'Ada Byron', 'Ada Lovelace', '--write');
    expect([stderr, code]).toEqual(['', 0]);
    expect(stdout.slice(stdout.indexOf('  Links in'), stdout.indexOf('---'))).toMatchInlineSnapshot(`
      "  Links in these stay as they are:
          a/Bytes.canvas: it is not valid UTF-8
          a/Deep.canvas: it is too large, or nested too deeply
          a/List.base: what it contains is not a base
          a/Null.canvas: what it contains is not a canvas
          a/Torn.base: it is not valid YAML
          a/Torn.canvas: it is not valid JSON

      "
    `);
    const after = everything();
    for (const path of Object.keys(files)) expect(after[path], path).toBe(before[path]);
  });

  it('does not mention them if nothing changes, and other commands do not report them', async () => {
    const { run } = setUp({ 'Torn.canvas': '{' });
    const { stdout } = await run('rename', 'Ada Byron', 'Ada Byron', '--write');
    expect(stdout.trim()).toBe('People/Ada Byron.md has that name already.');
    for (const args of [['summary'], ['lint'], ['people']])
      expect((await run(...args, '--format', 'json')).stdout).not.toMatch(/\.canvas|\.base/);
  });

  it('writes nothing if a link in a canvas would newly lead to the note', async () => {
    const { run, everything } = setUp({ 'New.canvas': '{"nodes":[{"text":"[[Ada Lovelace]]"}]}' });
    const before = everything();
    const { stderr, code } = await run('rename', 'Ada Byron', 'Ada Lovelace', '--write');
    expect([code, everything()]).toEqual([2, before]);
    expect(stderr.replace(/\s+/g, ' ')).toContain('would then lead to a note, in New.canvas');
  });

  it('shows only the changed part of a canvas on one long line', async () => {
    const filler = Array.from({ length: 3000 }, (_, at) => ({ id: String(at), text: 'x'.repeat(40) }));
    const long = JSON.stringify({ nodes: [...filler, { file: 'People/Ada Byron.md' }, ...filler] });
    const { run, text } = setUp({ 'Long.canvas': long });
    const { stdout } = await run('rename', 'Ada Byron', 'Ada Lovelace', '--write');
    expect(text('Long.canvas')).toBe(long.replace('Ada Byron', 'Ada Lovelace'));
    const shown = stdout.slice(stdout.indexOf('+++ b/Long.canvas'));
    expect(shown).toContain('"file":"People/Ada Lovelace.md"');
    expect(Math.max(...shown.split('\n').map((line) => line.length))).toBeLessThan(1000);
  });
});

describe('netvault merge of a note that canvases and bases link to', () => {
  const merge = ['merge', 'Ben Okri', 'Ada Byron'] as const;

  it('makes their links lead to the remaining note, and log --undo restores them', async () => {
    const { run, text, everything } = setUp();
    const before = everything();
    const { stdout, code } = await run(...merge, '--recount', '--write', '--format', 'json');
    const report = JSON.parse(stdout) as { links: number; files: string[]; mentions: { line: number }[] };
    expect([isMerge(report), code]).toEqual([true, 0]);
    expect([report.files, report.mentions.map(({ line }) => line)]).toEqual([
      ['Boards/Fair.canvas', 'Boards/Press.base'],
      [10],
    ]);
    expect(text('Boards/Fair.canvas')).toBe(
      String(before['Boards/Fair.canvas']).replaceAll('Ada Byron', 'Ben Okri'),
    );
    expect(text('Boards/Press.base')).toContain('file.path == "People/Ben Okri.md"');
    const { stdout: undone } = await run('log', '--undo');
    expect(undone).toContain('✓ Boards/Fair.canvas is as it was before netvault merge');
    expect(everything()).toEqual(before);
  });

  it('log --undo restores the links in a canvas and keeps later changes to it', async () => {
    const { run, text, folder } = setUp();
    const before = text('Boards/Fair.canvas');
    await run(...merge, '--recount', '--write');
    const changed = text('Boards/Fair.canvas').replace('"Printers"', '"All printers"');
    writeFileSync(join(folder, 'Boards/Fair.canvas'), changed);
    expect((await run('log', '--undo')).code).toBe(0);
    expect(text('Boards/Fair.canvas')).toBe(before.replace('"Printers"', '"All printers"'));
  });
});

describe('a canvas that another program changes between the plan and its writing', () => {
  it('makes the command fail without writing anything', async () => {
    const { folder, everything, state } = setUp();
    const files = new DiskVaultFiles(folder);
    const index = await loadVault(files);
    const now = moment('2026-11-19');
    const vault = { folder, foundBy: '.netvault.yaml', index, now } as const;
    const linked = await linkedVault(files, index);
    const plan = planRename(linked, now, 'People/Ada Byron.md', 'Ada Lovelace', { isAliasKept: false });
    writeFileSync(join(folder, 'Boards/Fair.canvas'), '{"nodes":[]}');
    const before = everything();
    const io = {
      env: { XDG_STATE_HOME: state },
      platform: 'linux',
      stderr: { isTTY: false },
    } as unknown as Io;
    const context = { io, args: new Arguments([], {}, {}), turn: new Turn(io), errorStyle: PLAIN };
    const changes = plan.is === 'plan' ? plan.changes : [];
    await expect(writeUndoably(context, vault, 'rename', changes)).rejects.toThrow(UserError);
    expect(everything()).toEqual(before);
  });
});
