import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { applyEdits } from '../../../../src/edit/edits.ts';
import { jsonValues } from '../../../../src/app/moves/files/json-values.ts';
import { yamlValues } from '../../../../src/app/moves/files/yaml-values.ts';
import { assertOften } from '../../../harness/assert-often.ts';
import { anyBase, anyCanvas } from '../../../harness/any-linking-file.ts';
import { following } from './followed.ts';

const names = fc.constantFrom('Robert Smith', "D'Arcy, R", 'New & Co (X)', 'Zoë née', '2026', 'Bob 2');

/**
 * A value as JSON, with one character in place of the old or new name of the moved note, and one
 * kind of quotes.
 */
function rest(value: unknown, name: string): unknown {
  const forms = [name, name.replaceAll("'", "\\'"), encodeURI(name)];
  return forms
    .reduce((left, one) => left.replaceAll(JSON.stringify(one).slice(1, -1), '\u0001'), JSON.stringify(value))
    .replace(/Bob|bob/g, '\u0001')
    .replace(/\\*["']/g, '"');
}

const read = {
  canvas: (text: string): unknown => JSON.parse(text.replace(/^\ufeff/, '')),
  base: (text: string): unknown => parse(text.replace(/^\ufeff/, '')),
};

describe.each([
  ['canvas', 'Notes/Map.canvas', anyCanvas],
  ['base', 'Notes/People.base', anyBase],
] as const)('any %s', (kind, path, any) => {
  it('keeps all but the links to a renamed note, needs no second update, and can be renamed back', () => {
    let changed = 0;
    assertOften(
      fc.property(any, names, (text, name) => {
        const to = `People/${name}.md`;
        const found = following(path, text, { to });
        expect(found.is).toBe('followed');
        if (found.is !== 'followed') return;
        const after = applyEdits(text, found.edits);
        if (found.links > 0) changed++;
        expect(found.links > 0).toBe(after !== text);
        expect(rest(read[kind](after), name)).toBe(rest(read[kind](text), name));
        const again = following(path, after, { to, others: [to] });
        expect(again).toMatchObject({ is: 'followed', links: 0 });
        const back = following(path, after, { from: to, to: 'People/Bob.md' });
        expect(back).toMatchObject({ is: 'followed', links: found.links });
      }),
      () => changed > 15,
    );
  });
});

type Json = Readonly<Record<string, unknown>>;

const countOf = (value: unknown): number =>
  typeof value === 'object' && value !== null
    ? Object.values(value).reduce<number>((sum, inner) => sum + countOf(inner), 1)
    : 1;

/** Damaged canvases and bases, and arbitrary text. */
const damaged = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.tuple(fc.oneof(anyCanvas, anyBase), fc.nat(), fc.nat(4), fc.string()).map(([text, place, gone, put]) => {
    const at = place % (text.length + 1);
    return text.slice(0, at) + put + text.slice(at + gone);
  }),
);

describe('the values read from a canvas or base', () => {
  it('are those of JSON.parse, each with its position', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue()),
        fc.constantFrom(0, 1, '\t'),
        (value, indent) => {
          const text = JSON.stringify(value, null, indent);
          const found = jsonValues(text);
          const values = 'values' in found ? found.values : [];
          expect(values.length).toBe(countOf(JSON.parse(text)));
          for (const { keys, value: said, start, end } of values) {
            const wanted = keys.reduce<unknown>((at, key) => (at as Json)[key], JSON.parse(text));
            if (said === undefined) expect(typeof wanted).toBe('object');
            else expect([said, JSON.parse(text.slice(start, end))]).toEqual([wanted, wanted]);
          }
        },
      ),
    );
  });

  it('cause no exception, whatever the file contains', () => {
    fc.assert(
      fc.property(damaged, (text) => {
        for (const path of ['a.canvas', 'a.base'])
          expect(['followed', 'left', 'refused']).toContain(following(path, text).is);
        for (const found of [jsonValues(text), yamlValues(text)])
          expect('values' in found || 'left' in found).toBe(true);
      }),
    );
  });
});
