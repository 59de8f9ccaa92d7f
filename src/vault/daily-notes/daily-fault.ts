import type { Settings } from '../../model/settings.ts';
import type { ObsidianSettings } from '../obsidian-settings.ts';
import { isReadPath } from '../read-paths.ts';
import { plainFolder, type DailyNotes } from './daily-dates.ts';
import { NameReader } from './read-name.ts';

/**
 * Why daily notes cannot be found: the format does not determine a day, the folder is not a
 * possible one, or the settings file cannot be read.
 */
export type DailyNotesFault = 'format' | 'folder' | 'file';

/** Settings with which no daily note can be found, and where they come from. */
export interface UnreadDailyNotes extends DailyNotes {
  readonly fault: DailyNotesFault;
  readonly from: Settings['dailyNotesFrom'];
}

/** Whether the app can have such a folder and NetVault reads it. */
function isFolder(folder: string): boolean {
  const plain = plainFolder(folder);
  return plain === '' || (!/[\\:"[\]\p{Cc}]/u.test(plain) && isReadPath(`${plain}/x`));
}

/** What is wrong with the settings of daily notes, or null. */
export function unreadDailyNotes(
  { dailyNotes, dailyNotesFrom }: Settings,
  { dailyNotesBroken }: ObsidianSettings,
): UnreadDailyNotes | null {
  const unread = (fault: DailyNotesFault, from = dailyNotesFrom): UnreadDailyNotes => ({
    ...dailyNotes,
    ...{ fault, from },
  });
  const isOurs = dailyNotesFrom !== null && 'note' in dailyNotesFrom;
  if (!isOurs && dailyNotesBroken !== null) return unread('file', { file: dailyNotesBroken });
  if (!isFolder(dailyNotes.folder)) return unread('folder');
  return NameReader.of(dailyNotes.format) ? null : unread('format');
}
