import { counted, listed } from '../../app/words/phrases.ts';
import type { ContactSource } from '../../model/records.ts';
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

/** What else tells of contact in the vault, by the number of notes, and how to let it count. */
export const contactHabits = (habits: ReadonlyMap<ContactSource, number>): string => {
  const found = [...habits].map(([source, notes]) =>
    source === 'headings'
      ? `${counted(notes, 'note')} of people ${notes === 1 ? 'has' : 'have'} headings or items with a date`
      : `${counted(notes, 'note')} of days or meetings ${notes === 1 ? 'links' : 'link'} people`,
  );
  const setting = `contact_from: [${['log', ...habits.keys()].join(', ')}]`;
  return `${listed(found)}. To let that count as contact, write in the scorecard note: ${setting}`;
};
