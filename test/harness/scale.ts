/** The least number of random cases for a property; 0 if each property decides itself, as in `npm test`. */
export const RUNS = Number(process.env['NETVAULT_RUNS'] ?? 0);

/** Whether everything is tried, however long it takes: each write, each stream, each construct. */
export const IS_WHOLE = RUNS >= 1000;

/** The number of random cases for a property: a few in `npm test`, at least `long` in `npm run test:long`. */
export function runs(everyday: number, long: number): number {
  return RUNS > 0 ? Math.max(long, RUNS) : everyday;
}
