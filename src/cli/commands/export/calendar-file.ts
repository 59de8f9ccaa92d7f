import { resolve } from 'node:path';
import { calendarOf } from '../../../app/export/calendar.ts';
import { calendarName } from '../../../app/words/calendar-words.ts';
import { writeCalendar } from '../../../exchange/ics/write-calendar.ts';
import { Ledger } from '../../../scorecard/index.ts';
import type { Context, OpenVault } from '../../command-line/command.ts';
import { safeText } from '../../terminal/safe-text.ts';
import { identifierMaker } from '../../writing/identify.ts';
import { refuseForeign } from '../../writing/foreign-files.ts';
import { writeNamed } from '../../writing/write-named.ts';
import { isExportOf } from './own-exports.ts';

export function calendarText(vault: OpenVault, redact: boolean): string {
  const { index, now } = vault;
  const entries = calendarOf(Ledger.of(index, now), redact, identifierMaker(vault));
  return safeLines(writeCalendar(calendarName, now.date, entries));
}

/** A text, line by line without control characters that a terminal would act on. */
export function safeLines(text: string): string {
  return text
    .split('\r\n')
    .map((line) => safeText(line, '\ufffd'))
    .join('\r\n');
}

/** Writes the calendar of the vault to a file, in place of an earlier one. Throws `UserError` as `export ics --output` does. */
export async function writeCalendarFile(context: Context, file: string): Promise<void> {
  const vault = await context.openVault({ reportsUnread: true });
  const place = resolve(context.io.cwd, file);
  const named = { place, shown: file, vault: vault.folder, isOfSettings: false };
  refuseForeign([{ ...named, isOwn: isExportOf('ics', null) }]);
  await writeNamed(context, named, calendarText(vault, false));
}
