import { describe, expect, it } from 'vitest';
import { affectsNoOtherFile, NO_FILE_CHANGES } from '../../../src/app/vault/files-difference.ts';
import { LinkTable } from '../../../src/vault/link-table.ts';

const [FIRST, LAST] = ['Ada.sync-conflict-20261101-101010.md', 'Ada.sync-conflict-20261102-101010.md'];

/** Whether removing a note affects no other, in a vault without links in which `paths` are left. */
const isUnseenWithout = (removed: string, paths: readonly string[]): boolean =>
  affectsNoOtherFile(
    { linked: [], originals: [] },
    { ...NO_FILE_CHANGES, removed: [removed] },
    new LinkTable(paths, []),
    paths,
  );

describe('a removed note', () => {
  it.each([
    ['unseen where it was like no other', 'Bo.md', ['Ada.md'], true],
    ['seen where it is a copy without its true note: another may be read now', LAST, [FIRST], false],
    ['unseen where it is a copy whose true note is there', LAST, ['Ada.md', FIRST], true],
  ])('is %s', (_, removed, left, isIt) => {
    expect(isUnseenWithout(removed, left)).toBe(isIt);
  });
});
