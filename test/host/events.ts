import type { EventRef } from 'obsidian';

type Callback = (...data: never[]) => unknown;
interface Ref extends EventRef {
  readonly events: Events;
  readonly name: string;
  readonly callback: Callback;
}

export class Events {
  private readonly refs = new Map<string, Set<Ref>>();

  on(name: string, callback: Callback): EventRef {
    const ref: Ref = { events: this, name, callback };
    const known = this.refs.get(name) ?? new Set();
    this.refs.set(name, known.add(ref));
    return ref;
  }

  offref(ref: EventRef): void {
    const { name } = ref as Ref;
    this.refs.get(name)?.delete(ref as Ref);
  }

  /** For tests: the number of listeners. */
  get listeners(): number {
    return [...this.refs.values()].reduce((sum, { size }) => sum + size, 0);
  }

  trigger(name: string, ...data: unknown[]): void {
    for (const { callback } of [...(this.refs.get(name) ?? [])]) callback(...(data as never[]));
  }
}

/** As in the app, unloading removes what was registered, and unloads the children. */
export class Component {
  private loaded = false;
  private readonly children = new Set<Component>();
  private readonly undo: (() => unknown)[] = [];

  load(): void {
    if (this.loaded) return;
    this.loaded = true;
    void this.onload();
    for (const child of this.children) child.load();
  }

  onload(): void | Promise<void> {
    return undefined;
  }

  unload(): void {
    if (!this.loaded) return;
    this.loaded = false;
    for (const child of [...this.children]) this.removeChild(child);
    for (const undo of this.undo.splice(0).reverse()) undo();
    this.onunload();
  }

  onunload(): void {
    return undefined;
  }

  addChild<T extends Component>(child: T): T {
    this.children.add(child);
    if (this.loaded) child.load();
    return child;
  }

  /** For tests: the children, which the app does not expose. */
  parts(): Component[] {
    return [...this.children];
  }

  removeChild<T extends Component>(child: T): T {
    this.children.delete(child);
    child.unload();
    return child;
  }

  register(undo: () => unknown): void {
    this.undo.push(undo);
  }

  registerEvent(ref: EventRef): void {
    this.register(() => {
      (ref as Ref).events.offref(ref);
    });
  }

  registerDomEvent(
    target: EventTarget,
    type: string,
    listen: (event: Event) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void {
    target.addEventListener(type, listen, options);
    this.register(() => {
      target.removeEventListener(type, listen, options);
    });
  }

  registerInterval(id: number): number {
    this.register(() => {
      window.clearInterval(id);
    });
    return id;
  }
}
