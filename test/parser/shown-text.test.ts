import { describe, expect, it } from 'vitest';
import { shownText } from '../../src/model/shown-text.ts';

describe('the shown text of a field', () => {
  it.each([
    ['[Acme](Acme%20Corp.md)', 'Acme'],
    ['[Acme](<Acme Corp.md>)', 'Acme'],
    ['[Hall](Hall_(old).md), then [[Pub]]', 'Hall, then Pub'],
    ['[Acme](https://acme.example/)', 'Acme'],
    ['![logo](logo.png) ![[Acme Corp|Acme]]', 'logo Acme'],
    ['[[Firms/Acme Corp]]', 'Firms/Acme Corp'],
    ['Acme [old] (Graz)', 'Acme [old] (Graz)'],
    ['[](Acme.md) [[Acme', '[](Acme.md) [[Acme'],
  ])('has the display text of its links: %s', (text, shown) => {
    expect(shownText(text)).toBe(shown);
  });

  it('is null if there is no text', () => {
    expect(shownText(null)).toBeNull();
  });
});
