import type { IntroductionEntry } from '../../../app/introductions/introduction-ledger.ts';
import type { RecordedIntroduction } from '../../../app/introductions/record-introduction.ts';
import type { CivilDate } from '../../../model/civil-date.ts';
import type { Ledger } from '../../../scorecard/index.ts';
import type { Style } from '../../terminal/style.ts';
import { nextCommand, type CallName } from './intro-commands.ts';
import * as introWords from '../../words/intro-words.ts';
import * as writingWords from '../../words/writing-words.ts';
import type { OutdatedReview } from '../../../app/log/log-effect.ts';
import { outdatedReview } from '../../../app/words/log-words.ts';
import { outdatedBy } from '../../report/outdated-reviews.ts';
import { isChanged, noteResultText } from '../../report/note-result.ts';

interface How {
  /** Of the vault before the change. */
  readonly ledger: Ledger;
  readonly today: CivilDate;
  readonly dryRun: boolean;
  readonly isUndoable: boolean;
  readonly callName: CallName;
}

/** The shape of `intro ACTION … --format json`, version 1 (`netvault schema intro-step`). */
export interface RecordedReport {
  readonly version: 1;
  readonly today: CivilDate;
  /** False if the note already said so, and with `--dry-run`. */
  readonly changed: boolean;
  readonly introduction: IntroductionEntry;
  readonly reviews: readonly OutdatedReview[];
}

export function recordedReport(
  { entry, changes }: RecordedIntroduction,
  { ledger, today, dryRun }: Pick<How, 'ledger' | 'today' | 'dryRun'>,
): RecordedReport {
  const reviews = outdatedBy(ledger, changes);
  return { version: 1, today, changed: isChanged({ changes, dryRun }), introduction: entry, reviews };
}

/** What was recorded, the state of the introduction, the reviews that no longer add up, and the command for the next step. */
export function recordedText(
  { entry, changes }: RecordedIntroduction,
  { ledger, today, dryRun, isUndoable, callName }: How,
  style: Style,
): string {
  const sentences = [introWords.recorded(entry, today), ...outdatedBy(ledger, changes).map(outdatedReview)];
  const closing = [...nextCommand(entry, callName, style), ...(isUndoable ? [writingWords.howToUndo()] : [])];
  return noteResultText({ path: entry.path, changes, dryRun }, sentences.map(style.safe), closing, style);
}
