import type { ImportPlan } from '../../../app/import/plan-import.ts';
import type { NotKept } from '../../../app/import/kept-columns.ts';
import type { TableReport } from '../../../app/import/table-report.ts';

/** What `import --format json` says. */
export interface ImportReport extends Pick<ImportPlan, 'entries' | 'sources'> {
  readonly version: 1;
  readonly files: readonly string[];
  /** What the columns of each table are for. */
  readonly tables: readonly TableReport[];
  /**
   * `columns` where what is given of them is to be kept, or is kept, in `.netvault.yaml`;
   * why it is not; null where nothing is to be kept that is not there already.
   */
  readonly keeps: 'columns' | NotKept | null;
  /** Notes that would be made or changed, in order of path. */
  readonly notes: readonly string[];
  readonly written: boolean;
  /** Whether `netvault log --undo` takes it back. */
  readonly undoable: boolean;
}
