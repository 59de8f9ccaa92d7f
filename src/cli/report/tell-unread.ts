import type { WhatWasRead } from '../../app/words/day-words.ts';
import { unreadNotices } from '../../app/words/unread-words.ts';
import type { Context, OpenVault } from '../command-line/command.ts';
import { say } from './say.ts';
import { whatWasRead } from './what-was-read.ts';

type Streams = Pick<Context, 'io' | 'errorStyle'>;

/** Says on stderr which notes and daily notes could not be read, and are missing in what a command answers; nothing where all were. */
export function tellUnread(context: Streams, read: WhatWasRead): void {
  for (const notice of unreadNotices(read)) say(context, context.errorStyle.safe(notice));
}

/** The same, of a vault. */
export function tellUnreadOf(context: Streams, vault: OpenVault): void {
  tellUnread(context, whatWasRead(vault));
}
