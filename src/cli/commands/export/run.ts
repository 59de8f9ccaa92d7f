import { join, resolve } from 'node:path';
import { addressBookOf } from '../../../app/export/address-book.ts';
import { columnsOf, TABLES, type Table } from '../../../app/export/columns.ts';
import type { ExportTables } from '../../../app/export/rows.ts';
import { exportTables } from '../../../app/export/tables.ts';
import { duckdbViews, isDuckdbViews } from '../../../exchange/duckdb-views.ts';
import { writeVcards } from '../../../exchange/vcard/write-vcards.ts';
import { Ledger } from '../../../scorecard/index.ts';
import { CliError } from '../../cli-error.ts';
import { EXPORT_KINDS, EXPORT_TABLES, type ExportKind } from '../../command-line/choices.ts';
import type { Context, OpenVault } from '../../command-line/command.ts';
import { choiceErrorData } from '../../command-line/did-you-mean.ts';
import { EXIT, type ExitCode } from '../../command-line/io.ts';
import { faultOf } from '../../node/file-error.ts';
import { isFolder } from '../../node/find-vault.ts';
import { csvText, type Cell } from '../../report/csv.ts';
import { printMessage } from '../../report/print-message.ts';
import { safeJson } from '../../terminal/safe-text.ts';
import * as exportWords from '../../words/export-words.ts';
import { identifierMaker } from '../../writing/identify.ts';
import { calendarText, safeLines } from './calendar-file.ts';
import { isExportOf } from './own-exports.ts';
import { refuseForeign, type ReplaceableFile } from '../../writing/foreign-files.ts';
import { makeFolder } from '../../writing/make-folder.ts';
import { writeNamed } from '../../writing/write-named.ts';

/** `netvault export`: writes the vault's records in formats of other programs. */
export async function run(context: Context): Promise<ExitCode> {
  const { io, args } = context;
  const [given = ''] = args.rest;
  const kind = EXPORT_KINDS.find((one) => one === given);
  if (!kind) throw new CliError('no-such-export', choiceErrorData(given, EXPORT_KINDS));
  const table = EXPORT_TABLES.find((one) => one === args.text('table')) ?? null;
  const isTables = kind === 'csv' || kind === 'ndjson';
  if (table !== null && !isTables) throw new CliError('table-without-tables', { kind });
  const vault = await context.openVault({ reportsUnread: true });
  const output = args.text('output');
  const files = filesOf(kind, vault, { table, isStream: output === null, redact: args.flag('redact') });
  if (output === null) {
    const [first, ...more] = files;
    // CSV has one table only: tables with different columns cannot be joined.
    io.stdout.write(kind === 'csv' ? (first?.text ?? '') : [first, ...more].map((one) => one?.text).join(''));
    return EXIT.fine;
  }
  const place = resolve(io.cwd, output);
  const isOne = !isTables || table !== null;
  const parts = isOne
    ? [{ shown: output, text: files[0]?.text ?? '', isOwn: isExportOf(kind, table) }]
    : folderOf(output, kind, files);
  const toWrite = parts.map((part) => ({ ...part, place: resolve(io.cwd, part.shown) }));
  refuseForeign(toWrite);
  if (!isOne) madeFolder(place, output);
  for (const { place, shown, text } of toWrite)
    await writeNamed(context, { place, shown, vault: vault.folder, isOfSettings: false }, text);
  printMessage(context, exportWords.written(toWrite.map(({ shown }) => context.errorStyle.safe(shown))));
  return EXIT.fine;
}

/** A part of an export. */
interface Part {
  readonly table: Table | null;
  readonly text: string;
}

interface Asked {
  readonly table: Table | null;
  /** Whether all tables are printed one after the other. */
  readonly isStream: boolean;
  readonly redact: boolean;
}

function filesOf(kind: ExportKind, vault: OpenVault, asked: Asked): readonly Part[] {
  const { redact } = asked;
  if (kind === 'ics') return one(calendarText(vault, redact));
  const { now } = vault;
  const ledger = Ledger.of(vault.index, now);
  switch (kind) {
    case 'vcard':
      return one(safeLines(writeVcards(addressBookOf(ledger, redact, identifierMaker(vault)))));
    case 'json':
      return one(safeJson({ version: 1, today: now.date, ...exportTables(ledger, redact) }));
    case 'csv':
    case 'ndjson': {
      const tables = exportTables(ledger, redact);
      const wanted = TABLES.filter((table) => asked.table === null || table === asked.table);
      const textOf = kind === 'csv' ? csvOf : ndjsonOf(asked.table === null && asked.isStream);
      return wanted.map((table) => ({ table, text: textOf(tables, table) }));
    }
  }
}

const one = (text: string): readonly Part[] => [{ table: null, text }];

function csvOf(tables: ExportTables, table: Table): string {
  const columns = columnsOf(table).map(([name]) => name);
  const rows: readonly object[] = tables[table];
  const cell = (value: unknown): Cell =>
    Array.isArray(value) ? value.join('; ') : ((value as Cell | undefined) ?? null);
  return csvText(
    columns,
    rows.map((row) => columns.map((name) => cell(Reflect.get(row, name)))),
  );
}

/** With `isNamed`, each row names its table, since all tables are in one stream. */
function ndjsonOf(isNamed: boolean): (tables: ExportTables, table: Table) => string {
  return (tables, table) =>
    tables[table]
      .map(
        (row) =>
          `${safeJson(isNamed ? { table, ...row } : row)
            .replace(/\n */g, ' ')
            .trim()}\n`,
      )
      .join('');
}

/** A file for each table; for NDJSON also the SQL that reads them. */
function folderOf(
  folder: string,
  kind: ExportKind,
  parts: readonly Part[],
): readonly (Omit<ReplaceableFile, 'place'> & { readonly text: string })[] {
  const files = parts.flatMap(({ table, text }) =>
    table === null ? [] : [{ shown: join(folder, `${table}.${kind}`), text, isOwn: isExportOf(kind, table) }],
  );
  if (kind !== 'ndjson') return files;
  const text = duckdbViews(TABLES.map((table) => [table, columnsOf(table)]));
  return [...files, { shown: join(folder, 'views.sql'), text, isOwn: isDuckdbViews }];
}

function madeFolder(place: string, shown: string): void {
  if (isFolder(place)) return;
  try {
    makeFolder(place);
  } catch (error) {
    throw new CliError('cannot-make-folder', { path: shown, fault: faultOf(error) });
  }
}
