import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Discretion } from '../../../src/app/export/discretion.ts';
import { vaultOf } from '../../harness/vault-of.ts';

const person = (name: string): string => `---\ntype: contact\nprivate: true\nname: ${name}\n---\n`;
const discretion = new Discretion(
  vaultOf({
    'Ada.md': person('Ada Lovelace'),
    'Bo.md': person('Bo Vance'),
    'Cy.md': '---\ntype: contact\n---\n',
  }),
  false,
);

describe('what is private', () => {
  it.each([
    ['true', true],
    ['yes', true],
    ['ture', true],
    ['[maybe]', true],
    ['no', false],
    ['', false],
    ['[]', false],
    ['a diary', false],
  ])('a note with “private: %s” is: %s', (said, isPrivate) => {
    const index = vaultOf({ '2026-11-18.md': `---\nprivate: ${said}\n---\n## Log\n- call [[Ada]]\n` });
    expect(new Discretion(index, false).isHidden('2026-11-18.md')).toBe(isPrivate);
  });

  it('is an event in which nobody can tell whether it is', () => {
    const index = vaultOf({ 'Lunch.md': '---\ntype: event\ndate: 2026-11-18\nprivate: ture\n---\n' });
    expect(new Discretion(index, false).isHidden('Lunch.md')).toBe(true);
  });

  it.each([
    ['Ada', 'private'],
    ['Ada Lovelace', 'private'],
    ['with Ada Lovelace, Bo and Cy', 'with private, private and Cy'],
    // Names that stand side by side share the sign between them.
    ['Ada Bo Ada', 'private private private'],
    ['(ada)', '(private)'],
    ['ADA\nLOVELACE', 'private'],
    ['“Bo”, Bo.', '“private”, private.'],
    ['Adam and Bobby, Hobo, Bo2', 'Adam and Bobby, Hobo, Bo2'],
    ['Ada’s', 'private’s'],
    ['', ''],
  ])('is taken out of “%s” alone', (text, left) => {
    expect(discretion.clean(text)).toBe(left);
    expect(discretion.mentions(text)).toBe(left !== text);
  });

  it('goes wherever a name stands between signs that are no letters', () => {
    const sign = fc.constantFrom(' ', '-', '(', '“', '/', '🙂', '.', '\n');
    fc.assert(
      fc.property(fc.array(fc.tuple(sign, fc.constantFrom('Ada', 'Bo', 'Cy', 'Adam'))), (parts) => {
        const text = parts.map(([before, name]) => before + name).join('');
        const left = parts.map(([before, name]) => before + (/^(?:Ada|Bo)$/.test(name) ? 'private' : name));
        expect(discretion.clean(text)).toBe(left.join(''));
      }),
    );
  });
});
