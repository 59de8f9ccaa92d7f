import { TEXT, listOf, outputSchema, type JsonSchema } from '../../report/json-schema.ts';
import { SEVERITY } from '../lint/lint-schema.ts';

/** The schema of `explain --format json`. */
export function explainSchema(): JsonSchema {
  return outputSchema(
    'explain',
    'What `netvault explain RULE --format json` prints, version 1: the rule as `rules --format json` has it, why it exists and what to do about its findings, and examples that it reports (`reported`) and does not (`silent`), each as text; none of what cannot be shown as text.',
    {
      ...{ id: TEXT, family: TEXT, severity: SEVERITY, summary: TEXT, url: TEXT, explanation: TEXT },
      reported: listOf(TEXT),
      silent: listOf(TEXT),
    },
  );
}
