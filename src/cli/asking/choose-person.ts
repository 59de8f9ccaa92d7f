import { peopleCalled, requirePerson } from '../../app/people/find-person.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import type { Context } from '../command-line/command.ts';
import { askWhich } from './ask-which.ts';
import * as peopleWords from '../words/people-words.ts';
import { fitted } from '../terminal/narrow.ts';

/** The most people that are listed to choose from; with more of them, more of the name has to be given. */
const MOST_CHOICES = 9;

type Asking = Pick<Context, 'io' | 'errorStyle'>;

/**
 * The note of the person that is meant by a name. Where several are, and
 * somebody can be asked, it asks which. Throws `UserError` as `requirePerson` does.
 */
export async function choosePerson(context: Asking, index: VaultIndex, written: string): Promise<string> {
  return (await chooseAmong(context, written, peopleCalled(index, written))) ?? requirePerson(index, written);
}

/** The one of several that a person at the terminal picks; null where there is nothing to pick, nobody to ask or no answer. */
export async function chooseAmong(
  { io, errorStyle }: Asking,
  written: string,
  paths: readonly string[],
): Promise<string | null> {
  if (paths.length < 2 || paths.length > MOST_CHOICES || io.ask === null) return null;
  const rows = paths.map((path, at) => `  ${at + 1}  ${errorStyle.safe(path.replace(/\.md$/, ''))}`);
  const list = `${peopleWords.whichOf(errorStyle.safe(written))}\n${rows.join('\n')}\n`;
  io.stderr.write(fitted(errorStyle, ({ words }) => words(list)));
  const choices = paths.map((path, at) => ({
    value: path,
    number: at + 1,
    label: path.replace(/\.md$/, ''),
  }));
  return askWhich({ io, errorStyle }, peopleWords.chooseUpTo(paths.length), choices);
}
