import { CliError } from '../../cli-error.ts';
import type { Arguments } from '../../command-line/arguments.ts';

/** What the options ask about the baseline. */
export interface BaselineRequest {
  /** The file given by `--baseline`, relative to the current folder; null to use the vault's settings. */
  readonly file: string | null;
  readonly then: 'use' | 'update' | 'prune';
}

/** Reads the options about the baseline. Throws `UserError` for options that do not go together. */
export function readBaselineOptions(args: Arguments): BaselineRequest {
  const update = args.flag('update-baseline');
  const prune = args.flag('prune-baseline');
  if (update && prune) {
    throw new CliError('update-and-prune', {});
  }
  for (const partly of ['staged', 'stdin', 'fix-dry-run']) {
    if ((update || prune) && args.flag(partly)) {
      throw new CliError('baseline-of-part', { option: partly });
    }
  }
  return { file: args.text('baseline'), then: update ? 'update' : prune ? 'prune' : 'use' };
}
