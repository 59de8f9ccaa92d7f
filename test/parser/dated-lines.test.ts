import { describe, expect, it } from 'vitest';
import { isWeekday } from '../../src/model/weekday-word.ts';
import { parseLogLine } from '../../src/parser/index.ts';

/** The date, activity and people of a line; of an ordinary item only the date. */
function said(text: string): string {
  const names: Readonly<Record<string, string>> = { Sam: 'Sam.md' };
  const line = parseLogLine(text, 0, null, { personNamed: (name) => names[name] ?? null });
  if ('problem' in line) return line.plain ? `plain ${line.plain.date ?? '-'}` : line.problem.rule;
  const { date, activity, people } = line.entry;
  return [date ?? '-', activity, people.map(({ target }) => target).join('+') || '-'].join(' ');
}

describe('a weekday beside a date', () => {
  it.each([
    'Tue 2026-11-10 call [[Ada]]',
    'Di 10.11.2026 call [[Ada]]',
    'Di., 10.11.2026: call [[Ada]]',
    'Dienstag, 10. November 2026 call [[Ada]]',
    'Dienstag, 10. November 2026, 9:00 Uhr call [[Ada]]',
    'Tuesday, November 10, 2026 call [[Ada]]',
    'martes, 10 de noviembre de 2026 call [[Ada]]',
    'mardi 10 novembre 2026: call [[Ada]]',
    'terça-feira 2026-11-10 call [[Ada]]',
    'вт 10.11.2026 call [[Ada]]',
    'út 10.11.2026 call [[Ada]]',
    'Sal 2026.11.10. call [[Ada]]',
    '火 2026-11-10 call [[Ada]]',
    '周二 2026-11-10 call [[Ada]]',
    'Tue [[2026-11-10]] call [[Ada]]',
    '**Tue 2026-11-10** call [[Ada]]',
    '[x] Tue 2026-11-10 call [[Ada]]',
    '2026-11-10 (Tue) call [[Ada]]',
    '2026-11-10 (Di.) call [[Ada]]',
    '2026-11-10(火) call [[Ada]]',
    '2026-11-10 Tue call [[Ada]]',
    '2026-11-10, Tue: call [[Ada]]',
    '2026-11-10 Tue - call [[Ada]]',
    '**2026-11-10, Tue:** call [[Ada]]',
    '2026-11-10 Dienstag, um 9 Uhr: call [[Ada]]',
    '10.11.2026 Di call [[Ada]]',
    '[[2026-11-10]] (Tue) call [[Ada]]',
    '(2026-11-10) call [[Ada]]',
    '(Tue 2026-11-10) call [[Ada]]',
    '(2026-11-10 09:00) call [[Ada]]',
    '[2026-11-10] call [[Ada]]',
    '[10.11.2026] call [[Ada]]',
    // The date counts even if the weekday is wrong.
    '2026-11-10 Wed call [[Ada]]',
  ])('is read as part of the date: %s', (text) => {
    expect(said(text)).toBe('2026-11-10 call Ada');
  });

  it.each([
    ['2026-11-10 Di Mittagessen mit [[Ada]]', '2026-11-10 mittagessen Ada'],
    ['2026-11-10 lunch with [[Ada]]', '2026-11-10 lunch Ada'],
    ['2026-11-10 Tue', 'plain 2026-11-10'],
    ['2026-11-10 call Tue', '2026-11-10 call -'],
    ['2026-11-10 missed call [[Ada]]', 'plain 2026-11-10'],
    ['2026-11-10 (missed) call [[Ada]]', 'plain 2026-11-10'],
    ['2026-11-10 to call [[Ada]]', 'plain 2026-11-10'],
    ['Ada 2026-11-10 call', 'plain -'],
    ['Anna 2026-11-10 call', 'plain -'],
    ['Sam 2026-11-10 call', 'plain -'],
    ['due 2026-11-10 call [[Ada]]', 'plain -'],
    ['call 2026-11-10 [[Ada]]', 'plain -'],
    ['[2026-11-10](x.md) call [[Ada]]', 'plain -'],
    ['Tue 03/04/2026 call [[Ada]]', 'ambiguous-date'],
    ['Tue 2026-02-30 call [[Ada]]', 'invalid-date'],
  ])('is not confused with other words next to a date: %s', (text, expected) => {
    expect(said(text)).toBe(expected);
  });

  it('belongs to the span of the date, and is not reported', () => {
    const line = parseLogLine('Di 2026-11-10 (Di) call [[Ada]]');
    expect('entry' in line && [line.entry.dateSpan, line.findings]).toEqual([{ start: 0, end: 18 }, []]);
  });

  it('is recognized by isWeekday in many languages', () => {
    const words =
      'Mon Tues Weds Donnerstag Fr samedi lun. mié terça чт pátek śr 水曜日 월 星期日 周日 Τρίτη salı SALI';
    expect(words.split(' ').filter((word) => !isWeekday(word.replace('.', '')))).toEqual(['Weds']);
    expect('call lunch Ada Ben sent no Mayday monthly'.split(' ').filter((word) => isWeekday(word))).toEqual(
      [],
    );
  });
});

describe('a time of day before an activity', () => {
  it.each([
    '(09:00)',
    '[09:00]',
    '09.00',
    '9.30',
    '(09:00-10:30)',
    '16:30 Uhr',
    '16:30h',
    'um 9 Uhr',
    'um 9',
    'at 10:15',
    '@10:15',
    '@ 10:15',
    'à 9h',
    'a las 10:00',
    'kl. 9',
    'kl 09.30',
    'às 15h',
    'às 15',
    'Às 15h30',
    'as 15h',
    'alle 15',
    'alle ore 15',
    'dalle 15 alle 16:30',
    'a las 15',
    'sobre las 15',
    'vers 15h',
    'klo 15',
    'kello 15',
    'o 15',
    'o godz. 15',
    'v 15',
    'u 15',
    'в 15',
    'vanaf 15 uhr',
    '9-10 Uhr',
    'von 9 bis 10 Uhr',
    '(um 9 Uhr):',
  ])('is skipped: %s', (time) => {
    expect(said(`${time} call about the boat`)).toBe('- call -');
    expect(said(`2026-11-10 ${time} call [[Ada]]`)).toBe('2026-11-10 call Ada');
  });

  it.each(['10.11', 'at home', 'as ever', 'o dia', 'v2', 'um die', '[09:00](x.md)', '25:00', '9.5'])(
    'is not found in “%s”',
    (words) => {
      expect(said(`${words} call [[Ada]]`)).toBe('plain -');
    },
  );
});
