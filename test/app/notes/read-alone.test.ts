import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAlone } from '../../../src/app/notes/read-alone.ts';
import { anyVault } from '../../harness/any-vault.ts';
import { vaultOf } from '../../harness/vault-of.ts';

const SCORECARDS = [
  '---\ntype: scorecard\nlog_headings: [Diary]\ndaily_notes: {folder: Days, format: YYYY-MM-DD}\n---\n',
  '---\ntype: scorecard\nfield_names: {contact: {met: first met}}\n---\n\n## Log\n\n- call\n',
  '---\ntype: scorecard\n\tbroken\n---\n',
];

describe('readAlone', () => {
  it('returns the same note as reading it within the vault', () => {
    const path = fc.constantFrom('Scorecard.md', 'Other.md', 'Daily/2026-11-19.md', 'Days/2026-11-19.md');
    const note = fc.tuple(path, fc.constantFrom(...SCORECARDS, '## Diary\n\n- call\n', '## Log\n\n- call\n'));
    fc.assert(
      fc.property(anyVault, fc.option(note), note, (notes, extra, [at, text]) => {
        const index = vaultOf({ ...notes, ...(extra ? { [extra[0]]: extra[1] } : {}) });
        expect(readAlone(index, at, text)).toEqual(index.with({ path: at, text }).note(at));
      }),
    );
  });
});
