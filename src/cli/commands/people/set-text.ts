import type { SetPlan } from '../../fields/set-for-people.ts';
import { namesApart } from '../../../app/people/shared-names.ts';
import { andMore } from '../../../app/words/phrases.ts';
import { blocksText, section } from '../../report/section.ts';
import { widthOf } from '../../terminal/cells.ts';
import { cutUnlessPiped, line, wrap } from '../../terminal/layout.ts';
import type { Style } from '../../terminal/style.ts';
import type { UndoRecord } from '../../undo/undo-memory.ts';
import * as setWords from '../../words/set-words.ts';
import * as writingWords from '../../words/writing-words.ts';

const [LABEL, ROW, MIN_NAME_WIDTH, MAX_NAME_WIDTH] = [2, 4, 12, 32];
/** Maximum number of people without a change that are shown; the JSON output has all. */
const MAX_OTHERS = 20;

type Row = readonly [name: string, text: string];

/** The people whose field would change, with the old and the new value, and those whose field would not. */
export function setPlanText(plan: Omit<SetPlan, 'changes' | 'warnings'>, style: Style): string {
  const { changed, kept, same, refused } = plan;
  const nameOf = namesApart([...changed, ...kept]);
  const notes = [setWords.changeKept(plan), setWords.sameAlready(plan), setWords.archivedLeft(plan)].filter(
    Boolean,
  );
  const isNobody = changed.length + kept.length + same.length + refused.length === 0;
  const lead = isNobody ? [setWords.nobody] : changed.length === 0 ? [setWords.nothingToChange] : [];
  return style.words(
    blocksText([
      dimmed(lead, style),
      section(
        setWords.heading(plan),
        rows(
          changed.map((one) => [nameOf(one), setWords.fromTo(one.before, one.after)]),
          style,
        ),
        style,
      ),
      section(
        setWords.keptHeading(plan),
        cut(
          kept.map((one) => [nameOf(one), setWords.valuesText(one.before)]),
          style,
        ),
        style,
      ),
      section(
        setWords.refusedHeading(plan),
        cut(
          refused.map((one) => [one.path, setWords.why(one)]),
          style,
        ),
        style,
      ),
      dimmed(notes, style),
    ]),
  );
}

/** The lines below the plan: that it is written, or how to write it. */
export function setEndText(remembered: UndoRecord | null, style: Style): string {
  const lastLines = remembered
    ? [setWords.done, ...(remembered.isUndoable ? [writingWords.howToUndo()] : [])]
    : [writingWords.onlyShown];
  return style.words(blocksText([dimmed(lastLines, style)]).slice(1));
}

const dimmed = (texts: readonly string[], style: Style): string[] =>
  texts
    .flatMap((text) => wrap(text, style.right - LABEL))
    .map((text) => line({ at: LABEL, text, paint: style.dim }));

function cut(all: readonly Row[], style: Style): string[] {
  const more = all.length - MAX_OTHERS;
  return [
    ...rows(all.slice(0, MAX_OTHERS), style),
    ...(more > 0 ? [line({ at: ROW, text: andMore(more), paint: style.dim })] : []),
  ];
}

function rows(all: readonly Row[], style: Style): string[] {
  const widest = all.reduce((most, [name]) => Math.max(most, widthOf(style.safe(name))), MIN_NAME_WIDTH);
  const cells = Math.min(widest, MAX_NAME_WIDTH);
  const from = ROW + cells + 2;
  return all.map(([name, text]) =>
    line(
      { at: ROW, text: cutUnlessPiped(style, style.safe(name), cells) },
      { at: from, text: cutUnlessPiped(style, style.safe(text), style.right - from) },
    ),
  );
}
