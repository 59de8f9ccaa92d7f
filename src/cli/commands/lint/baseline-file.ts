import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  EMPTY_BASELINE,
  allowedBy,
  applyBaseline,
  baselineText,
  parseBaseline,
  pruneBaseline,
  updateBaseline,
  type Baseline,
} from '../../../app/lint/baseline.ts';
import { UserError } from '../../../app/user-error.ts';
import { CliError } from '../../cli-error.ts';
import type { LintReport } from '../../../model/finding.ts';
import type { Arguments } from '../../command-line/arguments.ts';
import type { Context } from '../../command-line/command.ts';
import { cannotRead } from '../../node/file-error.ts';
import { writeWhole } from '../../node/note-writer.ts';
import { say } from '../../report/say.ts';
import * as lintWords from '../../words/lint-words.ts';

/** What is asked about the baseline. */
export interface BaselineAsked {
  /** The file of `--baseline`, from where it is typed; null where the settings say. */
  readonly file: string | null;
  readonly then: 'use' | 'update' | 'prune';
}

/** Reads the options about the baseline. Throws `UserError` for those that do not go together. */
export function readBaselineOptions(args: Arguments): BaselineAsked {
  const update = args.flag('update-baseline');
  const prune = args.flag('prune-baseline');
  if (update && prune) {
    throw new CliError('update-and-prune', {});
  }
  for (const partly of ['staged', 'stdin', 'fix-dry-run']) {
    if ((update || prune) && args.flag(partly)) {
      throw new CliError('baseline-of-part', { option: partly });
    }
  }
  return { file: args.text('baseline'), then: update ? 'update' : prune ? 'prune' : 'use' };
}

/** Where a report comes from. */
export interface Linted {
  readonly folder: string;
  /** The baseline that the vault's settings name, or null. */
  readonly configured: string | null;
  /** The notes that were looked at, or null for all. */
  readonly paths: readonly string[] | null;
}

/** A report without known findings. Writes the baseline where that is asked for, and says on stderr what is not known any more. */
export function withBaseline(
  context: Pick<Context, 'io' | 'errorStyle'>,
  { file, then }: BaselineAsked,
  report: LintReport,
  { folder, configured, paths }: Linted,
): LintReport {
  const { io, errorStyle } = context;
  const shown = file ?? configured;
  if (shown === null) {
    if (then === 'use') return report;
    throw new CliError('no-baseline-named', {});
  }
  const place = resolve(file === null ? folder : io.cwd, shown);
  const named = paths === null ? null : new Set(paths);
  const looked = (path: string): boolean => named?.has(path) ?? true;
  const before = then === 'update' && paths === null ? EMPTY_BASELINE : read(place, shown, then);
  const baseline = after(before, report, { then, looked });
  if (then !== 'use') {
    writeWhole(place, shown, baselineText(baseline));
    say(context, lintWords.baselineHolds(errorStyle.safe(shown), allowedBy(baseline), baseline.size));
  }
  const { report: left, gone } = applyBaseline(report, baseline, looked);
  if (gone > 0) say(context, lintWords.knownAreGone(gone, errorStyle.safe(shown)));
  return left;
}

function after(
  before: Baseline,
  report: LintReport,
  { then, looked }: { readonly then: BaselineAsked['then']; readonly looked: (path: string) => boolean },
): Baseline {
  switch (then) {
    case 'use':
      return before;
    case 'update':
      return updateBaseline(before, report, looked);
    case 'prune':
      return pruneBaseline(before, report, looked);
  }
}

function read(place: string, shown: string, then: BaselineAsked['then']): Baseline {
  let text: string;
  try {
    text = readFileSync(place, 'utf8');
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!missing) throw cannotRead(shown, error);
    if (then === 'update') return EMPTY_BASELINE;
    throw new UserError('no-baseline', { path: shown });
  }
  return parseBaseline(text, shown);
}
