import { describe, expect, it } from 'vitest';
import { defaultStart, starterNotes } from '../../../src/app/set-up/starter-notes.ts';
import { TEMPLATE_KINDS } from '../../../src/app/notes/templates.ts';
import { date } from '../../harness/dates.ts';
import { vaultOf } from '../../harness/vault-of.ts';

describe('the notes that set-up writes', () => {
  it.each(['Templates', 'Meta/Forms'])('do not count the templates in %s as records', (folder) => {
    const index = vaultOf(
      Object.fromEntries(starterNotes({ ...defaultStart(date('2026-11-19')), templateFolder: folder })),
    );
    const counted = TEMPLATE_KINDS.flatMap((kind) => index.records(kind).map(({ path }) => path));
    expect(counted.filter((path) => path.startsWith(folder))).toEqual([]);
    expect(counted).toHaveLength(4);
  });
});
