import { andMore, listed } from '../../app/words/phrases.ts';

/* What `netvault export` says. */

/** As many names of files are enough. */
const SHOWN = 3;

export const written = (paths: readonly string[]): string => {
  const more = paths.length - SHOWN;
  return `wrote ${more > 0 ? `${paths.slice(0, SHOWN).join(', ')} ${andMore(more)}` : listed(paths)}`;
};
