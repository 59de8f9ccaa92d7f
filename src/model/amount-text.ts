/** An amount as a line of a log writes it: `x2 30m` is twice half an hour, `minutes` (of all times together) then 60; empty where there is none. */
export function amountText(count: number, minutes: number | null): string {
  const times = count === 1 ? [] : [`x${String(count)}`];
  const each = minutes === null ? [] : [`${String(Math.round((minutes / count) * 100) / 100)}m`];
  return [...times, ...each].join(' ');
}
