import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UndoMemory } from '../../../src/cli/undo/undo-memory.ts';
import { bundle } from '../../harness/bundle.ts';
import { UTF8, withoutCaches } from '../../harness/run-cli.ts';
import { tempVault } from '../../harness/temp-vault.ts';

/** How often twenty commands start at once: more in `npm run test:long`. */
const ROUNDS = Math.max(1, Math.min(200, Number(process.env['NETVAULT_RUNS'] ?? 0) / 50));
const TOGETHER = 20;

interface Ended {
  readonly code: number | null;
  readonly stderr: string;
}

function start(args: readonly string[], cwd: string, env: Record<string, string>): Promise<Ended> {
  const child = spawn(process.execPath, [bundle(), ...args], {
    cwd,
    env: withoutCaches(env),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
  return new Promise((resolve) => {
    child.on('close', (code) => {
      resolve({ code, stderr });
    });
  });
}

describe(`${String(TOGETHER)} commands that write into one vault at once (${String(ROUNDS)} times)`, () => {
  it('each write their line, and can each be undone', { timeout: 3_600_000 }, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const root = tempVault({
        'state/': '',
        'vault/.obsidian/': '',
        'vault/Ada.md': '---\ntype: contact\n---\n',
      });
      const vault = join(root, 'vault');
      const env = { ...UTF8, XDG_STATE_HOME: join(root, 'state') };
      const lines = Array.from(
        { length: TOGETHER },
        (_, at) => `call [[Ada]] about matter ${String(at + 1)}`,
      );
      const ended = await Promise.all(
        lines.map((line) => start(['log', line, '--today', '2026-11-19'], vault, env)),
      );
      expect(ended.filter(({ code, stderr }) => code !== 0 || stderr.includes('meanwhile'))).toEqual([]);
      const note = readFileSync(join(vault, '2026-11-19.md'), 'utf8');
      const written = note.split('\n').filter((line) => line.startsWith('- call'));
      expect(written.toSorted()).toEqual(lines.map((line) => `- ${line}`).toSorted());
      expect(UndoMemory.of({ env, platform: 'linux' }, vault).read()).toHaveLength(TOGETHER);
    }
  });

  it('four imports of one address book make each of its people once', { timeout: 3_600_000 }, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const names = Array.from({ length: 12 }, (_, at) => `Person ${String(at + 10)}`);
      const root = tempVault({
        'state/': '',
        'book.csv': ['Name,Nickname', ...names.map((name) => `${name},${name}x`)].join('\n'),
        'vault/.obsidian/': '',
        'vault/People/Ada.md': '---\ntype: contact\n---\n',
      });
      const vault = join(root, 'vault');
      const env = { ...UTF8, XDG_STATE_HOME: join(root, 'state') };
      const asked = ['import', 'csv', '../book.csv', '--write', '--today', '2026-11-19'];
      const ended = await Promise.all(Array.from({ length: 4 }, () => start(asked, vault, env)));
      expect(ended).toEqual(Array.from({ length: 4 }, () => ({ code: 0, stderr: '' })));
      const made = readdirSync(join(vault, 'People')).toSorted();
      expect(made).toEqual(['Ada.md', ...names.map((name) => `${name}.md`)]);
      expect(UndoMemory.of({ env, platform: 'linux' }, vault).read()).toHaveLength(1);
    }
  });
});
