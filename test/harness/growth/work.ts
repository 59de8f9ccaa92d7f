// Imported first, so that whatever is made later is counted.
import './count-natives.ts';
import { judgementOf } from '../../../src/app/lint/judgement.ts';
import { rejudge } from '../../../src/app/lint/rejudge.ts';
import { NO_FILE_CHANGES } from '../../../src/app/vault/files-difference.ts';
import { countAgain } from '../../../src/app/summary/count-again.ts';
import { tallyOf } from '../../../src/app/summary/tally.ts';
import { fixVault } from '../../../src/app/lint/fix-vault.ts';
import { planImport } from '../../../src/app/import/plan-import.ts';
import { planMerge } from '../../../src/app/merge/plan-merge.ts';
import { UserError } from '../../../src/app/user-error.ts';
import { wayReport } from '../../../src/app/path/way-report.ts';
import { planDay } from '../../../src/app/plan/plan-day.ts';
import { readContactTable } from '../../../src/exchange/csv/read-contacts.ts';
import { readVcards } from '../../../src/exchange/vcard/read-vcards.ts';
import type { SourceNote } from '../../../src/model/note.ts';
import { judge, runRules } from '../../../src/rules/engine/run-rules.ts';
import { Ledger, scorecardOf, wholeViews } from '../../../src/scorecard/index.ts';
import { mayBeScorecard } from '../../../src/vault/parse-source.ts';
import type { Surroundings } from '../../../src/vault/surroundings.ts';
import { VaultIndex } from '../../../src/vault/vault-index.ts';
import { moment } from '../dates.ts';
import { CONSTRUCTS, FEW, TODAY, surroundingsOf, type Construct } from './constructs.ts';

const counter = globalThis as unknown as { work: number };
const NOW = moment(`${TODAY} 12:00`);

const MEETINGS: ReadonlySet<Construct> = new Set(Object.values(FEW));

/** The number of steps of each stage for one input. */
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
  // Not for every field and every piece of markdown: these stages read the whole vault again.
  if (MEETINGS.has(construct)) {
    const again = changedSince(ledger, surroundings);
    if (again) {
      count('judged again', again.judge);
      count('counted again', again.count);
    }
    const [one, other] = index.records('contact').map(({ path }) => path);
    if (one !== undefined && other !== undefined) count('merge', () => mergeOf(index, one, other));
  }
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

/** The plan to merge two contacts; null if they cannot be merged. */
function mergeOf(index: VaultIndex, one: string, other: string): unknown {
  try {
    return planMerge({ index, linking: [] }, NOW, one, other, {
      keep: () => 'stays',
      sameLines: 'once',
      isRecounted: true,
    });
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

/**
 * What is computed again if the first and the last note have one more line; null if nothing is kept of such a
 * vault.
 */
function changedSince(
  ledger: Ledger,
  surroundings: Surroundings,
): { readonly judge: () => unknown; readonly count: () => unknown } | null {
  const { index } = ledger;
  const judgement = judgementOf(ledger, judge(index, NOW, { ledger }), mayBeScorecard);
  if (!judgement) return null;
  const tally = tallyOf(ledger, wholeViews(ledger), mayBeScorecard);
  const texts = new Map([...index.notes].map(([path, { text }]) => [path, text]));
  const paths = [...new Set([tally.paths[0] ?? '', tally.paths.at(-1) ?? ''])];
  for (const path of paths) texts.set(path, `${texts.get(path) ?? ''}\n- 2026-11-17 call [[P1]]\n`);
  const is = (path: string): SourceNote => ({ path, text: texts.get(path) ?? '' });
  const was = (path: string): SourceNote => ({ path, text: index.note(path)?.text ?? '' });
  const of = { ...NO_FILE_CHANGES, paths, surroundings, now: NOW };
  return {
    judge: () => rejudge(judgement, { ...of, read: is, rules: new Map() }),
    count: () => countAgain(tally, { ...of, was, is, choose: () => ({ unit: 'week', date: null }) }),
  };
}

const [n = '100', set = 'all', ...names] = process.argv.slice(2);
const CHOSEN = Object.entries(set === 'few' ? FEW : CONSTRUCTS).filter(
  ([name]) => names.length === 0 || names.includes(name),
);
const work: Record<string, Record<string, readonly number[]>> = {};
for (const [name, construct] of CHOSEN) {
  // This run makes whatever is made only once, so that it is not counted below.
  stages(construct, 4);
  const found = [1, 2, 4].map((times) => stages(construct, times * Number(n)));
  const names = Object.keys(found[0] ?? {});
  work[name] = Object.fromEntries(names.map((stage) => [stage, found.map((steps) => steps[stage] ?? 0)]));
}
process.stdout.write(JSON.stringify(work));
