import { defineRule, note } from './engine/define-rule.ts';

const contact = (date: string): string =>
  `---\ntype: contact\nlast_contact: ${date}\n---\n\n## Log\n\n- 2026-11-16 call: her board seat\n`;

export const lastContactDisagrees = defineRule({
  id: 'last-contact-disagrees',
  family: 'contacts',
  severity: 'warning',
  summary: 'The last_contact of a contact is older than what the logs tell.',
  explanation:
    'NetVault takes the latest of all it knows, so nothing is counted wrongly; but whoever reads the field is misled. It is needed only for contact that no log tells of: remove it, or write the later date.',
  bad: [note(contact('2026-03-05'))],
  good: [note(contact('2026-11-16')), note(contact('2026-11-18'))],
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
