import type { FormKind } from '../../app/notes/draft-record.ts';
import { cadenceWords, dueWords } from '../../app/words/due-words.ts';
import { andMore, counted } from '../../app/words/phrases.ts';
import { unreadNotices } from '../../app/words/unread-words.ts';
import type { Summary } from '../../scorecard/summary.ts';
import { nobodyDue } from './common-words.ts';

/** Names of commands; buttons, forms and settings that do the same have the same names. */
export const openScorecard = 'Open scorecard';
export const setAside = 'Set goals aside, or show them';
export const noteDown = 'Note something down';
export const log = 'Log an activity';
export const undoLog = 'Take back the last log';
export const planTomorrow = 'Plan tomorrow';
export const planToday = 'Plan today';
export const newRecord: Readonly<Record<FormKind, string>> = {
  contact: 'New contact',
  event: 'New event',
  goal: 'New goal',
};
export const reviewWeek = 'Review the week';
export const writeReport = 'Write a report';
export const setUp = 'Set up this vault';
export const checkVault = 'Check the vault';
export const checkNote = 'Check this note';
export const readAgain = 'Read all notes again';
export const showPerson = 'Show a person';
export const showPersonOfNote = 'Show the person of this note';
export const switchPerson = 'Switch to a person';
export const logWithContact = 'Log with this contact';
export const snoozeContact = 'Snooze this contact';
export const nextDue = 'Go to the next person who is due';
export const newIntroduction = 'New introduction';
export const showFinding = 'Show the finding at the cursor';
export const nextFinding = 'Go to the next finding';

/** The notice after a review was written. */
export const reviewWritten = 'The review of the last whole week. What you add to it is yours.';

/** The descriptions of the commands and flags for the app's own command line. */
export const cliSummary = 'The scorecard of a period';
export const cliDue = 'Whom to reconnect with, and why';
export const cliLint = 'What is wrong in the notes';
export const flagFormat = 'The format: text unless given';
export const flagPeriod = 'Which period: the week unless given';
export const flagDate = 'A day of that period: today unless given';

/** The answers of those commands. */
export const noRecords = 'no records yet';
export function dueLines(summary: Summary): readonly string[] {
  const { due, suggestions, moreQuiet } = summary;
  if (due.length + suggestions.length === 0) return nobodyDue(summary);
  return [
    ...due.map((one) => `${one.name}: ${dueWords(one, summary)}, ${cadenceWords(one.cadence)}`),
    ...suggestions.map(
      ({ name, last, lastAbout, reason }) => `${name}: quiet since ${lastAbout ?? last}, ${reason}`,
    ),
    ...(moreQuiet > 0 ? [andMore(moreQuiet)] : []),
    ...unreadNotices(summary),
  ];
}
export const foundIn = (findings: number, notes: number): string =>
  `${counted(findings, 'finding')} in ${counted(notes, 'note')}`;
