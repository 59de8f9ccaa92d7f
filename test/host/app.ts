import { MetadataCache } from './metadata-cache.ts';
import { Vault, type TFile } from './vault.ts';
import { Workspace } from './workspace.ts';

/** The part of the app that the plugin uses. */
export class App {
  readonly vault: Vault;
  readonly metadataCache: MetadataCache;
  readonly workspace: Workspace;
  readonly fileManager: {
    renameFile: (file: TFile, to: string) => Promise<void>;
    trashFile: (file: TFile) => Promise<void>;
    generateMarkdownLink: (file: TFile, sourcePath: string) => string;
  };
  /** Milliseconds after typing until a note is saved. */
  saveAfter = 100;
  /** Whether the core plugin that shows bases is on. */
  hasBases = true;
  /** The context with which values are drawn. */
  readonly renderContext = { hoverPopover: null };
  private readonly local = new Map<string, string>();
  readonly setting = { open: () => undefined, openTabById: () => undefined };

  constructor(configDir?: string) {
    this.vault = new Vault(configDir);
    this.metadataCache = new MetadataCache(this.vault);
    this.workspace = new Workspace(this, document.body.createDiv('app-container'));
    this.fileManager = {
      renameFile: (file, to) => this.vault.rename(file, to),
      trashFile: (file) => this.vault.trash(file),
      generateMarkdownLink: ({ basename }) => `[[${basename}]]`,
    };
  }

  /** The value that is stored for this vault under a key; stored as JSON, as in the app. */
  loadLocalStorage(key: string): unknown {
    const text = this.local.get(key);
    return text === undefined ? null : (JSON.parse(text) as unknown);
  }

  saveLocalStorage(key: string, data: unknown): void {
    if (data === null) this.local.delete(key);
    else this.local.set(key, JSON.stringify(data));
  }
}
