import type { EventPage } from '../../../app/show/event-page.ts';
import { andMore, eventName } from '../../../app/words/phrases.ts';
import { blocksText } from '../../report/section.ts';
import type { Style } from '../../terminal/style.ts';
import * as introWords from '../../words/intro-words.ts';
import * as showWords from '../../words/show-words.ts';
import {
  LABEL,
  ROW,
  activityRow,
  labelledLines,
  openBlocks,
  placedRow,
  wrappedLines,
  limitedSection,
  titleLines,
} from './page-lines.ts';
import type { ShowOptions } from './show-report.ts';

const MAX_ROWS = { people: 12, connect: 5, done: 12, noted: 12, open: 8 } as const;
/** Maximum number of names in one line. */
const MAX_NAMES = 12;

/** The page of an event: time and place, people, what was decided, and the results. */
export function eventText(page: EventPage, { ledger, all }: ShowOptions, style: Style): string {
  const { headings } = showWords;
  const { activities, open, briefing } = page;
  const guests = (briefing?.people ?? []).map((person) => [
    ...wrappedLines(ROW, style.safe(person.name), style),
    ...wrappedLines(ROW + 2, style.safe(showWords.guest(person)), style, style.dim),
  ]);
  const pairs = (briefing?.connect ?? []).map(({ names, reason }) => [
    ...wrappedLines(ROW, style.safe(introWords.pair(names)), style),
    ...wrappedLines(ROW + 2, style.safe(reason), style, style.dim),
  ]);
  return style.words(
    blocksText([
      [
        ...titleLines(eventName({ name: page.name, date: page.date ?? '' }), page.path, style),
        ...wrappedLines(LABEL, style.safe(showWords.whenAndWhere(page, ledger.now.date)), style),
        ...wrappedLines(LABEL, showWords.eventState(page), style),
      ],
      factLines(page, all, style),
      limitedSection(headings.people, guests, MAX_ROWS.people, all, style),
      limitedSection(headings.connect, pairs, MAX_ROWS.connect, all, style),
      limitedSection(
        headings.done,
        // Activities from the event's own fields are already shown above.
        activities.filter(({ from }) => from !== 'fields').map((row) => activityRow(row, style)),
        MAX_ROWS.done,
        all,
        style,
      ),
      limitedSection(
        headings.notes,
        page.noted.map((one) => placedRow(null, one.text, one, style, ROW)),
        MAX_ROWS.noted,
        all,
        style,
      ),
      ...openBlocks(open, MAX_ROWS.open, all, style),
    ]),
  );
}

function factLines(page: EventPage, all: boolean, style: Style): string[] {
  const { labels } = showWords;
  const { purposes, met, cards, goals, introductions, results, briefing } = page;
  const names = (refs: readonly { readonly name: string }[]): string => {
    const shown = all ? refs : refs.slice(0, MAX_NAMES);
    const more = refs.length - shown.length;
    return [...shown.map(({ name }) => name), ...(more === 0 ? [] : [andMore(more)])].join(', ');
  };
  return [
    ...labelledLines(labels.kind, showWords.eventKind(page), style),
    ...labelledLines(labels.minutes, showWords.eventLength(page), style),
    ...labelledLines(labels.purpose, names(purposes), style),
    // In a briefing, the people are listed below with what they need.
    ...labelledLines(labels.with, briefing ? '' : names(page.with), style),
    ...labelledLines(labels.metThere, briefing ? '' : names(met), style),
    ...labelledLines(labels.cards, cards === 0 ? '' : String(cards), style),
    ...labelledLines(labels.decided, goals.map(showWords.eventGoal).join(', '), style),
    ...introductions.flatMap(([a, b], at) =>
      labelledLines(at === 0 ? labels.pairs : '', introWords.pair([a.name, b.name]), style),
    ),
    ...labelledLines(labels.yours, (briefing?.offers ?? []).join('; '), style),
    ...results.flatMap((text, at) => labelledLines(at === 0 ? labels.results : '', text, style)),
  ];
}
