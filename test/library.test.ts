import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseYaml } from '../src/parser/index.ts';
import { built as shipped } from './harness/bundle.ts';
import { anyYaml, anyYamlLines } from './harness/any-yaml.ts';
import { CORPUS } from './harness/corpus.ts';

/** The built library as one script, as a user's bundler would make it. */
async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: "export * from './lib/vault.js'; export * from './lib/scorecard.js';",
      resolveDir: shipped(),
    },
    bundle: true,
    format: 'iife',
    globalName: 'netvault',
    platform: 'browser',
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}

describe('the library', () => {
  it('runs without Node and without a browser', async () => {
    const realm = createContext({});
    runInContext(await bundled(), realm);
    const said: unknown = runInContext(
      `typeof Buffer + typeof process + typeof window + JSON.stringify(netvault.scorecard(
        netvault.VaultIndex.build([{
          path: 'Ada.md',
          text: '---\\r\\ntype: contact\\r\\nmet: 2026-01-01\\r\\n---\\r\\n## Log\\r\\n\\r\\n- 2026-11-18 call: \`x\`\\r\\n',
        }]),
        { date: '2026-11-19', minutes: 0 },
        'week',
      ).activities)`,
      realm,
    );
    expect(said).toBe('undefinedundefinedundefined{"call":1,"reconnection":1}');
  });

  it('contains no eval and no new Function', async () => {
    const code = await bundled();
    expect(code.length).toBeGreaterThan(100_000);
    expect(code).not.toMatch(/\beval\(|new Function\b/);
  });
});

/** Of the package `yaml`, only the lexer and the parser are shipped. */
describe('parseYaml of the built library', () => {
  let built: { readonly parseYaml: typeof parseYaml };
  beforeAll(async () => {
    built = (await import(pathToFileURL(join(shipped(), 'lib/parser.js')).href)) as typeof built;
  });

  it('reads any text as the source does', () => {
    fc.assert(
      fc.property(fc.oneof(anyYaml, anyYamlLines), (text) => {
        expect(built.parseYaml(text)).toEqual(parseYaml(text));
      }),
    );
  });

  it.each([
    ['every node', 'a: [1, {b: c}]\nd:\n  - e\n  - ? f\n    : g\nh: "i"\nj: |\n  k\nl: &m n\no: *m\n'],
    ['every scalar', '[null, ~, true, False, 0o7, 0x1F, 1_0, 1e3, .5, -.inf, .NaN, 2026-11-19, "", !!str 1]'],
    ['directives', '%YAML 1.2\n%TAG !e! tag:example.org,2026:\n---\na: !e!b c\n'],
    ['the directive of an older version', '%YAML 1.1\n---\na: yes\nb: 010\n'],
    ['tags that are not known', 'a: !b c\nd: !!set {e}\nf: !!binary aGk=\ng: !!omap [h: i]\n'],
    ['merge keys', 'a: &b {c: d}\ne:\n  <<: *b\n'],
    ['errors', 'a: [b\nc: d\n'],
    ['an alias of nothing', 'a: *b\n'],
    ['two documents', 'a: b\n---\nc: d\n'],
  ])('reads %s as the source does', (_, text) => {
    expect(built.parseYaml(text)).toEqual(parseYaml(text));
  });

  it.skipIf(!CORPUS)('reads the YAML test suite as the source does', () => {
    const folder = join(CORPUS ?? '', 'suites/yaml-test-suite');
    const cases = JSON.parse(readFileSync(join(folder, 'cases.json'), 'utf8')) as { readonly yaml: string }[];
    expect(cases.length).toBeGreaterThan(50);
    for (const { yaml } of cases) expect(built.parseYaml(yaml)).toEqual(parseYaml(yaml));
  });
});
