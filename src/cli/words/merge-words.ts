import { counted, listed } from '../../app/words/phrases.ts';
import type { NotedTwice, TotalDifference } from '../../app/moves/total-differences.ts';
import { noteName } from '../../model/note-name.ts';

/* Texts of `netvault merge`. */

export const heading = (stays: string, goes: string): string => `${goes} goes into ${stays}`;
export const isSameNote = (path: string): string => `There is nothing to merge: both are ${path}.`;
export const merged = (goes: string): string => `Merged; ${goes} was removed.`;

/** The values that a field gains. */
export const gains = (field: string, values: readonly string[]): string => `${field}: ${values.join(', ')}`;

const isOrAre = (count: number): string => (count === 1 ? 'is' : 'are');

/** The numbers of lines and links that a merge takes over or changes; `''` if there are none. */
export const counts = ({
  lines,
  same,
  links,
}: {
  readonly lines: number;
  readonly same: number;
  readonly links: number;
}): string => {
  const parts = [
    ...(lines === 0 ? [] : [`${counted(lines, 'line')} of its log ${isOrAre(lines)} taken over`]),
    ...(same === 0 ? [] : [`${counted(same, 'line')} ${isOrAre(same)} left out as already there`]),
    ...(links === 0 ? [] : [`${counted(links, 'link')} ${isOrAre(links)} updated`]),
  ];
  return parts.length === 0 ? '' : `${parts.join('; ')}.`;
};

/** A total before and after: `points in 2026-W47: 12, then 9`. */
export const countsAnew = ({ total, period, before, after }: TotalDifference): string =>
  `${total.endsWith('.md') ? noteName(total) : total} in ${period}: ${before}, then ${after}`;

/** Why numbers of one person differ from those of two people. */
export const onePersonCounts =
  'One person is met for the first time only once, and has the contacts of both, so the numbers differ from those of two people.';
/** The same for activities that two notes record of the one person; empty if there are none. */
export const notedTwice = (twice: readonly NotedTwice[]): readonly string[] => {
  const [first, ...others] = twice;
  if (!first) return [];
  const { activity, date, paths } = first;
  const more =
    others.length === 0
      ? ''
      : ` So ${isOrAre(others.length)} ${counted(others.length, 'other activity', 'other activities')}.`;
  return [`The ${activity} of ${date} is in ${listed(paths)}, and counts once for one person.${more}`];
};

/** For a field that has different values in both notes. */
export const whichHolds = (field: string, a: string, b: string): string =>
  `${field} is “${a}” in a and “${b}” in b. Which do you want to keep? (a/b)`;
export const aOrB = 'Write a or b.';

/** For a line that is in both logs. */
export const lineInBothLogs = (text: string): string => `In both logs: ${text}`;
export const onceOrBoth = (lines: number): string =>
  `${lines === 1 ? 'Was that' : 'Were these'} done once, or both times? (once/both)`;
export const sayOnceOrBoth = 'write once or both.';

export const isRecountMeant = 'As one person they count differently. Do you want that? (y/N)';

/** The decisions that are missing, as an error lists them. */
export const undecided = (
  fields: readonly { readonly field: string; readonly a: string; readonly b: string }[],
  lines: readonly string[],
): string =>
  listed([
    ...fields.map(({ field, a, b }) => `${field} (a: ${a}; b: ${b})`),
    ...(lines.length === 0
      ? []
      : [`${counted(lines.length, 'line')} in both logs (${lines[0] ?? ''}${lines.length > 1 ? ' …' : ''})`]),
  ]);
