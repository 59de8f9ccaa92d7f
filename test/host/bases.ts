import type * as Real from 'obsidian';
import type { App } from './app.ts';
import { Component } from './events.ts';
import type { WorkspaceLeaf } from './leaf.ts';
import { NullValue, valueOf, type Value } from './values.ts';
import type { TFile } from './vault.ts';
import { ItemView } from './views.ts';

/** A view of a base, as its file defines it; the only filters are a folder and values of properties. */
export interface BaseSpec {
  readonly type: string;
  readonly folder?: string;
  readonly where?: Readonly<Record<string, string>>;
  readonly groupBy?: string;
  readonly descending?: boolean;
}

/** A note that a base finds; each update makes new ones. */
export class BasesEntry {
  readonly file: TFile;
  private readonly app: App;

  constructor(app: App, file: TFile) {
    this.app = app;
    this.file = file;
  }

  getValue(property: string): Value {
    const [kind, name = ''] = property.split(/\.(.*)/s);
    if (kind !== 'note') throw new Error(`The page does not play the property ${property}`);
    const fields = this.app.metadataCache.getFileCache(this.file as never)?.frontmatter;
    return valueOf((fields as Record<string, unknown> | undefined)?.[name]);
  }
}

export class BasesEntryGroup implements Pick<Real.BasesEntryGroup, 'hasKey'> {
  readonly key: Value;
  readonly entries: readonly BasesEntry[];

  constructor(key: Value, entries: readonly BasesEntry[]) {
    this.key = key;
    this.entries = entries;
  }

  hasKey(): boolean {
    return this.key !== NullValue.value;
  }
}

export class BasesQueryResult {
  readonly data: readonly BasesEntry[];
  private readonly spec: BaseSpec;

  constructor(spec: BaseSpec, data: readonly BasesEntry[]) {
    this.spec = spec;
    this.data = data;
  }

  /**
   * Groups in the order of their keys, the one without a key last; a single group without a key if nothing is
   * grouped.
   */
  get groupedData(): BasesEntryGroup[] {
    const { groupBy } = this.spec;
    if (groupBy === undefined) return [new BasesEntryGroup(NullValue.value, this.data)];
    const groups = new Map<string, BasesEntryGroup>();
    for (const entry of this.data) {
      const key = entry.getValue(groupBy);
      const known = groups.get(key.toString());
      groups.set(key.toString(), new BasesEntryGroup(known?.key ?? key, [...(known?.entries ?? []), entry]));
    }
    return [...groups.values()].sort((one, other) =>
      one.hasKey() === other.hasKey()
        ? one.key.toString().localeCompare(other.key.toString())
        : Number(other.hasKey()) - Number(one.hasKey()),
    );
  }
}

/** The part of a base that a plugin draws. */
export abstract class BasesView extends Component {
  abstract type: string;
  readonly app: App;
  // As in the app, these do not exist before the first search has finished.
  declare config: object;
  declare allProperties: readonly string[];
  declare data: BasesQueryResult;

  protected constructor(controller: QueryController) {
    super();
    this.app = controller.app;
  }

  abstract onDataUpdated(): void;
}

const byName = new Intl.Collator('en');

type Factory = (controller: QueryController, containerEl: HTMLElement) => BasesView;

/** The views that plugins registered, by the type that the file of a base names. */
export const basesViews = new Map<string, { name: string; icon: string; factory: Factory }>();

/** A file of a base, in a tab. */
export class BaseFileView extends ItemView {
  readonly controller: QueryController;

  constructor(leaf: WorkspaceLeaf, spec: BaseSpec) {
    super(leaf);
    this.contentEl.createDiv('bases-header');
    this.controller = this.addChild(new QueryController(this.app, this.contentEl, spec));
  }

  getViewType(): string {
    return 'bases';
  }

  getDisplayText(): string {
    return 'Base';
  }
}

/**
 * Searches for notes while its view is visible, and passes each result to the view; a view that is replaced
 * is unloaded.
 */
export class QueryController extends Component {
  readonly app: App;
  readonly viewEl: HTMLElement;
  private spec: BaseSpec;
  private view: BasesView | null = null;
  private asked: number | null = null;

  constructor(app: App, parent: HTMLElement, spec: BaseSpec) {
    super();
    this.app = app;
    this.spec = spec;
    this.viewEl = parent.createDiv('bases-view');
  }

  override onload(): void {
    const again = (): void => {
      this.update();
    };
    for (const name of ['changed', 'deleted', 'resolved'])
      this.registerEvent(this.app.metadataCache.on(name, again));
    for (const name of ['create', 'rename', 'delete']) this.registerEvent(this.app.vault.on(name, again));
    this.register(() => {
      if (this.asked !== null) window.clearTimeout(this.asked);
      this.view = null;
    });
    this.show(this.spec);
  }

  /** Shows another view of the base, or the same with other filters. */
  show(spec: BaseSpec): void {
    const isSame = this.view !== null && this.view.type === spec.type;
    this.spec = spec;
    if (!isSame) {
      if (this.view) this.removeChild(this.view);
      if (this.viewEl.childElementCount > 0) throw new Error('A view left something behind');
      const found = basesViews.get(spec.type);
      if (!found) throw new Error(`There is no view of a base “${spec.type}”`);
      this.view = this.addChild(found.factory(this, this.viewEl));
      if (this.view.type !== spec.type) throw new Error('A view does not say of which type it is');
    }
    this.update();
  }

  private update(): void {
    if (this.asked !== null) return;
    this.asked = window.setTimeout(() => {
      // The app does not search while the view is not visible.
      this.asked = null;
      const { view } = this;
      if (!view || !this.viewEl.isShown()) return;
      const found = this.find();
      // The view draws the result in a separate task.
      window.setTimeout(() => {
        if (this.view === view) this.tell(view, found);
      }, 0);
    }, 10);
  }

  private find(): BasesQueryResult {
    const files = this.app.vault.getMarkdownFiles().filter((file) => this.fits(file));
    const sorted = files.sort((one, other) => byName.compare(one.basename, other.basename));
    if (this.spec.descending === true) sorted.reverse();
    return new BasesQueryResult(
      this.spec,
      sorted.map((file) => new BasesEntry(this.app, file)),
    );
  }

  private tell(view: BasesView, found: BasesQueryResult): void {
    view.config = {};
    view.allProperties = [];
    view.data = found;
    view.onDataUpdated();
  }

  private fits(file: TFile): boolean {
    const { folder = '', where = {} } = this.spec;
    if (!file.path.startsWith(folder)) return false;
    const entry = new BasesEntry(this.app, file);
    return Object.entries(where).every(([name, value]) => entry.getValue(name).toString() === value);
  }
}
