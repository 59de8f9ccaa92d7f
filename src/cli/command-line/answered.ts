import { keptOrWorkedOut } from '../cache/kept-or-worked-out.ts';
import type { Rework } from '../cache/rework.ts';
import type { KeptFiles } from '../cache/kept-files.ts';
import { dateLocale } from '../node/date-locale.ts';
import { findVault } from '../node/find-vault.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import type { Arguments } from './arguments.ts';
import type { Answered, OpenVault } from './command.ts';
import { filesOf, seenFiles } from './files-of.ts';
import type { Io } from './io.ts';
import { requireNotAbove } from './require-vault.ts';
import { questionText } from './question-text.ts';
import { clockOf } from './today.ts';

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
  const seen = await seenFiles(found.folder, io, args);
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
