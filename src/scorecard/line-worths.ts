import type { Hundredths } from '../model/decimal.ts';
import type { Activity } from './activity.ts';
import type { Scorecards } from './worth.ts';
import { inHundredths } from './points.ts';

/** The share of one line in the points of its day. */
export interface LineWorth {
  readonly worth: Hundredths;
  /** True for minutes that, with those of the lines before it, do not fill a whole unit of `NUMBER per N min`. */
  readonly belowUnit: boolean;
}

/**
 * The worth of each activity of one day; the total is exactly `pointsOf` the day. Minutes that
 * are counted by whole units are added up from line to line, and the line that completes a unit
 * gets its worth.
 */
export function lineWorths(day: readonly Activity[], scorecards: Scorecards): LineWorth[] {
  const soFar = new Map<string, Hundredths>();
  return day.map(({ date, activity, count, minutes }) => {
    const worth = scorecards.on(date).worth(activity);
    if (!worth) return { worth: 0, belowUnit: false };
    if (worth.perMinutes === null || minutes === null)
      return { worth: worth.hundredths * count, belowUnit: false };
    const per = inHundredths(worth.perMinutes);
    const before = soFar.get(activity) ?? 0;
    const after = before + inHundredths(minutes);
    soFar.set(activity, after);
    const units = Math.floor(after / per) - Math.floor(before / per);
    return { worth: units * worth.hundredths, belowUnit: units === 0 && worth.hundredths > 0 };
  });
}
