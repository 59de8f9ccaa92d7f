import { Buffer } from 'node:buffer';
import { keepPrint, keptPrint, type Written } from '../cache/kept-print.ts';
import { keptOrWorkedOut } from '../cache/kept-or-worked-out.ts';
import type { Rework } from '../cache/rework.ts';
import type { KeptFiles } from '../cache/kept-files.ts';
import type { SeenFiles } from '../cache/seen-files.ts';
import { dateLocale } from '../node/date-locale.ts';
import { findVault, type FoundVault } from '../node/find-vault.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import type { Arguments } from './arguments.ts';
import type { Answered, Context, OpenVault, Printing } from './command.ts';
import { filesOf, seenFiles } from './files-of.ts';
import { ioWith, type ExitCode, type Io, type Out } from './io.ts';
import { questionText } from './question-text.ts';
import { requireNotAbove } from './require-vault.ts';
import { clockOf } from './today.ts';
import type { Style } from '../terminal/style.ts';
import { readyFor } from '../terminal/streams.ts';

/**
 * Answers a question about the vault that the options name, as `keptOrWorkedOut` does
 * where there is a cache. Throws `UserError` as `openVault` does.
 */
export async function answered<Answer>(
  io: Io,
  args: Arguments,
  question: readonly unknown[],
  work: (vault: OpenVault) => Answer | Promise<Answer>,
  rework: Rework<Answer> | null = null,
): Promise<Answered<Answer>> {
  const found = findVault(args.text('vault'), io);
  const seen = await seenFiles(found, io, args);
  return answeredOf({ found, seen, io, args }, question, work, rework);
}

/** A vault and its files as they were looked at; `seen` is null where there is no cache. */
interface Looked {
  readonly found: FoundVault;
  readonly seen: SeenFiles | null;
  readonly io: Io;
  readonly args: Arguments;
}

/** The same, of a vault that was looked at. */
async function answeredOf<Answer>(
  { found, seen, io, args }: Looked,
  question: readonly unknown[],
  work: (vault: OpenVault) => Answer | Promise<Answer>,
  rework: Rework<Answer> | null,
): Promise<Answered<Answer>> {
  const clock = clockOf(io, args);
  const read = async (files: KeptFiles): Promise<VaultIndex> => {
    const { readVault } = await import('./open-vault.ts');
    const index = await readVault(files, io, args);
    requireNotAbove({ ...found, index });
    return index;
  };
  if (seen) {
    const asked = questionText(question, dateLocale(io));
    const workOut = (vault: Pick<OpenVault, 'index' | 'now'>): Answer | Promise<Answer> =>
      work({ ...found, ...vault });
    const answer = await keptOrWorkedOut(seen, clock, asked, read, workOut, rework);
    return { ...found, ...answer };
  }
  const { readWithoutCache } = await import('./open-vault.ts');
  const index = await readWithoutCache(filesOf(found.folder, io, args), io, args);
  requireNotAbove({ ...found, index });
  const now = clock.now(index.settings.timeZone);
  const answer = await work({ ...found, index, now });
  return { ...found, now, answer, textOf: (path) => index.note(path)?.text };
}

/**
 * Answers as `answered` does and prints the answer. What is printed a second time of a vault in which nothing has
 * changed is kept, and from then on printed as it is: of a vault with many findings that takes longer than all else.
 */
export async function printed<Answer>(
  context: Context,
  question: readonly unknown[],
  work: (vault: OpenVault) => Answer | Promise<Answer>,
  rework: Rework<Answer>,
  { by, isAll, print }: Printing<Answer>,
): Promise<ExitCode> {
  const { io, args, style, errorStyle } = context;
  const found = findVault(args.text('vault'), io);
  const seen = await seenFiles(found, io, args);
  const asked = questionText(
    [...question, ...by, found.folder, ...dressOf(io.stdout, style), ...dressOf(io.stderr, errorStyle)],
    dateLocale(io),
  );
  const known = seen?.unchanged();
  if (seen && known) {
    const kept = keptPrint<ExitCode>(
      seen.cache,
      known.generation,
      asked,
      clockOf(io, args).now(known.timeZone),
    );
    if (kept) {
      seen.keepEvidence(known);
      for (const one of kept.written) writeReady(io, one);
      return kept.code;
    }
  }
  const answer = await answeredOf({ found, seen, io, args }, question, work, rework);
  if (!seen || !answer.holds || !isAll(answer.answer)) return print(context, answer);
  const { written, io: noting } = notingIo(io);
  const code = await print({ ...context, io: noting }, answer);
  keepPrint(seen.cache, answer.holds, asked, { written, code });
  return code;
}

/** Writes what was made ready for a stream before. */
function writeReady({ stdout, stderr }: Io, { to, bytes }: Written): void {
  // Where a command is run again, it is by its text that what was said already is known.
  if (to === 'stdout' && stdout.writeBytes) stdout.writeBytes(bytes);
  else (to === 'stdout' ? stdout : stderr).write(Buffer.from(bytes).toString(), true);
}

/** The same world, in which is noted what is written to its two streams. */
function notingIo(io: Io): { readonly io: Io; readonly written: readonly Written[] } {
  const written: Written[] = [];
  const noting = (to: 'stdout' | 'stderr'): Out => ({
    ...io[to],
    write: (text, exact = false) => {
      const ready = readyFor(io[to], text, exact);
      written.push({ to, bytes: Buffer.from(ready) });
      io[to].write(ready, true);
    },
  });
  return { io: ioWith(io, { stdout: noting('stdout'), stderr: noting('stderr') }), written };
}

/** On which of a stream depends how text is written to it. */
function dressOf({ isTTY }: Out, { name }: Style): readonly unknown[] {
  return [isTTY, name];
}
