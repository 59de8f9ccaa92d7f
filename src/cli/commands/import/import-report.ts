import type { NotKeptReason } from '../../../app/import/kept-columns.ts';
import type { TableReport } from '../../../app/import/table-report.ts';
import type { SourcePlan } from './import-source.ts';

/** The output of `import --format json`. */
export interface ImportReport extends Pick<SourcePlan, 'entries' | 'sources' | 'due' | 'gone' | 'vanished'> {
  readonly version: 1;
  readonly files: readonly string[];
  /** Those of them that do not say which encoding they are in, and are not in UTF-8. */
  readonly guessed: readonly string[];
  /** The purpose of each column of each table. */
  readonly tables: readonly TableReport[];
  /**
   * `columns` if the purposes given by `--map` are or would be stored in `.netvault.yaml`;
   * otherwise the reason why they cannot be stored; null if there is nothing new to store.
   */
  readonly keeps: 'columns' | NotKeptReason | null;
  /** Paths of notes that are or would be created or changed, sorted. */
  readonly notes: readonly string[];
  readonly written: boolean;
  /** Whether `netvault log --undo` can undo it. */
  readonly undoable: boolean;
}
