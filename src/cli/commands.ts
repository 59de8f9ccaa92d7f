import type { Command } from './command.ts';
import { COMPLETION } from './usage/completion.ts';
import { DUE } from './usage/due.ts';
import { EXPLAIN } from './usage/explain.ts';
import { HOOK } from './usage/hook.ts';
import { INIT } from './usage/init.ts';
import { INTRO } from './usage/intro.ts';
import { LINT } from './usage/lint.ts';
import { LOG } from './usage/log.ts';
import { NEW } from './usage/new.ts';
import { PLAN } from './usage/plan.ts';
import { REVIEW } from './usage/review.ts';
import { RULES } from './usage/rules.ts';
import { SCHEMA } from './usage/schema.ts';
import { SUMMARY } from './usage/summary.ts';
import { WATCH } from './usage/watch.ts';

/** Every command, in the order of the help. A new one is a file of `usage/`, which loads one of `commands/`, and a line here. */
export const COMMANDS: readonly Command[] = [
  SUMMARY,
  DUE,
  PLAN,
  LOG,
  REVIEW,
  INTRO,
  LINT,
  WATCH,
  HOOK,
  NEW,
  INIT,
  RULES,
  EXPLAIN,
  SCHEMA,
  COMPLETION,
];

export function commandNamed(name: string): Command | undefined {
  return COMMANDS.find((command) => command.name === name);
}
