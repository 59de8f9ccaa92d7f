import { lastPart } from '../model/note-name.ts';
import type { Span } from '../model/span.ts';
import { defineRule } from './engine/define-rule.ts';

const TOP: Span = { start: 0, end: 0 };

export const conflictCopy = defineRule({
  id: 'conflict-copy',
  family: 'front matter',
  severity: 'warning',
  dependsOn: 'vault',
  summary: 'A note is a conflict copy that a sync tool has made.',
  check({ index }, report) {
    for (const { path, copyOf, record, daily, frontMatter } of index.notes.values()) {
      if (!copyOf) continue;
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
