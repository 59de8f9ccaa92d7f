import type { InitDone } from './init-text.ts';

/** What `init --format json` says. */
export interface InitReport {
  readonly version: 1;
  readonly folder: string;
  readonly written: readonly string[];
  /** Notes that were there, and say more now. */
  readonly changed: readonly string[];
  readonly kept: readonly string[];
  /** Names of those whom the notes that were there make people and events. */
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
