import type { Answered, Context } from '../../command-line/command.ts';
import { dateLocale } from '../../node/date-locale.ts';
import type { SummaryAnswer, SummaryAsked } from './answer.ts';
import { workOf } from './work-of.ts';

/**
 * The summary of the vault, from the cache or newly computed. Throws `UserError` if the period is
 * invalid, or a scorecard cannot be read.
 */
export function askSummary(
  { answered, io }: Pick<Context, 'answered' | 'io'>,
  asked: SummaryAsked,
): Promise<Answered<SummaryAnswer>> {
  const { workOut, rework } = workOf(asked, dateLocale(io));
  return answered(['summary', asked], workOut, rework);
}
