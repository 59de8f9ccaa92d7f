import { netvault } from './command.ts';
import type { PlannedEntry } from '../../app/import/plan-import.ts';
import type { SourceReport, UnwrittenReason } from '../../app/import/loss-report.ts';
import type { NotKeptReason } from '../../app/import/kept-columns.ts';
import type { ColumnReport } from '../../app/import/table-report.ts';
import type { NoEventKind } from '../../exchange/ics/calendar-event.ts';
import type { EventDifference } from '../../app/import/calendar/event-differences.ts';
import type { EventDays } from '../../app/import/calendar/find-event-note.ts';
import type { MissingReason } from '../../app/import/calendar/missing-events.ts';
import { commandOn } from '../terminal/shell-word.ts';
import { counted, listed } from '../../app/words/phrases.ts';
import { listWithMore } from '../../app/words/wording.ts';

/* Texts of `netvault import`. */

/** The heading: the file, or the number of files, and the number of entries in all. */
export const heading = (files: readonly string[], entries: number): string =>
  `${files.length === 1 ? (files[0] ?? '') : counted(files.length, 'file')}: ${counted(entries, 'entry', 'entries')}`;

/** Of files whose encoding is not known. */
export const guessed = (files: readonly string[]): string =>
  `${files.length === 1 ? (files[0] ?? '') : counted(files.length, 'file')} ${files.length === 1 ? 'is' : 'are'} not in UTF-8, and read as Windows-1252. Where letters are wrong, say which encoding it is (--encoding windows-1250), or save it as UTF-8.`;

export const readingVault = 'Reading the vault …';
export const comparing = 'Comparing what is imported with the vault …';

export const outcomes: Readonly<Record<PlannedEntry['is'], (count: number) => string>> = {
  new: (count) => counted(count, 'new note'),
  filled: (count) => `${counted(count, 'note')} with empty fields filled`,
  there: (count) => `${count} in the vault already`,
  unclear: (count) => `${count} unclear: nothing is done`,
  refused: (count) => `${count} left out`,
};

export const groups: Readonly<Record<PlannedEntry['is'], string>> = {
  new: 'New',
  filled: 'Filled',
  there: 'There already',
  unclear: 'Unclear',
  refused: 'Left out',
};

const BY: Readonly<Record<NonNullable<PlannedEntry['by']>, string>> = {
  path: 'known by the path of the note',
  uid: 'known by uid',
  email: 'known by e-mail',
  phone: 'known by phone',
  url: 'known by url',
  'name-and-organization': 'known by name and organization',
  everything: 'all of it is there',
};

/** Number of entries of a calendar that are not events: `3 to-dos`. */
export const noEvents = ({ why, count }: { readonly why: NoEventKind; readonly count: number }): string =>
  ({
    'to-do': counted(count, 'to-do'),
    journal: counted(count, 'journal entry', 'journal entries'),
    'free-busy': counted(count, 'block of free or busy time', 'blocks of free or busy time'),
  })[why];

/** Whether entries that are left out for this reason are reported together, as a number. */
export const isNoEvent = (why: PlannedEntry['why']): why is NoEventKind =>
  why === 'to-do' || why === 'journal' || why === 'free-busy';

const WHY: Readonly<Record<Exclude<NonNullable<PlannedEntry['why']>, NoEventKind | 'other-length'>, string>> =
  {
    several: 'several notes may be meant',
    'other-name': 'somebody with another name has this address',
    'name-alone': 'only the name is the same',
    'no-name': 'no name',
    organization: 'an organization, not a person',
    group: 'a list of people, not a person',
    place: 'a place, not a person',
    thing: 'a device or a program, not a person',
    moved: 'moved to another day since its note was made',
    'called-off': 'canceled since its note was made',
    'cut-off': 'canceled with all later days',
    declined: 'you declined',
    'no-date': 'no day',
    'no-uid': 'no UID to recognize it by the next time',
    reply: 'somebody’s answer to an invitation',
    repeated: 'another entry says the same, or is a later version',
    own: 'written by netvault export',
    after: 'after the last day that is read: see --until',
    'not-chosen': 'not among those that are wanted',
    before: 'before the days that are read: see --since',
    'no-day': 'on no day that is read: see --since and --until',
    'too-often': 'repeats too often to be read',
    unreadable: 'cut short, or cannot be read',
    'not-writable': 'the note could not be written cleanly',
    'value-of-template': 'its {{ }} or <% %> would make the note a template, which is not read',
  };

const otherLength = ({ note, calendar }: EventDays): string =>
  `${calendar < note ? 'shorter' : 'longer'} since its note was made: ${counted(calendar, 'day')}, not ${note}`;

/**
 * The text after an entry's name: the filled fields, how the person was recognized, or the reason
 * and the place in the file.
 */
export const remark = ({ is, fills, by, why, line, file, count, days }: PlannedEntry): string => {
  if (isNoEvent(why))
    return `${noEvents({ why, count })}: ${count === 1 ? 'not an event (' : 'not events (from '}line ${line})`;
  if (is === 'unclear' || is === 'refused')
    return `${why === 'other-length' ? (days ? otherLength(days) : '') : why === null ? '' : WHY[why]} (${file === undefined ? '' : `${file}, `}line ${line})`;
  return [...(is === 'filled' ? [listed(fills)] : []), ...(by === null ? [] : [BY[by]])].join(', ');
};

export const more = (count: number): string => `and ${count} more`;
export const howToSettle = (): string =>
  `For people who are unclear: write the e-mail address or the organization into the note that is meant, or make a note with ${netvault('new contact')}; then import again.`;

/** The same for events. */
export const howToSettleEvents =
  'For events that are unclear: change the date, the end or the status in the note, or write the event’s uid into the note that is meant; then import again.';

/** Of a text given by `--only` or `--except`. */
export const vanished = (text: string): string =>
  `“${text}” is no longer in the calendar, only in notes of the vault.`;

export const differing = 'Not as in the calendar';
export const differingCount = (count: number): string => `${counted(count, 'note')} not as in the calendar`;
/** What the calendar says, and not the note; the calendar’s title stands before it. */
export const differences = (all: readonly EventDifference[]): string =>
  all
    .map(({ field, calendar, note }) =>
      field === 'title' ? `called ${note} in the note` : `${field} ${calendar}, not ${note}`,
    )
    .join('; ');
export const howToSettleDiffering =
  'Nothing is done to these notes. Where the calendar is right, change the note.';

export const gone = 'Planned, but no longer in the calendar';
export const goneCount = (count: number): string =>
  `${counted(count, 'planned event')} in the vault, but no longer in the calendar`;
export const whyGone: Readonly<Record<MissingReason, string>> = {
  'left-out': 'not on this day any more',
  'called-off': 'canceled since its note was made',
  declined: 'you declined',
  'not-in-file': 'not in the file',
};
/** What to do about them; `name` is that of the first one. */
export const howToSettleGone = (name: string, isAbsent: boolean): string =>
  `Nothing is done to these notes. ${
    isAbsent ? 'What is not in the file may be in another calendar of yours. ' : ''
  }For each event that is off: ${commandOn(netvault('event canceled'), name)}`;

export const columns = 'What the columns are for';
export const columnsOf = (path: string): string => `What the columns of ${path} are for`;

/** The purpose of a column, and how it is known unless by its heading. */
export const columnIsFor = ({ field, not, by, near }: ColumnReport): string => {
  const what = not === null ? (field === 'text' ? 'a line of text' : (field ?? '')) : UNWRITTEN[not];
  if (near !== null) return `${what}; if it is ${near}:`;
  return `${what}${{ heading: '', given: ', by --map', kept: ', as kept' }[by]}`;
};

export const mapOption = (word: string): string => `--map ${word}`;

export const asKept = ({ path, line }: { readonly path: string; readonly line: number }): string =>
  `As kept for tables with these columns (${path}, line ${line}); --map overrides this.`;
export const columnsToKeep =
  '--write keeps in .netvault.yaml what --map says, for the next table with these columns.';
export const columnsKept =
  'What --map says is kept in .netvault.yaml, for the next table with these columns.';
export const notKept: Readonly<Record<NotKeptReason, () => string>> = {
  'not-set-up': () =>
    `What --map says is not kept, since the vault is not set up: ${netvault('init')} does it.`,
  'other-settings': () => 'What --map says is not kept, since the settings are those of --config.',
  'by-hand': () =>
    'What --map says is not kept, since .netvault.yaml cannot be changed safely. Add it by hand under imports, as docs/format.md shows.',
};

export const nameless = '(no name)';

export const whereItWent = 'Where the values went';

const UNWRITTEN: Readonly<Record<UnwrittenReason, string>> = {
  there: 'there already',
  filled: 'the note says something else',
  'one-of-several': 'only one can be kept',
  'to-come': 'in the future, which cannot be right: only in the text of a new note',
  'not-read': 'not read, as the scorecard says: only in the text of a new note',
  'text-of-known': 'the text of an existing note is left alone',
  binary: 'pictures, sounds and keys',
  technical: 'for programs only',
  repeated: 'said elsewhere',
  'repeated-hour': 'left out: by then, the clocks have gone back to before it',
  derived: 'left out, since it follows from the notes',
  'not-met': 'left out, since connecting is not meeting',
  unreadable: 'cannot be read',
  unclear: 'unclear',
  declined: 'declined',
  'not-a-person': 'a room, a thing or a list',
  repetition: 'says on which days',
  'unknown-zone': 'unknown: the hours stay as they are written',
  yourself: 'yourself',
  received: 'written by others',
  'without-words': 'sent without a note',
  nobody: 'nobody in the vault',
  'several-people': 'several people may be meant',
  'other-address': 'a name in the vault with another address',
  refused: 'left out with its entry',
  'not-writable': 'could not be written',
};

/** What happened to the values of one field: `12 to email, 2 there already`. */
export const whereValuesWent = ({ written, unwritten }: SourceReport): string =>
  [
    ...Object.entries(written).map(
      ([field, count]) => `${count} ${field === 'text' ? 'into the text' : `to ${field}`}`,
    ),
    ...Object.entries(unwritten).map(([why, count]) => `${count} ${UNWRITTEN[why as UnwrittenReason]}`),
  ].join(', ');

/** A title in the list of events to choose from. */
export const titleAndDays = (title: string, days: number): string =>
  `${title || nameless}${days === 1 ? '' : ` (${days} days)`}`;
export const whichTitles = 'Which of them? Enter: all; 1 3-5: these; -2 -4: all but these; 0: none';
export const noTitles = (most: number): string => `write numbers from 1 to ${most}, such as 1 3-5, or -2.`;
export const nothingWritten = 'nothing was written.';

export const toWrite = 'Nothing is written yet: --write does it.';
export const nothingToWrite = 'There is nothing to write.';
export const written = (notes: number): string => `${counted(notes, 'note')} written.`;
export const notAttended = (): string =>
  `Whether you were at past events is not noted yet: ${netvault('event')} asks.`;
export const noCadence = 'New people are not due until you give them a cadence.';
/** Of a table that gives people a cadence; `more`: how many others are due. */
export const dueByCadence = (names: readonly string[], more: number): string =>
  names.length === 0
    ? 'The table gives people a cadence. Nobody is due now because of it.'
    : `The table gives people a cadence. Due now because of it: ${listWithMore(names, more)}.`;
