import { describe, expect, it } from 'vitest';
import { chosenDay, chosenPeriod } from '../../../src/app/dates/chosen-day.ts';
import { UserError, errorDataOf } from '../../../src/app/user-error.ts';
import { date } from '../../harness/dates.ts';

/** This day is a Thursday. */
const TODAY = date('2026-11-19');

/** The chosen day; in brackets if the weekday that was typed is not that of the date. */
function chosen(choose: () => string): string {
  try {
    return choose();
  } catch (error) {
    const data = error instanceof UserError ? errorDataOf(error, 'other-weekday') : null;
    if (!data) throw error;
    return `(${data.date})`;
  }
}

describe('chosenDay and chosenPeriod', () => {
  it.each([
    ['2026-11-27 friday', '2026-11-27'],
    ['2026-11-27, Fri.', '2026-11-27'],
    ['Freitag, 27.11.2026', '2026-11-27'],
    ['vendredi 27 novembre 2026', '2026-11-27'],
    ['2026-11-27 (Fr)', '2026-11-27'],
    ['2026-11-27 пт', '2026-11-27'],
    ['2026年11月27日 (金)', '2026-11-27'],
    ['2026-11-27 周五', '2026-11-27'],
    ['2026-11-29 礼拜天', '2026-11-29'],
    ['2026-11-27 friday 18:30', '2026-11-27'],
    ['fri 27 nov', '2026-11-27'],
    // Words that are also the beginning of a weekday in some language.
    ['16 mar 2027', '2027-03-16'],
    ['mar 17', '2027-03-17'],
    ['in 2 mo', '2027-01-19'],
    ['20th november', '2026-11-20'],
    ['last-friday', '2026-11-13'],
    ['3-days-ago', '2026-11-16'],
    ['2026-11-27 monday', '(2026-11-27)'],
    ['2026-11-27, Mon.', '(2026-11-27)'],
    ['Montag, 27.11.2026', '(2026-11-27)'],
    ['lundi 27 novembre 2026', '(2026-11-27)'],
    ['2026-11-27 (Mo)', '(2026-11-27)'],
    ['2026-11-27 понедельник', '(2026-11-27)'],
    ['2026年11月27日 (月)', '(2026-11-27)'],
    ['2026-11-27 周一', '(2026-11-27)'],
    ['2026-11-27 monday 18:30', '(2026-11-27)'],
    ['mon 27 nov', '(2026-11-27)'],
  ])('read “%s” as %s, in brackets if the weekday does not match the date', (written, expected) => {
    expect(chosen(() => chosenDay(written, TODAY, 'ahead'))).toBe(expected);
    expect(chosen(() => chosenPeriod(written, TODAY, 0).label)).toMatch(
      expected.startsWith('(') ? /^\(/ : /^\d{4}-\d\d-\d\d$/,
    );
  });
});
