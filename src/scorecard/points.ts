import type { Hundredths } from '../model/decimal.ts';
import type { Activity } from './activity.ts';
import type { Scorecards } from './worth.ts';

/** Minutes are summed in hundredths too: `1.55h` is 93, exactly. */
const inHundredths = (minutes: number): Hundredths => Math.round(minutes * 100);

/** How often each activity was done. */
export function countsOf(activities: readonly Activity[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { activity, count } of activities) counts.set(activity, (counts.get(activity) ?? 0) + count);
  return counts;
}

/** All minutes of the activities, exactly. */
export function minutesOf(activities: readonly Activity[]): Hundredths {
  return activities.reduce((sum, { minutes }) => sum + inHundredths(minutes ?? 0), 0);
}

/**
 * Points are worth × count. With `NUMBER per N min` the minutes of that activity
 * on one day are added up and rounded down to whole units; an entry without
 * minutes is one unit for each time.
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
