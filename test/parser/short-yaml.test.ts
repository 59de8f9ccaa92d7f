import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { build } from 'esbuild';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { YAML_PARSER, shortYamlParser, withShortTypes } from '../../scripts/short-yaml.mjs';
import { composeYaml } from '../../src/parser/yaml-compose.ts';
import { anyYaml, anyYamlLines } from '../harness/any-yaml.ts';

/** The result of composing YAML: the nodes, or the error. */
function answer(compose: typeof composeYaml, text: string): unknown {
  try {
    return compose(text);
  } catch (error) {
    const { name, code, start, end } = error as Error & Record<'code' | 'start' | 'end', unknown>;
    return { name, code, start, end };
  }
}

/** The composer in the form in which the plugin ships it. */
async function shortComposer(): Promise<typeof composeYaml> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, '../../src/parser/yaml-compose.ts')],
    bundle: true,
    write: false,
    minify: true,
    keepNames: true,
    platform: 'browser',
    format: 'iife',
    globalName: 'composer',
    plugins: [
      {
        name: 'short-yaml',
        setup: (hooks) => {
          hooks.onLoad({ filter: YAML_PARSER }, ({ path }) => ({
            contents: shortYamlParser(readFileSync(path, 'utf8')),
          }));
        },
      },
    ],
  });
  const code = outputFiles[0]?.text ?? '';
  const short = withShortTypes(code);
  expect(short.length).toBeLessThan(code.length - 500);
  const { composeYaml: compose } = runInThisContext(`${short};composer`) as {
    composeYaml: typeof composeYaml;
  };
  return compose;
}

describe('the shortened YAML parser of the plugin', () => {
  let short = composeYaml;
  beforeAll(async () => {
    short = await shortComposer();
  });

  it('gives the same result for generated pieces of YAML', () => {
    expect(short).not.toBe(composeYaml);
    fc.assert(
      fc.property(anyYaml, (text) => {
        expect(answer(short, text)).toEqual(answer(composeYaml, text));
      }),
    );
  });

  it('gives the same result for generated lines of YAML', () => {
    fc.assert(
      fc.property(anyYamlLines, (text) => {
        expect(answer(short, text)).toEqual(answer(composeYaml, text));
      }),
    );
  });

  it.each([
    'a: "b" "c"\n',
    "a: 'b' 'c'\n",
    '"a" b\n',
    '"a"\n"b"\n',
    'a: b: - c\n',
    'a: - b\n',
    '%YAML 1.2\n"a"\n',
    '}\n',
    'a: [b\nc: d\n',
    '- a\n- "b"\nc\n',
  ])('finds the same error in %j', (text) => {
    expect(answer(composeYaml, text)).toHaveProperty('code');
    expect(answer(short, text)).toEqual(answer(composeYaml, text));
  });
});
