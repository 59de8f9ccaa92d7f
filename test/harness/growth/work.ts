// The first of all, so that whatever is made later counts.
import './count-natives.ts';
import { fixVault } from '../../../src/app/lint/fix-vault.ts';
import { planImport } from '../../../src/app/import/plan-import.ts';
import { wayReport } from '../../../src/app/path/way-report.ts';
import { planDay } from '../../../src/app/plan/plan-day.ts';
import { readContactTable } from '../../../src/exchange/csv/read-contacts.ts';
import { readVcards } from '../../../src/exchange/vcard/read-vcards.ts';
import { runRules } from '../../../src/rules/engine/run-rules.ts';
import { Ledger, scorecardOf } from '../../../src/scorecard/index.ts';
import { VaultIndex } from '../../../src/vault/vault-index.ts';
import { moment } from '../dates.ts';
import { CONSTRUCTS, FEW, TODAY, surroundingsOf, type Construct } from './constructs.ts';

const counter = globalThis as unknown as { work: number };
const NOW = moment(`${TODAY} 12:00`);

/** The steps of each stage for one input. */
function stages(construct: Construct, n: number): Record<string, number> {
  const steps: Record<string, number> = {};
  const count = <Result>(stage: string, run: () => Result): Result => {
    const before = counter.work;
    const result = run();
    steps[stage] = counter.work - before;
    return result;
  };
  const { notes, addressBook, ...beside } = construct(n);
  const sources = Object.entries(notes).map(([path, text]) => ({ path, text }));
  const surroundings = surroundingsOf(beside);
  const index = count('index', () => VaultIndex.build(sources, surroundings));
  const ledger = count('ledger', () => Ledger.of(index, NOW));
  count('activities', () => ledger.activities);
  count('summary', () => scorecardOf(ledger, 'week'));
  count('rules', () => runRules(index, NOW, { ledger }));
  count('fixes', () => fixVault(index, NOW, { unsafe: true }));
  if (index.brokenScorecards.length === 0) count('plan', () => planDay(ledger, null));
  const last = index.records('contact').at(-1)?.path;
  if (index.brokenScorecards.length === 0 && last !== undefined) count('path', () => wayReport(ledger, last));
  if (addressBook !== undefined) {
    const isCards = addressBook.startsWith('BEGIN:VCARD');
    const book = count('read', () => (isCards ? readVcards(addressBook) : readContactTable(addressBook)));
    if (book) count('import', () => planImport(index, NOW, book));
  }
  return steps;
}

const [n = '100', set = 'all', ...names] = process.argv.slice(2);
const CHOSEN = Object.entries(set === 'few' ? FEW : CONSTRUCTS).filter(
  ([name]) => names.length === 0 || names.includes(name),
);
const work: Record<string, Record<string, readonly number[]>> = {};
for (const [name, construct] of CHOSEN) {
  // What is made once and kept is made now.
  stages(construct, 4);
  const found = [1, 2, 4].map((times) => stages(construct, times * Number(n)));
  const names = Object.keys(found[0] ?? {});
  work[name] = Object.fromEntries(names.map((stage) => [stage, found.map((steps) => steps[stage] ?? 0)]));
}
process.stdout.write(JSON.stringify(work));
