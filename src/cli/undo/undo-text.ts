import { line, wrap } from '../terminal/layout.ts';
import type { Style } from '../terminal/style.ts';
import { WRITING_WORDS } from '../words/writing-words.ts';
import type { TakenBack } from './take-back.ts';

export interface Undone {
  /** The command that was taken back: `log`, `plan`. */
  readonly command: string;
  readonly notes: readonly TakenBack[];
}

/** The shape of `log --undo --format json`, version 1 (`netvault schema undo`). */
export interface UndoReport extends Undone {
  readonly version: 1;
}

export function undoReport({ command, notes }: Undone): UndoReport {
  return { version: 1, command, notes };
}

/** What was taken back, note by note, and what was left alone and why. */
export function undoText({ command, notes }: Undone, style: Style): string {
  // Whoever takes back with `log --undo` expects it to be a log: where it is not, it is said.
  const by = command === 'log' ? null : style.safe(command);
  // Of what others write, list items are no lines that anybody has given.
  const isLines = command === 'log' || command === 'plan';
  const shown = isLines ? notes : notes.map((note) => ({ ...note, lines: [] }));
  return style.words(`${shown.flatMap((note) => noteLines(note, by, style)).join('\n')}\n`);
}

function noteLines({ path, outcome, lines }: TakenBack, by: string | null, style: Style): string[] {
  const name = style.safe(path);
  const indented = (texts: readonly string[]): string[] =>
    texts.flatMap((text) => wrap(text, 76)).map((text) => line({ at: 2, text }));
  const texts = lines.map(({ text }) => style.safe(text));
  const check = style.green(style.signs.check);
  switch (outcome) {
    case 'restored':
      return [`${check} ${WRITING_WORDS.isRestored(name, by)}`, ...indented(texts)];
    case 'removed':
      return [`${check} ${WRITING_WORDS.isRemoved(name, by)}`, ...indented(texts)];
    case 'gone':
      return [WRITING_WORDS.isGone(name)];
    case 'changed':
      return [
        WRITING_WORDS.isLeftAlone(name),
        ...indented(lines.map(({ text, line: at }) => WRITING_WORDS.lineLeft(style.safe(text), at))),
      ];
  }
}
