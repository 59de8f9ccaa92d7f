import type { ImportPlan } from '../../../app/import/plan-import.ts';

/** What `import --format json` says. */
export interface ImportReport extends Pick<ImportPlan, 'entries' | 'sources'> {
  readonly version: 1;
  readonly files: readonly string[];
  /** Notes that would be made or changed, in order of path. */
  readonly notes: readonly string[];
  readonly written: boolean;
  /** Whether `netvault log --undo` takes it back. */
  readonly undoable: boolean;
}
