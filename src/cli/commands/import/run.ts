import { resolve } from 'node:path';
import { chosenDay } from '../../../app/dates/chosen-day.ts';
import { planCalendar } from '../../../app/import/calendar/plan-calendar.ts';
import { logMessages } from '../../../app/import/linkedin/log-messages.ts';
import { planImport, type ImportPlan } from '../../../app/import/plan-import.ts';
import { readInvitations } from '../../../exchange/linkedin/read-invitations.ts';
import { readMessages } from '../../../exchange/linkedin/read-messages.ts';
import { readCalendars } from '../../../exchange/ics/read-calendars.ts';
import { addDays } from '../../../model/civil-date.ts';
import { CliError } from '../../cli-error.ts';
import { IMPORT_KINDS, type ImportKind } from '../../command-line/choices.ts';
import type { Context, OpenVault } from '../../command-line/command.ts';
import { choiceErrorData } from '../../command-line/did-you-mean.ts';
import { EXIT, type ExitCode } from '../../command-line/io.ts';
import { fitReport } from '../../terminal/narrow.ts';
import { safeJson } from '../../terminal/safe-text.ts';
import { Progress } from '../../terminal/progress.ts';
import * as importWords from '../../words/import-words.ts';
import { warnBeforeWriting, warnIfNotUndoable, writeUndoably } from '../../undo/write-undoably.ts';
import type { ImportReport } from './import-report.ts';
import { identifierMaker } from '../../writing/identify.ts';
import { purposesByColumn, parseColumnOptions, requireKnownColumns } from './given-columns.ts';
import { importText } from './import-text.ts';
import { planColumnsToKeep, loadKeptColumns, type ColumnsToKeep } from './kept-tables.ts';
import { readCalendarFiles } from './read-calendar-files.ts';
import { requireEncoding } from './decode-text.ts';
import { readLinkedInExtras } from './read-bytes.ts';
import { readFiles } from './read-files.ts';
import { tableReports, type Table } from '../../../app/import/table-report.ts';
import { readFolderOption } from '../../command-line/read-folder-option.ts';

/** How many days back events are imported by default, and how many days ahead recurring ones are. */
const BACK = 365;
const AHEAD = 30;
/** The approximate minimum size of an event in a calendar file, in UTF-16 code units. */
const UNITS_OF_EVENT = 200;

/** `netvault import`: shows what importing an address book or a calendar would change; `--write` does it. */
export async function run(context: Context): Promise<ExitCode> {
  const { io, args, style } = context;
  const [given = '', ...names] = args.rest;
  const kind = IMPORT_KINDS.find((one) => one === given);
  if (!kind) throw new CliError('no-such-import', choiceErrorData(given, IMPORT_KINDS));
  refuseOthersOptions(context, kind);
  const write = args.flag('write');
  const read = await (kind === 'ics' ? readEvents(context, names) : readPeople(kind, context, names));
  const { vault, plan, kept } = await planned(context, read, write);
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
    notes: plan.changes.map(({ path }) => path).sort(),
    written: isWritten,
    undoable: remembered?.isUndoable ?? false,
  };
  io.stdout.write(
    args.isJson
      ? safeJson(report)
      : fitReport(style, (page) => importText(report, { style: page, isAsked: write, kind })),
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
): Promise<{ readonly vault: OpenVault; readonly plan: ImportPlan; readonly kept: ColumnsToKeep }> {
  const progress = new Progress(context, read.size);
  try {
    progress.showNow(importWords.readingVault);
    const vault = await context.openVault({ toWrite: write });
    progress.showNow(importWords.comparing);
    return { vault, plan: read.plan(vault), kept: read.keeping(vault) };
  } finally {
    progress.end();
  }
}

/** Throws `CliError` for an option that does not apply to this kind of import. */
function refuseOthersOptions({ args }: Context, kind: ImportKind): void {
  if (kind !== 'ics' && args.text('since') !== null)
    throw new CliError('import-since-without-calendar', { kind });
  if ((kind === 'ics' || kind === 'vcard') && args.list('map').length > 0)
    throw new CliError('import-map-without-table', { kind });
}

function encodingOption(args: Context['args']): string | null {
  const encoding = args.text('encoding');
  if (encoding !== null) requireEncoding(encoding);
  return encoding;
}

/** What was read, and how to plan its import into a vault. */
interface Source {
  readonly files: readonly string[];
  readonly guessed: readonly string[];
  /** Approximate number of entries, for the progress display. */
  readonly size: number;
  readonly tables: readonly Table[];
  readonly plan: (vault: OpenVault) => ImportPlan;
  readonly keeping: (vault: OpenVault) => ColumnsToKeep;
}

async function readPeople(kind: ImportKind, context: Context, names: readonly string[]): Promise<Source> {
  const { io, args } = context;
  const encoding = encodingOption(args);
  const given = parseColumnOptions(args.list('map'));
  const kept = kind === 'vcard' ? [] : await loadKeptColumns(context);
  const files = readFiles(kind, names, { cwd: io.cwd, encoding, chosen: purposesByColumn(given), kept });
  const tables = files.flatMap(({ table }) => table ?? []);
  requireKnownColumns(given, tables);
  const beside =
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
      return logMessages(index, now, plan, {
        messages: beside
          .flatMap(({ messages }) => messages)
          .flatMap((text) => readMessages(text, index.settings.timeZone) ?? []),
        invitations: beside
          .flatMap(({ invitations }) => invitations)
          .flatMap((text) => readInvitations(text) ?? []),
      });
    },
    keeping: (vault) => planColumnsToKeep(context, vault, tables, given),
  };
}

/** Adds the file to each entry if there are several files. */
function inFile<Entry extends { readonly file?: string | undefined }>(
  entries: readonly Entry[],
  file: string,
  files: readonly unknown[],
): readonly Entry[] {
  return files.length > 1 ? entries.map((entry) => ({ ...entry, file })) : entries;
}

async function readEvents({ io, args }: Context, names: readonly string[]): Promise<Source> {
  const files = await readCalendarFiles(names, { cwd: io.cwd, encoding: encodingOption(args) });
  const since = args.text('since');
  return {
    files: files.map(({ path }) => path),
    guessed: files.flatMap(({ path, isGuessed }) => (isGuessed ? [path] : [])),
    size: files.flatMap(({ texts }) => texts).reduce((sum, { length }) => sum + length, 0) / UNITS_OF_EVENT,
    tables: [],
    keeping: () => ({ change: null, not: null }),
    plan: ({ index, now }) => {
      const calendar = readCalendars(
        files.flatMap(({ texts }) => texts),
        {
          timeZone: index.settings.timeZone,
          from: since === null ? addDays(now.date, -BACK) : chosenDay(since, now.date, 'back'),
          until: addDays(now.date, AHEAD),
        },
        files.length > 1 ? files.flatMap(({ path, texts }) => texts.map(() => path)) : [],
      );
      const refused = [
        ...calendar.refused,
        ...files.flatMap(({ path, noEvents }) => inFile(noEvents, path, files)),
      ];
      return planCalendar(index, now, { ...calendar, refused }, readFolderOption(args));
    },
  };
}
