import { applyEdits } from '../edit/edits.ts';
import { setFields } from '../edit/set-fields.ts';
import { replaceValue } from '../edit/text-edits.ts';
import { dayInName } from '../model/day-in-name.ts';
import { defineRule } from './engine/define-rule.ts';

export const missingField = defineRule({
  id: 'missing-field',
  family: 'fields',
  severity: 'error',
  dependsOn: 'note',
  summary: 'A record lacks a field that it needs.',
  fixFor({ path, text, record }, index) {
    const day = record?.kind === 'event' ? dayInName(record.name) : null;
    if (!record || day === null) return null;
    const empty = record.fields.get('date');
    const edits = empty
      ? [replaceValue(text, { keySpan: empty.keySpan, value: empty.valueSpan }, day)]
      : setFields(text, new Map([['date', day]]));
    if (!edits) return null;
    const after = index.reread(path, applyEdits(text, edits)).record;
    return after?.kind === 'event' && after.date === day ? { safe: true, edits } : null;
  },
});
