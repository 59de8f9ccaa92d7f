import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadVault } from '../../../src/app/vault/load-vault.ts';
import { KeptFiles } from '../../../src/cli/cache/kept-files.ts';
import { keptOrWorkedOut } from '../../../src/cli/cache/kept-or-worked-out.ts';
import { SeenFiles } from '../../../src/cli/cache/seen-files.ts';
import { VaultCache } from '../../../src/cli/cache/vault-cache.ts';
import { workOf } from '../../../src/cli/commands/lint/work-of.ts';
import { DiskVaultFiles } from '../../../src/cli/node/vault-files.ts';
import { readMoment } from '../../../src/cli/command-line/today.ts';
import { runRules } from '../../../src/rules/engine/run-rules.ts';
import { tempVault } from '../../harness/temp-vault.ts';

const note = (fields: string, body = ''): string => `---\n${fields}\n---\n${body}`;
const NOTES = {
  'Scorecard.md': note('type: scorecard\npoints:\n  call: 3'),
  'Ada.md': note('type: contact\nlast_contact: 2026-01-01'),
  'Meetup.md': note('type: event\ndate: 2026-11-19\ntime: 18:00-20:30'),
  '2026-11-18.md': '',
};
const DAY = '2026-11-18.md';

interface Linted {
  readonly report: string;
  /** Whether all notes were read, and which were asked for. */
  readonly isWhole: boolean;
  readonly read: readonly string[];
}

interface World {
  readonly vault: string;
  readonly lint: (at: string) => Promise<Linted>;
  /** What `lint` says of the vault read from scratch. */
  readonly scratch: (at: string) => Promise<string>;
  readonly look: () => SeenFiles;
}

function world(): World {
  const vault = tempVault(NOTES);
  const env = { XDG_CACHE_HOME: tempVault({}) };
  const look = (files = new DiskVaultFiles(vault)): SeenFiles => {
    const cache = VaultCache.of({ env, platform: 'linux' }, vault, { build: 'a build' });
    if (!cache) throw new Error('There is no folder for the cache');
    return new SeenFiles(files, cache, { started: Date.now() + 10_000 });
  };
  return {
    vault,
    look: () => look(),
    lint: async (at) => {
      const now = readMoment(at);
      const { workOut, rework } = workOf(new Map(), null);
      const files = new DiskVaultFiles(vault);
      const read: string[] = [];
      const readStamped = files.readStamped.bind(files);
      files.readStamped = (path) => {
        read.push(path);
        return readStamped(path);
      };
      let isWhole = false;
      const readAll = (kept: KeptFiles): ReturnType<typeof loadVault> => {
        isWhole = true;
        return loadVault(kept);
      };
      const { answer } = await keptOrWorkedOut(
        look(files),
        { now: () => now },
        'lint',
        readAll,
        workOut,
        rework,
      );
      return { report: JSON.stringify(answer.report), isWhole, read };
    },
    scratch: async (at) =>
      JSON.stringify(runRules(await loadVault(new DiskVaultFiles(vault)), readMoment(at))),
  };
}

const NOON = '2026-11-19T12:00';

describe('a vault of which one note has changed since it was linted', () => {
  it('is linted by reading that note, scorecards, and what tells of the same people', async () => {
    const { vault, lint, scratch } = world();
    expect((await lint(NOON)).isWhole).toBe(true);
    appendFileSync(join(vault, DAY), '## Log\n\n- call [[Ada]]\n');
    const { report, isWhole, read } = await lint(NOON);
    expect({ isWhole, read: [...new Set(read)].sort() }).toEqual({
      isWhole: false,
      read: [DAY, 'Ada.md', 'Scorecard.md'],
    });
    expect(report).toBe(await scratch(NOON));
    expect(report).toContain('last-contact-disagrees');
    // And then as one in which nothing has changed.
    expect(await lint(NOON)).toEqual({ report, isWhole: false, read: [] });
  });

  it('is read by other commands with that note as it is now', async () => {
    const { vault, lint, look } = world();
    await lint(NOON);
    writeFileSync(join(vault, DAY), 'Nothing.\n\n## Log\n\n- call [[Ada]]\n');
    expect((await lint(NOON)).isWhole).toBe(false);
    const index = await loadVault(new KeptFiles(look()));
    expect(index.note(DAY)).toEqual((await loadVault(new DiskVaultFiles(vault))).note(DAY));
  });

  it.each([
    ['on another day', '2026-11-20T12:00'],
    ['once an event has begun', '2026-11-19T18:00'],
    ['at an earlier time', '2026-11-19T11:59'],
  ])('is read whole %s', async (_, at) => {
    const { vault, lint, scratch } = world();
    await lint(NOON);
    appendFileSync(join(vault, DAY), '## Log\n\n- call [[Ada]]\n');
    const { report, isWhole } = await lint(at);
    expect(isWhole).toBe(true);
    expect(report).toBe(await scratch(at));
  });

  it('is read whole where another file is there, or settings say something else', async () => {
    for (const [path, text] of [
      ['New.md', ''],
      ['.netvault.yaml', 'rules:\n  last-contact-disagrees: off\n'],
    ] as const) {
      const { vault, lint, scratch } = world();
      await lint(NOON);
      writeFileSync(join(vault, path), text);
      appendFileSync(join(vault, DAY), '## Log\n\n- call [[Ada]]\n');
      const { report, isWhole } = await lint(NOON);
      expect(isWhole).toBe(true);
      expect(report).toBe(await scratch(NOON));
    }
  });
});
