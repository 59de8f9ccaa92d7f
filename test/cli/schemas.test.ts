import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { SCHEMAS } from '../../src/cli/commands/schema/run.ts';
import { UNITS } from '../../src/model/period.ts';
import { FIELDS } from '../../src/parser/index.ts';
import { KINDS } from '../../src/model/records.ts';
import { runHere } from '../harness/run-cli.ts';
import { tempVault } from '../harness/temp-vault.ts';
import { SMALL_VAULT } from './transcripts/transcript.ts';
import { exampleVault } from '../../src/cli/node/fixture-files.ts';
import { CORPUS } from '../harness/corpus.ts';

const EXAMPLE = fileURLToPath(new URL('../../fixtures/vaults/example', import.meta.url));
const DAYS = ['2026-11-19T12:00', '2026-11-19T19:00', '2026-11-11', '2026-06-01', '2027-03-01'];

const ajv = new Ajv({ allErrors: true, strictTypes: false, strictRequired: false });

function faults(name: string, value: unknown): string[] {
  const schema = SCHEMAS.get(name);
  if (!schema) throw new RangeError(name);
  const validate = ajv.getSchema(name) ?? ajv.addSchema({ ...schema(), $id: name }).getSchema(name);
  if (!validate) throw new RangeError(name);
  void validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

function without(value: Readonly<Record<string, unknown>>, key: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
}

async function json(cwd: string, ...args: readonly string[]): Promise<Record<string, unknown>> {
  const { stdout, stderr } = await runHere([...args, '--format', 'json'], { cwd });
  expect(stderr).toBe('');
  const value: unknown = JSON.parse(stdout);
  if (typeof value !== 'object' || value === null) throw new TypeError('no object');
  return { ...value };
}

const ruleOf = (findings: unknown): string[] => (findings as { rule: string }[]).map(({ rule }) => rule);

describe('JSON output', () => {
  it.each(DAYS)('for the example vault on %s matches its schemas', async (today) => {
    for (const unit of UNITS) {
      expect(faults('summary', await json(EXAMPLE, 'summary', '--today', today, '--period', unit))).toEqual(
        [],
      );
    }
    expect(faults('due', await json(EXAMPLE, 'due', '--today', today))).toEqual([]);
    expect(faults('plan', await json(EXAMPLE, 'plan', '--today', today))).toEqual([]);
    for (const period of [today.slice(0, 4), today.slice(0, 7), '2026-W22', today.slice(0, 10)])
      expect(faults('review-report', await json(EXAMPLE, 'review', period, '--today', today))).toEqual([]);
    expect(faults('intro', await json(EXAMPLE, 'intro', '--today', today, '--all'))).toEqual([]);
    for (const args of [[], ['--status', 'all'], ['--quiet']])
      expect(faults('people', await json(EXAMPLE, 'people', '--today', today, ...args))).toEqual([]);
    for (const args of [[], ['--by', 'month'], ['Ada']])
      expect(faults('activities', await json(EXAMPLE, 'activities', '--today', today, ...args))).toEqual([]);
    expect(faults('lint', await json(EXAMPLE, 'lint', '--today', today))).toEqual([]);
  });

  it('for every person, event and goal of the example vault matches its schema', async () => {
    const paths = [...exampleVault()].flatMap(([path]) =>
      /^(?:Contacts|Events|Goals)\/.*\.md$/.test(path) ? [path] : [],
    );
    expect(paths.length).toBeGreaterThan(40);
    for (const path of paths) {
      const shown = await json(EXAMPLE, 'show', path, '--today', '2026-11-19T12:00');
      expect({ path, faults: faults('show', shown) }).toEqual({ path, faults: [] });
      const { person, event, goal } = shown;
      expect([person, event, goal].filter((page) => page !== null)).toMatchObject([{ path }]);
    }
  });

  it('of init matches its schema, and names the files that are kept', async () => {
    const cwd = tempVault({ 'Scorecard.md': 'Mine.\n' });
    const dry = await json(cwd, 'init', '--dry-run', '--today', '2026-11-19');
    const made = await json(cwd, 'init', '--today', '2026-11-19');
    const again = await json(cwd, 'init', '--today', '2026-11-19');
    for (const one of [dry, made, again]) expect(faults('init', one)).toEqual([]);
    expect(made).toEqual({ ...dry, dryRun: false });
    expect(made).toMatchObject({ folder: cwd, kept: ['Scorecard.md'], changed: [] });
    expect(made['written']).toContain('.netvault.yaml');
    expect(again).toMatchObject({ written: [], dryRun: false });
    expect(new Set(again['kept'] as string[])).toEqual(
      new Set([...(made['written'] as string[]), 'Scorecard.md']),
    );
    const folder = join(cwd, 'example');
    expect(faults('init', await json(cwd, 'init', '--example', folder))).toEqual([]);
  });

  it('of hook matches its schema, and hook run refuses --format json', async () => {
    const cwd = tempVault({ '.netvault.yaml': '' });
    execFileSync('git', ['init', '-q'], { cwd });
    const installed = await json(cwd, 'hook', 'install', '--strict');
    const there = await json(cwd, 'hook');
    const removed = await json(cwd, 'hook', 'uninstall');
    for (const one of [installed, there, removed]) expect(faults('hook', one)).toEqual([]);
    expect(installed).toMatchObject({ action: 'install', strict: true, calendar: null, left: [] });
    expect(removed).toMatchObject({ action: 'uninstall', files: installed['files'], left: [] });
    const ran = await runHere(['hook', 'run', 'pre-commit', '--format', 'json'], { cwd });
    expect([ran.code, ran.stdout, ran.stderr]).toEqual([
      2,
      '',
      expect.stringContaining('netvault lint --staged --format json'),
    ]);
  });

  it('of event and edit matches its schemas', async () => {
    const fair = '---\ntype: event\ndate: 2026-11-18\ngoals: [meet 1]\n---\n';
    const cwd = tempVault({ '.netvault.yaml': '', 'Fair.md': fair, 'Ada.md': '---\ntype: contact\n---\n' });
    const today = ['--today', '2026-11-19T12:00'];
    expect(faults('events', await json(cwd, 'event', ...today))).toEqual([]);
    expect(faults('events', await json(EXAMPLE, 'event', ...today))).toEqual([]);
    const settled = await json(cwd, 'event', 'attended', '--met', 'Ada', '--cards', '2', ...today);
    expect(settled).toMatchObject({ met: ['Ada.md'], goals: [{ activity: 'meet', target: 1, done: 1 }] });
    expect(faults('event-settled', settled)).toEqual([]);
    expect(faults('event-noted', await json(cwd, 'event', 'note', 'the paper', ...today))).toEqual([]);
    expect(faults('edit', await json(cwd, 'edit', 'ada', '--needs', 'ink', ...today))).toEqual([]);
  });

  it('for findings, rules and an empty vault matches its schemas', async () => {
    const faulty = tempVault({
      '.netvault.yaml': '',
      'A.md': '---\ntype: contact\nmet: 16.11.2025\nmet_at: [[B]]\n---\n## Log\n- call\n',
      'B.md': '---\ntype: goal\n\tkind: x\n---\n',
    });
    const report = await json(faulty, 'lint');
    expect(faults('lint', report)).toEqual([]);
    expect(report['diagnostics']).toHaveLength(4);
    expect(faults('lint', await json(faulty, 'lint', '--quiet'))).toEqual([]);
    const counts = await json(faulty, 'lint', '--statistics');
    expect(faults('lint-statistics', counts)).toEqual([]);
    expect(counts['rules']).toHaveLength(new Set(ruleOf(report['diagnostics'])).size);
    const { rules } = (await json(faulty, 'rules')) as { rules: readonly Record<string, unknown>[] };
    expect(faults('rules', await json(faulty, 'rules'))).toEqual([]);
    for (const rule of rules) {
      const explained = await json(faulty, 'explain', String(rule['id']));
      expect({ id: rule['id'], faults: faults('explain', explained) }).toEqual({
        id: rule['id'],
        faults: [],
      });
      expect(explained).toMatchObject(rule);
      // If no example can be shown, the explanation says so.
      const isShown = (explained['reported'] as readonly string[]).length > 0;
      expect(String(explained['explanation']).includes('There is no example here')).toBe(!isShown);
    }
    expect(faults('summary', await json(tempVault({}), 'summary'))).toEqual([]);
    expect(faults('due', await json(tempVault({}), 'due'))).toEqual([]);
    expect(faults('plan', await json(tempVault({}), 'plan'))).toEqual([]);
    expect(faults('people', await json(tempVault({}), 'people'))).toEqual([]);
    expect(faults('activities', await json(tempVault({}), 'activities'))).toEqual([]);
    expect(faults('review-report', await json(tempVault({}), 'review'))).toEqual([]);
  });

  it('of commands that write matches its schemas', async () => {
    const files = Object.fromEntries(exampleVault());
    const day = ['--today', '2026-11-19'];
    const steps: readonly (readonly [schema: string, ...args: readonly string[]])[] = [
      ['snooze', 'due', '--snooze', 'Ada Lovelace', '2w'],
      ['snooze', 'due', '--unsnooze', 'Ada Lovelace'],
      ['snooze', 'due', '--snooze', 'Phineas Finn', '2w', '--dry-run'],
      ['intro-step', 'intro', 'propose', 'Margaret Hale', 'George Boole'],
      ['intro-step', 'intro', 'asked', 'Margaret Hale', '--date', '2026-11-01'],
      ['intro-step', 'intro', 'consented', 'Margaret Hale', 'George Boole'],
      ['intro-step', 'intro', 'made', 'Margaret Hale', 'George Boole', '--outcome', 'puzzles'],
    ];
    const vault = tempVault(files);
    const made = await json(vault, 'new', 'contact', 'Nora', '--met', '2019', ...day);
    expect(faults('new', made)).toEqual([]);
    expect(made).toMatchObject({ path: 'Contacts/Nora.md', template: 'Templates/Contact.md' });
    for (const [schema, ...args] of steps)
      expect(faults(schema, await json(vault, ...args, ...day))).toEqual([]);
  });

  it.skipIf(CORPUS === undefined)('for every vault of the corpus matches its schemas', async () => {
    const vaults = join(CORPUS ?? '', 'vaults');
    const folders = readdirSync(vaults, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.length).toBeGreaterThan(0);
    for (const { name } of folders) {
      for (const command of ['summary', 'due', 'intro', 'plan', 'review', 'lint', 'people', 'activities']) {
        const result = await json(vaults, command, '--vault', name, '--today', '2026-11-19');
        const schema = command === 'review' ? 'review-report' : command;
        expect({ name, command, faults: faults(schema, result) }).toEqual({ name, command, faults: [] });
      }
      const { people } = await json(vaults, 'people', '--vault', name, '--status', 'all');
      for (const { path } of people as readonly { readonly path: string }[]) {
        const page = await json(vaults, 'show', path, '--vault', name);
        expect({ path, faults: faults('show', page) }).toEqual({ path, faults: [] });
      }
    }
  });

  it('fails its schema if a key is missing or a value is not allowed', async () => {
    const summary = await json(tempVault(SMALL_VAULT), 'summary');
    expect(faults('summary', summary)).toEqual([]);
    for (const key of Object.keys(summary)) {
      const rest = without(summary, key);
      expect(faults('summary', rest)).toEqual([` must have required property '${key}'`]);
    }
    const [goal = {}] = summary['goals'] as readonly Readonly<Record<string, unknown>>[];
    expect(Object.keys(goal)).toContain('history');
    for (const key of Object.keys(goal)) {
      const rest = without(goal, key);
      expect(faults('summary', { ...summary, goals: [rest] })).toHaveLength(1);
    }
    expect(faults('summary', { ...summary, goals: [{ ...goal, state: 'failed' }] })).toHaveLength(1);
    expect(faults('summary', { ...summary, goals: [{ ...goal, share: 1.5 }] })).toHaveLength(1);
    expect(faults('summary', { ...summary, version: 2 })).toHaveLength(1);
    expect(faults('summary', { ...summary, more: true })).toEqual([]);
  });
});

describe('the schema for the front matter of a record', () => {
  it('accepts every record of the example vault', () => {
    const kinds = new Set<string>();
    for (const [path, text] of exampleVault()) {
      const block = /^---\n([^]*?)\n---/.exec(text)?.[1];
      if (!path.endsWith('.md') || block === undefined || block.includes('{{')) continue;
      const fields = parse(block) as { type?: string };
      const kind = fields.type?.toLowerCase() ?? '';
      if (!KINDS.some((known) => known === kind)) continue;
      kinds.add(kind);
      expect({ path, faults: faults(kind, fields) }).toEqual({ path, faults: [] });
    }
    expect([...kinds].sort()).toEqual([...KINDS].sort());
  });

  it.each(KINDS)('has every field of a %s, and no other', (kind) => {
    const { properties } = (SCHEMAS.get(kind)?.() ?? {}) as { properties: Readonly<Record<string, unknown>> };
    expect(Object.keys(properties).sort()).toEqual(['type', ...FIELDS[kind]].sort());
  });

  it.each<[string, string, string]>([
    ['goal', 'type: goal', "must have required property 'kind'"],
    ['goal', 'type: goal\nkind: behavior\nmetric: call\ntarget: 5', "must have required property 'every'"],
    ['goal', 'type: goal\nkind: reading\ntarget: 0\nevery: day', 'must be > 0'],
    ['goal', 'type: goal\nkind: dream', 'must be equal to one of the allowed values'],
    ['contact', 'type: kontakt', 'must match pattern'],
    ['contact', 'type: contact\nmet: 16.11.2025', 'must match pattern'],
    ['event', 'type: event\nname: x', "must have required property 'date'"],
    ['event', 'type: event\ndate: 2026-11-19\nstatus: maybe', 'must be equal to one of the allowed values'],
    [
      'introduction',
      'type: introduction\nbetween: ["[[A]]"]\nstatus: made',
      'must NOT have fewer than 2 items',
    ],
    ['scorecard', 'type: scorecard\nlog_to: nowhere', 'must be equal to one of the allowed values'],
    ['review', 'type: review\nperiod: last week', 'must match pattern'],
  ])('rejects wrong front matter (%s: %j)', (kind, text, expected) => {
    expect(faults(kind, parse(text)).join('\n')).toContain(expected);
  });

  it('accepts points with decimals, which a review may have', () => {
    expect(faults('review', parse('type: review\nperiod: 2026\npoints: 12.5'))).toEqual([]);
  });

  it.each<[string, string]>([
    ['goal', 'type: Goal\nkind: overall\nwhere: book fairs'],
    ['goal', 'type: objective\nkind: reconnection\ntarget: 1\nevery: week\non: weekdays'],
    ['contact', 'type: Person\nemail: a@example.com\nmine: kept\ncadence: 30\nmet:'],
    ['event', 'type: meeting\ndate: "[[2026-11-19]]"\nwith: "[[Ada]]"'],
    ['review', 'type: review\nperiod: 2026\npoints: 0'],
    ['event', 'type: event\ndate: 2026-11-19\ntime: 6 pm\nminutes: 1h30m'],
    ['event', 'type: event\ndate: 2026-11-19\ntime: 18:00-20:30\nminutes: 90'],
    ['event', 'type: event\ndate: 2026-11-19\ntime: noon\ncanceled: the hall was closed'],
    ['event', 'type: event\ndate: 2026-11-19\ntime: 1300\ncanceled: 2026-11-18\nwith: [Ada, "[[Ada]]"]'],
    ['contact', 'type: "[[Person]]"\nprivate: yes\nintroduced_by: Ada\nknows: [Ada]'],
    ['contact', 'type: [person, friend]\npaused: no'],
    ['introduction', 'type: introduction\nbetween: [Ada, "[[Bo]]"]\nstatus: proposed'],
    ['goal', 'type: goal\nkind: behavior\nmetric: call\ntarget: 5\nevery: day\non: [monday, Fri]'],
    ['goal', 'type: goal\nkind: behavior\nmetric: call\ntarget: 5\nevery: day\non: mon, wed'],
  ])('accepts other spellings, which lint reads too (%s: %j)', async (kind, text) => {
    expect(faults(kind, parse(text))).toEqual([]);
    const person = '---\ntype: contact\n---\n';
    const cwd = tempVault({
      '.netvault.yaml': 'version: 1\n',
      'Ada.md': person,
      'Bo.md': person,
      'Notes/One.md': `---\n${text}\n---\n`,
    });
    const { stdout } = await runHere(['lint', 'Notes', '--format', 'json', '--today', '2026-11-10'], { cwd });
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { severity: string; message: string }[] };
    expect(diagnostics.filter(({ severity }) => severity !== 'info').map(({ message }) => message)).toEqual(
      [],
    );
  });
});

describe('netvault schema', () => {
  it('lists all names, one per line', async () => {
    const { stdout, code } = await runHere(['schema'], { cwd: tempVault({}) });
    expect([code, stdout]).toEqual([0, [...SCHEMAS.keys(), ''].join('\n')]);
  });

  it.each([...SCHEMAS.keys()])('prints a valid schema for %s', async (name) => {
    const { stdout, code } = await runHere(['schema', name], { cwd: tempVault({}) });
    expect(code).toBe(0);
    const schema = JSON.parse(stdout) as object;
    expect(ajv.validateSchema(schema)).toBe(true);
    expect(schema).toHaveProperty('$schema', 'http://json-schema.org/draft-07/schema#');
  });
});
