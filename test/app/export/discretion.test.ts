import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Discretion } from '../../../src/app/export/discretion.ts';
import { runRules } from '../../../src/rules/engine/run-rules.ts';
import { moment } from '../../harness/dates.ts';
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

describe('private notes and names', () => {
  it.each([
    ['maybe', ['“private” cannot be “maybe”']],
    ['"ture"', ['“private” cannot be “ture”']],
    ['{a: b}', ['“private” cannot be “{a: b}”']],
    ['true', []],
    ['yes', []],
    ['no', []],
    ['thoughts of mine', []],
    ['', []],
  ])('“private: %s” in a daily note has the findings %j', (said, messages) => {
    const note = (path: string): readonly string[] =>
      vaultOf({ [path]: `---\nprivate: ${said}\n---\n` })
        .note(path)
        ?.findings.map(({ message }) => message) ?? [];
    expect(note('2026-11-18.md')).toEqual(messages);
    expect(note('Plain.md')).toEqual([]);
  });

  it.each([
    ['true', true],
    ['yes', true],
    ['ture', true],
    ['[maybe]', true],
    ['no', false],
    ['', false],
    ['[]', false],
    ['a diary', false],
  ])('a daily note with “private: %s” is hidden: %s', (said, isPrivate) => {
    const index = vaultOf({ '2026-11-18.md': `---\nprivate: ${said}\n---\n## Log\n- call [[Ada]]\n` });
    expect(new Discretion(index, false).isHidden('2026-11-18.md')).toBe(isPrivate);
  });

  it('only the key “private”, in any case, makes a note private', () => {
    const hidden = (lines: string): boolean =>
      new Discretion(vaultOf({ 'N.md': `---\n${lines}\n---\n` }), false).isHidden('N.md');
    expect(hidden('mood: private')).toBe(false);
    expect(hidden('mood: fine\nPrivate: yes')).toBe(true);
  });

  it.each([
    'type: event\ndate: 2026-11-18',
    'type: review\nperiod: 2026-W46',
    'type: scorecard\npoints: [call 2]',
    'type: goal\nkind: overall',
  ])('a record is hidden if “private” is true or unreadable, but not if it is off or empty: %j', (lines) => {
    const noteOf = (said: string) => vaultOf({ 'N.md': `---\n${lines}\nprivate: ${said}\n---\n` });
    for (const said of ['ture', '[maybe so]', 'yes']) {
      expect(new Discretion(noteOf(said), false).isHidden('N.md')).toBe(true);
    }
    for (const said of ['off', '', '[]'])
      expect(new Discretion(noteOf(said), false).isHidden('N.md')).toBe(false);
  });

  it('an unreadable “private” is reported for a scorecard, and does not invalidate scorecard or review', () => {
    const index = vaultOf({
      'S.md': '---\ntype: scorecard\npoints: [call 7]\nprivate: ture\n---\n',
      'R.md': '---\ntype: review\nperiod: 2026-W46\ncall: 0\nprivate: 1\n---\n',
    });
    const findings = runRules(index, moment('2026-11-19')).diagnostics;
    expect(findings.map(({ path, rule }) => [path, rule])).toEqual([['S.md', 'invalid-value']]);
    expect(index.record('scorecard', 'S.md')?.complete).toBe(true);
    expect([...(index.record('review', 'R.md')?.assertions.keys() ?? [])]).toEqual(['call']);
  });

  it.each([
    ['Ada', 'private'],
    ['Ada Lovelace', 'private'],
    ['with Ada Lovelace, Bo and Cy', 'with private, private and Cy'],
    // Adjacent names share the space between them.
    ['Ada Bo Ada', 'private private private'],
    ['(ada)', '(private)'],
    ['ADA\nLOVELACE', 'private'],
    ['“Bo”, Bo.', '“private”, private.'],
    ['Adam and Bobby, Hobo, Bo2', 'Adam and Bobby, Hobo, Bo2'],
    ['Ada’s', 'private’s'],
    ['', ''],
  ])('removes private names, and nothing else, from “%s”', (text, left) => {
    expect(discretion.clean(text)).toBe(left);
    expect(discretion.mentions(text)).toBe(left !== text);
  });

  it('removes private names between any characters that are not letters', () => {
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
