import { describe, expect, it } from 'vitest';
import { draftLog } from '../../../src/app/log/draft-log.ts';
import { Ledger } from '../../../src/scorecard/index.ts';
import { moment } from '../../harness/dates.ts';
import { vaultOf } from '../../harness/vault-of.ts';

const NOW = moment('2026-11-20 18:00');
const CONTACT = '---\ntype: contact\n---\n';

/** A daily note's only line, decided for that day, after it was logged as done today. */
function ticked(day: string, decided: string, typed: string): string {
  const index = vaultOf({
    'Grace.md': CONTACT,
    'S.md': '---\ntype: scorecard\n---\n',
    [`${day}.md`]: `## Log\n- ${decided}\n`,
  });
  const { lines } = draftLog(Ledger.of(index, NOW), NOW, [typed]);
  expect(lines[0]?.ticked).toBe(day);
  return lines[0]?.text ?? '';
}

describe('what is typed beside the activity of a decided line', () => {
  it.each([
    ['[ ] call [[Grace]]', '14:00 call Grace', '[x] 14:00 call [[Grace]]'],
    ['[ ] call [[Grace]]', '2 pm call Grace', '[x] 2 pm call [[Grace]]'],
    ['[ ] 10:00 call [[Grace]]', '14:00 call Grace', '[x] 14:00 call [[Grace]]'],
    ['[ ] #net 10:00 call [[Grace]]', '14:00 call Grace', '[x] #net 14:00 call [[Grace]]'],
    ['[ ] 10:00 call [[Grace]]', '10:00 call Grace', '[x] 10:00 call [[Grace]]'],
    ['[ ] 10:00 call [[Grace]]', 'call Grace', '[x] 10:00 call [[Grace]]'],
    ['[ ] 2026-11-20 call [[Grace]]', '14:00 call Grace', '[x] 2026-11-20 14:00 call [[Grace]]'],
    ['[ ] 2026-11-20 09:30 call [[Grace]]', '14:00 call Grace', '[x] 2026-11-20 14:00 call [[Grace]]'],
    ['[ ] 2026-11-20T09:30 call [[Grace]]', '14:00 call Grace', '[x] 2026-11-20T14:00 call [[Grace]]'],
    ['[ ] **call** [[Grace]]', '14:00 call Grace', '[x] 14:00 **call** [[Grace]]'],
    ['[ ] call [[Grace]]', 'call Grace #prize', '[x] call [[Grace]] #prize'],
    ['[ ] call [[Grace]]', '#prize call Grace', '[x] call [[Grace]] #prize'],
    ['[ ] call [[Grace]] #prize', '#prize call Grace #book', '[x] call [[Grace]] #book #prize'],
    ['[ ] call [[Grace]]', 'call Grace [mood:: good]', '[x] call [[Grace]] [mood:: good]'],
    [
      '[ ] call [[Grace]] ^b1',
      '14:00 call 20m Grace: maps #book',
      '[x] 14:00 call 20m [[Grace]]: maps #book ^b1',
    ],
  ])('is added to “%s”: “%s”', (decided, typed, after) => {
    expect(ticked('2026-11-20', decided, typed)).toBe(after);
  });

  it.each([
    ['[ ] call [[Grace]]', '14:00 call Grace #book', '[x] 2026-11-20 14:00 call [[Grace]] #book'],
    ['[ ] 09:30 call [[Grace]]', '14:00 call Grace', '[x] 2026-11-20 14:00 call [[Grace]]'],
    ['[ ] 2026-11-18 09:30 call [[Grace]]', '14:00 call Grace', '[x] 2026-11-20 14:00 call [[Grace]]'],
    ['[ ] [[2026-11-18]] call [[Grace]]', '14:00 call Grace', '[x] [[2026-11-20]] 14:00 call [[Grace]]'],
  ])('is added to “%s”, which was left over, with the day: “%s”', (decided, typed, after) => {
    expect(ticked('2026-11-18', decided, typed)).toBe(after);
  });

  it.each([
    ['[ ] call [[Grace]] #bookshop', 'call Grace #book', '[x] call [[Grace]] #book #bookshop'],
    ['[ ] call [[Grace]] #book', 'call Grace #bookshop', '[x] call [[Grace]] #bookshop #book'],
  ])('is compared as a whole: “%s”, “%s”', (decided, typed, after) => {
    expect(ticked('2026-11-20', decided, typed)).toBe(after);
  });

  it('is added in front matter, within the quotes', () => {
    const index = vaultOf({
      'S.md': '---\ntype: scorecard\n---\n',
      'Grace.md': "---\ntype: contact\nlog:\n  - '[ ] 2026-11-20 call'\n---\n",
    });
    const { changes } = draftLog(Ledger.of(index, NOW), NOW, ['14:00 call Grace #book']);
    expect(changes.map(({ after }) => after)).toEqual([
      "---\ntype: contact\nlog:\n  - '[x] 2026-11-20 14:00 call #book'\n---\n",
    ]);
  });
});
