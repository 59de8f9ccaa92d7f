import type * as Real from 'obsidian';
import type { Extension } from '@codemirror/state';
import type { App } from './app.ts';
import { addDomHelpers } from './dom.ts';
import type { Editor } from './editor.ts';
import { Events } from './events.ts';
import { WorkspaceLeaf } from './leaf.ts';
import type { TFile } from './vault.ts';
import { MarkdownView, type View } from './views.ts';

interface EditorSuggests {
  typed(editor: Editor, file: TFile): void;
}

export class Workspace extends Events {
  layoutReady = false;
  readonly containerEl: HTMLElement;
  readonly leaves = new Set<WorkspaceLeaf>();
  readonly creators = new Map<string, (leaf: WorkspaceLeaf) => View>();
  readonly editorExtensions: Extension[] = [];
  /** How opened notes are shown: as source, as Live Preview, or as the reading view. */
  mode: 'source' | 'live' | 'preview' = 'source';
  editorSuggests: EditorSuggests = { typed: () => undefined };
  activeLeaf: WorkspaceLeaf | null = null;
  /** Paths of the notes that were opened. */
  readonly opened: string[] = [];
  /** Paths of the files that the system was asked to open. */
  readonly handedOver: string[] = [];
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

  /** Opens a leaf in a window of its own: another document, in a frame of this page. */
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

  async revealLeaf(leaf: WorkspaceLeaf): Promise<void> {
    await leaf.loadIfDeferred();
    this.setActiveLeaf(leaf);
  }

  /** Adds a view that was open in the sidebar when the app was closed, and was not shown since. */
  async deferredLeaf(state: Real.ViewState): Promise<void> {
    await this.leafIn(this.right).defer(state);
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

  /** A card of a canvas that is being edited, which does not belong to a view of a note. */
  card: { readonly file: TFile; readonly editor: Editor } | null = null;

  get activeEditor(): Pick<MarkdownView, 'file' | 'editor'> | null {
    return this.card ?? this.getActiveViewOfType(MarkdownView);
  }

  /** Gives all editors the current extensions. */
  updateEditors(): void {
    for (const { view } of this.leaves)
      if (view instanceof MarkdownView) view.editor.extend(this.editorExtensions);
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
