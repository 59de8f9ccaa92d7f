import type { EventOutcome } from '../../app/events/settle-event.ts';
import { errorDataOf, type UserErrorData } from '../../app/user-error.ts';
import { OUTCOME_ANSWERS } from '../../app/words/event-words.ts';
import { counted, eventName, fullStop } from '../../app/words/phrases.ts';
import { dailyNotesNotice } from '../../app/words/daily-notes-words.ts';
import { unreadFilesNotice } from '../../app/words/unread-words.ts';
import type { UnreadDailyNotes } from '../../vault/daily-notes/daily-fault.ts';
import { recognizedWords } from '../../app/words/recognized-words.ts';
import type { AwaitingEvent, Summary } from '../../scorecard/summary.ts';
import type { EngineStop } from '../engine/kept-engine.ts';
import { errorWords } from './error-words.ts';

/** The question after an event, and its answers. */
export const question = (event: AwaitingEvent): string => `Were you at ${eventName(event)}?`;
export const answers = OUTCOME_ANSWERS;
export const questionNote = 'Names and cards can be added later.';
export const askLater = 'Ask me tomorrow';

/** The notice after the answer was written. */
export const answered = (outcome: EventOutcome): string =>
  outcome === 'attended' ? 'Noted. Names and cards can go into its note.' : 'Noted.';

/** The texts of the card of a file that cannot be read. */
export interface UnreadWords {
  readonly title: string;
  /** What is wrong, and what is not shown for that reason. */
  readonly what: string;
  /** The button. */
  readonly next: string;
  /** What is still shown. */
  readonly unaffected: string;
}

/** A scorecard note that cannot be read. The title says that already, so the text says what is wrong in it. */
export function scorecardUnread(error: UserErrorData): UnreadWords {
  const [message] = errorWords(error);
  const what = errorDataOf(error, 'scorecard-unreadable')?.finding?.message ?? message;
  return {
    title: 'Your scorecard could not be read',
    what: `${fullStop(what)} NetVault cannot tell what an activity is worth, and shows no points rather than wrong ones.`,
    next: 'Open the note',
    unaffected: 'Your notes are untouched. This view comes back by itself once the line is fixed.',
  };
}

/** A settings file that cannot be read. */
export function settingsUnread(error: UserErrorData): UnreadWords {
  const [message] = errorWords(error);
  return {
    title: 'Your settings could not be read',
    what: fullStop(message),
    next: 'Check again',
    unaffected:
      'It affects only findings, not your scorecard or your notes. The app hides files whose names begin with a dot; any other editor shows them.',
  };
}

/** Settings of daily notes that match no note. */
export function dailyNotesUnread(unread: UnreadDailyNotes): UnreadWords {
  return {
    title: 'Your daily notes could not be read',
    what: dailyNotesNotice(unread),
    next: 'Open the note',
    unaffected: 'Your notes are untouched.',
  };
}

/** Notes that exist but cannot be opened. */
export const filesUnreadTitle = (count: number): string =>
  count === 1 ? 'A note could not be opened' : `${count} notes could not be opened`;
export const filesUnread = unreadFilesNotice;

/** A part of a sentence, or text to be typed into a note, shown as code. */
type Piece = string | { readonly code: string };

/** A vault without records: what was looked for. */
export const emptyTitle = 'A place for your people';
export const nothingFound = (notes: number): readonly Piece[] => [
  `NetVault looked through ${counted(notes, 'note')} for goals, contacts and events (`,
  { code: 'type: goal' },
  ', ',
  { code: 'contact' },
  ', ',
  { code: 'event' },
  ' …) and found none yet.',
];

/** A vault with records, but no goals. */
export const noGoals = (vault: Summary['vault']): string =>
  [recognizedWords(vault), 'There is no goal yet: decide what you will do for others.']
    .filter(Boolean)
    .join(' ');

/** The text below the button that sets the vault up. */
export const setUpNote =
  'Makes a scorecard, first goals and templates. Nothing that you have written is changed.';
export const peopleElsewhere = 'My people are in other notes already';

/** The notice that the engine has stopped, and what happens next. */
export function engineStopped(stopped: EngineStop): string {
  if (stopped === 'for-good')
    return 'NetVault stopped several times and stays off until the app is restarted. Your notes are untouched.';
  const { leftOut } = stopped;
  const left = leftOut.length === 0 ? '' : ` Left out until changed: ${leftOut.join(', ')}.`;
  return `NetVault stopped, and starts again.${left}`;
}
