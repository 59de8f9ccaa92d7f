import { notReadError } from '../../app/people/not-read-error.ts';
import { isUtf8 } from 'node:buffer';
import { AmbiguousPerson, linkPeople } from '../../app/log/link-people.ts';
import { plainLine } from '../../app/log/log-text.ts';
import { draftNote } from '../../app/notes/new-note.ts';
import type { NoteChange } from '../../app/notes/note-change.ts';
import { suggestPerson, findPeopleByName, refuseYourself } from '../../app/people/find-person.ts';
import { linkTo } from '../../vault/link-to.ts';
import { errorDataOf, UserError, type UserErrorData } from '../../app/user-error.ts';
import type { FieldValue } from '../../edit/set-field.ts';
import type { Moment } from '../../model/moment.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { printMessage } from '../report/print-message.ts';
import { CliError } from '../cli-error.ts';
import { readTypedLine } from '../../app/log/typed-line.ts';
import { askUntilValid } from './ask-until-valid.ts';
import { askDefaultNo } from './ask-default-no.ts';
import { choosePerson } from './choose-person.ts';
import type { Context, OpenVault } from '../command-line/command.ts';
import * as logWords from '../words/log-words.ts';

/** Maximum number of lines that are logged together; with more, probably something else was piped in. */
const MAX_LINES = 1000;

/** A line to log, and its place among all that was given, from 0. */
export interface GivenLine {
  readonly text: string;
  readonly row: number;
}

const asGiven = (lines: readonly string[]): GivenLine[] => lines.map((text, row) => ({ text, row }));

/**
 * The lines to log: the arguments, or standard input (one per line, empty ones are skipped).
 * Arguments without spaces in them form one line. Null if nothing is given and the user can be
 * asked. Throws `UserError` if there is no line.
 */
export async function givenLines({ io, args }: Context): Promise<readonly GivenLine[] | null> {
  const { rest } = args;
  if (rest.length > 0 && !(rest.length === 1 && rest[0] === '-'))
    return asGiven(rest.every((word) => !/\s/.test(word.trim())) ? [rest.join(' ')] : rest);
  if (rest.length === 0 && io.ask !== null) return null;
  const bytes = await io.stdin();
  if (!isUtf8(bytes)) throw new CliError('stdin-not-utf8', {});
  const text = new TextDecoder().decode(bytes);
  const lines = asGiven(text.split(/\r\n?|\n/)).filter((line) => line.text.trim() !== '');
  if (lines.length === 0) throw nothingToLogError();
  if (lines.length <= MAX_LINES) return lines;
  throw new CliError('too-many-lines', { count: lines.length, most: MAX_LINES });
}

/** Asks for a line until `link` accepts it, and returns the result. Throws `UserError` if none is given. */
export async function askLine(context: Context, link: (line: string) => Promise<string>): Promise<string> {
  const line = await askUntilValid(context, logWords.whatWasDone, (answer) =>
    answer === '' ? '' : link(answer),
  );
  if (line !== null && line !== '') return line;
  throw nothingToLogError();
}

function nothingToLogError(): CliError {
  return new CliError('nothing-to-log', {});
}

/** After this many questions about one line, its error is thrown. */
const MAX_QUESTIONS = 20;

/**
 * Links the people in typed lines. If a name is ambiguous or new, the user is asked, if possible;
 * notes of new people are created together with the lines.
 */
export class LinePeople {
  readonly #context: Context;
  readonly #now: Moment;
  #index: VaultIndex;
  #made: readonly NoteChange[] = [];
  /** Names of people who are linked but have no note. */
  readonly #unnoted = new Set<string>();

  /** The fields of new notes. */
  readonly #fields: ReadonlyMap<string, FieldValue | null>;

  /** By default `met` stays empty: only the user knows when a new contact was first met. */
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

  /** The vault including the new contacts. */
  get index(): VaultIndex {
    return this.#index;
  }

  /** The changes that create the notes of new contacts. */
  get newNotes(): readonly NoteChange[] {
    return this.#made;
  }

  /** A line with links to its people. Throws `UserError` for an unknown name that does not get a note. */
  async link(line: string): Promise<string> {
    let text = readTypedLine(this.#index, plainLine(line), this.#now.date);
    for (let questions = 0; ; questions++) {
      try {
        return linkPeople(this.#index, text);
      } catch (error) {
        if (!(error instanceof UserError) || questions >= MAX_QUESTIONS) throw error;
        text = await this.#ask(error, text);
      }
    }
  }

  /**
   * The link to a person by name. A link that leads to no person is returned unchanged; an unknown
   * name becomes a link to no note if the user cannot be asked whether to create one. Throws
   * `UserError` as `link` does, and then for a name that is similar to a known one.
   */
  async person(name: string): Promise<string> {
    const given = name.trim();
    const called = findPeopleByName(this.#index, given);
    const path = called.length > 0 ? await choosePerson(this.#context, this.#index, given) : null;
    refuseYourself(this.#index, path, given);
    if (path !== null) return linkTo(this.#index, path);
    if (/^\[\[[^[\]]+\]\]$/.test(given)) return given;
    const copy = notReadError(this.#index, given);
    if (copy) throw copy;
    const near = suggestPerson(this.#index, given);
    if (this.#context.io.ask === null && near === null && /^[^[\]|#^]+$/.test(given)) {
      this.#unnoted.add(given);
      return `[[${given}]]`;
    }
    const nobody = new UserError('no-such-person-in-line', { given, near });
    return this.person(await this.#ask(nobody, given));
  }

  /** The line changed according to the user's answer; throws the error if it cannot be resolved. */
  async #ask(error: Error & UserErrorData, text: string): Promise<string> {
    const { io, errorStyle } = this.#context;
    if (io.ask === null) throw error;
    if (error instanceof AmbiguousPerson)
      return error.chosen(await choosePerson(this.#context, this.#index, error.written));
    const nobody = errorDataOf(error, 'no-such-person-in-line');
    if (!nobody) throw error;
    const { given, near } = nobody;
    const [shown, shownNear] = [errorStyle.safe(given), errorStyle.safe(near ?? '')];
    if (near !== null && (await askDefaultNo(this.#context, logWords.isNearMeant(shown, shownNear))))
      return text.replace(given, () => near);
    if (!(await askDefaultNo(this.#context, logWords.isContactWanted(shown)))) throw error;
    this.#make(given);
    return text;
  }

  #make(name: string): void {
    const { path, text } = draftNote(this.#index, this.#now, 'contact', name, this.#fields);
    this.#index = this.#index.with({ path, text });
    this.#made = [...this.#made, { path, before: null, after: text }];
  }

  /** Reports on stderr which notes are created, and which people have none. */
  reportNewPeople(): void {
    const { args, errorStyle } = this.#context;
    for (const { path } of this.#made)
      printMessage(this.#context, logWords.contactMade(errorStyle.safe(path), args.flag('dry-run')));
    for (const name of this.#unnoted)
      printMessage(this.#context, logWords.withoutNote(errorStyle.safe(name)));
  }
}
