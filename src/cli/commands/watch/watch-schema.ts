import { outputSchema, type JsonSchema } from '../../report/json-schema.ts';
import { lintSchema } from '../lint/lint-schema.ts';
import { summarySchema } from '../summary/summary-schema.ts';

/** The schema of a line of `watch --format json`. */
export function watchSchema(): JsonSchema {
  return outputSchema(
    'watch',
    'A line of what `netvault watch --format json` prints, version 1: what `summary` and `lint` print as JSON, once at first and again whenever one of them says something new.',
    { summary: summarySchema(), lint: lintSchema() },
  );
}
