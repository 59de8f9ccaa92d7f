import type { Unit } from '../../model/period.ts';
import { guessWord } from '../../model/nearest-word.ts';
import type { GoalView, Ledger, Summary } from '../../scorecard/index.ts';
import { fileName } from '../../vault/vault-index.ts';
import { introductionsOf, type Introductions } from '../introductions/introductions.ts';
import { requirePerson } from '../people/find-person.ts';
import { personCard, type PersonCard } from '../show/person-card.ts';
import { chosenSummary } from './chosen-summary.ts';
import { heatMap, type HeatMap } from './heat-map.ts';
import { summarize } from './summarize.ts';
import { UserError } from '../user-error.ts';

const SHOWS = ['summary', 'today', 'due', 'goal', 'events', 'intro', 'heat', 'person'] as const;

/** The contents of a `netvault` code block. Plain data. */
export interface Block {
  readonly show: (typeof SHOWS)[number];
  readonly summary: Summary;
  /** Its subject besides the summary; null if there is none. */
  readonly goal: GoalView | null;
  readonly heat: HeatMap | null;
  readonly person: PersonCard | null;
  readonly proposals: Introductions['proposals'] | null;
}

const ALONE = { goal: null, heat: null, person: null, proposals: null } as const;

/**
 * Reads and answers a code block: `summary`, with or without a period (`month`, `last week`),
 * `today`, `due`, `events`, `intro`, `heat map of the year` (or of another period), `goal
 * [[Name]]` or `person [[Name]]`; `from` is the path of its note. Throws `UserError` for anything
 * else, and as `summarize` does.
 */
export function answerBlock(ledger: Ledger, source: string, from: string): Block {
  const [first = 'summary', ...rest] = source.trim().split(/\s+/).filter(Boolean);
  const show = shown(first);
  const words = rest.join(' ');
  if (show === 'goal') return goalBlock(ledger, words, from);
  const now = (): Summary => summarize(ledger, chosenSummary(ledger, null, null));
  if (show === 'person')
    return { show, summary: now(), ...ALONE, person: personCard(ledger, personOf(ledger, words, from)) };
  if (show === 'heat') {
    const period = words.replace(/^map\b ?/i, '').replace(/^of (?:the |this )?/i, '');
    const summary = summarize(ledger, chosenSummary(ledger, period === '' ? 'year' : period, null));
    return { show, summary, ...ALONE, heat: heatMap(ledger, summary.period) };
  }
  if (show === 'summary') {
    const chosen = chosenSummary(ledger, words === '' ? null : words, null);
    return { show, summary: summarize(ledger, chosen), ...ALONE };
  }
  if (words !== '') throw new UserError('block-word-unused', { given: words, show });
  const proposals = show === 'intro' ? introductionsOf(ledger).proposals : null;
  return { show, summary: now(), ...ALONE, proposals };
}

/** A name without link brackets and display text. */
function plainTarget(written: string): string {
  return written.replace(/^!?\[\[|\]\]$/g, '').replace(/\|.*$/, '');
}

function personOf({ index }: Ledger, written: string, from: string): string {
  const name = plainTarget(written);
  if (name.trim() === '') throw new UserError('block-person-unnamed', {});
  const path = index.links.resolve(name, from)?.path ?? '';
  return index.record('contact', path) ? path : requirePerson(index, name);
}

function shown(written: string): Block['show'] {
  const found = SHOWS.find((one) => one === written.toLowerCase());
  if (found) return found;
  const near = guessWord(written, SHOWS);
  throw new UserError('block-word-unknown', { given: written, near, known: SHOWS });
}

function goalBlock(ledger: Ledger, written: string, from: string): Block {
  const { index } = ledger;
  const name = plainTarget(written);
  if (name.trim() === '') throw new UserError('block-goal-unnamed', {});
  const path = index.links.resolve(name, from)?.path ?? '';
  const unit: Unit = index.record('goal', path)?.every ?? 'week';
  const summary = summarize(ledger, { unit, date: null });
  const goal = summary.goals.find((one) => one.path === path);
  if (goal) return { show: 'goal', summary, ...ALONE, goal };
  if (index.record('goal', path)) {
    throw new UserError('goal-without-number', { name: fileName(path) });
  }
  const near = guessWord(
    name,
    index.records('goal').map((one) => fileName(one.path)),
  );
  throw new UserError('no-such-goal', { given: name, near });
}
