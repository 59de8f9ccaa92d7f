import type { Buffer } from 'node:buffer';
import type { LeftOutBy } from '../../../app/lint/left-out.ts';
import { CONFIGURATION_FILE } from '../../../app/vault/settings-files.ts';
import type { LintReport } from '../../../model/finding.ts';
import type { Answered, Context } from '../../command-line/command.ts';
import { EXIT, type ExitCode } from '../../command-line/io.ts';
import { printMessage } from '../../report/print-message.ts';
import * as lintWords from '../../words/lint-words.ts';
import type { LintAnswer } from './answer.ts';
import { exitCodeOf } from './exit-code.ts';
import type { LintRequest } from './options.ts';
import { reportRecognized } from './recognized.ts';
import { writeOutputs } from './write-outputs.ts';

/** What was checked, and the result before the output of findings. */
export interface LintResult {
  readonly report: LintReport;
  readonly code: ExitCode;
  readonly folder: string;
  /** The baseline file (known findings) that the vault's settings name, or null. */
  readonly configured: string | null;
  /** Reads that file as it is staged: null if it is not. Left out if the files on disk are meant. */
  readonly staged?: ((path: string) => Buffer | null) | undefined;
  readonly textOf: (path: string) => string | undefined;
  /** The settings that leave notes out, if no note was checked. */
  readonly leftOut?: readonly LeftOutBy[];
  /** Paths of notes for which known findings that no longer occur can be determined; null for all. */
  readonly paths: readonly string[] | null;
}

/**
 * Prints the findings of all notes, and what was recognized if the vault is not set up. Throws
 * `UserError` if the baseline or an output cannot be read or written.
 */
export async function printAll(
  context: Context,
  asked: LintRequest,
  { folder, answer, textOf }: Answered<LintAnswer>,
): Promise<ExitCode> {
  const { recognized, baseline, updated } = answer;
  if (updated && baseline === null) {
    const { canPrintByNote, printByNote } = await import('./print-by-note.ts');
    if (canPrintByNote(context, asked, updated)) return printByNote(context, asked, updated, textOf);
  }
  const { report, leftOut } = answer;
  reportRecognized(context, asked, recognized);
  const found = { report, code: EXIT.fine, folder, paths: null, configured: baseline, textOf, leftOut };
  return finishLint(context, asked, found);
}

/**
 * Writes the findings and returns the exit code. Throws `UserError` if the baseline or an output
 * cannot be read or written.
 */
export async function finishLint(
  context: Context,
  { quiet, mostWarnings, outputs, statistics, fix, baseline }: LintRequest,
  { report: found, code, folder, configured, staged, textOf, leftOut = [], paths }: LintResult,
): Promise<ExitCode> {
  const hasBaseline = baseline.then !== 'use' || (baseline.file ?? configured) !== null;
  const all = hasBaseline
    ? await (
        await import('./baseline-file.ts')
      ).withBaseline(context, baseline, found, { folder, configured, staged, paths })
    : found;
  if (paths === null && found.summary.notes === 0) reportNothingChecked(context, folder, leftOut);
  const report = quiet ? errorsOf(all) : all;
  const wanted = fix === 'diff' ? outputs.filter(({ file }) => file !== null) : outputs;
  await writeOutputs(wanted, { folder, report, statistics, textOf }, context);
  if (fix === 'diff' && report.diagnostics.length > 0) {
    printMessage(context, lintWords.wouldBeLeft(report.diagnostics.length, report.summary.errors));
  }
  return exitCodeOf(context, { mostWarnings }, all.summary, code);
}

/** Says on stderr that there was no note to check, and the settings that leave all of them out. */
export function reportNothingChecked(
  context: Context,
  folder: string,
  leftOut: readonly LeftOutBy[] = [],
): void {
  const { safe } = context.errorStyle;
  const settings = safe(context.args.text('config') ?? CONFIGURATION_FILE);
  printMessage(
    context,
    leftOut.length === 0
      ? lintWords.nothingChecked(safe(folder))
      : lintWords.allLeftOut(safe(folder), leftOut, settings),
  );
}

function errorsOf({ version, summary, diagnostics }: LintReport): LintReport {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const fixable = errors.filter(({ fix }) => fix?.safe).length;
  return { version, summary: { ...summary, warnings: 0, infos: 0, fixable }, diagnostics: errors };
}
