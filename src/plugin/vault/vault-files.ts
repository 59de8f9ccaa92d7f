import type { App, TFile } from 'obsidian';
import { CONFIGURATION_FILE } from '../../app/load-vault.ts';
import { OBSIDIAN_FILES } from '../../vault/obsidian-settings.ts';
import type { VaultSetup } from '../engine/engine.ts';

/** What the command line does not look into either. */
const SKIPPED = /(?:^|\/)(?:\.|node_modules\/)/;

export interface ListedFiles {
  readonly notes: readonly TFile[];
  readonly others: readonly string[];
}

export function isNote({ path }: { readonly path: string }): boolean {
  return path.endsWith('.md') && !SKIPPED.test(path);
}

/** The files of the vault, as the command line lists them. */
export function listFiles(app: App): ListedFiles {
  const files = app.vault.getFiles().filter(({ path }) => !SKIPPED.test(path));
  return {
    notes: files.filter(isNote),
    others: files.filter((file) => !isNote(file)).map(({ path }) => path),
  };
}

/** The texts of the settings files that are there; the app's own stand in the folder that it names. */
export async function readSettings(app: App): Promise<VaultSetup['settings']> {
  const { adapter, configDir } = app.vault;
  const names = [CONFIGURATION_FILE, ...Object.values(OBSIDIAN_FILES)];
  const texts = await Promise.all(
    names.map(async (name) => {
      const place = name === CONFIGURATION_FILE ? name : `${configDir}/${name}`;
      const text = (await adapter.exists(place)) ? await adapter.read(place).catch(() => null) : null;
      return text === null ? [] : [[name, text] as const];
    }),
  );
  return Object.fromEntries(texts.flat());
}

/**
 * Whether a note is read before the others: the app knows front matter in it,
 * or it may be a daily note. The rest is read once the sidebar shows something.
 */
export function isLikelyRecord(app: App, file: TFile): boolean {
  return /\d/.test(file.basename) || app.metadataCache.getFileCache(file)?.frontmatter !== undefined;
}
