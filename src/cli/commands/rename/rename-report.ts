import type { RenamePlan } from '../../../app/rename/plan-rename.ts';
import type { Remembered } from '../../undo/undo-memory.ts';

/** The shape of `rename OLD NEW --format json`, version 1 (`netvault schema rename`). */
export interface RenameReport extends Pick<
  RenamePlan,
  'from' | 'to' | 'links' | 'names' | 'left' | 'mentions'
> {
  readonly version: 1;
  /** Notes that change besides the one that is renamed, in order of path. */
  readonly notes: readonly string[];
  /** Canvases and bases that change, in order of path. */
  readonly files: readonly string[];
  readonly written: boolean;
  /** Whether `netvault log --undo` takes it back. */
  readonly undoable: boolean;
}

export function renameReport(plan: RenamePlan, remembered: Remembered | null): RenameReport {
  const { from, to, links, names, left, mentions, changes } = plan;
  const files = plan.files.map(({ path }) => path);
  const notes = changes.map(({ path }) => path).filter((path) => ![from, to, ...files].includes(path));
  return {
    version: 1,
    from,
    to,
    links,
    names,
    notes: notes.sort(),
    files,
    left,
    mentions,
    written: remembered !== null,
    undoable: remembered?.isUndoable ?? false,
  };
}
