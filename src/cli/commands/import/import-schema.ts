import type { PlannedEntry } from '../../../app/import/plan-import.ts';
import type { MatchedBy } from '../../../app/import/match-entries.ts';
import type { LeftOut } from '../../../exchange/contact-entry.ts';
import type { Column } from '../../../exchange/csv/plan-columns.ts';
import type { EventDifference } from '../../../app/import/calendar/event-differences.ts';
import type { MissingReason } from '../../../app/import/calendar/missing-events.ts';
import type { NotKeptReason } from '../../../app/import/kept-columns.ts';
import {
  COUNT,
  TEXT,
  listOf,
  orNull,
  outputSchema,
  shape,
  type JsonSchema,
  wordOf,
} from '../../report/json-schema.ts';

const COUNTS: JsonSchema = { type: 'object', additionalProperties: COUNT };

/** The schema of `import --format json`. */
export function importSchema(): JsonSchema {
  const entryProperties = {
    line: COUNT,
    file: TEXT,
    name: TEXT,
    count: COUNT,
    is: wordOf<PlannedEntry['is']>()(['new', 'filled', 'there', 'unclear', 'refused']),
    paths: listOf(TEXT),
    by: orNull(
      wordOf<MatchedBy>()(['path', 'uid', 'email', 'phone', 'url', 'name-and-organization', 'everything']),
    ),
    why: orNull(
      wordOf<NonNullable<PlannedEntry['why']>>()([
        'several',
        'other-name',
        'name-alone',
        'no-name',
        'unreadable',
        'not-writable',
        'value-of-template',
        'organization',
        'group',
        'place',
        'thing',
        'moved',
        'called-off',
        'other-length',
        'declined',
        'no-date',
        'no-uid',
        'reply',
        'repeated',
        'own',
        'cut-off',
        'before',
        'after',
        'not-chosen',
        'no-day',
        'too-often',
        'to-do',
        'journal',
        'free-busy',
      ]),
    ),
    days: shape({ note: COUNT, calendar: COUNT }),
    differs: listOf(
      shape({
        field: wordOf<EventDifference['field']>()(['time', 'end', 'place', 'title']),
        calendar: TEXT,
        note: TEXT,
      }),
    ),
    fills: listOf(TEXT),
  };
  const entry = shape(entryProperties, ['file', 'days', 'differs']);
  const column = shape({
    column: TEXT,
    field: orNull(TEXT),
    not: orNull(wordOf<LeftOut>()(['binary', 'technical', 'repeated', 'not-met', 'derived', 'unreadable'])),
    by: wordOf<Column['by']>()(['heading', 'given', 'kept']),
    near: orNull(TEXT),
  });
  const table = shape({
    path: TEXT,
    columns: listOf(column),
    kept: orNull(shape({ path: TEXT, line: COUNT })),
  });
  const gone = shape({
    path: TEXT,
    name: TEXT,
    date: TEXT,
    why: wordOf<MissingReason>()(['left-out', 'called-off', 'declined', 'not-in-file']),
  });
  const source = shape({ source: TEXT, values: COUNT, written: COUNTS, unwritten: COUNTS });
  return outputSchema(
    'import',
    'What `netvault import --format json` prints, version 1: what becomes of each entry of an address book, or of each day of a calendar’s events (with `count`, as one, what a file holds of a kind that is no event; with `file` where several are read), and where the values of each of its fields went (`written` and `unwritten` add up to `values`). `differs`: what the note of an event to come says differently; nothing is done about it. `due`: people who are due because a table gives them a cadence or a tier. `gone`: notes of planned events that the calendar no longer has; nothing is done to them. `vanished`: texts of `--only` and `--except` that are in no event of the calendar any more, only in notes of the vault.',
    {
      files: listOf(TEXT),
      guessed: listOf(TEXT),
      tables: listOf(table),
      keeps: orNull(
        wordOf<NotKeptReason | 'columns'>()(['columns', 'not-set-up', 'other-settings', 'by-hand']),
      ),
      entries: listOf(entry),
      sources: listOf(source),
      due: listOf(shape({ path: TEXT, name: TEXT })),
      gone: listOf(gone),
      vanished: listOf(TEXT),
      notes: listOf(TEXT),
      written: { type: 'boolean' },
      undoable: { type: 'boolean' },
    },
  );
}
