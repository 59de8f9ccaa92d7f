import { isUtf8 } from 'node:buffer';
import { AmbiguousPerson, linkPeople } from '../../app/log/link-people.ts';
import { plainLine } from '../../app/log/log-text.ts';
import { CliError } from '../cli-error.ts';
import { typedLine } from '../../app/log/typed-line.ts';
import { choosePerson } from './choose-person.ts';
import type { Context, OpenVault } from '../command-line/command.ts';
import * as logWords from '../words/log-words.ts';

/** The most lines that are logged at once: with more, something else was probably piped in. */
const MOST_LINES = 1000;

/**
 * The lines to log: what was typed, or what is piped in (one a line; blank ones
 * are passed over), or what is answered at the terminal. Words that were typed
 * without quotes are one line. Throws `UserError` where there is none.
 */
export async function givenLines({ io, args }: Context): Promise<readonly string[]> {
  const { rest } = args;
  if (rest.length > 0 && !(rest.length === 1 && rest[0] === '-'))
    return rest.every((word) => !/\s/.test(word.trim())) ? [rest.join(' ')] : rest;
  if (rest.length === 0 && io.ask !== null) {
    const answer = await io.ask(`${logWords.whatWasDone} `);
    if (answer.trim() !== '') return [answer];
    throw nothingGiven();
  }
  const bytes = await io.stdin();
  if (!isUtf8(bytes)) throw new CliError('stdin-not-utf8', {});
  const text = new TextDecoder().decode(bytes);
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  if (lines.length === 0) throw nothingGiven();
  if (lines.length <= MOST_LINES) return lines;
  throw new CliError('too-many-lines', { count: lines.length, most: MOST_LINES });
}

function nothingGiven(): CliError {
  return new CliError('nothing-to-log', {});
}

/** A line with links for people; where a name may mean several and somebody can be asked, it asks which. */
export async function withPeople(
  context: Context,
  { index, now }: Pick<OpenVault, 'index' | 'now'>,
  line: string,
): Promise<string> {
  for (let text = typedLine(index, plainLine(line), now.date); ;) {
    try {
      return linkPeople(index, text);
    } catch (error) {
      if (!(error instanceof AmbiguousPerson) || context.io.ask === null) throw error;
      text = error.chosen(await choosePerson(context, index, error.written));
    }
  }
}
