import type { Unit } from '../../model/period.ts';
import { nearestWord } from '../../model/nearest-word.ts';
import type { GoalView, Ledger, Summary } from '../../scorecard/index.ts';
import { fileName } from '../../vault/vault-index.ts';
import { chosenSummary } from './chosen-summary.ts';
import { summarize } from './summarize.ts';
import { UserError } from '../user-error.ts';

const SHOWS = ['summary', 'today', 'due', 'goal'] as const;

/** What a `netvault` code block shows. Plain data. */
export interface Block {
  readonly show: (typeof SHOWS)[number];
  readonly summary: Summary;
  /** The goal to show, or null. */
  readonly goal: GoalView | null;
}

/**
 * Reads what a code block asks for, `summary`, perhaps with a period (`month`,
 * `last week`), `today`, `due` or `goal [[Name]]`, and answers it; `from` is the
 * note that it stands in. Throws `UserError` for anything else, and as `summarize` does.
 */
export function block(ledger: Ledger, source: string, from: string): Block {
  const [first = 'summary', ...rest] = source.trim().split(/\s+/).filter(Boolean);
  const show = shown(first);
  const words = rest.join(' ');
  if (show === 'goal') return goalBlock(ledger, words, from);
  if (show !== 'summary' && words !== '') throw new UserError('block-word-unused', { given: words, show });
  const chosen = chosenSummary(ledger, words === '' ? null : words, null);
  return { show, summary: summarize(ledger, chosen), goal: null };
}

function shown(written: string): Block['show'] {
  const found = SHOWS.find((one) => one === written.toLowerCase());
  if (found) return found;
  const near = nearestWord(written, SHOWS);
  throw new UserError('block-word-unknown', { given: written, near, known: SHOWS });
}

function goalBlock(ledger: Ledger, written: string, from: string): Block {
  const { index } = ledger;
  const name = written.replace(/^!?\[\[|\]\]$/g, '').replace(/\|.*$/, '');
  if (name.trim() === '') throw new UserError('block-goal-unnamed', {});
  const path = index.links.resolve(name, from)?.path ?? '';
  const unit: Unit = index.record('goal', path)?.every ?? 'week';
  const summary = summarize(ledger, { unit, date: null });
  const goal = summary.goals.find((one) => one.path === path);
  if (goal) return { show: 'goal', summary, goal };
  if (index.record('goal', path)) {
    throw new UserError('goal-without-number', { name: fileName(path) });
  }
  const near = nearestWord(
    name,
    index.records('goal').map((one) => fileName(one.path)),
  );
  throw new UserError('no-such-goal', { given: name, near });
}
