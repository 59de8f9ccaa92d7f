import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadVault } from '../../src/app/vault/load-vault.ts';
import { decodeNote, encodeNote, type MainPart } from '../../src/vault/note-codec.ts';
import { DiskVaultFiles } from '../../src/cli/node/vault-files.ts';
import type { VaultNote } from '../../src/vault/parse-source.ts';
import { CORPUS } from '../harness/corpus.ts';

const FIXTURES = fileURLToPath(new URL('../../fixtures/vaults', import.meta.url));

const vaultsIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, name));

/** The note as decoded again; null if it cannot be encoded. */
function again(note: VaultNote): VaultNote | null {
  const parts = encodeNote(note);
  return (
    parts &&
    decodeNote(
      JSON.parse(parts.main) as MainPart,
      () => note.text,
      () => parts.places,
    )
  );
}

async function expectReadBack(vault: string): Promise<number> {
  const { notes } = await loadVault(new DiskVaultFiles(vault));
  let kept = 0;
  for (const note of notes.values()) {
    const read = again(note);
    if (read) kept++;
    // Only scorecards and reviews are not kept: they contain maps. Scorecards are always read again anyway.
    else expect(['scorecard', 'review']).toContain(note.record?.kind);
    if (read) expect({ ...read, record: read.record && { ...read.record } }).toEqual(note);
  }
  return kept;
}

describe('encodeNote and decodeNote', () => {
  it.each(vaultsIn(FIXTURES))('return the notes as they were parsed: %s', async (vault) => {
    expect(await expectReadBack(vault)).toBeGreaterThan(0);
  });

  it.skipIf(CORPUS === undefined)(
    'return the notes as they were parsed in every vault of the corpus',
    async () => {
      for (const vault of vaultsIn(join(CORPUS ?? '', 'vaults'))) await expectReadBack(vault);
    },
  );
});
