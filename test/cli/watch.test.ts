import { spawn } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ChangeBatcher, isIgnored } from '../../src/cli/commands/watch/watcher.ts';
import { watchSchema } from '../../src/cli/commands/watch/watch-schema.ts';
import { bundle } from '../harness/bundle.ts';
import { UTF8, runHere } from '../harness/run-cli.ts';
import { tempVault } from '../harness/temp-vault.ts';

const SCORECARD = '---\ntype: scorecard\n---\n';
const log = (...lines: string[]): string => `## Log\n\n${lines.map((line) => `- ${line}\n`).join('')}`;

/** Watches a vault on disk; `shown` waits until the last screen contains a text. */
function watching(files: Record<string, string>, tty = true, args: readonly string[] = []) {
  const folder = tempVault({ 'Scorecard.md': SCORECARD, ...files });
  let stop: () => void = () => undefined;
  const interrupted = new Promise<void>((resolve) => {
    stop = resolve;
  });
  let [written, faults] = ['', ''];
  const waiting = new Set<() => void>();
  const done = runHere(['watch', '--today', '2026-11-19', ...args], {
    cwd: folder,
    tty,
    interrupted,
    onWrite: (stdout, stderr) => {
      written = stdout;
      faults = stderr;
      for (const look of waiting) look();
    },
  });
  const screen = (): string =>
    written.slice(written.lastIndexOf('\x1b[2J') + 1).replace(/\x1b\[[\d;]*m/g, '');
  const contains = (said: () => string, text: string): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (!said().includes(text)) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
    });
  const shown = (text: string): Promise<void> => contains(screen, text);
  /** Waits until stderr contains a text. */
  const reported = (text: string): Promise<void> => contains(() => faults, text);
  const write = (path: string, text: string): void => {
    writeFileSync(join(folder, path), text);
  };
  const end = async (): Promise<{ stdout: string; stderr: string; code: number }> => {
    stop();
    return done;
  };
  return { folder, screen, shown, reported, write, end, screens: () => written.split('\x1b[2J').length - 1 };
}

describe('netvault watch', () => {
  it('prints one JSON document per line, first and after each change, and errors to stderr', async () => {
    const watch = watching({ '2026-11-19.md': log('call [[Ada]]') }, true, ['--format', 'json']);
    await watch.shown('"points": 1,');
    watch.write('2026-11-19.md', log('email [[Ada]]', 'call [[Ada]]'));
    await watch.shown('"points": 2,');
    watch.write('.netvault.yaml', 'ingore: x\n');
    await watch.reported('ingore');
    watch.write('2026-11-18.md', log('email [[Bo]]'));
    watch.write('.netvault.yaml', 'ignore: x\n');
    await watch.shown('"points": 3,');
    const { stdout, stderr, code } = await watch.end();
    const lines = stdout.split('\n');
    expect(lines.pop()).toBe('');
    const said = lines.map((line) => JSON.parse(line) as { summary: { points: number }; lint: object });
    expect([...new Set(said.map(({ summary }) => summary.points))]).toEqual([1, 2, 3]);
    const validate = new Ajv({ strictTypes: false, strictRequired: false }).compile(watchSchema());
    for (const one of said) expect([validate(one), validate.errors]).toEqual([true, null]);
    expect(stderr.replace(/\x1b\[[\d;]*m/g, '').match(/^netvault: .*$/gm)).toEqual([
      'netvault: .netvault.yaml cannot be read: There is no setting “ingore” here',
    ]);
    expect(code).toBe(0);
  });

  it('shows the summary immediately, and again when a note changes', async () => {
    const { shown, write, end } = watching({ '2026-11-19.md': log('call [[Ada]]') });
    await shown('1 point');
    write('2026-11-19.md', log('call [[Ada]]', 'thanks [[Bo]]'));
    await shown('3 points');
    expect(await end()).toMatchObject({ code: 0, stderr: '' });
  });

  it('follows new notes, renamed folders and deletions', async () => {
    const { folder, shown, write, end } = watching({ 'Daily/2026-11-19.md': log('call [[Ada]]') });
    await shown('1 point');
    write('Daily/2026-11-18.md', log('email [[Bo]]'));
    await shown('2 points');
    renameSync(join(folder, 'Daily'), join(folder, 'Journal'));
    mkdirSync(join(folder, 'Other'));
    write('Other/2026-11-17.md', log('coffee [[Cleo]]'));
    await shown('6 points');
    rmSync(join(folder, 'Journal'), { recursive: true });
    await shown('4 points');
    await end();
  });

  it('shows the watched folder and new findings, errors first', async () => {
    const { folder, screen, shown, write, end } = watching({ '2026-11-19.md': log('call [[Ada]]') });
    await shown(`Watching 2 notes in ${folder}. Ctrl-C ends.`);
    write('Ada.md', '---\ntype: contact\norganisatoin: Works\nmet: soon\n---\n');
    await shown('“soon” is not a date');
    await shown('Ada.md:4:6');
    await shown('Ada.md:3:1');
    expect(screen().indexOf('Ada.md:4:6')).toBeLessThan(screen().indexOf('Ada.md:3:1'));
    await end();
  });

  it('shows an error in the settings, and continues once it is corrected', async () => {
    const { shown, write, end } = watching({ '2026-11-19.md': log('call [[Ada]]') });
    await shown('1 point');
    write('.netvault.yaml', 'ingore: x\n');
    await shown('ingore');
    write('2026-11-19.md', log('call [[Ada]]', 'call [[Bo]]'));
    write('.netvault.yaml', 'ignore: x\n');
    await shown('2 points');
    write('Scorecard.md', '---\ntype: scorecard\n\tx\n---\n');
    await shown('Scorecard.md cannot be read');
    await end();
  });

  it('follows the settings of a plugin that define where daily notes are', async () => {
    const settings = '.obsidian/plugins/periodic-notes/data.json';
    const { shown, write, end } = watching({
      '.obsidian/community-plugins.json': '["periodic-notes"]',
      [settings]: '{}',
      'Journal/2026-11-19 Thursday.md': log('call [[Ada]]'),
    });
    await shown('0 points');
    write(settings, '{"daily": {"enabled": true, "folder": "Journal", "format": "YYYY-MM-DD dddd"}}');
    await shown('1 point');
    await end();
  });

  it('names the file of --config if it has an error', async () => {
    const { shown, write, end } = watching({ 'own.yaml': '' }, true, ['--config', 'own.yaml']);
    await shown('Watching');
    write('own.yaml', 'ingore: x\n');
    // The file of --config is not watched. It is read again when the vault's own settings file changes.
    write('.netvault.yaml', '');
    await shown('own.yaml cannot be read');
    await end();
  });

  it('draws only the last of several quick changes, and nothing for files that do not matter', async () => {
    const { folder, shown, write, end, screens } = watching({ '2026-11-19.md': log('call [[Ada]]') });
    await shown('1 point');
    for (let at = 2; at <= 9; at++) write('2026-11-19.md', log(`call x${String(at)} [[Ada]]`));
    await shown('9 points');
    const after = screens();
    write('.2026-11-19.md.swp', 'x');
    write('2026-11-19.md~', 'x');
    write('Plain.txt', 'x');
    // Written in one step, as an editor does: a half-written note would cause one more screen.
    write('2026-11-18.md.tmp', log('call [[Bo]]'));
    renameSync(join(folder, '2026-11-18.md.tmp'), join(folder, '2026-11-18.md'));
    await shown('10 points');
    expect(screens() - after).toBe(1);
    await end();
  });

  it('does not clear the screen in a pipe', async () => {
    const { shown, end } = watching({ '2026-11-19.md': log('call [[Ada]]') }, false);
    await shown('1 point');
    expect((await end()).stdout).not.toContain('\x1b');
  });

  it('exits with 2 if the settings cannot be read', async () => {
    const folder = tempVault({ '.netvault.yaml': 'x: 1\n' });
    expect(await runHere(['watch'], { cwd: folder })).toMatchObject({ code: 2, stdout: '' });
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('exits with 0 on %s', async (signal) => {
    const folder = tempVault({ '2026-11-19.md': log('call [[Ada]]') });
    const child = spawn(process.execPath, [bundle(), 'watch', '--today', '2026-11-19'], {
      cwd: folder,
      env: UTF8,
    });
    let stdout = '';
    const code = await new Promise((resolve) => {
      child.stdout.on('data', (part: Buffer) => {
        const before = stdout;
        stdout += part.toString();
        // Sent only once: a user who presses Ctrl-C again does not want to wait.
        if (!before.includes('Ctrl-C ends') && stdout.includes('Ctrl-C ends')) child.kill(signal);
      });
      child.on('exit', resolve);
    });
    expect(code).toBe(0);
  });
});

describe('ChangeBatcher', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** Adds a path every `apart` milliseconds; returns the batches, each with its time in milliseconds. */
  function heard(paths: readonly string[], apart: number): [number, string[]][] {
    const told: [number, string[]][] = [];
    const began = Date.now();
    const burst = new ChangeBatcher((all) => told.push([Date.now() - began, [...all]]));
    for (const path of paths) {
      burst.add(path);
      vi.advanceTimersByTime(apart);
    }
    vi.advanceTimersByTime(10_000);
    return told;
  }

  it('reports changes in quick succession once, after the last one', () => {
    expect(heard(['a', 'b', 'a', 'c'], 59)).toEqual([[3 * 59 + 60, ['a', 'b', 'c']]]);
  });

  it('reports changes one by one if there is a pause after each', () => {
    expect(heard(['a', 'b'], 60)).toEqual([
      [60, ['a']],
      [120, ['b']],
    ]);
  });

  it('reports after half a second even if changes continue', () => {
    const paths = Array.from({ length: 20 }, (_, at) => String(at));
    const told = heard(paths, 50);
    expect(told[0]).toEqual([500, paths.slice(0, 10)]);
    expect(told.flatMap(([, all]) => all)).toEqual(paths);
  });

  it('reports nothing once it has stopped', () => {
    const told: string[] = [];
    const burst = new ChangeBatcher((all) => told.push(...all));
    burst.add('a');
    burst.stop();
    vi.advanceTimersByTime(10_000);
    expect(told).toEqual([]);
  });
});

describe('isIgnored', () => {
  it.each([
    '.git/index',
    'Daily/.trash/x.md',
    'node_modules/x.md',
    'x.md~',
    '.x.md.swp',
    'x.md.123456',
    '4913',
    '#x.md#',
  ])('is true for %s', (path) => {
    expect(isIgnored(path)).toBe(true);
  });

  it.each([
    '',
    'x.md',
    'Daily',
    'plan.pdf',
    '.netvault.yaml',
    '.obsidian',
    '.obsidian/app.json',
    '.obsidian/plugins',
    '.obsidian/plugins/periodic-notes',
    '.obsidian/plugins/periodic-notes/data.json',
    'C# notes.md',
  ])('is false for “%s”', (path) => {
    expect(isIgnored(path)).toBe(false);
  });
});
