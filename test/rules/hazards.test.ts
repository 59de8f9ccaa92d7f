import { describe, expect, it } from 'vitest';
import { runRules } from '../../src/rules/engine/run-rules.ts';
import { VaultIndex } from '../../src/vault/vault-index.ts';
import { NO_SURROUNDINGS } from '../../src/vault/surroundings.ts';
import { moment } from '../harness/dates.ts';

const lines = (count: number, line: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => line(at)).join('\n');
const notes = (count: number, path: (at: number) => string, text: string): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [path(at), text]));
const event = (more: string): Record<string, string> => ({
  'A.md': `---\ntype: event\ndate: 2026-11-10\nstatus: attended\n${more}\n---\n`,
});

/** The number of findings of each rule in a vault. */
function findings(texts: Readonly<Record<string, string>>): Record<string, number> {
  const sources = Object.entries(texts).map(([path, text]) => ({ path, text }));
  const index = VaultIndex.build(sources, { ...NO_SURROUNDINGS, configured: true });
  const counts: Record<string, number> = {};
  for (const { rule } of runRules(index, moment('2026-11-19')).diagnostics)
    counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
}

/** The time grows about in proportion to the number; if it grew with its square, the test would time out. */
describe('the rules in a vault with a lot of data', () => {
  it.each<[string, Record<string, string>, Record<string, number>]>([
    [
      'comments on one line',
      { 'A.md': `---\ntype: contact\n---\n${'<!-- netvault-disable-line near -->'.repeat(200_000)}` },
      { 'unused-disable': 200_000 },
    ],
    [
      'unknown keys',
      { 'A.md': `---\ntype: contact\n${lines(8000, (at) => `odd${String(at)}: v`)}\n---\n` },
      { 'unknown-field': 8000 },
    ],
    [
      'unknown activities',
      event(`goals:\n${lines(8000, (at) => `  - act${String(at)} 3`)}`),
      { 'unknown-activity': 8000 },
    ],
    [
      'people without a note',
      event(`met:\n${lines(8000, (at) => `  - "[[P ${String(at)}]]"`)}`),
      { 'broken-link': 8000, 'follow-up-overdue': 8000 },
    ],
    [
      'contacts with one alias, linked by it',
      notes(
        4000,
        (at) => `P${String(at)}.md`,
        '---\ntype: contact\naliases: [The One]\n---\n\n## Log\n\n- 2026-11-01 call [[The One]]\n',
      ),
      { 'alias-as-link': 1, 'duplicate-contact': 3999 },
    ],
    [
      'goals that overlap',
      notes(
        4000,
        (at) => `G${String(at)}.md`,
        '---\ntype: goal\nkind: behavior\nmetric: call\ntarget: 2\nevery: week\n---\n',
      ),
      { 'no-overall-purpose': 1, 'overlapping-goals': 3999 },
    ],
    [
      'reviews of one year',
      {
        ...notes(2000, (at) => `R${String(at)}.md`, '---\ntype: review\nperiod: 2026\ncall: 7\n---\n'),
        '2026-11-01.md': `## Log\n\n${lines(8000, () => '- call: again')}\n`,
      },
      { 'assertion-failed': 2000 },
    ],
  ])('finish in time, and report each, with many %s', (_, texts, counts) => {
    expect(findings(texts)).toEqual(counts);
  });
});
