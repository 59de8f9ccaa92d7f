import { capital } from '../../model/plain-letters.ts';
import type { UnreadDailyNotes } from '../../vault/daily-notes/daily-fault.ts';

/** The place of a setting, in words. */
function sourceOf({ from }: UnreadDailyNotes): string {
  if (from === null) return 'the settings';
  if ('note' in from) return from.note;
  return from.file.startsWith('plugins/periodic-notes/')
    ? 'the settings of Periodic Notes'
    : 'Obsidian’s settings of daily notes';
}

/** Which setting of daily notes cannot be read, as a part of a sentence. */
export function unreadDailyNotes(unread: UnreadDailyNotes): string {
  switch (unread.fault) {
    case 'format':
      return `the format of your daily notes cannot be read: “${unread.format}” in ${sourceOf(unread)} gives no full date`;
    case 'folder':
      return `the folder of your daily notes cannot be “${unread.folder}” (from ${sourceOf(unread)})`;
    case 'file':
      return `${sourceOf(unread)} cannot be read: ${unread.from && 'file' in unread.from ? unread.from.file : 'the file'} is not JSON that can be read`;
  }
}

export function dailyNotesHelp({ fault, from }: UnreadDailyNotes): string {
  if (fault === 'file') return 'Save the settings again in the app.';
  const where =
    from && 'note' in from ? 'daily_notes there' : 'it there, or set daily_notes in your scorecard';
  return fault === 'format'
    ? `Change ${where}: year, month and day must be in the name, as in YYYY-MM-DD.`
    : `Change ${where}: name a folder inside the vault.`;
}

/** Shown next to numbers that do not include the daily notes. */
export function dailyNotesNotice(unread: UnreadDailyNotes): string {
  return `${capital(unreadDailyNotes(unread))}. What is in them is missing from these numbers.`;
}
