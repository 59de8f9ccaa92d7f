import { resolve } from 'node:path';
import { logMessages } from '../../../app/import/linkedin/log-messages.ts';
import { newlyDue } from '../../../app/import/newly-due.ts';
import { planImport } from '../../../app/import/plan-import.ts';
import { readInvitations } from '../../../exchange/linkedin/read-invitations.ts';
import { readMessages } from '../../../exchange/linkedin/read-messages.ts';
import { CliError } from '../../cli-error.ts';
import { IMPORT_KINDS, type ImportKind } from '../../command-line/choices.ts';
import type { Context, OpenVault } from '../../command-line/command.ts';
import { choiceErrorData } from '../../command-line/did-you-mean.ts';
import { EXIT, type ExitCode } from '../../command-line/io.ts';
import { printMessage } from '../../report/print-message.ts';
import { fitReport } from '../../terminal/narrow.ts';
import { safeJson } from '../../terminal/safe-text.ts';
import { Progress } from '../../terminal/progress.ts';
import * as importWords from '../../words/import-words.ts';
import { warnBeforeWriting, warnIfNotUndoable, writeUndoably } from '../../undo/write-undoably.ts';
import type { ImportReport } from './import-report.ts';
import { identifierMaker } from '../../writing/identify.ts';
import { purposesByColumn, parseColumnOptions, requireKnownColumns } from './given-columns.ts';
import { encodingOption } from './decode-text.ts';
import { readEvents } from './events-source.ts';
import { inFile, type Source, type SourcePlan } from './import-source.ts';
import { importText } from './import-text.ts';
import { planColumnsToKeep, loadKeptColumns, type ColumnsToKeep } from './kept-tables.ts';
import { readLinkedInExtras } from './read-bytes.ts';
import { readFiles } from './read-files.ts';
import { tableReports } from '../../../app/import/table-report.ts';
import { readFolderOption } from '../../command-line/read-folder-option.ts';
import { requireScorecards } from '../../../app/summary/summarize.ts';

/** `netvault import`: shows what importing an address book or a calendar would change; `--write` does it. */
export async function run(context: Context): Promise<ExitCode> {
  const { io, args, style } = context;
  const [given = '', ...names] = args.rest;
  const kind = IMPORT_KINDS.find((one) => one === given);
  if (!kind) throw new CliError('no-such-import', choiceErrorData(given, IMPORT_KINDS));
  refuseOthersOptions(context, kind);
  // A shell turns an unset variable into an empty word, which is not the current folder.
  if (names.includes('')) throw new CliError('no-such-file', { given: '' });
  const write = args.flag('write');
  const read = await (kind === 'ics' ? readEvents(context, names) : readPeople(kind, context, names));
  const { vault, plan: all, kept } = await planned(context, read, write);
  const plan = write ? await read.choose(vault, all) : all;
  if (plan === null) {
    printMessage(context, importWords.nothingWritten);
    return EXIT.fine;
  }
  const changes = [...plan.changes, ...(kept.change ? [kept.change] : [])];
  const isWritten = write && changes.length > 0;
  const remembered = isWritten ? await writeUndoably(context, vault, 'import', changes) : null;
  const report: ImportReport = {
    version: 1,
    files: read.files,
    guessed: read.guessed,
    tables: tableReports(read.tables),
    keeps: kept.not ?? (kept.change !== null ? 'columns' : null),
    entries: plan.entries,
    sources: plan.sources,
    due: plan.due,
    gone: plan.gone,
    vanished: plan.vanished,
    notes: plan.changes.map(({ path }) => path).sort(),
    written: isWritten,
    undoable: remembered?.isUndoable ?? false,
  };
  io.stdout.write(
    args.isJson
      ? safeJson(report)
      : fitReport(style, (page) =>
          importText(report, { style: page, isAsked: write, kind, makesPast: plan.makesPast }),
        ),
  );
  if (remembered) warnIfNotUndoable(remembered, context);
  else warnBeforeWriting(context, 'import', changes);
  return EXIT.fine;
}

/** Reads the vault and plans the import; shows progress if that takes a while. */
async function planned(
  context: Context,
  read: Source,
  write: boolean,
): Promise<{ readonly vault: OpenVault; readonly plan: SourcePlan; readonly kept: ColumnsToKeep }> {
  const progress = new Progress(context, read.size);
  try {
    progress.showNow(importWords.readingVault);
    const vault = await context.openVault({ toWrite: write });
    requireScorecards(vault.index);
    progress.showNow(importWords.comparing);
    return { vault, plan: read.plan(vault), kept: read.keeping(vault) };
  } finally {
    progress.end();
  }
}

/** Throws `CliError` for an option that does not apply to this kind of import. */
function refuseOthersOptions({ args }: Context, kind: ImportKind): void {
  const ofCalendars = ['since', 'until', 'only', 'except', 'with-contacts', 'yes'];
  const option = ofCalendars.find((one) => args.flag(one) || args.text(one) !== null);
  if (kind !== 'ics' && option !== undefined)
    throw new CliError('import-option-of-calendars', { option, kind });
  if ((kind === 'ics' || kind === 'vcard') && args.list('map').length > 0)
    throw new CliError('import-map-without-table', { kind });
}

async function readPeople(kind: ImportKind, context: Context, names: readonly string[]): Promise<Source> {
  const { io, args } = context;
  const encoding = encodingOption(args);
  const given = parseColumnOptions(args.list('map'));
  const kept = kind === 'vcard' ? [] : await loadKeptColumns(context);
  const files = readFiles(kind, names, { cwd: io.cwd, encoding, chosen: purposesByColumn(given), kept });
  const tables = files.flatMap(({ table }) => table ?? []);
  requireKnownColumns(given, tables);
  const other =
    kind === 'linkedin' ? names.map((name) => readLinkedInExtras(resolve(io.cwd, name), name, encoding)) : [];
  const book = {
    entries: files.flatMap(({ path, book }) => inFile(book.entries, path, files)),
    refused: files.flatMap(({ path, book }) => inFile(book.refused, path, files)),
  };
  return {
    files: files.map(({ path }) => path),
    guessed: files.flatMap(({ path, isGuessed }) => (isGuessed ? [path] : [])),
    size: book.entries.length,
    tables,
    plan: (vault) => {
      const { index, now } = vault;
      const plan = planImport(index, now, book, readFolderOption(args), identifierMaker(vault));
      const logged = logMessages(index, now, plan, {
        messages: other
          .flatMap(({ messages }) => messages)
          .flatMap((text) => readMessages(text, index.settings.timeZone) ?? []),
        invitations: other
          .flatMap(({ invitations }) => invitations)
          .flatMap((text) => readInvitations(text) ?? []),
      });
      return { ...logged, due: newlyDue(index, now, logged), vanished: [] };
    },
    choose: (_, plan) => Promise.resolve(plan),
    keeping: (vault) => planColumnsToKeep(context, vault, tables, given),
  };
}
