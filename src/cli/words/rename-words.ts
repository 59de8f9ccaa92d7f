import { counted, listed } from '../../app/words/phrases.ts';

/* Texts of `netvault rename`. */

export const heading = (from: string, to: string): string => `${from} becomes ${to}`;
export const isCalledSo = (path: string): string => `${path} has that name already.`;

/** Number of links and names that change, and of the notes, canvases and bases they are in. */
export const counts = ({
  links,
  names,
  notes,
  files,
}: {
  readonly links: number;
  readonly names: number;
  readonly notes: number;
  readonly files: number;
}): string =>
  links + names === 0
    ? 'Nothing links to it.'
    : `${listed([
        ...(links === 0 ? [] : [counted(links, 'link')]),
        ...(names === 0 ? [] : [counted(names, 'name')]),
      ])} updated, in ${listed([
        ...(notes === 0 && files > 0 ? [] : [counted(notes, 'other note')]),
        ...(files === 0 ? [] : [counted(files, 'canvas or base', 'canvases or bases')]),
      ])}.`;

export const renamed = 'Renamed.';
