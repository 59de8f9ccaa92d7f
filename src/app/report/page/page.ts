import { el, htmlOf, type Child, type Markup } from '../../charts/markup.ts';
import { row, table } from '../../charts/table.ts';
import { headerGoal } from '../../words/goal-words.ts';
import type { ReportData } from '../report-data.ts';
import type { ReportActivity } from '../report-lists.ts';
import { andMore } from '../../words/phrases.ts';
import * as words from '../../words/report-words.ts';
import { givingChart, heatSection, pointsChart, resultsChart } from './charts.ts';
import { goalsTable } from './goals-table.ts';
import { STYLE } from './style.ts';

/** The most rows of a list of people. */
const MAX_ROWS = 12;

/** Identifies a report of NetVault. */
const GENERATOR = 'NetVault report';

/** Whether a file is a report of NetVault, which a new one may replace. */
export function isReportPage(html: string): boolean {
  return html.slice(0, 200).includes(`content="${GENERATOR}"`);
}

/** The page of a report: one self-contained file that needs no network. `vault` is the name of the vault. */
export function reportPage(data: ReportData, vault: string): string {
  const { week, today } = data;
  const page = el(
    'html',
    { lang: 'en' },
    el(
      'head',
      {},
      el('meta', { charset: 'utf-8' }),
      el('meta', { name: 'generator', content: GENERATOR }),
      el('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      // Nothing is loaded or run, whatever a note contains.
      el('meta', {
        'http-equiv': 'Content-Security-Policy',
        content: "default-src 'none'; style-src 'unsafe-inline'",
      }),
      el('title', {}, words.pageTitle(week.period.label)),
      STYLE,
    ),
    el(
      'body',
      {},
      el(
        'main',
        {},
        el(
          'header',
          {},
          el('p', { class: 'muted' }, vault),
          el('h1', {}, words.title),
          el('p', { class: 'lead' }, words.lead(headerGoal(week), week.points)),
        ),
        score(data),
        section(words.goals, data.goals.length === 0 ? words.noGoals : words.goalsAbout, goalsTable(data)),
        section(words.year, words.yearAbout(data), heatSection(data.heat)),
        two(
          section(words.purposes, words.purposesAbout(data), purposes(data)),
          section(words.giving, words.givingAbout(data), givingChart(data)),
        ),
        section(words.besides, words.besidesAbout(data), resultsChart(data)),
        two(
          section(
            words.reconnections,
            words.reconnectionsAbout(data.reconnections.length),
            reconnections(data),
          ),
          section(words.introductions, words.introductionsAbout(data), introductions(data)),
        ),
        section(
          words.madeOf,
          data.activities.length === 0 ? words.none : words.madeOfAbout,
          activities(data),
        ),
        el('footer', {}, words.footer({ ...data, today })),
      ),
    ),
  );
  return `<!doctype html>\n${htmlOf(page)}\n`;
}

function section(title: string, about: string, ...children: readonly Child[]): Markup {
  return el('section', {}, el('h2', {}, title), el('p', { class: 'sub' }, about), ...children);
}

const two = (...sections: readonly Markup[]): Markup => el('div', { class: 'two' }, ...sections);

function score({ week, today }: ReportData): Markup {
  const goal = headerGoal(week);
  const share = Math.round((goal?.share ?? 0) * 1000) / 10;
  const due = goal && goal.target > 0 ? Math.round((goal.expected / goal.target) * 1000) / 10 : 0;
  return el(
    'div',
    { class: 'score' },
    el(
      'div',
      {},
      el(
        'p',
        { class: 'big' },
        el('b', {}, week.points),
        words.ofPoints(goal?.target ?? null),
        goal ? el('em', { class: `is-${goal.state}` }, words.state({ ...goal, longest: 0 }, { week })) : null,
      ),
      goal
        ? el(
            'div',
            { class: 'bar', 'aria-hidden': 'true' },
            el('i', { style: `inline-size: ${share}%` }),
            due > 0 ? el('b', { style: `inset-inline-start: ${due}%` }) : null,
          )
        : null,
      el(
        'p',
        { class: 'row' },
        el('span', {}, goal ? words.pace(today, goal.expected) : ''),
        el('span', {}, words.weekDays(week.period)),
      ),
    ),
    el(
      'div',
      {},
      pointsChart(week, goal),
      el('p', { class: 'row' }, el('span', {}, words.pointsByWeek), el('span', {}, goal ? words.dashed : '')),
    ),
  );
}

function purposes({ purposes: all, unserved }: ReportData): Child {
  const parts = [
    ...all.map(({ name, points, events }) => ({ name, points, events: words.events(events) })),
    { name: words.noneOfThese(all.length), points: unserved, events: '' },
  ];
  const sum = parts.reduce((total, { points }) => total + points, 0);
  const kind = (at: number): string => (at === parts.length - 1 ? 'part-none' : `part-${at % 4}`);
  const share = (points: number): number => Math.round((points / sum) * 1000) / 1000;
  return [
    el(
      'div',
      { class: 'stack', 'aria-hidden': 'true' },
      parts.map(({ points }, at) =>
        points > 0 ? el('i', { class: kind(at), style: `flex: ${share(points)}` }) : null,
      ),
    ),
    table(
      parts.map(({ name, points, events }, at) =>
        row(
          [el('i', { class: `dot ${kind(at)}`, 'aria-hidden': 'true' }), name],
          ['muted', events],
          ['num', points],
        ),
      ),
    ),
  ];
}

function reconnections({ reconnections: all, today }: ReportData): Child {
  const rest = all.length - MAX_ROWS;
  return [
    table(
      all
        .slice(0, MAX_ROWS)
        .map(({ name, silence, date }) =>
          row(name, ['muted', words.silence(silence)], ['num muted', words.on(date, today)]),
        ),
    ),
    rest > 0 ? el('p', { class: 'sub' }, andMore(rest)) : null,
  ];
}

function introductions({ introductions: all, today }: ReportData): Child {
  const small = (text: string | null): Child => text && el('small', {}, text);
  return table(
    all.map((one) =>
      row(
        [words.pair(one), small(one.outcome)],
        ['num muted', [words.status(one), small(one.date && words.on(one.date, today))]],
      ),
    ),
  );
}

function activities({ activities: all, points }: ReportData): Child {
  if (all.length === 0) return null;
  const half = Math.ceil(all.length / 2);
  const isSplit = all.length > 6;
  const parts = isSplit ? [all.slice(0, half), all.slice(half)] : [all];
  return el(
    'div',
    { class: isSplit ? 'two is-tight' : '' },
    parts.map((part, at) => activityTable(part, at === parts.length - 1 ? points : null)),
  );
}

function activityTable(part: readonly ReportActivity[], total: number | null): Markup {
  const rows = part.map((one) =>
    row(one.activity, ['num', one.count], ['num muted', words.worth(one)], ['num', one.points]),
  );
  return table(rows, {
    columns: words.activityColumns,
    kind: (at) => (at === 0 ? null : 'num'),
    sum: total === null ? null : row(words.all, ['', null], ['', null], ['num', total]),
  });
}
