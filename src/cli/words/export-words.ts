import { firstOf } from '../../app/words/phrases.ts';

/* What `netvault export` says. */

/** As many names of files are enough. */
const SHOWN = 3;

export const written = (paths: readonly string[]): string => `wrote ${firstOf(paths, SHOWN)}`;
