import type { Buffer } from 'node:buffer';
import { isUtf8 } from 'node:buffer';
import { lstatSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  EMPTY_BASELINE,
  countAllowed,
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
import type { Context } from '../../command-line/command.ts';
import type { BaselineRequest } from './baseline-options.ts';
import { cannotRead, faultOf } from '../../node/file-error.ts';
import { MAX_NAMED_BYTES, readPlainFile } from '../../node/plain-file.ts';
import {
  missingFolder,
  pathInVault,
  refusePlace,
  refuseToRead,
  refuseToWrite,
  type NamedFile,
} from '../../writing/named-file.ts';
import type { VaultWriter } from '../../writing/vault-writer.ts';
import { writeWhole } from '../../writing/write-whole.ts';
import { printMessage } from '../../report/print-message.ts';
import * as lintWords from '../../words/lint-words.ts';

/** The vault and the notes that a report is about. */
export interface LintScope {
  readonly folder: string;
  /** The baseline that the vault's settings name, or null. */
  readonly configured: string | null;
  /** Reads that file as it is staged: null if it is not. Left out if the files on disk are meant. */
  readonly staged?: ((path: string) => Buffer | null) | undefined;
  /** Paths of the notes that were checked, or null for all. */
  readonly paths: readonly string[] | null;
}

/**
 * Returns the report without the findings in the baseline. Writes the baseline if asked to, and
 * reports on stderr how many known findings no longer occur.
 */
export async function withBaseline(
  context: Pick<Context, 'io' | 'errorStyle' | 'turn'>,
  { file, then }: BaselineRequest,
  report: LintReport,
  { folder, configured, staged, paths }: LintScope,
): Promise<LintReport> {
  const { io, errorStyle, turn } = context;
  const shown = file ?? configured;
  if (shown === null) throw new CliError('no-baseline-named', {});
  const place = resolve(file === null ? folder : io.cwd, shown);
  const named: NamedFile = { place, shown, vault: folder, isOfSettings: file === null };
  const chosen = paths === null ? null : new Set(paths);
  const isLinted = (path: string): boolean => chosen?.has(path) ?? true;
  const work = (writer: VaultWriter | null): Baseline => {
    if (writer) refuseToWrite(named);
    const committed = named.isOfSettings ? staged?.(shown) : null;
    const text = committed?.toString('utf8') ?? read(named, writer !== null);
    const isAnew = then === 'update' && text === null;
    // Parsed even if its content is not needed: a file that is not a baseline must not be overwritten.
    const known = isAnew ? EMPTY_BASELINE : knownIn(text, named);
    const before = then === 'update' && paths === null ? EMPTY_BASELINE : known;
    const baseline = after(before, report, { then, isLinted });
    if (writer) put(named, text, baselineText(baseline), writer);
    return baseline;
  };
  const baseline = then === 'use' ? work(null) : await turn.runInTurn(folder, work);
  if (then !== 'use') {
    printMessage(
      context,
      lintWords.baselineHolds(errorStyle.safe(shown), countAllowed(baseline), baseline.size),
    );
  }
  const { report: left, noLongerFound } = applyBaseline(report, baseline, isLinted);
  if (noLongerFound > 0) printMessage(context, lintWords.knownAreGone(noLongerFound, errorStyle.safe(shown)));
  return left;
}

function after(
  before: Baseline,
  report: LintReport,
  {
    then,
    isLinted,
  }: { readonly then: BaselineRequest['then']; readonly isLinted: (path: string) => boolean },
): Baseline {
  switch (then) {
    case 'use':
      return before;
    case 'update':
      return updateBaseline(before, report, isLinted);
    case 'prune':
      return pruneBaseline(before, report, isLinted);
  }
}

/** The baseline in a file. Throws `UserError` if there is none, and if none can be made there, which says why. */
function knownIn(text: string | null, named: NamedFile): Baseline {
  try {
    if (text !== null) return parseBaseline(text, named.shown);
    const folder = missingFolder(named);
    throw new UserError('no-baseline', { path: named.shown, ...(folder === null ? {} : { folder }) });
  } catch (error) {
    refusePlace(named);
    throw error;
  }
}

/** The text of the baseline; null if the file does not exist. */
function read(named: NamedFile, isToWrite: boolean): string | null {
  const { place, shown } = named;
  const found = isToWrite ? lstatSync(place, { throwIfNoEntry: false }) : undefined;
  if (found?.isFile() === false) throw new CliError('file-not-for-this', { path: shown, why: 'no-file' });
  refuseToRead(named);
  let bytes: Buffer;
  try {
    bytes = readPlainFile(place, { most: MAX_NAMED_BYTES }).bytes;
  } catch (error) {
    if (faultOf(error).code === 'ENOENT') return null;
    throw cannotRead(shown, error);
  }
  if (isToWrite && !isUtf8(bytes)) throw new CliError('file-not-utf8', { path: shown });
  return bytes.toString('utf8');
}

function put(named: NamedFile, before: string | null, text: string, writer: VaultWriter): void {
  const { place, shown } = named;
  const path = pathInVault(named);
  if (path === null) {
    writeWhole(place, shown, text);
    return;
  }
  if (before === null) {
    if (!writer.create(path, text)) throw new CliError('appeared-meanwhile', { path: shown });
  } else if (writer.replace(path, before, text) === 'changed') {
    throw new CliError('changed-meanwhile', { path: shown });
  }
}
