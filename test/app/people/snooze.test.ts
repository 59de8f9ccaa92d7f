import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSnoozeDate, snooze, unsnooze } from '../../../src/app/people/snooze.ts';
import { snoozeWords } from '../../../src/app/words/snooze-words.ts';
import { Ledger } from '../../../src/scorecard/index.ts';
import { anyNote } from '../../harness/any-front-matter.ts';
import { date, moment } from '../../harness/dates.ts';
import { allBut, withoutLines } from '../../harness/same-but.ts';
import { runs } from '../../harness/scale.ts';
import { vaultOf } from '../../harness/vault-of.ts';
import { inWords } from '../../harness/in-words.ts';

const NOW = moment('2026-11-19 12:00');
const EMPTY = vaultOf({});
const UNTIL = date('2026-12-03');

const MAPPED = '---\ntype: scorecard\nrecords:\n  contact: [{folder: People}]\n---\n';

function snoozed(text: string): string {
  const index = vaultOf({ 'Scorecard.md': MAPPED, 'People/Ada.md': text });
  const { changes } = snooze(Ledger.of(index, NOW), 'People/Ada.md', UNTIL);
  return changes[0]?.after ?? text;
}

function woken(text: string): string {
  const index = vaultOf({ 'Scorecard.md': MAPPED, 'People/Ada.md': text });
  return unsnooze(Ledger.of(index, NOW), 'People/Ada.md').changes[0]?.after ?? text;
}

describe('readSnoozeDate', () => {
  it.each([
    ['2026-12-03', '2026-12-03'],
    ['[[2026-12-03]]', '2026-12-03'],
    ['3 December 2026', '2026-12-03'],
    ['24.12.2026', '2026-12-24'],
    ['2w', '2026-12-03'],
    ['2 weeks', '2026-12-03'],
    ['in 2 weeks', '2026-12-03'],
    ['for 10 days', '2026-11-29'],
    ['10', '2026-11-29'],
    ['1 month', '2026-12-19'],
    ['P1Y', '2027-11-19'],
    ['quarterly', '2027-02-19'],
    ['tomorrow', '2026-11-20'],
    ['Friday', '2026-11-20'],
    ['thursday', '2026-11-26'],
    ['+2w', '2026-12-03'],
    ['1 Dec', '2026-12-01'],
    ['until 1 Dec', '2026-12-01'],
    ['next week', '2026-11-23'],
    ['next month', '2026-12-01'],
    ['2027-01', '2027-01-01'],
    ['2027', '2027-01-01'],
    ['1000', '2029-08-15'],
  ])('reads %s', (written, until) => {
    expect(readSnoozeDate(written, { index: EMPTY, now: NOW })).toBe(until);
  });

  it('uses the last day of a month that is too short', () => {
    expect(readSnoozeDate('1 month', { index: EMPTY, now: moment('2026-01-31') })).toBe('2026-02-28');
  });

  it.each([
    ['2026-11-19', 'is not after today'],
    ['2020-01-01', 'is not after today'],
    ['soon', 'is neither a date nor a span'],
    ['', 'is neither a date nor a span'],
    ['0', 'is neither a date nor a span'],
    ['-2w', 'is not after today'],
    ['yesterday', 'is not after today'],
    ['2026-02-30', 'is neither a date nor a span'],
    ['01/02/2027', 'may be 2027-02-01 or 2027-01-02'],
  ])('rejects %j', (written, message) => {
    expect(inWords(() => readSnoozeDate(written, { index: EMPTY, now: NOW }))).toThrow(message);
  });
});

describe('snooze and unsnooze', () => {
  it.each([[''], ['cadence: weekly\n'], ['status: paused\n']])(
    'say that you are never due, whatever your note says: %j',
    (fields) => {
      const index = vaultOf({
        'Scorecard.md': '---\ntype: scorecard\nme: "[[Me]]"\n---\n',
        'Me.md': `---\ntype: contact\n${fields}---\n`,
        'Ada.md': `---\ntype: contact\n${fields}---\n`,
      });
      const ledger = Ledger.of(index, NOW);
      const words = (path: string): string => snoozeWords(snooze(ledger, path, UNTIL), NOW.date).at(-1) ?? '';
      expect(words('Me.md')).toBe('This is you: not due anyway.');
      expect(words('Ada.md')).not.toContain('you');
      expect(snoozeWords(unsnooze(ledger, 'Me.md'), NOW.date)).toEqual([
        'Me is not snoozed.',
        'This is you: not due anyway.',
      ]);
    },
  );

  it.each([
    ['in a new line', '---\ntype: contact\n---\n', '---\ntype: contact\nsnooze_until: 2026-12-03\n---\n'],
    [
      'in the place of another',
      '---\ntype: contact\nsnooze_until: 2027-01-01 # x\n---\n',
      '---\ntype: contact\nsnooze_until: 2026-12-03 # x\n---\n',
    ],
    [
      'where it was empty',
      '---\nsnooze_until:\ntype: contact\n---\n',
      '---\nsnooze_until: 2026-12-03\ntype: contact\n---\n',
    ],
    [
      'in quotes no more',
      '---\nsnooze_until: "[[2027-01-01]]"\n---\n',
      '---\nsnooze_until: 2026-12-03\n---\n',
    ],
    [
      'beside another’s spelling, which stays',
      '---\nsnooze: 2027-01-01\n---\n',
      '---\nsnooze: 2027-01-01\nsnooze_until: 2026-12-03\n---\n',
    ],
    ['in a note that had no fields', 'Ada.\n', '---\nsnooze_until: 2026-12-03\n---\nAda.\n'],
    ['once', '---\nsnooze_until: 2026-12-03\n---\n', '---\nsnooze_until: 2026-12-03\n---\n'],
  ])('write the date %s', (_, before, after) => {
    expect(snoozed(before)).toBe(after);
  });

  it.each([
    ['its line', '---\ntype: contact\nsnooze_until: 2026-12-03\n---\n', '---\ntype: contact\n---\n'],
    ['not what is over', '---\nsnooze_until: 2026-11-19\n---\n', '---\nsnooze_until: 2026-11-19\n---\n'],
    [
      'not another’s field: ours says today',
      '---\nsnooze: 2027-01-01\n---\n',
      '---\nsnooze: 2027-01-01\nsnooze_until: 2026-11-19\n---\n',
    ],
    [
      'nor where both stand',
      '---\nsnooze: 2027-01-01\nsnooze_until: 2027-01-01\n---\n',
      '---\nsnooze: 2027-01-01\nsnooze_until: 2026-11-19\n---\n',
    ],
  ])('remove the date: %s', (_, before, after) => {
    expect(woken(before)).toBe(after);
  });

  it('change only the line of the date in any note, and unsnooze undoes snooze', () => {
    const field = fc.constantFrom(
      [],
      ['snooze_until:'],
      ['snooze_until: 2026-11-30'],
      ['Snoozed until: 2027-05-05'],
    );
    fc.assert(
      fc.property(
        field.chain((fields) => anyNote('contact', fields)),
        (text) => {
          const after = snoozed(text);
          expect(withoutLines(after, ['snooze_until'])).toBe(withoutLines(text, ['snooze_until']));
          expect(allBut(after, ['snooze_until'])).toEqual(allBut(text, ['snooze_until']));
          const index = vaultOf({ 'Scorecard.md': MAPPED, 'People/Ada.md': after });
          expect(index.record('contact', 'People/Ada.md')?.snoozeUntil).toBe(UNTIL);
          if (!/snooze/i.test(text)) expect(woken(after)).toBe(text);
        },
      ),
      { numRuns: runs(120, 300) },
    );
  });

  it.each([
    ['in brackets', '---\n{type: contact}\n---\n'],
    ['where an alias needs it', '---\nsnooze_until: &day 2026-11-20\nx: *day\n---\n'],
    ['indented', '---\n  type: contact\n  mine: x\n---\n'],
  ])('reject a note whose fields are written %s', (_, text) => {
    expect(inWords(() => snoozed(text))).toThrow('cannot be written without changing more than intended');
  });

  it('reject a note that is not valid UTF-8, and a note that is not a contact', () => {
    const index = vaultOf({ 'Fair.md': '' }).with({
      path: 'Ada.md',
      text: '---\ntype: contact\n---\n\ufffd',
      validUtf8: false,
    });
    expect(inWords(() => snooze(Ledger.of(index, NOW), 'Ada.md', UNTIL))).toThrow('is not valid UTF-8');
    expect(inWords(() => snooze(Ledger.of(index, NOW), 'Fair.md', UNTIL))).toThrow('is not a contact');
  });
});
