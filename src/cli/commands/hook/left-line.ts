import { randomBytes } from 'node:crypto';
import { readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { momentIn } from '../../../app/vault/moment-in.ts';
import { settingsFiles } from '../../../app/vault/settings-files.ts';
import type { Moment } from '../../../model/moment.ts';
import type { Context } from '../../command-line/command.ts';
import type { Io } from '../../command-line/io.ts';
import type { Repository } from '../../git/repository.ts';
import { isEmpty } from '../../git/tree-since.ts';
import { widthOf } from '../../terminal/cells.ts';
import { withoutCommands } from '../../terminal/safe-text.ts';
import type { StagedLint } from '../lint/staged-lint.ts';
import { summaryOneline } from '../summary/summary-oneline.ts';

/** Where the line is left, in the git folder of the work tree. */
export const LEFT_LINE_FILE = 'netvault-line';

/** Variables by which a line may differ: the zone that says which day it is, and the locale that says which signs. */
const VARIABLES = ['TZ', 'LC_ALL', 'LC_CTYPE', 'LANG'];
/** Seconds for which a line is good at most: a commit takes as long as its message. */
const LONGEST = 3600;
/** Cells of the widest terminal for which lines are laid out. */
const WIDEST = 160;

/**
 * Leaves the line that post-commit prints, for the lines in its hook to print
 * without NetVault. Only what pre-commit has read is in the commit, unless
 * something changes: so the file says, a line each, what must be so then:
 *
 * - the build of NetVault, as in the second line of its first file
 * - the variables of the environment that matter
 * - the vault's folder: the same one, however it is reached
 * - the tree that is committed
 * - from when on and until when it is good, in seconds since 1970
 * - settings that must not be there (`absent:…`, each): those in git are in the tree
 * - how wide the line is, the line, and `end`
 *
 * Nothing is left where a setting is read from disk, where no record is, where
 * today is given, and wherever anything fails: then post-commit asks NetVault.
 */
export async function leaveLine({ io, args, style }: Context, staged: StagedLint): Promise<void> {
  const { gitFolder } = staged.place.repository;
  try {
    const isPlain = args.text('today') === null && args.text('config') === null;
    const lines = isPlain ? await linesFor(io, staged, style) : null;
    if (lines === null) rmSync(join(gitFolder, LEFT_LINE_FILE), { force: true });
    else replace(gitFolder, lines);
  } catch {
    // A commit never fails for this; the tree of a line that is left is another's.
  }
}

/** Takes the line away. */
export function removeLine({ gitFolder }: Repository): void {
  rmSync(join(gitFolder, LEFT_LINE_FILE), { force: true });
}

/** Null where the line cannot be known yet. */
async function linesFor(
  io: Io,
  { place, change, summary: summarized }: StagedLint,
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
  const good = goodFor(now, until, timeZone);
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

/** From which second on and before which one `now` and the minutes up to `until` are; null where clocks are moved meanwhile. */
function goodFor(
  now: Moment,
  until: number,
  timeZone: string | null,
): readonly [from: number, until: number] | null {
  const from = Math.floor(Date.now() / 1000);
  const end = Math.min(from + LONGEST, from - (from % 60) + (until - now.minutes) * 60);
  const isAsExpected = (second: number): boolean => {
    const { date, minutes } = momentIn(new Date(second * 1000), timeZone);
    const passed = Math.floor(second / 60) - Math.floor(from / 60);
    return date === now.date && minutes === now.minutes + passed;
  };
  return isAsExpected(from) && isAsExpected(end - 1) ? [from, end] : null;
}

/** The second line of the program's first file, which names its build. */
function buildOf(script: string): string {
  return readFileSync(script, 'utf8').split('\n', 2)[1] ?? '';
}

/** Whatever is there is replaced, and a link is not followed. */
function replace(folder: string, lines: readonly string[]): void {
  const place = join(folder, LEFT_LINE_FILE);
  const draft = `${place}.${randomBytes(6).toString('hex')}`;
  try {
    writeFileSync(draft, `${lines.join('\n')}\n`, { flag: 'wx' });
    renameSync(draft, place);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
