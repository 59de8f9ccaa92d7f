import type { FindingText } from '../model/finding.ts';
import { readAs } from '../vault/copies.ts';
import { unreadDailyNotes, type UnreadDailyNotes } from '../vault/daily-notes/daily-fault.ts';
import { DailyDates } from '../vault/daily-notes/daily-dates.ts';
import { fileName, type VaultIndex } from '../vault/vault-index.ts';
import { defineRule, type Report } from './engine/define-rule.ts';
import { valueSpan } from './engine/field-span.ts';
import { vaultPlace } from './engine/vault-finding.ts';

/** The message and help for a setting that cannot be used, or for the file that contains it. */
function words(
  { fault, folder, format, from }: UnreadDailyNotes,
  unread: ReadonlyMap<string, FindingText>,
): { message: string; help: string } {
  const file = from && 'file' in from ? from.file : null;
  const where = file === null ? '' : ` in ${file}`;
  switch (fault) {
    case 'file': {
      const why = unread.get(file ?? '');
      if (why)
        return {
          message: `${file ?? ''} is not read, so no daily note can be found: ${why.message}`,
          help: why.help,
        };
      return {
        message: `${file ?? 'The file'} is not JSON, so no daily note can be found`,
        help: 'Save the settings of daily notes again in the app',
      };
    }
    case 'folder':
      return {
        message: `The folder of daily notes cannot be “${folder}”${where}, so none is read`,
        help: 'Name a folder inside the vault',
      };
    case 'format':
      return {
        message: `The format of daily notes cannot be read: “${format}”${where} gives no full date, so none is read`,
        help: 'Write year, month and day in it, as in YYYY-MM-DD',
      };
  }
}

function reportUnread(index: VaultIndex, unread: UnreadDailyNotes, report: Report): void {
  const note = unread.from && 'note' in unread.from ? unread.from.note : null;
  const scorecard = index.records('scorecard').find(({ path }) => path === note);
  const place = scorecard
    ? { path: scorecard.path, span: valueSpan(scorecard, 'daily_notes') }
    : vaultPlace(index);
  if (place) report(place.path, { span: place.span, ...words(unread, index.surroundings.obsidian.unread) });
}

/** Reports names that mean different days in different languages: one finding, at the first. */
function reportAmbiguous(index: VaultIndex, report: Report): void {
  const dates = DailyDates.of(index.settings.dailyNotes);
  if (!dates || dates.reader.isCertain) return;
  for (const note of index.notes.values()) {
    const { path, daily, frontMatter } = note;
    // A copy whose original is gone is read as the original.
    const name = readAs(note);
    const days = daily === null && frontMatter !== 'template' ? dates.days(name) : [];
    if (days.length < 2) continue;
    report(path, {
      span: { start: 0, end: 0 },
      cause: 'name',
      message: `The name “${fileName(path)}” may mean ${days.slice(0, 3).join(' or ')}, so it is not a daily note`,
      help: 'Write the day in digits in the format of daily notes, as in YYYY-MM-DD',
    });
  }
}

export const dailyNotesUnread = defineRule({
  id: 'daily-notes-unread',
  family: 'scorecard',
  severity: 'warning',
  dependsOn: 'vault',
  summary: 'The settings of daily notes cannot be read, or the name of one may mean two days.',
  check({ index }, report) {
    const unread = unreadDailyNotes(index.settings, index.surroundings.obsidian);
    if (unread) reportUnread(index, unread, report);
    else reportAmbiguous(index, report);
  },
});
