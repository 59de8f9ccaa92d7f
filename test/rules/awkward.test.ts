import { describe, expect, it } from 'vitest';
import { fixVault } from '../../src/app/lint/fix-vault.ts';
import { runRules } from '../../src/rules/engine/run-rules.ts';
import { moment } from '../harness/dates.ts';
import { vaultOf } from '../harness/vault-of.ts';
import { AWKWARD, type Awkward } from './awkward.ts';

const NOW = moment('2026-11-19');
/** The notes to which links in `AWKWARD` lead. */
const OTHERS = Object.fromEntries(['Ada', 'Grace', 'Book fair'].map((name) => [`${name}.md`, '']));

const vault = (text: string) => vaultOf({ 'Note.md': text, ...OTHERS }, { configured: true });
const fixed = (text: string, unsafe = false): string | undefined =>
  fixVault(vault(text), NOW, { unsafe }).index.note('Note.md')?.text;

function expected(text: string, fixes: Awkward['fixes'] = []): string {
  return fixes.reduce((done, [from, to]) => {
    expect(done.split(from)).toHaveLength(2);
    return done.replace(from, () => to);
  }, text);
}

describe('awkward front matter', () => {
  it('covers 33 different cases', () => {
    expect(new Set(AWKWARD.map(({ name }) => name)).size).toBe(33);
  });

  it.each(AWKWARD)('has the expected findings: $name', ({ text, found }) => {
    const { diagnostics } = runRules(vault(text), NOW, { paths: ['Note.md'] });
    const shown = diagnostics.map(
      ({ start, rule }) => `${String(start.line)}:${String(start.column)} ${rule}`,
    );
    expect(shown).toEqual(found);
  });

  it.each(AWKWARD)('is fixed byte for byte: $name', ({ text, fixes = [], unsafe = [] }) => {
    expect(fixed(text)).toBe(expected(text, fixes));
    expect(fixed(text, true)).toBe(expected(expected(text, fixes), unsafe));
  });
});
