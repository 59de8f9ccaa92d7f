import type { Command } from '../command-line/command.ts';
import { ACTIVITIES } from './activities/usage.ts';
import { BRIEF } from './brief/usage.ts';
import { CACHE } from './cache/usage.ts';
import { COMPLETION } from './completion/usage.ts';
import { DOCTOR } from './doctor/usage.ts';
import { DONE } from './done/usage.ts';
import { DUE } from './due/usage.ts';
import { EDIT } from './edit/usage.ts';
import { EVENT } from './event/usage.ts';
import { EXPORT } from './export/usage.ts';
import { EXPLAIN } from './explain/usage.ts';
import { HOOK } from './hook/usage.ts';
import { IMPORT } from './import/usage.ts';
import { INIT } from './init/usage.ts';
import { INTRO } from './intro/usage.ts';
import { LINT } from './lint/usage.ts';
import { LOG } from './log/usage.ts';
import { MERGE } from './merge/usage.ts';
import { NEW } from './new/usage.ts';
import { PATH } from './path/usage.ts';
import { PEOPLE } from './people/usage.ts';
import { PLAN } from './plan/usage.ts';
import { RENAME } from './rename/usage.ts';
import { REPORT } from './report/usage.ts';
import { REVIEW } from './review/usage.ts';
import { RULES } from './rules/usage.ts';
import { SCHEMA } from './schema/usage.ts';
import { SHOW } from './show/usage.ts';
import { SUMMARY } from './summary/usage.ts';
import { WATCH } from './watch/usage.ts';

/**
 * Every command, in the order of the help. A new command is a folder next to this file and a line
 * here; `npm run new-command` creates both.
 */
export const COMMANDS: readonly Command[] = [
  SUMMARY,
  DUE,
  PLAN,
  LOG,
  DONE,
  EVENT,
  REVIEW,
  REPORT,
  INTRO,
  SHOW,
  BRIEF,
  PATH,
  PEOPLE,
  ACTIVITIES,
  LINT,
  WATCH,
  HOOK,
  NEW,
  EDIT,
  MERGE,
  RENAME,
  IMPORT,
  EXPORT,
  INIT,
  DOCTOR,
  RULES,
  EXPLAIN,
  SCHEMA,
  CACHE,
  COMPLETION,
];

export function commandNamed(name: string): Command | undefined {
  return COMMANDS.find((command) => command.name === name);
}
