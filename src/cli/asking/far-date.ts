import { farDateData } from '../../app/dates/chosen-day.ts';
import { UserError } from '../../app/user-error.ts';
import { farSentence } from '../../app/words/dates.ts';
import type { CivilDate } from '../../model/civil-date.ts';
import { isFarAway } from '../../model/everyday-date.ts';
import type { Context } from '../command-line/command.ts';
import { printMessage } from '../report/print-message.ts';
import { askDefaultNo } from './ask-default-no.ts';
import * as writingWords from '../words/writing-words.ts';

/**
 * Asks about dates that are so far away that they are probably typos, before anything is written.
 * If the user cannot be asked, and in a dry run, it warns on stderr instead. Throws `UserError`
 * if the user rejects a date.
 */
export async function confirmFarDates(
  context: Pick<Context, 'io' | 'errorStyle' | 'args'>,
  dates: readonly CivilDate[],
  today: CivilDate,
): Promise<void> {
  for (const date of new Set(dates)) {
    if (!isFarAway(date, today)) continue;
    const far = farDateData(date, today);
    if (context.io.ask === null || context.args.flag('dry-run')) {
      printMessage(context, writingWords.checkTheYear(farSentence(far)));
      continue;
    }
    if (!(await askDefaultNo(context, writingWords.isFarMeant(farSentence(far)))))
      throw new UserError('date-far', far);
  }
}

/** Warns on stderr if a date is probably a typo; for commands that do not write. */
export function warnOfFarDate(
  context: Pick<Context, 'io' | 'errorStyle'>,
  date: CivilDate | null,
  today: CivilDate,
): void {
  if (date === null || !isFarAway(date, today)) return;
  printMessage(context, writingWords.checkTheYear(farSentence(farDateData(date, today))));
}
