import { netvault } from './command.ts';
import type { PersonAtEvent } from '../../app/events/event-briefing.ts';
import type { EventGoal, EventPage } from '../../app/show/event-page.ts';
import type { Subject } from '../../app/show/find-subject.ts';
import type { GoalPage, PurposeFacts } from '../../app/show/goal-page.ts';
import { longDate } from '../../app/words/dates.ts';
import { briefNoted } from '../../app/words/brief-words.ts';
import { PERSON_HEADINGS } from '../../app/words/person-words.ts';
import { capital } from '../../model/plain-letters.ts';
import { counted, eventHours, listed } from '../../app/words/phrases.ts';
import type { CivilDate } from '../../model/civil-date.ts';
import { weekdayName } from '../../model/date-names.ts';
import type { GoalView } from '../../scorecard/summary.ts';
import { commandOn, shellWord } from '../terminal/shell-word.ts';
import { duration } from './listing-words.ts';

/* Texts of `netvault show`. */

const KIND = { person: 'person', event: 'event', goal: 'goal' } as const;

/** A choice in a list: the path, and the kind if the choices are of different kinds. */
export const subjectLabel = ({ is, path }: Subject, withKind: boolean): string => {
  const plain = path.replace(/\.md$/, '');
  return withKind ? `${plain} (${KIND[is]})` : plain;
};

export const labels = {
  aliases: 'Also called',
  phone: 'Phone',
  email: 'E-mail',
  url: 'Web',
  location: 'Place',
  birthday: 'Birthday',
  met: 'Met',
  knows: 'Knows',
  purpose: 'Purpose',
  tags: 'Tags',
  with: 'With',
  metThere: 'Met there',
  cards: 'Cards',
  decided: 'Decided',
  results: 'Results',
  kind: 'Kind',
  minutes: 'Length',
  pairs: 'To connect',
  yours: 'You offer',
  reason: 'Reason',
  where: 'Where',
  when: 'When',
  goals: 'Goals',
  namedBy: 'Named by',
  served: 'This week',
} as const;

export const headings = {
  ...PERSON_HEADINGS,
  proposed: 'Might like to meet',
  events: 'Events',
  done: 'What was done',
  notes: briefNoted,
  people: 'Who comes',
  connect: 'Whom to connect',
  history: 'Before',
} as const;

export const unnoted = 'Without a note of their own.';
/** The command that shows everything. */
export const all = (callName: string): string =>
  `All of it: ${commandOn(netvault('show'), callName, '--all')}`;
export const toLog = (who: string): string => `To log: ${netvault('log')} ${shellWord(`call ${who}`)}`;
export const toMake = (name: string): string =>
  `To make the note: ${commandOn(netvault('new contact'), name)}`;

/** The day, hours and place of an event: `Thursday 12 November 2026, 18:00-20:30, Guild Hall`. */
export const whenAndWhere = (
  { date, unreadDate, endDate, time, until, place }: EventPage,
  today: CivilDate,
): string =>
  [
    date === null
      ? unreadDate
        ? 'The day is not readable'
        : 'No day is noted'
      : `${weekdayName(date)} ${longDate(date)}`,
    endDate === null || until ? null : `to ${longDate(endDate)}`,
    date === null ? time : eventHours({ date, endDate, time, ...(until ? { until } : {}) }, date, today),
    place,
  ]
    .filter(Boolean)
    .join(', ');

export const eventState = ({ status, awaitsOutcome, briefing }: EventPage): string => {
  if (awaitsOutcome) return `Over, and its outcome is not noted. To note it: ${netvault('event')}`;
  if (status === 'planned' || status === null) return briefing ? 'Planned.' : '';
  return `${capital(status)}.`;
};

export const eventStatus = (status: EventPage['status']): string => status ?? '';

/** A goal of an event: `meet 2 of 3`, or `meet 3` if results are not known yet. */
export const eventGoal = ({ activity, target, done }: EventGoal): string =>
  done === null ? `${activity} ${target}` : `${activity} ${done} of ${target}`;
export const eventKind = ({ activity }: EventPage): string => (activity === 'event' ? '' : activity);
export const eventLength = ({ minutes }: EventPage): string => (minutes === null ? '' : duration(minutes));

/** What a person who comes to an event needs, and what the user can offer of it. */
export const guest = ({ about, needs, youOffer }: PersonAtEvent): string =>
  [
    ...(about === '' ? [] : [about]),
    ...(needs.length === 0 ? [] : [`needs ${listed(needs)}`]),
    ...(youOffer === null ? [] : [`you offer ${youOffer}`]),
  ].join('; ');

/**
 * A goal in sentences: `call 5 a week, from 2 November 2026. For Grow the press. Paused: not counted
 * in the summary.`
 */
export const goalSentence = ({ kind, view, start, end, purpose, status, complete }: GoalPage): string => {
  if (!complete)
    return `It cannot be counted: a field is missing, or cannot be read. ${netvault('lint')} says which.`;
  const measure = view
    ? `${measureWords(view)} ${PER[view.every]}`
    : kind === 'overall'
      ? 'Overall goal'
      : '';
  const time = [
    ...(start === null ? [] : [`from ${longDate(start)}`]),
    ...(end === null ? [] : [`until ${longDate(end)}`]),
  ].join(' ');
  return [
    `${[measure, time].filter(Boolean).join(', ')}.`,
    ...(purpose === null ? [] : [`For ${purpose.name}.`]),
    ...(status === 'active' ? [] : [`${capital(status)}: not counted in the summary.`]),
  ].join(' ');
};

const PER = { day: 'a day', week: 'a week', month: 'a month', quarter: 'a quarter', year: 'a year' } as const;

const measureWords = ({ metric, activity, fullTarget }: GoalView): string => {
  if (metric === 'points')
    return `${counted(fullTarget, 'point')}${activity === null ? '' : ` of ${activity}`}`;
  if (metric === 'minutes') return `${fullTarget} min${activity === null ? '' : ` of ${activity}`}`;
  if (metric === 'contacts') return `${counted(fullTarget, 'person', 'people')} met for the first time`;
  return `${metric} ${fullTarget}`;
};

export const countedIn = (label: string): string => `Counted in ${label}`;
export const metIn = (label: string): string => `Met for the first time in ${label}`;
export const namedBy = ({ people, events }: PurposeFacts): string =>
  `${counted(people, 'person', 'people')}, ${counted(events, 'event')}`;
export const points = (number: number): string => counted(number, 'point');
