import { UNITS, type Unit } from '../../model/period.ts';
import { nearestWord } from '../../model/nearest-word.ts';
import type { GoalView, Ledger, Summary } from '../../scorecard/index.ts';
import { fileName } from '../../vault/vault-index.ts';
import { summarize } from './summarize.ts';
import { UserError } from '../user-error.ts';

/** What a `netvault` code block shows. Plain data. */
export interface Block {
  readonly show: 'summary' | 'due' | 'goal';
  readonly summary: Summary;
  /** The goal to show, or null. */
  readonly goal: GoalView | null;
}

const SHOWS = ['summary', 'due', 'goal'] as const;

/**
 * Reads what a code block asks for, `summary [day|week|month|quarter|year]`,
 * `due` or `goal [[Name]]`, and answers it; `from` is the note that it stands
 * in. Throws `UserError` for anything else, and as `summarize` does.
 */
export function block(ledger: Ledger, source: string, from: string): Block {
  const [first = 'summary', ...rest] = source.trim().split(/\s+/).filter(Boolean);
  const show = choice(first, SHOWS, 'A block shows');
  const words = rest.join(' ');
  if (show === 'goal') return goalBlock(ledger, words, from);
  if (show === 'due' && words !== '') throw new UserError(`“${words}” says nothing here`, 'Write due alone.');
  const unit = show === 'due' || words === '' ? 'week' : choice(words, UNITS, 'A period is');
  return { show, summary: summarize(ledger, { unit, date: null }), goal: null };
}

function choice<Choice extends string>(written: string, known: readonly Choice[], what: string): Choice {
  const found = known.find((one) => one === written.toLowerCase());
  if (found) return found;
  const near = nearestWord(written, known);
  const all = `${what} ${known.slice(0, -1).join(', ')} or ${known.at(-1) ?? ''}.`;
  throw new UserError(`“${written}” is not known here`, near === null ? all : `Did you mean “${near}”?`);
}

function goalBlock(ledger: Ledger, written: string, from: string): Block {
  const { index } = ledger;
  const name = written.replace(/^!?\[\[|\]\]$/g, '').replace(/\|.*$/, '');
  if (name.trim() === '') throw new UserError('a goal needs a name', 'Write goal [[Call five people]].');
  const path = index.links.resolve(name, from)?.path ?? '';
  const unit: Unit = index.record('goal', path)?.every ?? 'week';
  const summary = summarize(ledger, { unit, date: null });
  const goal = summary.goals.find((one) => one.path === path);
  if (goal) return { show: 'goal', summary, goal };
  if (index.record('goal', path)) {
    throw new UserError(
      `${fileName(path)} has no number to show`,
      'Active goals with a target have one; overall goals have not.',
    );
  }
  const near = nearestWord(
    name,
    index.records('goal').map((one) => fileName(one.path)),
  );
  throw new UserError(
    `there is no goal “${name}”`,
    near === null ? 'Write the name of its note.' : `Did you mean “${near}”?`,
  );
}
