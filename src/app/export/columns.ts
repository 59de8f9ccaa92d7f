import type { ExportTables } from './tables.ts';

/** What a column holds: texts, days (`YYYY-MM-DD`), whole numbers, numbers with at most two decimals, yes or no, lists of texts. */
export type ColumnType = 'text' | 'date' | 'integer' | 'number' | 'boolean' | 'texts';

export type Table = keyof ExportTables;

type Row<Name extends Table> = ExportTables[Name][number];

/** The columns of each table, in their order, with what they hold; null is possible in all but lists. */
export const COLUMNS: { readonly [Name in Table]: { readonly [Column in keyof Row<Name>]: ColumnType } } = {
  people: {
    path: 'text',
    name: 'text',
    aliases: 'texts',
    organization: 'texts',
    role: 'text',
    email: 'texts',
    phone: 'texts',
    url: 'texts',
    location: 'text',
    birthday: 'text',
    met: 'date',
    introducedBy: 'text',
    knows: 'texts',
    cadence: 'text',
    status: 'text',
    standing: 'text',
    last: 'date',
    dueOn: 'date',
    offers: 'texts',
    needs: 'texts',
    purpose: 'texts',
    tags: 'texts',
    uid: 'text',
  },
  activities: {
    date: 'date',
    week: 'text',
    activity: 'text',
    count: 'integer',
    minutes: 'number',
    people: 'texts',
    event: 'text',
    points: 'number',
    standing: 'text',
    giving: 'boolean',
    text: 'text',
    path: 'text',
    line: 'integer',
  },
  goals: {
    path: 'text',
    name: 'text',
    kind: 'text',
    metric: 'text',
    activity: 'text',
    target: 'number',
    every: 'text',
    start: 'date',
    purpose: 'text',
  },
  periods: {
    goal: 'text',
    label: 'text',
    start: 'date',
    end: 'date',
    target: 'number',
    done: 'number',
    state: 'text',
  },
  events: {
    path: 'text',
    name: 'text',
    date: 'date',
    endDate: 'date',
    time: 'text',
    kind: 'text',
    place: 'text',
    status: 'text',
    with: 'texts',
    met: 'texts',
    results: 'texts',
    purpose: 'texts',
  },
  introductions: {
    path: 'text',
    one: 'text',
    other: 'text',
    status: 'text',
    asked: 'date',
    made: 'date',
    consent: 'texts',
  },
  findings: { path: 'text', line: 'integer', rule: 'text', severity: 'text', message: 'text' },
};

export const TABLES = Object.keys(COLUMNS) as readonly Table[];

/** The columns of a table, in their order. */
export function columnsOf(table: Table): readonly (readonly [name: string, type: ColumnType])[] {
  return Object.entries(COLUMNS[table]);
}
