import { CliError } from '../cli-error.ts';
import type { Arguments } from './arguments.ts';

/** The actions of a command that each of its options applies to; null is the command without an action. */
export type OptionsOfActions<Action extends string> = readonly (readonly [
  option: string,
  actions: readonly (Action | null)[],
])[];

/** Throws `CliError` for an option that the action would ignore. */
export function refuseOptionsOfOthers<Action extends string>(
  args: Arguments,
  command: string,
  action: Action | null,
  all: OptionsOfActions<Action>,
): void {
  for (const [option, actions] of all) {
    if ((!args.flag(option) && args.text(option) === null) || actions.includes(action)) continue;
    throw new CliError('option-of-other-action', {
      ...{ command, option, action },
      actions: actions.filter((one) => one !== null),
    });
  }
}
