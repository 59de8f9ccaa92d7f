import type { JudgedFinding, Severity } from '../../model/finding.ts';
import { groupBy } from '../../model/group-by.ts';

/** A finding that is reported once together with all others that have its key. */
export interface CausedFinding {
  readonly key: string;
  /** 0 for an error, 1 for a warning, 2 for an info. */
  readonly rank: number;
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** Those of the findings that have a cause. */
export function causedAmong(judged: readonly JudgedFinding[]): CausedFinding[] {
  return judged.flatMap(({ diagnostic: { rule, severity }, cause }) =>
    cause === undefined ? [] : [{ key: `${rule} ${cause}`, rank: SEVERITIES.indexOf(severity) }],
  );
}

/**
 * For each finding the number of all that have its key if it is the one that is reported,
 * otherwise 0. The first of the most severe is reported; severities may differ by folder.
 */
export function countPerCause(caused: readonly CausedFinding[]): number[] {
  const counts = new Map<CausedFinding, number>();
  for (const same of groupBy(caused, ({ key }) => [key]).values()) {
    counts.set(
      same.reduce((mostSevere, one) => (one.rank < mostSevere.rank ? one : mostSevere)),
      same.length,
    );
  }
  return caused.map((one) => counts.get(one) ?? 0);
}

/** Those of the findings that are reported; `counts` has the number (see `countPerCause`) for each that has a cause. */
export function reportedAmong(judged: readonly JudgedFinding[], counts: readonly number[]): JudgedFinding[] {
  let at = 0;
  return judged.flatMap((one) => {
    const { diagnostic, cause } = one;
    const count = cause === undefined ? 1 : (counts[at++] ?? 0);
    if (count < 2) return count === 0 ? [] : [one];
    return [{ diagnostic: { ...diagnostic, message: `${diagnostic.message} (in ${count} places)` } }];
  });
}

/** The findings, with one of several that have the same cause, which says how many there are. */
export function oncePerCause(all: readonly JudgedFinding[]): JudgedFinding[] {
  return reportedAmong(all, countPerCause(causedAmong(all)));
}
