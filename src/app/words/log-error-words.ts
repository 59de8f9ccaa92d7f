import { findInvisible, removeInvisible } from '../../model/invisible.ts';
import { joinWords } from '../../model/join-words.ts';
import { aKind } from '../../model/records.ts';
import type { BlockErrors, LogErrors } from '../user-errors.ts';
import { dailyNotesHelp, unreadDailyNotes } from './daily-notes-words.ts';
import { fullStop } from './phrases.ts';
import { nameHelp } from './name-help.ts';
import { didYouMean, helpOf, ifText, notUtf8, type ErrorTable } from './wording.ts';

const DAILY_SETTINGS = 'Change daily_notes in your scorecard, or the settings of Obsidian’s daily notes';

const asText = ({ given, meant }: LogErrors['person-as-text'], what: string): [string, string] => [
  `“${given}” would be text there, not ${what}`,
  `Did you mean ${meant}? If not, put a colon before the text.`,
];

/** The name of a note to which a text links. */
const LINKED = /\[\[(?:[^[\]|#]*\/)?([^[\]|#/]*)/g;

/** The words for lines that cannot be logged, and for code blocks that cannot be answered. */
export const LOG_ERROR_WORDS = {
  'line-too-long': ({ length, most }) => [
    `a line has ${length} characters`,
    `An activity is one line of at most ${most}.`,
  ],
  'unseen-characters': ({ text }) => {
    const names = Array.from(text.matchAll(LINKED), ([, name = '']) => name);
    const linked = names.find((name) => findInvisible(name).length > 0);
    return [
      `“${text}” has invisible characters in it`,
      linked !== undefined
        ? `They are in the name of a file: rename it to “${removeInvisible(linked)}” first.`
        : 'Write one line of plain text.',
    ];
  },
  'comment-in-line': ({ comment }) => [
    `“${comment}” begins a comment, which could hide what follows in the note`,
    'Leave it out. Nothing was written.',
  ],
  'not-an-activity': ({ problem }, advise) => [problem.message, helpOf(problem, advise)],
  'number-without-unit': ({ number, meant }) => [
    `the number “${number}” has no unit`,
    `Did you mean ${meant}?`,
  ],
  'activity-form': ({ given, meant }) => [
    `“${given}” is not an activity that the scorecard knows`,
    `Did you mean ${meant}? If not, give it points in a scorecard note.`,
  ],
  'person-as-text': (data) => asText(data, 'a person'),
  'day-as-text': (data) => asText(data, 'the day'),
  'day-ahead': ({ given, date, meant }) => [
    `“${given}” is still to come, and a line without [ ] says what was done`,
    `Did you mean ${meant}? If not, begin the line with ${date}.`,
  ],
  'half-link': ({ given }) => [
    `“${given}” is half a link`,
    'Write [[Name]] with both pairs of brackets, or the name alone.',
  ],
  'no-such-person-in-line': (data, advise) => [
    `there is no contact “${data.given}”`,
    `${fullStop(nameHelp(data, advise))} Without a note, a person is written [[${data.given.replace(/[[\]|#^]/g, '')}]].${data.surname !== undefined || data.mayBeText || /^\p{Ll}/u.test(data.given) ? ifText(data.surname) : ''}`,
  ],
  'line-not-read-back': ({ line }) => [
    `“${line}” would not be read back as it is written`,
    'Leave out what begins a comment, code, a heading or a list.',
  ],
  'line-not-open': ({ path, line }) => [
    `line ${line} of ${path} is not an open line that can be changed`,
    'It may have been changed meanwhile, or only an editor can change it.',
  ],
  'line-on-that-day': ({ date }) => [`the line is decided for ${date} already`, 'Choose another day.'],
  'log-not-writable': ({ path }) => [
    `no line can be added to the log of ${path} safely`,
    'Something in it hides what is below: look for code or a comment without an end, HTML, or a merge conflict.',
  ],
  'not-a-daily-note': ({ path, date }) => [
    `“${path}” would not be read as the daily note of ${date}`,
    `${DAILY_SETTINGS}: year, month and day must be in the name.`,
  ],
  'daily-notes-unread': (unread) => [unreadDailyNotes(unread), dailyNotesHelp(unread)],
  'daily-notes-off': ({ date }) => [
    `there is no daily note of ${date}, and Obsidian’s daily notes are off`,
    'Turn on daily notes in Obsidian, or those of Periodic Notes, or say where they are: daily_notes in your scorecard.',
  ],
  'daily-note-unnamed': ({ date, word }) => [
    `the daily note of ${date} would have a word like “${word}” in its name, in a language that is not known`,
    'Make that note in Obsidian, then try again.',
  ],
  'daily-note-never-read': ({ path, date }) => [
    `the daily note of ${date} would be “${path}”, which is never read`,
    `${DAILY_SETTINGS}.`,
  ],
  'log-not-utf8': ({ path }) => notUtf8(path, 'written'),
  'log-in-template': ({ path }) => [
    `${path} is a template: nothing in it counts`,
    'Fill in its placeholders.',
  ],
  'log-in-unreadable': ({ path, finding }, advise) => [
    `${path} cannot be written to: ${finding.message}`,
    helpOf(finding, advise),
  ],
  'log-in-other-record': ({ path, kind }) => [
    `${path} is ${aKind(kind)}: a log in it is not read`,
    'Give it another name.',
  ],

  'block-word-unused': ({ given, show }) => [`“${given}” means nothing here`, `Write ${show} alone.`],
  'block-word-unknown': ({ given, near, known }) => [
    `“${given}” is not known here`,
    didYouMean(near, `A block shows ${joinWords(known)}.`),
  ],
  'block-person-unnamed': () => ['a person needs a name', 'Write person [[Ada Lovelace]].'],
  'block-goal-unnamed': () => ['a goal needs a name', 'Write goal [[Call five people]].'],
  'goal-without-number': ({ name }) => [
    `${name} has no number to show`,
    'Active goals with a target have one; overall goals do not.',
  ],
  'no-such-goal': ({ given, near }) => [
    `there is no goal “${given}”`,
    didYouMean(near, 'Write the name of its note.'),
  ],
} satisfies ErrorTable<LogErrors & BlockErrors>;
