import type * as Real from 'obsidian';
import type { Extension } from '@codemirror/state';
import type { App } from './app.ts';
import { addDomHelpers } from './dom.ts';
import { Editor } from './editor.ts';
import { Component, Events } from './events.ts';
import { setIcon } from './icons.ts';
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

  onResize(): void {
    return undefined;
  }
}

export abstract class ItemView extends View {
  contentEl: HTMLElement;
  private readonly actionsEl: HTMLElement;

  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    const header = this.containerEl.createDiv('view-header');
    this.actionsEl = header.createDiv('view-actions');
    this.contentEl = this.containerEl.createDiv('view-content');
  }

  addAction(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
    const button = this.actionsEl.createEl('button', {
      cls: 'clickable-icon view-action',
      attr: { 'aria-label': title },
    });
    setIcon(button, icon);
    button.addEventListener('click', callback);
    return button;
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

  getMode(): string {
    return 'source';
  }

  get data(): string {
    return this.editor.getValue();
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
    this.contentEl.empty();
    const parent = this.contentEl.createDiv('markdown-source-view mod-cm6');
    const text = this.app.vault.adapter.text(file.path);
    this.editor = new Editor(parent, text, this.app.workspace.editorExtensions, this, () => {
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

export class WorkspaceLeaf {
  readonly app: App;
  readonly containerEl: HTMLElement;
  readonly id = String(Math.random());
  declare view: View;
  parent: { containerEl: HTMLElement };
  isDeferred = false;

  constructor(app: App, parent: HTMLElement) {
    this.app = app;
    this.parent = { containerEl: parent };
    this.containerEl = parent.createDiv('workspace-leaf');
  }

  async setViewState({ type, state }: Real.ViewState): Promise<void> {
    const creator = this.app.workspace.creators.get(type);
    if (!creator) throw new Error(`There is no view “${type}”`);
    await this.open(creator(this));
    await this.view.setState(state ?? {}, {});
  }

  async open(view: View): Promise<View> {
    await this.close();
    this.view = view;
    view.containerEl.setAttr('data-type', view.getViewType());
    view.load();
    await view.onOpen();
    return view;
  }

  async openFile(file: TFile, options: Real.OpenViewState = {}): Promise<void> {
    const view = new MarkdownView(this);
    await this.open(view);
    view.show(file);
    if (options.active !== false) this.app.workspace.setActiveLeaf(this);
    this.app.workspace.opened.push(file.path);
    this.app.workspace.trigger('file-open', file);
  }

  getViewState(): Real.ViewState {
    return { type: this.view.getViewType(), state: this.view.getState() };
  }

  detach(): void {
    void this.close();
    this.containerEl.remove();
    this.app.workspace.leaves.delete(this);
  }

  loadIfDeferred(): Promise<void> {
    return Promise.resolve();
  }

  private async close(): Promise<void> {
    if ((this.view as View | undefined) === undefined) return;
    await this.view.onClose();
    this.view.unload();
    this.view.containerEl.remove();
  }
}

interface EditorSuggests {
  typed(editor: Editor, file: TFile): void;
}

export class Workspace extends Events {
  layoutReady = false;
  readonly containerEl: HTMLElement;
  readonly leaves = new Set<WorkspaceLeaf>();
  readonly creators = new Map<string, (leaf: WorkspaceLeaf) => View>();
  readonly editorExtensions: Extension[] = [];
  editorSuggests: EditorSuggests = { typed: () => undefined };
  activeLeaf: WorkspaceLeaf | null = null;
  /** Paths of the notes that were opened, and of the links hovered over. */
  readonly opened: string[] = [];
  /** The layout as it was last saved. */
  saved: Real.ViewState[] = [];
  private readonly root: HTMLElement;
  private readonly right: HTMLElement;
  private readonly waiting: (() => unknown)[] = [];
  private readonly app: App;

  constructor(app: App, containerEl: HTMLElement) {
    super();
    this.app = app;
    this.containerEl = containerEl;
    this.root = containerEl.createDiv('workspace-split mod-root');
    this.right = containerEl.createDiv('workspace-split mod-right-split');
  }

  onLayoutReady(callback: () => unknown): void {
    if (this.layoutReady) callback();
    else this.waiting.push(callback);
  }

  ready(): void {
    this.layoutReady = true;
    for (const callback of this.waiting.splice(0)) callback();
  }

  async ensureSideLeaf(
    type: string,
    _side: string,
    options: { state?: unknown } = {},
  ): Promise<WorkspaceLeaf> {
    const there = this.getLeavesOfType(type)[0];
    if (there) return there;
    const leaf = this.leafIn(this.right);
    await leaf.setViewState({ type, ...(options.state ? { state: options.state as never } : {}) });
    return leaf;
  }

  getLeaf(newLeaf: boolean | string = false): WorkspaceLeaf {
    const there = [...this.leaves].find(({ containerEl }) => this.root.contains(containerEl));
    if (newLeaf === false && there) return there;
    if (newLeaf === false || newLeaf === true || newLeaf === 'tab') return this.leafIn(this.root);
    return this.openPopoutLeaf();
  }

  /** A window of its own: another document, in a frame of this page. */
  openPopoutLeaf(): WorkspaceLeaf {
    const frame = document.body.createEl('iframe', { cls: 'popout', attr: { title: 'Pop-out' } });
    const win = frame.contentWindow as Window & typeof globalThis;
    addDomHelpers(win);
    for (const style of document.head.querySelectorAll('style'))
      win.document.head.append(style.cloneNode(true));
    win.document.body.className = document.body.className;
    return this.leafIn(win.document.body);
  }

  getLeavesOfType(type: string): WorkspaceLeaf[] {
    return [...this.leaves].filter(({ view }) => (view as View | undefined)?.getViewType() === type);
  }

  iterateAllLeaves(callback: (leaf: WorkspaceLeaf) => unknown): void {
    for (const leaf of this.leaves) callback(leaf);
  }

  revealLeaf(leaf: WorkspaceLeaf): Promise<void> {
    this.setActiveLeaf(leaf);
    return Promise.resolve();
  }

  setActiveLeaf(leaf: WorkspaceLeaf): void {
    this.activeLeaf = leaf;
    this.trigger('active-leaf-change', leaf);
  }

  getActiveViewOfType<T extends View>(type: abstract new (...args: never[]) => T): T | null {
    const view = this.activeLeaf?.view;
    return view instanceof type ? view : null;
  }

  getActiveFile(): TFile | null {
    const active = this.getActiveViewOfType(MarkdownView);
    if (active) return active.file;
    const views = [...this.leaves].map(({ view }) => view).filter((view) => view instanceof MarkdownView);
    return views.at(-1)?.file ?? null;
  }

  get activeEditor(): MarkdownView | null {
    return this.getActiveViewOfType(MarkdownView);
  }

  async openLinkText(target: string, _source: string, newLeaf: boolean | string = false): Promise<void> {
    const file = this.app.metadataCache.getFirstLinkpathDest(target) as unknown as TFile | null;
    if (file) await this.getLeaf(newLeaf).openFile(file);
  }

  updateOptions(): void {
    return undefined;
  }

  requestSaveLayout(): void {
    this.saved = [...this.leaves].map((leaf) => leaf.getViewState());
  }

  private leafIn(parent: HTMLElement): WorkspaceLeaf {
    const leaf = new WorkspaceLeaf(this.app, parent);
    this.leaves.add(leaf);
    return leaf;
  }
}
