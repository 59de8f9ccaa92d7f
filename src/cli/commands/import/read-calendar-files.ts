import type { Buffer } from 'node:buffer';
import { resolve } from 'node:path';
import type { NoEventKind, NoEvents } from '../../../exchange/ics/calendar-event.ts';
import { componentsIn } from '../../../exchange/ics/component-text.ts';
import { noEventsIn } from '../../../exchange/ics/no-events.ts';
import { calendarsInMail } from '../../../exchange/mail/calendar-parts.ts';
import { CliError, type CliErrors } from '../../cli-error.ts';
import { decodeText } from './decode-text.ts';
import { readImportFile, findImportFiles, refuseOtherKind } from './read-bytes.ts';

/** A file with calendars. */
export interface CalendarFile {
  readonly path: string;
  /** The calendars in it that have events; a mail can have several. */
  readonly texts: readonly string[];
  /** What all its calendars contain other than events. */
  readonly noEvents: readonly NoEvents[];
  /** Whether it is a mail, which has single events. */
  readonly isMail: boolean;
  /** Whether nothing says which encoding it is in. */
  readonly isGuessed: boolean;
}

/**
 * Reads calendars, mails with invitations, and folders of both; mails without an invitation in a
 * folder are skipped. Throws `CliError` if a file cannot be read, is not a plain file or is too
 * large, and if there is no event at all.
 */
export async function readCalendarFiles(
  names: readonly string[],
  { cwd, encoding }: { readonly cwd: string; readonly encoding: string | null },
): Promise<readonly CalendarFile[]> {
  const files: CalendarFile[] = [];
  for (const name of names) {
    const paths = findImportFiles(resolve(cwd, name), name, 'ics');
    const read = await Promise.all(
      paths.map((path) => fileOf(path, readImportFile(resolve(cwd, path), path), encoding)),
    );
    if (read.every(({ texts }) => texts.length === 0)) {
      for (const path of paths)
        refuseOtherKind(beginningOf(readImportFile(resolve(cwd, path), path)), path, 'ics');
      throw new CliError('import-of-no-event', { path: name, holds: totals(read) });
    }
    for (const one of read) if (one.texts.length + one.noEvents.length > 0) files.push(one);
  }
  return files;
}

/** The first letters of a file in any encoding, without its byte order mark. */
function beginningOf(bytes: Buffer): string {
  return bytes
    .toString('latin1', 0, 1000)
    .replaceAll('\0', '')
    .replace(/^[\s\xef\xbb\xbf\xfe\xff]+/, '');
}

async function fileOf(path: string, bytes: Buffer, encoding: string | null): Promise<CalendarFile> {
  // A mail begins with headers, so a file that begins with a calendar is not a mail.
  const isCalendar = /^BEGIN:VCALENDAR/i.test(beginningOf(bytes));
  const decoded = isCalendar ? decodeText(bytes, path, encoding) : null;
  const texts = decoded ? [decoded.text] : await calendarsInMail(bytes);
  return {
    path,
    isMail: !isCalendar,
    isGuessed: decoded?.isGuessed ?? false,
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
