import type * as Real from 'obsidian';
import type { App } from './app.ts';
import type { TFile } from './vault.ts';
import { DeferredView, MarkdownView, type View } from './views.ts';

export class WorkspaceLeaf {
  readonly app: App;
  readonly containerEl: HTMLElement;
  readonly id = String(Math.random());
  declare view: View;
  parent: { containerEl: HTMLElement };

  constructor(app: App, parent: HTMLElement) {
    this.app = app;
    this.parent = { containerEl: parent };
    this.containerEl = parent.createDiv('workspace-leaf');
  }

  /** Whether the leaf is in the background and has no view of its own yet, as after a start of the app. */
  get isDeferred(): boolean {
    return this.view instanceof DeferredView;
  }

  /** Sets what the leaf is to show as soon as a user looks at it. */
  async defer(state: Real.ViewState): Promise<void> {
    await this.open(new DeferredView(this, state));
  }

  async loadIfDeferred(): Promise<void> {
    if (this.view instanceof DeferredView) await this.setViewState(this.view.deferred);
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
    // A file that no view can show is opened by the system, and the tab stays as it is.
    if (file.extension !== 'md') {
      this.app.workspace.handedOver.push(file.path);
      return;
    }
    const view = new MarkdownView(this);
    await this.open(view);
    view.show(file);
    view.setEphemeralState(options.eState ?? {});
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

  private async close(): Promise<void> {
    if ((this.view as View | undefined) === undefined) return;
    await this.view.onClose();
    this.view.unload();
    this.view.containerEl.remove();
  }
}
