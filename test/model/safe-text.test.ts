import { describe, expect, it } from 'vitest';
import { safeJson, safeText } from '../../src/model/safe-text.ts';

const EVERY = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
const SPACES = '\t\n\v\f\r\u0085\u2028\u2029';
/** Characters that affect a terminal: control characters, and marks that change the direction of text. */
const STEERS = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/;
const HALVES = /[\ud800-\udfff]/;

/** The code points for which `does` is false, in readable form. */
const odd = (does: (sign: string) => boolean): string[] =>
  EVERY.filter((sign) => !does(sign)).map((sign) => `U+${sign.charCodeAt(0).toString(16)}`);

describe('control characters and lone surrogates', () => {
  it('are replaced by safeText, and no other characters are', () => {
    const shown = (sign: string): string => {
      if (SPACES.includes(sign)) return ' ';
      return STEERS.test(sign) || HALVES.test(sign) ? '?' : sign;
    };
    expect(odd((sign) => safeText(`a${sign}b`, '?') === `a${shown(sign)}b`)).toEqual([]);
    expect(safeText(SPACES, '?')).toBe(' ');
  });

  it('are escaped by safeJson, and no other characters are', () => {
    const plain = (sign: string): boolean =>
      !STEERS.test(sign) && !HALVES.test(sign) && sign !== '"' && sign !== '\\';
    expect(odd((sign) => (safeJson([sign]) === `[\n  "${sign}"\n]\n`) === plain(sign))).toEqual([]);
    expect(odd((sign) => (JSON.parse(safeJson([sign])) as string[])[0] === sign)).toEqual([]);
  });
});
