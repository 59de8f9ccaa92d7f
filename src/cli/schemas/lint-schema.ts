import { RULES } from '../../rules/index.ts';
import { COUNT, TEXT, document, listOf, oneOf, shape, type JsonSchema } from './json-schema.ts';

const SEVERITY = oneOf(['error', 'warning', 'info']);
const PLACE = shape({ line: { type: 'integer', minimum: 1 }, column: { type: 'integer', minimum: 1 } });

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
        safe: { type: 'boolean' },
        edits: listOf(shape({ start: COUNT, end: COUNT, text: TEXT })),
      }),
    },
    ['related', 'fix'],
  );
  return document(
    'NetVault lint',
    'What `netvault lint --format json` prints, version 1. Lines and columns count from 1, columns and edits in UTF-16 units.',
    shape({
      version: { const: 1 },
      summary: shape(
        { notes: COUNT, errors: COUNT, warnings: COUNT, infos: COUNT, fixable: COUNT, known: COUNT },
        ['known'],
      ),
      diagnostics: listOf(diagnostic),
    }),
  );
}

/** The schema of a baseline file. */
export function baselineSchema(): JsonSchema {
  const counts = { type: 'object', additionalProperties: { type: 'integer', minimum: 1 } };
  return document(
    'NetVault baseline',
    'What `netvault lint --update-baseline` writes, version 1: how many findings of each rule a note may have.',
    shape({ version: { const: 1 }, known: { type: 'object', additionalProperties: counts } }),
  );
}

/** The schema of `rules --format json`. */
export function rulesSchema(): JsonSchema {
  return document(
    'NetVault rules',
    'What `netvault rules --format json` prints, version 1.',
    shape({
      version: { const: 1 },
      rules: listOf(shape({ id: TEXT, family: TEXT, severity: SEVERITY, summary: TEXT, url: TEXT })),
    }),
  );
}
