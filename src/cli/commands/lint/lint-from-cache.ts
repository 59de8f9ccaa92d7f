import { indexOfSorted } from '../../../model/partition-point.ts';
import { lintedOf } from '../../../app/lint/added-and-removed.ts';
import { textAt } from '../../../app/lint/judgement.ts';
import type { Clock } from '../../../app/vault/ports.ts';
import type { SourceNote } from '../../../model/note.ts';
import { oncePerCause } from '../../../rules/engine/once-per-cause.ts';
import { reportOf } from '../../../rules/engine/run-rules.ts';
import {
  updateJudgement,
  type JudgementRequest,
  type UpdatedJudgement,
} from '../../cache/update-judgement.ts';
import { updateKnownFiles } from '../../cache/update-known-files.ts';
import { readKnownFiles } from '../../cache/known-files.ts';
import { SeenFiles } from '../../cache/seen-files.ts';
import type { Context } from '../../command-line/command.ts';
import { seenFiles } from '../../command-line/files-of.ts';
import { EXIT } from '../../command-line/io.ts';
import { questionText } from '../../command-line/question-text.ts';
import { clockOf } from '../../command-line/today.ts';
import { dateLocale } from '../../node/date-locale.ts';
import { findVault } from '../../node/find-vault.ts';
import type { LintResult } from './finish-lint.ts';
import type { LintRequest } from './options.ts';
import { PipedFiles } from './piped-files.ts';
import { pipedNote } from './piped-note.ts';
import { lintQuestion } from './question.ts';

/** A vault as it is now, whose findings could be updated from cached ones. */
export interface VaultFromCache {
  readonly folder: string;
  readonly notes: ReadonlySet<string>;
  /** The path of the note that is piped in; null if there is none. */
  readonly piped: string | null;
  /** Returns the findings of these notes. */
  readonly of: (paths: readonly string[]) => LintResult;
}

/**
 * Checks notes that are named, or a note that is piped in, starting from the cached findings for
 * the whole vault. Null if all notes have to be read. Throws as `pipedNote` does.
 */
export async function lintFromCache(
  { io, args }: Context,
  { piped, rules }: LintRequest,
  { folder, seen }: ComparedVault,
): Promise<VaultFromCache | null> {
  const note = piped === null ? null : pipedNote(piped, await io.stdin(), { cwd: io.cwd, folder });
  return lintFilesFromCache(seen, {
    folder,
    note,
    rules,
    clock: clockOf(io, args),
    language: dateLocale(io),
  });
}

/** A vault's folder and its files, compared with the cache. */
interface ComparedVault {
  readonly folder: string;
  readonly seen: SeenFiles;
}

/** Compares the vault's files with the cache; null if nothing is cached. Throws as `openVault` does. */
export async function compareWithCache({ io, args }: Context): Promise<ComparedVault | null> {
  const found = findVault(args.text('vault'), io);
  const seen = await seenFiles(found, io, args);
  return seen && { folder: found.folder, seen };
}

interface Asked extends Pick<JudgementRequest, 'rules' | 'language'> {
  readonly folder: string;
  readonly note: SourceNote | null;
  readonly clock: Clock;
}

/** The same, for files that were compared with the cache. */
export async function lintFilesFromCache(
  onDisk: SeenFiles,
  { folder, note, rules, clock, language }: Asked,
): Promise<VaultFromCache | null> {
  const seen = note ? withNote(onDisk, note) : onDisk;
  const question = questionText(lintQuestion(rules), language);
  const again = await updateJudgement(seen, clock, { question, rules, language, keepFrom: Infinity });
  if (!again) return null;
  if (!note) updateKnownFiles(seen, again);
  return {
    folder,
    notes: new Set(seen.list().notes),
    piped: note?.path ?? null,
    of: (paths) => lintedAmong(again, paths, { seen, folder, isPiped: note !== null }),
  };
}

function withNote({ files, cache, started }: SeenFiles, note: SourceNote): SeenFiles {
  const known = readKnownFiles(cache);
  const isThere = known?.notes.includes(note.path) === true;
  return new SeenFiles(new PipedFiles(files, note, isThere), cache, { known, started });
}

function lintedAmong(
  again: UpdatedJudgement,
  paths: readonly string[],
  { seen, folder, isPiped }: { readonly seen: SeenFiles; readonly folder: string; readonly isPiped: boolean },
): LintResult {
  const { surroundings, signatures, findings } = again;
  const numbers = indexOfSorted(again.paths);
  const places = [...new Set(paths)].map((path) => numbers.get(path) ?? -1).sort((a, b) => a - b);
  const found = places.flatMap((at) => findings[at]?.judged ?? []);
  const faceOf = (path: string): string => textAt(signatures, numbers, path) ?? '[]';
  return {
    report: reportOf(lintedOf(paths, faceOf, surroundings), oncePerCause(found)),
    code: EXIT.fine,
    folder,
    configured: surroundings.configuration.baseline,
    // The text that is piped in is not the note on disk, so it cannot show that known findings are gone.
    paths: isPiped ? [] : paths,
    textOf: (path) => seen.text(path),
  };
}
