import { counted, listed } from '../../app/words/phrases.ts';

/* What `netvault rename` says. */

export const heading = (from: string, to: string): string => `${from} becomes ${to}`;
export const isCalledSo = (path: string): string => `${path} is called so already.`;

/** How much is written anew, and in how many other notes. */
export const counts = ({
  links,
  names,
  notes,
}: {
  readonly links: number;
  readonly names: number;
  readonly notes: number;
}): string =>
  links + names === 0
    ? 'Nothing links to it.'
    : `${listed([
        ...(links === 0 ? [] : [counted(links, 'link')]),
        ...(names === 0 ? [] : [counted(names, 'name')]),
      ])} written anew, in ${counted(notes, 'other note')}.`;

export const renamed = 'Renamed.';
