import { basename } from 'node:path';
import { givesCadence } from '../../../app/import/newly-due.ts';
import type { PlannedEntry } from '../../../app/import/plan-import.ts';
import { eventName } from '../../../app/words/phrases.ts';
import { noteName } from '../../../model/note-name.ts';
import { blocksText, section } from '../../report/section.ts';
import { widthOf } from '../../terminal/cells.ts';
import { cutUnlessPiped, line, wrap } from '../../terminal/layout.ts';
import type { Style } from '../../terminal/style.ts';
import { hasChosenColumns, tablesText } from './tables-text.ts';
import * as importWords from '../../words/import-words.ts';
import * as writingWords from '../../words/writing-words.ts';
import type { ImportKind } from '../../command-line/choices.ts';
import type { ImportReport } from './import-report.ts';

const AT = 2;
/**
 * Maximum number of entries of a kind that are named, on a terminal and in a pipe alike; an
 * address book can have thousands.
 */
const SHOWN = 12;
const MIN_NAME_WIDTH = 12;
const MAX_NAME_WIDTH = 30;

/** The order in which outcomes are listed. */
const ORDER: readonly PlannedEntry['is'][] = ['new', 'filled', 'there', 'unclear', 'refused'];

interface ImportTextOptions {
  readonly style: Style;
  readonly isAsked: boolean;
  readonly kind: ImportKind;
  /** Whether it makes notes of events that are over. */
  readonly makesPast: boolean;
}

/** What an import would do or has done; `isAsked` tells whether `--write` was given. */
export function importText(report: ImportReport, options: ImportTextOptions): string {
  const { style, isAsked, kind, makesPast } = options;
  const isCalendar = kind === 'ics';
  const { entries, files, guessed, written, undoable, notes, keeps, gone: missing, vanished } = report;
  const isNothing = notes.length === 0 && keeps !== 'columns';
  const paragraph = (text: string, paint = style.dim): string[] =>
    wrap(text, style.right - AT).map((part) => line({ at: AT, text: part, paint }));
  const groups = ORDER.map((is) => ({ is, of: entries.filter((entry) => entry.is === is) })).filter(
    ({ of }) => of.length > 0,
  );
  const differing = entries.filter(({ differs }) => differs !== undefined);
  const end = written
    ? [
        ...(notes.length > 0 ? paragraph(importWords.written(notes.length), style.green) : []),
        ...(keeps === 'columns' ? paragraph(importWords.columnsKept, style.green) : []),
        ...(undoable ? paragraph(writingWords.howToUndo()) : []),
      ]
    : [
        ...(keeps === 'columns' ? paragraph(importWords.columnsToKeep) : []),
        ...paragraph(isNothing ? importWords.nothingToWrite : importWords.toWrite),
      ];
  return blocksText([
    [
      line({ at: AT, text: importWords.heading(files.map(style.safe), total(entries)), paint: style.bold }),
      ...groups.map(({ is, of }) => line({ at: AT + 2, text: importWords.outcomes[is](total(of)) })),
      ...(differing.length > 0
        ? [line({ at: AT + 2, text: importWords.differingCount(differing.length) })]
        : []),
      ...(missing.length > 0 ? [line({ at: AT + 2, text: importWords.goneCount(missing.length) })] : []),
    ],
    vanished.flatMap((text) => paragraph(importWords.vanished(style.safe(text)))),
    guessed.length > 0 ? paragraph(importWords.guessed(guessed.map(style.safe))) : [],
    ...groups.filter(({ is }) => is !== 'there').map(({ is, of }) => group(is, of, style)),
    groups.some(({ is }) => is === 'unclear')
      ? paragraph(isCalendar ? importWords.howToSettleEvents : importWords.howToSettle())
      : [],
    differingRows(differing, style),
    differing.length > 0 ? paragraph(importWords.howToSettleDiffering) : [],
    missingRows(missing, style),
    ...missing.slice(0, 1).map(({ path }) => {
      const isAbsent = missing.some(({ why }) => why === 'not-in-file');
      return paragraph(importWords.howToSettleGone(style.safe(noteName(path)), isAbsent));
    }),
    ...(kind === 'csv' || hasChosenColumns(report) ? tablesText(report, style) : []),
    section(importWords.whereItWent, sources(report, style), style),
    [
      ...(makesPast ? paragraph(importWords.notAttended()) : []),
      ...(isCalendar ? [] : paragraph(dueText(report, style))),
      ...(keeps !== null && keeps !== 'columns' ? paragraph(importWords.notKept[keeps]()) : []),
      ...(isAsked && !written ? paragraph(importWords.nothingToWrite) : end),
    ],
  ]);
}

/** Who is due because of an import of people; empty if it makes no note and gives nobody a cadence. */
function dueText(report: ImportReport, style: Style): string {
  const { due, entries } = report;
  if (!givesCadence(report)) return entries.some(({ is }) => is === 'new') ? importWords.noCadence : '';
  const names = due.slice(0, SHOWN).map(({ name }) => style.safe(name));
  return importWords.dueByCadence(names, due.length - names.length);
}

function total(entries: readonly PlannedEntry[]): number {
  return entries.reduce((sum, { count }) => sum + count, 0);
}

function rank({ why }: PlannedEntry): number {
  if (importWords.isNoEvent(why)) return 0;
  return why === 'not-chosen' ? 2 : 1;
}

function group(is: PlannedEntry['is'], all: readonly PlannedEntry[], style: Style): string[] {
  // Entries that stand for many come first, so that they are not among those left out; last those that the user left out.
  const entries = [...all].sort((one, other) => rank(one) - rank(other));
  const rows = entries.slice(0, SHOWN).map((entry): NamedRow => {
    const { name, why } = entry;
    const paths = entry.paths.map(style.safe).join(', ');
    const file = entry.file === undefined ? undefined : style.safe(basename(entry.file));
    const remark = importWords.remark({ ...entry, file });
    return {
      name: style.safe(importWords.isNoEvent(why) ? basename(name) : name || importWords.nameless),
      text: is === 'refused' ? remark : [remark, paths].filter((one) => one !== '').join('  '),
    };
  });
  return section(importWords.groups[is], namedRows(rows, total(entries.slice(SHOWN)), style), style);
}

/** The entries whose notes say something else; those that differ only in the title, which many people change, come last. */
function differingRows(all: readonly PlannedEntry[], style: Style): string[] {
  const isOnlyTitle = ({ differs = [] }: PlannedEntry): number => Number(differs[0]?.field === 'title');
  const entries = [...all].sort((one, other) => isOnlyTitle(one) - isOnlyTitle(other));
  const rows = entries.slice(0, SHOWN).map(({ name, paths, differs = [] }) => ({
    name: style.safe(name || importWords.nameless),
    text: [style.safe(importWords.differences(differs)), ...paths.map(style.safe)].join('  '),
  }));
  return section(importWords.differing, namedRows(rows, entries.length - rows.length, style), style);
}

function missingRows(all: ImportReport['gone'], style: Style): string[] {
  const rows = all.slice(0, SHOWN).map(({ name, date, why, path }) => ({
    name: style.safe(eventName({ name, date })),
    text: `${importWords.whyGone[why]}  ${style.safe(path)}`,
  }));
  return section(importWords.gone, namedRows(rows, Math.max(0, all.length - SHOWN), style), style);
}

interface NamedRow {
  readonly name: string;
  readonly text: string;
}

function namedRows(rows: readonly NamedRow[], rest: number, style: Style): string[] {
  const width = Math.min(
    MAX_NAME_WIDTH,
    rows.reduce((most, { name }) => Math.max(most, widthOf(name)), MIN_NAME_WIDTH),
  );
  const lines = rows.map(({ name, text }) =>
    line(
      { at: AT + 2, text: cutUnlessPiped(style, name, width) },
      {
        at: AT + 4 + width,
        text: cutUnlessPiped(style, text, style.right - AT - 4 - width),
        paint: style.dim,
      },
    ),
  );
  return rest === 0
    ? lines
    : [...lines, line({ at: AT + 2, text: importWords.more(rest), paint: style.dim })];
}

function sources({ sources: all }: ImportReport, style: Style): string[] {
  const name = all.reduce((most, { source }) => Math.max(most, widthOf(style.safe(source))), 0);
  const at = AT + 4 + Math.min(name, MAX_NAME_WIDTH);
  return all.flatMap((row) =>
    wrap(importWords.whereValuesWent(row), style.right - at).map((text, nth) =>
      line(
        ...(nth === 0
          ? [{ at: AT + 2, text: cutUnlessPiped(style, style.safe(row.source), MAX_NAME_WIDTH) }]
          : []),
        {
          at,
          text,
          paint: style.dim,
        },
      ),
    ),
  );
}
