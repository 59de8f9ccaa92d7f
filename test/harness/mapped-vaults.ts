import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Listing, VaultFiles } from '../../src/app/vault/ports.ts';
import { DiskVaultFiles } from '../../src/cli/node/vault-files.ts';
import type { SourceNote } from '../../src/model/note.ts';
import { CORPUS } from './corpus.ts';

const GUIDE = readFileSync(
  fileURLToPath(new URL('../../docs/guides/other-vaults.md', import.meta.url)),
  'utf8',
);

/** The corpus folders of the vaults in the guide's table, and the section of the guide with each mapping. */
export const MAPPED_VAULTS: readonly (readonly [name: string, folder: string, section: string])[] = [
  ['kepano', 'kepano+kepano-obsidian', 'kepano'],
  ['VCF Contacts', 'broekema41+obsidian-vcf-contacts/assets/demo-data/markdown', 'VCF Contacts'],
  ['db.md, agency', 'carloslfu+db.md/examples/agency-knowledge-base', 'db.md'],
  ['db.md, customers', 'carloslfu+db.md/examples/customer-database', 'db.md'],
  ['db.md, operations', 'carloslfu+db.md/examples/ops-store', 'db.md'],
  ['db.md, second brain', 'carloslfu+db.md/examples/personal-second-brain', 'db.md'],
  ['whodex', 'fkarg+whodex/fixtures/people-network-min', 'whodex'],
];

/** The cells of the vault's row in a table of the guide or of `page`, without its name. */
export function rowOf(name: string, page: string = GUIDE): string[] {
  const row = page.split('\n').find((line) => line.startsWith(`| ${name} |`)) ?? '';
  return row
    .split('|')
    .slice(2, -1)
    .map((cell) => cell.trim());
}

/** The scorecard note that a section of the guide shows; empty if it shows none. */
export function mapping(section: string): string {
  const text = GUIDE.split(/^## /m).find((part) => part.startsWith(`${section}\n`)) ?? '';
  const yaml = /^```yaml\n([^`]*)^```$/m.exec(text)?.[1];
  return yaml === undefined ? '' : `---\n${yaml}---\n`;
}

/**
 * A vault with a scorecard in addition to its own notes, and the template folder that the guide asks for;
 * nothing is written.
 */
export class Mapped implements VaultFiles {
  readonly configDir = '.obsidian';
  private readonly disk: DiskVaultFiles;
  private readonly note: SourceNote;

  constructor(folder: string, text: string) {
    this.disk = new DiskVaultFiles(folder);
    this.note = { path: 'Scorecard.md', text };
  }

  list(): Listing {
    const { notes, others } = this.disk.list();
    return { notes: this.note.text === '' ? notes : [...notes, this.note.path], others };
  }

  read(path: string): SourceNote | null {
    return path === this.note.path ? this.note : this.disk.read(path);
  }

  readSettings(path: string): string | null {
    return path === '.obsidian/templates.json' ? '{"folder":"Templates"}' : this.disk.readSettings(path);
  }
}

/** A vault of the corpus, mapped as that section of the guide shows. */
export function openMapped(folder: string, section: string): Mapped {
  return new Mapped(join(CORPUS ?? '', 'vaults', folder), mapping(section));
}
