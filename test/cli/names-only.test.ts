import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadVault } from '../../src/app/vault/load-vault.ts';
import { NamesOnly } from '../../src/cli/completion/names-only.ts';
import { DiskVaultFiles } from '../../src/cli/node/vault-files.ts';
import type { VaultIndex } from '../../src/vault/vault-index.ts';
import { tempVault } from '../harness/temp-vault.ts';
import { CORPUS } from '../harness/corpus.ts';

const VAULTS = fileURLToPath(new URL('../../fixtures/vaults', import.meta.url));

const foldersIn = (place: string): string[] =>
  readdirSync(place, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [join(place, entry.name)] : [],
  );

/** All that completion asks of a vault, but of the notes that another reading of it cannot read. */
function whoIsWho(index: VaultIndex, full: VaultIndex): unknown {
  return {
    contacts: index
      .records('contact')
      .filter(({ path }) => full.note(path)?.frontMatter !== 'unreadable')
      .map(({ path, name, aliases, organization, status, snoozeUntil }) => [
        path,
        name,
        aliases,
        organization,
        status,
        snoozeUntil,
      ]),
    introductions: index
      .records('introduction')
      .map(({ path, between, status }) => [path, between?.map((link) => index.pathOf(link, path)), status]),
    events: index.records('event').map(({ path, date, status }) => [path, date, status]),
    goals: index.records('goal').map(({ path, goalKind, status }) => [path, goalKind, status]),
    scorecards: index.records('scorecard').map(({ points, results }) => [points, results]),
  };
}

async function expectSame(folder: string): Promise<void> {
  const files = new DiskVaultFiles(folder);
  const [light, full] = [await loadVault(new NamesOnly(files)), await loadVault(files)];
  expect(whoIsWho(light, full)).toEqual(whoIsWho(full, full));
}

describe('names alone', () => {
  it.each(foldersIn(VAULTS))('are those that reading all of %s gives', expectSame);

  it.skipIf(CORPUS === undefined)(
    'are those that reading all of other people’s vaults gives',
    async () => {
      const folders = foldersIn(join(CORPUS ?? '', 'vaults'));
      expect(folders.length).toBeGreaterThan(0);
      for (const folder of folders) await expectSame(folder);
    },
    300_000,
  );

  it('are found however the front matter is written', async () => {
    await expectSame(
      tempVault({
        'a.md': '---\nmine:\n  - name: not me\n"type": Contact\nnotes: |\n  name: nor me\nName: A\n---\n',
        'b.md': '---\r\nTYPE: [person, friend]\r\nalias:\r\n- Bo # short\r\n- B.\r\n---\r\n',
        'c.md': '\ufeff---\n{type: contact, name: C}\n---\n',
        'd.md': '---\nfull name: &n Dee\ntype: contact\naliases: [*n, D]\n---\n',
        'e.md': '---\ntype: contact\nN.GN: Eve\nN.FN: Adams\nstatus: archived\n---\n',
        'f.md': '---\ntype: "[[Contact]]"\nname: >-\n  Folded\n  name\nx: 1\n---\n',
        'g.md': '---\n? type\n: contact\nname: G\n---\n',
        'h.md': '---\ntype: contact\nbroken: [\nname: H\n---\n',
        'i.md': '---\ntype: contact\nmet:\n---\n\n# {{title}}\n\n## Log\n',
        'j.md': '---\ntype: event\ndate: 2026-11-20\n---\n# <% tp.file.title %>\n',
        'l.md': '---\ntype: "score\\x63ard"\npoints: { juggle: 3 }\n---\n',
        'k.md': '---\ntype: contact\n---\n\n# K\n\n{{not in the heading}}\n',
      }),
    );
  });
});
