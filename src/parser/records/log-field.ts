import type { LogEntry } from '../../model/records.ts';
import { field, type Field, type ValueLink } from './field.ts';
import { listOf, TEXT } from './field-schema.ts';

/** The links in a log: people, and links in the texts. */
export function logLinks(log: readonly LogEntry[]): ValueLink[] {
  const links: ValueLink[] = [];
  for (const { people, textLinks, from } of log) {
    const hidden = from === 'front matter';
    for (const link of people) links.push({ link, wants: 'person', hidden });
    for (const link of textLinks) links.push({ link, wants: 'any', hidden });
  }
  return links;
}

/** A field with the lines of the log, including those in the note's body. */
export function log(): Field<readonly LogEntry[]> {
  return field<readonly LogEntry[]>({
    // Without `ifAbsent`, `read` is called even if the field is not given: the body may have a log.
    read: (fields) => fields.source.parts.readLog(fields),
    schema: {
      ...listOf({ anyOf: [TEXT, { type: 'object' }] }),
      examples: [['2026-11-20 call 20m [[Ada Lovelace]]']],
    },
    description: 'lines; see [Logs](#logs)',
    linksIn: logLinks,
  });
}
