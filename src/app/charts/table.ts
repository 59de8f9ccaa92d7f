import { el, type Child, type Markup } from './markup.ts';

/** A data cell with its classes. */
export type Cell = readonly [cls: string, inside: Child];

/** A row with a row heading. */
export function row(heading: Child, ...cells: readonly Cell[]): Markup {
  const rest = cells.map(([cls, inside]) => el('td', { class: cls || null }, inside));
  return el('tr', {}, el('th', { scope: 'row' }, heading), rest);
}

interface TableShape {
  readonly caption?: string;
  /** Names of the columns. */
  readonly columns?: readonly string[];
  /** The class of a column's heading, or null. */
  readonly kind?: (column: number) => string | null;
  /** The last row, with the totals. */
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

/** A table of numbers for screen readers, in place of the chart next to it; each row begins with its subject. */
export function screenReaderTable(
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly Child[])[],
): Markup {
  const lines = rows.map(([first = '', ...rest]) => row(first, ...rest.map((one): Cell => ['', one])));
  // In a wrapper, since a table cannot be made smaller than its content.
  return el('div', { class: 'netvault-heard' }, table(lines, { caption, columns }));
}
