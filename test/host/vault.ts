import type * as Real from 'obsidian';
import { Events } from './events.ts';
import { expectAnswer } from './rest.ts';

export class TAbstractFile {
  path = '';
  name = '';
  parent: TFolder | null = null;
}

export class TFolder extends TAbstractFile {
  children: TAbstractFile[] = [];
}

export class TFile extends TAbstractFile {
  basename = '';
  extension = '';
  stat = { ctime: 0, mtime: 0, size: 0 };
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));
const isHidden = (path: string): boolean => path.split('/').some((part) => part.startsWith('.'));

/** Delay in milliseconds of disk, events and worker on the simulated slow machine. */
export const slowness = { by: 0 };

/** Resolves as a disk does: in a task of its own, after the delay of the simulated slow machine. */
export function aWhile(): Promise<void> {
  const hasCome = expectAnswer();
  return new Promise<void>((done) => {
    if (slowness.by > 0) {
      window.setTimeout(done, slowness.by);
      return;
    }
    // A timer would wait for some milliseconds.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = (): void => {
      done();
    };
    port2.postMessage(null);
  }).finally(hasCome);
}

/** The bytes of all files, including hidden ones; as on a disk, there are no events. */
export class Adapter implements Pick<
  Real.DataAdapter,
  'exists' | 'stat' | 'read' | 'write' | 'process' | 'mkdir' | 'remove'
> {
  readonly bytes = new Map<string, Uint8Array>();

  exists(path: string): Promise<boolean> {
    const within = `${path}/`;
    return Promise.resolve(
      this.bytes.has(path) || [...this.bytes.keys()].some((one) => one.startsWith(within)),
    );
  }

  async stat(path: string): Promise<Real.Stat | null> {
    const bytes = this.bytes.get(path);
    const type = bytes ? 'file' : 'folder';
    return bytes || (await this.exists(path)) ? { type, ctime: 0, mtime: 0, size: bytes?.length ?? 0 } : null;
  }

  async read(path: string): Promise<string> {
    await aWhile();
    return this.text(path);
  }

  write(path: string, data: string): Promise<void> {
    this.bytes.set(path, new TextEncoder().encode(data));
    return aWhile();
  }

  async process(path: string, change: (data: string) => string): Promise<string> {
    const after = change(this.text(path));
    await this.write(path, after);
    return after;
  }

  mkdir(): Promise<void> {
    return Promise.resolve();
  }

  remove(path: string): Promise<void> {
    this.bytes.delete(path);
    return Promise.resolve();
  }

  text(path: string): string {
    const bytes = this.bytes.get(path);
    if (!bytes) throw new Error(`ENOENT: no such file or directory, open '${path}'`);
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  }
}

/** The app's vault, in memory: files that are not hidden, with events a task later, as for a watched disk. */
export class Vault extends Events {
  readonly configDir: string;
  readonly adapter = new Adapter();
  /** The paths of all files that were read, in order, to show what a start reads. */
  readonly reads: string[] = [];
  /** Path and text of the files that were put into the bin. */
  readonly binned: (readonly [path: string, text: string])[] = [];
  private readonly files = new Map<string, TAbstractFile>();
  private readonly root = new TFolder();

  constructor(configDir = '.obsidian') {
    super();
    this.configDir = configDir;
    this.files.set('', this.root);
  }

  getName(): string {
    return 'vault';
  }

  getFiles(): TFile[] {
    return [...this.files.values()].filter((file) => file instanceof TFile);
  }

  getMarkdownFiles(): TFile[] {
    return this.getFiles().filter(({ extension }) => extension === 'md');
  }

  getFileByPath(path: string): TFile | null {
    const file = this.files.get(path);
    return file instanceof TFile ? file : null;
  }

  getFolderByPath(path: string): TFolder | null {
    const file = this.files.get(path);
    return file instanceof TFolder ? file : null;
  }

  cachedRead(file: TFile): Promise<string> {
    return this.read(file);
  }

  async read({ path }: TFile): Promise<string> {
    this.reads.push(path);
    await aWhile();
    return this.adapter.text(path);
  }

  async readBinary({ path }: TFile): Promise<ArrayBuffer> {
    await aWhile();
    const bytes = this.adapter.bytes.get(path) ?? new Uint8Array();
    return bytes.slice().buffer;
  }

  async create(path: string, data: string): Promise<TFile> {
    if (this.files.has(path)) throw new Error('File already exists.');
    if (!this.files.has(folderOf(path))) throw new Error(`ENOENT: no such folder: ${folderOf(path)}`);
    await this.adapter.write(path, data);
    const file = this.look(this.add(path), Date.now());
    this.tell('create', file);
    return file;
  }

  createFolder(path: string): Promise<TFolder> {
    if (this.files.has(path)) return Promise.reject(new Error('Folder already exists.'));
    return Promise.resolve(this.folder(path));
  }

  async modify(file: TFile, data: string): Promise<void> {
    await this.adapter.write(file.path, data);
    this.look(file, Date.now());
    this.tell('modify', file);
  }

  async process(file: TFile, change: (data: string) => string): Promise<string> {
    const before = this.adapter.text(file.path);
    const after = change(before);
    if (after !== before) await this.modify(file, after);
    return after;
  }

  async delete(file: TAbstractFile): Promise<void> {
    this.files.delete(file.path);
    await this.adapter.remove(file.path);
    this.tell('delete', file);
  }

  async trash(file: TFile): Promise<void> {
    this.binned.push([file.path, this.adapter.text(file.path)]);
    await this.delete(file);
  }

  async rename(file: TFile, to: string): Promise<void> {
    const before = file.path;
    await this.adapter.write(to, this.adapter.text(before));
    await this.adapter.remove(before);
    this.files.delete(before);
    this.place(file, to);
    this.tell('rename', file, before);
  }

  /** Sends an event for the folder, then one for each file in it. */
  async renameFolder(folder: TFolder, to: string): Promise<void> {
    const before = folder.path;
    const files = this.getFiles().filter(({ path }) => path.startsWith(`${before}/`));
    this.files.delete(before);
    Object.assign(folder, { path: to, name: nameOf(to) });
    this.files.set(to, folder);
    this.tell('rename', folder, before);
    for (const file of files) await this.rename(file, to + file.path.slice(before.length));
  }

  /** Adds a file that is already on the disk when the app starts. */
  add(path: string): TFile {
    return this.look(this.place(new TFile(), path), 0);
  }

  /** Sets a file's size and its time of change. */
  private look(file: TFile, mtime: number): TFile {
    file.stat = { ctime: 0, mtime, size: this.adapter.bytes.get(file.path)?.length ?? 0 };
    return file;
  }

  isIndexed(path: string): boolean {
    return !isHidden(path);
  }

  private place(file: TFile, path: string): TFile {
    const parent = this.folder(folderOf(path));
    const name = nameOf(path);
    const dot = name.lastIndexOf('.');
    Object.assign(file, {
      path,
      name,
      parent,
      basename: dot > 0 ? name.slice(0, dot) : name,
      extension: dot > 0 ? name.slice(dot + 1).toLowerCase() : '',
    });
    parent.children.push(file);
    this.files.set(path, file);
    return file;
  }

  private folder(path: string): TFolder {
    const known = this.getFolderByPath(path);
    if (known) return known;
    const parent = this.folder(folderOf(path));
    const folder = Object.assign(new TFolder(), { path, name: nameOf(path), parent });
    parent.children.push(folder);
    this.files.set(path, folder);
    return folder;
  }

  private tell(name: string, ...data: unknown[]): void {
    window.setTimeout(() => {
      this.trigger(name, ...data);
    }, slowness.by);
  }
}
