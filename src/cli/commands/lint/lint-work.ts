import { allFindings } from '../../../app/lint/note-findings.ts';
import type { RuleSettings } from '../../../vault/configuration.ts';
import type { Surroundings } from '../../../vault/surroundings.ts';
import type { AnswerUpdater } from '../../cache/answer-updater.ts';
import type { OpenVault } from '../../command-line/command.ts';
import type { LintAnswer, ComputedLint } from './answer.ts';

/** From this size of all findings on, in bytes, writing and reading an answer takes longer than updating it again. */
const MANY = 64 * 1024;

/**
 * How to compute the answer of `lint` for a whole vault: from all notes, or from the cache and
 * the few notes that changed. The code for both is loaded when needed.
 */
export function makeLintWork(
  rules: RuleSettings,
  language: Surroundings['language'],
): {
  readonly workOut: (vault: Pick<OpenVault, 'index' | 'now'>) => Promise<LintAnswer>;
  readonly rework: AnswerUpdater<LintAnswer>;
} {
  let worked: ComputedLint | null = null;
  const workOut = async (vault: Pick<OpenVault, 'index' | 'now'>): Promise<LintAnswer> => {
    const { computeLintAnswer } = await import('./answer.ts');
    worked = computeLintAnswer(vault, rules);
    return worked.answer;
  };
  const rework: AnswerUpdater<LintAnswer> = {
    updateAnswer: async (seen, clock, question) => {
      const { CHANGES_WORTH_KEEPING: FEW_CHANGED, updateJudgement: judgedAgain } =
        await import('../../cache/update-judgement.ts');
      const asked = { question, rules, language, keepFrom: FEW_CHANGED };
      const again = await judgedAgain(seen, clock, asked);
      if (!again) return null;
      const { toLintAnswer } = await import('./answer.ts');
      const answerNow = (): LintAnswer =>
        toLintAnswer(allFindings(again), again.surroundings, again.paths, '');
      if (again.basis.size < MANY) return { ...again, answer: answerNow() };
      const { baseline } = again.surroundings.configuration;
      const answer = {
        get report() {
          return answerNow().report;
        },
        ...{ recognized: '', baseline, leftOut: [], updated: { found: again, cache: seen.cache, question } },
      };
      return { ...again, answer, isLarge: true };
    },
    keep: async (seen, files, of) => {
      const { keepJudgement } = await import('../../cache/update-judgement.ts');
      if (worked) keepJudgement(seen, files, worked.ledger, { ...of, ...worked });
    },
  };
  return { workOut, rework };
}
