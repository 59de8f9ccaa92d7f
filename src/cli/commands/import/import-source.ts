import type { NewlyDue } from '../../../app/import/newly-due.ts';
import type { ImportPlan } from '../../../app/import/plan-import.ts';
import type { Table } from '../../../app/import/table-report.ts';
import type { OpenVault } from '../../command-line/command.ts';
import type { ColumnsToKeep } from './kept-tables.ts';

/** A plan, who is due because of it, and the texts of `--only` and `--except` that are in no event, only in notes of earlier imports. */
export interface SourcePlan extends ImportPlan {
  readonly due: readonly NewlyDue[];
  readonly vanished: readonly string[];
}

/** What was read, and how to plan its import into a vault. */
export interface Source {
  readonly files: readonly string[];
  readonly guessed: readonly string[];
  /** Approximate number of entries, for the progress display. */
  readonly size: number;
  readonly tables: readonly Table[];
  readonly plan: (vault: OpenVault) => SourcePlan;
  /** Before writing: the part of the plan that the user wants; null if nothing is to be written. */
  readonly choose: (vault: OpenVault, plan: SourcePlan) => Promise<SourcePlan | null>;
  readonly keeping: (vault: OpenVault) => ColumnsToKeep;
}

/** Adds the file to each entry if there are several files. */
export function inFile<Entry extends { readonly file?: string | undefined }>(
  entries: readonly Entry[],
  file: string,
  files: readonly unknown[],
): readonly Entry[] {
  return files.length > 1 ? entries.map((entry) => ({ ...entry, file })) : entries;
}
