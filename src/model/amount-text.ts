/**
 * An amount as a log line writes it; empty without count and minutes. `minutes` is the total of
 * all times: 2 and 60 give `x2 30m`.
 */
export function amountText(count: number, minutes: number | null): string {
  const times = count === 1 ? [] : [`x${String(count)}`];
  const each = minutes === null ? [] : [`${String(Math.round((minutes / count) * 100) / 100)}m`];
  return [...times, ...each].join(' ');
}
