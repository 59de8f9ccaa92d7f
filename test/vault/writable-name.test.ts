import { describe, expect, it } from 'vitest';
import { excessOf, noteNameFault } from '../../src/vault/writable-name.ts';

describe('the length of the name of a note', () => {
  it.each([
    ['a', 120],
    ['é', 115],
    ['ж', 115],
    ['王', 76],
    ['ก', 76],
    ['😀', 57],
  ])('in “%s” is at most %i', (letter, most) => {
    for (const length of [1, most, most + 1, most + 9]) {
      const name = letter.repeat(length);
      const excess = Math.max(0, length - most);
      expect(excessOf(name)).toBe(excess);
      expect(noteNameFault(name)).toBe(excess === 0 ? null : '');
    }
  });

  it('is counted from the beginning of a name in several scripts', () => {
    const name = `${'王'.repeat(70)}${'a'.repeat(30)}`;
    expect(excessOf(name)).toBe(10);
    expect(noteNameFault(name.slice(0, -10))).toBeNull();
    expect(excessOf('\ud800'.repeat(130))).toBeGreaterThan(0);
  });
});
