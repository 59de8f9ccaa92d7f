import type { Span } from '../model/span.ts';
import { defineRule } from './engine/define-rule.ts';

export const lastContactDisagrees = defineRule({
  id: 'last-contact-disagrees',
  family: 'contacts',
  severity: 'warning',
  dependsOn: 'people',
  summary: 'The last_contact of a contact is older than the latest contact in the logs.',
  check({ index, ledger }, report) {
    for (const { path, lastContact, lastContactAbout: about, fields } of index.records('contact')) {
      const source = fields.get('last_contact');
      if (lastContact === null || !source) continue;
      const last = ledger.contacts.last(path);
      if (last === null || last <= lastContact || last > ledger.now.date) continue;
      const span = withinQuotes(index.note(path)?.text ?? '', source.valueSpan);
      report(path, {
        span: source.valueSpan,
        about: [path],
        message: `“${source.key}” is ${about ?? lastContact}, and there was contact on ${last}`,
        help: `Remove the field, or write ${last}`,
        ...(span ? { fix: { safe: false, edits: [{ ...span, text: last }] } } : {}),
      });
    }
  },
});

/** The span of a date without the quotation marks around it, which stay; null if there is more than a date. */
function withinQuotes(text: string, { start, end }: Span): Span | null {
  const written = text.slice(start, end);
  const inner = /^(["']?)([^"'[\]{}\n]+)\1$/.exec(written);
  if (!inner) return null;
  const from = start + (inner[1]?.length ?? 0);
  return { start: from, end: from + (inner[2]?.length ?? 0) };
}
