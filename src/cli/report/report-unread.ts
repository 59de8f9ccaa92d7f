import type { ReadingState } from '../../app/words/day-words.ts';
import { unreadNotices } from '../../app/words/unread-words.ts';
import type { Context, OpenVault } from '../command-line/command.ts';
import { printMessage } from './print-message.ts';
import { whatWasRead } from './what-was-read.ts';

type Streams = Pick<Context, 'io' | 'errorStyle'>;

/**
 * Reports on stderr the notes and daily notes that could not be read, so that they are missing in
 * a command's answer; prints nothing if all were read.
 */
export function reportUnread(context: Streams, read: ReadingState): void {
  for (const notice of unreadNotices(read)) printMessage(context, context.errorStyle.safe(notice));
}

/** The same for an opened vault. */
export function reportUnreadIn(context: Streams, vault: OpenVault): void {
  reportUnread(context, whatWasRead(vault));
}
