import { section } from '../../report/section.ts';
import { keepOnOneLine } from '../../terminal/narrow.ts';
import { widthOf } from '../../terminal/cells.ts';
import { cutUnlessPiped, line, wrap } from '../../terminal/layout.ts';
import { shellWord } from '../../terminal/shell-word.ts';
import type { Style } from '../../terminal/style.ts';
import * as importWords from '../../words/import-words.ts';
import type { ImportReport } from './import-report.ts';
import type { ColumnReport, TableReport } from '../../../app/import/table-report.ts';

const AT = 4;
const MAX_NAME_WIDTH = 30;
/** Maximum number of columns and tables that are shown; some tables have hundreds of columns. */
const SHOWN = 40;
const TABLES = 3;

/** Whether the purpose of any column is known by something other than its heading. */
export function hasChosenColumns({ tables }: ImportReport): boolean {
  return tables.some(({ columns }) => columns.some(({ by }) => by !== 'heading'));
}

/** The purpose of each column of each table, and how it is known. */
export function tablesText({ tables }: ImportReport, style: Style): readonly (readonly string[])[] {
  const titleOf = ({ path }: TableReport): string =>
    tables.length === 1 ? importWords.columns : importWords.columnsOf(style.safe(path));
  return tables
    .slice(0, TABLES)
    .map((table) => [
      ...section(titleOf(table), rows(table, style), style),
      ...(table.kept
        ? wrap(importWords.asKept(table.kept), style.right - 2).map((text) => keptLine(text, style))
        : []),
    ]);
}

const keptLine = (text: string, style: Style): string => line({ at: 2, text, paint: style.dim });

function rows({ columns }: TableReport, style: Style): string[] {
  const shown = columns.slice(0, SHOWN);
  const width = shown.reduce((most, { column }) => Math.max(most, widthOf(style.safe(column))), 0);
  const at = AT + 2 + Math.min(width, MAX_NAME_WIDTH);
  const lines = shown.flatMap((one) =>
    remarks(one, style, style.right - at).map((text, nth) =>
      line(
        ...(nth === 0
          ? [{ at: AT, text: cutUnlessPiped(style, style.safe(one.column), MAX_NAME_WIDTH) }]
          : []),
        {
          at,
          text,
          paint: style.dim,
        },
      ),
    ),
  );
  const rest = columns.length - shown.length;
  return rest === 0 ? lines : [...lines, line({ at: AT, text: importWords.more(rest), paint: style.dim })];
}

function remarks(one: ColumnReport, style: Style, width: number): readonly string[] {
  const lines = wrap(importWords.columnIsFor(one), width);
  if (one.near === null) return lines;
  // An option to copy is not wrapped.
  return [
    ...lines,
    keepOnOneLine(importWords.mapOption(style.safe(shellWord(`${one.column}=${one.near}`))), style),
  ];
}
