import { findPeopleByName, requirePerson } from '../../app/people/find-person.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import type { Context } from '../command-line/command.ts';
import { askWhich } from './ask-which.ts';
import * as peopleWords from '../words/people-words.ts';
import { fitReport } from '../terminal/narrow.ts';

/** Maximum number of people to choose from; if there are more, more of the name has to be typed. */
const MAX_CHOICES = 9;

type Asking = Pick<Context, 'io' | 'errorStyle'>;

/**
 * The path of the person that a name refers to. If several match, the user is asked which, if
 * possible. Throws `UserError` as `requirePerson` does.
 */
export async function choosePerson(context: Asking, index: VaultIndex, written: string): Promise<string> {
  return (
    (await chooseAmong(context, written, findPeopleByName(index, written))) ?? requirePerson(index, written)
  );
}

/**
 * The path that the user chooses among several; null if there is nothing to choose or too much,
 * if the user cannot be asked, or gives no answer.
 */
export async function chooseAmong(
  { io, errorStyle }: Asking,
  written: string,
  paths: readonly string[],
): Promise<string | null> {
  if (paths.length < 2 || paths.length > MAX_CHOICES || io.ask === null) return null;
  const rows = paths.map((path, at) => `  ${at + 1}  ${errorStyle.safe(path.replace(/\.md$/, ''))}`);
  const list = `${peopleWords.mayBeSeveral(errorStyle.safe(written))}\n${rows.join('\n')}\n`;
  io.stderr.write(fitReport(errorStyle, ({ words }) => words(list)));
  const choices = paths.map((path, at) => ({
    value: path,
    number: at + 1,
    label: path.replace(/\.md$/, ''),
  }));
  return askWhich({ io, errorStyle }, peopleWords.chooseUpTo(paths.length), choices);
}
