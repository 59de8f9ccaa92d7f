import { dailyNotesHelp, dailyNotesNotice } from './daily-notes-words.ts';
import type { ReadingState } from './day-words.ts';
import { counted } from './phrases.ts';

/** Shown next to numbers that lack notes or folders because these could not be opened; `''` if everything was read. */
export function unreadFilesNotice(paths: readonly string[]): string {
  const [first, second, ...more] = paths;
  if (first === undefined) return '';
  const others = more.length === 0 ? second : counted(more.length + 1, 'other', 'others');
  const named = second === undefined ? first : `${first} and ${others ?? ''}`;
  const verb = second === undefined ? 'it says' : 'they say';
  return `${named} cannot be opened. What ${verb} is missing from these numbers.`;
}

/** What could not be read and is missing in the numbers, one item per cause; empty if everything was read. */
export function unreadNotices({ dailyNotesUnread: daily, vault }: ReadingState): string[] {
  const ofDays = daily && `${dailyNotesNotice(daily)} ${dailyNotesHelp(daily)}`;
  return [unreadFilesNotice(vault.unread), ofDays ?? ''].filter(Boolean);
}
