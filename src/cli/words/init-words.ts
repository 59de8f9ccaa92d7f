import { counted } from '../../app/words/phrases.ts';
import { shellWord } from '../terminal/shell-word.ts';

/* What `netvault init` says. */

/** How many files were made; `folder` is null for the folder in which the command was given. */
export const made = (files: number, folder: string | null): string => {
  if (files === 0) return 'Nothing new: every file is there.';
  return `${counted(files, 'file')} made${folder === null ? '' : ` in ${folder}`}.`;
};
export const leftAlone = 'There already, and left alone:';

/** `day` is the day to look at, or null for today. */
export const seeScorecard = (folder: string | null, day: string | null): string => {
  const vault = folder === null ? '' : ` --vault ${shellWord(folder)}`;
  return `To see the scorecard: netvault summary${vault}${day === null ? '' : ` --today ${day}`}`;
};
