import { addTo } from '../model/group-by.ts';
import { normalizeValue } from '../parser/normalize-key.ts';
import { DEFINITIONS } from '../parser/records/definitions.ts';
import { didYouMean, inQuotes, joinWithOr } from '../parser/records/values.ts';
import type { RecordOf } from '../vault/records-by-kind.ts';
import { defineRule } from './engine/define-rule.ts';
import { valueSpan } from './engine/field-span.ts';

const KINDS = ['contact', 'event', 'goal', 'introduction'] as const;
const MEANWHILE = {
  event: 'it is neither counted nor asked about',
  contact: 'the person counts as active',
  goal: 'the goal counts as active',
  introduction: 'the introduction is neither open nor made',
} as const;

export const unknownStatus = defineRule({
  id: 'unknown-status',
  family: 'fields',
  severity: 'info',
  hangsOn: 'vault',
  summary: 'A status says nothing that NetVault knows; each is reported once.',
  check({ index }, report) {
    const all = new Map<string, RecordOf<(typeof KINDS)[number]>[]>();
    for (const record of KINDS.flatMap((kind): readonly RecordOf<typeof kind>[] => index.records(kind))) {
      if (record.unknownStatus === null) continue;
      addTo(all, `${record.kind} ${normalizeValue(record.unknownStatus)}`, record);
    }
    for (const [first, ...others] of all.values()) {
      if (!first) continue;
      const { path, kind } = first;
      const words = DEFINITIONS[kind].fields.get('status')?.words ?? [];
      const status = inQuotes(first.unknownStatus ?? '');
      const more =
        others.length === 0
          ? ''
          : ` (${String(others.length)} more ${kind}${others.length === 1 ? ' has' : 's have'} it)`;
      report(path, {
        span: valueSpan(first, 'status'),
        message: `${status} is no status that NetVault knows: ${MEANWHILE[kind]}${more}`,
        help: `Write ${joinWithOr(words)}, or say in the scorecard what it means, under “values”${didYouMean(first.unknownStatus ?? '', words)}`,
      });
    }
  },
});
