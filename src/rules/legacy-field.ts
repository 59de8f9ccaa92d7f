import { normalizeKey } from '../parser/normalize-key.ts';
import { defineRule, note } from './define-rule.ts';

export const legacyField = defineRule({
  id: 'legacy-field',
  family: 'fields',
  severity: 'info',
  summary: 'A field is written in another spelling than NetVault’s own.',
  explanation:
    'NetVault reads it all the same. Only notes that say one of our own words as `type` are looked at; where the scorecard maps the key, it is your own choice and nothing is said. The fix renames the key; it is not a safe one, since another tool may read the old name.',
  bad: [note('---\ntype: contact\ncompany: Difference Works\n---\n')],
  good: [
    note('---\ntype: contact\norganization: Difference Works\n---\n'),
    note('---\ntype: person\ncompany: Difference Works\n---\n'),
  ],
  check({ index }, report) {
    for (const [path, { record }] of index.notes) {
      if (record?.written !== 'own') continue;
      const names = index.settings.fieldNames.get(record.kind);
      for (const { name, key, keySpan } of record.fields.values()) {
        if (name === key || names?.get(name)?.some((other) => normalizeKey(other) === normalizeKey(key)))
          continue;
        // vCard keys come in several and belong to another plugin.
        if (/[[.]/.test(key) || /^[A-Z]+$/.test(key)) continue;
        // Fixed only where the key stands as it is, without quotes.
        const plain = index.note(path)?.text.slice(keySpan.start, keySpan.end) === key;
        const taken = record.properties.some((other) => other.key === name);
        report(path, {
          span: keySpan,
          message: `“${key}” is read as “${name}”`,
          help: `Write ${name}`,
          ...(plain && !taken ? { fix: { safe: false, edits: [{ ...keySpan, text: name }] } } : {}),
        });
      }
    }
  },
});
