import type { FormKind } from '../../app/notes/draft-record.ts';
import { NOTE_EXAMPLE } from '../../app/words/event-words.ts';
import type { SetUpOffer } from '../../app/set-up/offers.ts';
import { counted, eventName } from '../../app/words/phrases.ts';
import { contactHabitWords, kindPlural, logHabitWords } from '../../app/words/set-up-words.ts';
import type { GoalKind } from '../../model/field-words.ts';

/** The form for a new note. */
export const makeNote = 'Make the note';
export const name = 'Name';
export const nameExamples: Readonly<Record<FormKind, string>> = {
  contact: 'Ada Lovelace',
  event: 'Winter book fair',
  goal: 'Call five people',
};
export const organization = 'Organization';
export const cadence = 'Keep in touch';
export const cadenceOfTemplate = 'As in the template';
export const date = 'Date';
export const dayExamples = 'tomorrow, friday, 1 Dec, 2w';
export const time = 'Time';
export const place = 'Place';
export const goalKind = 'Kind';
/** What each kind of goal is about. */
export const goalKinds: Readonly<Record<GoalKind, string>> = {
  behavior: 'What I do',
  reconnection: 'People I reconnect with',
  reading: 'Reading',
  overall: 'What it is all for',
};
export const metric = 'What is counted';
export const metricExample = 'points, or an activity such as call';
export const target = 'How many';
export const every = 'Every';
export const purpose = 'For';
export const noPurpose = 'Nothing in particular';

/** The form in which the user decides what to do at an event. */
export const decideTitle = (event: { readonly name: string; readonly date: string }): string =>
  `What will you do at ${eventName(event)}?`;
export const decide = 'Decide';
export const eventGoals = 'One per line: an activity, and how often';
export const eventGoalsHelp = 'Small steps that depend on you. At the event they are set aside.';
export const addGoal = (line: string): string => `Add ${line}`;
export const decided = 'Decided.';

/** The form for a line of free text. */
export const noteForm = {
  button: 'Note',
  label: 'What do you want to note?',
  placeholder: NOTE_EXAMPLE,
  help: 'It goes into the event’s note, or else the daily note, and is not counted.',
};

/** The form after an event, and what opens it. */
export const whomMet = 'Whom did you meet?';
export const metForm = {
  title: whomMet,
  button: noteForm.button,
  label: 'For the first time',
  placeholder: 'Ada Lovelace, Grace Hopper',
};
export const metNoted = 'Noted in the event.';

/** The time for which somebody can be snoozed: the spans on offer, and the form for a date. */
export const snoozeSpans = {
  '1w': 'A week',
  '2w': 'Two weeks',
  '1mo': 'A month',
  '3mo': 'Three months',
} as const;
export const snoozeDate = 'A date…';
export const snoozeForm = {
  title: 'Snooze until',
  button: 'Snooze',
  label: 'The first day to be due again',
  placeholder: dayExamples,
};

/** The form that sets a vault up. */
export const setUpDone = 'All notes of the set-up are there already.';
export const setUpMakes =
  'These notes are made: a scorecard, first goals, and templates. Nothing that you have written is changed.';
/** The question whether the notes of a place are of a kind. */
export const setUpPlace = (notes: string, kind: string): string => `${notes}: ${kind}?`;
/** The question whether something else is to be read as well, and the number of notes that have it. */
export const setUpOffer = ({ is, notes }: SetUpOffer): readonly [question: string, where: string] =>
  typeof is === 'string'
    ? [
        `${is === 'headings' ? 'Headings with a date' : 'Links to people'}: contact?`,
        `${contactHabitWords(is, notes)}.`,
      ]
    : 'heading' in is
      ? [`“${is.heading}”: a log?`, `${logHabitWords(is)}.`]
      : [`“${is.key}”: ${is.field}?`, `In ${counted(notes, 'note')} of ${kindPlural(is.kind)}.`];
export const setUpPeople = 'Other notes of people';
export const setUpPeopleExample = 'People, #person or category=person';
export const setUpPeopleHelp = 'A folder, a tag or a property with its value.';
export const setUpKept = 'There already, and left alone:';
export const setUpMake = (notes: number): string => `Make ${counted(notes, 'note')}`;
export const openScorecard = 'Open the scorecard';

/** The guide for users whose notes are about people already. `guideExample` is shown before the last paragraph. */
export const guideTitle = 'People in other notes';
export const guideRead =
  'Notes with “type: person”, “type: people” or “type: meeting” are read as they are, and so are other spellings of a field: “last contact”, “company”, “contact_frequency”, and those of other plugins.';
export const guideMapping =
  'Are your people in a folder, or marked by a tag or a property? Setting up finds them and asks. You can also write yourself what it writes into the scorecard note; no other note is changed.';
export const guideExample = `---
type: scorecard
records:
  contact:
    - folder: People
fields:
  contact:
    last_contact: spoke on
---`;
export const guideOthers =
  'Instead of “folder” you can write “tag: person”, or “property: category” and “value: People”.';
