import { INTRO_ACTIONS } from '../../command-line/choices.ts';
import type { Command } from '../../command-line/command.ts';
import type { Completes } from '../../command-line/option.ts';

import { DRY_RUN, FORMAT } from '../../command-line/shared-options.ts';

export const INTRO: Command = {
  name: 'intro',
  about: 'who should meet whom, and how far along it is',
  takes: '[ACTION…]',
  count: [0, Infinity],
  options: {
    all: { type: 'flag', about: 'every proposal, and all that is over' },
    with: {
      type: 'text',
      value: 'NAME',
      about: 'the other person, if only one is named',
      completes: 'introduced',
    },
    date: { type: 'text', value: 'DATE', about: 'asked, made: when it was (today unless given)' },
    outcome: { type: 'text', value: 'TEXT', about: 'made: what came of it' },
    yes: { type: 'flag', about: 'propose: even if a note has that name already' },
    'dry-run': DRY_RUN,
    format: FORMAT,
  },
  examples: [
    ['intro', 'who might like to meet, and what waits for whom'],
    ['intro propose "Emma Woodhouse" "Phileas Fogg"', 'note that you might introduce them'],
    ['intro asked "Emma Woodhouse" "Phileas Fogg"', 'note that both were asked'],
  ],
  completes: introWords,
  load: () => import('./run.ts'),
};

/** Completes the word after `intro` and these words: an action, then at most two people. */
function introWords([action, ...names]: readonly string[]): Completes | null {
  if (action === undefined) return INTRO_ACTIONS;
  if (names.length > 1) return null;
  return action === 'propose' ? 'person' : 'introduced';
}
