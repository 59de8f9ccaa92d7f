import { allFindings } from '../../../app/lint/note-findings.ts';
import { chosenSummary } from '../../../app/summary/chosen-summary.ts';
import type { Clock } from '../../../app/vault/ports.ts';
import { NeedsWholeVault } from '../../../scorecard/ledger-part.ts';
import { updateTally } from '../../cache/update-tally.ts';
import {
  CHANGES_WORTH_KEEPING,
  updateJudgement,
  type JudgementRequest,
} from '../../cache/update-judgement.ts';
import type { UpdatedAnswer } from '../../cache/answer-updater.ts';
import type { SeenFiles } from '../../cache/seen-files.ts';
import { toSummaryAnswer, type SummaryAnswer, type SummaryRequest } from './answer.ts';

/**
 * The answer of `summary`, computed from the cache and the few notes that changed; null if all
 * notes have to be read. Throws `UserError` if the period is invalid, or a scorecard cannot be
 * read.
 */
export async function answerFromCache(
  seen: SeenFiles,
  clock: Clock,
  asked: SummaryRequest,
  { question, language }: Pick<JudgementRequest, 'question' | 'language'>,
): Promise<UpdatedAnswer<SummaryAnswer> | null> {
  const counted = await updateTally(seen, clock, {
    language,
    choose: (part) => chosenSummary(part, asked.period, asked.date),
  });
  const ofLint = { question, language, rules: new Map<string, never>(), keepFrom: CHANGES_WORTH_KEEPING };
  const found = counted && asked.withFindings ? await updateJudgement(seen, clock, ofLint) : null;
  if (!counted || (asked.withFindings && !found)) return null;
  try {
    const answer = toSummaryAnswer({ ...counted, found: found && allFindings(found) }, asked);
    const until = Math.min(counted.until, found?.until ?? counted.until);
    const changed = [...counted.changed, ...(found?.changed ?? [])];
    return { now: counted.now, answer, until, changed, readingKey: counted.ledger.index.readingKey };
  } catch (error) {
    if (error instanceof NeedsWholeVault) return null;
    throw error;
  }
}
