import { isUtf8 } from 'node:buffer';
import { AmbiguousPerson, linkPeople } from '../../app/log/link-people.ts';
import { plainLine } from '../../app/log/log-text.ts';
import { draftNote } from '../../app/notes/new-note.ts';
import type { NoteChange } from '../../app/notes/note-change.ts';
import { linkTo, nearPerson, peopleCalled, refuseOneself } from '../../app/people/find-person.ts';
import { errorDataOf, UserError, type UserErrorData } from '../../app/user-error.ts';
import type { FieldValue } from '../../edit/set-field.ts';
import type { Moment } from '../../model/moment.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { say } from '../report/say.ts';
import { CliError } from '../cli-error.ts';
import { typedLine } from '../../app/log/typed-line.ts';
import { askFor } from './ask-for.ts';
import { askWhether } from './ask-whether.ts';
import { choosePerson } from './choose-person.ts';
import type { Context, OpenVault } from '../command-line/command.ts';
import { shellWord } from '../terminal/shell-word.ts';
import * as logWords from '../words/log-words.ts';

/** The most lines that are logged at once: with more, something else was probably piped in. */
const MOST_LINES = 1000;

/**
 * The lines to log: what was typed, or what is piped in (one a line; blank ones
 * are passed over). Words that were typed without quotes are one line. Null where
 * nothing is and somebody can be asked. Throws `UserError` where there is none.
 */
export async function givenLines({ io, args }: Context): Promise<readonly string[] | null> {
  const { rest } = args;
  if (rest.length > 0 && !(rest.length === 1 && rest[0] === '-'))
    return rest.every((word) => !/\s/.test(word.trim())) ? [rest.join(' ')] : rest;
  if (rest.length === 0 && io.ask !== null) return null;
  const bytes = await io.stdin();
  if (!isUtf8(bytes)) throw new CliError('stdin-not-utf8', {});
  const text = new TextDecoder().decode(bytes);
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  if (lines.length === 0) throw nothingGiven();
  if (lines.length <= MOST_LINES) return lines;
  throw new CliError('too-many-lines', { count: lines.length, most: MOST_LINES });
}

/** A line that is asked for, until `link` can make one that can be written. Throws `UserError` where none is given. */
export async function askLine(context: Context, link: (line: string) => Promise<string>): Promise<string> {
  const line = await askFor(context, logWords.whatWasDone, (answer) => (answer === '' ? '' : link(answer)));
  if (line !== null && line !== '') return line;
  throw nothingGiven();
}

function nothingGiven(): CliError {
  return new CliError('nothing-to-log', {});
}

/** As many questions about one line are enough. */
const MOST_QUESTIONS = 20;

/** The people of the lines that are typed: whom a name means is asked where somebody can be asked, and new ones get their note. */
export class LinePeople {
  readonly #context: Context;
  readonly #now: Moment;
  #index: VaultIndex;
  #made: readonly NoteChange[] = [];
  /** Who is linked and has no note. */
  readonly #unnoted = new Set<string>();

  /** What is known of those who get a note. */
  readonly #fields: ReadonlyMap<string, FieldValue | null>;

  /** When somebody new was met is for those to say who know it, unless `fields` does. */
  constructor(
    context: Context,
    { index, now }: Pick<OpenVault, 'index' | 'now'>,
    fields: ReadonlyMap<string, FieldValue | null> = new Map([['met', null]]),
  ) {
    this.#context = context;
    this.#index = index;
    this.#now = now;
    this.#fields = fields;
  }

  /** The vault, with the contacts that are made. */
  get index(): VaultIndex {
    return this.#index;
  }

  /** The notes of people that are to be made. */
  get made(): readonly NoteChange[] {
    return this.#made;
  }

  /** A line with links for people. Throws `UserError` for a name that nobody has and that is to stay so. */
  async link(line: string): Promise<string> {
    let text = typedLine(this.#index, plainLine(line), this.#now.date);
    for (let questions = 0; ; questions++) {
      try {
        return linkPeople(this.#index, text);
      } catch (error) {
        if (!(error instanceof UserError) || questions > MOST_QUESTIONS) throw error;
        text = await this.#ask(error, text);
      }
    }
  }

  /**
   * The link to somebody by name; `[[Somebody]]` is taken as it is, and where nobody
   * can be asked whether they get a note, so is who is new. Throws `UserError` as
   * `link` does, and for a name that is nearly somebody's.
   */
  async person(name: string): Promise<string> {
    const given = name.trim();
    const called = peopleCalled(this.#index, given);
    const path = called.length > 0 ? await choosePerson(this.#context, this.#index, given) : null;
    refuseOneself(this.#index, path, given);
    if (path !== null) return linkTo(this.#index, path);
    if (/^\[\[[^[\]]+\]\]$/.test(given)) return given;
    const near = nearPerson(this.#index, given);
    if (this.#context.io.ask === null && near === null && /^[^[\]|#^]+$/.test(given)) {
      this.#unnoted.add(given);
      return `[[${given}]]`;
    }
    const nobody = new UserError('no-such-person-in-line', { given, near });
    return this.person(await this.#ask(nobody, given));
  }

  /** The line as it is after what was answered; throws the error where nothing is to be done about it. */
  async #ask(error: Error & UserErrorData, text: string): Promise<string> {
    const { io, errorStyle } = this.#context;
    if (io.ask === null) throw error;
    if (error instanceof AmbiguousPerson)
      return error.chosen(await choosePerson(this.#context, this.#index, error.written));
    const nobody = errorDataOf(error, 'no-such-person-in-line');
    if (!nobody) throw error;
    const { given, near } = nobody;
    const [shown, shownNear] = [errorStyle.safe(given), errorStyle.safe(near ?? '')];
    if (near !== null && (await askWhether(this.#context, logWords.isNearMeant(shown, shownNear))))
      return text.replace(given, () => near);
    if (!(await askWhether(this.#context, logWords.isContactWanted(shown)))) throw error;
    this.#make(given);
    return text;
  }

  #make(name: string): void {
    const { path, text } = draftNote(this.#index, this.#now, 'contact', name, this.#fields);
    this.#index = this.#index.with({ path, text });
    this.#made = [...this.#made, { path, before: null, after: text }];
  }

  /** Says on stderr which notes are made, and who has none. */
  tell(): void {
    const { args, errorStyle } = this.#context;
    for (const { path } of this.#made)
      say(this.#context, logWords.contactMade(errorStyle.safe(path), args.flag('dry-run')));
    for (const name of this.#unnoted)
      say(this.#context, logWords.withoutNote(errorStyle.safe(name), errorStyle.safe(shellWord(name))));
  }
}
