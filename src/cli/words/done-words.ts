import { capital } from '../../model/plain-letters.ts';
import { netvault } from './command.ts';

/* Texts of `netvault done`. */

export const whichIsDone = 'Which is done? (its number, or words from it; Enter or q for none)';
export const whichNumber = 'Which number?';
const nothing = 'nothing is decided for today, and nothing is left over.';
export const nothingOpen = capital(nothing);
/** If some notes could not be read, it is not known whether nothing is decided. */
const none = 'no open line was found.';
export const noneFound = capital(none);
export const allIsDone = (count: string): string => `All that was decided is done: ${count}.`;
export const toDecide = (): string => `To decide something: ${netvault('plan')} today --write`;
export const toTick = (): string => `To tick one: ${netvault('done')} NAME, or its number`;

/** For words that no open line contains; `isDone` tells whether a done line contains them. */
export const noLineMatches = (given: string, isDone: boolean, open: number, isKnown: boolean): string => {
  if (isDone) return `“${given}” is done already.`;
  return open === 0
    ? isKnown
      ? nothing
      : none
    : `no open line has “${given}” in it. ${netvault('done')} lists the open lines.`;
};
/** For a number that no open line has. */
export const noLine = (number: string, open: number): string =>
  `there is no open line ${number}${open === 0 ? '' : open === 1 ? ': there is only 1' : `: they are 1 to ${open}`}. Nothing was changed.`;
export const several = (given: string): string => `Several lines have “${given}” in them:`;
