/**
 * The list after somebody who saw it as `shown` changed it to `typed`, while others changed it to
 * `now`: what either removed is gone, and what either added is there.
 */
export function mergeLists(
  shown: readonly string[],
  typed: readonly string[],
  now: readonly string[],
): string[] {
  const isFresh = (one: string): boolean => !shown.includes(one);
  return [
    ...now.filter((one) => typed.includes(one) || isFresh(one)),
    ...typed.filter((one) => isFresh(one) && !now.includes(one)),
  ];
}
