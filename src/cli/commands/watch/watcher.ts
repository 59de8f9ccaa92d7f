import { basename, relative, sep } from 'node:path';
import { watch } from 'chokidar';
import { settingsFiles } from '../../../app/vault/settings-files.ts';
import type { Watcher, Watching } from '../../../app/vault/ports.ts';
import { isReadPath } from '../../../vault/read-paths.ts';
import { CONFIG_DIR } from '../../node/find-vault.ts';

/** Temporary files of editors: backups, swap files, and the parts of an atomic write. */
const TEMPORARY = /~$|^\.#|^#.*#$|^4913$|\.(?:sw[a-z]|tmp|crswap)$|\.md\.\d+$|___jb_/;
/** The settings files, and the hidden folders that contain them. */
const SETTINGS: ReadonlySet<string> = new Set(
  [...settingsFiles({ configDir: CONFIG_DIR })].flatMap((path) =>
    path.split('/').map((_, at, names) => names.slice(0, at + 1).join('/')),
  ),
);

/** How long to wait for more changes, and how long at most, in milliseconds. */
const BATCH_PAUSE = 60;
const MAX_BATCH_TIME = 500;

/** Whether to ignore a path in the vault, because NetVault does not read it. */
export function isIgnored(path: string): boolean {
  if (path === '' || SETTINGS.has(path)) return false;
  // chokidar also asks about folders.
  return !isReadPath(path) || basename(path) === 'node_modules' || TEMPORARY.test(basename(path));
}

/** Watches a folder with chokidar. As in reading, symbolic links are not followed. */
export class DiskWatcher implements Watcher {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async watch(onChange: (paths: ReadonlySet<string>) => void): Promise<Watching> {
    const burst = new ChangeBatcher(onChange);
    const inVault = (path: string): string => relative(this.#folder, path).split(sep).join('/');
    const watcher = watch(this.#folder, {
      ignoreInitial: true,
      followSymlinks: false,
      ignored: (path) => isIgnored(inVault(path)),
    });
    watcher.on('all', (_, path) => {
      burst.add(inVault(path));
    });
    // If one folder cannot be read, the others are still watched.
    watcher.on('error', () => undefined);
    await new Promise<void>((resolve) => watcher.once('ready', resolve));
    return {
      close: async () => {
        burst.stop();
        await watcher.close();
      },
    };
  }
}

/** Combines changes in quick succession: one save can be five events. */
export class ChangeBatcher {
  #paths = new Set<string>();
  #timer: NodeJS.Timeout | null = null;
  #since = 0;
  readonly #onChanged: (paths: ReadonlySet<string>) => void;

  constructor(onChanged: (paths: ReadonlySet<string>) => void) {
    this.#onChanged = onChanged;
  }

  add(path: string): void {
    if (this.#timer === null) this.#since = performance.now();
    else clearTimeout(this.#timer);
    this.#paths.add(path);
    const left = Math.max(0, this.#since + MAX_BATCH_TIME - performance.now());
    this.#timer = setTimeout(this.#flush, Math.min(BATCH_PAUSE, left));
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  readonly #flush = (): void => {
    const paths = this.#paths;
    this.#timer = null;
    this.#paths = new Set();
    this.#onChanged(paths);
  };
}
