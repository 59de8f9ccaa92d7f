import type * as Real from 'obsidian';
import { parse } from 'yaml';
import { Events } from './events.ts';
import { TFile, type Vault } from './vault.ts';

type Cached = Pick<Real.CachedMetadata, 'frontmatter' | 'headings' | 'sections'>;

/** Milliseconds between two notes if the cache is empty at first, as on a phone or when the vault is new. */
const SLOWLY = 20;

/** What the app knows about each note: front matter and headings, updated with the vault's events. */
export class MetadataCache extends Events implements Pick<Real.MetadataCache, 'getFileCache'> {
  private readonly known = new Map<string, Cached>();
  private readonly vault: Vault;

  constructor(vault: Vault) {
    super();
    this.vault = vault;
    const changed = (file: TFile): void => {
      if (!(file instanceof TFile) || file.extension !== 'md') return;
      // The app reads the note again before it sends the event.
      window.setTimeout(() => {
        if (vault.getFileByPath(file.path) !== file) return;
        const text = vault.adapter.text(file.path);
        const cache = cachedOf(text);
        this.known.set(file.path, cache);
        this.trigger('changed', file, text, cache);
      }, 5);
    };
    vault.on('create', changed);
    vault.on('modify', changed);
    vault.on('delete', (file: TFile) => {
      const before = this.known.get(file.path) ?? null;
      this.known.delete(file.path);
      this.trigger('deleted', file, before);
    });
    vault.on('rename', (file: TFile, before: string) => {
      const cache = this.known.get(before);
      this.known.delete(before);
      if (cache) this.known.set(file.path, cache);
    });
  }

  /** Reads every note at once: normally, the app has done this before it loads plugins. */
  readAll(): void {
    for (const { path } of this.vault.getMarkdownFiles())
      this.known.set(path, cachedOf(this.vault.adapter.text(path)));
  }

  /** Finds a note by its name or path only; the app does more. */
  getFirstLinkpathDest(link: string): TFile | null {
    const files = this.vault.getMarkdownFiles();
    return files.find(({ path }) => `/${path}`.endsWith(`/${link}.md`)) ?? null;
  }

  /** Reads one note after the other, while the other notes are still unknown. */
  async readSlowly(): Promise<void> {
    for (const file of this.vault.getMarkdownFiles()) {
      await new Promise((go) => window.setTimeout(go, SLOWLY));
      if (this.vault.getFileByPath(file.path) !== file) continue;
      const text = this.vault.adapter.text(file.path);
      const cache = cachedOf(text);
      this.known.set(file.path, cache);
      this.trigger('changed', file, text, cache);
    }
    this.trigger('resolved');
  }

  /** Null for a note that the app has not looked at yet. */
  getFileCache(file: Real.TFile): Cached | null {
    return this.known.get(file.path) ?? null;
  }
}

function cachedOf(text: string): Cached {
  const block = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\r?\n|$)/m.exec(text);
  const headings = [...text.matchAll(/^(#{1,6}) (.+)$/gm)].map(
    ([, marks = '', heading = '']) => ({ heading, level: marks.length }) as Real.HeadingCache,
  );
  if (!text.startsWith('---') || !block) return { headings };
  const sections = [{ type: 'yaml' } as Real.SectionCache];
  try {
    const value: unknown = parse(block[1] ?? '');
    const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
    return { ...(isMap ? { frontmatter: value } : {}), headings, sections };
  } catch {
    // A block that is not YAML is still a block, without fields.
    return { headings, sections };
  }
}
