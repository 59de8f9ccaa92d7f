import type { Clock } from '../../app/vault/ports.ts';
import type { Moment } from '../../model/moment.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import type { Answered, OpenVault } from '../command-line/command.ts';
import { delayOptimizing } from '../chunks/optimize-later.ts';
import { keepAnswer, readKeptAnswer } from './answers.ts';
import type { KeptFiles } from './kept-files.ts';
import type { AnswerUpdater } from './answer-updater.ts';
import type { SeenFiles } from './seen-files.ts';

/**
 * The kept answer to the same question, if no file has changed since, it is the same day, and no
 * event of that day has begun or ended; then no note is read. Otherwise updates an earlier answer
 * with `rework`, or computes the answer from all notes, and keeps it unless it is large. A question
 * contains everything, except files and time, that its answer depends on.
 */
export async function keptOrComputed<Answer>(
  seen: SeenFiles,
  clock: Clock,
  question: string,
  read: (files: KeptFiles) => Promise<VaultIndex>,
  work: (vault: Pick<OpenVault, 'index' | 'now'>) => Answer | Promise<Answer>,
  rework: AnswerUpdater<Answer> | null = null,
): Promise<Omit<Answered<Answer>, 'folder' | 'foundBy'>> {
  const { cache } = seen;
  const known = seen.unchangedReading();
  if (known) {
    seen.keepEvidence(known);
    const now = clock.now(known.timeZone);
    const kept = readKeptAnswer(cache, known.generation, question, now);
    if (kept) {
      return { now, answer: kept.answer as Answer, textOf: (path) => seen.text(path), holds: kept.holds };
    }
  }
  delayOptimizing(rework ? 'few' : 'many');
  const keep = (generation: string | null, now: Moment, until: number, answer: Answer): void => {
    if (generation === null) return;
    keepAnswer(cache, generation, { question, date: now.date, minutes: [now.minutes, until] }, answer);
  };
  const renewed = await rework?.updateAnswer(seen, clock, question);
  if (renewed) {
    const { now, answer, until, isLarge } = renewed;
    const { updateKnownFiles } = await import('./update-known-files.ts');
    const generation = updateKnownFiles(seen, renewed);
    if (!isLarge) keep(generation, now, until, answer);
    const textOf = (path: string): string | undefined => seen.text(path);
    const isAskedAgain = known !== null && known.generation === generation;
    const holds = {
      generation: known?.generation ?? '',
      date: now.date,
      minutes: [now.minutes, until] as const,
    };
    return { now, answer, textOf, ...(isLarge && isAskedAgain && { holds }) };
  }
  delayOptimizing('many');
  const { KeptFiles } = await import('./kept-files.ts');
  const files = new KeptFiles(seen);
  const index = await read(files);
  const generation = files.save(index);
  const now = clock.now(index.settings.timeZone);
  const answer = await work({ index, now });
  if (generation !== null || rework) {
    const { sameUntil } = await import('../../app/summary/same-until.ts');
    const until = sameUntil(index, now);
    keep(generation, now, until, answer);
    await rework?.keep(seen, files, { question, until });
  }
  return { now, answer, textOf: (path) => index.note(path)?.text };
}
