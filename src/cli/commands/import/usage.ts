import type { Command } from '../../command-line/command.ts';
import { IMPORT_KINDS } from '../../command-line/choices.ts';
import { FORMAT } from '../../command-line/shared-options.ts';

export const IMPORT: Command = {
  name: 'import',
  about: 'address books and calendars of other tools',
  takes: 'KIND FILE…',
  count: [2, Infinity],
  options: {
    write: { type: 'flag', about: 'make the notes, and fill what is empty in others' },
    folder: {
      type: 'text',
      value: 'DIR',
      about: 'where new notes go (else next to the others)',
      completes: 'folders',
    },
    since: {
      type: 'text',
      value: 'DATE',
      about: 'ics: first day of events (else a year ago)',
    },
    until: { type: 'text', value: 'DATE', about: 'ics: last day of events' },
    only: { type: 'list', value: 'TEXT', about: 'ics: only events with this in title, people …' },
    except: { type: 'list', value: 'TEXT', about: 'ics: no events with this in title, people …' },
    'with-contacts': { type: 'flag', about: 'ics: only events with somebody who has a note' },
    yes: { type: 'flag', about: 'ics, with --write: all events, and ask nothing' },
    map: { type: 'list', value: 'COLUMN=FIELD', about: 'csv: what a column is for; --write keeps it' },
    encoding: {
      type: 'text',
      value: 'NAME',
      about: 'of files that are not in UTF-8 (windows-1251)',
    },
    format: FORMAT,
  },
  examples: [
    ['import vcard contacts.vcf', 'what an address book would add'],
    ['import ics calendar.ics --except choir --write', 'the events of a calendar, each a note'],
    ['import csv list.csv --map "Wer=name"', 'any table, where “Wer” is the column of names'],
  ],
  completes: ([kind]) => (kind === undefined ? IMPORT_KINDS : 'files'),
  load: () => import('./run.ts'),
};
