import { describe, expect, it } from 'vitest';
import { hasUndeclaredCharset, isInOtherEncoding, mostlyUtf8 } from '../../src/exchange/other-encoding.ts';

/** Names in Windows-1251, one character per byte. */
const IVAN = '\xc8\xe2\xe0\xed';
const BORIS = '\xc1\xee\xf0\xe8\xf1';

describe('isInOtherLetters', () => {
  it.each([
    ['two words of other letters', `${IVAN} ${BORIS}`],
    [
      'more of them than of single letters',
      `${IVAN} ${BORIS} a\xe9 b\xe9 c\xe9 d\xe9 e\xe9 f\xe9 g\xe9 h\xe9`,
    ],
    ['punctuation in two words', 'Pa\xb3ac du\xbfy'],
    ['a Japanese name of four characters', 'Name\n\x93\x63\x92\x86\x91\xbe\x98\x59\n'],
    ['two Japanese words', '\x93\x63\x92\x86,\x91\xbe\x98\x59'],
    ['bytes that stand for nothing', '\x81 \x8d'],
    ['other letters beside a line that names its charset', `N;CHARSET=UTF-8:\xe9\xe9\xe9\n${IVAN}\n${BORIS}`],
  ])('is true for %s', (_, text) => {
    expect(isInOtherEncoding(text)).toBe(true);
  });

  it.each([
    ['one word', IVAN],
    ['as many single letters', `${IVAN} ${BORIS} ${'a\xe9 '.repeat(9)}`],
    ['one sign in a word', 'Tom\xaeTom'],
    ['few signs in words among many letters', `a\xaea b\xaeb ${'\xe9a '.repeat(8)}`],
    ['one letter again and again', '\xe4\xe4\xe4 \xe4\xe4\xe4\xe4'],
    ['quotation marks beside a letter', '\x93\xe9\x94 \x93\xe0\x94'],
    ['lines that name their charset', `N;CHARSET=KOI8-R:${IVAN}\n ${BORIS}`],
    ['dots in quotation marks before a word', 'she said \x93\x85\x94and left'],
    ['apostrophes and dashes', 'O\x92Neill, it\x92s 10\x9620 \x96 \x93so\x94 \x93\x91so\x92\x94'],
    ['nothing', ''],
  ])('is false for %s', (_, text) => {
    expect(isInOtherEncoding(text)).toBe(false);
  });
});

describe('hasUnnamedLetters', () => {
  it.each([
    ['FN:Ada', false],
    ['FN:Zo\xeb', true],
    ['FN;CHARSET=ISO-8859-1:Zo\xeb', false],
    ['FN;CHARSET=ISO-8859-1:Ada\n Zo\xeb', false],
    ['FN;CHARSET=ISO-8859-1:Ada\nN:Zo\xeb', true],
  ])('returns for %j: %s', (text, has) => {
    expect(hasUndeclaredCharset(text)).toBe(has);
  });
});

describe('mostlyUtf8', () => {
  it.each([
    ['\xc3\xab \xc3\xab \xeb', true],
    ['\xc3\xab \xeb', false],
    ['\xe2\x82\xac', true],
    ['\xf0\x9f\x98\x80', true],
    ['Ada', false],
  ])('recognizes UTF-8 with few other bytes in %j: %s', (text, is) => {
    expect(mostlyUtf8(text) !== null).toBe(is);
  });
});
