import type { CivilDate } from '../../model/civil-date.ts';
import { counted, listed } from '../../app/words/phrases.ts';

/* Texts of `netvault rename`. */

export const heading = (from: string, to: string): string => `${from} becomes ${to}`;
export const isCalledSo = (path: string): string => `${path} has that name already.`;

/** Number of links and names that change, of the notes, canvases and bases they are in, and of the links that lead there again. */
export const counts = ({
  links,
  names,
  notes,
  files,
  again,
}: {
  readonly links: number;
  readonly names: number;
  readonly notes: number;
  readonly files: number;
  readonly again: number;
}): string => {
  const changed = [
    ...(links === 0 ? [] : [counted(links, 'link')]),
    ...(names === 0 ? [] : [counted(names, 'name')]),
  ];
  const places = [
    ...(notes === 0 && files > 0 ? [] : [counted(notes, 'other note')]),
    ...(files === 0 ? [] : [counted(files, 'canvas or base', 'canvases or bases')]),
  ];
  const parts = [
    ...(changed.length === 0 ? [] : [`${listed(changed)} updated, in ${listed(places)}.`]),
    ...(again === 0 ? [] : [`${counted(again, 'link leads', 'links lead')} there again.`]),
  ];
  return parts.join(' ') || 'Nothing links to it.';
};

/** For a copy that gets a name of its own. */
export const isRead = (original: string): string =>
  `It is no longer a copy of ${original}, so it is read, and what is in it counts.`;

/** For a note whose new name is that of a day. */
export const isDaily = (day: CivilDate): string =>
  `It becomes the daily note of ${day}: what is in its log counts for that day.`;

export const renamed = 'Renamed.';
