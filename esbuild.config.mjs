/**
 * Builds what is shipped: `main.js`, the Obsidian plugin; `dist/netvault.cjs`, the
 * command line in one file; and `dist/lib`, parser, vault and scorecard as modules.
 *
 *     node esbuild.config.mjs [--outdir DIR] [--plugindir DIR] [--verbose]
 */
import { readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { minify } from '@swc/core';
import { thirdPartyLicenses } from './scripts/licenses.mjs';
import { fixtureFiles } from './scripts/fixture-files.mjs';
import { DEFINITIONS, withoutDocumentation } from './scripts/without-documentation.mjs';

const ROOT = fileURLToPath(new URL('.', import.meta.url));
const YAML = realpathSync(join(ROOT, 'node_modules/yaml/browser/dist'));

/** Filter of each hook below → whether it has matched a module. */
const met = new Map();

/** An esbuild hook that records in `met` whether its filter has matched. */
function watched(hook) {
  return ({ filter, ...rest }, answer) => {
    const name = String(filter);
    if (!met.has(name)) met.set(name, false);
    hook({ filter, ...rest }, (args) => {
      const answered = answer(args);
      if (answered) met.set(name, true);
      return answered;
    });
  };
}

/** Modules that are replaced in what is shipped, and why. What each saves: docs/decisions/0007-yaml-in-the-bundle.md. */
const replacements = {
  name: 'netvault-replacements',
  setup(build) {
    const onResolve = watched(build.onResolve);
    const onLoad = watched(build.onLoad);
    // Its Intl.Segmenter takes 20 ms at every start; our replacement gives the same widths.
    onResolve({ filter: /^string-width$/ }, () => ({ path: join(ROOT, 'src/cli/terminal/string-width.ts') }));
    // gray-matter's own engines would bring js-yaml and an `eval`: NetVault hands it the one engine it may use.
    onLoad({ filter: /gray-matter[\\/]lib[\\/]engines\.js$/ }, () => ({ contents: 'module.exports = {};' }));
    // It reads files only on request; the library and the plugin also run in browsers.
    onResolve({ filter: /^fs$/ }, ({ importer }) =>
      /gray-matter[\\/]/.test(importer) ? { path: 'fs', namespace: 'nothing' } : undefined,
    );
    onLoad({ filter: /^fs$/, namespace: 'nothing' }, () => ({ contents: 'module.exports = {};' }));
    // Bodies are read with remark and never written with it.
    onResolve({ filter: /^remark-stringify$/ }, ({ path }) => ({ path, namespace: 'no-plugin' }));
    onLoad({ filter: /^remark-stringify$/, namespace: 'no-plugin' }, () => ({
      contents: 'export default function () {}',
    }));
    // NetVault takes positions from remark and text from the note, so entities such as `&eacute;` are never decoded.
    onLoad({ filter: /decode-named-character-reference[\\/]index(?:\.dom)?\.js$/ }, () => ({
      contents: 'export const decodeNamedCharacterReference = () => false;',
    }));
    // Its modules for browsers, without side effects: a bundler keeps the lexer and the parser. Those for Node come whole.
    onResolve({ filter: /^yaml$/ }, () => ({ path: join(YAML, 'index.js'), sideEffects: false }));
    onResolve({ filter: /^\.{1,2}\/[\w/.-]+\.js$/ }, ({ path, resolveDir }) =>
      resolveDir.startsWith(YAML) ? { path: join(resolveDir, path), sideEffects: false } : undefined,
    );
    // Here it also hands on what changes and writes tokens.
    onLoad({ filter: /[\\/]yaml[\\/]browser[\\/]dist[\\/]parse[\\/]cst\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(/^export \{.*\} from .*;$/gm, ''),
    }));
    // The command line includes the files of `fixtures` that it shows, inside functions, so that they take no time at startup.
    onLoad({ filter: /src[\\/]cli[\\/]node[\\/]fixture-files\.ts$/ }, () => ({
      contents: `export const exampleVault = () => new Map(${JSON.stringify(fixtureFiles('vaults/example'))});
export const ruleFixtures = () => new Map(${JSON.stringify(fixtureFiles('rules'))});`,
      loader: 'js',
    }));
  },
};

/** Further replacements in the plugin. */
const pluginReplacements = {
  name: 'netvault-plugin-replacements',
  setup(build) {
    // Front matter is found before gray-matter sees it: what is left to do is a few lines.
    watched(build.onResolve)({ filter: /^gray-matter$/ }, () => ({
      path: join(ROOT, 'src/parser/plain-matter.ts'),
    }));
    // What only the command line and docs/ show of a field or a rule.
    watched(build.onLoad)({ filter: DEFINITIONS }, ({ path }) => ({
      contents: withoutDocumentation(path, readFileSync(path, 'utf8')),
      loader: 'ts',
    }));
    // Phones load the markdown parser at every start: our own small parser gives the same result as remark.
    watched(build.onResolve)({ filter: /[\\/]body-markdown\.ts$/ }, () => ({
      path: join(ROOT, 'src/parser/markdown/read-markdown.ts'),
    }));
  },
};

/** Options of both builds. */
const common = {
  absWorkingDir: ROOT,
  bundle: true,
  target: 'node20',
  logLevel: 'warning',
  plugins: [replacements],
  legalComments: 'none',
  metafile: true,
};

const cli = (outdir) => ({
  ...common,
  entryPoints: { netvault: 'src/cli/main.ts' },
  outdir,
  outExtension: { '.js': '.cjs' },
  platform: 'node',
  format: 'cjs',
  minify: true,
  banner: {
    js: '#!/usr/bin/env node\nconst importMetaUrl=require("node:url").pathToFileURL(__filename).href;',
  },
  define: { 'import.meta.url': 'importMetaUrl' },
});

const library = (outdir) => ({
  ...common,
  entryPoints: {
    parser: 'src/parser/index.ts',
    vault: 'src/vault/index.ts',
    scorecard: 'src/scorecard/index.ts',
  },
  outdir: join(outdir, 'lib'),
  platform: 'neutral',
  inject: ['scripts/no-buffer.mjs'],
  mainFields: ['module', 'main'],
  format: 'esm',
  splitting: true,
});

const plugin = (outdir) => ({
  ...common,
  entryPoints: { main: 'src/plugin/main.ts' },
  outdir,
  platform: 'browser',
  target: 'es2022',
  format: 'cjs',
  external: ['obsidian', '@codemirror/*'],
  inject: ['scripts/no-buffer.mjs'],
  mainFields: ['module', 'main'],
  charset: 'utf8',
  minify: true,
  plugins: [pluginReplacements, replacements],
});

/** Makes the plugin's file smaller than esbuild does: a phone reads it at every start. */
async function shrink(file) {
  const { code } = await minify(readFileSync(file, 'utf8'), {
    ecma: 2022,
    compress: {
      ...{ ecma: 2022, toplevel: true, passes: 3, keep_fargs: false },
      ...{ pure_getters: true, unsafe_arrows: true, unsafe_methods: true },
    },
    mangle: { toplevel: true },
    format: {
      ecma: 2022,
      preamble:
        '/* NetVault, MIT. What it bundles: THIRD-PARTY-LICENSES.txt, beside this file in each release. */',
    },
  });
  writeFileSync(file, `${code}\n`);
}

const { values } = parseArgs({
  options: {
    outdir: { type: 'string', default: 'dist' },
    plugindir: { type: 'string', default: '.' },
    verbose: { type: 'boolean', default: false },
  },
});
// Chunks of an earlier build have other names and would remain.
rmSync(resolve(ROOT, values.outdir, 'lib'), { recursive: true, force: true });
const metafiles = [];
for (const options of [cli(values.outdir), library(values.outdir), plugin(values.plugindir)]) {
  const { metafile } = await build(options);
  metafiles.push(metafile);
}
await shrink(resolve(ROOT, values.plugindir, 'main.js'));
const idle = [...met].filter(([, isMet]) => !isMet).map(([filter]) => filter);
if (idle.length > 0)
  throw new Error(`No module is replaced by ${idle.join(', ')}: has it moved, or is it gone?`);
if (values.verbose) {
  for (const file of metafiles.flatMap(({ outputs }) => Object.keys(outputs))) {
    const { size } = statSync(resolve(ROOT, file));
    console.log(`${(size / 1000).toFixed(1).padStart(8)} kB  ${file}`);
  }
}
writeFileSync(resolve(ROOT, values.outdir, 'THIRD-PARTY-LICENSES.txt'), thirdPartyLicenses(metafiles));
