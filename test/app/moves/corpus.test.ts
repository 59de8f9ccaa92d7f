import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { planMerge } from '../../../src/app/merge/plan-merge.ts';
import { planRename } from '../../../src/app/rename/plan-rename.ts';
import { linkedVault } from '../../../src/app/moves/files/linked-vault.ts';
import { writtenLinks } from '../../../src/app/moves/written-links.ts';
import { loadVault } from '../../../src/app/vault/load-vault.ts';
import { DiskVaultFiles } from '../../../src/cli/node/vault-files.ts';
import { noteName } from '../../../src/model/note-name.ts';
import type { VaultIndex } from '../../../src/vault/vault-index.ts';
import { endsOf } from '../../harness/any-linked-vault.ts';
import { CORPUS } from '../../harness/corpus.ts';
import { moment } from '../../harness/dates.ts';

const NOW = moment('2026-11-19');
/** The number of notes that are renamed in each vault: those with the most links to them. */
const RENAMED = 6;
/** The vaults in which no link leads to a note, and those in which at least two notes are contacts. */
const WITHOUT_LINKS = [
  'GSA+digitalgov.gov',
  'broekema41+obsidian-vcf-contacts',
  'chandlertee+obsidian-starter',
];
const WITH_CONTACTS = ['carloslfu+db.md', 'dex0501+Obsidian-Template', 'fkarg+whodex'];
/** The vaults with bases that mention notes. */
const WITH_BASES = ['kepano+kepano-obsidian'];

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

/** A plan that is not refused. */
function accepted<Plan extends { readonly is: string }>(plan: Plan): Extract<Plan, { readonly is: 'plan' }> {
  expect(plan.is).toBe('plan');
  return plan as Extract<Plan, { readonly is: 'plan' }>;
}

describe.skipIf(CORPUS === undefined)('the vaults of the corpus', () => {
  it.each(vaults)('in %s every link leads to the same note after a rename', async (folder) => {
    const index = await loadVault(new DiskVaultFiles(join(CORPUS ?? '', 'vaults', folder)));
    const renamed = mostLinked(index).slice(0, RENAMED);
    expect(renamed).toHaveLength(WITHOUT_LINKS.includes(folder) ? 0 : RENAMED);
    for (const path of renamed) {
      const plan = accepted(
        planRename({ index, linking: [] }, NOW, path, 'A name of nobody', { isAliasKept: false }),
      );
      // The old path, the new one, and at least one note with a link.
      expect(plan.changes.length).toBeGreaterThan(2);
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
    let [bases, mentions] = [0, 0];
    for (const path of named) {
      const plan = accepted(planRename(vault, NOW, path, 'A name of nobody', { isAliasKept: false }));
      for (const { path: at, before, after } of plan.files) {
        const back = (text: string): string => text.replaceAll('A name of nobody', noteName(path));
        expect(back(after), at).toBe(before);
        expect(JSON.parse(JSON.stringify(parse(back(after))))).toEqual(parse(before ?? ''));
      }
      bases += plan.files.length;
      mentions += plan.mentions.length;
    }
    expect([bases > 5, mentions > 0]).toEqual(WITH_BASES.includes(folder) ? [true, true] : [false, false]);
  });

  it.each(vaults)('in %s contacts are merged, and no word is lost', async (folder) => {
    const index = await loadVault(new DiskVaultFiles(join(CORPUS ?? '', 'vaults', folder)));
    const contacts = index.records('contact').slice(0, 8);
    expect(contacts.length > 1).toBe(WITH_CONTACTS.includes(folder));
    let count = 0;
    for (const [at, { path }] of contacts.entries()) {
      const goes = contacts[(at + 1) % contacts.length]?.path ?? path;
      const decided = { keep: () => 'stays' as const, sameLines: 'both' as const, isRecounted: true };
      const plan = accepted(planMerge({ index, linking: [] }, NOW, path, goes, decided));
      const text = plan.changes.find((change) => change.path === path)?.after ?? '';
      const body = index.note(goes)?.text.replace(/^---[^]*?\n---\r?\n/, '') ?? '';
      const words = (body.replace(/\[[^\]]*\](?:\]|\([^)]*\))?/g, ' ').match(/\p{L}{3,}/gu) ?? []).slice(
        0,
        2000,
      );
      count += words.length;
      expect(words.filter((word) => !text.includes(word) && !path.includes(word))).toEqual([]);
    }
    expect(count > 0).toBe(WITH_CONTACTS.includes(folder));
  });
});
