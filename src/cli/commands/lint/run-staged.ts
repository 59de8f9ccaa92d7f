import { CliError } from '../../cli-error.ts';
import { keepOutput, readKeptOutput, type PrintedOutput } from '../../cache/kept-output.ts';
import type { Context } from '../../command-line/command.ts';
import type { ExitCode } from '../../command-line/io.ts';
import { outputKey, recordingIo, writeRecorded } from '../../command-line/output-record.ts';
import { clockOf } from '../../command-line/today.ts';
import { openVaultInRepository, type OpenedVault } from '../../git/opened-vault.ts';
import { stagedDifferences } from '../../git/staged-differences.ts';
import { keepStagedState, keptStagedState, stagedGeneration } from '../../git/staged-state.ts';
import { finishLint } from './finish-lint.ts';
import type { LintRequest } from './options.ts';
import { lintQuestion, outputOptions } from './question.ts';
import type { StagedLint, StagedVaultLint } from './staged-lint.ts';

/** What `lint --staged` printed, and the vault that it looked at. */
export interface StagedRun {
  readonly code: ExitCode;
  readonly vault: () => Promise<StagedVaultLint>;
}

/**
 * `netvault lint --staged`: prints the report. If the same is staged as the last time, as when a
 * commit is tried again, the output of that time is printed. Throws `UserError` if git or the
 * vault cannot be read, or for options that do not go together.
 */
export async function runOnStaged(context: Context, asked: LintRequest): Promise<StagedRun> {
  const { io, args } = context;
  if (args.flag('stdin')) throw new CliError('options-exclusive', { one: '--staged', other: '--stdin' });
  if (args.rest.length > 0) throw new CliError('staged-takes-no-names', {});
  return lintOpened(context, asked, openVaultInRepository(io, args));
}

/** The same, for a vault that was opened. */
export async function lintOpened(
  context: Context,
  asked: LintRequest,
  opened: OpenedVault,
): Promise<StagedRun> {
  const { io } = context;
  const differences = stagedDifferences(opened.repository);
  const generation = canBeKept(context, asked) ? stagedGeneration(opened, differences) : null;
  const key = outputKey(
    context,
    [...lintQuestion(asked.rules), ...outputOptions(context, asked), opened.found.folder],
    null,
  );
  const kept = generation === null ? null : keptOutput(context, opened, { generation, key });
  if (kept) {
    for (const one of kept.written) writeRecorded(io, one);
    const vault = async (): Promise<StagedVaultLint> => {
      const { stagedVaultOf } = await import('./lint-staged.ts');
      return stagedVaultOf(context, opened, differences);
    };
    return { code: kept.code, vault };
  }
  const { runStaged } = await import('./lint-staged.ts');
  const staged = await runStaged(context, asked, opened, differences);
  const { written, io: recording } = recordingIo(io);
  const code = await finishLint({ ...context, io: recording }, asked, { ...staged, paths: [] });
  if (generation !== null) keepIfSure(opened, staged, { generation, key }, { written, code });
  return { code, vault: () => Promise.resolve(staged) };
}

/** Whether the output depends on nothing but the vault, the options and the streams, and has no other effect. */
function canBeKept({ args }: Context, { fix, outputs, baseline, piped }: LintRequest): boolean {
  const isPlain = fix === 'none' && piped === null && baseline.then === 'use' && baseline.file === null;
  return isPlain && args.text('config') === null && outputs.every(({ file }) => file === null);
}

/** Which output is meant: of which staged state, and with which options. */
interface OutputOf {
  readonly generation: string;
  readonly key: string;
}

function keptOutput(
  { io, args }: Context,
  opened: OpenedVault,
  { generation, key }: OutputOf,
): PrintedOutput<ExitCode> | null {
  const { cache } = opened;
  if (!cache) return null;
  const state = keptStagedState(opened, cache, generation);
  return state && readKeptOutput<ExitCode>(cache, generation, key, clockOf(io, args).now(state.timeZone));
}

function keepIfSure(
  opened: OpenedVault,
  { change, configured, validity }: StagedLint,
  { generation, key }: OutputOf,
  output: PrintedOutput<ExitCode>,
): void {
  const { cache } = opened;
  const outside = change?.besideEvidence;
  // A baseline is another file.
  if (!cache || !outside || !validity || configured !== null) return;
  const { date, minutes, timeZone } = validity;
  keepStagedState(cache, { generation, timeZone, outside });
  keepOutput(cache, { generation, date, minutes }, key, output);
}
