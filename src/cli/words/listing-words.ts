import { netvault } from './command.ts';
import { counted, listed } from '../../app/words/phrases.ts';
import { givenAndAsked as bothWays } from '../../app/words/summary-words.ts';
import { didYouMean } from '../../app/words/wording.ts';
import { dueWhen } from '../../app/words/due-words.ts';
import type { ActivityListing, ActivityTotal } from '../../app/listings/activity-listing.ts';
import type { ActivityRow, ActivityStanding } from '../../app/listings/activity-rows.ts';
import type { PeopleListing } from '../../app/listings/people-listing.ts';
import type { Standing } from '../../app/people/standing.ts';
import type { CivilDate } from '../../model/civil-date.ts';

/* Texts of `netvault people` and `netvault activities`. */

export const peopleColumns = {
  name: 'Name',
  organization: 'Organization',
  last: 'Last contact',
  due: 'Due',
};

/** When a person is due, for a table cell of at most 18 characters. */
export const dueCell = (
  { is, dueOn, snoozedUntil, unreadDate, lastAbout }: Standing,
  today: CivilDate,
): string => {
  switch (is) {
    case 'due':
      return dueWhen({ dueSince: dueOn, unreadDate, lastAbout }, { today });
    case 'waiting':
      return dueOn ?? '';
    case 'snoozed':
      return `snoozed ${snoozedUntil ?? ''}`;
    case 'none':
      return '';
    default:
      return is;
  }
};

export const peopleCount = ({ people, contacts }: PeopleListing): string =>
  people.length === contacts
    ? counted(contacts, 'person', 'people')
    : `${people.length} of ${counted(contacts, 'person', 'people')}`;
export const nobodyFits = (contacts: number): string =>
  `Nobody fits, of ${counted(contacts, 'person', 'people')}.`;
/** The number of people who match but are left out. */
export const leftOut = ({ archived, unknown }: PeopleListing['leftOut']): string[] => [
  ...(archived === 0 ? [] : [`${archived} archived ${archived === 1 ? 'is' : 'are'} left out: --status all`]),
  ...(unknown === 0
    ? []
    : [
        `For ${counted(unknown, 'other', 'others')} no contact is noted, so it is not known how long it was quiet.`,
      ]),
];

export const activityColumns = {
  date: 'Day',
  activity: 'Activity',
  people: 'With, and what',
  amount: 'Amount',
  worth: 'Worth',
  times: 'Times',
  time: 'Time',
  points: 'Points',
  period: 'Period',
  total: 'Total',
};

/** Why an activity is worth nothing, to be shown instead of its worth. */
const NO_WORTH: Readonly<Record<ActivityStanding, string>> = {
  counted: '',
  result: 'result',
  unknown: 'unknown',
  worthless: '0',
  'below-unit': 'begun',
  twice: 'twice',
};
export const worthCell = ({ worth, standing }: Pick<ActivityRow, 'worth' | 'standing'>): string =>
  standing === 'counted' ? String(worth) : NO_WORTH[standing];

/** Explanations of the words in the worth column; only of those that occur. */
export const standingNotes = (standings: ReadonlySet<ActivityStanding>): string[] => {
  const has = (standing: ActivityStanding): boolean => standings.has(standing);
  return [
    ...(has('result') ? ['result: recorded, but worth no points'] : []),
    ...(has('unknown') ? ['unknown: no scorecard says what it is worth'] : []),
    ...(has('worthless') ? ['0: the scorecard says that it is worth nothing'] : []),
    ...(has('below-unit') ? ['begun: the minutes of that day do not fill a whole unit yet'] : []),
    ...(has('twice') ? ['twice: another note has it already, and it counts once'] : []),
  ];
};
/** Which activities count, but not as given. */
export const forMeNotes = (rows: readonly ActivityRow[]): string[] => {
  const forMe = [...new Set(rows.filter((row) => row.forMe).map(({ activity }) => activity))].sort();
  return forMe.length === 0 ? [] : [`${listed(forMe)}: for yourself, so it counts, but not as given`];
};

/** Minutes in the form of a log line: `5h30m`; `''` for 0. */
export const duration = (minutes: number): string => {
  const hours = Math.floor(minutes / 60);
  const rest = Math.round((minutes - hours * 60) * 100) / 100;
  if (minutes === 0) return '';
  return `${hours === 0 ? '' : `${hours}h`}${rest === 0 ? '' : `${rest}m`}`;
};
/** `23 activities`, followed by their total time if `withTime`. */
export const activityCount = ({ count, minutes }: ActivityTotal, withTime: boolean): string =>
  [counted(count, 'activity', 'activities'), withTime ? duration(minutes) : ''].filter(Boolean).join(', ');
export const givenAndAsked = ({ given, asked }: ActivityListing['total']): string =>
  given === null || asked === null || given + asked === 0 ? '' : bothWays({ given, asked });
export const span = (start: CivilDate, end: CivilDate): string =>
  start === end ? start : `${start} to ${end}`;
export const nothingDone = (start: CivilDate | null, end: CivilDate): string =>
  start === null
    ? `No such activity is noted up to ${end}.`
    : `No such activity is noted from ${start} to ${end}.`;

/** For a word that is neither an activity nor a person. */
export const notKnownHere = (given: string, near: string | null): string =>
  near === null
    ? `“${given}” is neither an activity nor a person here.`
    : `“${given}” is neither an activity nor a person here. Did you mean “${near}”?`;
/** For a word after `--quiet`, where a span or a name can be given. */
export const noSpanNorName = (given: string, near: string | null): string =>
  `“${given}” is neither a span, such as 6w, 3mo or 1y, nor somebody’s name. ${didYouMean(near, `${netvault('people')} lists them all.`)}`;
export const nobodyCalled = (given: string, near: string | null): string =>
  near === null ? `nobody is called “${given}”.` : `nobody is called “${given}”. Did you mean “${near}”?`;
