import { spawnSync } from 'node:child_process';
import { chmodSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { momentIn } from '../../../src/app/vault/moment-in.ts';
import { findVault, vaultAround } from '../../../src/cli/node/find-vault.ts';
import { DiskVaultFiles } from '../../../src/cli/node/vault-files.ts';
import { tempVault } from '../../harness/temp-vault.ts';
import { inWords } from '../../harness/in-words.ts';

const isLinux = process.platform === 'linux';
const isRoot = process.getuid?.() === 0;

describe('DiskVaultFiles', () => {
  it('lists notes and other files, without node_modules and names that begin with a dot', () => {
    const root = tempVault({
      'a.md': '',
      'b/c/d.md': '',
      'b/picture.png': '',
      '.obsidian/app.md': '',
      '.hidden.md': '',
      'node_modules/x.md': '',
      'empty/': '',
    });
    const { notes, others } = new DiskVaultFiles(root).list();
    expect([...notes].sort()).toEqual(['a.md', 'b/c/d.md']);
    expect(others).toEqual(['b/picture.png']);
  });

  it('does not follow symbolic links out of the vault or back into it', () => {
    const outside = tempVault({ 'secret.md': 'secret' });
    const root = tempVault({ 'a.md': '' });
    symlinkSync(outside, join(root, 'out'));
    symlinkSync(root, join(root, 'round'));
    symlinkSync(join(outside, 'secret.md'), join(root, 'secret.md'));
    expect(new DiskVaultFiles(root).list()).toEqual({ notes: ['a.md'], others: [], unread: [] });
  });

  it.runIf(isLinux)('reads notes with any bytes in their names', () => {
    const root = tempVault({ 'with\nline.md': 'one', '--option.md': 'two' });
    const raw = Buffer.concat([
      Buffer.from(join(root, 'odd-')),
      Buffer.from([0xff, 0xc3, 0xa9]),
      Buffer.from('.md'),
    ]);
    writeFileSync(raw, 'three');
    const files = new DiskVaultFiles(root);
    const { notes } = files.list();
    expect([...notes].sort()).toEqual(['--option.md', 'odd-\\xffé.md', 'with\nline.md']);
    expect([...notes].sort().map((path) => files.read(path)?.text)).toEqual(['two', 'three', 'one']);
  });

  it('reads a note with U+FFFD in its name', () => {
    const root = tempVault({ 'a\ufffd.md': 'one' });
    const files = new DiskVaultFiles(root);
    expect(files.list().notes).toEqual(['a\ufffd.md']);
    expect(files.read('a\ufffd.md')?.text).toBe('one');
    expect(files.stampOf('a\ufffd.md')).not.toBeNull();
  });

  it('keeps the byte order mark and the line ends of a note', () => {
    const root = tempVault({ 'a.md': '\ufeffone\r\ntwo\r' });
    expect(new DiskVaultFiles(root).read('a.md')).toEqual({
      path: 'a.md',
      text: '\ufeffone\r\ntwo\r',
      validUtf8: true,
    });
  });

  it('marks a note that is not UTF-8', () => {
    const root = tempVault({ 'a.md': Uint8Array.from([0x61, 0xff, 0x62]) });
    expect(new DiskVaultFiles(root).read('a.md')).toEqual({
      path: 'a.md',
      text: 'a\ufffdb',
      validUtf8: false,
    });
  });

  it('leaves out a note that is gone or is a folder', () => {
    const root = tempVault({ 'folder.md/': '' });
    const files = new DiskVaultFiles(root);
    expect(files.list().notes).toEqual([]);
    expect(files.read('gone.md')).toBeNull();
    expect(files.read('folder.md')).toBeNull();
  });

  it('marks a note that is too large', () => {
    const root = tempVault({ 'large.md': '' });
    truncateSync(join(root, 'large.md'), 3 * 1024 ** 3);
    expect(new DiskVaultFiles(root).read('large.md')).toMatchObject({
      text: '',
      validUtf8: false,
      unread: 'ERR_FS_FILE_TOO_LARGE',
    });
  });

  it.skipIf(isRoot || !isLinux)('marks notes and folders that may not be opened', () => {
    const root = tempVault({ 'locked.md': '', 'folder/a.md': '' });
    chmodSync(join(root, 'locked.md'), 0);
    chmodSync(join(root, 'folder'), 0);
    const files = new DiskVaultFiles(root);
    expect(files.read('locked.md')).toMatchObject({ text: '', unread: 'EACCES' });
    expect(files.list()).toMatchObject({
      notes: ['locked.md'],
      unread: [{ path: 'folder', code: 'EACCES' }],
    });
  });

  it('marks notes and settings that are only in iCloud', () => {
    const root = tempVault({
      ...{ 'People/.Ada.md.icloud': '', '.Bob.md.icloud': '', 'Bob.md': '', '.a.png.icloud': '' },
      ...{ '.obsidian/.app.json.icloud': '', '..netvault.yaml.icloud': '', '.Folder.md.icloud/': '' },
    });
    const files = new DiskVaultFiles(root);
    expect(files.list()).toEqual({
      notes: ['Bob.md'],
      others: [],
      unread: [{ path: 'People/Ada.md', code: 'in-cloud' }],
    });
    expect(files.folders(Date.now() + 60_000)).toBeNull();
    for (const path of ['.obsidian/app.json', '.netvault.yaml'])
      expect(inWords(() => files.readSettings(path))).toThrow('it is only in iCloud, not on this device');
  });

  it.runIf(isLinux)('leaves out a folder that is nested too deeply, and reports it', () => {
    const root = tempVault({ 'a.md': '' });
    const name = 'n'.repeat(250);
    const script = `for (let i = 0; i < 17; i++) { fs.mkdirSync('${name}'); process.chdir('${name}'); }`;
    expect(spawnSync(process.execPath, ['-e', script], { cwd: root }).status).toBe(0);
    const { notes, unread } = new DiskVaultFiles(root).list();
    spawnSync('rm', ['-r', name], { cwd: root });
    expect(notes).toEqual(['a.md']);
    expect(unread).toMatchObject([{ code: 'ENAMETOOLONG' }]);
  });

  it('returns null for settings that do not exist, and for those of the app if they are a folder', () => {
    const root = tempVault({ '.obsidian/daily-notes.json': '{}', '.obsidian/app.json/': '' });
    const files = new DiskVaultFiles(root);
    expect(files.readSettings('.obsidian/daily-notes.json')).toBe('{}');
    expect(files.readSettings('.obsidian/templates.json')).toBeNull();
    expect(files.readSettings('.obsidian/app.json')).toBeNull();
    expect(files.readSettings('.netvault.yaml')).toBeNull();
  });

  it('throws for a .netvault.yaml that is a folder', () => {
    const files = new DiskVaultFiles(tempVault({ '.netvault.yaml/': '' }));
    expect(inWords(() => files.readSettings('.netvault.yaml'))).toThrow('.netvault.yaml cannot be read');
  });

  it('reads the file of --config instead of the vault’s settings', () => {
    const root = tempVault({ '.netvault.yaml': 'version: 1', 'own.yaml': 'version: 1 # mine' });
    expect(new DiskVaultFiles(root, join(root, 'own.yaml')).readSettings('.netvault.yaml')).toContain('mine');
    expect(
      inWords(() => new DiskVaultFiles(root, join(root, 'gone.yaml')).readSettings('.netvault.yaml')),
    ).toThrow('there is no such file');
    expect(inWords(() => new DiskVaultFiles(root, root).readSettings('.netvault.yaml'))).toThrow(
      'it is a folder',
    );
  });
});

describe('finding the vault', () => {
  const nothing = { env: {} };

  it('takes --vault, or the nearest folder upward with .obsidian or .netvault.yaml', () => {
    const root = tempVault({ '.obsidian/': '', 'inner/.netvault.yaml': '', 'inner/deep/': '', 'other/': '' });
    const inner = { folder: join(root, 'inner'), foundBy: '.netvault.yaml' };
    expect(vaultAround(join(root, 'inner/deep'))).toEqual(inner);
    expect(vaultAround(join(root, 'other'))).toEqual({ folder: root, foundBy: '.obsidian' });
    const env = { NETVAULT_VAULT: join(root, 'other') };
    expect(findVault(null, { cwd: join(root, 'inner/deep'), env })).toEqual(inner);
    expect(findVault('other', { cwd: root, env: {} })).toEqual({
      folder: join(root, 'other'),
      foundBy: 'option',
    });
  });

  it.each([
    ['by its path', (root: string) => ({ NETVAULT_VAULT: join(root, 'a') })],
    ['from the current folder', () => ({ NETVAULT_VAULT: '../a' })],
    ['from the home folder', (root: string) => ({ NETVAULT_VAULT: '~/a', HOME: root })],
  ])('takes NETVAULT_VAULT if no folder upward is a vault: %s', (_, env) => {
    const root = tempVault({ 'a/': '', 'b/': '' });
    const found = { folder: join(root, 'a'), foundBy: 'variable' };
    expect(findVault(null, { cwd: join(root, 'b'), env: env(root) })).toEqual(found);
  });

  it.each([{}, { NETVAULT_VAULT: '' }, { NETVAULT_VAULT: ' ' }])(
    'takes the current folder if nothing else is given: %j',
    (env) => {
      const root = tempVault({ 'a/': '' });
      const folder = join(root, 'a');
      expect(findVault(null, { cwd: folder, env })).toEqual({ folder, foundBy: 'nothing' });
    },
  );

  it('fails if the named vault is not an existing folder', () => {
    const root = tempVault({ 'a.md': '' });
    expect(inWords(() => findVault('a.md', { cwd: root, ...nothing }))).toThrow('is not a folder');
    expect(inWords(() => findVault('b', { cwd: root, ...nothing }))).toThrow('there is no folder “b”');
    // As from `--vault "$VAULT"` in a shell in which VAULT is not set.
    expect(inWords(() => findVault('', { cwd: root, ...nothing }))).toThrow('there is no folder “”');
    const env = { NETVAULT_VAULT: 'c' };
    expect(inWords(() => findVault(null, { cwd: root, env }))).toThrow('there is no folder “c”');
  });
});

describe('momentIn', () => {
  const instant = new Date('2026-03-29T00:59:30Z');
  it.each([
    ['UTC', '2026-03-29', 59],
    ['Europe/London', '2026-03-29', 59],
    ['Asia/Kathmandu', '2026-03-29', 6 * 60 + 44],
    ['America/Los_Angeles', '2026-03-28', 17 * 60 + 59],
    ['Pacific/Kiritimati', '2026-03-29', 14 * 60 + 59],
  ])('returns for the time zone %s the date %s', (zone, date, minutes) => {
    expect(momentIn(instant, zone)).toEqual({ date, minutes });
  });

  it('returns 0 minutes at midnight', () => {
    expect(momentIn(new Date('2026-11-19T00:00:00Z'), 'UTC')).toEqual({ date: '2026-11-19', minutes: 0 });
  });

  it('uses the time zone of the machine if none is given', () => {
    const local = momentIn(new Date(2026, 10, 19, 18, 30), null);
    expect(local).toEqual({ date: '2026-11-19', minutes: 18 * 60 + 30 });
  });

  it('fails for an unknown time zone and names it', () => {
    expect(inWords(() => momentIn(instant, 'Europe/Atlantis'))).toThrow(
      '“Europe/Atlantis” is not a time zone',
    );
  });
});
