import { Buffer } from 'node:buffer';
import process from 'node:process';
import { readFileSync } from 'node:fs';
import { wrap } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { CompiledCode } from './compiled-code.ts';
import { withDefaultFlags } from './optimize-later.ts';

/** A file of the program (`scripts/chunks.mjs`), wrapped in a function as by Node's own loader. */
type Run = (
  this: unknown,
  exports: unknown,
  load: (name: string) => unknown,
  module: { exports: unknown },
  file: string,
  folder: string,
) => void;

/** What Node's own loader puts around a file. */
const [OPENING, CLOSING] = wrap('\0')
  .split('\0')
  .map((part) => Buffer.from(part)) as [Buffer, Buffer];

/** A file of the program that was loaded. */
interface Loaded {
  readonly file: string;
  readonly source: Uint8Array;
  readonly script: Script;
  /** The size in bytes of the compiled code that was kept of it; 0 if there was none that could be used. */
  readonly kept: number;
}

/**
 * Loads the files of the program on versions of Node before 22.1, which cannot keep compiled
 * code. Each file is run once, and loads the others by their names.
 */
export class ChunkLoader {
  readonly #folder: string;
  readonly #require: (name: string) => unknown;
  readonly #kept: CompiledCode | null;
  readonly #loaded = new Map<string, { exports: unknown }>();
  readonly #scripts: Loaded[] = [];
  #isComplete = true;

  /**
   * `folder` contains the files, `ofNode` loads Node's own modules, and `kept` is the folder for
   * compiled code, null to keep none.
   */
  constructor(folder: string, ofNode: (name: string) => unknown, kept: string | null) {
    this.#folder = folder;
    this.#require = (name) =>
      name.startsWith('./') ? this.load(name.slice(2)) : withDefaultFlags(() => ofNode(name));
    this.#kept = kept === null ? null : new CompiledCode(kept);
    if (this.#kept)
      process.once('exit', () => {
        this.#keep();
      });
  }

  /**
   * The exports of a file. Throws an error with the code `NETVAULT_INCOMPLETE` if the file is
   * missing or cut short; errors thrown by the file itself are passed on.
   */
  load(file: string): unknown {
    const known = this.#loaded.get(file);
    if (known) return known.exports;
    const run = this.#read(file);
    const module = { exports: {} };
    this.#loaded.set(file, module);
    run.call(module.exports, module.exports, this.#require, module, join(this.#folder, file), this.#folder);
    return module.exports;
  }

  #read(file: string): Run {
    try {
      const source = readFileSync(join(this.#folder, file));
      return this.#script(file, source).runInThisContext() as Run;
    } catch (cause) {
      this.#isComplete = false;
      throw Object.assign(new Error(file, { cause }), { code: 'NETVAULT_INCOMPLETE' });
    }
  }

  #script(file: string, source: Buffer): Script {
    const filename = join(this.#folder, file);
    // The build writes ASCII, which is decoded fastest so; joining texts instead would copy them once more.
    const text = Buffer.concat([OPENING, source, CLOSING]).toString('latin1');
    const cachedData = this.#kept?.read(file, source) ?? undefined;
    const script = withDefaultFlags(() => new Script(text, { filename, ...(cachedData && { cachedData }) }));
    const kept = script.cachedDataRejected ? 0 : (cachedData?.length ?? 0);
    this.#scripts.push({ file, source, script, kept });
    return script;
  }

  #keep(): void {
    if (!this.#isComplete || this.#scripts.every(({ kept }) => kept > 0)) return;
    this.#kept?.write(this.#data());
  }

  /**
   * The compiled code to keep. V8 compiles a function when it is first called; so a command that needs a
   * file for the first time has usually run functions of other files for the first time too.
   */
  *#data(): Generator<{ file: string; source: Uint8Array; data: Buffer }> {
    for (const { file, source, script, kept } of this.#scripts) {
      const data = withDefaultFlags(() => script.createCachedData());
      // V8 also drops functions that have not run for long.
      if (data.length > kept) yield { file, source, data };
    }
  }
}
