import {
  TEXT,
  listOf,
  oneOf,
  orNull,
  outputSchema,
  shape,
  type JsonSchema,
} from '../../report/json-schema.ts';
import { BOOLEAN } from '../../report/schema-shapes.ts';
import type { HookManager } from './hook-managers.ts';

/** The output of `hook`, `hook install` and `hook uninstall` with `--format json`. */
export interface HookReport {
  readonly version: 1;
  readonly action: string;
  /** The hooks that are or were installed, or were removed. */
  readonly files: readonly string[];
  /** The hooks that could not be removed, or that git does not run. */
  readonly left: readonly string[];
  /** Whether errors stop a commit. */
  readonly strict: boolean;
  readonly calendar: string | null;
  /** Programs that manage hooks themselves, and what to add to their configuration files. */
  readonly managers: readonly HookManager[];
}

/** The schema of `hook --format json`, `hook install --format json` and `hook uninstall --format json`. */
export function hookSchema(): JsonSchema {
  return outputSchema(
    'hook',
    'What `netvault hook --format json`, `hook install --format json` and `hook uninstall --format json` print, version 1: the files of the hooks that are or were put in place, or taken out, those that were left or that git does not run, whether errors stop a commit, the calendar that is written after one, and what to write into the files of tools that keep hooks of their own.',
    {
      action: oneOf(['status', 'install', 'uninstall']),
      files: listOf(TEXT),
      left: listOf(TEXT),
      strict: BOOLEAN,
      calendar: orNull(TEXT),
      managers: listOf(shape({ name: TEXT, file: TEXT, snippet: TEXT })),
    },
  );
}
