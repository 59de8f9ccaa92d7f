import type { Severity } from '../../../model/finding.ts';
import { RULES } from '../../../rules/index.ts';
import {
  COUNT,
  TEXT,
  listOf,
  oneOf,
  outputSchema,
  shape,
  type JsonSchema,
  wordOf,
} from '../../report/json-schema.ts';
import { BOOLEAN, COUNTS, POSITIVE_INTEGER } from '../../report/schema-shapes.ts';

export const SEVERITY = wordOf<Severity>()(['error', 'warning', 'info']);
const SUMMARY = shape(
  { notes: COUNT, errors: COUNT, warnings: COUNT, infos: COUNT, fixable: COUNT, known: COUNT },
  ['known'],
);
const PLACE = shape({ line: POSITIVE_INTEGER, column: POSITIVE_INTEGER });

/** The schema of `lint --format json`. */
export function lintSchema(): JsonSchema {
  const diagnostic = shape(
    {
      path: TEXT,
      rule: oneOf([...RULES.keys()]),
      severity: SEVERITY,
      message: TEXT,
      help: TEXT,
      url: TEXT,
      start: PLACE,
      end: PLACE,
      related: listOf(shape({ path: TEXT, message: TEXT })),
      fix: shape({
        safe: BOOLEAN,
        edits: listOf(shape({ start: COUNT, end: COUNT, text: TEXT })),
      }),
    },
    ['related', 'fix'],
  );
  return outputSchema(
    'lint',
    'What `netvault lint --format json` prints, version 1. Lines and columns count from 1, columns and edits in UTF-16 units. A byte order mark is no column, but edits count it.',
    {
      summary: SUMMARY,
      diagnostics: listOf(diagnostic),
    },
  );
}

/** The schema of `lint --statistics --format json`. */
export function lintStatisticsSchema(): JsonSchema {
  return outputSchema(
    'lint-statistics',
    'What `netvault lint --statistics --format json` prints, version 1: how often each rule reports, most first.',
    {
      summary: SUMMARY,
      rules: listOf(
        shape({
          rule: oneOf([...RULES.keys()]),
          severity: SEVERITY,
          findings: POSITIVE_INTEGER,
          notes: POSITIVE_INTEGER,
          fixable: COUNT,
        }),
      ),
    },
  );
}

/** The schema of a baseline file. */
export function baselineSchema(): JsonSchema {
  return outputSchema(
    'baseline',
    'What `netvault lint --update-baseline` writes, version 1: how many findings of each rule a note may have.',
    { known: { type: 'object', additionalProperties: COUNTS } },
  );
}

/** The schema of `rules --format json`. */
export function rulesSchema(): JsonSchema {
  return outputSchema('rules', 'What `netvault rules --format json` prints, version 1.', {
    rules: listOf(shape({ id: TEXT, family: TEXT, severity: SEVERITY, summary: TEXT, url: TEXT })),
  });
}
