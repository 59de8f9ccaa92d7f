import { expect, it } from 'vitest';
import { ListIndex } from '../../src/model/list-index.ts';

it('ListIndex gives the position of each text in the list, and -1 for other texts', () => {
  const list = Array.from({ length: 100 }, (_, at) => `note ${String(at)}.md`);
  const places = new ListIndex(() => list);
  for (const [at, text] of list.entries()) {
    expect(places.of(text)).toBe(at);
    expect(places.of(`${text}x`)).toBe(-1);
  }
});
