import { randomBytes } from 'node:crypto';
import { readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { settingsFiles } from '../../../app/vault/settings-files.ts';
import type { Context } from '../../command-line/command.ts';
import type { Io } from '../../command-line/io.ts';
import type { Repository } from '../../git/repository.ts';
import { isEmpty } from '../../git/tree-since.ts';
import { widthOf } from '../../terminal/cells.ts';
import { withoutCommands } from '../../terminal/safe-text.ts';
import type { StagedVaultLint } from '../lint/staged-lint.ts';
import { summaryOneline } from '../summary/summary-oneline.ts';
import { validSeconds } from './valid-seconds.ts';

/** The file in the work tree's git folder that stores the summary line. */
export const SUMMARY_LINE_FILE = 'netvault-line';

/**
 * Environment variables that affect the line: the time zone affects which day it is, the locale
 * which characters are used.
 */
const VARIABLES = ['TZ', 'LC_ALL', 'LC_CTYPE', 'LANG'];
/** Width of the widest terminal for which lines are laid out, in cells. */
const WIDEST = 160;

/**
 * Stores the summary line that post-commit is to print, so that the shell code in its hook can
 * print it without starting NetVault. The commit has what pre-commit has read, unless something
 * changes in between: so the file lists, one per line, what must still hold then:
 *
 * - the build of NetVault, as in the second line of its first file
 * - the environment variables that matter
 * - the vault's folder: the same one, by whatever path it is reached
 * - the tree that is committed
 * - the first second in which the line is valid, and the first in which it is not, as Unix times
 * - settings files that must not exist (`absent:…`, one line each): existing ones are part of the tree
 * - the width of the line in cells, the line, and `end`
 *
 * Nothing is stored if a setting is read from disk, if there are no records, if the line is too
 * wide, with `--today`, `--config` or `--no-cache`, or if anything fails: then post-commit starts
 * NetVault.
 */
export async function storeSummaryLine({ io, args, style }: Context, staged: StagedVaultLint): Promise<void> {
  const { gitFolder } = staged.place.repository;
  try {
    const isPlain = ['today', 'config'].every((name) => args.text(name) === null) && !args.flag('no-cache');
    const lines = isPlain ? await linesFor(io, staged, style) : null;
    if (lines === null) rmSync(join(gitFolder, SUMMARY_LINE_FILE), { force: true });
    else replace(gitFolder, lines);
  } catch {
    // A commit must never fail because of this; a line that is still stored is for another tree.
  }
}

/** Deletes the stored line. */
export function removeSummaryLine({ gitFolder }: Repository): void {
  rmSync(join(gitFolder, SUMMARY_LINE_FILE), { force: true });
}

/** The lines of the file; null if the summary line cannot be known in advance. */
async function linesFor(
  io: Io,
  { place, change, summary: summarized }: StagedVaultLint,
  style: Context['style'],
): Promise<readonly string[] | null> {
  const { repository, disk, found } = place;
  if (change === null || isEmpty(change.after)) return null;
  const files = place.filesIn(change.after);
  const settings = [...settingsFiles(disk)].filter((path) => !files.hasSettings(path));
  if (settings.some((path) => disk.readSettings(path) !== null)) return null;
  const committed = await summarized();
  if (committed === null) return null;
  const { summary, now, until, timeZone } = committed;
  const good = validSeconds(Math.floor(Date.now() / 1000), now, until, timeZone);
  const text = summaryOneline(summary, { ...style, width: Infinity }).slice(0, -1);
  if (good === null || summary.vault.records === 0 || withoutCommands(text) !== text) return null;
  const written = repository.ask(['write-tree']);
  const width = widthOf(text);
  if (written.code !== 0 || width > WIDEST) return null;
  const build = buildOf(fileURLToPath(import.meta.url));
  if (!/^\/\/ \w+ [0-9a-f]{16}$/.test(build)) return null;
  const lines = [
    build,
    VARIABLES.map((name) => io.env[name] ?? '!').join('|'),
    realpathSync(found.folder),
    written.stdout.toString('latin1').trim(),
    ...good.map(String),
    ...settings.map((path) => `absent:${path}`),
    String(width),
    text,
    'end',
  ];
  return lines.some((line) => /[\n\r\0]/.test(line)) ? null : lines;
}

/** The second line of the program's first file, which names its build. */
function buildOf(script: string): string {
  return readFileSync(script, 'utf8').split('\n', 2)[1] ?? '';
}

/** Replaces whatever is at that path, without following a symbolic link. */
function replace(folder: string, lines: readonly string[]): void {
  const place = join(folder, SUMMARY_LINE_FILE);
  const draft = `${place}.${randomBytes(6).toString('hex')}`;
  try {
    writeFileSync(draft, `${lines.join('\n')}\n`, { flag: 'wx' });
    renameSync(draft, place);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
