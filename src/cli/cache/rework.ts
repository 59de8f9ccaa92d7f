import type { Clock } from '../../app/vault/ports.ts';
import type { Moment } from '../../model/moment.ts';
import type { KeptFiles } from './kept-files.ts';
import type { SeenFiles } from './seen-files.ts';

/** How an answer is found anew from an earlier one when few notes have changed. */
export interface Rework<Answer> {
  /** The answer, and the minute of the day up to which it holds; null where it has to be worked out from all notes. */
  readonly few: (seen: SeenFiles, clock: Clock, question: string) => Promise<Renewed<Answer> | null>;
  /** Keeps what `few` needs, of an answer that was worked out from all notes. */
  readonly keep: (
    seen: SeenFiles,
    files: KeptFiles,
    of: { readonly question: string; readonly until: number },
  ) => Promise<void>;
}

/** An answer from few notes. */
export interface Renewed<Answer> {
  readonly now: Moment;
  readonly answer: Answer;
  readonly until: number;
  readonly changed: readonly string[];
  /** The scorecards by which notes were read (`VaultIndex.readingKey`). */
  readonly readingKey: string;
}
