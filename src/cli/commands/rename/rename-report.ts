import type { RenamePlan } from '../../../app/rename/plan-rename.ts';
import type { UndoRecord } from '../../undo/undo-memory.ts';

/** The shape of `rename OLD NEW --format json`, version 1 (`netvault schema rename`). */
export interface RenameReport extends Pick<
  RenamePlan,
  'from' | 'to' | 'links' | 'names' | 'noCopyOf' | 'newDay' | 'left' | 'mentions'
> {
  readonly version: 1;
  /** Paths of notes that change in addition to the renamed one, sorted. */
  readonly notes: readonly string[];
  /** Paths of canvases and bases that change, sorted. */
  readonly files: readonly string[];
  readonly written: boolean;
  /** Whether `netvault log --undo` can undo it. */
  readonly undoable: boolean;
}

export function renameReport(plan: RenamePlan, remembered: UndoRecord | null): RenameReport {
  const { from, to, links, names, noCopyOf, newDay, left, mentions, changes } = plan;
  const files = plan.files.map(({ path }) => path);
  const notes = changes.map(({ path }) => path).filter((path) => ![from, to, ...files].includes(path));
  return {
    version: 1,
    from,
    to,
    links,
    names,
    noCopyOf,
    newDay,
    notes: notes.sort(),
    files,
    left,
    mentions,
    written: remembered !== null,
    undoable: remembered?.isUndoable ?? false,
  };
}
