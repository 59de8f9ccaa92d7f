// Loads modules of `src` and `test`, which are TypeScript: bundled in memory and run from there.
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The exports of all these modules together; paths are relative to the project. */
export async function loadSource(...paths) {
  const { outputFiles } = await build({
    stdin: {
      contents: paths.map((path) => `export * from './${path}';`).join('\n'),
      resolveDir: fileURLToPath(new URL('../', import.meta.url)),
      loader: 'ts',
    },
    platform: 'node',
    bundle: true,
    format: 'cjs',
    write: false,
    define: { 'import.meta.url': JSON.stringify(import.meta.url), 'import.meta.resolve': 'undefined' },
  });
  const loaded = { exports: {} };
  new Function('module', 'exports', 'require', outputFiles[0].text)(
    loaded,
    loaded.exports,
    createRequire(import.meta.url),
  );
  return loaded.exports;
}
