import type { DraftedLine, LogDraft } from '../../../app/log/draft-log.ts';
import { unknownActivities, weekGoal, type GoalEffect, type LogEffect } from '../../../app/log/log-effect.ts';
import { goalWords, pointsSentence, notesOnLines } from '../../../app/words/log-words.ts';
import { line, wrap } from '../../terminal/layout.ts';
import type { Style } from '../../terminal/style.ts';
import type { Context } from '../../command-line/command.ts';
import { printMessage } from '../../report/print-message.ts';
import { statePaint } from '../../report/state-paint.ts';
import * as logWords from '../../words/log-words.ts';
import * as summaryWords from '../../words/summary-words.ts';
import * as writingWords from '../../words/writing-words.ts';

/** What was logged, or with `--dry-run` would be logged. */
export interface LogResult {
  readonly draft: LogDraft;
  readonly effect: LogEffect;
  readonly dryRun: boolean;
  readonly isUndoable: boolean;
  /** The end of an event that sets goals aside, so that the state of goals is not shown; null if there is none. */
  readonly eventUntil: string | null;
}

/** The shape of `log --format json`, version 1 (`netvault schema log`). */
export interface LogReport extends Omit<LogEffect, 'lines' | 'dayOff'> {
  readonly version: 1;
  readonly dryRun: boolean;
  /** Whether `log --undo` can undo it. */
  readonly undoable: boolean;
  readonly lines: readonly (Pick<
    DraftedLine,
    'path' | 'line' | 'text' | 'date' | 'ticked' | 'same' | 'open'
  > &
    Pick<DraftedLine['entry'], 'activity' | 'mark'> &
    LogEffect['lines'][number])[];
  readonly made: LogDraft['made'];
}

export function logReport({ draft, effect, dryRun, isUndoable }: Omit<LogResult, 'aside'>): LogReport {
  const lines = draft.lines.flatMap(({ path, line: at, text, date, ticked, same, open, entry }, index) => {
    const { activity, mark } = entry;
    const one = effect.lines[index];
    return one ? [{ path, line: at, text, date, ticked, same, open, activity, mark, ...one }] : [];
  });
  const { today, points, weeks, goals, reviews } = effect;
  const { made } = draft;
  return { version: 1, today, dryRun, undoable: isUndoable, lines, made, points, weeks, goals, reviews };
}

/**
 * The lines that were logged and their places, then points and goals, how much of today is done
 * (`today` is `1 of 3 done`), the goals that moved, and how to undo it.
 */
export function logText(logged: LogResult, style: Style, today = ''): string {
  const { draft, effect, dryRun, isUndoable, eventUntil } = logged;
  const notes = draft.changes.flatMap(({ path }) => noteLines(path, logged, style));
  const sentences = [
    eventUntil === null ? pointsSentence(effect) : '',
    style.safe(notesOnLines(draft, effect).join(' ')),
    eventUntil !== null ? summaryWords.setAside(eventUntil) : today === '' ? '' : logWords.today(today),
  ];
  const closing = dryRun
    ? [line({ at: 2, text: writingWords.nothingYet })]
    : isUndoable
      ? [line({ at: 2, text: writingWords.howToUndo(), paint: style.dim })]
      : [];
  return style.words(
    [
      ...notes,
      ...sentences.flatMap((text) => wrap(text, style.columns - 4)).map((text) => line({ at: 2, text })),
      ...(eventUntil === null ? effect.goals : [])
        .filter((goal) => goal !== weekGoal(effect))
        .flatMap((goal) => goalLine(goal, effect, style)),
      ...closing,
      '',
    ].join('\n'),
  );
}

function noteLines(path: string, { draft, dryRun }: LogResult, style: Style): string[] {
  const here = draft.lines.filter((one) => one.path === path);
  const made = draft.made.find((one) => one.path === path);
  const { template = null, passedOver = null } = made ?? {};
  const head = logWords.place(
    style.safe(path),
    [...new Set(here.map((one) => one.line))],
    made ? { template: template === null ? null : style.safe(template) } : null,
  );
  const unused =
    passedOver === null ? [] : wrap(logWords.templatePassedOver(style.safe(passedOver)), style.columns - 4);
  return [
    dryRun ? head : `${style.green(style.signs.check)} ${head}`,
    ...[...here.flatMap(({ text }) => wrap(style.safe(text), style.columns - 4)), ...unused].map((text) =>
      line({ at: 2, text }),
    ),
  ];
}

function goalLine(goal: GoalEffect, effect: LogEffect, style: Style): string[] {
  const { name, state } = goal;
  const text = goalWords(goal, effect, style.safe(name));
  const [first = '', ...more] = style.breaks ? wrap(text, style.columns - 5) : [text];
  const mark = { at: 2, text: style.signs.state[state], paint: statePaint(state, style) };
  return [line(mark, { at: 4, text: first }), ...more.map((part) => line({ at: 4, text: part }))];
}

/** Warns on stderr about activities that the scorecard does not know: they are logged, but worth nothing. */
export function warnOfUnknown(
  { draft, effect, isUndoable }: Pick<LogResult, 'draft' | 'effect' | 'isUndoable'>,
  context: Context,
): void {
  const { safe } = context.errorStyle;
  for (const [activity, meant] of unknownActivities(draft, effect)) {
    printMessage(
      context,
      logWords.unknownActivity(safe(activity), meant === null ? null : safe(meant), isUndoable),
    );
  }
}
