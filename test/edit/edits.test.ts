import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, withoutOverlaps } from '../../src/edit/edits.ts';
import { keepsOtherFields } from '../../src/edit/verify.ts';
import type { Edit } from '../../src/model/finding.ts';

const edit = (start: number, end: number, text: string): Edit => ({ start, end, text });

describe('applyEdits', () => {
  it('replaces the spans of the edits, in whatever order they are given', () => {
    expect(applyEdits('one two three', [edit(8, 13, '3'), edit(0, 3, '1')])).toBe('1 two 3');
  });

  it('inserts and removes text', () => {
    expect(applyEdits('ab', [edit(1, 1, '-'), edit(1, 2, '')])).toBe('a-');
  });

  it.each([
    ['overlap', [edit(0, 2, ''), edit(1, 3, '')]],
    ['lie outside', [edit(2, 9, '')]],
    ['run backwards', [edit(2, 1, '')]],
  ])('throws a RangeError if edits %s', (_, edits) => {
    expect(() => applyEdits('abc', edits)).toThrow(RangeError);
  });

  it('keeps every character outside the edited spans', () => {
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(
        text,
        fc.array(fc.tuple(fc.nat(60), fc.nat(60), fc.string({ maxLength: 4 }))),
        (before, raw) => {
          const fixes = raw
            .map(([a, b, put]) =>
              edit(Math.min(a, b, before.length), Math.min(Math.max(a, b), before.length), put),
            )
            .map((one) => ({ fix: { safe: true, edits: [one] } }));
          const edits = withoutOverlaps(fixes).flatMap(({ fix }) => fix.edits);
          const after = applyEdits(before, edits);
          let [from, to] = [0, 0];
          for (const one of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
            const kept = before.slice(from, one.start);
            expect(after.slice(to, to + kept.length)).toBe(kept);
            to += kept.length + one.text.length;
            from = one.end;
          }
          expect(after.slice(to)).toBe(before.slice(from));
        },
      ),
    );
  });
});

describe('withoutOverlaps', () => {
  const fix = (...edits: Edit[]): { fix: { safe: boolean; edits: Edit[] } } => ({
    fix: { safe: true, edits },
  });

  it('leaves out a fix that overlaps an earlier one that is kept', () => {
    const first = fix(edit(0, 4, 'x'));
    const second = fix(edit(2, 6, 'y'), edit(8, 9, 'z'));
    const third = fix(edit(8, 9, 'w'));
    expect(withoutOverlaps([first, second, third])).toEqual([first, third]);
  });

  it('leaves out a second insertion at the same place', () => {
    const first = fix(edit(3, 3, 'x'));
    expect(withoutOverlaps([first, fix(edit(3, 3, 'y'))])).toEqual([first]);
  });

  it('keeps the same fixes as a comparison of every edit with every other', () => {
    const touch = (a: Edit, b: Edit): boolean => a.start === b.start || (a.start < b.end && b.start < a.end);
    const some = fc
      .tuple(fc.nat({ max: 20 }), fc.nat({ max: 4 }))
      .map(([start, length]) => edit(start, start + length, ''));
    fc.assert(
      fc.property(fc.array(fc.array(some, { minLength: 1, maxLength: 3 }), { maxLength: 12 }), (all) => {
        const made: Edit[] = [];
        const chosen = all.filter((edits) => {
          const together = [...made, ...edits];
          const clash = edits.some((one) => together.some((other) => other !== one && touch(one, other)));
          if (!clash) made.push(...edits);
          return !clash;
        });
        expect(withoutOverlaps(all.map((edits) => fix(...edits)))).toEqual(
          chosen.map((edits) => fix(...edits)),
        );
      }),
    );
  });

  it('keeps 200 000 fixes without overlaps, within the time limit', () => {
    const all = Array.from({ length: 200_000 }, (_, at) => fix(edit(2 * at, 2 * at + (at % 3), '')));
    expect(withoutOverlaps(all).length).toBe(200_000);
  });

  it('leaves out a fix whose own edits overlap', () => {
    expect(withoutOverlaps([fix(edit(0, 4, 'x'), edit(2, 3, 'y'))])).toEqual([]);
  });
});

describe('keepsOtherFields', () => {
  const before = '---\na: 1 # keep\nb: [x, y]\nc: "z"\n---\nbody\n';
  const at = before.indexOf('1');

  it.each([
    ['where it changes the field it names', edit(at, at + 1, '2'), true],
    ['in the body', edit(before.indexOf('body'), before.length, 'text'), true],
    ['not where it breaks the front matter', edit(at, at + 1, '"'), false],
    ['not where it closes the front matter', edit(at, at + 1, '1\n---'), false],
    ['where its own comment becomes its text', edit(at, at + 1, '|\n '), true],
    ['not where it opens a quote over the next field', edit(at, at + 1, "'\n"), false],
    ['not where it anchors', edit(at, at + 1, '*x'), false],
  ])('tells whether an edit is harmless: %s', (_, one, harmless) => {
    expect(keepsOtherFields(before, applyEdits(before, [one]), [one])).toBe(harmless);
  });

  it('is false if another field is an alias of the edited one', () => {
    const aliased = '---\na: &x old\nb: *x\n---\n';
    const one = edit(aliased.indexOf('old'), aliased.indexOf('old') + 3, 'new');
    expect(keepsOtherFields(aliased, applyEdits(aliased, [one]), [one])).toBe(false);
  });

  it('is false if the front matter cannot be read, even for an edit of the body', () => {
    const broken = '---\na: [\n---\nbody\n';
    const one = edit(broken.indexOf('body'), broken.length, 'text');
    expect(keepsOtherFields(broken, applyEdits(broken, [one]), [one])).toBe(false);
  });

  it('is false if the edit removes another field', () => {
    const lines = '---\na: 1\nb: 2\n---\n';
    const one = edit(lines.indexOf('1'), lines.indexOf('1') + 1, '|\n  1\n ');
    const after = '---\na: 1\n---\n';
    expect(keepsOtherFields(lines, after, [one])).toBe(false);
  });
});
