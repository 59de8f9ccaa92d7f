import { line, wrap } from '../terminal/layout.ts';
import type { Style } from '../terminal/style.ts';
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
  const of = command === 'log' ? '' : ` netvault ${style.safe(command)}`;
  // Of what others write, list items are no lines that anybody has given.
  const isLines = command === 'log' || command === 'plan';
  const shown = isLines ? notes : notes.map((note) => ({ ...note, lines: [] }));
  return style.words(`${shown.flatMap((note) => noteLines(note, of, style)).join('\n')}\n`);
}

function noteLines({ path, outcome, lines }: TakenBack, of: string, style: Style): string[] {
  const name = style.safe(path);
  const texts = (): string[] => lines.flatMap(({ text }) => wrap(style.safe(text), 76));
  const check = style.green(style.signs.check);
  switch (outcome) {
    case 'restored':
      return [`${check} ${name} is as it was before${of}`, ...texts().map((text) => line({ at: 2, text }))];
    case 'removed':
      return [
        `${check} ${name} is removed again${of && `, which${of} made`}`,
        ...texts().map((text) => line({ at: 2, text })),
      ];
    case 'gone':
      return [`${name} is gone: there is nothing to take back in it`];
    case 'changed':
      return [
        `${name} was changed since, and is left alone`,
        ...lines.flatMap(({ text, line: at }) =>
          wrap(
            at === null ? `no more in it: ${style.safe(text)}` : `line ${at}: ${style.safe(text)}`,
            76,
          ).map((part) => line({ at: 2, text: part })),
        ),
      ];
  }
}
