import type { DayPlan } from '../../../app/plan/day-plan.ts';
import type { LogDraft } from '../../../app/log/draft-log.ts';
import { widthOf } from '../../terminal/cells.ts';
import { RIGHT, line, wrap } from '../../terminal/layout.ts';
import type { Style } from '../../terminal/style.ts';
import { dayTitle } from './plan-text.ts';

export interface PlanWritten {
  readonly plan: DayPlan;
  readonly draft: LogDraft;
  /** How much is decided for the day with it. */
  readonly decided: number;
  readonly isDry: boolean;
  readonly isUndoable: boolean;
  readonly isBrokenOff: boolean;
}

/** What `plan --write` did, or would do: the notes, the lines, and how to take it back. */
export function planWritten(written: PlanWritten, style: Style): string {
  const { plan, draft, decided, isDry, isUndoable } = written;
  const day = dayTitle(plan);
  if (draft.lines.length === 0) return `${nothing(written)} ${day}: ${decidedWords(decided)}.\n`;
  const { box, check } = style.signs;
  const at = 2 + widthOf(box) + 1;
  const notes = draft.changes.flatMap(({ path, before }) => {
    const name = `${style.safe(path)}${before === null ? ', a new note' : ''}`;
    const head = isDry ? `Would write to ${name}:` : `${style.green(check)} ${name}`;
    const texts = draft.lines
      .filter((one) => one.path === path)
      .flatMap(({ text }) =>
        wrap(style.safe(text.replace(/^\[ \]\s*/, '')), RIGHT - at).map((part, first) =>
          line({ at: 2, text: first === 0 ? box : '' }, { at, text: part }),
        ),
      );
    return [head, ...texts];
  });
  const closing = isDry
    ? ['  Nothing is written yet.']
    : [
        `  ${day}: ${decidedWords(decided)}.`,
        ...(isUndoable ? [style.dim('  To take it back: netvault log --undo')] : []),
      ];
  return `${[...notes, ...closing].join('\n')}\n`;
}

function nothing({ plan, isBrokenOff }: PlanWritten): string {
  if (isBrokenOff) return 'Nothing was written.';
  if (plan.dayOff !== null) return 'A day off: nothing is proposed.';
  return 'Nothing to write.';
}

function decidedWords(decided: number): string {
  return decided === 0 ? 'nothing decided yet' : `${decided} decided`;
}
