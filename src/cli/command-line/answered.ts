import { keepOutput, readKeptOutput } from '../cache/kept-output.ts';
import { keptOrComputed } from '../cache/kept-or-computed.ts';
import type { AnswerUpdater } from '../cache/answer-updater.ts';
import type { KeptFiles } from '../cache/kept-files.ts';
import type { SeenFiles } from '../cache/seen-files.ts';
import { dateLocale } from '../node/date-locale.ts';
import { findVault, type FoundVault } from '../node/find-vault.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import type { Arguments } from './arguments.ts';
import type { Answered, Context, OpenVault, Printing } from './command.ts';
import { filesOfVault, seenFiles } from './files-of.ts';
import type { ExitCode, Io } from './io.ts';
import { outputKey, recordingIo, writeRecorded } from './output-record.ts';
import { questionText } from './question-text.ts';
import { requireNoVaultInside } from './require-vault.ts';
import { clockOf } from './today.ts';

/**
 * Answers a question about the vault that the options name, from the cache if possible. Throws
 * `UserError` if the vault or its settings cannot be read.
 */
export async function answerQuestion<Answer>(
  io: Io,
  args: Arguments,
  question: readonly unknown[],
  work: (vault: OpenVault) => Answer | Promise<Answer>,
  rework: AnswerUpdater<Answer> | null = null,
): Promise<Answered<Answer>> {
  const found = findVault(args.text('vault'), io);
  const seen = await seenFiles(found, io, args);
  return answeredOf({ found, seen, io, args }, question, work, rework);
}

/** A vault and its files; `seen` is null if there is no cache. */
interface OpenedVault {
  readonly found: FoundVault;
  readonly seen: SeenFiles | null;
  readonly io: Io;
  readonly args: Arguments;
}

/** The same, for a vault whose files were looked at. */
async function answeredOf<Answer>(
  { found, seen, io, args }: OpenedVault,
  question: readonly unknown[],
  work: (vault: OpenVault) => Answer | Promise<Answer>,
  rework: AnswerUpdater<Answer> | null,
): Promise<Answered<Answer>> {
  const clock = clockOf(io, args);
  const read = async (files: KeptFiles): Promise<VaultIndex> => {
    const { readVault } = await import('./open-vault.ts');
    const index = await readVault(files, io, args);
    requireNoVaultInside({ ...found, index });
    return index;
  };
  if (seen) {
    const asked = questionText(question, dateLocale(io));
    const workOut = (vault: Pick<OpenVault, 'index' | 'now'>): Answer | Promise<Answer> =>
      work({ ...found, ...vault });
    const answer = await keptOrComputed(seen, clock, asked, read, workOut, rework);
    return { ...found, ...answer };
  }
  const { readWithoutCache } = await import('./open-vault.ts');
  const index = await readWithoutCache(filesOfVault(found.folder, io, args), io, args);
  requireNoVaultInside({ ...found, index });
  const now = clock.now(index.settings.timeZone);
  const answer = await work({ ...found, index, now });
  return { ...found, now, answer, textOf: (path) => index.note(path)?.text };
}

/**
 * Answers a question in the same way, and prints the answer. If an answer from the cache is printed, the
 * output is kept too, and printed as it is the next time: with many findings, formatting takes
 * longer than everything else.
 */
export async function printAnswer<Answer>(
  context: Context,
  question: readonly unknown[],
  work: (vault: OpenVault) => Answer | Promise<Answer>,
  rework: AnswerUpdater<Answer>,
  { by, isAll, print }: Printing<Answer>,
): Promise<ExitCode> {
  const { io, args } = context;
  const found = findVault(args.text('vault'), io);
  const seen = await seenFiles(found, io, args);
  const asked = outputKey(context, [...question, ...by, found.folder], dateLocale(io));
  const known = seen?.unchangedReading();
  if (seen && known) {
    const kept = readKeptOutput<ExitCode>(
      seen.cache,
      known.generation,
      asked,
      clockOf(io, args).now(known.timeZone),
    );
    if (kept) {
      seen.keepEvidence(known);
      for (const one of kept.written) writeRecorded(io, one);
      return kept.code;
    }
  }
  const answer = await answeredOf({ found, seen, io, args }, question, work, rework);
  if (!seen || !answer.holds || !isAll(answer.answer)) return print(context, answer);
  const { written, io: recording } = recordingIo(io);
  const code = await print({ ...context, io: recording }, answer);
  keepOutput(seen.cache, answer.holds, asked, { written, code });
  return code;
}
