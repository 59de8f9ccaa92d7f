import { defineRule } from './engine/define-rule.ts';

export const lastContactDisagrees = defineRule({
  id: 'last-contact-disagrees',
  family: 'contacts',
  severity: 'warning',
  summary: 'The last_contact of a contact is older than what the logs tell.',
  check({ index, ledger }, report) {
    for (const { path, lastContact, fields } of index.records('contact')) {
      const source = fields.get('last_contact');
      if (lastContact === null || !source) continue;
      const last = ledger.contacts.last(path);
      if (last === null || last <= lastContact || last > ledger.now.date) continue;
      report(path, {
        span: source.valueSpan,
        message: `“${source.key}” is ${lastContact}, and there was contact on ${last}`,
        help: `Remove the field, or write ${last}`,
        fix: { safe: false, edits: [{ ...source.valueSpan, text: last }] },
      });
    }
  },
});
