import { counted } from './phrases.ts';

/** Beside today's date, where a date is completed. */
export const TODAY_NOTE = 'Today';

/** Beside an activity: `4 points`, `1 point per 15 min`, `a result` where it is worth nothing (null). */
export function worthWords(
  worth: { readonly points: number; readonly perMinutes: number | null } | null,
): string {
  if (worth === null) return 'a result';
  const points = counted(worth.points, 'point');
  return worth.perMinutes === null ? points : `${points} per ${worth.perMinutes} min`;
}
