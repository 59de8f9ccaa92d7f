import process from 'node:process';
import { lstatSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { requireUserError, type UserError } from '../../../app/user-error.ts';
import { CliError } from '../../cli-error.ts';
import type { Context } from '../../command-line/command.ts';
import { choiceErrorData } from '../../command-line/did-you-mean.ts';
import { EXIT, type ExitCode } from '../../command-line/io.ts';
import { installHooks, uninstallHooks, whyNotInstallable } from './hook-files.ts';
import { commonGitFolder } from './hook-folders.ts';
import type { HookReport } from './hook-schema.ts';
import { hookStatus } from './hook-status.ts';
import { findHookManagers } from './hook-managers.ts';
import { openRepository, type Repository } from '../../git/repository.ts';
import { removeSummaryLine } from './summary-line.ts';
import { runHook } from './run-hook.ts';
import { findVault, type FoundVault } from '../../node/find-vault.ts';
import { refuseForeign } from '../../writing/foreign-files.ts';
import { isExportOf } from '../export/own-exports.ts';
import { refuseToWrite, type NamedFile } from '../../writing/named-file.ts';
import { isCertainVault } from '../../command-line/require-vault.ts';
import { safeJson } from '../../terminal/safe-text.ts';
import { shellWord } from '../../terminal/shell-word.ts';
import { breakSentence } from '../../terminal/layout.ts';
import type { Style } from '../../terminal/style.ts';
import { errorWords, inOneLine } from '../../words/error-words.ts';
import * as hookWords from '../../words/hook-words.ts';
import { refuseOptionsOfOthers, type OptionsOfActions } from '../../command-line/options-of-actions.ts';
import { HOOK_ACTIONS } from '../../command-line/choices.ts';

/** `hook run` takes `--strict` for every hook, since the installed lines pass it to all of them. */
const OPTIONS: OptionsOfActions<(typeof HOOK_ACTIONS)[number]> = [
  ['strict', ['install', 'run']],
  ['calendar', ['install', 'run']],
];

/** `netvault hook`: installs and removes git hooks, and is the command that they run. */
export async function run(context: Context): Promise<ExitCode> {
  const [given, name, ...more] = context.args.rest;
  const action = given ?? 'status';
  const known = HOOK_ACTIONS.find((one) => one === action);
  if (!known) {
    throw new CliError('no-such-hook-action', choiceErrorData(action, HOOK_ACTIONS));
  }
  refuseOptionsOfOthers(context.args, 'hook', given === undefined ? null : known, OPTIONS);
  // Git passes more arguments to some hooks; only the name matters.
  if (known === 'run') {
    // Its output is read among git's own output; `lint` and `summary` offer the same as JSON.
    if (context.args.isJson) throw new CliError('hook-run-as-json', {});
    return runHook(context, name);
  }
  const [other] = [name, ...more].filter((word) => word !== undefined);
  if (other !== undefined) throw new CliError('hook-word-not-taken', { action: known, word: other });
  const { io, args } = context;
  const found = findVault(args.text('vault'), io);
  const repository = openRepository(io.cwd, io.env, found.folder);
  if (known === 'status') return printStatus(context, repository, found);
  // All work trees share the hooks, so only one command at a time may change them.
  const inTurn = (work: () => ExitCode): Promise<ExitCode> =>
    context.turn.runInTurn(commonGitFolder(repository), work);
  if (known === 'uninstall') return inTurn(() => uninstall(context, repository));
  const refusal = await whyNotAVault(context, found);
  if (refusal) throw refusal;
  return inTurn(() => install(context, repository));
}

/**
 * Prints the state of the hooks. Exit 1 unless git runs all of NetVault's hooks exactly as
 * NetVault would write them now.
 */
async function printStatus(context: Context, repository: Repository, found: FoundVault): Promise<ExitCode> {
  const { io, args, style } = context;
  const { files, left, missing, isOutdated: isOld, call, calendar } = hookStatus(repository);
  const strict = call?.strict === true;
  const vault = vaultIn(repository);
  const other = call !== null && call.vault !== vault ? call.vault : null;
  const code = missing.length + left.length === 0 && !isOld && other === null ? EXIT.fine : EXIT.doesNotHold;
  if (args.isJson) {
    const managers = findHookManagers(repository.top, { vault, strict, calendar });
    const report = { action: 'status', files, left, strict, calendar, managers };
    io.stdout.write(safeJson({ version: 1, ...report } satisfies HookReport));
    return code;
  }
  const advice = async (): Promise<string> => {
    const refusal = (await whyNotAVault(context, found)) ?? whyNotInstallable(repository);
    const command = hookWords.installCommand(strict, calendar === null ? null : shellWord(calendar));
    return whatToDo(refusal, command, isOld, style);
  };
  const messages = [
    hookWords.runningHooks(files.map(style.safe)),
    ...(files.length === 0 ? [] : [strict ? hookWords.stopsCommits : hookWords.letsCommitsPass]),
    ...(calendar === null ? [] : [hookWords.writesCalendar(style.safe(calendar))]),
    ...(other === null ? [] : [hookWords.isOfOtherVault(style.safe(other))]),
    ...left.map((file) => hookWords.isNotRun(style.safe(file))),
    ...(files.length > 0 && missing.length > 0 ? [hookWords.isMissing(missing)] : []),
    ...(code === EXIT.fine ? [] : [await advice()]),
  ];
  for (const one of messages) io.stdout.write(sentence(one, style));
  return code;
}

/** The vault's folder, relative to the repository's top folder. */
const vaultIn = ({ prefix }: Repository): string => (prefix === '' ? '.' : prefix.slice(0, -1));

/** Why hooks for a folder would be refused: it is no vault. Null if it is one. */
async function whyNotAVault({ openVault }: Context, found: FoundVault): Promise<UserError | null> {
  if (isCertainVault(found)) return null;
  try {
    await openVault({ toWrite: true });
    return null;
  } catch (error) {
    requireUserError(error);
    return error;
  }
}

/** What is to be done so that git runs the hooks: install them, unless that would be refused. */
function whatToDo(refusal: UserError | null, installCommand: string, isOld: boolean, style: Style): string {
  if (refusal) return style.safe(inOneLine(errorWords(refusal)));
  return isOld
    ? hookWords.isOld(style.safe(installCommand))
    : hookWords.putInPlace(style.safe(installCommand));
}

function install({ io, args, style }: Context, repository: Repository): ExitCode {
  const strict = args.flag('strict');
  const given = args.text('calendar');
  const calendar = given === null ? null : calendarFile(io.cwd, given, repository);
  const options = { vault: vaultIn(repository), strict, calendar: calendar?.place ?? null };
  const program = { node: process.execPath, script: fileURLToPath(import.meta.url) };
  const files = installHooks(repository, { ...program, ...options });
  const managers = findHookManagers(repository.top, options);
  if (args.isJson) {
    const report = { action: 'install', files, left: [], strict, calendar: options.calendar, managers };
    io.stdout.write(safeJson({ version: 1, ...report } satisfies HookReport));
    return EXIT.fine;
  }
  const way = strict ? hookWords.stopsCommits : hookWords.letsCommitsPass;
  io.stdout.write(`${sentence(hookWords.installed(files.map(style.safe)), style)}${sentence(way, style)}`);
  for (const { name, file, snippet } of managers) {
    // Text to copy is not wrapped.
    io.stdout.write(`\n${sentence(hookWords.hookManager(name, file), style)}\n${style.words(snippet)}`);
  }
  return EXIT.fine;
}

/** A sentence, wrapped to the width of the terminal. */
const sentence = (text: string, style: Style): string => `${breakSentence(style.words(text), style)}\n`;

/** The error of the file system for writing to a folder as if it were a file. */
const IS_FOLDER = { code: 'EISDIR', text: '' };

/** The file for the calendar. Throws `CliError` if a calendar must not be written there. */
function calendarFile(cwd: string, given: string, { top, prefix }: Repository): NamedFile {
  const file = { place: resolve(cwd, given), shown: given, vault: join(top, prefix), isOfSettings: false };
  refuseToWrite(file);
  const found = lstatSync(file.place, { throwIfNoEntry: false });
  if (found?.isDirectory()) throw new CliError('cannot-write', { path: given, fault: IS_FOLDER });
  refuseForeign([{ ...file, isOwn: isExportOf('ics', null) }]);
  return file;
}

function uninstall({ io, args, style }: Context, repository: Repository): ExitCode {
  const { files, left } = uninstallHooks(repository);
  removeSummaryLine(repository);
  const code = left.length === 0 ? EXIT.fine : EXIT.doesNotHold;
  if (args.isJson) {
    const report = { action: 'uninstall', files, left, strict: false, calendar: null, managers: [] };
    io.stdout.write(safeJson({ version: 1, ...report } satisfies HookReport));
    return code;
  }
  if (files.length > 0 || left.length === 0) {
    io.stdout.write(sentence(hookWords.takenOut(files.map(style.safe)), style));
  }
  for (const file of left) io.stdout.write(sentence(hookWords.marksIncomplete(style.safe(file)), style));
  return code;
}
