import { relative } from 'node:path';
import { draftNote, refuseSimilarContact, type NewNote } from '../../../app/notes/new-note.ts';
import { proposeIntroduction } from '../../../app/introductions/propose-introduction.ts';
import { errorDataOf, UserError } from '../../../app/user-error.ts';
import { askDefaultNo } from '../../asking/ask-default-no.ts';
import { CliError } from '../../cli-error.ts';
import { GOAL_METRICS } from '../../../model/field-words.ts';
import { Scorecards } from '../../../scorecard/worth.ts';
import type { Arguments } from '../../command-line/arguments.ts';
import type { Context, OpenVault } from '../../command-line/command.ts';
import { choiceErrorData, closestName } from '../../command-line/did-you-mean.ts';
import { EXIT, type ExitCode } from '../../command-line/io.ts';
import { bothPeople, newRecordFields } from './new-fields.ts';
import { optionsOfKind } from './new-flags.ts';
import { NEW_KINDS, type NewKind } from '../../command-line/choices.ts';
import { fitReport } from '../../terminal/narrow.ts';
import { line } from '../../terminal/layout.ts';
import { safeJson } from '../../terminal/safe-text.ts';
import { warnIfNotUndoable, writeUndoably } from '../../undo/write-undoably.ts';
import { printMessage } from '../../report/print-message.ts';
import { findPerson } from '../../../app/people/find-person.ts';
import { splitNames } from '../../../app/people/split-names.ts';
import * as logWords from '../../words/log-words.ts';
import * as newWords from '../../words/new-words.ts';
import * as writingWords from '../../words/writing-words.ts';
import { readFolderOption } from '../../command-line/read-folder-option.ts';
import { requireScorecards } from '../../../app/summary/summarize.ts';

/** `netvault new KIND NAME`: creates a note from its template; never overwrites an existing note. */
export async function run(context: Context): Promise<ExitCode> {
  const { io, args, style } = context;
  const [given = '', ...words] = args.rest;
  const kind = NEW_KINDS.find((name) => name === given);
  if (!kind) {
    throw new CliError('no-such-kind', choiceErrorData(given, NEW_KINDS));
  }
  refuseOthers(args, kind);
  const vault = await context.openVault({ toWrite: true });
  requireScorecards(vault.index);
  const note = await draft(context, vault, kind, await titleOf(context, kind, words));
  const written = await writeUndoably(context, vault, 'new', [
    { path: note.path, before: null, after: note.text },
  ]);
  const { isUndoable } = written;
  if (args.isJson)
    io.stdout.write(
      safeJson({
        ...{ version: 1, kind, path: note.path, template: note.template.path },
        undoable: isUndoable,
      }),
    );
  else
    io.stdout.write(
      fitReport(style, (page) => madeText({ ...context, style: page }, vault, note, isUndoable)),
    );
  warnIfNotUndoable(written, context);
  if (kind === 'goal') warnOfMetric(context, vault, note);
  if (kind === 'event') warnOfUnnoted(context, vault);
  return EXIT.fine;
}

function madeText({ io, style }: Context, vault: OpenVault, note: NewNote, isUndoable: boolean): string {
  const folder = relative(io.cwd, vault.folder);
  const shown = style.safe(folder === '' ? note.path : `${folder}/${note.path}`);
  const template = note.template.path === null ? null : style.safe(note.template.path);
  const made = `${style.green(style.signs.check)} ${writingWords.madeFrom(shown, template)}\n`;
  return isUndoable ? `${made}${line({ at: 2, text: writingWords.howToUndo(), paint: style.dim })}\n` : made;
}

function refuseOthers(args: Arguments, kind: NewKind): void {
  const flags = optionsOfKind(kind);
  const other = NEW_KINDS.flatMap(optionsOfKind).find(
    (flag) => args.text(flag) !== null && !flags.includes(flag),
  );
  if (other === undefined) return;
  throw new CliError('new-option-of-other-kind', { option: other, kind, known: flags });
}

/**
 * The note's name, which the user is asked for if it is missing; null for an introduction, which
 * is then named after its people.
 */
async function titleOf({ io }: Context, kind: NewKind, words: readonly string[]): Promise<string | null> {
  const given = words.join(' ');
  if (given.trim() !== '') return given;
  if (kind === 'introduction') return null;
  const question = kind === 'contact' ? newWords.who : newWords.name;
  const answer = io.ask === null ? '' : await io.ask(`${question} `);
  if (answer.trim() !== '') return answer.trim();
  throw new CliError('new-without-name', { kind });
}

async function draft(
  context: Context,
  vault: OpenVault,
  kind: NewKind,
  title: string | null,
): Promise<NewNote> {
  const { index, now } = vault;
  if (kind === 'contact' && title !== null) await askAboutAlike(context, vault, title);
  const making = { folder: readFolderOption(context.args), isAnother: context.args.flag('yes') };
  if (kind === 'introduction')
    return proposeIntroduction(index, now, await bothPeople(context, vault), { title, ...making });
  return draftNote(index, now, kind, title ?? '', await newRecordFields(kind, context, vault), making);
}

/**
 * If a contact has the same name apart from accents or case, asks whether the new one is another
 * person. Throws `UserError` if not, or if the user cannot be asked.
 */
async function askAboutAlike(context: Context, { index }: OpenVault, name: string): Promise<void> {
  const { io, args, errorStyle } = context;
  if (args.flag('yes')) return;
  try {
    refuseSimilarContact(index, name);
  } catch (error) {
    const similar = error instanceof UserError ? errorDataOf(error, 'contact-alike') : null;
    if (!similar || io.ask === null) throw error;
    const shown = newWords.isOtherMeant(errorStyle.safe(similar.other), errorStyle.safe(similar.path));
    if (!(await askDefaultNo(context, shown))) throw error;
  }
}

/** Names who is to be there and has no note. */
function warnOfUnnoted(context: Context, { index }: OpenVault): void {
  const { args, errorStyle } = context;
  for (const name of args.list('with').flatMap((names) => splitNames(index, names)))
    if (!name.startsWith('[[') && findPerson(index, name) === null)
      printMessage(context, logWords.withoutNote(errorStyle.safe(name)));
}

/** Warns about a goal whose activity no scorecard knows: it may be misspelled, or be added later. */
function warnOfMetric(context: Context, { index, now }: OpenVault, note: NewNote): void {
  const metric = index.with(note).record('goal', note.path)?.metric ?? 'points';
  const { activities } = new Scorecards(index.records('scorecard')).on(now.date);
  const known = [...GOAL_METRICS, 'reconnection', ...activities];
  if (known.includes(metric)) return;
  printMessage(context, newWords.unknownMetric(context.errorStyle.safe(metric), closestName(metric, known)));
}
