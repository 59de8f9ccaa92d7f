import type { ExportTables } from './rows.ts';

/**
 * The type of a column: texts, dates (`YYYY-MM-DD`), integers, numbers with at most two decimals,
 * booleans, lists of texts.
 */
export type ColumnType = 'text' | 'date' | 'integer' | 'number' | 'boolean' | 'texts';

export type Table = keyof ExportTables;

type Row<Name extends Table> = ExportTables[Name][number];

/** The columns of each table in order, with their types; all but lists may be null. */
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
    metAt: 'text',
    introducedBy: 'text',
    knows: 'texts',
    cadence: 'text',
    tier: 'text',
    status: 'text',
    snoozeUntil: 'date',
    lastContact: 'date',
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
  lines: {
    date: 'date',
    mark: 'text',
    activity: 'text',
    count: 'integer',
    minutes: 'number',
    people: 'texts',
    event: 'text',
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
    on: 'texts',
    start: 'date',
    end: 'date',
    purpose: 'text',
    status: 'text',
    targets: 'texts',
    reason: 'text',
    where: 'texts',
    when: 'texts',
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
    endTime: 'text',
    kind: 'text',
    place: 'text',
    status: 'text',
    with: 'texts',
    met: 'texts',
    goals: 'texts',
    cards: 'integer',
    introductions: 'texts',
    results: 'texts',
    purpose: 'texts',
    minutes: 'number',
    uid: 'text',
  },
  introductions: {
    path: 'text',
    one: 'text',
    other: 'text',
    status: 'text',
    asked: 'date',
    made: 'date',
    consent: 'texts',
    outcome: 'text',
  },
  reviews: { path: 'text', period: 'text', assertions: 'texts' },
  scorecards: {
    path: 'text',
    effective: 'date',
    points: 'texts',
    results: 'texts',
    daysOff: 'texts',
    me: 'text',
    forMe: 'texts',
  },
  findings: { path: 'text', line: 'integer', rule: 'text', severity: 'text', message: 'text' },
};

export const TABLES = Object.keys(COLUMNS) as readonly Table[];

/** The columns of a table, in their order. */
export function columnsOf(table: Table): readonly (readonly [name: string, type: ColumnType])[] {
  return Object.entries(COLUMNS[table]);
}
