import { expect, it } from 'vitest';
import { encodingLabel } from '../../src/exchange/encoding-label.ts';

it.each([
  ['cp932', 'shift_jis'],
  ['CP-932', 'shift_jis'],
  ['Shift-JIS', 'shift_jis'],
  ['cp936', 'gbk'],
  ['cp949', 'euc-kr'],
  ['cp950', 'big5'],
  ['latin-1', 'windows-1252'],
  ['windows-1251', 'windows-1251'],
])('the encoding %s is %s', (name, label) => {
  expect(new TextDecoder(encodingLabel(name)).encoding).toBe(label);
});

it('an unknown name stays', () => {
  expect(encodingLabel('cp-9')).toBe('cp-9');
});
