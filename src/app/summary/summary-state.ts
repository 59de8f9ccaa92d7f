import { periodContains } from '../../model/period.ts';
import type { Summary } from '../../scorecard/summary.ts';

/** Whether goals are set aside because of an event in progress: then no numbers of the current period are shown. */
export function isSetAside({ setAside, today, period }: Summary): boolean {
  return setAside !== null && periodContains(period, today);
}

/** Whether there is nothing to show: no records, and no log with anything that counts or is planned. */
export function isEmpty({ vault, activities, results, trend, planned }: Summary): boolean {
  return (
    vault.records === 0 &&
    planned.length + Object.keys(activities).length + Object.keys(results).length === 0 &&
    trend.every(({ points }) => points === 0)
  );
}
