/** What a list says with what somebody typed over it as it was `shown`, and with what came into it since. */
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
