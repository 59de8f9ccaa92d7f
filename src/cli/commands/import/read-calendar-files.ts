import type { Buffer } from 'node:buffer';
import { resolve } from 'node:path';
import type { NoEventKind, NoEvents } from '../../../exchange/ics/calendar-event.ts';
import { componentsIn } from '../../../exchange/ics/component-text.ts';
import { noEventsIn } from '../../../exchange/ics/no-events.ts';
import { calendarsInMail } from '../../../exchange/mail/calendar-parts.ts';
import { CliError, type CliErrors } from '../../cli-error.ts';
import { readImportFile, findImportFiles, decodeText, refuseOtherKind } from './read-bytes.ts';

/** A file with calendars. */
export interface CalendarFile {
  readonly path: string;
  /** The calendars in it that have events; a mail can have several. */
  readonly texts: readonly string[];
  /** What all its calendars contain other than events. */
  readonly noEvents: readonly NoEvents[];
}

/**
 * Reads calendars, mails with invitations, and folders of both; mails without an invitation in a
 * folder are skipped. Throws `CliError` if a file cannot be read, is not a plain file or is too
 * large, and if there is no event at all.
 */
export async function readCalendarFiles(
  names: readonly string[],
  { cwd }: { readonly cwd: string },
): Promise<readonly CalendarFile[]> {
  const files: CalendarFile[] = [];
  for (const name of names) {
    const paths = findImportFiles(resolve(cwd, name), name, 'ics');
    const read = await Promise.all(
      paths.map(async (path) => fileOf(path, await textsIn(readImportFile(resolve(cwd, path), path)))),
    );
    if (read.every(({ texts }) => texts.length === 0)) {
      for (const path of paths)
        refuseOtherKind(decodeText(readImportFile(resolve(cwd, path), path)), path, 'ics');
      throw new CliError('import-of-no-event', { path: name, holds: totals(read) });
    }
    files.push(...read.filter(({ texts, noEvents }) => texts.length + noEvents.length > 0));
  }
  return files;
}

function fileOf(path: string, texts: readonly string[]): CalendarFile {
  return {
    path,
    texts: texts.filter((one) => componentsIn(one).some(({ name }) => name === 'VEVENT')),
    noEvents: noEventsIn(path, texts),
  };
}

function totals(files: readonly CalendarFile[]): CliErrors['import-of-no-event']['holds'] {
  const counts = new Map<NoEventKind, number>();
  for (const { why, count } of files.flatMap(({ noEvents }) => noEvents))
    counts.set(why, (counts.get(why) ?? 0) + count);
  return Array.from(counts, ([why, count]) => ({ why, count }));
}

/** The calendars in a file. */
async function textsIn(bytes: Buffer): Promise<readonly string[]> {
  const text = decodeText(bytes);
  // A mail begins with headers, so a file that begins with a calendar is not a mail.
  return /^\s*BEGIN:VCALENDAR/i.test(text.replace(/^\ufeff/, '')) ? [text] : await calendarsInMail(bytes);
}
