import { lstatSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { PlaceKind } from '../../../app/set-up/record-places.ts';
import { proposeSetUp, type SetUpProposal } from '../../../app/set-up/propose-set-up.ts';
import { defaultStart, STARTER_CONFIGURATION, starterNotes } from '../../../app/set-up/starter-notes.ts';
import type { NoteChange } from '../../../app/notes/note-change.ts';
import { UserError, errorDataOf } from '../../../app/user-error.ts';
import { requireScorecards } from '../../../app/summary/summarize.ts';
import { loadVault } from '../../../app/vault/load-vault.ts';
import { CONFIGURATION_FILE, MISNAMED_FILE } from '../../../app/vault/settings-files.ts';
import { Ledger } from '../../../scorecard/index.ts';
import { VaultIndex } from '../../../vault/vault-index.ts';
import { CliError } from '../../cli-error.ts';
import { askDefaultYes } from '../../asking/ask-default-yes.ts';
import type { Arguments } from '../../command-line/arguments.ts';
import type { Context } from '../../command-line/command.ts';
import { EXIT, type ExitCode, type Io } from '../../command-line/io.ts';
import { requireNotes } from '../../../app/set-up/require-notes.ts';
import { dateLocale } from '../../node/date-locale.ts';
import { exampleVault } from '../../node/fixture-files.ts';
import { faultOf } from '../../node/file-error.ts';
import { findVault, isFolder } from '../../node/find-vault.ts';
import { delayOptimizing } from '../../chunks/optimize-later.ts';
import { DiskVaultFiles } from '../../node/vault-files.ts';
import { fitReport } from '../../terminal/narrow.ts';
import { safeJson } from '../../terminal/safe-text.ts';
import { printMessage } from '../../report/print-message.ts';
import { writeUndoably } from '../../undo/write-undoably.ts';
import { makeFolder as makeFolderAt } from '../../writing/make-folder.ts';
import { clockOf } from '../../command-line/today.ts';
import * as initWords from '../../words/init-words.ts';
import { chooseSetUp, type SetUpDecisions, type UndecidedPolicy } from './ask-choices.ts';
import { readGivenChoices, type GivenChoices } from './given-choices.ts';
import { initReport } from './init-report.ts';
import { initText, recognizedText, type FileOutcome } from './init-text.ts';

/** `netvault init [DIR]`: writes the missing files of a vault; existing files are never overwritten. */
export async function run(context: Context): Promise<ExitCode> {
  const { io, args } = context;
  const folder = targetFolder(io, args);
  if (args.flag('example')) {
    refuseToMix(folder, args);
    const outcomes = await create(context, folder, exampleVault());
    return printResult(context, { folder, outcomes, isExample: true });
  }
  const given = readGivenChoices(args);
  const index = await indexOf(folder, io, given);
  return index === null ? setUpUnread(context, folder) : setUpVault(context, { folder, index, given });
}

/** Sets up a vault that cannot be read as if it had no notes; existing files are left alone. */
async function setUpUnread(context: Context, folder: string): Promise<ExitCode> {
  const notes = starterNotes(defaultStart(clockOf(context.io, context.args).now(null).date));
  return printResult(context, { folder, outcomes: await create(context, folder, [...notes, CONFIGURATION]) });
}

/** A vault to set up, and the choices that options make. */
interface Vault {
  readonly folder: string;
  readonly index: VaultIndex;
  readonly given: GivenChoices;
}

async function setUpVault(context: Context, { folder, index, given }: Vault): Promise<ExitCode> {
  const { io, args } = context;
  requireScorecards(index);
  const now = clockOf(io, args).now(index.settings.timeZone);
  const ledger = Ledger.of(index, now);
  const isDry = args.flag('dry-run');
  const deciding: UndecidedPolicy = isDry || args.flag('yes') ? 'take' : io.ask ? 'ask' : 'leave';
  const chosen = await chooseSetUp(context, ledger, given, deciding);
  if (chosen === null) return nothingWritten(context, folder);
  const proposal = withKnown(index, chosen.mapped ?? proposeSetUp(ledger, chosen.choices));
  requireNotes(index, [...(given.places.contact ?? []), ...(given.places.event ?? [])]);
  if (!isDry && deciding === 'ask' && !(await isAgreed(context, proposal)))
    return nothingWritten(context, folder);
  const kept = proposal.kept.map((path) => ({ path, isNew: false }));
  const added = proposal.changes.filter(({ before }) => before !== null);
  const files = [...proposal.changes.filter(({ before }) => before === null).map(fileOf), CONFIGURATION];
  // The folder counts as named by the user, since this command makes it a vault.
  if (added.length > 0)
    await writeUndoably(context, { folder, index, now, foundBy: 'option' }, 'init', added);
  const outcomes = await create(context, folder, files);
  return printResult(context, { folder, outcomes: [...outcomes, ...kept], added, proposal, chosen });
}

/**
 * For a vault that is not set up, adds the people and events that are recognized by their own
 * `type`: they have not been reported yet.
 */
function withKnown(index: VaultIndex, proposal: SetUpProposal): SetUpProposal {
  if (index.adopted) return proposal;
  const all = (kind: PlaceKind): readonly string[] => [
    ...index.records(kind).map(({ path }) => index.nameOf(path)),
    ...proposal.recognized[kind],
  ];
  return { ...proposal, recognized: { contact: all('contact'), event: all('event') } };
}

const fileOf = ({ path, after }: NoteChange): readonly [string, string] => [path, after];

/** The file that marks the folder as a vault for commands in any folder within it. */
const CONFIGURATION = [CONFIGURATION_FILE, STARTER_CONFIGURATION] as const;

type Files = Iterable<readonly [path: string, text: string]>;

/** Writes the files that do not exist; with `--dry-run` only tells which they are. */
async function create(
  { args, turn }: Context,
  folder: string,
  files: Files,
): Promise<readonly FileOutcome[]> {
  if (args.flag('dry-run')) {
    return Array.from(files, ([path]) => ({ path, isNew: !isFile(join(folder, path)) }));
  }
  if (!isFolder(folder)) makeFolder(folder);
  return turn.runInTurn(folder, (writer) =>
    Array.from(files, ([path, text]) => ({ path, isNew: writer.create(path, text) })),
  );
}

function isFile(place: string): boolean {
  return lstatSync(place, { throwIfNoEntry: false }) !== undefined;
}

function makeFolder(folder: string): void {
  try {
    makeFolderAt(folder);
  } catch (error) {
    throw new CliError('cannot-make-folder', { path: folder, fault: faultOf(error) });
  }
}

async function isAgreed(context: Context, { recognized, changes }: SetUpProposal): Promise<boolean> {
  const { io, errorStyle } = context;
  const found = fitReport(errorStyle, (page) => recognizedText(recognized, page));
  if (found === '') return true;
  io.stderr.write(`\n${found}\n`);
  return (await askDefaultYes(context, initWords.shallIWrite(changes.length + 1))) === true;
}

function nothingWritten(context: Context, folder: string): ExitCode {
  printMessage(context, initWords.notWritten);
  if (context.args.isJson) printResult(context, { folder, outcomes: [] });
  return EXIT.fine;
}

interface InitResult {
  readonly folder: string;
  readonly outcomes: readonly FileOutcome[];
  readonly added?: readonly NoteChange[];
  readonly isExample?: boolean;
  readonly proposal?: SetUpProposal;
  readonly chosen?: SetUpDecisions;
}

function printResult({ io, args, style }: Context, { folder, ...result }: InitResult): ExitCode {
  const shown = relative(io.cwd, folder) || '.';
  const done = { ...result, isDry: args.flag('dry-run') };
  io.stdout.write(
    args.isJson
      ? safeJson(initReport({ ...done, folder }))
      : fitReport(style, (page) =>
          initText({ ...done, folder: shown, isNamed: args.text('vault') !== null }, page),
        ),
  );
  return EXIT.fine;
}

/**
 * Reads the vault; a folder that does not exist has no notes. Returns null for a vault that
 * cannot be read: it is set up all the same, and the next command reports the problem. But if
 * options choose something about the notes, the `UserError` is thrown.
 */
async function indexOf(folder: string, io: Io, given: GivenChoices): Promise<VaultIndex | null> {
  if (!isFolder(folder)) return VaultIndex.build([]);
  try {
    delayOptimizing('many');
    return await loadVault(new DiskVaultFiles(folder), dateLocale(io));
  } catch (error) {
    const { places, fields, logHeadings, contactFrom } = given;
    const isChosen = [places.contact, places.event, fields, logHeadings, contactFrom].some(
      (one) => one !== null,
    );
    if (!(error instanceof UserError) || isChosen) throw error;
    // A `.netvault.yaml` beside it would hide that it is not read.
    if (errorDataOf(error, 'settings-unreadable')?.path === MISNAMED_FILE) throw error;
    return null;
  }
}

function targetFolder(io: Io, args: Arguments): string {
  const [given] = args.rest;
  if (given !== undefined && args.text('vault') !== null) {
    throw new CliError('options-exclusive', { one: 'DIR', other: '--vault' });
  }
  if (given === '') throw new CliError('init-without-folder', {});
  return given === undefined ? findVault(args.text('vault'), io).folder : resolve(io.cwd, given);
}

/**
 * Throws `CliError` if the example would be mixed with the user's own notes, unless its folder is
 * given: it would be hard to remove again.
 */
function refuseToMix(folder: string, args: Arguments): void {
  if (args.rest.length > 0 || !isFolder(folder)) return;
  if (new DiskVaultFiles(folder).list().notes.length > 0) {
    throw new CliError('example-among-notes', {});
  }
}
