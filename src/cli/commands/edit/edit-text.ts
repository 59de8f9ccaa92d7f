import type { Ledger } from '../../../scorecard/index.ts';
import type { EditedFields } from '../../fields/edit-fields.ts';
import type { OutdatedReview } from '../../../app/log/log-effect.ts';
import { outdatedReview } from '../../../app/words/log-words.ts';
import { outdatedBy } from '../../report/outdated-reviews.ts';
import { isChanged, noteResultText } from '../../report/note-result.ts';
import type { Style } from '../../terminal/style.ts';
import * as editWords from '../../words/edit-words.ts';
import * as writingWords from '../../words/writing-words.ts';

interface How {
  /** Of the vault before the change. */
  readonly ledger: Ledger;
  readonly path: string;
  readonly name: string;
  readonly dryRun: boolean;
  readonly isUndoable: boolean;
}

/** The shape of `edit … --format json`, version 1 (`netvault schema edit`). */
export interface EditReport extends Pick<EditedFields, 'fields'> {
  readonly version: 1;
  readonly path: string;
  readonly name: string;
  /** The reviews that no longer add up. */
  readonly reviews: readonly OutdatedReview[];
  /** False if the note already had these values, and with `--dry-run`. */
  readonly changed: boolean;
  readonly undoable: boolean;
}

export function editReport(
  { fields, changes }: EditedFields,
  { ledger, path, name, dryRun, isUndoable }: How,
): EditReport {
  const reviews = outdatedBy(ledger, changes);
  const changed = isChanged({ changes, dryRun });
  return { version: 1, path, name, fields, reviews, changed, undoable: isUndoable };
}

/** The note, the new value of each field, and the old one if it was replaced or removed; the reviews that no longer add up. */
export function editText(
  { fields, changes }: EditedFields,
  { ledger, path, dryRun, isUndoable }: How,
  style: Style,
): string {
  const sentences = [
    ...fields.map(editWords.fieldSays),
    ...outdatedBy(ledger, changes).map(outdatedReview),
  ].map(style.safe);
  return noteResultText(
    { path, changes, dryRun },
    sentences,
    isUndoable ? [writingWords.howToUndo()] : [],
    style,
  );
}
