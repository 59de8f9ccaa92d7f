import { findingText, type FindingText } from '../../model/finding.ts';
import type { SourceNote } from '../../model/note.ts';
import { RULES, RULE_OPTIONS } from '../../rules/index.ts';
import { DEFAULT_CONFIGURATION, parseConfiguration, type Configuration } from '../../vault/configuration.ts';
import { NOT_OPENED, OBSIDIAN_FILES } from '../../vault/obsidian-files.ts';
import { readObsidianSettings, type ObsidianSettings } from '../../vault/obsidian-settings.ts';
import type { Surroundings } from '../../vault/surroundings.ts';
import { VaultIndex } from '../../vault/vault-index.ts';
import type { Listing, VaultFiles } from './ports.ts';
import { mustBeCalled } from '../words/setting-words.ts';
import { CONFIGURATION_FILE, MISNAMED_FILE } from './settings-files.ts';
import { unreadSettings } from './unread-settings.ts';
import { errorDataOf, placeOf, requireUserError, UserError } from '../user-error.ts';

/** Folders that could not be listed, and notes that are not on this device, each as a note that could not be read. */
export function unreadSources(unread: Listing['unread'] = []): SourceNote[] {
  return unread.map(({ path, code }) => ({ path, text: '', validUtf8: false, unread: code }));
}

/**
 * Reads a whole vault. New daily notes are named in `language`. A note or folder that cannot be
 * read becomes a finding; one that disappears in the meantime is left out. Throws `UserError` if
 * the vault's own folder cannot be read, or if `.netvault.yaml` cannot be read or contains
 * anything that is not understood.
 */
export async function loadVault(
  files: VaultFiles,
  language: Surroundings['language'] = null,
): Promise<VaultIndex> {
  const surroundings = await readSurroundings(files, language);
  const { notes, unread } = await files.list();
  const sources: SourceNote[] = unreadSources(unread);
  for (const path of notes) {
    const read = files.read(path);
    // `await` is used only for a promise, so that a vault on disk is read without interruptions.
    const source = read instanceof Promise ? await read : read;
    if (source) sources.push(source);
  }
  return VaultIndex.build(sources, surroundings);
}

/** What determines how notes are read besides the notes themselves: settings and other files. Throws as `loadVault` does. */
export async function readSurroundings(
  files: Omit<VaultFiles, 'read'>,
  language: Surroundings['language'],
): Promise<Surroundings> {
  const settings = await files.readSettings(CONFIGURATION_FILE);
  if (settings === null && (await files.readSettings(MISNAMED_FILE)) !== null)
    throw unreadSettings(MISNAMED_FILE, mustBeCalled(CONFIGURATION_FILE));
  const configuration =
    settings === null ? DEFAULT_CONFIGURATION : readConfiguration(settings, CONFIGURATION_FILE);
  const obsidian = await readAppSettings(files);
  const { others } = await files.list();
  return { others, obsidian, configuration, configured: settings !== null, language };
}

/** The settings of the app. A file that exists but cannot be read becomes a finding. */
async function readAppSettings(files: Omit<VaultFiles, 'read'>): Promise<ObsidianSettings> {
  const texts: Record<string, string | null> = {};
  const unread = new Map<string, FindingText>();
  for (const [name, file] of Object.entries(OBSIDIAN_FILES)) {
    try {
      texts[name] = await files.readSettings(`${files.configDir}/${file}`);
    } catch (error) {
      requireUserError(error);
      unread.set(file, errorDataOf(error, 'settings-unreadable')?.problem ?? NOT_OPENED);
    }
  }
  return readObsidianSettings(texts, unread);
}

/** Parses the text of `.netvault.yaml`. Throws `UserError` with its first problem. */
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
