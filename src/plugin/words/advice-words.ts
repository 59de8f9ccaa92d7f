import { adviseWith } from '../../app/words/wording.ts';
import * as commands from './command-words.ts';

/** Advice that names the app's own commands. */
export const advise = adviseWith({
  'new-contact': () => `The command “${commands.newRecord.contact}” makes a note for them`,
  'make-another': () => 'Nothing was changed. To make another with this name, do the same again',
  'new-purpose': () => 'Make a note for it with “type: goal” and “kind: overall”',
  'list-activities': () => 'In a log, those that are known are suggested as you type',
  'list-rules': () => 'The settings of NetVault list them all',
  lint: ({ why }) =>
    `The command “${commands.checkNote}” says ${why === 'wrong' ? 'what is wrong in it' : 'why it cannot be read'}`,
  init: () => `To begin: the command “${commands.setUp}”`,
  'update-baseline': ({ exists }) =>
    exists
      ? 'Correct it, or take the line “baseline” out of .netvault.yaml'
      : 'Put it there, or take the line “baseline” out of .netvault.yaml',
  'review-anyway': () => 'Write it when it is over',
  'list-introductions': () => 'Make a note for it with “type: introduction”',
  'propose-introduction': () => 'Make a note for it with “type: introduction”',
  merge: () => 'Merge them; keep both names',
  'introduction-made': () => 'First write “status: made” in its note',
});
