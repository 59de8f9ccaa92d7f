import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const YAML = join(ROOT, 'node_modules/yaml/browser/dist');

/** The part of `scripts/yaml-for-reading.mjs` that is looked at here. */
interface YamlForReading {
  readonly MODULES: readonly (readonly ['unused' | 'cut' | 'whole', RegExp])[];
  readonly CALLED: readonly string[];
  readonly NOT_CALLED: readonly string[];
  readonly yamlModule: (file: string) => string | null;
  readonly yamlForReading: (module: string, text: string) => string;
  readonly exportedNames: (text: string) => string[];
}

/** How `scripts/yaml-for-reading.mjs` takes the package `yaml` apart, held to the package as it is installed. */
describe('the package yaml, as it is shipped', () => {
  let script: YamlForReading;
  let loaded: readonly string[] = [];
  const textOf = (module: string): string => readFileSync(join(YAML, `${module}.js`), 'utf8');
  const modules = (what: string): string[] =>
    loaded.filter((module) => script.MODULES.find(([, pattern]) => pattern.test(module))?.[0] === what);

  beforeAll(async () => {
    script = (await import(pathToFileURL(join(ROOT, 'scripts/yaml-for-reading.mjs')).href)) as YamlForReading;
    const { metafile } = await build({
      absWorkingDir: ROOT,
      entryPoints: ['src/parser/index.ts'],
      bundle: true,
      write: false,
      metafile: true,
      platform: 'neutral',
      mainFields: ['module', 'main'],
      external: ['fs'],
    });
    loaded = Object.keys(metafile.inputs)
      .map(script.yamlModule)
      .filter((module) => module !== null);
  }, 60_000);

  it('has no module that is not named, and each name means a module', () => {
    expect(loaded.length).toBeGreaterThan(50);
    const named = loaded.map((module) => script.MODULES.filter(([, pattern]) => pattern.test(module)).length);
    expect(loaded.filter((_, at) => named[at] !== 1)).toEqual([]);
    const idle = script.MODULES.filter(([, pattern]) => !loaded.some((module) => pattern.test(module)));
    expect(idle).toEqual([]);
  });

  it('refuses a module that is not named', () => {
    expect(() => script.yamlForReading('stringify/in/ink', 'export { write };')).toThrow(
      'a module that MODULES does not name: stringify/in/ink',
    );
  });

  it('exports the same names from what is replaced', async () => {
    for (const module of modules('unused')) {
      const real: object = (await import(pathToFileURL(join(YAML, `${module}.js`)).href)) as object;
      const stub = script.yamlForReading(module, textOf(module));
      expect(new Set(script.exportedNames(textOf(module))), module).toEqual(new Set(Object.keys(real)));
      for (const name of Object.keys(real)) expect(stub, module).toContain(`export const ${name} = () =>`);
    }
  });

  it('has every method that is kept, and every property that is cut', () => {
    const cut = modules('cut');
    const before = cut.map(textOf).join('\n');
    const after = cut.map((module) => script.yamlForReading(module, textOf(module))).join('\n');
    for (const name of script.CALLED) {
      expect(before, name).toMatch(new RegExp(`^ {4}${name}\\(`, 'm'));
      expect(after, name).toMatch(new RegExp(`^ {4}${name}\\(`, 'm'));
    }
    for (const name of script.NOT_CALLED) {
      expect(before, name).toMatch(new RegExp(`^ {4}${name}[:(,]`, 'm'));
      expect(after, name).not.toMatch(new RegExp(`^ {4}${name}[:(,]`, 'm'));
    }
    expect(after.length).toBeLessThan(before.length * 0.7);
  });

  it('ships nothing that folds or quotes', () => {
    const main = readFileSync(join(ROOT, 'main.js'), 'utf8');
    // Options of the functions that fold lines and quote scalars.
    const words = ['lineWidth', 'blockQuote', 'indentSeq', 'doubleQuotedMinMultiLineLength'];
    const source = modules('unused').map(textOf).join('\n');
    expect(words.filter((word) => !source.includes(word))).toEqual([]);
    expect(words.filter((word) => main.includes(word))).toEqual([]);
  });
});
