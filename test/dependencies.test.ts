import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

interface Package {
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}
const json = (path: string): Package => JSON.parse(read(path)) as Package;
const named = ({ dependencies = {}, devDependencies = {} }: Package): string[] =>
  Object.keys({ ...dependencies, ...devDependencies }).sort();

/** The cells of all table rows that begin with the name of a package in backticks. */
function rows(text: string): string[][] {
  return [...text.matchAll(/^\| `([^`]+)` \|(.*)\|$/gm)].map(([, name = '', cells = '']) => [
    name,
    ...cells.split(' | ').map((cell) => cell.trim()),
  ]);
}

describe('docs/dependencies.md', () => {
  const [ours = '', bench = '', app = ''] = read('docs/dependencies.md').split(
    /## For (?:comparison|the real app) only/,
  );
  const names = (table: string[][]): string[] => table.map(([name = '']) => name).sort();

  it('names each dependency once, and no other package', () => {
    expect(names(rows(ours))).toEqual(named(json('package.json')));
    expect(names(rows(bench))).toEqual(named(json('bench/package.json')));
    expect(names(rows(app))).toEqual(named(json('e2e/package.json')));
  });

  it.each(rows(ours))(
    'gives %s a purpose, alternatives, its licence and a way to replace it',
    (name, ...cells) => {
      expect(cells).toHaveLength(4);
      for (const cell of cells) expect(cell).not.toBe('');
      expect(cells[2]).toBe(json(`node_modules/${name}/package.json`).license);
    },
  );
});
