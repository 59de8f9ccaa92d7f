import { join } from 'node:path';
import { editFields } from '../../fields/edit-fields.ts';
import type { FieldEdit } from '../../fields/field-edit.ts';
import { findNotesByName, requireOneNote } from '../../../app/notes/find-note.ts';
import { errorDataOf, UserError } from '../../../app/user-error.ts';
import { parseCivilDate } from '../../../model/civil-date.ts';
import type { Kind } from '../../../model/records.ts';
import { Ledger } from '../../../scorecard/index.ts';
import { chooseAmong } from '../../asking/choose-person.ts';
import { confirmFarDates } from '../../asking/far-date.ts';
import { CliError } from '../../cli-error.ts';
import type { Arguments } from '../../command-line/arguments.ts';
import type { Context, OpenVault } from '../../command-line/command.ts';
import { EXIT, type ExitCode } from '../../command-line/io.ts';
import { editorOf, openEditor } from '../../node/open-editor.ts';
import { printWarnings } from '../../report/print-message.ts';
import { errorText } from '../../report/error-text.ts';
import { safeJson } from '../../terminal/safe-text.ts';
import { warnIfNotUndoable, writeUndoably } from '../../undo/write-undoably.ts';
import { editReport, editText } from './edit-text.ts';
import { EDIT_FIELDS } from '../../fields/field-options.ts';
import { KINDS, kindsWith, refuseOtherKinds } from './fitting-kinds.ts';

/** `netvault edit NAME`: opens a note in the editor, or changes fields of it. Exit 1 if nothing has that name. */
export async function run(context: Context): Promise<ExitCode> {
  const { io, errorStyle } = context;
  try {
    return await openOrChange(context);
  } catch (error) {
    if (!(error instanceof UserError) || !errorDataOf(error, 'no-such-note')) throw error;
    io.stderr.write(errorText(error, errorStyle));
    return EXIT.doesNotHold;
  }
}

async function openOrChange(context: Context): Promise<ExitCode> {
  const { args } = context;
  const asked = whatIsAsked(args);
  const name = args.rest.join(' ');
  if (asked.length === 0) {
    const option = ['dry-run', 'format'].find((one) => args.flag(one) || args.text(one) !== null);
    if (option !== undefined) throw new CliError('edit-without-field', { option });
    return edit(context, await context.openVault(), name);
  }
  return change(context, await context.openVault({ toWrite: true }), name, asked);
}

/** The changes that the options ask for. `--set FIELD+=VALUE` adds a value to a list. */
function whatIsAsked(args: Arguments): readonly FieldEdit[] {
  const added = Object.keys(EDIT_FIELDS).flatMap((option): FieldEdit[] => {
    const values = args.list(option);
    const field = option === 'tag' ? 'tags' : option;
    return values.length === 0 ? [] : [{ is: 'add', field, values }];
  });
  const removed = args.list('no-longer').map((text): FieldEdit => ({ is: 'remove', text }));
  const set = args.list('set').map((given): FieldEdit => {
    const [, field = '', plus = '', value = ''] = /^([^=]*[^=+\s])\s*(\+?)=(.*)$/s.exec(given) ?? [];
    if (field === '' || (plus !== '' && value.trim() === ''))
      throw new CliError('not-field-and-value', { given });
    return { is: plus === '' ? 'set' : 'add', field: field.trim(), values: [value] };
  });
  return [...removed, ...set, ...added];
}

/**
 * The path of the note that a name refers to. If several match, the user is asked which; throws
 * `UserError` if that is not possible, and if there is none.
 */
async function noteOf(
  context: Context,
  { index, now }: OpenVault,
  name: string,
  kinds: readonly Kind[],
): Promise<string> {
  const paths = findNotesByName(Ledger.of(index, now), name, kinds);
  return (await chooseAmong(context, name, paths)) ?? requireOneNote(index, name, paths, kinds);
}

async function change(
  context: Context,
  vault: OpenVault,
  name: string,
  asked: readonly FieldEdit[],
): Promise<ExitCode> {
  const { io, args, style } = context;
  const { date: today } = vault.now;
  const ledger = Ledger.of(vault.index, vault.now);
  const kinds = kindsWith(vault.index.settings, asked);
  const isThere = findNotesByName(ledger, name, kinds).length > 0;
  const [other] = isThere ? [] : findNotesByName(ledger, name, KINDS);
  const path = other ?? (await noteOf(context, vault, name, kinds));
  const kind = vault.index.note(path)?.record?.kind;
  if (kind) refuseOtherKinds(vault.index.settings, vault.index.nameOf(path), kind, asked);
  const edited = editFields(ledger, path, asked);
  const dates = edited.fields.flatMap(({ after }) => after.flatMap((one) => parseCivilDate(one) ?? []));
  // Dates in the distant past are normal, so only future ones are checked.
  await confirmFarDates(
    context,
    dates.filter((date) => date > today),
    today,
  );
  printWarnings(context, edited.warnings);
  const dryRun = args.flag('dry-run');
  const written = await writeUndoably(context, vault, 'edit', edited.changes);
  const how = { ledger, path, name: vault.index.nameOf(path), dryRun, isUndoable: written.isUndoable };
  io.stdout.write(args.isJson ? safeJson(editReport(edited, how)) : editText(edited, how, style));
  warnIfNotUndoable(written, context);
  return EXIT.fine;
}

/** Opens the note in the editor; if that is not possible, prints its path and throws `CliError`. */
async function edit(context: Context, vault: OpenVault, name: string): Promise<ExitCode> {
  const { io, style } = context;
  const file = join(vault.folder, await noteOf(context, vault, name, KINDS));
  const editor = editorOf(io);
  if (editor.length > 0 && io.ask !== null) {
    openEditor(editor, file, io);
    return EXIT.fine;
  }
  io.stdout.write(`${style.safe(file)}\n`);
  throw new CliError('no-editor', { why: editor.length === 0 ? 'unset' : 'no-terminal' });
}
