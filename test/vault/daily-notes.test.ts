import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromDayNumber } from '../../src/model/civil-date.ts';
import { dailyDateReader, dailyPath } from '../../src/vault/daily-notes.ts';
import { date } from '../harness/dates.ts';

describe("a daily note's path", () => {
  it.each([
    ['YYYY-MM-DD', '2026-11-03'],
    ['YYYY/MM/YYYY-MM-DD', '2026/11/2026-11-03'],
    ['D. MMMM YYYY', '3. November 2026'],
    ['dddd, MMM Do YYYY', 'Tuesday, Nov 3rd 2026'],
    ['GGGG-[W]WW/YYYY-MM-DD', '2026-W45/2026-11-03'],
    ['[Journal of] YYYY-MM-DD', 'Journal of 2026-11-03'],
    ['YYYY.M.D', '2026.11.3'],
  ])('in the format %s is %s.md', (format, name) => {
    const notes = { folder: 'Daily', format };
    expect(dailyPath(date('2026-11-03'), notes)).toBe(`Daily/${name}.md`);
    expect(dailyDateReader(notes)(`Daily/${name}.md`)).toBe('2026-11-03');
  });

  it('says the date it was made from, whatever the format', () => {
    const format = fc.constantFrom('YYYY-MM-DD', 'DD.MM.YYYY', 'YYYY/MMMM/D', 'ddd Do MMM YYYY', 'YYYYMMDD');
    const day = fc.integer({ min: -300_000, max: 300_000 }).map(fromDayNumber);
    fc.assert(
      fc.property(format, fc.constantFrom('', 'Daily', 'My notes/Daily'), day, (text, folder, on) => {
        const notes = { folder, format: text };
        expect(dailyDateReader(notes)(dailyPath(on, notes))).toBe(on);
      }),
    );
  });

  it.each([
    'Daily/2026-11-31.md',
    'Daily/2026-11-03.txt',
    'Other/2026-11-03.md',
    'Daily/x2026-11-03.md',
    'Daily.md',
  ])('%s is none', (path) => {
    expect(dailyDateReader({ folder: 'Daily', format: 'YYYY-MM-DD' })(path)).toBeNull();
  });

  it('may lie in any folder where none is named', () => {
    const read = dailyDateReader({ folder: '', format: 'YYYY-MM-DD' });
    expect(read('2026-11-03.md')).toBe('2026-11-03');
    expect(read('Journal/2026/2026-11-03.md')).toBe('2026-11-03');
  });

  it('is checked as a whole: a wrong weekday is no daily note', () => {
    const read = dailyDateReader({ folder: '', format: 'YYYY-MM-DD dddd' });
    expect(read('2026-11-03 Tuesday.md')).toBe('2026-11-03');
    expect(read('2026-11-03 Friday.md')).toBeNull();
  });

  it.each(['dddd', '', 'YYYY-MM', 'Q YYYY', '(((', 'x'.repeat(1000)])(
    'is never read from the format “%s”',
    (format) => {
      expect(dailyDateReader({ folder: '', format })('2026-11-03.md')).toBeNull();
    },
  );
});
