import type { OutdatedReview } from '../../app/log/log-effect.ts';
import { outdatedReview } from '../../app/words/log-words.ts';
import { andMore } from '../../app/words/phrases.ts';
import { cutTo } from '../terminal/cells.ts';
import { line, wrap } from '../terminal/layout.ts';
import type { Style } from '../terminal/style.ts';
import * as writingWords from '../words/writing-words.ts';
import { isUndone, type UndoneNote } from './undo-command.ts';

/** The largest number of notes to name that are restored or deleted: an import creates thousands. */
const MAX_NOTES = 20;
const UNDONE_OUTCOMES: readonly UndoneNote['outcome'][] = ['restored', 'removed'];

export interface Undone {
  /** The command that was undone: `log`, `plan`. */
  readonly command: string;
  readonly notes: readonly UndoneNote[];
  /** The reviews that no longer add up. */
  readonly reviews: readonly OutdatedReview[];
}

/** The shape of `log --undo --format json`, version 1 (`netvault schema undo`). */
export interface UndoReport extends Undone {
  readonly version: 1;
}

export function undoReport({ command, notes, reviews }: Undone): UndoReport {
  return { version: 1, command, notes, reviews };
}

/** The report of an undo, note by note: what was undone, and what was left alone and why. */
export function undoText({ command, notes, reviews }: Undone, style: Style): string {
  // `log --undo` undoes other commands too, and names them.
  const by = command === 'log' ? null : style.safe(command);
  // Other commands write list items that the user has not typed as lines; these are shown only if they
  // are left.
  const isLines = command === 'log' || command === 'plan';
  const shown = isLines ? notes : notes.map((note) => ({ ...note, lines: [] }));
  const rest = new Set(shown.filter(({ outcome }) => UNDONE_OUTCOMES.includes(outcome)).slice(MAX_NOTES));
  const named = shown.filter((note) => !rest.has(note));
  const more = rest.size === 0 ? [] : [line({ at: 2, text: andMore(rest.size), paint: style.dim })];
  const outdated = reviews.flatMap((one) => wrap(style.safe(outdatedReview(one)), style.right));
  const missing = notes.filter(({ outcome }) => outcome === 'gone').length;
  const next = !isUndone(notes)
    ? writingWords.nextUndo()
    : missing > 0
      ? writingWords.nextUndoOfMissing(missing)
      : null;
  const nextLines = next === null ? [] : wrap(next, style.right);
  const noteTexts = [
    ...named.flatMap((note) => noteLines(note, by, style)),
    ...more,
    ...outdated,
    ...nextLines,
  ];
  return style.words(`${noteTexts.join('\n')}\n`);
}

/** The largest width of a left line in cells: a card of a canvas is one line, and can be as long as a note. */
const MAX_WIDTH = 300;

function noteLines({ path, outcome, lines, left }: UndoneNote, by: string | null, style: Style): string[] {
  const name = style.safe(path);
  const indented = (texts: readonly string[]): string[] =>
    texts.flatMap((text) => wrap(text, 76)).map((text) => line({ at: 2, text }));
  const texts = lines.map(({ text }) => style.safe(text));
  const check = style.green(style.signs.check);
  switch (outcome) {
    case 'restored':
      return [`${check} ${writingWords.isRestored(name, by)}`, ...indented(texts)];
    case 'lines':
      return [
        left.length === 0
          ? `${check} ${writingWords.isRestoredInPart(name, by)}`
          : writingWords.isRestoredExceptLines(name, by, left.length),
        ...indented(texts),
        ...indented(
          left.map(({ text }) =>
            writingWords.lineLeft(cutTo(style.safe(text), MAX_WIDTH, style.signs.ellipsis), null),
          ),
        ),
      ];
    case 'removed':
      return [`${check} ${writingWords.isRemoved(name, by)}`, ...indented(texts)];
    case 'gone':
      return [...wrap(writingWords.isGone(name), style.right), ...indented(texts)];
    case 'changed':
      return [
        writingWords.isLeftAlone(name),
        ...indented(lines.map(({ text, line: at }) => writingWords.lineLeft(style.safe(text), at))),
      ];
  }
}
