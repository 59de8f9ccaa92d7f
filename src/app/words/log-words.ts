import type { CivilDate } from '../../model/civil-date.ts';
import type { LinkRef } from '../../model/records.ts';
import { periodContains } from '../../model/period.ts';
import type { LogDraft } from '../log/draft-log.ts';
import type { LinePlace } from '../day/edit-line.ts';
import {
  weekGoal,
  type GoalEffect,
  type LineStanding,
  type LogEffect,
  type OutdatedReview,
} from '../log/log-effect.ts';
import { fromDay } from './day-words.ts';
import { longDate, shortDay } from './dates.ts';
import { counted, fullStop, listed } from './phrases.ts';
import { stateWords, valueText } from './goal-words.ts';
import { didYouMean } from './wording.ts';

/** `1 point. The week is at 21 of 30: on pace.` `''` if no line counts yet. */
export function pointsSentence(effect: LogEffect): string {
  const { points, weeks, today } = effect;
  if (weeks.length === 0) return '';
  const gained = `${counted(points, 'point')}.`;
  if (points === 0) return gained;
  const goal = weekGoal(effect);
  const sentences = weeks.map(({ period, points: all }) => {
    const isNow = periodContains(period, today);
    const year = period.label.slice(0, 4);
    const ofYear = today.startsWith(year) ? '' : ` of ${year}`;
    const name = isNow ? 'The week' : `Week ${Number(period.label.slice(6))}${ofYear}`;
    if (!goal || goal.state === 'off') return `${name} is at ${all}.`;
    return `${name} is at ${valueText(goal)}: ${stateWords(goal, effect)}.`;
  });
  return [gained, ...sentences].join(' ');
}

/**
 * What the user should know about logged lines: why a line counts for nothing, or not yet, which
 * existing lines have the same content, and which reviews no longer add up.
 */
export function notesOnLines(draft: LogDraft, { lines, today, reviews }: LogEffect): string[] {
  const isOneOpen = draft.lines.some(({ entry: { mark } }) => mark === 'intention');
  const notes = draft.lines.flatMap(({ path, date, entry, text, ticked, same, open }, at) => {
    const known = [
      ticked === null || entry.mark !== 'done' ? '' : tickedWords(ticked, date),
      same === null || lines[at]?.standing === 'twice' ? '' : sameWords(same),
      open === null ? '' : openWords(open),
      entry.activity === 'introduction' && isOfFewer(draft, path, entry.people) ? INTRODUCTION_OF_TWO : '',
    ];
    const unlinked = lines[at]?.unlinked;
    if (unlinked) known.push(`${unlinked.message}. ${fullStop(unlinked.help)}`);
    return [
      ...known.filter(Boolean),
      ...standing(lines[at]?.standing, { date, text, activity: entry.activity, isOneOpen }, today),
    ];
  });
  return [...new Set([...notes, ...reviews.map(outdatedReview)])];
}

function standing(
  is: LineStanding | undefined,
  {
    date,
    text,
    activity,
    isOneOpen,
  }: {
    readonly date: CivilDate;
    readonly text: string;
    readonly activity: string;
    /** Whether one of the lines is open. */
    readonly isOneOpen: boolean;
  },
  today: CivilDate,
): string[] {
  switch (is) {
    case 'intention':
      return [date < today ? `Open since ${longDate(date)}.` : `Decided for ${dayName(date, today)}.`];
    case 'later':
      return [`Planned for ${dayName(date, today)}: it counts on that day.`];
    case 'neither':
      return [settledWords(text, isOneOpen)];
    case 'result':
      return [`A result, ${activity}: recorded, worth no points.`];
    case 'twice':
      return ['Another note has it already: it counts once.'];
    default:
      return [];
  }
}

/** For a line whose mark means neither done nor planned. */
function settledWords(text: string, isOneOpen: boolean): string {
  if (/^\[[<>]\]/.test(text)) return isOneOpen ? 'It is moved to another day.' : MOVED_NOWHERE;
  if (text.startsWith('[-]')) return 'It is dropped, and does not count.';
  return 'Its mark says neither done nor to do: it does not count.';
}

const MOVED_NOWHERE =
  'Its mark says that it was moved, but no line is made for another day. To do it later, write “[ ]” instead, and the day: [ ] friday call Ada.';

/** For a decided line that was ticked in place. */
function tickedWords(decided: CivilDate, date: CivilDate): string {
  return decided === date
    ? 'It was decided, and is ticked.'
    : `It was left over, ${fromDay(decided, date)}, and is ticked.`;
}

/** Whether fewer than two people take part, with the contact in whose own log the line is. */
function isOfFewer({ after }: LogDraft, path: string, people: readonly LinkRef[]): boolean {
  const paths = new Set(people.map((link) => after.pathOf(link, path)));
  if (after.record('contact', path)) paths.add(path);
  return paths.size < 2;
}

const INTRODUCTION_OF_TWO =
  'An introduction is between two people, and fewer are named: introduction Ada + Grace.';

/** For an open line with the same content that cannot be ticked in place. */
function openWords({ path, line }: LinePlace): string {
  return `It is also decided in ${path}, line ${line}: tick it in an editor, it cannot be ticked from here.`;
}

/** For a review that no longer adds up: what to write into it. */
export function outdatedReview({ path, period, differences }: OutdatedReview): string {
  const numbers = differences.map(({ name, found }) => `${name} ${found}`);
  return `The review of ${period} no longer adds up: write ${listed(numbers)} into ${path}.`;
}

/** For an existing line with the same content. */
function sameWords({ path, line }: LinePlace): string {
  return `The same stands there already: ${path}, line ${line}.`;
}

function dayName(date: CivilDate, today: CivilDate): string {
  const short = shortDay(date, today);
  return short === 'today' || short === 'tomorrow' ? short : longDate(date);
}

/** `Call five people: 3 of 5, on pace`; `shown` is the goal's name as the face displays it. */
export function goalWords(goal: GoalEffect, effect: LogEffect, shown: string = goal.name): string {
  const { period } = goal;
  const isNow = periodContains(period, effect.today);
  const value = valueText(goal) || String(goal.done);
  const words = [`${shown}: ${value}`, isNow ? '' : period.label, stateWords(goal, effect)];
  return words.filter(Boolean).join(', ');
}

/** For an activity that no scorecard knows; `meant` is the one that was probably meant, or null. */
export function unknownActivityWords(activity: string, meant: string | null): string {
  return `The scorecard knows no activity “${activity}”: it is worth 0. ${didYouMean(meant, '')}`.trimEnd();
}

/** For a template that is not used, since it needs a plugin that runs code. */
export function templatePassedOver(path: string): string {
  return `The template ${path} is not used: only another plugin can fill it in.`;
}
