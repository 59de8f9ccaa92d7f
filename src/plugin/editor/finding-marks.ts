import { StateEffect, StateField, type EditorState, type Range, type Text } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';
import type { TextFinding } from '../engine/lint-service.ts';

/** The findings in a text, with that text, since it may have changed in the meantime. */
export interface Judged {
  readonly text: Text;
  readonly findings: readonly TextFinding[];
}

/** Passes the findings in its text to an editor. */
export const setFindings = StateEffect.define<Judged>();

interface Marks {
  readonly judged: Judged | null;
  readonly set: DecorationSet;
}

/**
 * The findings of the note in an editor, underlined. While the user types they move along, until
 * the text is linted again.
 */
export const findingMarks = StateField.define<Marks>({
  create: () => ({ judged: null, set: Decoration.none }),
  update({ judged, set }, transaction) {
    const effect = transaction.effects.find((one) => one.is(setFindings));
    if (effect) return { judged: effect.value, set: marksOf(effect.value) };
    return transaction.docChanged ? { judged, set: set.map(transaction.changes) } : { judged, set };
  },
  provide: (field) => EditorView.decorations.from(field, ({ set }) => set),
});

function marksOf({ text, findings }: Judged): DecorationSet {
  return Decoration.set(
    findings.flatMap((finding) => markOf(text, finding)),
    true,
  );
}

/** An empty span is shown on the character at its position; in an empty line there is none. */
function markOf(text: Text, finding: TextFinding): Range<Decoration>[] {
  const start = Math.min(finding.start, text.length);
  const end = Math.min(finding.end, text.length);
  const line = text.lineAt(start);
  const from = end > start ? start : Math.max(line.from, Math.min(start, line.to - 1));
  const to = end > start ? end : Math.min(line.to, from + 1);
  if (from >= to) return [];
  return [Decoration.mark({ class: `netvault-underline is-${finding.severity}`, finding }).range(from, to)];
}

/** A finding at its current place. */
export interface PlacedFinding {
  readonly from: number;
  readonly to: number;
  readonly finding: TextFinding;
}

/** The findings in an editor, sorted by place; with a position, only those there. */
export function findingsIn(state: EditorState, at: number | null = null): PlacedFinding[] {
  const found: PlacedFinding[] = [];
  state.field(findingMarks, false)?.set.between(at ?? 0, at ?? state.doc.length, (from, to, { spec }) => {
    found.push({ from, to, finding: (spec as { finding: TextFinding }).finding });
  });
  return found;
}

/** Applies the fix of a finding, if the text is still the one that was linted; otherwise false. */
export function applyFix(view: EditorView, { fix }: TextFinding): boolean {
  const judged = view.state.field(findingMarks).judged;
  if (!fix || !judged?.text.eq(view.state.doc)) return false;
  view.dispatch({
    changes: fix.edits.map(({ start, end, text }) => ({ from: start, to: end, insert: text })),
    userEvent: 'netvault.fix',
  });
  return true;
}
