import type { DayPlan } from '../../../app/plan/day-plan.ts';
import type { LogDraft } from '../../../app/log/draft-log.ts';
import { widthOf } from '../../terminal/cells.ts';
import { line, wrap } from '../../terminal/layout.ts';
import type { Style } from '../../terminal/style.ts';
import * as planWords from '../../words/plan-words.ts';
import * as writingWords from '../../words/writing-words.ts';

export interface PlanWritten {
  readonly plan: DayPlan;
  readonly draft: LogDraft;
  /** Number of lines that are now decided for the day; null if it is not known. */
  readonly decided: number | null;
  readonly isDry: boolean;
  readonly isUndoable: boolean;
  readonly isBrokenOff: boolean;
}

/** What `plan --write` did or would do: the notes, the lines, and how to undo it. */
export function planWrittenText(written: PlanWritten, style: Style): string {
  const { plan, draft, decided, isDry, isUndoable } = written;
  const dayHas = decided === null ? '' : planWords.decidedForDay(plan, decided);
  if (draft.lines.length === 0) return `${[nothing(written), dayHas].filter(Boolean).join(' ')}\n`;
  const { box, check } = style.signs;
  const at = 2 + widthOf(box) + 1;
  const notes = draft.changes.flatMap(({ path, before }) => {
    const template = draft.made.find((one) => one.path === path)?.template ?? null;
    const from = template === null ? null : style.safe(template);
    const name = before === null ? writingWords.newNote(style.safe(path), from) : style.safe(path);
    const head = isDry ? writingWords.wouldWriteTo(name) : `${style.green(check)} ${name}`;
    const texts = draft.lines
      .filter((one) => one.path === path)
      .flatMap(({ text, entry }) => {
        const sign = entry.mark === 'intention' ? box : '';
        return wrap(style.safe(text.replace(/^\[ \]\s*/, '')), style.right - at).map((part, first) =>
          line({ at: 2, text: first === 0 ? sign : '' }, { at: sign === '' ? 2 : at, text: part }),
        );
      });
    return [head, ...texts];
  });
  const closing = isDry
    ? [`  ${writingWords.nothingYet}`]
    : [
        ...(dayHas === '' ? [] : [`  ${dayHas}`]),
        ...(isUndoable ? [style.dim(`  ${writingWords.howToUndo()}`)] : []),
      ];
  return `${[...notes, ...closing].join('\n')}\n`;
}

function nothing({ plan, isBrokenOff }: PlanWritten): string {
  const why = planWords.nothingWritten;
  if (isBrokenOff) return why.brokenOff;
  return plan.dayOff !== null ? why.dayOff : why.nothingChosen;
}
