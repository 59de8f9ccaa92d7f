import type { LogEntry } from '../../model/records.ts';
import { field, type Field, type ValueLink } from './field.ts';
import { some, TEXT } from './field-schema.ts';

/** The links in a log: people, and what its texts mention. */
export function logLinks(log: readonly LogEntry[]): ValueLink[] {
  return log.flatMap(({ people, textLinks, from }) => {
    const hidden = from === 'front matter';
    return [
      ...people.map((link): ValueLink => ({ link, wants: 'person', hidden })),
      ...textLinks.map((link): ValueLink => ({ link, wants: 'any', hidden })),
    ];
  });
}

/** The lines of a log, those of the note's body too. */
export function log(): Field<readonly LogEntry[]> {
  return field<readonly LogEntry[]>({
    // There may be a log in the body where the field is not given.
    read: (fields) => fields.source.parts.readLog(fields),
    schema: {
      ...some({ anyOf: [TEXT, { type: 'object' }] }),
      examples: [['2026-11-20 call 20m [[Ada Lovelace]]']],
    },
    says: 'lines; see [Logs](#logs)',
    linksIn: logLinks,
  });
}
