import { describe, expect, it } from 'vitest';
import { eventToNoteOn, noteDown } from '../../../src/app/events/note-down.ts';
import { Ledger } from '../../../src/scorecard/index.ts';
import { moment } from '../../harness/dates.ts';
import { inWords } from '../../harness/in-words.ts';
import { vaultOf } from '../../harness/vault-of.ts';

const PATH = 'Evening.md';
const NOW = moment('2026-11-19 18:30');
const HEAD = '---\ntype: event\ndate: 2026-11-19\ntime: 18:00-20:30\n---\n';
const TEXT = 'call [[Ada]]: she is from Kyoto';
const ledgerOf = (notes: Readonly<Record<string, string>>, now = NOW): Ledger =>
  Ledger.of(vaultOf(notes), now);
const noted = (body: string, text = TEXT, more: Readonly<Record<string, string>> = {}): string => {
  const ledger = ledgerOf({ ...more, [PATH]: HEAD + body });
  const { changes, line } = noteDown(ledger, PATH, text);
  const after = changes[0].after;
  expect(after.split(/\r?\n/)[line - 1]).toContain(text.trim().split(/\s*[\n\r\u2028]\s*/)[0]);
  const next = ledger.next(ledger.index.with({ path: PATH, text: after }), NOW);
  expect(next.between(NOW.date, NOW.date)).toHaveLength(ledger.between(NOW.date, NOW.date).length);
  return after.slice(HEAD.length);
};

describe('noteDown', () => {
  it.each([
    ['', `\n## Notes\n\n- ${TEXT}\n`],
    ['\n## Log\n\n- call [[Bo]]\n', `\n## Log\n\n- call [[Bo]]\n\n## Notes\n\n- ${TEXT}\n`],
    [
      '\n## Notes\n\n* one\n\n## Log\n\n- call [[Bo]]\n',
      `\n## Notes\n\n* one\n* ${TEXT}\n\n## Log\n\n- call [[Bo]]\n`,
    ],
    ['\n## Notes\n\n- \n', `\n## Notes\n\n- ${TEXT}\n`],
    // An item below the heading of the log would count.
    ['\n# Log\n\n- call [[Bo]]\n', `\n# Log\n\n- call [[Bo]]\n\n# Notes\n\n- ${TEXT}\n`],
    [
      '\n## Log\n\n### Notes\n\n- call [[Bo]]\n',
      `\n## Log\n\n### Notes\n\n- call [[Bo]]\n\n## Noted\n\n- ${TEXT}\n`,
    ],
  ])('adds the text below a heading outside the log, where it does not count: %j', (before, after) => {
    expect(noted(before)).toBe(after);
  });

  it('throws if the note no longer exists or is no longer an event', () => {
    for (const notes of [{}, { [PATH]: 'Text.\n' }])
      expect(inWords(() => noteDown(ledgerOf(notes), PATH, TEXT))).toThrow('Evening.md is not an event');
  });

  it('does not write below the heading “Notes” if that is a log heading', () => {
    const scorecard = { 'S.md': '---\ntype: scorecard\nlog_headings: [Notes]\n---\n' };
    expect(noted('\n## Notes\n\n- call [[Bo]]\n', TEXT, scorecard)).toContain(`\n## Noted\n\n- ${TEXT}\n`);
  });

  it.each(['#idea x', '2026-11-18 call [[Ada]]', '[x] call [[Ada]]', '`code`', 'a'.repeat(2000)])(
    'accepts any text on one line: %.30s',
    (text) => {
      expect(noted('\n## Log\n\n- call [[Bo]]\n', text)).toContain(`- ${text}\n`);
    },
  );

  it.each([
    ['one\ntwo', 'one two'],
    ['  one  \r\n\r\n\ttwo\n', 'one two'],
    ['one\u2028two\rthree', 'one two three'],
  ])('joins text that was pasted in several lines into one item: %j', (pasted, text) => {
    expect(noted('', pasted)).toBe(`\n## Notes\n\n- ${text}\n`);
  });

  it.each([
    ['', 'there is nothing to note'],
    ['-', 'would not be read back'],
    ['# x', 'would not be read back'],
    ['> x', 'would not be read back'],
    ['a\u0000b', 'has invisible characters in it'],
    ['a %% b', '%%'],
    ['a'.repeat(2001), '2001'],
    ['```', 'would not be read back'],
  ])('rejects text that is empty, too long or not read back as one item: %.20j', (text, words) => {
    expect(inWords(() => noted('\n## Log\n\n- call [[Bo]]\n', text))).toThrow(words);
  });

  it('writes to today’s daily note, made from its template, if there is no event', () => {
    const ledger = ledgerOf({
      'Templates/Daily note.md': '# {{title}}\n\n## Log\n\n',
      'Ada.md': '---\ntype: contact\n---\n',
    });
    expect(noteDown(ledger, null, TEXT).changes).toEqual([
      {
        path: '2026-11-19.md',
        before: null,
        after: `# 2026-11-19\n\n## Log\n\n## Notes\n\n- ${TEXT}\n`,
      },
    ]);
  });
});

describe('eventOfNow', () => {
  const event = (fields: string): string => `---\ntype: event\n${fields}---\n`;
  const NOTES = {
    'A.md': event('date: 2026-11-19\ntime: "9:00-10:00"\nstatus: attended\n'),
    'B.md': event('date: 2026-11-19\ntime: "18:00-20:30"\n'),
    'C.md': event('date: 2026-11-19\ntime: "17:00"\nstatus: canceled\n'),
    'D.md': event('date: 2026-11-20\n'),
    'E.md': event('date: 2026-12-02\nend: 2026-12-03\ntime: "9:00-10:00"\n'),
    'F.md': event('date: 2026-12-01\nend: 2026-12-03\n'),
  };
  it.each([
    ['2026-11-19 08:00', null],
    ['2026-11-19 09:00', 'A.md'],
    ['2026-11-19 12:00', 'A.md'],
    ['2026-11-19 12:01', null],
    ['2026-11-19 17:30', null],
    ['2026-11-19 18:30', 'B.md'],
    ['2026-11-19 22:30', 'B.md'],
    ['2026-11-19 23:00', null],
    ['2026-11-20 00:30', 'D.md'],
    ['2026-11-18 12:00', null],
    // Events of several days: one with hours is on during these hours, one without is on all day.
    ['2026-12-01 09:30', 'F.md'],
    ['2026-12-02 09:30', 'E.md'],
    ['2026-12-02 15:00', 'F.md'],
    ['2026-12-04 12:00', null],
  ])('at %s returns %s', (now, path) => {
    expect(eventToNoteOn(ledgerOf(NOTES, moment(now)))).toBe(path);
  });
});
