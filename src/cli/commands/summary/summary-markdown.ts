import { isSetAside } from '../../../app/summary/oneline.ts';
import { escapeMarkdown } from '../../../app/review/escape-markdown.ts';
import type { Summary } from '../../../scorecard/summary.ts';
import { UNICODE } from '../../terminal/style.ts';
import { pastDay, periodTitle, shortDay, sinceDay } from '../../../app/words/dates.ts';
import { dailyNotesNotice } from '../../../app/words/daily-notes-words.ts';
import {
  HOW_TO_SETTLE,
  NOTHING_DECIDED,
  cadenceWords,
  counted,
  decidedTomorrow,
  dueWhen,
  eventGoals,
  eventName,
  goalGroups,
  goalNote,
  headerGoal,
  headerState,
  introductionsText,
  purposeNote,
  resultsText,
  stateWords,
  streakWords,
  valueText,
  type GoalGroup,
} from '../../../app/words/phrases.ts';

/** The summary as markdown, for a note, an issue or a chat. */
export function summaryMarkdown(summary: Summary): string {
  if (summary.vault.records === 0) {
    return `# No records yet\n\nNothing in ${counted(summary.vault.notes, 'note')}. To begin: \`netvault init\`.\n`;
  }
  if (isSetAside(summary)) {
    const { name, until } = summary.setAside ?? { name: '', until: '' };
    return `# ${escapeMarkdown(eventName({ name, date: summary.today }))}\n\nYour goals are set aside until ${until}.\n`;
  }
  const sections = [
    header(summary),
    summary.dailyNotesUnread ? escapeMarkdown(dailyNotesNotice(summary.dailyNotesUnread)) : '',
    ...goalGroups(summary).map((group) => goals(group, summary)),
    ...next(summary),
  ];
  return `${sections.filter(Boolean).join('\n\n')}\n`;
}

function header(summary: Summary): string {
  const goal = headerGoal(summary);
  const points = goal ? `${summary.points} of ${goal.target} points` : counted(summary.points, 'point');
  const streak = goal ? streakWords(goal.streak, summary.period.unit) : '';
  const { given, asked } = summary.giving;
  const results = escapeMarkdown(resultsText(summary));
  const sentences = [
    goal ? `${headerState(goal, summary)}.` : '',
    streak && `${streak}.`,
    given + asked > 0 ? `Given ${given}, asked ${asked}.` : '',
    results && `Results: ${results}.`,
  ];
  const lead = [`**${points}**`, ...sentences.filter(Boolean)]
    .join(goal ? ', ' : '. ')
    .replace(/\., /g, '. ');
  return `# ${periodTitle(summary.period, UNICODE)}\n\n${lead}`;
}

function goals({ purpose, goals: rows }: GoalGroup, summary: Summary): string {
  const other = summary.purposes.length === 0 ? 'Goals' : 'Other goals';
  const heading = purpose ? `## ${escapeMarkdown(purpose.name)} (${purposeNote(purpose)})` : `## ${other}`;
  const table = rows.map((goal) => {
    const cells = [
      escapeMarkdown(goal.name),
      valueText(goal),
      stateWords(goal, summary),
      goalNote(goal, summary),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  if (table.length === 0) return heading;
  return [heading, '', '| Goal | Done | State | |', '| --- | ---: | --- | --- |', ...table].join('\n');
}

function list(heading: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `## ${heading}\n\n${items.map((item) => `- ${item}`).join('\n')}`;
}

function next(summary: Summary): string[] {
  const { today, events, dayOff } = summary;
  const decided = decidedTomorrow(summary).map(escapeMarkdown);
  const awaiting = events.awaitingOutcome.map(
    (event) => `${escapeMarkdown(eventName(event))}, ${pastDay(event.date, today)}? ${HOW_TO_SETTLE}`,
  );
  const due = summary.due.map(
    (view) =>
      `**${escapeMarkdown(view.name)}**: ${dueWhen(view, summary)}, ${escapeMarkdown(cadenceWords(view.cadence))}`,
  );
  const quiet = summary.suggestions.map(
    ({ name, last, reason }) =>
      `**${escapeMarkdown(name)}**: ${sinceDay(last, today)}, ${escapeMarkdown(reason)}`,
  );
  const coming = events.coming.map((event) => {
    const goalsOf = escapeMarkdown(eventGoals(event)) || 'nothing decided yet';
    return `${shortDay(event.date, today)}: **${escapeMarkdown(eventName(event))}**, ${goalsOf}`;
  });
  const open = summary.introductions.open.length === 0 ? [] : [introductionsText(summary)];
  return [
    list('Today', dayOff === null ? [] : [`a day off${dayOff && `: ${escapeMarkdown(dayOff)}`}`]),
    list('Were you at', awaiting),
    list('Reconnect', [...due, ...quiet]),
    list('Coming', coming),
    list('Tomorrow', decided.length === 0 ? [NOTHING_DECIDED] : decided),
    list('Introductions', open),
  ];
}
