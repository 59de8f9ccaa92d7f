import {
  chmodSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Drafts } from '../../src/cli/writing/drafts.ts';
import { VaultWriter } from '../../src/cli/writing/vault-writer.ts';
import { runHere, UTF8 } from '../harness/run-cli.ts';
import { tempVault } from '../harness/temp-vault.ts';

const WRONG = '---\ntype: contact\nmet: 16.11.2025\n---\n';
const RIGHT = WRONG.replace('16.11.2025', '2025-11-16');

const text = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8');

describe('netvault lint --fix', () => {
  it.each([
    ['CRLF', WRONG.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\ufeff${WRONG}`],
    ['no line end at the end', WRONG.trimEnd()],
    ['a comment beside the value', WRONG.replace('2025\n', '2025   # the fair \n')],
    ['a body of emoji and control characters', `${WRONG}# 😀 \u001b[31m\u0000\ttext  \n\n\n`],
  ])('keeps %s', async (_, before) => {
    const folder = tempVault({ '.netvault.yaml': '', 'A.md': before });
    const { code, stdout } = await runHere(['lint', '--fix'], { cwd: folder });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(text(folder, 'A.md')).toBe(before.replace('16.11.2025', '2025-11-16'));
  });

  it('leaves no other file behind, and prints nothing the second time', async () => {
    const folder = tempVault({ '.netvault.yaml': '', 'A.md': WRONG, 'Deep/er/B.md': WRONG });
    await runHere(['lint', '--fix'], { cwd: folder });
    const again = await runHere(['lint', '--fix'], { cwd: folder });
    expect(again).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual(
      ['.netvault.yaml', 'A.md', 'Deep', 'Deep/er', 'Deep/er/B.md'].sort(),
    );
  });

  it('reports that nothing could be fixed if there are findings', async () => {
    const folder = tempVault({ '.netvault.yaml': '', 'A.md': '---\ntype: contact\nmet: soon\n---\n' });
    const { stderr, stdout } = await runHere(['lint', '--fix'], { cwd: folder });
    expect(stderr).toBe('netvault: nothing could be fixed automatically: correct the notes yourself\n');
    expect(stdout).toContain('A.md');
  });

  it('keeps the permissions of a note', async () => {
    const folder = tempVault({ '.netvault.yaml': '', 'A.md': WRONG });
    chmodSync(join(folder, 'A.md'), 0o640);
    await runHere(['lint', '--fix'], { cwd: folder });
    expect(text(folder, 'A.md')).toBe(RIGHT);
    expect(statSync(join(folder, 'A.md')).mode & 0o777).toBe(0o640);
  });

  it('fixes only the notes that are named', async () => {
    const folder = tempVault({ '.netvault.yaml': '', 'A.md': WRONG, 'B.md': WRONG });
    await runHere(['lint', '--fix', 'B.md'], { cwd: folder });
    expect([text(folder, 'A.md'), text(folder, 'B.md')]).toEqual([WRONG, RIGHT]);
  });

  it('can be undone, before the command that came before it', async () => {
    const root = tempVault({ 'state/': '', 'vault/.netvault.yaml': '', 'vault/Ada.md': WRONG });
    const cwd = join(root, 'vault');
    const env = { ...UTF8, XDG_STATE_HOME: join(root, 'state') };
    const run = (...args: readonly string[]) => runHere([...args, '--today', '2026-11-19'], { cwd, env });
    writeFileSync(join(cwd, 'B.md'), WRONG);
    chmodSync(join(cwd, 'B.md'), 0o444);
    await run('log', 'call Ada');
    expect((await run('lint', '--fix')).code).toBe(2);
    expect(await run('lint', '--fix', '2026-11-19.md')).toMatchObject({ code: 0 });
    expect(text(cwd, 'Ada.md')).toBe(RIGHT);
    expect(await run('log', '--undo')).toEqual({
      code: 0,
      stdout: '✓ Ada.md is as it was before netvault lint\n',
      stderr: '',
    });
    expect([text(cwd, 'Ada.md'), text(cwd, 'B.md')]).toEqual([WRONG, WRONG]);
    expect(text(cwd, '2026-11-19.md')).toContain('call [[Ada]]');
    await run('log', '--undo');
    expect(readdirSync(cwd).sort()).toEqual(['.netvault.yaml', 'Ada.md', 'B.md']);
  });

  it('says if what it wrote cannot be undone', async () => {
    const root = tempVault({ state: 'a file', 'vault/.netvault.yaml': '', 'vault/Ada.md': WRONG });
    const env = { ...UTF8, XDG_STATE_HOME: join(root, 'state') };
    const { code, stderr } = await runHere(['lint', '--fix'], { cwd: join(root, 'vault'), env });
    expect(code).toBe(0);
    expect(stderr).toContain('--undo cannot take this back: ');
  });

  it('reports a read-only note, fixes the others, and exits with 2', async () => {
    const folder = tempVault({ '.netvault.yaml': '', 'A.md': WRONG, 'B.md': WRONG });
    chmodSync(join(folder, 'A.md'), 0o444);
    const { code, stderr, stdout } = await runHere(['lint', '--fix'], { cwd: folder });
    expect(stderr).toBe(
      'netvault: A.md cannot be written: it is read-only. It was not changed.\nnetvault: 1 finding in 1 note fixed\n',
    );
    expect(stdout).toContain('1 finding in 2 notes: 1 error. 1 can be fixed with --fix.');
    expect(code).toBe(2);
    expect([text(folder, 'A.md'), text(folder, 'B.md')]).toEqual([WRONG, RIGHT]);
  });

  it('never rewrites a note that is not UTF-8 or that cannot be read', async () => {
    const bytes = Buffer.concat([Buffer.from(WRONG), Buffer.from([0xff, 0xfe, 0x0a])]);
    const unreadable = WRONG.replace('type:', 'type: [');
    const folder = tempVault({ '.netvault.yaml': '', 'A.md': bytes, 'B.md': unreadable });
    const { code } = await runHere(['lint', '--fix', '--unsafe-fixes'], { cwd: folder });
    expect(code).toBe(1);
    expect(readFileSync(join(folder, 'A.md'))).toEqual(bytes);
    expect(text(folder, 'B.md')).toBe(unreadable);
  });

  it('--fix-dry-run shows the change and writes nothing', async () => {
    const folder = tempVault({ '.netvault.yaml': '', 'A.md': `${WRONG}\u001b]0;x\u0007\r\n` });
    const { stdout, code } = await runHere(['lint', '--fix-dry-run'], { cwd: folder, tty: true });
    expect(code).toBe(0);
    expect(stdout).toContain('\u001b[32m+met: 2025-11-16\u001b[39m');
    expect(stdout).toContain('\ufffd]0;x\ufffd\n');
    expect(text(folder, 'A.md')).toContain('16.11.2025');
  });

  it('writes the remaining findings to a file with --format json:FILE', async () => {
    const folder = tempVault({ '.netvault.yaml': '', 'A.md': WRONG.replace('16.11.', '03/11/') });
    const { stdout, stderr, code } = await runHere(['lint', '--fix-dry-run', '--format', 'json:out.json'], {
      cwd: folder,
    });
    expect({ stdout, stderr, code }).toEqual({
      stdout: '',
      stderr: 'netvault: nothing to fix\nnetvault: 1 finding would be left, 1 error\n',
      code: 1,
    });
    expect(JSON.parse(text(folder, 'out.json'))).toMatchObject({ summary: { errors: 1 } });
  });
});

describe('replacing a note on disk', () => {
  const writerOf = (folder: string): VaultWriter => new VaultWriter(folder, new Drafts(folder));

  it('succeeds if the note has the text that was read', () => {
    const folder = tempVault({ 'x/A.md': 'old' });
    expect(writerOf(folder).replace('x/A.md', 'old', 'new')).toBe('replaced');
    expect(text(folder, 'x/A.md')).toBe('new');
  });

  it.each<[string, (folder: string) => void]>([
    [
      'it was changed',
      (folder) => {
        writeFileSync(join(folder, 'x/A.md'), 'newer');
      },
    ],
    [
      'it is gone',
      (folder) => {
        renameSync(join(folder, 'x/A.md'), join(folder, 'x/B.md'));
      },
    ],
    [
      'it became a link',
      (folder) => {
        renameSync(join(folder, 'x/A.md'), join(folder, 'x/B.md'));
        symlinkSync('B.md', join(folder, 'x/A.md'));
      },
    ],
    [
      'its folder became a link',
      (folder) => {
        renameSync(join(folder, 'x'), join(folder, 'y'));
        symlinkSync('y', join(folder, 'x'));
      },
    ],
    [
      'it became a folder',
      (folder) => {
        renameSync(join(folder, 'x/A.md'), join(folder, 'x/B.md'));
        mkdirSync(join(folder, 'x/A.md'));
      },
    ],
  ])('does not happen if %s', (_, change) => {
    const folder = tempVault({ 'x/A.md': 'old' });
    change(folder);
    const before = readdirSync(folder, { recursive: true });
    expect(writerOf(folder).replace('x/A.md', 'old', 'new')).toBe('changed');
    expect(readdirSync(folder, { recursive: true })).toEqual(before);
    expect(
      before
        .map(String)
        .filter((path) => path.endsWith('B.md'))
        .map((path) => text(folder, path)),
    ).not.toContain('new');
  });

  it('lint --fix skips a note that was changed in between, reports it, and exits with 1', async () => {
    const folder = tempVault({ '.netvault.yaml': '', 'A.md': WRONG, 'B.md': WRONG });
    let written = false;
    // B.md is read last before writing begins; the clock is asked in between.
    const { code, stderr } = await runHere(['lint', '--fix'], {
      cwd: folder,
      onClock: () => {
        if (!written) writeFileSync(join(folder, 'A.md'), `${WRONG}typed meanwhile\n`);
        written = true;
      },
    });
    expect(stderr).toBe(
      'netvault: A.md was changed meanwhile: left alone. Run it again to fix that note.\nnetvault: 1 finding in 1 note fixed\n',
    );
    expect(code).toBe(1);
    expect(text(folder, 'A.md')).toBe(`${WRONG}typed meanwhile\n`);
    expect(text(folder, 'B.md')).toBe(RIGHT);
  });
});
