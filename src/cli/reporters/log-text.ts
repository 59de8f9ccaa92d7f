import type { DraftedLine, LogDraft } from '../../app/log-activities.ts';
import type { GoalEffect, LogEffect } from '../../app/log-effect.ts';
import type { CivilDate } from '../../model/civil-date.ts';
import { line, wrap } from '../terminal/layout.ts';
import type { Style } from '../terminal/style.ts';
import { longDate, shortDay } from './dates.ts';
import { counted, stateWords, valueText } from './phrases.ts';
import { statePaint } from './state-paint.ts';

/** What was logged, or with `--dry-run` would be. */
export interface Logged {
  readonly draft: LogDraft;
  readonly effect: LogEffect;
  readonly dryRun: boolean;
  readonly isUndoable: boolean;
}

/** The shape of `log --format json`, version 1 (`netvault schema log`). */
export interface LogReport extends Omit<LogEffect, 'lines' | 'dayOff'> {
  readonly version: 1;
  readonly dryRun: boolean;
  /** Whether `log --undo` can take it back. */
  readonly undoable: boolean;
  readonly lines: readonly (Pick<DraftedLine, 'path' | 'line' | 'text' | 'date'> &
    Pick<DraftedLine['entry'], 'activity' | 'mark'> &
    LogEffect['lines'][number])[];
  readonly made: LogDraft['made'];
}

export function logReport({ draft, effect, dryRun, isUndoable }: Logged): LogReport {
  const lines = draft.lines.flatMap(({ path, line: at, text, date, entry: { activity, mark } }, index) => {
    const one = effect.lines[index];
    return one ? [{ path, line: at, text, date, activity, mark, ...one }] : [];
  });
  const { today, points, weeks, goals } = effect;
  return { version: 1, today, dryRun, undoable: isUndoable, lines, made: draft.made, points, weeks, goals };
}

/** Line by line what was logged and where, then the points, the goals that moved, and how to take it back. */
export function logText(logged: Logged, style: Style): string {
  const { draft, effect, dryRun, isUndoable } = logged;
  const notes = draft.changes.flatMap(({ path }) => noteLines(path, logged, style));
  const sentences = [pointsSentence(effect), standings(draft, effect).join(' ')];
  const closing = dryRun
    ? [line({ at: 2, text: 'Nothing is written yet.' })]
    : isUndoable
      ? [line({ at: 2, text: 'To take it back: netvault log --undo', paint: style.dim })]
      : [];
  return style.words(
    [
      ...notes,
      ...sentences.flatMap((text) => wrap(text, 76)).map((text) => line({ at: 2, text })),
      ...effect.goals
        .filter((goal) => goal !== weekGoal(effect))
        .map((goal) => goalLine(goal, effect, style)),
      ...closing,
      '',
    ].join('\n'),
  );
}

function noteLines(path: string, { draft, dryRun }: Logged, style: Style): string[] {
  const here = draft.lines.filter((one) => one.path === path);
  const at = placeWords(here.map((one) => one.line));
  const made = draft.made.find((one) => one.path === path);
  const { template = null, passedOver = null } = made ?? {};
  const from = template === null ? '' : ` from ${style.safe(template)}`;
  const head = `${style.safe(path)}, ${at}${made ? `, a new note${from}` : ''}`;
  const unused =
    passedOver === null
      ? []
      : wrap(
          `Its template ${style.safe(passedOver)} is not used: it holds what only another plugin can fill in.`,
          76,
        );
  return [
    dryRun ? head : `${style.green(style.signs.check)} ${head}`,
    ...[...here.flatMap(({ text }) => wrap(style.safe(text), 76)), ...unused].map((text) =>
      line({ at: 2, text }),
    ),
  ];
}

/** `line 14`, `lines 14 and 15`, `lines 14 to 16`: what goes into one note stands together. */
function placeWords(places: readonly number[]): string {
  const first = String(Math.min(...places));
  if (places.length < 2) return `line ${first}`;
  return `lines ${first} ${places.length === 2 ? 'and' : 'to'} ${String(Math.max(...places))}`;
}

/** The goal for all points of the one week that the lines are in. */
function weekGoal({ weeks, goals }: LogEffect): GoalEffect | undefined {
  const [week] = weeks;
  return weeks.length === 1
    ? goals.find(
        ({ metric, activity, every, period, state }) =>
          metric === 'points' &&
          activity === null &&
          every === 'week' &&
          period.label === week?.period.label &&
          state !== 'upcoming',
      )
    : undefined;
}

/** `1 point. The week is at 21 of 30: on pace.` Nothing where no line can count yet. */
function pointsSentence(effect: LogEffect): string {
  const { points, weeks, today } = effect;
  if (weeks.length === 0) return '';
  const gained = `${counted(points, 'point')}.`;
  if (points === 0) return gained;
  const goal = weekGoal(effect);
  const told = weeks.map(({ period, points: all }) => {
    const isNow = period.start <= today && today <= period.end;
    const name = isNow ? 'The week' : `Week ${String(Number(period.label.slice(6)))}`;
    if (!goal || goal.state === 'off') return `${name} is at ${String(all)}.`;
    return `${name} is at ${valueText(goal)}: ${stateWords(goal, effect)}.`;
  });
  return [gained, ...told].join(' ');
}

/** What is to be known of lines that count for nothing, or not yet. */
function standings(draft: LogDraft, { lines, today }: LogEffect): string[] {
  const told = draft.lines.flatMap(({ date, entry }, at) => {
    switch (lines[at]?.standing) {
      case 'intention':
        return [date < today ? `Open since ${longDate(date)}.` : `Decided for ${dayName(date, today)}.`];
      case 'later':
        return [`Planned for ${dayName(date, today)}: it counts on that day.`];
      case 'neither':
        return ['Its mark says neither done nor to do: it does not count.'];
      case 'result':
        return [`A result, ${entry.activity}: it is kept beside the points.`];
      case 'twice':
        return ['Another note tells of it already: it counts once.'];
      default:
        return [];
    }
  });
  return [...new Set(told)];
}

function dayName(date: CivilDate, today: CivilDate): string {
  const short = shortDay(date, today);
  return short === 'today' || short === 'tomorrow' ? short : longDate(date);
}

function goalLine(goal: GoalEffect, effect: LogEffect, style: Style): string {
  const { name, period, state } = goal;
  const isNow = period.start <= effect.today && effect.today <= period.end;
  const value = valueText(goal) || String(goal.done);
  const words = [`${style.safe(name)}: ${value}`, isNow ? '' : period.label, stateWords(goal, effect)];
  return line(
    { at: 2, text: style.signs.state[state], paint: statePaint(state, style) },
    { at: 4, text: words.filter(Boolean).join(', ') },
  );
}

/** Activities that the scorecard does not know: they are logged, and worth nothing. */
export function logWarnings({ draft, effect, isUndoable }: Logged, style: Style): string {
  const unknown = new Map<string, string | null>();
  for (const [at, { entry }] of draft.lines.entries()) {
    const { standing = 'counted', meant = null } = effect.lines[at] ?? {};
    if (standing === 'unknown' || meant !== null) unknown.set(entry.activity, meant);
  }
  const warnings = [...unknown].map(([activity, meant]) => {
    const name = style.safe(activity);
    const back = isUndoable ? ' Take it back with netvault log --undo.' : '';
    const advice =
      meant === null
        ? `Give it points in your scorecard: points: [${name} 1]`
        : `Did you mean “${style.safe(meant)}”?${back}`;
    return `netvault: the scorecard knows no activity “${name}”: it is worth 0. ${advice}\n`;
  });
  return style.words(warnings.join(''));
}
