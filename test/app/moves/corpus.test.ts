import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { planMerge } from '../../../src/app/merge/plan-merge.ts';
import { planRename } from '../../../src/app/rename/plan-rename.ts';
import { linkedVault } from '../../../src/app/moves/files/linked-vault.ts';
import { writtenLinks } from '../../../src/app/moves/written-links.ts';
import { UserError } from '../../../src/app/user-error.ts';
import { loadVault } from '../../../src/app/vault/load-vault.ts';
import { DiskVaultFiles } from '../../../src/cli/node/vault-files.ts';
import { noteName } from '../../../src/model/note-name.ts';
import type { VaultIndex } from '../../../src/vault/vault-index.ts';
import { endsOf } from '../../harness/any-linked-vault.ts';
import { CORPUS } from '../../harness/corpus.ts';
import { moment } from '../../harness/dates.ts';

let [bases, told] = [0, 0];
const NOW = moment('2026-11-19');
/** The number of notes that are renamed in each vault: those with the most links to them. */
const RENAMED = 6;

const vaults = CORPUS === undefined ? [] : readdirSync(join(CORPUS, 'vaults')).sort();

/** The paths of notes to which links lead, the most linked first. */
function mostLinked(index: VaultIndex): readonly string[] {
  const counts = new Map<string, number>();
  for (const note of index.notes.values()) {
    for (const { target } of writtenLinks(note)) {
      const path = index.links.resolve(target, note.path)?.path ?? '';
      if (index.note(path)) counts.set(path, (counts.get(path) ?? 0) + 1);
    }
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([path]) => path);
}

/** The plan, or null if it is refused with a UserError. */
function orNull<Plan>(make: () => Plan): Plan | null {
  try {
    return make();
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

describe.skipIf(CORPUS === undefined)('the vaults of the corpus', () => {
  it.each(vaults)('in %s every link leads to the same note after a rename', async (folder) => {
    const index = await loadVault(new DiskVaultFiles(join(CORPUS ?? '', 'vaults', folder)));
    for (const path of mostLinked(index).slice(0, RENAMED)) {
      const plan = orNull(() =>
        planRename({ index, linking: [] }, NOW, path, 'A name of nobody', { isAliasKept: false }),
      );
      if (plan?.is !== 'plan') continue;
      const made = plan.changes.flatMap(({ path: at, after: text }) =>
        text === null ? [] : [{ path: at, text }],
      );
      const next = index.without(path).withAll(made);
      const moved = new Map([[path, plan.to]]);
      for (const one of index.notes.keys())
        expect(endsOf(next, moved.get(one) ?? one, new Map()), one).toEqual(endsOf(index, one, moved));
    }
  });

  it.each(vaults)('in %s only the links of canvases and bases change after a rename', async (folder) => {
    const files = new DiskVaultFiles(join(CORPUS ?? '', 'vaults', folder));
    const vault = await linkedVault(files, await loadVault(files));
    const { index, linking } = vault;
    expect(linking.filter(({ unread }) => unread).map(({ path }) => path)).toEqual([]);
    const { notes } = index;
    // In a vault without canvases and bases, no note; in others, each note whose name occurs in one of them.
    const named = [...notes.keys()].filter((path) =>
      linking.some(({ text }) => text.includes(noteName(path)) && noteName(path).length > 1),
    );
    for (const path of named) {
      const plan = orNull(() => planRename(vault, NOW, path, 'A name of nobody', { isAliasKept: false }));
      if (plan?.is !== 'plan') continue;
      for (const { path: at, before, after } of plan.files) {
        const back = (text: string): string => text.replaceAll('A name of nobody', noteName(path));
        expect(back(after), at).toBe(before);
        expect(JSON.parse(JSON.stringify(parse(back(after))))).toEqual(parse(before ?? ''));
      }
      bases += plan.files.length;
      told += plan.mentions.length;
    }
  });

  it('contain links and names in bases that a rename affects', () => {
    expect(bases).toBeGreaterThan(5);
    expect(told).toBeGreaterThan(0);
  });

  it.each(vaults)('in %s contacts are merged or refused, and no word is lost', async (folder) => {
    const index = await loadVault(new DiskVaultFiles(join(CORPUS ?? '', 'vaults', folder)));
    const contacts = index.records('contact').slice(0, 8);
    for (const [at, { path }] of contacts.entries()) {
      const goes = contacts[(at + 1) % contacts.length]?.path ?? path;
      const decided = { keep: () => 'stays' as const, sameLines: 'both' as const, isRecounted: true };
      const plan = orNull(() => planMerge({ index, linking: [] }, NOW, path, goes, decided));
      if (plan?.is !== 'plan') continue;
      const text = plan.changes.find((change) => change.path === path)?.after ?? '';
      const body = index.note(goes)?.text.replace(/^---[^]*?\n---\r?\n/, '') ?? '';
      const words = (body.replace(/\[[^\]]*\](?:\]|\([^)]*\))?/g, ' ').match(/\p{L}{3,}/gu) ?? []).slice(
        0,
        2000,
      );
      expect(words.filter((word) => !text.includes(word) && !path.includes(word))).toEqual([]);
    }
  });
});
