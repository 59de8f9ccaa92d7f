import { describe, expect, it } from 'vitest';
import { openLines } from '../../../src/app/day/find-decided.ts';
import { settleLines, type Settling } from '../../../src/app/day/settle-line.ts';
import { decidedText } from '../../../src/app/words/day-words.ts';
import { todayView, Ledger } from '../../../src/scorecard/index.ts';
import { date, moment } from '../../harness/dates.ts';
import { vaultOf } from '../../harness/vault-of.ts';

const NOW = moment('2026-11-19 12:00');
const ADA = 'Ada.md';
const inBody = (...items: string[]): string =>
  `---\ntype: contact\n---\n\n## Log\n\n${items.map((item) => `- ${item}\n`).join('')}`;
const inFields = (...items: string[]): string =>
  `---\ntype: contact\nlog: [${items.map((item) => `"${item}"`).join(', ')}]\n---\n`;
const ledgerOf = (note: string): Ledger => Ledger.of(vaultOf({ [ADA]: note }), NOW);
const said = (ledger: Ledger): string[] =>
  openLines(todayView(ledger)).map((line) => `${line.date} ${decidedText(line)}`);
const settled = (note: string, how: Settling): string => {
  const ledger = ledgerOf(note);
  const { after, changes } = settleLines(ledger, openLines(todayView(ledger)).slice(0, 1), how);
  expect(changes.map(({ path, after: text }) => [path, text])).toStrictEqual([[ADA, after.note(ADA)?.text]]);
  return after.note(ADA)?.text ?? '';
};

describe.each([
  ['the body', inBody],
  ['front matter', inFields],
])('an open box without an activity in a contact’s own log, in %s', (_, note) => {
  it('is open on its day and left over afterwards, but not before its day or when dropped', () => {
    const text = note(
      '[ ] 2026-11-18 ring the bell',
      '[ ] 2026-11-19 send her the book',
      '[ ] 2026-12-01 lunch',
      '[-] 2026-11-19 dinner',
    );
    expect(said(ledgerOf(text))).toStrictEqual([
      '2026-11-19 Ada: send her the book',
      '2026-11-18 Ada: ring the bell',
    ]);
  });

  it('counts as contact today once it is ticked, but not as an activity', () => {
    const text = note('2026-07-01 talked at length', '[ ] 2026-11-18 send her the book');
    expect(ledgerOf(text).contacts.last(ADA)).toBe('2026-07-01');
    const after = settled(text, { is: 'done' });
    expect(after).toBe(text.replace('[ ] 2026-11-18', '[x] 2026-11-19'));
    const ledger = ledgerOf(after);
    expect(ledger.contacts.last(ADA)).toBe('2026-11-19');
    expect(ledger.activities).toStrictEqual([]);
    expect(todayView(ledger).decided).toMatchObject([
      { text: 'send her the book', done: true, activity: '' },
    ]);
  });

  it('moves within the same log, and only changes its mark when dropped', () => {
    const text = note('[ ] 2026-11-19 send her the book');
    const after = settled(text, { is: 'move', date: date('2026-11-21') });
    expect(after).toContain('[>] 2026-11-19 send her the book');
    expect(after).toContain('- [ ] 2026-11-21 send her the book\n');
    expect(ledgerOf(after).planned).toMatchObject([{ date: '2026-11-21', people: [ADA] }]);
    expect(settled(text, { is: 'drop' })).toBe(text.replace('[ ]', '[-]'));
  });
});

it('items nested under an open or dropped box do not count as contact', () => {
  const note = inBody('[ ] 2026-11-18 dinner\n  - bring wine', '[-] 2026-11-17 lunch\n  - bring cake');
  expect(ledgerOf(note).contacts.last(ADA)).toBeNull();
});
