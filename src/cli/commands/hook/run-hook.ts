import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../../app/user-error.ts';
import { CliError, cliErrorData } from '../../cli-error.ts';
import { Arguments } from '../../command-line/arguments.ts';
import type { Context } from '../../command-line/command.ts';
import { runOnStaged } from '../lint/run-staged.ts';
import { readLintOptions } from '../lint/options.ts';
import { writeCalendarFile } from '../export/calendar-file.ts';
import { storeSummaryLine } from './summary-line.ts';
import { choiceErrorData } from '../../command-line/did-you-mean.ts';
import { EXIT, type ExitCode } from '../../command-line/io.ts';
import { errorText, internalErrorText } from '../../report/error-text.ts';
import { printMessage } from '../../report/print-message.ts';
import * as hookWords from '../../words/hook-words.ts';
import { summaryOneline } from '../summary/summary-oneline.ts';
import { HOOKS, type HookName } from '../../command-line/choices.ts';
import { findVaultInRepository, lastTree, type VaultInRepository } from '../../git/staged-vault.ts';
import { summaryOfTree } from '../summary/committed-summary.ts';

/**
 * `netvault hook run NAME`: what a hook does. Exit 1 only if `--strict` is given and there are
 * errors; any other failure is reported and lets the commit pass. Throws `UserError` for a hook
 * that NetVault does not have.
 */
export async function runHook(context: Context, name: string | undefined): Promise<ExitCode> {
  const hook = HOOKS.find((known) => known === name);
  if (!hook) {
    throw name === undefined
      ? new CliError('hook-not-named', { known: HOOKS })
      : new CliError('no-such-hook', choiceErrorData(name, HOOKS));
  }
  try {
    return await runKnownHook(context, hook);
  } catch (error) {
    const { io, errorStyle } = context;
    const debug = (io.env['NETVAULT_DEBUG'] ?? '') !== '';
    const known = error instanceof UserError ? ofHook(error as UserError, hook, context) : null;
    io.stderr.write(known ? errorText(known, errorStyle) : internalErrorText(error, debug, errorStyle));
    if (hook !== 'post-commit') printMessage(context, hookWords.unchecked(hook));
    return EXIT.fine;
  }
}

/** The error of a hook, which says what to do if the vault is gone that its lines name. */
function ofHook(error: UserError, hook: HookName, { args }: Context): UserError {
  const missing = args.text('vault') === null ? null : cliErrorData(error, 'no-such-folder');
  return missing ? new CliError('hook-without-vault', { hook, vault: missing.given }) : error;
}

async function runKnownHook(context: Context, hook: HookName): Promise<ExitCode> {
  const { args } = context;
  if (hook === 'post-commit') {
    const place = findVaultInRepository(context.io, args);
    if (isInSequence(place)) return EXIT.fine;
    await writeSummaryLine(context, place);
    const calendar = args.text('calendar');
    if (calendar !== null) await writeCalendarFile(context, calendar);
    return EXIT.fine;
  }
  const given = Object.fromEntries(
    ['vault', 'today', 'config'].flatMap((name) => {
      const value = args.text(name);
      return value === null ? [] : [[name, value]];
    }),
  );
  const ofHook = new Arguments([], {}, { ...given, staged: true, 'no-cache': args.flag('no-cache') });
  const { code, vault } = await runOnStaged({ ...context, args: ofHook }, await readLintOptions(ofHook));
  await storeSummaryLine(context, await vault());
  if (code !== EXIT.doesNotHold) return EXIT.fine;
  if (!args.flag('strict')) {
    printMessage(context, hookWords.goesAhead);
    return EXIT.fine;
  }
  printMessage(context, hookWords.stopped);
  return EXIT.doesNotHold;
}

/** Folders that exist while git makes a series of commits. */
const SEQUENCES = ['rebase-merge', 'rebase-apply', 'sequencer'];

function isInSequence({ repository: { gitFolder } }: VaultInRepository): boolean {
  return SEQUENCES.some((name) => existsSync(join(gitFolder, name)));
}

/** Prints one line about the vault as committed; nothing if it has no records. */
async function writeSummaryLine({ io, style }: Context, place: VaultInRepository): Promise<void> {
  const { summary } = await summaryOfTree(place, lastTree(place));
  if (summary.vault.records > 0) io.stdout.write(summaryOneline(summary, style));
}
