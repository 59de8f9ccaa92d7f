import { describe, expect, it } from 'vitest';
import { joinedNames } from '../../src/parser/joining-letter.ts';

/** The names, and how often one was looked up. */
function lookedUp(text: string, isName: (name: string) => boolean): readonly [string[] | null, number] {
  let count = 0;
  const names = joinedNames(text, (name) => {
    count++;
    return isName(name) ? name : null;
  });
  return [names, count];
}

describe('names that a letter joins', () => {
  it.each([
    ['ענת ודנה כהן ו-ורד', ['ענת', 'דנה כהן', 'ורד']],
    ['ודנה כהן', ['דנה כהן']],
    ['ורד', ['ורד']],
    ['ענת דנה', null],
  ])('are found: %s', (text, names) => {
    const all = ['ענת', 'דנה כהן', 'ורד'];
    expect(lookedUp(text, (name) => all.includes(name))[0]).toEqual(names);
  });

  it('are looked up a few times each, however many there are', () => {
    const names = Array.from({ length: 200 }, (_, at) => String.fromCharCode(0x5d8 + (at % 10)));
    const [found, count] = lookedUp(names.join(' ו'), (name) => name.length === 1);
    expect(found).toEqual(names);
    expect(count / names.length).toBeLessThan(40);
  });
});
