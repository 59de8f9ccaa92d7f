import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf, TABLES } from '../../../src/app/export/columns.ts';
import { exportTables } from '../../../src/app/export/tables.ts';
import { duckdbViews } from '../../../src/exchange/duckdb-views.ts';
import { Ledger, scorecardOf } from '../../../src/scorecard/index.ts';
import { anyVault } from '../../harness/any-vault.ts';
import { moment } from '../../harness/dates.ts';
import { tempVault } from '../../harness/temp-vault.ts';
import { vaultOf } from '../../harness/vault-of.ts';

const NOW = moment('2026-11-19 12:00');
const VAULTS = 100;

/**
 * Runs the views that NetVault ships in DuckDB on a folder of vaults; returns a function that
 * answers queries.
 */
async function inDuckDb(folder: string): Promise<(query: string) => Promise<Record<string, unknown>[]>> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const views = duckdbViews(TABLES.map((table) => [table, columnsOf(table)]));
  // The views search the folder in which DuckDB is started; here, they search the test's folder.
  const here = views.replaceAll("'**/", `'${folder}/**/`);
  expect(here).not.toBe(views);
  for (const statement of here.split(/;\n/)) if (statement.trim() !== '') await connection.run(statement);
  return async (query) => (await connection.runAndReadAll(query)).getRowObjectsJson();
}

describe('the DuckDB views', () => {
  it('add up to the sum of the summaries of a hundred vaults', async () => {
    const folder = tempVault({});
    const expected = { weeks: new Map<string, number>(), month: 0, people: 0, due: 0, met: 0 };
    for (const [at, notes] of fc.sample(anyVault, VAULTS).entries()) {
      const ledger = Ledger.of(vaultOf(notes), NOW);
      const tables = exportTables(ledger, false);
      mkdirSync(join(folder, String(at)));
      for (const table of TABLES)
        writeFileSync(
          join(folder, String(at), `${table}.ndjson`),
          tables[table].map((row) => `${JSON.stringify(row)}\n`).join(''),
        );
      const week = scorecardOf(ledger, 'week');
      for (const { label, points } of week.trend)
        expected.weeks.set(label, (expected.weeks.get(label) ?? 0) + Math.round(points * 100));
      expected.month += Math.round(scorecardOf(ledger, 'month').points * 100);
      expected.people += ledger.index.records('contact').length;
      expected.due += week.due.length;
      expected.met += week.goals
        .flatMap(({ history }) => history)
        .filter(({ state }) => state === 'met').length;
    }
    const query = await inDuckDb(folder);
    const weeks = await query('SELECT week, sum(points)::DOUBLE AS points FROM points_by_week GROUP BY week');
    const found = new Map(weeks.map(({ week, points }) => [week, Math.round(Number(points) * 100)]));
    // Vaults whose weeks begin on different days show a different twelve weeks, so only these are
    // in all of them.
    const shared = [...expected.weeks].filter(([week]) => week >= '2026-W37');
    expect(shared.length).toBeGreaterThan(9);
    for (const [week, points] of shared) expect([week, found.get(week) ?? 0]).toEqual([week, points]);
    const number = async (sql: string): Promise<number> =>
      Number((await query(`SELECT (${sql})::DOUBLE AS n`))[0]?.['n']);
    expect(
      Math.round((await number("SELECT sum(points) FROM points_by_month WHERE month = '2026-11'")) * 100),
    ).toBe(expected.month);
    expect(await number('SELECT count(*) FROM people')).toBe(expected.people);
    expect(await number('SELECT count(*) FROM whom_to_contact')).toBe(expected.due);
    expect(await number("SELECT count(*) FROM goals_by_period WHERE state = 'met'")).toBe(expected.met);
    expect(expected.people).toBeGreaterThan(VAULTS / 4);
    expect(expected.month).toBeGreaterThan(0);
  });

  it('can all be queried, and are empty for empty tables', async () => {
    const folder = tempVault(Object.fromEntries(TABLES.map((table) => [`empty/${table}.ndjson`, ''])));
    const query = await inDuckDb(folder);
    const views = await query('SELECT view_name FROM duckdb_views() WHERE NOT internal');
    expect(views.length).toBeGreaterThan(TABLES.length);
    for (const { view_name: name } of views) expect(await query(`SELECT * FROM ${String(name)}`)).toEqual([]);
  });
});
