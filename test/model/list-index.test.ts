import { expect, it } from 'vitest';
import { ListIndex } from '../../src/model/list-index.ts';

it('ListIndex gives the position of each text in the list, and -1 for other texts', () => {
  const list = Array.from({ length: 100 }, (_, at) => `note ${String(at)}.md`);
  const places = new ListIndex(() => list);
  // The first texts asked for are found in another way than later ones, and again in another when they are repeated.
  for (const round of [1, 2, 3])
    for (const [at, text] of list.entries()) {
      expect(places.of(text), `${text}, round ${String(round)}`).toBe(at);
      expect(places.of(`${text}x`), `${text}x, round ${String(round)}`).toBe(-1);
    }
});

it.each([1, 200])('ListIndex reads the list rarely, if each of %s texts is asked for often', (count) => {
  let reads = 0;
  const list = Array.from({ length: count }, (_, at) => `note ${String(at)}.md`);
  const places = new ListIndex(() => {
    reads++;
    return list;
  });
  for (let round = 0; round < 10; round++)
    for (const [at, text] of list.entries()) expect(places.of(text)).toBe(at);
  // The first 32 texts are searched for in the list, one after the other; then it is read once more.
  expect(reads).toBe(count === 1 ? 1 : 33);
});
