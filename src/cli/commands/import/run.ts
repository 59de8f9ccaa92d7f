import { resolve } from 'node:path';
import { chosenDay } from '../../../app/dates/chosen-day.ts';
import { planCalendar } from '../../../app/import/calendar/plan-calendar.ts';
import { logMessages } from '../../../app/import/linkedin/log-messages.ts';
import { planImport, type ImportPlan } from '../../../app/import/plan-import.ts';
import { purposeOf, type Purpose } from '../../../exchange/csv/columns.ts';
import { readMessages } from '../../../exchange/linkedin/read-messages.ts';
import { readCalendars } from '../../../exchange/ics/read-calendars.ts';
import { addDays } from '../../../model/civil-date.ts';
import { CliError } from '../../cli-error.ts';
import { IMPORT_KINDS, type ImportKind } from '../../command-line/choices.ts';
import type { Context, OpenVault } from '../../command-line/command.ts';
import { choiceOf } from '../../command-line/did-you-mean.ts';
import { EXIT, type ExitCode } from '../../command-line/io.ts';
import { safeJson } from '../../terminal/safe-text.ts';
import { warnIfNotUndoable, writeUndoably } from '../../undo/write-undoably.ts';
import type { ImportReport } from './import-report.ts';
import * as importWords from '../../words/import-words.ts';
import { importText } from './import-text.ts';
import { readCalendarFiles } from './read-calendar-files.ts';
import { messagesAt } from './read-bytes.ts';
import { readFiles } from './read-files.ts';

/** How many days back events come in unless it is said, and how many ahead those that come back. */
const BACK = 365;
const AHEAD = 30;

/** `netvault import`: what an address book or a calendar would make of the vault; `--write` does it. */
export async function run(context: Context): Promise<ExitCode> {
  const { io, args, style } = context;
  const [given = '', ...names] = args.rest;
  const kind = IMPORT_KINDS.find((one) => one === given);
  if (!kind) throw new CliError('no-such-import', choiceOf(given, IMPORT_KINDS));
  const write = args.flag('write');
  if (kind !== 'ics' && args.text('since') !== null)
    throw new CliError('import-since-without-calendar', { kind });
  const read = kind === 'ics' ? await readEvents(context, names) : readPeople(kind, context, names);
  const vault = await context.openVault({ toWrite: write });
  const plan = read.plan(vault);
  const isWritten = write && plan.changes.length > 0;
  const remembered = isWritten ? await writeUndoably(context, vault, 'import', plan.changes) : null;
  const report: ImportReport = {
    version: 1,
    files: read.files,
    entries: plan.entries,
    sources: plan.sources,
    notes: plan.changes.map(({ path }) => path).sort(),
    written: isWritten,
    undoable: remembered?.isUndoable ?? false,
  };
  io.stdout.write(
    args.isJson
      ? safeJson(report)
      : importText(report, { style, isAsked: write, isCalendar: kind === 'ics' }),
  );
  if (remembered) warnIfNotUndoable(remembered, context);
  return EXIT.fine;
}

/** What was read, and what it would make of a vault. */
interface Source {
  readonly files: readonly string[];
  readonly plan: (vault: OpenVault) => ImportPlan;
}

function readPeople(kind: ImportKind, { io, args }: Context, names: readonly string[]): Source {
  const files = readFiles(kind, names, { cwd: io.cwd, chosen: chosenColumns(args.list('map')) });
  const texts =
    kind === 'linkedin' ? names.flatMap((name) => messagesAt(resolve(io.cwd, name), name) ?? []) : [];
  const book = {
    entries: files.flatMap(({ book }) => book.entries),
    refused: files.flatMap(({ book }) => book.refused),
  };
  return {
    files: files.map(({ path }) => path),
    plan: ({ index, now }) => {
      const plan = planImport(index, now, book, args.text('folder'));
      return logMessages(
        index,
        now,
        plan,
        texts.flatMap((text) => readMessages(text, index.settings.timeZone) ?? []),
      );
    },
  };
}

async function readEvents({ io, args }: Context, names: readonly string[]): Promise<Source> {
  const files = await readCalendarFiles(names, { cwd: io.cwd });
  const since = args.text('since');
  return {
    files: files.map(({ path }) => path),
    plan: ({ index, now }) => {
      const calendar = readCalendars(
        files.flatMap(({ texts }) => texts),
        {
          timeZone: index.settings.timeZone,
          from: since === null ? addDays(now.date, -BACK) : chosenDay(since, now.date, 'back'),
          until: addDays(now.date, AHEAD),
        },
      );
      return planCalendar(index, now, calendar, args.text('folder'));
    },
  };
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
