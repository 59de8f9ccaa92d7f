/** The type of a column, as in the export's `COLUMNS`. */
export type SqlColumn = readonly [
  name: string,
  type: 'text' | 'date' | 'integer' | 'number' | 'boolean' | 'texts',
];

const TYPES: Readonly<Record<SqlColumn[1], string>> = {
  text: 'VARCHAR',
  date: 'DATE',
  integer: 'BIGINT',
  // Exact, since numbers have at most two decimals.
  number: 'DECIMAL(18, 2)',
  boolean: 'BOOLEAN',
  texts: 'VARCHAR[]',
};

/** Common queries, over the tables of one or several vaults. */
const VIEWS: readonly (readonly [name: string, what: string, query: string])[] = [
  [
    'points_by_week',
    'As `netvault summary` counts them.',
    "SELECT vault, week, sum(points) AS points, count(*) FILTER (standing <> 'twice') AS deeds FROM activities GROUP BY ALL ORDER BY ALL",
  ],
  [
    'points_by_month',
    'As `netvault summary --period month` counts them.',
    "SELECT vault, strftime(date, '%Y-%m') AS month, sum(points) AS points FROM activities GROUP BY ALL ORDER BY ALL",
  ],
  [
    'deeds_by_activity',
    'How often each activity was done; what two notes tell of counts once.',
    "SELECT vault, activity, sum(count) AS times, sum(minutes) AS minutes, sum(points) AS points FROM activities WHERE standing <> 'twice' GROUP BY ALL ORDER BY ALL",
  ],
  [
    'people_and_deeds',
    'What was done with whom, and when last.',
    "SELECT a.vault, p.name, count(*) AS deeds, max(a.date) AS last FROM (SELECT vault, date, unnest(people) AS person FROM activities WHERE standing <> 'twice') a JOIN people p ON p.vault = a.vault AND p.path = a.person GROUP BY ALL ORDER BY ALL",
  ],
  [
    'goals_by_period',
    'Each goal in each of its periods.',
    'SELECT p.vault, g.name, p.label, p.done, p.target, p.state FROM periods p JOIN goals g ON g.vault = p.vault AND g.path = p.goal ORDER BY p.vault, g.name, p.start',
  ],
  [
    'whom_to_contact',
    'Who is due, the longest over first.',
    'SELECT vault, name, last, "dueOn", cadence FROM people WHERE standing = \'due\' ORDER BY "dueOn" NULLS LAST, name',
  ],
];

const FIRST_LINE = '-- In this folder: duckdb -init views.sql';

/** Whether a file that begins like this was written with `duckdbViews`. */
export const isDuckdbViews = (beginning: string): boolean => beginning.startsWith(FIRST_LINE);

/**
 * SQL for DuckDB that reads tables of NDJSON, each from the file with its name, in the current
 * folder and all folders below: one vault, or a folder for each of several. The column `vault` is
 * the folder of a row.
 */
export function duckdbViews(
  tables: readonly (readonly [name: string, columns: readonly SqlColumn[]])[],
): string {
  const read = tables.map(([name, columns]) => {
    const typed = columns.map(([column, type]) => `'${column}': '${TYPES[type]}'`).join(', ');
    const folder = "regexp_extract(replace(filename, '\\', '/'), '^(?:(.*)/)?[^/]*$', 1)";
    return `CREATE OR REPLACE VIEW ${name} AS
  SELECT ${folder} AS vault, * EXCLUDE (filename)
  FROM read_json('**/${name}.ndjson', format = 'newline_delimited', filename = true, columns = {${typed}});`;
  });
  const views = VIEWS.map(
    ([name, what, query]) => `-- ${what}\nCREATE OR REPLACE VIEW ${name} AS\n  ${query};`,
  );
  return `${[FIRST_LINE, ...read, ...views].join('\n\n')}\n`;
}
