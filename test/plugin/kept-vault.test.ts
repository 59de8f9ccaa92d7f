import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Engine } from '../../src/plugin/engine/engine.ts';
import type { VaultSetup } from '../../src/plugin/engine/state.ts';
import { OBSIDIAN_FILES } from '../../src/vault/obsidian-files.ts';
import { KeptVault, type StampedNotes } from '../../src/plugin/kept/kept-vault.ts';
import type { KeptValues } from '../../src/plugin/kept/kept-values.ts';
import { anyMarkdown } from '../harness/any-markdown.ts';
import { anyNote } from '../harness/any-front-matter.ts';
import { anyVault } from '../harness/any-vault.ts';
import { answers } from './harness/engine-answers.ts';

/** Values in memory, copied as a database copies them. */
class Values implements KeptValues {
  readonly all = new Map<string, unknown>();

  get(key: string): Promise<unknown> {
    return Promise.resolve(structuredClone(this.all.get(key)));
  }

  set(key: string, value: unknown): Promise<void> {
    this.all.set(key, structuredClone(value));
    return Promise.resolve();
  }

  remove(key: string): Promise<void> {
    this.all.delete(key);
    return Promise.resolve();
  }

  keys(): Promise<readonly unknown[]> {
    return Promise.resolve([...this.all.keys()]);
  }
}

/** A vault on a disk, with which the app is started again and again. */
class Disk {
  readonly values: KeptValues;
  readonly files = new Map<string, { text: string; changed: number; validUtf8: boolean }>();
  settings: VaultSetup['settings'] = {};
  key: string | null = null;
  build = 'one';
  read: readonly string[] = [];
  #clock = 0;

  constructor(files: Readonly<Record<string, string>>, values: KeptValues = new Values()) {
    this.values = values;
    for (const [path, text] of Object.entries(files)) this.write(path, text);
  }

  write(path: string, text: string, validUtf8 = true): void {
    this.files.set(path, { text, validUtf8, changed: ++this.#clock });
  }

  path(number: number): string {
    return [...this.files.keys()][number % Math.max(1, this.files.size)] ?? 'None.md';
  }

  stamped(isRead: (path: string) => boolean = () => true): StampedNotes {
    const stamps = [...this.files].flatMap(([path, { text, changed }]) =>
      isRead(path) ? [changed, text.length] : [NaN, NaN],
    );
    return { paths: [...this.files.keys()], stamps: Float64Array.from(stamps) };
  }

  /** Starts the app; returns an engine that knows the vault. */
  async start(): Promise<Engine> {
    const engine = new Engine(new KeptVault(this.values, this.build));
    const notes = this.stamped();
    this.read = this.key === null ? notes.paths : await engine.vault.recall(this.key, notes);
    await this.#tell(engine, this.read);
    return engine;
  }

  /** An engine that has read all notes, and uses nothing that was stored. */
  async fresh(): Promise<Engine> {
    const engine = new Engine();
    await this.#tell(engine, [...this.files.keys()]);
    return engine;
  }

  /** Makes changes, and reports them to an engine. */
  async follow(engine: Engine, changes: readonly Change[]): Promise<void> {
    const before = new Map(this.files);
    const { settings } = this;
    for (const one of changes) one(this);
    const gone = [...before.keys()].filter((path) => !this.files.has(path));
    const written = [...this.files].filter(([path, file]) => before.get(path) !== file);
    engine.vault.removeNotes(gone);
    engine.vault.updateNotes(written.map(([path, { text, validUtf8 }]) => ({ path, text, validUtf8 })));
    if (settings !== this.settings) await engine.vault.changeSettings(this.settings);
  }

  async #tell(engine: Engine, paths: readonly string[]): Promise<void> {
    engine.vault.receive(
      paths.map((path) => ({
        path,
        text: this.files.get(path)?.text ?? '',
        validUtf8: this.files.get(path)?.validUtf8 ?? true,
      })),
    );
    await engine.vault.open({ settings: this.settings, notes: [...this.files.keys()], others: [] });
  }
}

const FILES = {
  'Scorecard.md': '---\ntype: scorecard\n---\n',
  'Goal.md': '---\ntype: goal\nkind: behavior\nmetric: points\ntarget: 9\nevery: week\n---\n',
  'Ada.md': '---\ntype: contact\ncadence: weekly\n---\n',
  'Day.md': '---\ndate: 2026-11-18\n---\n\n## Log\n\n- call [[Ada]]: tea\n- phone Ada\n',
};

const number = fc.nat(30);
const text = fc.oneof(
  anyMarkdown,
  anyNote('contact', ['cadence', 'met', 'status', 'knows', 'aliases']),
  fc.constantFrom('## Log\n\n- call Ada\n', '---\ntype: scorecard\npoints: [call 7]\n---\n', 'café', ''),
);
type Change = (disk: Disk) => void;
/** A change of a vault between two starts of the app. */
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(number, text).map(([at, said]): Change => (disk) => {
    disk.write(disk.path(at), said);
  }),
  fc
    .tuple(fc.constantFrom('New.md', 'Ada (1).md', 'Day (conflicted copy).md', '2026-11-17.md'), text)
    .map(([path, said]): Change => (disk) => {
      disk.write(path, said);
    }),
  number.map((at): Change => (disk) => {
    disk.files.delete(disk.path(at));
  }),
  number.map((at): Change => (disk) => {
    const path = disk.path(at);
    const said = disk.files.get(path)?.text ?? '';
    disk.files.delete(path);
    disk.write(`Moved ${path}`, said);
  }),
  number.map((at): Change => (disk) => {
    disk.write(disk.path(at), 'not \ufffd UTF-8', false);
  }),
  // A note with the name of a copy and the text of its original.
  fc
    .tuple(number, fc.constantFrom(' (1)', ' 2', ' (conflicted copy)'))
    .map(([at, sign]): Change => (disk) => {
      const path = disk.path(at);
      disk.write(path.replace(/\.md$/, `${sign}.md`), disk.files.get(path)?.text ?? '');
    }),
  // Another text of the same size.
  number.map((at): Change => (disk) => {
    const path = disk.path(at);
    disk.write(path, (disk.files.get(path)?.text ?? '').replace('call', 'text').replace('Ada', 'Bob'));
  }),
  fc
    .constantFrom({ folder: 'Daily' }, { format: 'YYYY-MM-DD dddd' }, { format: 'DD.MM.YYYY' })
    .map((said): Change => (disk) => {
      disk.settings = { [OBSIDIAN_FILES.dailyNotes]: JSON.stringify(said) };
    }),
  fc.constantFrom('People', 'Moved Ada.md').map((folder): Change => (disk) => {
    disk.settings = { [OBSIDIAN_FILES.templates]: JSON.stringify({ folder }) };
  }),
  fc.constantFrom('one', 'two').map((build): Change => (disk) => {
    disk.build = build;
  }),
);

const changes = fc.array(change, { maxLength: 3 });

describe('the vault that is kept between starts', () => {
  it('answers at the next start as a vault read from scratch, whatever changed meanwhile', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyVault,
        fc.array(fc.tuple(changes, changes, fc.boolean()), { minLength: 2, maxLength: 5 }),
        async (files, starts) => {
          const disk = new Disk({ ...FILES, ...files });
          for (const [before, then, isKept] of starts) {
            for (const one of before) one(disk);
            const engine = await disk.start();
            expect(answers(engine)).toEqual(answers(await disk.fresh()));
            await disk.follow(engine, then);
            if (isKept) disk.key = await engine.vault.keep(disk.key, disk.stamped());
          }
        },
      ),
      { ...(fc.readConfigureGlobal().numRuns ? {} : { numRuns: 40 }) },
    );
  });

  it('is updated by changes as if it had been read', async () => {
    const disk = new Disk(FILES);
    disk.key = await (await disk.start()).vault.keep(null, disk.stamped());
    const engine = await disk.start();
    expect(disk.read).toEqual([]);
    disk.write('Day.md', '---\ndate: 2026-11-18\n---\n\n## Log\n\n- email [[Ada]]\n');
    engine.vault.updateNotes([{ path: 'Day.md', text: disk.files.get('Day.md')?.text ?? '' }]);
    expect(answers(engine)).toEqual(answers(await disk.fresh()));
    disk.files.delete('Ada.md');
    engine.vault.removeNotes(['Ada.md']);
    expect(answers(engine)).toEqual(answers(await disk.fresh()));
  });

  it('is parsed again, but not read, if the settings of the app changed', async () => {
    const disk = new Disk({ ...FILES, 'Mine/Eve.md': '---\ntype: contact\ncadence: daily\n---\n' });
    const first = await disk.start();
    disk.key = await first.vault.keep(null, disk.stamped());
    disk.settings = { [OBSIDIAN_FILES.templates]: JSON.stringify({ folder: 'Mine' }) };
    const engine = await disk.start();
    expect(disk.read).toEqual([]);
    expect(answers(engine)).toEqual(answers(await disk.fresh()));
    expect(answers(engine)).not.toEqual(answers(first));
  });

  it('needs only notes that are new, have changed, or had no stamp', async () => {
    const disk = new Disk({ ...FILES, 'Bess.md': 'Bess.' });
    const first = await disk.start();
    expect(disk.read).toEqual(Object.keys({ ...FILES, 'Bess.md': '' }));
    disk.key = await first.vault.keep(
      null,
      disk.stamped((path) => path !== 'Bess.md'),
    );
    disk.write('Ada.md', 'Ada.');
    disk.write('Cora.md', 'Cora.');
    disk.files.delete('Goal.md');
    await disk.start();
    expect([...disk.read].sort()).toEqual(['Ada.md', 'Bess.md', 'Cora.md']);
  });

  it('is kept again from what was kept before, without deleted notes', async () => {
    const values = new Values();
    const disk = new Disk(FILES, values);
    disk.key = await (await disk.start()).vault.keep(null, disk.stamped());
    for (const path of ['Day.md', 'Goal.md']) {
      disk.files.delete(path);
      disk.key = await (await disk.start()).vault.keep(disk.key, disk.stamped());
      const engine = await disk.start();
      expect(disk.read).toEqual([]);
      expect(answers(engine)).toEqual(answers(await disk.fresh()));
    }
    expect([...values.all.keys()]).toEqual([disk.key]);
    expect(JSON.stringify([...values.all.values()])).not.toContain('tea');
  });

  it('is ignored if it is of another build or damaged', async () => {
    const disk = new Disk(FILES);
    disk.key = await (await disk.start()).vault.keep(null, disk.stamped());
    disk.build = 'two';
    await disk.start();
    expect(disk.read).toHaveLength(4);
    disk.build = 'one';
    for (const damaged of [undefined, null, 7, 'text', {}, []]) {
      await disk.values.set(disk.key ?? '', damaged);
      const engine = await disk.start();
      expect(disk.read).toHaveLength(4);
      expect(answers(engine)).toEqual(answers(await disk.fresh()));
    }
  });

  it('is removed if nobody opened the vault for 90 days', async () => {
    const old = `${String(Date.now() - 91 * 86_400_000)}-1`;
    const young = `${String(Date.now() - 89 * 86_400_000)}-1`;
    const values = new Values();
    for (const key of [old, young]) await values.set(key, {});
    const disk = new Disk(FILES, values);
    const key = await (await disk.start()).vault.keep(null, disk.stamped());
    expect([...values.all.keys()]).toEqual([young, key]);
  });

  it('is optional: if nothing can be stored, all notes are read', async () => {
    const refuse = (): Promise<never> => Promise.reject(new Error('full'));
    const disk = new Disk(FILES, { get: refuse, set: refuse, remove: refuse, keys: refuse });
    disk.key = 'some';
    const engine = await disk.start();
    expect(disk.read).toHaveLength(4);
    expect(await engine.vault.keep(disk.key, disk.stamped())).toBe('some');
    expect(await engine.vault.keep(null, disk.stamped())).toBeNull();
    expect(answers(engine)).toEqual(answers(await disk.fresh()));
  });
});
