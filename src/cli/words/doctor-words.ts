import { netvault } from './command.ts';
import type { InlineFields } from '../../app/vault/inline-fields.ts';
import type { RecognizedBy, RecognizedDays } from '../../app/vault/examine-vault.ts';
import type { UnusedRule } from '../../app/vault/unused-rules.ts';
import { worthWords } from '../../app/words/completion-words.ts';
import { dailyNotesHelp, unreadDailyNotes } from '../../app/words/daily-notes-words.ts';
import { optionWith } from '../terminal/shell-word.ts';
import { counted, listed, sentence } from '../../app/words/phrases.ts';
import type { DailyNotes } from '../../vault/daily-notes/daily-dates.ts';
import { doubleQuoteYaml } from '../../parser/yaml-quote.ts';
import type { UnreadDailyNotes } from '../../vault/daily-notes/daily-fault.ts';
import type { Kind } from '../../model/records.ts';
import { CONFIG_DIR, type FoundBy } from '../node/find-vault.ts';

/* Texts of `netvault doctor`. */

export const recognized = 'Recognized';
export const settings = 'Settings';
export const activities = 'Activities';
export const notRecognized = 'Not recognized';
export const fine = (): string => `Everything can be read. ${netvault('lint')} says what is wrong in notes.`;
export const somethingWrong = 'Something is wrong here: see above.';

export const notSetUp = (): string => `This vault is not set up yet: ${netvault('init')} does it.`;

export const vault = (folder: string): string => `Vault: ${folder}`;
export const foundBy: Readonly<Record<FoundBy, string>> = {
  option: 'named by --vault',
  [CONFIG_DIR]: `found by its ${CONFIG_DIR}, here or in the nearest folder above`,
  '.netvault.yaml': 'found by its .netvault.yaml, here or in the nearest folder above',
  variable: 'named by NETVAULT_VAULT, since the current folder is not in a vault',
  nothing: 'the current folder: it is not in a vault, and neither --vault nor NETVAULT_VAULT names one',
};

/** The label before activities with the same worth: `4 points`, `results`. */
export const worth = (one: { points: number; perMinutes: number | null; isResult: boolean }): string =>
  one.isResult ? 'results' : worthWords(one);

export const state = (
  notes: number,
  isVault: boolean,
  is: 'set-up' | 'not-set-up' | 'with-unread-scorecard',
): string => {
  const count = counted(notes, 'note');
  if (!isVault)
    return `${count}; this folder has no .obsidian, .netvault.yaml, scorecard or goal to show that it is a vault, so nothing is written here: ${netvault('init')} makes it one`;
  switch (is) {
    case 'set-up':
      return `${count}; set up for NetVault`;
    case 'not-set-up':
      return `${count}; not set up for NetVault yet: ${netvault('init')}`;
    case 'with-unread-scorecard':
      return `${count}; a scorecard cannot be read: see below`;
  }
};

const KIND_WORDS: Readonly<Record<Kind, readonly [string, string]>> = {
  goal: ['goal', 'goals'],
  contact: ['person', 'people'],
  event: ['event', 'events'],
  introduction: ['introduction', 'introductions'],
  scorecard: ['scorecard', 'scorecards'],
  review: ['review', 'reviews'],
};
export const records = (kind: Kind, count: number): string => counted(count, ...KIND_WORDS[kind]);
export const sign = ({ by, name, count }: Pick<RecognizedBy, 'by' | 'name' | 'count'>): string => {
  const called = by === 'property' ? name : `${by === 'type' ? 'type:' : by} ${name === '' ? '/' : name}`;
  return `${called} (${count})`;
};

export const days = (count: number): string => counted(count, 'daily note');
export const daysIn = (folder: string, format: string): string =>
  folder === '' ? format : `${format} in ${folder}`;
export const usual = 'the default: no setting names it';
export const daysSpan = ({ first, last, withLog }: RecognizedDays): string =>
  `${first === last ? `on ${first ?? ''}` : `from ${first ?? ''} to ${last ?? ''}`}, ${withLog} with a log`;

/** The value shown for a setting that is in a file but empty. */
export const emptySetting = (name: string): string =>
  name === 'points' ? 'as built in' : name === 'rules' ? 'the defaults' : 'none';
/** The settings that have their default, each with its value. */
export const defaultSettings = (values: readonly string[]): string =>
  values.length === 0 ? '' : `Defaults: ${values.join('; ')}.`;

/** The first paths, and how many others there are; `count` is the number of all. */
export const named = (paths: readonly string[], count: number): string =>
  count > paths.length
    ? `${paths.join(', ')} and ${counted(count - paths.length, 'other', 'others')}`
    : listed(paths);
export const wrong = {
  scorecards: (paths: string): string =>
    `A scorecard cannot be used, so numbers that depend on it are not shown: ${paths}. ${netvault('lint')} says why.`,
  unread: (paths: string): string => `Cannot be opened, so it is missing from all numbers: ${paths}.`,
  links: (paths: string): string =>
    `A symbolic link, which is not followed, so what it leads to is missing from all numbers: ${paths}. Move the notes or the folder itself into the vault, in place of the link.`,
  unreadable: (paths: string): string =>
    `Front matter that cannot be read: ${paths}. ${netvault('lint')} says why.`,
  inPart: (paths: string): string => `Not read, or only in part: ${paths}. ${netvault('lint')} says why.`,
  outlineLogs: (paths: string): string =>
    `A log that is not read, since its heading is in a list: ${paths}. Write the heading at the beginning of its line, without “- ”, and the log as a list below it.`,
  settings: (paths: string): string =>
    `Settings of the app that cannot be read: ${paths}. ${netvault('lint')} says why.`,
} as const;
export const unusedRule = ({ rule, meant }: UnusedRule): string =>
  `No note follows this rule of “records”: ${rule}.${meant === null ? '' : ` Did you mean ${meant}?`}`;
export const unreadDays = (unread: UnreadDailyNotes): string =>
  `${sentence(unreadDailyNotes(unread))} ${dailyNotesHelp(unread)}`;
export const unreadLogs = (paths: string, days: DailyNotes | null): string =>
  `A log that is not read, since logs are read in daily notes and in records: ${paths}.` +
  (days
    ? ` If these are daily notes, write into the scorecard: daily_notes: {folder: ${doubleQuoteYaml(days.folder)}, format: ${doubleQuoteYaml(days.format)}}`
    : '');
export const inlineFields = ({ notes, example: { path, key } }: InlineFields): string =>
  `${counted(notes, 'note has', 'notes have')} fields in the text, such as “${key}::” in ${path}. They are not read: fields are read in the properties, at the beginning of a note.`;
export const peopleFolder = (folder: string, notes: number): string =>
  `${counted(notes, 'note')} in ${folder} may be about people. To read them as people: ${netvault('init')} ${optionWith('people', folder)}`;
export const copies = (paths: string): string =>
  `Copies that a sync tool left, which are not counted: ${paths}.`;
export const unmatched = (globs: readonly string[]): string =>
  `No note matches ${listed(globs.map((glob) => `“${glob}”`))} in .netvault.yaml (ignore, overrides).`;
export const templates = (count: number): string => `${counted(count, 'template')}, not counted.`;
export const plain = (count: number): string =>
  `${counted(count, 'other note')}: no type, rule of “records” or date makes ${count === 1 ? 'it' : 'them'} one of these.`;
