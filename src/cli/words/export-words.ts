import { firstOf } from '../../app/words/phrases.ts';

/* Texts of `netvault export`. */

/** Maximum number of file names in a message. */
const SHOWN = 3;

export const written = (paths: readonly string[]): string => `wrote ${firstOf(paths, SHOWN)}`;
