import { isEmpty, isSetAside } from '../../../app/summary/summary-state.ts';
import { escapeMarkdown } from '../../../app/review/escape-markdown.ts';
import { namedApart, sharedNames } from '../../../app/people/shared-names.ts';
import type { ComingEvent, DueView, SuggestionView, Summary } from '../../../scorecard/summary.ts';
import type { Style } from '../../terminal/style.ts';
import { pastDays, periodTitle, shortDay } from '../../../app/words/dates.ts';
import { dailyNotesNotice } from '../../../app/words/daily-notes-words.ts';
import {
  NOTHING_DECIDED_TODAY,
  dayOffWords,
  decidedText,
  doneCount,
  fromDay,
  periodContainsToday,
  wasAllRead,
  laterEvents,
  shownLeftOver,
} from '../../../app/words/day-words.ts';
import {
  HOW_TO_SETTLE,
  andMore,
  NOTHING_DECIDED,
  plannedDayOffWords,
  decidedTomorrow,
  eventGoals,
  eventHours,
  eventName,
  eventUntil,
  introductionsText,
  notedTomorrow,
  reachedGoals,
  resultsText,
} from '../../../app/words/phrases.ts';
import { distinguishingPath, cadenceWords, dueWhen, lastSince } from '../../../app/words/due-words.ts';
import {
  goalGroups,
  goalNote,
  headerGoal,
  headerState,
  proratedWords,
  purposeNote,
  restOfPoints,
  stateWords,
  streakWords,
  valueText,
  type GoalGroup,
} from '../../../app/words/goal-words.ts';
import { recognizedWords } from '../../../app/words/recognized-words.ts';
import { unreadFilesNotice } from '../../../app/words/unread-words.ts';
import { givingWords, pointsWords } from '../../../app/words/summary-words.ts';
import { howToMap } from '../../words/people-words.ts';
import { howToGiveCadence } from '../../words/people-words.ts';
import * as summaryWords from '../../words/summary-words.ts';

/** The summary as markdown, for a note, an issue or a chat. */
export function summaryMarkdown(summary: Summary, style: Style): string {
  return style.words(markdownOf(summary, style));
}

function markdownOf(summary: Summary, style: Style): string {
  if (isEmpty(summary)) {
    return `# ${summaryWords.noRecordsTitle}\n\n${summaryWords.noRecordsInMarkdown(summary.vault.notes)}\n`;
  }
  if (isSetAside(summary) && summary.setAside) return setAsideMarkdown(summary.setAside, summary.today);
  const sections = [
    header(summary, style),
    todayList(summary),
    summary.vault.records === 0 ? escapeMarkdown(summaryWords.noGoals()) : '',
    escapeMarkdown(recognizedWords(summary.vault)),
    escapeMarkdown(howToMap(summary.vault)),
    escapeMarkdown(unreadFilesNotice(summary.vault.unread)),
    summary.dailyNotesUnread ? escapeMarkdown(dailyNotesNotice(summary.dailyNotesUnread)) : '',
    ...goalGroups(summary).map((group) => goals(group, summary)),
    restOfPoints(summary, summaryWords.namePurpose()),
    ...next(summary),
  ];
  return `${sections.filter(Boolean).join('\n\n')}\n`;
}

/** The markdown shown instead of numbers while an event sets goals aside. */
export function setAsideMarkdown(
  { name, until }: NonNullable<Summary['setAside']>,
  today: Summary['today'],
): string {
  return `# ${escapeMarkdown(eventName({ name, date: today }))}\n\n${summaryWords.setAside(until)}\n`;
}

function header(summary: Summary, { signs }: Style): string {
  const goal = headerGoal(summary);
  const opening = summaryWords.firstParagraph(`**${pointsWords(summary.points, goal?.target ?? null)}**`, {
    state: goal ? [headerState(goal, summary), proratedWords(goal)].filter(Boolean).join('; ') : '',
    streak: goal ? streakWords(goal.streak, summary.period.unit) : '',
    giving: givingWords(summary.giving),
    results: escapeMarkdown(resultsText(summary)),
  });
  return `# ${periodTitle(summary.period, signs)}\n\n${opening}`;
}

function goals({ purpose, goals: rows }: GoalGroup, summary: Summary): string {
  const other =
    summary.purposes.length === 0 ? summaryWords.headings.goals : summaryWords.headings.otherGoals;
  const heading = purpose ? `## ${escapeMarkdown(purpose.name)} (${purposeNote(purpose)})` : `## ${other}`;
  const table = rows.map((goal) => {
    const cells = [
      escapeMarkdown(goal.name),
      valueText(goal),
      stateWords(goal, summary),
      [goalNote(goal, summary), proratedWords(goal)].filter(Boolean).join('; '),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  if (table.length === 0) return heading;
  const columns = `| ${summaryWords.goalColumns.join(' | ')} | |`;
  return [heading, '', columns, '| --- | ---: | --- | --- |', ...table].join('\n');
}

function list(heading: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `## ${heading}\n\n${items.map((item) => `- ${item}`).join('\n')}`;
}

/** Today's decided lines and events, as a task list. */
function todayList(summary: Summary): string {
  if (!periodContainsToday(summary)) return '';
  const { day, dayOff, today } = summary;
  const left = shownLeftOver(day);
  const all = [...day.decided, ...left];
  const rows = [
    ...namedApart(day.decided, all).map(
      (one) => `[${one.done ? 'x' : ' '}] ${escapeMarkdown(decidedText(one))}`,
    ),
    ...namedApart(left, all).map(
      (one) => `[ ] ${escapeMarkdown(decidedText(one))} (${fromDay(one.date, today)})`,
    ),
    ...day.events.map((event) => {
      const goals = goalsOf(event, summary);
      const hours = eventHours(event, today, today);
      const name = `**${escapeMarkdown(eventUntil(event, hours))}**`;
      return `${hours === '' ? '' : `${hours}: `}${name}${goals}`;
    }),
  ];
  const off = dayOff === null ? '' : escapeMarkdown(dayOffWords(dayOff));
  const count = !wasAllRead(summary)
    ? ''
    : doneCount(day) || (rows.length === 0 ? NOTHING_DECIDED_TODAY : '');
  const items = rows.map((row) => `- ${row}`).join('\n');
  const parts = [off || count, items].filter(Boolean);
  return parts.length === 0 ? '' : [`## ${summaryWords.headings.today}`, ...parts].join('\n\n');
}

/** What is decided for an event, to follow its name; empty if it is not known. */
function goalsOf(event: ComingEvent, summary: Summary): string {
  const goals = escapeMarkdown(eventGoals(event)) || (wasAllRead(summary) ? summaryWords.nothingDecided : '');
  return goals && `, ${goals}`;
}

/** An attended event of a past period, with the results for its goals. */
function heldEvent(event: Summary['events']['recent'][number]): string {
  const goals = reachedGoals(event);
  return [event.date, `**${escapeMarkdown(eventName(event))}**`, ...goals.map(escapeMarkdown)].join(', ');
}

function next(summary: Summary): string[] {
  const { today, events } = summary;
  if (!periodContainsToday(summary))
    return [list(summaryWords.headings.events, events.recent.map(heldEvent))];
  const decided = decidedTomorrow(summary).map(escapeMarkdown);
  const { dayOff } = summary.tomorrow;
  const opening =
    dayOff !== null
      ? [escapeMarkdown(plannedDayOffWords(dayOff))]
      : decided.length === 0 && wasAllRead(summary)
        ? [NOTHING_DECIDED]
        : [];
  const noted = notedTomorrow(summary).map((text) => summaryWords.notedList(escapeMarkdown(text)));
  const awaiting = events.awaitingOutcome.map(
    (event) =>
      `${summaryWords.wereYouAt(escapeMarkdown(eventName(event)), pastDays(event, today))} ${HOW_TO_SETTLE}`,
  );
  const shared = sharedNames(summary);
  const why = (view: DueView | SuggestionView, text: string): string =>
    [text, ...distinguishingPath(view, shared)].map(escapeMarkdown).join(', ');
  const due = summary.due.map(
    (view) =>
      `**${escapeMarkdown(view.name)}**: ${dueWhen(view, summary)}, ${why(view, cadenceWords(view.cadence))}`,
  );
  const quiet = summary.suggestions.map(
    (view) => `**${escapeMarkdown(view.name)}**: ${lastSince(view, today)}, ${why(view, view.reason)}`,
  );
  const more = summary.moreQuiet > 0 ? [andMore(summary.moreQuiet)] : [];
  const people = [...due, ...quiet, ...more];
  const nobody = [howToGiveCadence(summary.vault)].filter(Boolean).map(escapeMarkdown);
  const ahead = laterEvents(summary);
  const coming = ahead.map((event) => {
    const goals = goalsOf(event, summary);
    return `${shortDay(event.date, today)}: **${escapeMarkdown(eventUntil(event))}**${goals}`;
  });
  const open = summary.introductions.open.length === 0 ? [] : [introductionsText(summary)];
  return [
    list(summaryWords.headings.awaitingOutcome, awaiting),
    list(summaryWords.headings.reconnect, people.length > 0 ? people : nobody),
    list(summaryWords.headings.coming, coming),
    list(summaryWords.headings.tomorrow, [...opening, ...decided, ...noted]),
    list(summaryWords.headings.introductions, open),
  ];
}
