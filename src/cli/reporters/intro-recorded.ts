import type { LedgerEntry } from '../../app/introduction-ledger.ts';
import type { RecordedIntroduction } from '../../app/record-introduction.ts';
import type { CivilDate } from '../../model/civil-date.ts';
import { line, wrap } from '../terminal/layout.ts';
import type { Style } from '../terminal/style.ts';
import { nextCommand, type CallName } from './intro-commands.ts';
import { introductionState } from './intro-words.ts';

interface How {
  readonly today: CivilDate;
  readonly dryRun: boolean;
  readonly isUndoable: boolean;
  readonly callName: CallName;
}

/** The shape of `intro ACTION … --format json`, version 1 (`netvault schema intro-step`). */
export interface RecordedReport {
  readonly version: 1;
  readonly today: CivilDate;
  /** False where the note said so already, and with `--dry-run`. */
  readonly changed: boolean;
  readonly introduction: LedgerEntry;
}

export function recordedReport(
  { entry, changes }: RecordedIntroduction,
  { today, dryRun }: Pick<How, 'today' | 'dryRun'>,
): RecordedReport {
  return { version: 1, today, changed: changes.length > 0 && !dryRun, introduction: entry };
}

/** What was noted, how far the introduction is now, and the command that comes next. */
export function recordedText(
  { entry, changes }: RecordedIntroduction,
  { today, dryRun, isUndoable, callName }: How,
  style: Style,
): string {
  const mark = changes.length > 0 && !dryRun ? `${style.green(style.signs.check)} ` : '';
  const state = `${entry.names.join(' and ')}: ${introductionState(entry, today)}.`.replace(
    /([.?!])\.$/,
    '$1',
  );
  const sentences = [
    ...(changes.length === 0 ? ['Nothing was changed: the note says so already.'] : []),
    ...(dryRun && changes.length > 0 ? ['Nothing is written yet.'] : []),
    style.safe(state),
  ];
  const closing = [
    ...nextCommand(entry, callName, style),
    ...(isUndoable ? ['To take it back: netvault log --undo'] : []),
  ];
  return style.words(
    [
      `${mark}${style.safe(entry.path)}`,
      ...sentences.flatMap((sentence) => wrap(sentence, 76)).map((text) => line({ at: 2, text })),
      ...closing.map((text) => line({ at: 2, text, paint: style.dim })),
      '',
    ].join('\n'),
  );
}
