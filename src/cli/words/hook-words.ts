/* What `netvault hook` says, and the hooks that it puts in place. */

export const installed = (files: readonly string[]): string => `Installed in ${files.join(', ')}.`;
export const stopsCommits = 'Errors in what is staged stop a commit.';
export const letsCommitsPass =
  'They report and let every commit pass; hook install --strict makes errors stop one.';

/** Above what is to be written into the file of a program that writes hooks itself. */
export const hookManager = (name: string, file: string): string =>
  `${name} is used here and may write its hooks anew. To stay, NetVault can be called by it; in ${file}:`;
export const takenOut = (files: readonly string[]): string =>
  files.length === 0 ? 'There was nothing to take out.' : `Taken out of ${files.join(', ')}.`;
/** Of a hook in which one of the two marks around NetVault's lines is gone. */
export const leftIn = (file: string): string =>
  `${file}: one of the two marks around NetVault’s lines (“# >>> netvault” and “# <<< netvault <<<”) is gone, so what is left of them cannot be told from yours. Take it out by hand.`;

export const goesAhead = 'the commit goes ahead all the same';
export const stopped = 'the commit was stopped; git commit --no-verify makes it all the same';

/** Said by a hook that does not find NetVault any more. */
export const programIsGone = (hook: string): string =>
  `netvault: it is no longer where it was when this hook was installed, and not on the PATH: ${hook} did nothing. Run "netvault hook install" again.`;
