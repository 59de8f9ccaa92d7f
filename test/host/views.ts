import type * as Real from 'obsidian';
import type { App } from './app.ts';
import { Editor } from './editor.ts';
import { Component } from './events.ts';
import type { WorkspaceLeaf } from './leaf.ts';
import type { TFile } from './vault.ts';

/** A view, in a leaf. */
export abstract class View extends Component {
  app: App;
  icon = 'file';
  navigation = true;
  leaf: WorkspaceLeaf;
  containerEl: HTMLElement;

  constructor(leaf: WorkspaceLeaf) {
    super();
    this.leaf = leaf;
    this.app = leaf.app;
    this.containerEl = leaf.containerEl.createDiv('workspace-leaf-content');
  }

  abstract getViewType(): string;
  abstract getDisplayText(): string;

  onOpen(): Promise<void> {
    return Promise.resolve();
  }

  onClose(): Promise<void> {
    return Promise.resolve();
  }

  getState(): Record<string, unknown> {
    return {};
  }

  setState(...given: unknown[]): Promise<void> {
    return Promise.resolve(given[2] as undefined);
  }
}

/** Replaces a view that was not shown yet; its class is unknown to plugins. */
export class DeferredView extends View {
  readonly deferred: Real.ViewState;

  constructor(leaf: WorkspaceLeaf, deferred: Real.ViewState) {
    super(leaf);
    this.deferred = deferred;
  }

  getViewType(): string {
    return this.deferred.type;
  }

  getDisplayText(): string {
    return this.deferred.type;
  }

  override getState(): Record<string, unknown> {
    return this.deferred.state ?? {};
  }
}

export abstract class ItemView extends View {
  contentEl: HTMLElement;

  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    this.containerEl.createDiv('view-header');
    this.contentEl = this.containerEl.createDiv('view-content');
  }
}

/** A note in the editor; typing is saved after a moment, as in the app. */
export class MarkdownView extends ItemView {
  file: TFile | null = null;
  declare editor: Editor;
  private saving: number | null = null;

  getViewType(): string {
    return 'markdown';
  }

  getDisplayText(): string {
    return this.file?.basename ?? '';
  }

  /** `preview` is the reading view. */
  mode = 'source';
  /** The line that the reading view was told to show, from 0; its editor is not visible. */
  shownLine: number | null = null;

  getMode(): string {
    return this.mode;
  }

  setEphemeralState({ line }: { readonly line?: unknown }): void {
    if (typeof line !== 'number') return;
    if (this.mode === 'preview') this.shownLine = line;
    else this.editor.setCursor({ line, ch: 0 });
  }

  override load(): void {
    super.load();
    this.registerEvent(
      this.app.vault.on('modify', (file: TFile) => {
        if (file !== this.file || this.saving !== null) return;
        const text = this.app.vault.adapter.text(file.path);
        if (text !== this.editor.getValue()) this.editor.setValue(text);
      }),
    );
  }

  show(file: TFile): void {
    this.file = file;
    this.mode = this.app.workspace.mode === 'preview' ? 'preview' : 'source';
    this.contentEl.empty();
    const parent = this.contentEl.createDiv('markdown-source-view mod-cm6');
    const text = this.app.vault.adapter.text(file.path);
    const isLive = this.app.workspace.mode === 'live';
    this.editor = new Editor(parent, text, this.app.workspace.editorExtensions, this, isLive, () => {
      this.app.workspace.trigger('editor-change', this.editor, this);
      this.app.workspace.editorSuggests.typed(this.editor, file);
      if (this.saving !== null) window.clearTimeout(this.saving);
      this.saving = window.setTimeout(() => void this.save(), this.app.saveAfter);
    });
  }

  async save(): Promise<void> {
    this.saving = null;
    if (this.file && this.app.vault.adapter.text(this.file.path) !== this.editor.getValue())
      await this.app.vault.modify(this.file, this.editor.getValue());
  }
}
