import type { App, TFile } from 'obsidian';
import { CONFIGURATION_FILE } from '../../app/vault/load-vault.ts';
import { isReadPath } from '../../vault/read-paths.ts';
import { OBSIDIAN_FILES } from '../../vault/obsidian-settings.ts';
import { BASELINE, LANGUAGE, type VaultSetup } from '../engine/state.ts';
import { appLanguage } from './app-language.ts';
import type { RemoteEngine } from '../engine/start-engine.ts';

export interface ListedFiles {
  readonly notes: readonly TFile[];
  readonly others: readonly string[];
}

export function isNote({ path }: { readonly path: string }): boolean {
  return path.endsWith('.md') && isReadPath(path);
}

/** The files of the vault, as the command line lists them. */
export function listFiles(app: App): ListedFiles {
  const files = app.vault.getFiles().filter(({ path }) => isReadPath(path));
  return {
    notes: files.filter(isNote),
    others: files.filter((file) => !isNote(file)).map(({ path }) => path),
  };
}

/** The texts of the settings files that are there; the app's own stand in the folder that it names. */
export async function readSettings(app: App, engine: RemoteEngine): Promise<VaultSetup['settings']> {
  const { configDir } = app.vault;
  const names = Object.values(OBSIDIAN_FILES);
  const [configuration, ...theirs] = await Promise.all(
    [CONFIGURATION_FILE, ...names.map((name) => `${configDir}/${name}`)].map((path) => readText(app, path)),
  );
  const baseline = configuration === undefined ? null : await engine.lint.baselineFile(configuration);
  const texts = [
    [CONFIGURATION_FILE, configuration],
    [BASELINE, baseline === null ? undefined : await readText(app, baseline)],
    [LANGUAGE, JSON.stringify(appLanguage())],
    ...names.map((name, at) => [name, theirs[at]]),
  ] as const;
  return Object.fromEntries(texts.filter((one): one is [string, string] => one[1] !== undefined));
}

/** Undefined where there is no such file, or it cannot be read. */
async function readText({ vault: { adapter } }: App, path: string): Promise<string | undefined> {
  return (await adapter.exists(path)) ? await adapter.read(path).catch(() => undefined) : undefined;
}

/**
 * Whether a note is read before the others: the app knows front matter in it,
 * or it may be a daily note. The rest is read once the sidebar shows something.
 */
export function isLikelyRecord(app: App, file: TFile): boolean {
  return /\d/.test(file.basename) || app.metadataCache.getFileCache(file)?.frontmatter !== undefined;
}
