import { addTo } from '../model/group-by.ts';
import type { ContactRecord } from '../parser/records/contact.ts';
import type { EventRecord } from '../parser/records/event.ts';
import { normalizeValue } from '../parser/normalize-key.ts';
import { didYouMean, inQuotes, joinWithOr } from '../parser/records/values.ts';
import { defineRule } from './engine/define-rule.ts';
import { valueSpan } from './engine/field-span.ts';

const WORDS = {
  event: ['planned', 'attended', 'skipped', 'canceled'],
  contact: ['active', 'paused', 'archived'],
} as const;
const MEANWHILE = {
  event: 'it is neither counted nor asked about',
  contact: 'the person counts as active',
} as const;

export const unknownStatus = defineRule({
  id: 'unknown-status',
  family: 'fields',
  severity: 'info',
  hangsOn: 'vault',
  summary: 'A status of an event or a contact says nothing that NetVault knows; each is reported once.',
  check({ index }, report) {
    const all = new Map<string, (ContactRecord | EventRecord)[]>();
    for (const record of [...index.records('contact'), ...index.records('event')]) {
      if (record.unknownStatus === null) continue;
      addTo(all, `${record.kind} ${normalizeValue(record.unknownStatus)}`, record);
    }
    for (const [first, ...others] of all.values()) {
      if (!first) continue;
      const { path, kind } = first;
      const status = inQuotes(first.unknownStatus ?? '');
      const more = others.length === 0 ? '' : ` (${String(others.length)} more ${kind}s have it)`;
      report(path, {
        span: valueSpan(first, 'status'),
        message: `${status} is no status that NetVault knows: ${MEANWHILE[kind]}${more}`,
        help: `Write ${joinWithOr(WORDS[kind])}, or say in the scorecard what it means, under “values”${didYouMean(first.unknownStatus ?? '', WORDS[kind])}`,
      });
    }
  },
});
