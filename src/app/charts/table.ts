import { el, type Child, type Markup } from './markup.ts';

/** A cell that is no heading, with its classes. */
export type Cell = readonly [cls: string, inside: Child];

/** A row that begins with its heading. */
export function row(heading: Child, ...cells: readonly Cell[]): Markup {
  const rest = cells.map(([cls, inside]) => el('td', { class: cls || null }, inside));
  return el('tr', {}, el('th', { scope: 'row' }, heading), rest);
}

interface TableShape {
  readonly caption?: string;
  /** Names of the columns. */
  readonly columns?: readonly string[];
  /** The class that a column's name has, where it has one. */
  readonly kind?: (column: number) => string | null;
  /** The last row, which sums the others up. */
  readonly sum?: Child;
}

export function table(rows: Child, { caption, columns = [], kind, sum = null }: TableShape = {}): Markup {
  const names = columns.map((name, at) => el('th', { scope: 'col', class: kind?.(at) ?? null }, name));
  return el(
    'table',
    {},
    caption === undefined ? null : el('caption', {}, caption),
    names.length === 0 ? null : el('thead', {}, el('tr', {}, names)),
    el('tbody', {}, rows),
    sum && el('tfoot', {}, sum),
  );
}

/** A table of numbers for those who do not see the chart beside it; each row begins with what it is about. */
export function heardTable(
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly Child[])[],
): Markup {
  const lines = rows.map(([first = '', ...rest]) => row(first, ...rest.map((one): Cell => ['', one])));
  // A table cannot be made smaller than what is in it.
  return el('div', { class: 'netvault-heard' }, table(lines, { caption, columns }));
}
