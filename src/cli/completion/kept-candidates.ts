import { keepAnswer, readKeptAnswer } from '../cache/answers.ts';
import { readKnownFiles } from '../cache/known-files.ts';
import { millisecondsSinceCheck, recordCheck } from '../cache/last-check.ts';
import { SeenFiles } from '../cache/seen-files.ts';
import { VaultCache } from '../cache/vault-cache.ts';
import { answerQuestion } from '../command-line/answered.ts';
import { Arguments } from '../command-line/arguments.ts';
import type { Io } from '../command-line/io.ts';
import { questionText } from '../command-line/question-text.ts';
import { dateLocale } from '../node/date-locale.ts';
import { DiskVaultFiles } from '../node/vault-files.ts';
import type { Candidate } from './candidate.ts';
import type { WholeSource, SourceContext } from './sources.ts';
import { findVaultToComplete } from './vault-to-complete.ts';

/** For this many milliseconds, unchanged file names are enough to reuse candidates: Tab is often pressed several times. */
const RECENT_MILLISECONDS = 60_000;

/** Where names are completed: `given` is the folder of the vault; null for the one around the current folder. */
interface Place {
  readonly given: string | null;
  readonly io: Io;
}

type WorkOut = (vault: SourceContext['vault']) => Promise<readonly Candidate[]>;

/**
 * The candidates of a source in a vault. They come from the cache if no file of the vault has
 * changed since a command last read it. Within a minute after the last look it is enough that no
 * file was added, removed or replaced, except for open lines, which change from one minute to the
 * next. `workOut` is called with null if there is no vault, or it cannot be read.
 */
export async function cachedCandidates(
  source: WholeSource,
  isTyped: boolean,
  place: Place,
  workOut: WorkOut,
): Promise<readonly Candidate[]> {
  const found = await inVault(source, isTyped, place, workOut).catch(() => null);
  return found ?? workOut(null);
}

/** The candidates in the vault; null if there is no vault. Throws as `openVault` does. */
async function inVault(
  source: WholeSource,
  isTyped: boolean,
  { given, io }: Place,
  workOut: WorkOut,
): Promise<readonly Candidate[] | null> {
  const folder = await findVaultToComplete(given, io);
  if (folder === null) return null;
  const question = ['complete', source, isTyped];
  const asked = questionText(question, dateLocale(io));
  const cache = VaultCache.of(io, folder);
  const isOfNames = source !== 'decided-line';
  const recent = cache && isOfNames ? offeredRecently(cache, folder, asked, io) : null;
  if (recent) return recent;
  const started = Date.now();
  const args = new Arguments([], {}, { vault: folder });
  try {
    const { answer, holds } = await answerQuestion(io, args, question, workOut);
    if (cache && holds && isOfNames) {
      keepAnswer(cache, holds.generation, { ...holds, question: asked }, answer, 'offered');
      recordCheck(cache, holds, started);
    }
    return answer;
  } catch {
    // Problems with settings are reported by commands, not while a command is typed.
    const { openVault } = await import('../command-line/open-vault.ts');
    return workOut(await openVault(io, args, { onUnreadableSettings: () => undefined }));
  }
}

function offeredRecently(
  cache: VaultCache,
  folder: string,
  asked: string,
  io: Io,
): readonly Candidate[] | null {
  const known = readKnownFiles(cache);
  if (!known || millisecondsSinceCheck(cache, known) >= RECENT_MILLISECONDS) return null;
  if (!new SeenFiles(new DiskVaultFiles(folder), cache, { known }).hasUnchangedFolders()) return null;
  const kept = readKeptAnswer(cache, known.generation, asked, io.clock.now(known.timeZone), 'offered');
  return kept && (kept.answer as readonly Candidate[]);
}
