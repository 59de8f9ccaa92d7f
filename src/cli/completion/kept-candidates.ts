import { keepAnswer, keptAnswer } from '../cache/answers.ts';
import type { KnownFiles } from '../cache/known-files.ts';
import { VaultCache } from '../cache/vault-cache.ts';
import type { Io } from '../command-line/io.ts';
import type { Source } from '../command-line/option.ts';
import { lookAt } from '../command-line/files-of.ts';
import { vaultToComplete } from './vault-to-complete.ts';
import { DiskVaultFiles } from '../node/vault-files.ts';
import type { Candidate } from './candidate.ts';

/** What these offer says more of what is typed than whether anything is. */
const OF_WHAT_IS_TYPED: ReadonlySet<Source> = new Set(['log-line', 'rule-severity']);
const MINUTES_PER_DAY = 1440;

/**
 * What a source offers: as it was worked out before, where no file of the vault has changed since a command last
 * read it. `given` names the vault, null for the one around the current folder.
 */
export async function keptCandidates(
  source: Source,
  typed: string,
  { given, io }: { readonly given: string | null; readonly io: Io },
  workOut: () => Promise<readonly Candidate[]>,
): Promise<readonly Candidate[]> {
  if (OF_WHAT_IS_TYPED.has(source)) return workOut();
  const reading = await unchangedReading(given, io);
  if (!reading) return workOut();
  const { cache, known } = reading;
  const question = JSON.stringify(['complete', source, typed !== '']);
  const now = io.clock.now(known.timeZone);
  const kept = keptAnswer(cache, known.generation, question, now);
  if (kept) return kept.answer as readonly Candidate[];
  const all = await workOut();
  keepAnswer(cache, known.generation, { question, date: now.date, minutes: [0, MINUTES_PER_DAY] }, all);
  return all;
}

/** The last reading of the vault, where it is still true; null where there is none, or no vault. */
async function unchangedReading(
  given: string | null,
  io: Io,
): Promise<{ readonly cache: VaultCache; readonly known: KnownFiles } | null> {
  try {
    const folder = await vaultToComplete(given, io);
    if (folder === null) return null;
    const cache = VaultCache.of(io, folder);
    if (!cache) return null;
    const seen = await lookAt(new DiskVaultFiles(folder), folder, cache, io.env);
    const known = seen.unchanged();
    if (known) seen.keepEvidence(known);
    return known && { cache, known };
  } catch {
    return null;
  }
}
