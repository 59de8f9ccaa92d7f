/** Fewer results do not show a delay. */
const MIN_RESULTS = 8;
/** The longest delay to look for, in weeks. */
const MAX_DELAY = 26;

/** The totals of a week. */
export interface ReportWeek {
  readonly points: number;
  /** How many results it had. */
  readonly results: number;
}

/**
 * The delay in weeks, 0 to 26, with the greatest Pearson correlation above 0 between points and
 * results; null with fewer than eight results, or without such a correlation. It does not show a
 * cause.
 */
export function resultsDelay(weeks: readonly ReportWeek[]): number | null {
  if (weeks.reduce((sum, { results }) => sum + results, 0) < MIN_RESULTS) return null;
  let best: { readonly delay: number; readonly together: number } | null = null;
  for (let delay = 0; delay <= MAX_DELAY && delay < weeks.length - 2; delay++) {
    const points = weeks.slice(0, weeks.length - delay).map((week) => week.points);
    const results = weeks.slice(delay).map((week) => week.results);
    const together = correlation(points, results);
    if (together > 0 && (best === null || together > best.together)) best = { delay, together };
  }
  return best?.delay ?? null;
}

/** Pearson's correlation of two series of equal length; 0 if one of them is constant. */
function correlation(one: readonly number[], other: readonly number[]): number {
  const mean = (all: readonly number[]): number => all.reduce((sum, each) => sum + each, 0) / all.length;
  const [of, to] = [mean(one), mean(other)];
  let [both, ones, others] = [0, 0, 0];
  for (const [at, each] of one.entries()) {
    const [x, y] = [each - of, (other[at] ?? 0) - to];
    both += x * y;
    ones += x * x;
    others += y * y;
  }
  return ones === 0 || others === 0 ? 0 : both / Math.sqrt(ones * others);
}
