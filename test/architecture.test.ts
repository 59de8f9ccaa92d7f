import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../src', import.meta.url));
/** A folder imports only from those before it; the faces do not import from each other. */
const LAYERS = ['model', 'parser', 'vault', 'scorecard', 'edit', 'rules', 'exchange', 'app'];
const FACES = ['cli', 'plugin'];

interface Import {
  readonly file: string;
  readonly from: string;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

/** Block comments are removed first, since they may contain examples of imports. */
const imports: Import[] = files.flatMap((file) => {
  const text = readFileSync(join(SRC, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => ({
    file,
    from: match[1] ?? '',
  }));
});

/** The files of `src` that each file imports, including imports of types and dynamic imports. */
const neighbours = new Map(
  files.map((file) => [
    file,
    imports
      .filter((one) => one.file === file && one.from.startsWith('.'))
      .map(({ from }) => relative(SRC, resolve(SRC, dirname(file), from))),
  ]),
);

/**
 * The shortest import cycle through a file, as a list that begins and ends with it; null if there
 * is none.
 */
function circle(file: string): readonly string[] | null {
  const cameFrom = new Map<string, string>();
  const queue = [file];
  for (const at of queue) {
    for (const next of neighbours.get(at) ?? []) {
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, at);
      if (next === file) return wayTo(file, cameFrom);
      queue.push(next);
    }
  }
  return null;
}

function wayTo(file: string, cameFrom: ReadonlyMap<string, string>): readonly string[] {
  const way = [file];
  do way.unshift(cameFrom.get(way[0] ?? '') ?? file);
  while (way[0] !== file);
  return way;
}

const folderOf = (file: string): string => file.split(sep)[0] ?? '';
const isCore = (file: string): boolean => LAYERS.includes(folderOf(file));

describe('the folders of src', () => {
  it('are all known as a layer or an interface', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(
      [...new Set(files.map(folderOf))].filter((folder) => ![...LAYERS, ...FACES].includes(folder)),
    ).toEqual([]);
  });

  it('import only from earlier layers, and never from another interface', () => {
    const wrong = imports.filter(({ file, from }) => {
      if (!from.startsWith('.')) return false;
      const target = folderOf(relative(SRC, resolve(SRC, dirname(file), from)));
      const own = folderOf(file);
      if (target === own) return false;
      return FACES.includes(target) || (isCore(file) && LAYERS.indexOf(target) > LAYERS.indexOf(own));
    });
    expect(wrong).toEqual([]);
  });

  it('contain no import cycle', () => {
    const found = files.map(circle).find((way) => way !== null);
    expect(files.flatMap((file) => neighbours.get(file) ?? []).length).toBeGreaterThan(files.length);
    expect(found?.join(' → ') ?? 'no circle').toBe('no circle');
  });

  it('of the core import neither Node modules nor the app’s API', () => {
    const wrong = imports.filter(
      ({ file, from }) => isCore(file) && /^(node:|fs$|path$|obsidian$|yargs|chokidar)/.test(from),
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    ['gray-matter', /^parser\/gray-matter-block\.ts$/],
    ['yaml', /^parser\/(front-matter|yaml-[a-z-]+)\.ts$/],
    ['remark', /^parser\/body-markdown\.ts$/],
    ['unified', /^parser\/body-markdown\.ts$/],
  ])('import %s only in the parser modules that are allowed to', (library, door) => {
    const users = imports.filter(({ from }) => from === library).map(({ file }) => file.split(sep).join('/'));
    expect(users.length).toBeGreaterThan(0);
    expect(users.filter((file) => !door.test(file))).toEqual([]);
  });
});
