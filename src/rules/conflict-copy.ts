import { lastPart } from '../model/note-name.ts';
import type { Span } from '../model/span.ts';
import { possibleOriginals } from '../vault/copies.ts';
import { DailyDates } from '../vault/daily-notes/daily-dates.ts';
import type { VaultNote } from '../vault/parse-source.ts';
import type { VaultIndex } from '../vault/vault-index.ts';
import { defineRule } from './engine/define-rule.ts';

const TOP: Span = { start: 0, end: 0 };

export const conflictCopy = defineRule({
  id: 'conflict-copy',
  family: 'front matter',
  severity: 'warning',
  dependsOn: 'vault',
  summary: 'A note is a conflict copy that a sync tool has made.',
  check({ index }, report) {
    const dates = DailyDates.of(index.settings.dailyNotes);
    for (const note of index.notes.values()) {
      const { path, copyOf, record, daily, frontMatter } = note;
      if (!copyOf) {
        const day = dates && unreadDay(index, note, dates);
        if (day === null) continue;
        // Whether that note exists is not said, so that no other note needs to be judged again.
        report(path, {
          span: TOP,
          message: `The name is one of a copy of “${day}”, so this note is not read, and its log does not count`,
          help: 'Copy what is missing there, and delete this one; if there is no such note, give this one its name',
        });
        continue;
      }
      const looks = `This looks like a sync conflict of “${copyOf.path}”, `;
      if (copyOf.isThere) {
        report(path, {
          span: TOP,
          message: copyOf.bySync
            ? `${looks}and does not count`
            : `This note is identical to “${copyOf.path}”, and does not count`,
          help: 'Copy what is missing there, and delete this one',
          related: [
            {
              path: copyOf.path,
              message: index.note(copyOf.path)?.copyOf ? 'Another copy, which is read' : 'The true note',
            },
          ],
        });
      } else if (record ?? (daily && /none|^read$/.test(frontMatter))) {
        report(path, {
          span: TOP,
          message: `${looks}which is not there, so this one is read`,
          help: `Name it “${lastPart(copyOf.path)}” again, or delete it`,
        });
      }
    }
  },
});

/** The path of the daily note of which a plain note with a log is a copy by its name, but not by its text; null for any other. */
function unreadDay(index: VaultIndex, note: VaultNote, dates: DailyDates): string | null {
  const { path, record, daily, frontMatter } = note;
  if (record !== null || daily !== null || !/none|^read$/.test(frontMatter)) return null;
  const days = possibleOriginals(path).filter((original) => dates.day(original) !== null);
  // Only here is the text needed, which is read again from the disk.
  return days.find((original) => index.reread(original, note.text).log.length > 0) ?? null;
}
