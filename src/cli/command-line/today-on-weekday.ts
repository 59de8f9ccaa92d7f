import { unambiguousDay } from '../../app/dates/chosen-day.ts';
import { readDate } from '../../model/read-date.ts';
import type { Arguments } from './arguments.ts';

/** A date and a word after it, which may be its weekday. */
const DATE_AND_WORD = /^\s*\d{4}-\d{2}-\d{2},?\s+\(?\p{L}+\.?\)?/u;

/** Arguments whose `--today` has no weekday after its date. Throws `UserError` for another weekday than that of the date. */
export function withoutWeekday(args: Arguments): Arguments {
  const today = args.text('today') ?? '';
  return args.withText(
    'today',
    today.replace(DATE_AND_WORD, (written) => unambiguousDay(readDate(written), written.trim()) ?? written),
  );
}
