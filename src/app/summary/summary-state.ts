import { periodContains } from '../../model/period.ts';
import type { Summary } from '../../scorecard/summary.ts';

/** Whether goals are set aside because of an event in progress: then no numbers of a current period are shown, nor of goals whose own period is current. */
export function isSetAside({ setAside, today, period, goals }: Summary): boolean {
  return (
    setAside !== null &&
    [period, ...goals.map((goal) => goal.period)].some((one) => periodContains(one, today))
  );
}

/** Whether there is nothing to show: no records, and no log with anything that counts or is planned. */
export function isEmpty({ vault, activities, results, trend, planned }: Summary): boolean {
  return (
    vault.records === 0 &&
    planned.length + Object.keys(activities).length + Object.keys(results).length === 0 &&
    trend.every(({ points }) => points === 0)
  );
}
