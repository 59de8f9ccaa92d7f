import type { Clock } from '../../app/vault/ports.ts';
import type { Moment } from '../../model/moment.ts';
import type { KeptFiles } from './kept-files.ts';
import type { SeenFiles } from './seen-files.ts';

/** How to update an earlier answer after a few notes have changed. */
export interface AnswerUpdater<Answer> {
  /** Returns the answer and the minute of the day up to which it is valid; null if it must be computed from all notes. */
  readonly updateAnswer: (
    seen: SeenFiles,
    clock: Clock,
    question: string,
  ) => Promise<UpdatedAnswer<Answer> | null>;
  /** Keeps what an update needs, after an answer was computed from all notes. */
  readonly keep: (
    seen: SeenFiles,
    files: KeptFiles,
    of: { readonly question: string; readonly until: number },
  ) => Promise<void>;
}

/** An answer that was updated by reading a few notes. */
export interface UpdatedAnswer<Answer> {
  readonly now: Moment;
  readonly answer: Answer;
  readonly until: number;
  readonly changed: readonly string[];
  /** Identifies the scorecards with which notes were read (`VaultIndex.readingKey`). */
  readonly readingKey: string;
  /** Whether the answer is so large that it is not kept, but updated again. */
  readonly isLarge?: boolean;
}
