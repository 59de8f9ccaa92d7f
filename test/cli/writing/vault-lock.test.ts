import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { isAhead, lockVault } from '../../../src/cli/writing/vault-lock.ts';
import { sharedFolder } from '../../../src/cli/writing/shared-folder.ts';
import { runSpawned, UTF8 } from '../../harness/run-cli.ts';
import { tempVault } from '../../harness/temp-vault.ts';

function world() {
  const root = tempVault({ 'state/': '', 'vault/': '' });
  const io = { env: { XDG_STATE_HOME: join(root, 'state') }, platform: 'linux' };
  const lock = (longest = 30_000, watched = 0): Promise<() => void> =>
    lockVault(io, join(root, 'vault'), { longest, watched });
  const locks = join(root, 'state/netvault/locks');
  const folder = async (): Promise<string> => {
    (await lock())();
    return join(locks, String(readdirSync(locks)[0]));
  };
  return { lock, folder, claims: async () => readdirSync(await folder()) };
}

/** The ID of a process that has ended. */
const deadPid = (): number => Number(spawnSync(process.execPath, ['-p', 'process.pid']).stdout.toString());

describe('lockVault', () => {
  it('lets one command at a time write, in the order in which they asked', async () => {
    const { lock, claims } = world();
    const order: string[] = [];
    const release = await lock();
    const others = ['b', 'c', 'd'].map(async (name) => {
      const done = await lock();
      order.push(`${name} begins`);
      await new Promise((resolve) => setImmediate(resolve));
      order.push(`${name} ends`);
      done();
    });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(order).toEqual([]);
    release();
    await Promise.all(others);
    expect(order).toEqual(['b', 'c', 'd'].flatMap((name) => [`${name} begins`, `${name} ends`]));
    expect(await claims()).toEqual([]);
  });

  it('waits for a command that does not end, and then fails', async () => {
    const { lock, claims } = world();
    const release = await lock();
    await expect(lock(40)).rejects.toMatchObject({ code: 'vault-busy', data: { pid: process.pid } });
    release();
    expect(await claims()).toEqual([]);
  });

  it.each(['1', 'c'])(
    'ignores a claim of a killed command, at whatever step it was killed: %s-',
    async (number) => {
      const { lock, folder, claims } = world();
      const place = await folder();
      const [own] = await held(lock, place);
      const host = /-([0-9a-f]{8})-/.exec(own ?? '')?.[1] ?? '';
      writeFileSync(join(place, `${number}-${host}-${String(deadPid())}-0123456789ab`), '');
      (await lock(5000))();
      expect(await claims()).toEqual([]);
    },
  );

  it('waits for a claim of another machine, but not for an old one', async () => {
    const { lock, folder, claims } = world();
    const place = join(await folder(), `1-00000000-1-0123456789ab`);
    writeFileSync(place, '');
    await expect(lock(30)).rejects.toMatchObject({ code: 'vault-busy' });
    const past = Date.now() / 1000 - 600;
    utimesSync(place, past, past);
    (await lock(5000))();
    expect(await claims()).toEqual([]);
  });

  it.each([
    ['forward', -3600],
    ['back', 3600],
  ])('keeps the claim of a working command if the clock is set %s', async (_, seconds) => {
    const { lock, folder, claims } = world();
    const place = await folder();
    const release = await lock();
    const [own = ''] = readdirSync(place);
    const made = Date.now() / 1000 + seconds;
    utimesSync(join(place, own), made, made);
    await expect(lock(60, 10_000)).rejects.toMatchObject({ code: 'vault-busy' });
    expect(readdirSync(place)).toEqual([own]);
    release();
    expect(await claims()).toEqual([]);
  });

  it('does not wait forever for a claim whose process ID was given to another process', async () => {
    const { lock, folder, claims } = world();
    const place = await folder();
    const [own = ''] = await held(lock, place);
    const left = join(place, own.replace(/[0-9a-f]{12}$/, '0123456789ab'));
    for (const seconds of [-3600, 3600]) {
      writeFileSync(left, '');
      const made = Date.now() / 1000 + seconds;
      utimesSync(left, made, made);
      (await lock(5000))();
      expect(await claims()).toEqual([]);
    }
  });

  it('works if the state folder cannot be written', async () => {
    const { folder } = world();
    await folder();
    const root = tempVault({ state: 'a file' });
    mkdirSync(join(root, 'vault'));
    const release = await lockVault(
      { env: { XDG_STATE_HOME: join(root, 'state') }, platform: 'linux' },
      join(root, 'vault'),
    );
    release();
    expect(readdirSync(root).sort()).toEqual(['state', 'vault']);
  });

  it.each([
    ['waits if only the folder for temporary files can be written', true],
    ['does not wait if no folder can be written', false],
  ])('%s', async (_, isWritable) => {
    const root = tempVault({ state: 'a file', 'vault/': '', 'tmp/': '' });
    vi.stubEnv('TMPDIR', join(root, isWritable ? 'tmp' : 'state'));
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    const io = { env: { XDG_STATE_HOME: join(root, 'state') }, platform: 'linux' };
    const lock = (): Promise<() => void> => lockVault(io, join(root, 'vault'), { longest: 40, watched: 0 });
    const release = await lock();
    if (isWritable) await expect(lock()).rejects.toMatchObject({ code: 'vault-busy' });
    else (await lock())();
    release();
    (await lock())();
    expect(readFileSync(join(root, 'state'), 'utf8')).toBe('a file');
    expect(readdirSync(join(root, 'tmp'))).toHaveLength(isWritable ? 1 : 0);
  });
});

describe.skipIf(process.platform === 'win32')('sharedFolder', () => {
  const linux = { platform: 'linux' };

  it('makes a folder for the user alone, and finds it again', () => {
    const root = tempVault({ 'tmp/': '' });
    const folder = sharedFolder(linux, join(root, 'tmp')) ?? '';
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(sharedFolder(linux, join(root, 'tmp'))).toBe(folder);
  });

  it('returns null if no folder can be made', () => {
    const root = tempVault({ tmp: 'a file' });
    expect(sharedFolder(linux, join(root, 'tmp'))).toBeNull();
  });

  it.each<[string, (folder: string, elsewhere: string) => void]>([
    [
      'a link to a folder',
      (folder, elsewhere) => {
        symlinkSync(elsewhere, folder);
      },
    ],
    [
      'a link to nothing',
      (folder) => {
        symlinkSync('/nowhere', folder);
      },
    ],
    [
      'a file',
      (folder) => {
        writeFileSync(folder, '');
      },
    ],
    [
      'a folder in which everybody may write',
      (folder) => {
        mkdirSync(folder);
        chmodSync(folder, 0o777);
      },
    ],
  ])('fails if somebody else has already made %s', (_, squat) => {
    const root = tempVault({ 'tmp/': '', 'elsewhere/': '' });
    squat(join(root, 'tmp', `netvault-${String(process.getuid?.())}`), join(root, 'elsewhere'));
    expect(() => sharedFolder(linux, join(root, 'tmp'))).toThrow(
      expect.objectContaining({ code: 'folder-not-own' }),
    );
    expect(readdirSync(join(root, 'elsewhere'))).toEqual([]);
  });

  it.runIf(process.getuid?.() === 0)('fails if the folder belongs to another user', () => {
    const root = tempVault({ 'tmp/netvault-0/': '' });
    chownSync(join(root, 'tmp/netvault-0'), 12345, 12345);
    expect(() => sharedFolder(linux, join(root, 'tmp'))).toThrow(
      expect.objectContaining({ code: 'folder-not-own' }),
    );
  });

  it('log prints an error and writes nothing if it is refused', async () => {
    const root = tempVault({ 'vault/.netvault.yaml': '', state: 'a file', 'tmp/': '' });
    symlinkSync('/nowhere', join(root, 'tmp', `netvault-${String(process.getuid?.())}`));
    const { code, stdout, stderr } = await runSpawned(['log', 'call'], {
      cwd: join(root, 'vault'),
      env: { ...UTF8, XDG_STATE_HOME: join(root, 'state'), TMPDIR: join(root, 'tmp') },
    });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.replace(/\s+/g, ' ')).toMatch(/^netvault: .*tmp\/netvault-\d+ belongs to other users/);
    expect(readdirSync(join(root, 'vault'))).toEqual(['.netvault.yaml']);
  });
});

describe('isAhead', () => {
  const claim = (name: string, number: number) => ({ name, number, host: '', pid: 1 });

  it('puts the lower number first, and exactly one of two claims with the same number', () => {
    const [a, b, c] = [claim('7-a', 7), claim('7-b', 7), claim('8-a', 8)];
    expect([isAhead(a, b), isAhead(b, a)]).toEqual([true, false]);
    expect([isAhead(b, c), isAhead(c, b)]).toEqual([true, false]);
    expect(isAhead(a, a)).toBe(false);
    expect(isAhead({ ...c, name: 'c-x', number: null }, a)).toBe(true);
  });
});

/** The names of the claims that exist while a lock is held. */
async function held(lock: () => Promise<() => void>, folder: string): Promise<string[]> {
  const release = await lock();
  const names = readdirSync(folder);
  release();
  return names;
}
