import { describe, expect, it } from 'vitest';
import { completeField } from '../../../src/app/complete/complete-field.ts';
import { completeLine } from '../../../src/app/complete/complete-line.ts';
import { proposalsOf } from '../../../src/app/complete/proposals.ts';
import { proposalsFrom, vocabularyOf, type Vocabulary } from '../../../src/app/complete/vocabulary.ts';
import { Ledger } from '../../../src/scorecard/index.ts';
import { moment } from '../../harness/dates.ts';
import { vaultOf } from '../../harness/vault-of.ts';

const NOTES = {
  'Ada Lovelace.md': '---\ntype: contact\naliases: [Countess, Ada]\n---\n',
  'Grace Hopper.md': '---\ntype: contact\ncadence: weekly\nmet: 2026-01-01\n---\n',
  'José O’Neill.md': '---\ntype: contact\n---\n',
  'Old/Grace the Elder.md': '---\ntype: contact\nstatus: archived\n---\n',
  'Me.md': '---\ntype: contact\n---\n',
  'Scorecard.md':
    '---\ntype: scorecard\nme: "[[Me]]"\npoints: [letter 2, walk 1]\nresults: [order]\ntiers: {inner: weekly}\n---\n',
  'Help.md': '---\ntype: goal\nkind: overall\n---\n',
  'Fair.md': '---\ntype: event\ndate: 2026-11-20\n---\n',
  '2026-11-18.md': '## Log\n\n- letter [[Ada Lovelace]]\n- walk\n',
};
const ledger = Ledger.of(vaultOf(NOTES), moment('2026-11-19 12:00'));
/** As the vocabulary arrives from a worker, which sends a structured clone. */
const words = structuredClone(vocabularyOf(ledger));

const LINES = [
  ...['', 'l', 'le', 'letter', 'letter ', 'walk ', 'walk a', 'reading ', 'reading 30m — cha', 'order', 'zzz'],
  ...[
    'call ',
    'call A',
    'call Ada',
    'call Ada ',
    'call Countess',
    'call Gr',
    'call Grace Hopper',
    'call hop',
  ],
  ...['call [[Ad', 'call [[Ada Lovelace]]', 'call [[Ada Lovelace]] ', 'call [[Ada Lovelace]]: about Gr'],
  ...['call Me', 'call oneill', 'call o n', "call O'N", 'call jose', 'call the e', 'call zebe', 'call with '],
  ...['introduction Ada + gra', 'introduction [[Ada Lovelace]] and ', '[ ] 2026-11-20 int', '2026-11-18 ca'],
  ...['lunch at the club', 'lunch ', 'call 20m', 'call 20m ', 'call: ', 'e-m', 'follow '],
];

const FIELDS = [
  ...['ca', 'cadence', 'cadence: ', 'cadence: week', 'cadence: weekly', 'cadence: weekly # co', 'status: ac'],
  ...[
    'introduced_by: Ad',
    'introduced_by: "[[Ada Lovelace]]"',
    'introduced_by: "[[Ada',
    'tier: in',
    'tier: x',
  ],
  ...['organization: Ad', 'met_at: fa', 'met_at: zz', 'zzz', 'tags: [a, b', '- Gr'],
];

describe('vocabularyOf', () => {
  it.each(LINES)('agrees with the ledger on whether there are proposals for “%s”', (line) => {
    const all = completeLine(proposalsOf(ledger), line, line.length);
    const some = completeLine(proposalsFrom(words), line, line.length);
    expect(some.options.length > 0).toBe(all.options.length > 0);
  });

  it.each(FIELDS)('agrees with the ledger on whether there are proposals for the field “%s”', (before) => {
    const line = { kind: 'contact', given: new Set(['met']), above: ['knows:'], before } as const;
    const all = completeField(proposalsOf(ledger), line);
    expect(completeField(proposalsFrom(words), line).options.length > 0).toBe(all.options.length > 0);
  });

  it('contains activities but no people and no kinds for an empty vault', () => {
    const empty: Vocabulary = structuredClone(vocabularyOf(Ledger.of(vaultOf({}), moment('2026-11-19'))));
    expect(completeLine(proposalsFrom(empty), 'call ', 5).options).toEqual([]);
    expect(completeLine(proposalsFrom(empty), 'ca', 2).options).not.toEqual([]);
    expect(empty.kinds).toBeNull();
  });
});
