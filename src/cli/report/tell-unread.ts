import { dailyNotesHelp, dailyNotesMissing } from '../../app/words/daily-notes-words.ts';
import { unreadFilesNotice } from '../../app/words/unread-words.ts';
import type { Context, OpenVault } from '../command-line/command.ts';
import { say } from './say.ts';
import type { WhatWasRead } from '../../app/words/day-words.ts';
import { whatWasRead } from './what-was-read.ts';

/** Says on stderr which notes and daily notes could not be read, and are missing in what a command answers; nothing where all were. */
export function tellUnread(
  context: Pick<Context, 'io' | 'errorStyle'>,
  { dailyNotesUnread: daily, vault }: WhatWasRead,
): void {
  const { safe } = context.errorStyle;
  const files = unreadFilesNotice(vault.unread);
  if (files !== '') say(context, safe(files));
  if (daily) say(context, safe(`${dailyNotesMissing(daily)} ${dailyNotesHelp(daily)}`));
}

/** The same, of a vault. */
export function tellUnreadOf(context: Pick<Context, 'io' | 'errorStyle'>, vault: OpenVault): void {
  tellUnread(context, whatWasRead(vault));
}
