import type { App, TFile } from 'obsidian';
import { MAX_BASELINE_LENGTH } from '../../app/lint/baseline.ts';
import { CONFIGURATION_FILE, MISNAMED_FILE } from '../../app/vault/settings-files.ts';
import { JSON_BOUNDS } from '../../model/bounded-json.ts';
import { isReadPath } from '../../vault/read-paths.ts';
import { OBSIDIAN_FILES } from '../../vault/obsidian-files.ts';
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

/** The files of the vault, listed by the same rules as on the command line. */
export function listFiles(app: App): ListedFiles {
  const files = app.vault.getFiles().filter(({ path }) => isReadPath(path));
  return {
    notes: files.filter(isNote),
    others: files.filter((file) => !isNote(file)).map(({ path }) => path),
  };
}

/** The texts of the settings files that exist; the app's own are in its configuration folder. */
export async function readSettings(app: App, engine: RemoteEngine): Promise<VaultSetup['settings']> {
  const { configDir } = app.vault;
  const names = Object.values(OBSIDIAN_FILES);
  const [configuration, misnamed, ...theirs] = await Promise.all(
    [CONFIGURATION_FILE, MISNAMED_FILE, ...names.map((name) => `${configDir}/${name}`)].map((path) =>
      readText(app, path),
    ),
  );
  const named = typeof configuration !== 'string' ? null : await engine.lint.baselineFile(configuration);
  const baseline = named === null ? null : await readText(app, named, MAX_BASELINE_LENGTH);
  const texts = [
    [CONFIGURATION_FILE, configuration],
    [MISNAMED_FILE, misnamed],
    [BASELINE, baseline ?? undefined],
    [LANGUAGE, JSON.stringify(appLanguage())],
    ...names.map((name, at) => [name, theirs[at]]),
  ] as const;
  return Object.fromEntries(texts.filter((one): one is [string, string | null] => one[1] !== undefined));
}

/** The text of a file; undefined if it does not exist or cannot be read, null if it has more than `most` bytes. */
async function readText(
  { vault: { adapter } }: App,
  path: string,
  most: number = JSON_BOUNDS.size,
): Promise<string | null | undefined> {
  const found = await adapter.stat(path).catch(() => null);
  if (found?.type !== 'file') return undefined;
  return found.size > most ? null : await adapter.read(path).catch(() => undefined);
}

/**
 * Whether a note may affect a number, and is therefore read before the others: the app has found
 * front matter in it (readable or not), has not indexed it yet, or it may be a daily note. The
 * other notes are read after the sidebar shows something.
 */
export function mayAffectNumbers(app: App, file: TFile): boolean {
  const cache = app.metadataCache.getFileCache(file);
  return /\p{N}/u.test(file.basename) || !cache || cache.sections?.[0]?.type === 'yaml';
}
