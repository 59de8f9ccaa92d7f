import { sharedNames } from '../../../app/people/shared-names.ts';
import type { DueView, SuggestionView, Summary } from '../../../scorecard/summary.ts';
import { widthOf } from '../../terminal/cells.ts';
import { cutUnlessPiped, line, wrap, wrapEvenly, wrapItems, type Piece } from '../../terminal/layout.ts';
import type { Paint, Style } from '../../terminal/style.ts';
import { pastDays, shortDate, shortDay } from '../../../app/words/dates.ts';
import { periodContainsToday, wasAllRead, laterEvents } from '../../../app/words/day-words.ts';
import {
  NOTHING_DECIDED,
  plannedDayOffWords,
  decidedTomorrow,
  eventGoals,
  eventName,
  eventUntil,
  introductionsText,
  notedTomorrow,
  reachedGoals,
} from '../../../app/words/phrases.ts';
import { distinguishingPath, cadenceWords, dueWhen, lastSince } from '../../../app/words/due-words.ts';
import { howToGiveCadence } from '../../words/people-words.ts';
import * as summaryWords from '../../words/summary-words.ts';

const LABEL = 2;
const CONTENT = 17;
const EVENT_NAME = 26;
const DETAIL = 55;
/** The minimum width of the detail on a narrow terminal, in cells. */
const MIN_DETAIL_WIDTH = 19;
/** The minimum and maximum width of the column of names, in cells. */
const MIN_NAME_WIDTH = 16;
const MAX_NAME_WIDTH = 22;
const MAX_PEOPLE = 5;
const MAX_EVENTS = 6;

/** Number of findings in the notes. */
export interface FindingCount {
  readonly findings: number;
  readonly errors: number;
}

/** The attended events of the period, with the results for their goals. */
function held({ events: { recent } }: Summary, style: Style): Content {
  const shown = recent.slice(-MAX_EVENTS);
  const more = recent.length - shown.length;
  const lines = shown.flatMap((event) => {
    const goals = reachedGoals(event);
    const name = cutUnlessPiped(style, style.safe(eventName(event)), DETAIL - EVENT_NAME - 2);
    const first = [
      { at: CONTENT, text: shortDate(event.date) },
      { at: EVENT_NAME, text: name },
    ];
    return goals.length === 0
      ? [first]
      : columns(first, DETAIL, wrapItems(goals.map(style.safe), style.right - DETAIL), style.plain);
  });
  return more === 0 ? lines : [...plainLines([summaryWords.moreEarlier(more)], style), ...lines];
}

/**
 * What is next, one section per label: people to contact, events, what is decided. Sections
 * without content are left out; that of tomorrow says that nothing is decided, if that is known.
 */
export function summaryNext(summary: Summary, notes: FindingCount, style: Style): string[] {
  // For another period, only its own events are shown, and nothing about today.
  if (!periodContainsToday(summary))
    return section(summaryWords.headings.events, held(summary, style), style);
  return [
    ...section(summaryWords.headings.awaitingOutcome, awaiting(summary, style), style),
    ...section(summaryWords.headings.reconnect, people(summary, style), style),
    ...section(summaryWords.headings.coming, coming(summary, style), style),
    ...section(summaryWords.headings.tomorrow, tomorrow(summary, style), style),
    ...section(summaryWords.headings.introductions, introductions(summary, style), style),
    ...section(summaryWords.headings.findings, findings(notes, style), style),
  ];
}

type Content = readonly (readonly Piece[])[];

/** Lines with a label, which is on the first line. */
function section(label: string, content: Content, style: Style): string[] {
  return content.map((pieces, index) =>
    index === 0 ? line({ at: LABEL, text: label, paint: style.bold }, ...pieces) : line(...pieces),
  );
}

function plainLines(lines: readonly string[], { width }: Style): Content {
  return lines.flatMap((one) => wrap(one, width - CONTENT)).map((text) => [{ at: CONTENT, text }]);
}

/** Two columns; the second can have several lines. */
function columns(first: readonly Piece[], at: number, lines: readonly string[], paint: Paint): Content {
  return lines.map((text, index) => {
    const piece = { at, text, paint };
    return index === 0 ? [...first, piece] : [piece];
  });
}

function awaiting({ today, events: { awaitingOutcome } }: Summary, style: Style): Content {
  if (awaitingOutcome.length === 0) return [];
  const shown = awaitingOutcome.slice(-MAX_PEOPLE);
  const lines = shown.map((event) => {
    const day = pastDays(event, today);
    const room = style.right - CONTENT - widthOf(summaryWords.wereYouAt('', day));
    return summaryWords.wereYouAt(cutUnlessPiped(style, style.safe(eventName(event)), room), day);
  });
  const more = awaitingOutcome.length - shown.length;
  const earlier = more === 0 ? [] : [summaryWords.moreEarlier(more)];
  return plainLines([...lines, ...earlier, summaryWords.howToSettle()], style);
}

function people(summary: Summary, style: Style): Content {
  const { due, suggestions, today, vault } = summary;
  if (due.length + suggestions.length === 0) {
    const text = howToGiveCadence(vault);
    return text === '' ? [] : plainLines([text], style);
  }
  const shared = sharedNames(summary);
  const row = (view: DueView | SuggestionView, when: string, why: string) => ({
    name: view.name,
    why: [when, [why, ...distinguishingPath(view, shared)].map(style.safe).join(', ')] as const,
  });
  const whyDue = due.map((view) => row(view, dueWhen(view, summary), cadenceWords(view.cadence)));
  const whyQuiet = suggestions.map((view) => row(view, lastSince(view, today), view.reason));
  // Due people come first, but one row is kept for a person who has been quiet.
  const fromDue = whyDue.slice(0, MAX_PEOPLE - (whyQuiet.length > 0 ? 1 : 0));
  const shown = [...fromDue, ...whyQuiet.slice(0, Math.min(2, MAX_PEOPLE - fromDue.length))];
  const more = whyDue.length + whyQuiet.length - shown.length + summary.moreQuiet;
  const widest = Math.max(0, ...shown.map(({ name }) => widthOf(style.safe(name))));
  const room = Math.min(MAX_NAME_WIDTH, Math.max(MIN_NAME_WIDTH, widest));
  const whyAt = CONTENT + room + 2;
  const lines = shown.flatMap(({ name, why }) => {
    const cut = cutUnlessPiped(style, style.safe(name), room);
    return columns([{ at: CONTENT, text: cut }], whyAt, reasonLines(why, style.right - whyAt), style.dim);
  });
  return more === 0 ? lines : [...lines, ...plainLines([summaryWords.moreDue(more)], style)];
}

/** The day and the reason: on one line if they fit, otherwise apart, unless that takes more lines. */
function reasonLines([when, why]: readonly [string, string], cells: number): string[] {
  const together = wrapEvenly(`${when}, ${why}`, cells);
  const lines = [`${when},`, ...wrapEvenly(why, cells)];
  return together.length > 1 && lines.length <= together.length ? lines : together;
}

function coming(summary: Summary, style: Style): Content {
  const { today } = summary;
  const ahead = laterEvents(summary);
  const isKnown = wasAllRead(summary);
  const shown = ahead.slice(0, MAX_EVENTS);
  const more = ahead.length - shown.length;
  const detail = Math.min(DETAIL, style.right - MIN_DETAIL_WIDTH);
  const lines = shown.flatMap((event) => {
    const goals = style.safe(eventGoals(event));
    const name = cutUnlessPiped(style, style.safe(eventUntil(event)), detail - EVENT_NAME - 2);
    const first = [
      { at: CONTENT, text: shortDay(event.date, today) },
      { at: EVENT_NAME, text: name },
    ];
    return goals === ''
      ? columns(first, detail, [isKnown ? summaryWords.nothingDecided : ''], style.dim)
      : columns(first, detail, wrapItems(goals.split(', '), style.right - detail), style.plain);
  });
  return more === 0 ? lines : [...lines, ...plainLines([summaryWords.moreEvents(more)], style)];
}

function tomorrow(summary: Summary, style: Style): Content {
  const cells = style.right - CONTENT;
  const { dayOff } = summary.tomorrow;
  const off = dayOff === null ? [] : [plannedDayOffWords(style.safe(dayOff))];
  const [first, ...rest] = decidedTomorrow(summary).map(style.safe);
  const decided =
    first === undefined
      ? dayOff === null && wasAllRead(summary)
        ? [NOTHING_DECIDED]
        : []
      : wrapItems([summaryWords.decidedList(rest.length + 1, first), ...rest], cells);
  const [also, ...more] = notedTomorrow(summary).map(style.safe);
  const noted = also === undefined ? [] : wrapItems([summaryWords.notedList(also), ...more], cells);
  return plainLines([...off, ...decided, ...noted], style);
}

function introductions(summary: Summary, style: Style): Content {
  return summary.introductions.open.length === 0 ? [] : plainLines([introductionsText(summary)], style);
}

/** The number of findings, on one line without colour; empty if there are none. */
function findings({ findings: all, errors }: FindingCount, style: Style): Content {
  return all === 0 ? [] : plainLines([summaryWords.findingCount(all, errors)], style);
}
