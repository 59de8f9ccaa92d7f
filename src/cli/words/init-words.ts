import { netvault } from './command.ts';
import type { UnmappedField } from '../../app/set-up/unmapped-fields.ts';
import type { LogHabit } from '../../app/set-up/log-habits.ts';
import { signText, type PlaceKind, type RecordPlace } from '../../app/set-up/record-places.ts';
import { capital } from '../../model/plain-letters.ts';
import { counted, listed } from '../../app/words/phrases.ts';
import {
  contactHabitWords,
  kindPlural,
  logHabitWords,
  notesAt,
  namesWithMore,
} from '../../app/words/set-up-words.ts';
import type { ContactSource } from '../../model/records.ts';
import { optionWith, shellWord } from '../terminal/shell-word.ts';

/* Texts of `netvault init`. */

/** Number of files that were created; `folder` is null for the current folder. */
export const made = (files: number, folder: string | null): string => {
  if (files === 0) return 'Nothing new: every file is there.';
  return `${counted(files, 'file')} made${folder === null ? '' : ` in ${folder}`}.`;
};
/** The title above existing notes to which something was added. */
export const notesAddedTo = (isDry: boolean): string =>
  isDry ? 'Would be changed to say how notes are read:' : 'Changed to say how notes are read:';
export const leftAlone = 'There already, and left alone:';

/** `day` is the day to look at; null for today. */
export const seeScorecard = (folder: string | null, day: string | null): string => {
  const vault = folder === null ? '' : ` ${optionWith('vault', folder)}`;
  return `To see the scorecard: ${netvault('summary')}${vault}${day === null ? '' : ` --today ${day}`}`;
};

export const wouldMake = (files: number, folder: string | null): string => {
  if (files === 0) return 'Nothing would be made: every file is there.';
  return `${counted(files, 'file')} would be made${folder === null ? '' : ` in ${folder}`}.`;
};
/** For notes with a log that are neither daily notes nor records. */
export const logsNotRead = (notes: number, first: string): string =>
  `${counted(notes, 'note has', 'notes have')} a log that is not read, such as ${first}: ${netvault('doctor')} says why.`;
export const notWritten = 'nothing was written.';
export const nothingWritten = capital(notWritten);
/** For a dry run, which shows what taking every proposal would write. */
export const yesDoesIt = 'Nothing was written. To do all of it, write --yes instead of --dry-run.';

const OPTIONS: Readonly<Record<PlaceKind, string>> = { contact: '--people', event: '--events' };

const those = ({ sign, notes }: RecordPlace): string => notesAt(sign, notes.length);

/** For a place about which nothing was decided. */
export const placeUndecided = (place: RecordPlace, names: readonly string[]): string =>
  `${those(place)} may be ${kindPlural(place.kind)}: ${namesWithMore(names)}.`;

/** The command that accepts all choices left open: places, keys, headings of logs, and sources of contact. */
export const toReadThem = (
  folder: string | null,
  {
    left,
    fieldsLeft,
    logsLeft,
    habitsLeft,
  }: {
    readonly left: readonly RecordPlace[];
    readonly fieldsLeft: readonly Pick<UnmappedField, 'key' | 'field'>[];
    readonly logsLeft: readonly LogHabit[];
    readonly habitsLeft: ReadonlyMap<ContactSource, number>;
  },
): string => {
  const signs = left.map(({ kind, sign }) => ` ${OPTIONS[kind]} ${shellWord(signText(sign))}`);
  const fields = fieldsLeft.map(({ key, field }) => ` --field ${shellWord(`${key}=${field}`)}`);
  const logs = logsLeft.map(({ heading }) => ` --log-heading ${shellWord(heading)}`);
  const sources = [...habitsLeft.keys()].map((source) => ` --contact-from ${source}`);
  const where = folder === null ? '' : ` ${shellWord(folder)}`;
  return `To accept all of it: ${netvault('init')}${where}${[...signs, ...fields, ...logs, ...sources].join('')}`;
};

/** For a dry run: that keys named before would be read (`hasFields`), and the settings about logs and contact. */
export const wouldBeRead = (
  hasFields: boolean,
  logHeadings: readonly string[],
  sources: readonly ContactSource[],
): string => {
  const sentences = [
    ...(hasFields ? ['They would be read like that'] : []),
    ...(logHeadings.length === 0 ? [] : [`log_headings would be ${['Log', ...logHeadings].join(', ')}`]),
    ...(sources.length === 0 ? [] : [`contact_from would be ${['log', ...sources].join(', ')}`]),
  ];
  return `${sentences.join('; ')}.`;
};

/* The questions. Enter alone takes what is in brackets. */
export const whatFor = (usual: string): string => `What is your network for, in a few words? [${usual}]`;
export const noName =
  'that becomes the name of a note: leave out \\ / : * ? " < > | # ^ [ ], and keep it short.';
export const howManyPoints = (usual: number): string =>
  `How many points a week, for small things done for others? [${usual}]`;
export const noPoints = 'write a whole number of points, from 1 to 10000.';
/** Printed before the question whether notes are people or events: which notes they are. */
export const notesOfPlace = (place: RecordPlace, names: readonly string[]): string =>
  `${those(place)}: ${namesWithMore(names)}.`;
export const areThese = ({ kind }: RecordPlace): string => `Are they ${kindPlural(kind)}? [Y/n]`;
export const whereArePeople =
  'Where are the notes of your people? A folder, #tag or property=value [nowhere yet]';
export const noPlace = 'write a folder, #tag or property=value.';
export const fieldsFound = (fields: readonly Pick<UnmappedField, 'key' | 'field'>[]): string =>
  `Notes have ${listed(fields.map(({ key, field }) => `“${key}” for ${field}`))}.`;
export const areThoseFields = 'Read them like that? [Y/n]';
export const shallIWrite = (files: number): string => `Make ${counted(files, 'file')}? [Y/n]`;

export function habitsFound(habits: ReadonlyMap<ContactSource, number>): string {
  return `${listed([...habits].map(([source, notes]) => contactHabitWords(source, notes)))}.`;
}

export const logsFound = (logs: readonly LogHabit[]): string => `${listed(logs.map(logHabitWords))}.`;
export const areThoseLogs = 'Read that as logs? [Y/n]';

export const doesThatCount = 'Is that contact with them? [Y/n]';

/** Other things in the vault that may be contact with people, with the number of notes. */
export const contactHabits = (habits: ReadonlyMap<ContactSource, number>): string =>
  `${habitsFound(habits).replace(/\.$/, '')}: that may be contact with them.`;
