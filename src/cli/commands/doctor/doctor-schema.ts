import type { RecognizedBy } from '../../../app/vault/examine-vault.ts';
import type { DailyNotesFault } from '../../../vault/daily-notes/daily-fault.ts';
import { KINDS } from '../../../model/records.ts';
import { VAULT_MARKS, type FoundBy } from '../../node/find-vault.ts';
import {
  COUNT,
  DATE,
  NUMBER,
  TEXT,
  listOf,
  oneOf,
  orNull,
  outputSchema,
  shape,
  type JsonSchema,
  wordOf,
} from '../../report/json-schema.ts';
import { BOOLEAN } from '../../report/schema-shapes.ts';

const PATHS = listOf(TEXT);

/** The schema of `doctor --format json`. */
export function doctorSchema(): JsonSchema {
  const signs = shape({
    by: wordOf<RecognizedBy['by']>()(['type', 'folder', 'path', 'tag', 'property']),
    name: TEXT,
    count: COUNT,
    example: TEXT,
  });
  return outputSchema(
    'doctor',
    'What `netvault doctor --format json` prints, version 1. More keys may be added; these stay.',
    {
      fine: BOOLEAN,
      vault: shape({
        folder: TEXT,
        foundBy: wordOf<FoundBy>()(['option', ...VAULT_MARKS, 'variable', 'nothing']),
        isVault: BOOLEAN,
      }),
      notes: COUNT,
      adopted: BOOLEAN,
      settings: listOf(shape({ name: TEXT, value: TEXT, from: orNull(TEXT) })),
      recognized: listOf(shape({ kind: oneOf(KINDS), count: COUNT, signs: listOf(signs) })),
      dailyNotes: shape({
        ...{ folder: TEXT, format: TEXT, from: orNull(TEXT), count: COUNT, withLog: COUNT },
        ...{ first: orNull(DATE), last: orNull(DATE) },
      }),
      unrecognized: shape({
        ...{
          unread: PATHS,
          links: PATHS,
          unreadable: PATHS,
          inPart: PATHS,
          scorecards: PATHS,
          settings: PATHS,
        },
        rules: listOf(shape({ rule: TEXT, meant: orNull(TEXT) })),
        dailyNotes: orNull(
          shape({
            fault: wordOf<DailyNotesFault>()(['format', 'folder', 'file']),
            folder: TEXT,
            format: TEXT,
          }),
        ),
        logs: orNull(shape({ notes: PATHS, asDailyNotes: orNull(shape({ folder: TEXT, format: TEXT })) })),
        outlineLogs: PATHS,
        inlineFields: orNull(shape({ notes: COUNT, example: shape({ path: TEXT, key: TEXT }) })),
        copies: listOf(shape({ path: TEXT, of: TEXT })),
        peopleFolders: listOf(shape({ folder: TEXT, notes: COUNT })),
        globs: listOf(TEXT),
        templates: COUNT,
        plain: COUNT,
      }),
      activities: listOf(
        shape({ activity: TEXT, points: NUMBER, perMinutes: orNull(NUMBER), isResult: BOOLEAN }),
      ),
    },
  );
}
