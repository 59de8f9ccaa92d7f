import { joinWords } from '../model/join-words.ts';
import { normalizeValue } from '../parser/normalize-key.ts';
import { DEFINITIONS } from '../parser/records/definitions.ts';
import { didYouMean, inQuotes } from '../parser/records/values.ts';
import { defineRule } from './engine/define-rule.ts';
import { valueSpan } from './engine/field-span.ts';

const MEANWHILE = {
  contact: 'the person counts as active',
  event: 'it is neither counted nor asked about',
  goal: 'the goal counts as active',
  introduction: 'the introduction is neither open nor made',
} as const;

export const unknownStatus = defineRule({
  id: 'unknown-status',
  family: 'fields',
  severity: 'info',
  dependsOn: 'note',
  summary: 'NetVault does not know a status; each is reported once.',
  check({ index }, report) {
    for (const kind of ['contact', 'event', 'goal', 'introduction'] as const) {
      const words = DEFINITIONS[kind].fields.get('status')?.words ?? [];
      for (const record of index.records(kind)) {
        const status = record.unknownStatus;
        if (status === null) continue;
        report(record.path, {
          span: valueSpan(record, 'status'),
          cause: `${kind} ${normalizeValue(status)}`,
          message: `${inQuotes(status)} is not a status that NetVault knows: ${MEANWHILE[kind]}`,
          help: `Write ${joinWords(words)}, or say in the scorecard what it means, under “values”${didYouMean(status, words)}`,
        });
      }
    }
  },
});
