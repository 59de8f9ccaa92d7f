import { counted } from './phrases.ts';

/** Shown next to today's date when a date is completed. */
export const TODAY_NOTE = 'Today';

/** Shown next to an activity: `4 points`, `1 point per 15 min`; `a result` if it has no worth (null). */
export function worthWords(
  worth: { readonly points: number; readonly perMinutes: number | null } | null,
): string {
  if (worth === null) return 'a result';
  const points = counted(worth.points, 'point');
  return worth.perMinutes === null ? points : `${points} per ${worth.perMinutes} min`;
}
