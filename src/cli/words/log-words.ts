import { advise, netvault } from './command.ts';
import { didYouMean } from '../../app/words/wording.ts';
import { newNote } from './writing-words.ts';
import { howToAddActivity } from '../../model/near-activity.ts';
import { commandOn } from '../terminal/shell-word.ts';

/* Texts of `netvault log`, except those about logged lines that it shares with the plugin (`src/app/words/log-words.ts`). */

/** How much of what was decided for today is done; `count` is `1 of 3 done`. */
export const today = (count: string): string => `Today ${count}.`;
export const whatWasDone = 'What did you do? (such as call 20m Ada: her board seat)';

/** The place of consecutive lines. `made` is null for an existing note; `template` is null for the built-in one. */
export const place = (
  path: string,
  lines: readonly number[],
  made: { readonly template: string | null } | null,
): string => {
  const at = `${path}, ${lineNumbers(lines)}`;
  return made === null ? at : newNote(at, made.template);
};
export const templatePassedOver = (template: string): string =>
  `Its template ${template} is not used: it holds what only another plugin can fill in.`;

/** `meant` is the known activity that was probably meant, or null. */
export const unknownActivity = (activity: string, meant: string | null, isUndoable: boolean): string => {
  const back = isUndoable ? ` Take it back with ${netvault('log')} --undo.` : '';
  const advice =
    meant === null
      ? `${howToAddActivity(activity)}. ${advise({ do: 'list-activities' })}.`
      : `${didYouMean(meant, '')}${back}`;
  return `the scorecard knows no activity “${activity}”: it is worth 0. ${advice}`;
};

/** `line 14`, `lines 14 and 15`, `lines 14 to 16`. */
function lineNumbers(lines: readonly number[]): string {
  const [first = 0, ...more] = lines.toSorted((one, other) => one - other);
  const last = more.at(-1);
  if (last === undefined) return `line ${first}`;
  return `lines ${first} ${more.length === 1 ? 'and' : 'to'} ${last}`;
}

/** For a name in a log line that no contact has. */
export const isNearMeant = (given: string, near: string): string =>
  `There is no contact “${given}”. Do you mean ${near}? (y/N)`;
export const isContactWanted = (given: string): string =>
  `“${given}” has no note yet. Make a contact with that name? (y/N)`;
export const withoutNote = (name: string): string =>
  `${name} has no note yet. ${commandOn(netvault('new contact'), name)} makes one.`;
export const contactMade = (path: string, dryRun: boolean): string =>
  dryRun ? `${path} would be made: a new contact.` : `${path} was made: a new contact.`;
