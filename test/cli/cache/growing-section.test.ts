import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { GrowingSection } from '../../../src/cli/cache/growing-section.ts';
import { joinSections, splitSections } from '../../../src/cli/cache/sections.ts';

describe('GrowingSection', () => {
  it('contains everything that was added, however long, until it is freed', () => {
    const section = new GrowingSection();
    const parts = ['', 'a', 'ü“山😀', 'x'.repeat(900_000), 'ß'.repeat(700_000), 'end', 'y'.repeat(400_000)];
    const whole = Buffer.concat(parts.map((part) => Buffer.from(part)));
    for (const [at, part] of parts.entries()) section.add(at % 2 === 0 ? part : Buffer.from(part));
    expect(section.length).toBe(whole.length);
    expect(section.parts.length).toBeGreaterThan(1);
    const joined = Buffer.concat(joinSections([Buffer.from('first'), section.parts, Buffer.from('last')]));
    const [first, middle, last] = splitSections(joined) ?? [];
    expect([first?.toString(), last?.toString()]).toEqual(['first', 'last']);
    expect(middle?.equals(whole)).toBe(true);
    section.free();
    expect(Buffer.concat(section.parts)).toHaveLength(0);
  });

  it('is empty if nothing was added', () => {
    const section = new GrowingSection();
    expect(splitSections(Buffer.concat(joinSections([section.parts])))).toEqual([Buffer.alloc(0)]);
  });
});
