import type { MergePlan, NothingToMerge } from '../../../app/merge/plan-merge.ts';
import type { UndoRecord } from '../../undo/undo-memory.ts';

/** The shape of `merge A B --format json`, version 1 (`netvault schema merge`). */
export interface MergeReport extends Pick<
  MergePlan,
  'stays' | 'goes' | 'lines' | 'same' | 'links' | 'totals' | 'left' | 'mentions'
> {
  readonly version: 1;
  readonly fields: MergePlan['gained'];
  /** Paths of notes that change, sorted; includes the note that is removed. */
  readonly notes: readonly string[];
  /** Paths of canvases and bases that change, sorted. */
  readonly files: readonly string[];
  readonly written: boolean;
  /** Whether `netvault log --undo` can undo it. */
  readonly undoable: boolean;
}

export function mergeReport(plan: MergePlan | NothingToMerge, remembered: UndoRecord | null): MergeReport {
  const written = { written: remembered !== null, undoable: remembered?.isUndoable ?? false };
  if (plan.is === 'one') {
    const { path } = plan;
    const nothing = {
      fields: [],
      lines: 0,
      same: 0,
      links: 0,
      totals: [],
      notes: [],
      files: [],
      left: [],
      mentions: [],
    };
    return { version: 1, stays: path, goes: path, ...nothing, ...written };
  }
  const { stays, goes, gained, lines, same, links, totals, left, mentions, changes } = plan;
  const files = plan.files.map(({ path }) => path);
  const notes = changes.map(({ path }) => path).filter((path) => !files.includes(path));
  return {
    ...{ version: 1, stays, goes, fields: gained, lines, same, links, totals },
    ...{ notes: notes.sort(), files, left, mentions, ...written },
  };
}
