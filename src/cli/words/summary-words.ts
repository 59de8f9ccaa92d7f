import { netvault } from './command.ts';
import { ALSO_NOTED, counted } from '../../app/words/phrases.ts';
import { periodContains, type Unit } from '../../model/period.ts';
import type { Summary } from '../../scorecard/summary.ts';

/* Texts of `netvault summary` and `watch`, except those shared with the plugin (`src/app/words`). */

export const headings = {
  today: 'Today',
  awaitingOutcome: 'Were you at',
  reconnect: 'Reconnect',
  coming: 'Coming',
  events: 'Events',
  tomorrow: 'Tomorrow',
  introductions: 'Introductions',
  findings: 'Notes',
  goals: 'Goals',
  otherGoals: 'Other goals',
};

/** Column headings of the markdown table. */
export const goalColumns = ['Goal', 'Done', 'State'];

/** Advice about points that serve no overall goal. */
export const namePurpose = (): string => `To name it: ${netvault('edit')} NAME --set purpose=GOAL`;

export const nothingDecided = 'nothing decided yet';
export const decided = (count: number): string => `${count} decided`;

/** Number of decided lines, and the first of them. */
export const decidedList = (count: number, first: string): string => `${count} decided: ${first}`;

/** Lines that are noted but not decided; listed below those that are. */
export const notedList = (list: string): string => `${ALSO_NOTED}: ${list}`;

/** The question about an event that is over; `day` is its day in words. */
export const wereYouAt = (event: string, day: string): string => `${event}, ${day}?`;
export const results = (list: string): string => `Results: ${list}`;

export const moreEarlier = (count: number): string => `and ${count} earlier`;
export const moreDecided = (count: number): string => `and ${count} more: ${netvault('done')}`;
export const moreDue = (count: number): string => `and ${count} more: ${netvault('due')}`;
export const moreEvents = (count: number): string => `and ${counted(count, 'more event')} within 30 days`;
export const moreFindings = (count: number): string => `and ${count} more: ${netvault('lint')}`;
/** Number of periods that the trend shows. */
export const periods = (count: number, unit: Unit): string => counted(count, unit);
export const findingCount = (findings: number, errors: number): string => {
  const all = counted(findings, 'finding');
  return `${errors === 0 ? all : `${all}, ${counted(errors, 'error')}`}: ${netvault('lint')}`;
};
export const goalMissed = (period: string, goal: string, done: number, target: number): string =>
  `${period} not met: ${goal}, ${done} of ${target}`;

/** The first paragraph of the markdown output; empty parts are left out. */
export const firstParagraph = (
  points: string,
  parts: Readonly<Record<'state' | 'streak' | 'giving' | 'results', string>>,
): string => {
  const { state, streak, giving } = parts;
  const others = [streak, giving, parts.results === '' ? '' : results(parts.results)].filter(Boolean);
  if (state === '' && others.length === 0) return points;
  const first = state === '' ? points : `${points}, ${state}`;
  return [first, ...others].map((sentence) => `${sentence}.`).join(' ');
};

export const setAside = (until: string): string => `Your goals are set aside until ${until}.`;
export const setAsideMeaning = 'What counts now is whom you meet, and what you can do for them.';
/** The command for the summary of a period, as typed after `netvault`. */
export const commandFor = ({ period, today }: Pick<Summary, 'period' | 'today'>): string =>
  period.unit === 'week' && periodContains(period, today) ? 'summary' : `summary --period ${period.label}`;

export const showAllTheSame = (command: string, moment: string): string =>
  `To see them anyway: ${netvault(command)} --today ${moment}`;

export const noRecords = (notes: number): string =>
  `No goals, contacts or events yet in ${counted(notes, 'note')}.`;
export const noRecordsTitle = 'No records yet';
export const noRecordsInMarkdown = (notes: number): string =>
  `Nothing in ${counted(notes, 'note')}. To begin: \`${netvault('init')}\`.`;
export const noRecordsInOneLine = (): string => `no records yet: ${netvault('init')}`;
export const toBegin = 'To begin:';

/** Commands to begin with, and what each creates. */
export const beginnings = (): readonly (readonly [typed: string, makes: string])[] => [
  [netvault('init'), 'a scorecard, first goals, templates'],
  ['netvault init --example DIR', 'a whole vault to look at'],
];
export const nothingIsChanged = 'Neither changes a note that you have.';
/** For a vault whose records another tool made. */
export const notSetUp = (recognized: string): string => `${recognized} To do so: ${netvault('init')}`;
export const noGoals = (): string => `No goals yet. To make the first ones: ${netvault('init')}`;

export const watching = (notes: number, folder: string): string =>
  `Watching ${counted(notes, 'note')} in ${folder}. Ctrl-C ends.`;

/** The last line of a screen that has too few rows for all that `watch` shows. */
export const screenTooLow = (rows: number): string => `${counted(rows, 'more row')} below. Ctrl-C ends.`;

/** The line below events that await their outcome. */
export const howToSettle = (): string => `To answer: ${netvault('event')}`;
