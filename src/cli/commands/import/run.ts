import { planImport } from '../../../app/import/plan-import.ts';
import { purposeOf, type Purpose } from '../../../exchange/csv/columns.ts';
import { CliError } from '../../cli-error.ts';
import { IMPORT_KINDS } from '../../command-line/choices.ts';
import type { Context } from '../../command-line/command.ts';
import { choiceOf } from '../../command-line/did-you-mean.ts';
import { EXIT, type ExitCode } from '../../command-line/io.ts';
import { safeJson } from '../../terminal/safe-text.ts';
import { warnIfNotUndoable, writeUndoably } from '../../undo/write-undoably.ts';
import type { ImportReport } from './import-report.ts';
import * as importWords from '../../words/import-words.ts';
import { importText } from './import-text.ts';
import { readFiles } from './read-files.ts';

/** `netvault import`: what an address book would make of the vault; `--write` does it. */
export async function run(context: Context): Promise<ExitCode> {
  const { io, args, style } = context;
  const [given = '', ...names] = args.rest;
  const kind = IMPORT_KINDS.find((one) => one === given);
  if (!kind) throw new CliError('no-such-import', choiceOf(given, IMPORT_KINDS));
  const files = readFiles(kind, names, { cwd: io.cwd, chosen: chosenColumns(args.list('map')) });
  const write = args.flag('write');
  const vault = await context.openVault({ toWrite: write });
  const book = {
    entries: files.flatMap(({ book }) => book.entries),
    refused: files.flatMap(({ book }) => book.refused),
  };
  const plan = planImport(vault.index, vault.now, book, args.text('folder'));
  const isWritten = write && plan.changes.length > 0;
  const remembered = isWritten ? await writeUndoably(context, vault, 'import', plan.changes) : null;
  const report: ImportReport = {
    version: 1,
    files: files.map(({ path }) => path),
    entries: plan.entries,
    sources: plan.sources,
    notes: plan.changes.map(({ path }) => path).sort(),
    written: isWritten,
    undoable: remembered?.isUndoable ?? false,
  };
  io.stdout.write(args.isJson ? safeJson(report) : importText(report, { style, isAsked: write }));
  if (remembered) warnIfNotUndoable(remembered, context);
  return EXIT.fine;
}

/** `--map COLUMN=FIELD`; without a field, the column becomes a line of text. */
function chosenColumns(given: readonly string[]): ReadonlyMap<string, Purpose | null> {
  return new Map(
    given.map((one) => {
      const [, column = '', field = ''] = /^(.*\S)\s*=\s*(.*)$/.exec(one.trim()) ?? [];
      const purpose = field === '' ? null : purposeOf(field);
      if (column === '' || (purpose === null && field !== ''))
        throw new CliError('bad-import-map', { given: one, known: importWords.columnFields });
      return [column.toLowerCase(), purpose];
    }),
  );
}
