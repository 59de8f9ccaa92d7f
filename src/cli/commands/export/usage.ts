import { EXPORT_KINDS, EXPORT_TABLES } from '../../command-line/choices.ts';
import type { Command } from '../../command-line/command.ts';

export const EXPORT: Command = {
  name: 'export',
  about: 'your data as ics, vCard, CSV, JSON or NDJSON',
  takes: 'KIND',
  count: [1, 1],
  options: {
    output: {
      type: 'text',
      value: 'PATH',
      about: 'a file, or for csv and ndjson a folder of tables',
      completes: 'files',
    },
    table: { type: 'text', value: 'TABLE', choices: EXPORT_TABLES, about: 'csv, ndjson: one table' },
    redact: { type: 'flag', about: 'leave out e-mail, phone, links, address, log text' },
  },
  examples: [
    ['export ics --output ~/netvault.ics', 'for a calendar to subscribe to'],
    ['export vcard > contacts.vcf', 'for a phone or another address book'],
    ['export ndjson --output tables', 'tables for DuckDB, with views.sql'],
  ],
  completes: () => EXPORT_KINDS,
  load: () => import('./run.ts'),
};
