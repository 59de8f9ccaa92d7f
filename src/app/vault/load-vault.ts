import { findingText } from '../../model/finding.ts';
import type { SourceNote } from '../../model/note.ts';
import { RULES, RULE_OPTIONS } from '../../rules/index.ts';
import { DEFAULT_CONFIGURATION, parseConfiguration, type Configuration } from '../../vault/configuration.ts';
import { OBSIDIAN_FILES, readObsidianSettings } from '../../vault/obsidian-settings.ts';
import type { Surroundings } from '../../vault/surroundings.ts';
import { VaultIndex } from '../../vault/vault-index.ts';
import type { Listing, VaultFiles } from './ports.ts';
import { UserError, placeOf } from '../user-error.ts';

/** Where a vault keeps what decides findings. */
export const CONFIGURATION_FILE = '.netvault.yaml';

/** Folders that could not be listed, each as a note that could not be read. */
export function unreadFolders(unread: Listing['unread'] = []): SourceNote[] {
  return unread.map(({ path, code }) => ({ path, text: '', validUtf8: false, unread: code }));
}

/**
 * Reads a whole vault; `language` is that in which new daily notes are named. A note or folder that cannot be read becomes a finding;
 * one that vanishes meanwhile is left out. Throws `UserError` where the vault's
 * own folder cannot be read, or `.netvault.yaml` holds anything that is not
 * understood.
 */
export async function loadVault(
  files: VaultFiles,
  language: Surroundings['language'] = null,
): Promise<VaultIndex> {
  const settings = await files.readSettings(CONFIGURATION_FILE);
  const configuration =
    settings === null ? DEFAULT_CONFIGURATION : readConfiguration(settings, CONFIGURATION_FILE);
  const read = (name: string): ReturnType<VaultFiles['readSettings']> =>
    files.readSettings(`${files.configDir}/${name}`);
  const texts: Record<string, string | null> = {};
  for (const [name, file] of Object.entries(OBSIDIAN_FILES)) texts[name] = await read(file);
  const obsidian = readObsidianSettings(texts);
  const { notes, others, unread } = await files.list();
  const sources: SourceNote[] = unreadFolders(unread);
  for (const path of notes) {
    const read = files.read(path);
    // Awaiting only what has to be waited for: a vault on disk is read in one go.
    const source = read instanceof Promise ? await read : read;
    if (source) sources.push(source);
  }
  const configured = settings !== null;
  return VaultIndex.build(sources, { others, obsidian, configuration, configured, language });
}

/** The files that decide how a vault is read beside its notes. */
export function settingsFiles({ configDir }: Pick<VaultFiles, 'configDir'>): ReadonlySet<string> {
  const names = Object.values(OBSIDIAN_FILES).map((name) => `${configDir}/${name}`);
  return new Set([CONFIGURATION_FILE, ...names]);
}

/** Reads the text of a settings file; throws `UserError` at its first problem. */
export function readConfiguration(text: string, path: string): Configuration {
  const { configuration, problems } = parseConfiguration(text, [...RULES.keys()], RULE_OPTIONS);
  const [first] = problems;
  if (!first) return configuration;
  throw new UserError(
    'settings-unreadable',
    { path, problem: findingText(first) },
    placeOf({ path, text }, first.span),
  );
}
