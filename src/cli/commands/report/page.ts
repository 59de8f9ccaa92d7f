import { headerGoal } from '../../../app/words/goal-words.ts';
import type { ReportData } from '../../../app/report/report-data.ts';
import type { ReportActivity } from '../../../app/report/report-lists.ts';
import { andMore } from '../../../app/words/phrases.ts';
import * as words from '../../words/report-words.ts';
import { givingChart, heatChart, pointsChart, resultsChart } from './charts.ts';
import { goalsTable } from './goals-table.ts';
import { el, type Child, type Markup } from './markup.ts';
import { STYLE } from './style.ts';

/** The most rows of a list of people. */
const MOST_ROWS = 12;

/** The page of a report: one file that needs nothing else, and no network. `vault` is what the vault is called. */
export function reportPage(data: ReportData, vault: string): string {
  const { week, today } = data;
  const page = el(
    'html',
    { lang: 'en' },
    el(
      'head',
      {},
      el('meta', { charset: 'utf-8' }),
      el('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      // Whatever a note says: nothing is loaded, and nothing is run.
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
        section(words.year, words.yearAbout(data), heatChart(data.heat)),
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
  return `<!doctype html>\n${page.html}\n`;
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
        el('span', {}, words.weekDays(week.period.start, week.period.end)),
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

function purposes({ purposes: all, unnamed }: ReportData): Child {
  const rows = [
    ...all.map(({ name, points, events }) => ({ name, points, events: words.events(events) })),
    { name: words.noPurposeNamed, points: unnamed, events: '' },
  ];
  const sum = rows.reduce((total, { points }) => total + points, 0);
  const kind = (at: number): string => (at === rows.length - 1 ? 'part-none' : `part-${at % 4}`);
  return [
    el(
      'div',
      { class: 'stack', 'aria-hidden': 'true' },
      rows.map(({ points }, at) =>
        points > 0
          ? el('i', { class: kind(at), style: `flex: ${Math.round((points / sum) * 1000) / 1000}` })
          : null,
      ),
    ),
    el(
      'table',
      {},
      el(
        'tbody',
        {},
        rows.map(({ name, points, events }, at) =>
          el(
            'tr',
            {},
            el('th', { scope: 'row' }, el('i', { class: `dot ${kind(at)}`, 'aria-hidden': 'true' }), name),
            el('td', { class: 'muted' }, events),
            el('td', { class: 'num' }, points),
          ),
        ),
      ),
    ),
  ];
}

function reconnections({ reconnections: all, today }: ReportData): Child {
  const rest = all.length - MOST_ROWS;
  return [
    el(
      'table',
      {},
      el(
        'tbody',
        {},
        all
          .slice(0, MOST_ROWS)
          .map(({ name, silence, date }) =>
            el(
              'tr',
              {},
              el('th', { scope: 'row' }, name),
              el('td', { class: 'muted' }, words.silence(silence)),
              el('td', { class: 'num muted' }, words.on(date, today)),
            ),
          ),
      ),
    ),
    rest > 0 ? el('p', { class: 'sub' }, andMore(rest)) : null,
  ];
}

function introductions({ introductions: all, today }: ReportData): Child {
  return el(
    'table',
    {},
    el(
      'tbody',
      {},
      all.map((one) =>
        el(
          'tr',
          {},
          el(
            'th',
            { scope: 'row' },
            words.pair(one),
            one.outcome === null ? null : el('small', {}, one.outcome),
          ),
          el(
            'td',
            { class: 'num muted' },
            words.status(one),
            one.date === null ? null : el('small', {}, words.on(one.date, today)),
          ),
        ),
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
  return el(
    'table',
    {},
    el(
      'thead',
      {},
      el(
        'tr',
        {},
        words.activityColumns.map((name, at) =>
          el('th', { scope: 'col', class: at === 0 ? null : 'num' }, name),
        ),
      ),
    ),
    el(
      'tbody',
      {},
      part.map((one) =>
        el(
          'tr',
          {},
          el('th', { scope: 'row' }, one.activity),
          el('td', { class: 'num' }, one.count),
          el('td', { class: 'num muted' }, words.worth(one)),
          el('td', { class: 'num' }, one.points),
        ),
      ),
    ),
    total === null
      ? null
      : el(
          'tfoot',
          {},
          el(
            'tr',
            {},
            el('th', { scope: 'row' }, words.all),
            el('td', {}),
            el('td', {}),
            el('td', { class: 'num' }, total),
          ),
        ),
  );
}
