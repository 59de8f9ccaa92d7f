import { netvault } from './command.ts';
import type { ErrorTable } from '../../app/words/wording.ts';
import type { HookErrors } from '../cli-error.ts';
import { shellWord } from '../terminal/shell-word.ts';
import { canBe, didYouMeanOne } from './near-words.ts';

const setHooksFolder = (folder: string): string => `git config core.hooksPath ${shellWord(folder)}`;

/** Error messages of `netvault hook`. */
export const HOOK_ERROR_WORDS: ErrorTable<HookErrors> = {
  'no-such-hook-action': ({ given, near, known }) => [
    `hook has no action “${given}”`,
    didYouMeanOne(near, canBe(known)),
  ],
  'hook-run-as-json': () => [
    'hook run has no --format: git shows what it says',
    `${netvault('lint')} --staged --format json says what stops a commit.`,
  ],
  'hook-word-not-taken': ({ action, word }) => [`hook ${action} does not take “${word}”`, 'Leave it out.'],
  'hook-not-named': ({ known }) => ['hook run needs the name of a hook', canBe(known)],
  'no-such-hook': ({ given, near, known }) => [
    `there is no hook “${given}”`,
    didYouMeanOne(near, canBe(known)),
  ],
  'hook-without-vault': ({ hook, vault }) => [
    `the hook ${hook} looks for the vault in “${vault}”, which is not there`,
    'If it was renamed or moved, run "netvault hook install" again, with its new folder and the same options.',
  ],
  'hooks-of-all-repositories': ({ path, own }) => [
    `core.hooksPath is ${path} for all your repositories, so a hook there would run in each`,
    `Give this one hooks of its own with ${setHooksFolder(own)}, or call ${netvault('hook run pre-commit')} from yours.`,
  ],
  'hooks-switched-off': ({ path, own }) => [
    path === ''
      ? 'core.hooksPath is empty, so git runs no hooks here'
      : `core.hooksPath is ${path}, which is not a folder, so git runs no hooks here`,
    `${own === null ? 'git config --unset core.hooksPath' : setHooksFolder(own)} gives the repository its own folder back.`,
  ],
  'hooks-elsewhere': ({ path, real }) => [
    `${path} leads out of the repository, to ${real}, where others may run what is in it`,
    `Call ${netvault('hook run pre-commit')} from there yourself.`,
  ],
  'hook-not-ours-to-change': ({ path, name, why }) => {
    const call = `Call ${netvault(`hook run ${name}`)} from it yourself.`;
    const [what, help] = {
      'no-file': ['is a link or a folder', call],
      'no-shell-script': ['is not a shell script', call],
      'half-marked': [
        'has one of the two marks around NetVault’s lines, but not the other',
        'Remove what is left of NetVault’s lines by hand, and try again.',
      ],
      'no-interpreter': [
        'begins with the path of a program that is not there, so git cannot run it',
        'Correct its first line, and try again.',
      ],
      'carriage-return': [
        'has a first line that ends with CR, so git cannot run it',
        'Save it with line ends of LF alone, and try again.',
      ],
      'not-executable': [
        'is not executable, so git ignores it',
        'Make it executable, or remove it, and try again.',
      ],
    }[why];
    return [`the hook ${path} ${what ?? ''}`, help ?? ''];
  },
};
