import type { Surroundings } from '../../../vault/surroundings.ts';
import type { AnswerUpdater } from '../../cache/answer-updater.ts';
import { questionText } from '../../command-line/question-text.ts';
import type { OpenVault } from '../../command-line/command.ts';
import { lintQuestion } from '../lint/question.ts';
import type { SummaryAnswer, SummaryRequest, ComputedSummary } from './answer.ts';

/**
 * How to compute the answer of `summary`: from all notes, or from the cache and the few notes
 * that changed. The code for both is loaded when needed.
 */
export function makeSummaryWork(
  asked: SummaryRequest,
  language: Surroundings['language'],
): {
  readonly workOut: (vault: OpenVault) => Promise<SummaryAnswer>;
  readonly rework: AnswerUpdater<SummaryAnswer>;
} {
  const question = questionText(lintQuestion(new Map()), language);
  let worked: ComputedSummary | null = null;
  const workOut = async (vault: OpenVault): Promise<SummaryAnswer> => {
    const { computeSummaryAnswer } = await import('./answer.ts');
    worked = computeSummaryAnswer(vault, asked);
    return worked.answer;
  };
  const rework: AnswerUpdater<SummaryAnswer> = {
    updateAnswer: async (seen, clock) => {
      const { answerFromCache } = await import('./answer-from-cache.ts');
      return answerFromCache(seen, clock, asked, { question, language });
    },
    keep: async (seen, files, { until }) => {
      if (!worked) return;
      const { ledger, found } = worked;
      const { keepTally } = await import('../../cache/update-tally.ts');
      keepTally(seen, files, worked, { until, language });
      if (!found) return;
      const { keepJudgement } = await import('../../cache/update-judgement.ts');
      keepJudgement(seen, files, ledger, { question, until, ...found });
    },
  };
  return { workOut, rework };
}
