import { describe, expect, it } from 'vitest';
import { runRules } from '../../src/rules/engine/run-rules.ts';
import { moment } from '../harness/dates.ts';
import { vaultOf } from '../harness/vault-of.ts';

/** The help of the finding about a key, and the text that its fix writes. */
function said(kind: string, key: string): unknown {
  const index = vaultOf({ 'N.md': `---\ntype: ${kind}\n${key}: x\n---\n` });
  const found = runRules(index, moment('2026-11-20')).diagnostics.find(
    ({ rule }) => rule === 'unknown-field',
  );
  return [found?.help, found?.fix?.edits[0]?.text ?? null];
}

describe('an unknown field', () => {
  it.each([
    ['a slip has a fix', 'contact', 'emial', 'email', 'email'],
    ['so does one whose last letter is left out', 'contact', 'phon', 'phone', 'phone'],
    ['what a field only begins with has none', 'contact', 'introduced', 'introduced_by', null],
    ['nor has what another field begins with', 'goal', 'stat', 'start', null],
  ])('gets a suggestion: %s', (_, kind, key, near, fix) => {
    expect(said(kind, key)).toEqual([`Did you mean “${near}”?`, fix]);
  });

  it.each(['attended: maybe', 'held: "[[Ada]]"', 'took place: 12', 'status: attended\nhappened: yes'])(
    'is no field that is read as a yes or no: %s',
    (lines) => {
      const index = vaultOf({ 'N.md': `---\ntype: event\ndate: 2026-11-10\n${lines}\n---\n` });
      const found = runRules(index, moment('2026-11-20')).diagnostics.filter(
        ({ rule }) => rule === 'unknown-field',
      );
      expect(found).toMatchObject([
        {
          message: expect.stringMatching(
            /^“\S+( place)?” is read only as a yes or no, and only if/,
          ) as string,
        },
      ]);
    },
  );

  it('gets no suggestion of the opposite', () => {
    expect(said('contact', 'unpaused')).toEqual([
      expect.stringContaining('It is kept, but not read; “fields” in a scorecard'),
      null,
    ]);
  });
});

describe('a field under another name', () => {
  it.each([
    ['attended: yes', 'status: attended'],
    ['held: [no]', 'status: planned'],
    ['state: done', 'status: done'],
  ])('is renamed with a value that the name can have: %s', (line, fixed) => {
    const text = `---\ntype: event\ndate: 2026-11-10\n${line}\n---\n`;
    const { diagnostics } = runRules(vaultOf({ 'N.md': text }), moment('2026-11-20'));
    const { fix } = diagnostics.find(({ rule }) => rule === 'legacy-field') ?? {};
    const written = (fix?.edits ?? []).reduceRight(
      (before, { start, end, text: put }) => before.slice(0, start) + put + before.slice(end),
      text,
    );
    expect(written).toBe(text.replace(line, fixed));
  });
});
