import { describe, expect, it } from 'vitest';
import { linkPeople } from '../../../src/app/log/link-people.ts';
import { UserError } from '../../../src/app/user-error.ts';
import { inWords, worded } from '../../harness/in-words.ts';
import { vaultOf } from '../../harness/vault-of.ts';

const people = (...names: readonly string[]) =>
  vaultOf(Object.fromEntries(names.map((name) => [`${name}.md`, '---\ntype: contact\n---\n'])));

it.each([
  ['De Souza', 'de'],
  ['The Countess', 'the'],
])('a word that begins the name %s does not mean it after other people: %s', (name, word) => {
  expect(() => linkPeople(people('Ada', name), `call Ada, ${word}`)).toThrow(
    expect.objectContaining({ code: 'no-such-person-in-line' }),
  );
});

describe('names with “and” written as a letter of the next word', () => {
  const OF_HEBREW = ['ענת', 'דנה כהן', 'ורד'];
  const OF_ARABIC = ['أحمد', 'سارة', 'وليد', 'Ada', 'Ben'];

  it.each([
    [OF_HEBREW, 'call ענת ודנה', 'call [[ענת]] ו[[דנה כהן]]'],
    [OF_HEBREW, '[ ] call ענת ו-דנה כהן: x', '[ ] call [[ענת]] ו-[[דנה כהן]]: x'],
    [OF_HEBREW, 'call ענת וורד 20m', 'call [[ענת]] ו[[ורד]] 20m'],
    [OF_HEBREW, 'call ענת, ורד, ודנה: x', 'call [[ענת]], [[ורד]], ו[[דנה כהן]]: x'],
    [OF_HEBREW, 'call [[ענת]], וורד', 'call [[ענת]], ו[[ורד]]'],
    [OF_HEBREW, 'call ענת ו־ורד', 'call [[ענת]] ו־[[ורד]]'],
    [OF_HEBREW, 'call ורד', 'call [[ורד]]'],
    [OF_HEBREW, 'call ענת ועוד משהו', 'call [[ענת]] ועוד משהו'],
    [OF_HEBREW, 'call ענת ודן', 'call [[ענת]] ודן'],
    [OF_ARABIC, 'introduction أحمد وسارة', 'introduction [[أحمد]] و[[سارة]]'],
    [OF_ARABIC, 'call أحمد، سارة ووليد', 'call [[أحمد]]، [[سارة]] و[[وليد]]'],
    [OF_ARABIC, 'call Ada وBen', 'call [[Ada]] و[[Ben]]'],
    [OF_ARABIC, 'call Ada وZoe', 'call [[Ada]] وZoe'],
  ])('are people if somebody has them: %j, %s', (names, line, linked) => {
    expect(linkPeople(people(...names), line)).toBe(linked);
  });

  it('are asked about if the word itself is somebody’s name', () => {
    expect(() => linkPeople(people(...OF_HEBREW), 'call ענת ורד')).toThrow(
      expect.objectContaining({ code: 'person-as-text' }),
    );
  });
});

describe('several names of which a longer one consists', () => {
  const MARTINS = ['Jean Martin', 'Paul Martin', 'Jean Paul Martin'];
  const HALLS = ['Tom Hall', 'Tina Hall', 'Tom and Tina Hall', 'Noa New'];

  it.each([
    [MARTINS, 'call Jean Martin, Paul Martin', 'call [[Jean Martin]], [[Paul Martin]]'],
    [MARTINS, '[ ] call Jean Martin & Paul Martin: x', '[ ] call [[Jean Martin]] & [[Paul Martin]]: x'],
    [MARTINS, 'call jean paul martin', 'call [[Jean Paul Martin]]'],
    [MARTINS, 'call Jean-Paul Martin, Paul Martin', 'call [[Jean Paul Martin]], [[Paul Martin]]'],
    [HALLS, 'coffee Tom Hall and Tina Hall', 'coffee [[Tom Hall]] and [[Tina Hall]]'],
    [HALLS, 'introduction Tom Hall et Tina Hall', 'introduction [[Tom Hall]] et [[Tina Hall]]'],
    [HALLS, 'call tom and tina hall, noa', 'call [[Tom and Tina Hall]], [[Noa New]]'],
    [HALLS, 'call Tom and Tina', 'call [[Tom and Tina Hall]]'],
    [
      ['Mary Smith', 'Ann Smith', 'Mary Ann Smith'],
      'call Mary Smith, Ann Smith',
      'call [[Mary Smith]], [[Ann Smith]]',
    ],
    [
      ['Anna Lind', 'Maria Lind', 'Anna-Maria Lind'],
      'call Anna Lind, Maria Lind',
      'call [[Anna Lind]], [[Maria Lind]]',
    ],
    [['Jo Berg', 'Al Berg', 'Jo & Al Berg'], 'call Jo Berg & Al Berg', 'call [[Jo Berg]] & [[Al Berg]]'],
    [['Ada Lovelace'], 'call Lovelace, Ada: x', 'call [[Ada Lovelace]]: x'],
    [['Marks and Spencer'], 'call marks and spencer', 'call [[Marks and Spencer]]'],
    [['Marks and Spencer'], 'call Marks, Spencer: x', 'call [[Marks and Spencer]]: x'],
    [['Marks and Spencer'], 'call Marks & Spencer', 'call [[Marks and Spencer]]'],
    [HALLS, 'call Tom & Tina Hall', 'call [[Tom and Tina Hall]]'],
    [['I Made', 'A Hopper', 'Y Lan'], 'call I: x', 'call [[I Made]]: x'],
    [['I Made', 'A Hopper', 'Y Lan'], 'call 20m Y', 'call 20m [[Y Lan]]'],
  ])('are different people: %j, %s', (names, line, linked) => {
    expect(linkPeople(people(...names), line)).toBe(linked);
  });

  it.each([
    [HALLS, 'call tom, tina and noa', '“tom” may be Tom Hall, Tom and Tina Hall'],
    [
      ['Anna Maria Lopez', 'Anna Bell', 'Maria Ito'],
      'call Anna, Maria',
      '“Anna” may be Anna Bell, Anna Maria Lopez',
    ],
    [['Ada Lovelace'], 'call Ada, Love', 'there is no contact “Love”'],
  ])('are not the longer one if it is not clear who is meant: %j, %s', (names, line, words) => {
    expect(inWords(() => linkPeople(people(...names), line))).toThrow(words);
  });
});

describe('a part of a name that is one person’s first name and another’s surname', () => {
  it.each([
    ['call Berg', ['Anna Berg', 'Ole Berg', 'Berg & Sons'], 'Anna Berg, Berg & Sons, Ole Berg'],
    ['call grace', ['Mary Grace', 'Grace Hopper'], 'Grace Hopper, Mary Grace'],
    ['call José', ['Ana José', 'José Núñez'], 'Ana José, José Núñez'],
    ['call jose', ['Ana José', 'José Núñez'], 'Ana José, José Núñez'],
  ])('is not clear: %s', (line, names, found) => {
    expect(inWords(() => linkPeople(people(...names), line))).toThrow(`may be ${found}`);
  });

  it('is clear if it is a whole name, or several words', () => {
    expect(linkPeople(people('Grace', 'Grace Hopper', 'Mary Grace'), 'call grace')).toBe('call [[Grace]]');
    expect(linkPeople(people('Ana de Paz', 'Juan Ana de'), 'call ana de')).toBe('call [[Ana de Paz]]');
  });
});

describe('a first name before a surname that nobody has', () => {
  const index = people('Rosa Klein', 'Ada Lovelace', 'Ben');

  it.each<[string, string, string]>([
    ['call Rosa Luxemburg', 'Rosa Luxemburg', 'Luxemburg'],
    ['[ ] call 20m Ada Miller: hi', 'Ada Miller', 'Miller'],
    ['call Ada Miller about the book', 'Ada Miller', 'Miller'],
    ['call Ada Lovelace-King', 'Ada Lovelace-King', 'Lovelace-King'],
    ['call Ben, Ada O’Hara', 'Ada O’Hara', 'O’Hara'],
    ['call Ada van der Berg', 'Ada van der Berg', 'van der Berg'],
    ['introduction Rosa Smith and Ben', 'Rosa Smith', 'Smith'],
    ['call Ada Klein', 'Ada Klein', 'Klein'],
    ['call Ben, Rosa Lovelace: boat', 'Rosa Lovelace', 'Lovelace'],
    ['call Rosa Luxemburg 20m', 'Rosa Luxemburg', 'Luxemburg'],
    ...['x2', '½h', '~20m', '(20m)', '（20m）', '： x', '#work', '→ Ben', '+Ben', '، Ben', '! fine'].map(
      (rest): [string, string, string] => [`call Rosa Luxemburg ${rest}`, 'Rosa Luxemburg', 'Luxemburg'],
    ),
    ['call Rosa  Luxemburg.', 'Rosa Luxemburg', 'Luxemburg'],
    ['call Rosa Luxemburg with Ben', 'Rosa Luxemburg', 'Luxemburg'],
    ['call ADA MILLER: hi', 'ADA MILLER', 'MILLER'],
    ['call Ada K', 'Ada K', 'K'],
    ['call Ada K.: x', 'Ada K.', 'K.'],
  ])('is not the contact with that first name: %s', (line, given, surname) => {
    expect(() => linkPeople(index, line)).toThrow(
      expect.objectContaining({ code: 'no-such-person-in-line', data: { given, near: null, surname } }),
    );
  });

  it('is refused with what to do if it is text', () => {
    const data = { given: 'Rosa Luxemburg', near: null, surname: 'Luxemburg' };
    expect(worded(new UserError('no-such-person-in-line', data)).help).toMatch(
      / If “Luxemburg” is text, put a colon before it\.$/,
    );
  });

  it.each([
    ['call Rosa: Luxemburg', 'call [[Rosa Klein]]: Luxemburg'],
    ['call Ada Lovelace Buch', 'call [[Ada Lovelace]] Buch'],
    ['call Ben Buch', 'call [[Ben]] Buch'],
    ['call Ada NDA', 'call [[Ada Lovelace]] NDA'],
    ['call ADA LOVELACE NDA', 'call [[Ada Lovelace]] NDA'],
    ['call Ada I told her', 'call [[Ada Lovelace]] I told her'],
    ['call Ada about Miller', 'call [[Ada Lovelace]] about Miller'],
    ['call Ada Rosa’s sister', 'call [[Ada Lovelace]] Rosa’s sister'],
    ['call Rosa Termin vereinbart', 'call [[Rosa Klein]] Termin vereinbart'],
    ['call Rosa Danke für alles', 'call [[Rosa Klein]] Danke für alles'],
    ['call Rosa Wie geht es', 'call [[Rosa Klein]] Wie geht es'],
    ['email Ada Thank you', 'email [[Ada Lovelace]] Thank you'],
    ['coffee Ada Café Central', 'coffee [[Ada Lovelace]] Café Central'],
    ['call Rosa November', 'call [[Rosa Klein]] November'],
    ['call Rosa Mittwoch: x', 'call [[Rosa Klein]] Mittwoch: x'],
    ['call Ada Love', 'call [[Ada Lovelace]]'],
  ])('is text only if it cannot be one: %s', (line, linked) => {
    expect(linkPeople(index, line)).toBe(linked);
  });
});
