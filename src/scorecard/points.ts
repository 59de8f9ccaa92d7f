import type { Hundredths } from '../model/decimal.ts';
import type { Activity } from './activity.ts';
import type { Scorecards } from './worth.ts';

/** Minutes are also summed in hundredths, so that sums are exact. */
export const inHundredths = (minutes: number): Hundredths => Math.round(minutes * 100);

/** Activity → number of times. */
export function countsOf(activities: readonly Activity[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { activity, count } of activities) counts.set(activity, (counts.get(activity) ?? 0) + count);
  return counts;
}

/** The total minutes of the activities, in hundredths of a minute. */
export function minutesOf(activities: readonly Activity[]): Hundredths {
  return activities.reduce((sum, { minutes }) => sum + inHundredths(minutes ?? 0), 0);
}

/**
 * The points of the activities: worth × count. For a worth of `NUMBER per N min`,
 * the minutes of an activity are summed by day and rounded down to whole units of
 * N minutes; an entry without minutes is one unit each time.
 */
export function pointsOf(activities: readonly Activity[], scorecards: Scorecards): Hundredths {
  let points = 0;
  const timed = new Map<string, { minutes: Hundredths; hundredths: Hundredths; per: Hundredths }>();
  for (const { date, activity, count, minutes } of activities) {
    const worth = scorecards.on(date).worth(activity);
    if (!worth) continue;
    if (worth.perMinutes === null || minutes === null) {
      points += worth.hundredths * count;
      continue;
    }
    const key = `${date} ${activity}`;
    const day = timed.get(key) ?? {
      minutes: 0,
      hundredths: worth.hundredths,
      per: inHundredths(worth.perMinutes),
    };
    day.minutes += inHundredths(minutes);
    timed.set(key, day);
  }
  for (const { minutes, hundredths, per } of timed.values()) points += Math.floor(minutes / per) * hundredths;
  return points;
}
