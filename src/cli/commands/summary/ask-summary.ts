import type { Answered, Context } from '../../command-line/command.ts';
import { dateLocale } from '../../node/date-locale.ts';
import type { SummaryAnswer, SummaryRequest } from './answer.ts';
import { makeSummaryWork } from './summary-work.ts';

/**
 * The summary of the vault, from the cache or newly computed. Throws `UserError` if the period is
 * invalid, or a scorecard cannot be read.
 */
export function askSummary(
  { answered, io }: Pick<Context, 'answered' | 'io'>,
  asked: SummaryRequest,
): Promise<Answered<SummaryAnswer>> {
  const { workOut, rework } = makeSummaryWork(asked, dateLocale(io));
  return answered(['summary', asked], workOut, rework);
}
