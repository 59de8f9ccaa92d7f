import { counted, listed } from '../../app/words/phrases.ts';

/* What `netvault rename` says. */

export const heading = (from: string, to: string): string => `${from} becomes ${to}`;
export const isCalledSo = (path: string): string => `${path} is called so already.`;

/** How much is written anew, and in how many other notes, canvases and bases. */
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
      ])} written anew, in ${listed([
        ...(notes === 0 && files > 0 ? [] : [counted(notes, 'other note')]),
        ...(files === 0 ? [] : [counted(files, 'canvas or base', 'canvases or bases')]),
      ])}.`;

export const renamed = 'Renamed.';
