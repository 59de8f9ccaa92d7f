import type { CivilDate } from '../../model/civil-date.ts';
import { weekdayName } from '../../model/date-names.ts';
import type { Snooze } from '../people/snooze.ts';
import { longDate } from './dates.ts';

/** The effect of a snooze, or of its end; `shown` is the person's name as the face displays it. */
export function snoozeWords(result: Snooze, today: CivilDate, shown: string = result.name): string[] {
  const { until } = result;
  return [
    until === null
      ? `${shown} is not snoozed.`
      : `${shown} will not be due before ${weekdayName(until)} ${longDate(until)}.`,
    ...anyway(result, today),
  ];
}

/** What would be the case without the snooze; empty if the person would simply be due. */
function anyway({ status, hasCadence, isYou, dueOn, until }: Snooze, today: CivilDate): string[] {
  if (isYou) return ['This is you: not due anyway.'];
  if (status !== 'active') return [`The note says ${status}: not due anyway.`];
  if (!hasCadence) {
    return until === null ? [] : ['There is no cadence, so this only stops suggestions.'];
  }
  if (dueOn === null) return until === null ? ['Due now: no contact is noted yet.'] : [];
  if (dueOn > today) {
    const isLater = until !== null && dueOn >= until;
    return [`By the cadence: ${isLater ? 'not before' : 'on'} ${longDate(dueOn)}.`];
  }
  return until === null ? [`Due since ${longDate(dueOn)}.`] : [];
}
