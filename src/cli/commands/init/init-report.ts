import type { InitDone } from './init-text.ts';

/** The output of `init --format json`. */
export interface InitReport {
  readonly version: 1;
  readonly folder: string;
  readonly written: readonly string[];
  /** Existing notes to which something was added. */
  readonly changed: readonly string[];
  readonly kept: readonly string[];
  /** Names of the people and events that existing notes are recognized as. */
  readonly recognized: { readonly contact: readonly string[]; readonly event: readonly string[] };
  readonly dryRun: boolean;
}

export function initReport({ folder, outcomes, added = [], proposal, isDry }: InitDone): InitReport {
  const paths = (isNew: boolean): readonly string[] =>
    outcomes.flatMap((one) => (one.isNew === isNew ? [one.path] : []));
  return {
    version: 1,
    folder,
    written: paths(true),
    changed: added.map(({ path }) => path),
    kept: paths(false),
    recognized: { contact: proposal?.recognized.contact ?? [], event: proposal?.recognized.event ?? [] },
    dryRun: isDry,
  };
}
