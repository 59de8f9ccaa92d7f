import type { VaultIndex } from '../../vault/vault-index.ts';
import type { Context } from '../command-line/command.ts';
import * as writingWords from '../words/writing-words.ts';
import { say } from './say.ts';

/** Files of the app, no notes, in which links to notes may stand. */
const LINKING = /\.(?:canvas|base)$/i;

/** Says on stderr that links in files other than notes stay as they are, where there are such files. */
export function sayNotLookedInto(context: Context, { surroundings }: VaultIndex): void {
  const files = surroundings.others.filter((path) => LINKING.test(path));
  if (files.length > 0) say(context, writingWords.notLookedInto(files.length));
}
