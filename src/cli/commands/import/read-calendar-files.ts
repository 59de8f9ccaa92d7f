import type { Buffer } from 'node:buffer';
import { resolve } from 'node:path';
import { componentsIn } from '../../../exchange/ics/component-text.ts';
import { calendarsInMail } from '../../../exchange/mail/calendar-parts.ts';
import { CliError } from '../../cli-error.ts';
import { bytesOf, filesAt, textIn } from './read-bytes.ts';

/** A file with events, and the calendars in it: a mail can have several. */
export interface CalendarFile {
  readonly path: string;
  readonly texts: readonly string[];
}

/**
 * Reads calendars and mails with invitations; of a folder all of them. Mails of a folder that
 * invite to nothing are passed over. Throws `CliError` where a file cannot be read, is no plain
 * file or too large, and where there is no event at all.
 */
export async function readCalendarFiles(
  names: readonly string[],
  { cwd }: { readonly cwd: string },
): Promise<readonly CalendarFile[]> {
  const files: CalendarFile[] = [];
  for (const name of names) {
    const paths = filesAt(resolve(cwd, name), name, 'ics');
    const read = await Promise.all(
      paths.map(async (path) => ({ path, texts: await textsIn(bytesOf(resolve(cwd, path), path)) })),
    );
    const found = read.filter(({ texts }) => texts.length > 0);
    if (found.length === 0) throw new CliError('import-of-no-event', { path: name });
    files.push(...found);
  }
  return files;
}

/** The calendars of a file that have events. */
async function textsIn(bytes: Buffer): Promise<readonly string[]> {
  const text = textIn(bytes);
  // A mail begins with its headers, wherever a calendar may stand in it.
  const texts = /^\s*BEGIN:VCALENDAR/i.test(text.replace(/^\ufeff/, ''))
    ? [text]
    : await calendarsInMail(bytes);
  return texts.filter((one) => componentsIn(one).some(({ name }) => name === 'VEVENT'));
}
