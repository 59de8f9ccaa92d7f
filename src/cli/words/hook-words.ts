import { netvault } from './command.ts';
/* Texts of `netvault hook` and of the hooks that it installs. */

export const installed = (files: readonly string[]): string => `Installed in ${files.join(', ')}.`;
export const stopsCommits = 'Errors in what is staged stop a commit.';
export const letsCommitsPass =
  'They report findings and let every commit pass; with hook install --strict, errors stop a commit.';

/** The command that installs the hooks with the same options; `calendar` is quoted for a shell. */
export const installCommand = (strict: boolean, calendar: string | null): string =>
  `${netvault('hook install')}${strict ? ' --strict' : ''}${calendar === null ? '' : ` --calendar ${calendar}`}`;
/** For the hooks that git runs. */
export const runningHooks = (files: readonly string[]): string =>
  files.length === 0 ? 'git runs no hooks of NetVault here.' : `NetVault’s hooks are in ${files.join(', ')}.`;
export const writesCalendar = (file: string): string => `A calendar is written to ${file} after a commit.`;
export const isOfOtherVault = (folder: string): string =>
  `They look at the vault in ${folder} of the repository, not at this one.`;
export const isNotRun = (file: string): string =>
  `${file} holds lines of NetVault, or some of them, that git does not run.`;
export const isMissing = (names: readonly string[]): string =>
  `No hook is installed for ${names.join(', ')}.`;
export const isOld = (install: string): string =>
  `They are from another version of NetVault, or it was moved; ${install} updates them.`;
export const putInPlace = (install: string): string => `${install} puts them in place.`;

/** The sentence above the text to add to the configuration file of a hook manager. */
export const hookManager = (name: string, file: string): string =>
  `${name} is used here and may overwrite these hooks. To keep them running, have it call NetVault; in ${file}:`;
export const takenOut = (files: readonly string[]): string =>
  files.length === 0 ? 'There was nothing to remove.' : `Removed from ${files.join(', ')}.`;
/** For a hook in which one of the two marks around NetVault's lines is missing. */
export const marksIncomplete = (file: string): string =>
  `${file}: one of the two marks around NetVault’s lines (“# >>> netvault” and “# <<< netvault <<<”) is gone, so NetVault’s lines cannot be told from yours. Remove them by hand.`;

/** For a hook that ends with an error. */
export const unchecked = (hook: string): string =>
  `the hook ${hook} did not check this commit, which goes ahead all the same`;
export const goesAhead = 'the commit goes ahead all the same';
export const stopped = 'the commit was stopped; git commit --no-verify makes it all the same';

/** Printed by a hook that does not find NetVault any more. */
export const programIsGone = (hook: string): string =>
  `netvault: it is no longer where it was when this hook was installed, and not on the PATH: ${hook} did nothing. Run "netvault hook install" again.`;
