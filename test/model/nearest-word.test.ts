import { describe, expect, it } from 'vitest';
import { guessWord, nearestWord } from '../../src/model/nearest-word.ts';

describe('nearestWord and guessWord', () => {
  it.each<[string, string, string[], string | null]>([
    ['a letter is missing', 'sumary', ['summary', 'schema'], 'summary'],
    ['a letter is too much', 'emaill', ['email', 'mail'], 'email'],
    ['a letter is another', 'weakly', ['weekly', 'daily'], 'weekly'],
    ['two neighbours changed places', 'dnoe', ['done', 'node'], 'done'],
    ['case does not matter, and the known spelling is shown', 'MONTLHY', ['Monthly'], 'Monthly'],
    ['three letters of a long word', 'organizatoins', ['organization'], 'organization'],
    ['three letters of a short word are too many', 'call', ['coffee', 'letter'], null],
    ['two letters of a word of four are too many', 'cost', ['call'], null],
    ['two letters of a word of seven are too many', 'period', ['person'], null],
    ['two letters of a word of eight', 'birthdaay', ['birthday'], 'birthday'],
    ['two letters of a word of nine', 'cadencyes', ['cadencies'], 'cadencies'],
    ['of equally near words it is the first', 'cat', ['car', 'cap'], 'car'],
    ['the nearer word wins over an earlier one', 'contat', ['context', 'contact'], 'contact'],
    ['the word itself is no slip', 'Call', ['call'], null],
    ['the opposite is not meant', 'inactive', ['active'], null],
    ['nor that with a hyphen', 'un-introduced', ['introduced'], null],
    ['another word may be, though', 'unpaused', ['paused', 'unpause'], 'unpause'],
    ['nothing is near to nothing', '', ['', 'a'], null],
    ['where nothing is known nothing is near', 'call', [], null],
  ])('nearestWord: %s: %j', (_, written, known, meant) => {
    expect(nearestWord(written, known)).toBe(meant);
  });

  it('nearestWord returns null for a text that is longer than any word', () => {
    expect(nearestWord('x'.repeat(65), ['x'.repeat(64)])).toBeNull();
  });

  it.each<[string, string, string[], string | null]>([
    ['the only one that it begins', 'intro', ['introduction', 'coffee'], 'introduction'],
    ['in any case', 'Intro', ['INTRODUCTION'], 'INTRODUCTION'],
    ['none of two that it begins', 'intro', ['introduction', 'introduced-by'], null],
    ['a slip comes first', 'cal', ['call', 'calendar'], 'call'],
    ['a slip of another word comes first', 'care', ['card', 'caretaker'], 'card'],
    ['two letters begin too much', 'in', ['introduction'], null],
    ['not where it stands inside', 'duction', ['introduction'], null],
    ['the word itself in other letters', 'CALL', ['call'], 'call'],
    ['nor a longer one of which it is the word', 'call', ['call', 'calling'], null],
    ['of nothing', '', ['call'], null],
    ['where nothing is known', 'call', [], null],
    ['other capitals are no other word', 'Invalid-Date', ['invalid-yaml', 'invalid-date'], 'invalid-date'],
  ])('guessWord also completes the beginning of a word: %s', (_, written, known, meant) => {
    expect(guessWord(written, known)).toBe(meant);
  });
});
