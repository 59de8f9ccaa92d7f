import { normalizeKey } from '../parser/normalize-key.ts';
import { configuredNames } from '../parser/records/configured-names.ts';
import { asksWhetherHeld } from '../parser/records/event.ts';
import { defineRule } from './engine/define-rule.ts';

export const legacyField = defineRule({
  id: 'legacy-field',
  family: 'fields',
  severity: 'info',
  dependsOn: 'note',
  summary: 'A field is written in another spelling than NetVault’s own.',
  check({ index }, report) {
    for (const [path, { record }] of index.notes) {
      if (record?.origin !== 'own') continue;
      const { ours } = configuredNames(index.settings.fieldNames.get(record.kind));
      for (const { name, key, keySpan, valueSpan } of record.fields.values()) {
        if (name === key || ours.get(normalizeKey(key)) === name) continue;
        // Other tools and web pages need a `title`, whatever it is read as.
        if (name === 'name' && normalizeKey(key) === 'title') continue;
        // vCard keys can repeat with suffixes, and belong to another plugin.
        if (/[[.]/.test(key) || /^[A-Z]+$/.test(key)) continue;
        // Only a key without quotes is fixed: its span is then exactly its text.
        const plain = index.note(path)?.text.slice(keySpan.start, keySpan.end) === key;
        const taken = record.properties.some((other) => other.key === name);
        // A yes is no status.
        const status = record.kind === 'event' && asksWhetherHeld(key) ? record.status : null;
        const edits = [{ ...keySpan, text: name }, ...(status ? [{ ...valueSpan, text: status }] : [])];
        report(path, {
          span: keySpan,
          message: `“${key}” is read as “${name}”`,
          help: `Write ${name}${status ? `: ${status}` : ''}`,
          ...(plain && !taken ? { fix: { safe: false, edits } } : {}),
        });
      }
    }
  },
});
