import type { LintReport } from '../../../model/finding.ts';
import type { Context } from '../../command-line/command.ts';
import { EXIT, type ExitCode } from '../../command-line/io.ts';
import { say } from '../../report/say.ts';
import * as lintWords from '../../words/lint-words.ts';
import type { LintAsked } from './options.ts';
import { writeOutputs } from './outputs.ts';

/** What was linted, and what came of it before the findings. */
export interface Linted {
  readonly report: LintReport;
  readonly code: ExitCode;
  readonly folder: string;
  /** The file of known findings that the vault's settings name, or null. */
  readonly configured: string | null;
  readonly textOf: (path: string) => string | undefined;
  /** Notes of which a baseline can be told what is gone; all where it is null. */
  readonly paths: readonly string[] | null;
}

/** Writes what was found and says what to exit with. */
export async function conclude(
  context: Context,
  { quiet, mostWarnings, outputs, statistics, fix, baseline }: LintAsked,
  { report: found, code, folder, configured, textOf, paths }: Linted,
): Promise<ExitCode> {
  const hasBaseline = baseline.then !== 'use' || (baseline.file ?? configured) !== null;
  const all = hasBaseline
    ? await (
        await import('./baseline-file.ts')
      ).withBaseline(context, baseline, found, { folder, configured, paths })
    : found;
  const report = quiet ? errorsOf(all) : all;
  const wanted = fix === 'diff' ? outputs.filter(({ file }) => file !== null) : outputs;
  await writeOutputs(wanted, { folder, report, statistics, textOf }, context);
  if (fix === 'diff' && report.diagnostics.length > 0) {
    say(context, lintWords.wouldBeLeft(report.diagnostics.length, report.summary.errors));
  }
  const { errors, warnings } = all.summary;
  if (warnings > mostWarnings) say(context, lintWords.tooManyWarnings(warnings, mostWarnings));
  if (code === EXIT.couldNotRun) return code;
  return errors > 0 || warnings > mostWarnings ? EXIT.doesNotHold : code;
}

function errorsOf({ version, summary, diagnostics }: LintReport): LintReport {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const fixable = errors.filter(({ fix }) => fix?.safe).length;
  return { version, summary: { ...summary, warnings: 0, infos: 0, fixable }, diagnostics: errors };
}
