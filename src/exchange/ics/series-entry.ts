import type { ReadEvent } from './read-event.ts';

type Versioned = Pick<ReadEvent, 'version'>;

/** The last version of an event, of one day of it, or of a day and all later ones. */
export interface SeriesEntry extends Versioned {
  readonly event: ReadEvent;
  readonly isCanceled: boolean;
}

/** Whether a version is no older than another. */
export function isAsNew({ version: one }: Versioned, { version: other }: Versioned): boolean {
  return one[0] === other[0] ? one[1] >= other[1] : one[0] > other[0];
}
