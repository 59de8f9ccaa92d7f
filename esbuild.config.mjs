/**
 * Builds what is shipped: `main.js`, the Obsidian plugin; `dist/netvault.cjs`, the
 * command line in one file; and `dist/lib`, parser, vault and scorecard as modules.
 *
 *     node esbuild.config.mjs [--outdir DIR] [--plugindir DIR] [--verbose]
 */
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { minify } from 'terser';
import { thirdPartyLicenses } from './scripts/licenses.mjs';
import { fixtureFiles } from './scripts/fixture-files.mjs';
import { withoutWriting } from './scripts/leave-out.mjs';

const ROOT = fileURLToPath(new URL('.', import.meta.url));

/** Modules of the package `yaml`, by their paths in it. */
function ofYaml(...modules) {
  return new RegExp(
    modules
      .map((module) => `yaml/browser/dist/${module}\\.js$`)
      .join('|')
      .replaceAll('/', '[\\\\/]'),
  );
}

/** What writes YAML or makes plain objects of it, and what reads its version 1.1. */
const YAML_UNUSED = ofYaml(
  'stringify/\\w+',
  'parse/cst-(?:scalar|visit|stringify)',
  'schema/json/schema',
  'schema/yaml-1\\.1/(?:binary|merge|omap|pairs|schema|set|timestamp)',
  'doc/(?:anchors|applyReviver|createNode)',
  'nodes/(?:addPairToJSMap|toJS)',
  'visit',
);

/** What reads YAML, and more. */
const YAML_READING = ofYaml(
  'doc/(?:Document|directives)',
  'nodes/(?:Alias|Collection|Node|Pair|Scalar|YAMLMap|YAMLSeq)',
  'schema/(?:common|core)/\\w+',
);

/** A module with the same exports, each a function that throws. */
function throwing(module) {
  const [, names = ''] = /^export \{([^}]+)\};?$/m.exec(module) ?? [];
  return names
    .split(',')
    .map((name) => `export const ${name.trim()} = () => { throw new Error('${name.trim()} is left out'); };`)
    .join('\n');
}

/** Modules that are replaced in what is shipped, and why. */
const replacements = {
  name: 'netvault-replacements',
  setup({ onResolve, onLoad }) {
    // Its Intl.Segmenter costs 20 ms at every start; ours counts the same cells.
    onResolve({ filter: /^string-width$/ }, () => ({ path: join(ROOT, 'src/cli/terminal/string-width.ts') }));
    // gray-matter's own engines would bring js-yaml and an `eval`: NetVault hands it the one engine it may use.
    onLoad({ filter: /gray-matter[\\/]lib[\\/]engines\.js$/ }, () => ({ contents: 'module.exports = {};' }));
    // Bodies are read with remark and never written with it.
    onResolve({ filter: /^remark-stringify$/ }, () => ({ path: 'remark-stringify', namespace: 'no-plugin' }));
    onLoad({ filter: /.*/, namespace: 'no-plugin' }, () => ({ contents: 'export default function () {}' }));
    // NetVault takes places from remark and text from the note: what `&eacute;` stands for is never asked.
    onLoad({ filter: /decode-named-character-reference[\\/]index(?:\.dom)?\.js$/ }, () => ({
      contents: 'export const decodeNamedCharacterReference = () => false;',
    }));
    // The package only reads YAML 1.2 here: what does more says so, should anything ask.
    onLoad({ filter: YAML_UNUSED }, ({ path }) => ({ contents: throwing(readFileSync(path, 'utf8')) }));
    onLoad({ filter: YAML_READING }, ({ path }) => ({
      contents: withoutWriting(path, readFileSync(path, 'utf8')),
    }));
    // gray-matter reads files, writes notes and cuts bodies into sections only where it is asked to; the library runs in browsers too.
    onResolve({ filter: /^(?:fs|section-matter|\.\/(?:lib\/)?stringify)$/ }, ({ importer, path }) =>
      /gray-matter[\\/]/.test(importer) ? { path, namespace: 'nothing' } : undefined,
    );
    // It is handed text, and asks of it only whether it is an object or a buffer.
    onLoad({ filter: /kind-of[\\/]index\.js$/ }, () => ({
      contents: "module.exports = (value) => (value === null ? 'null' : typeof value);",
    }));
    // It is never asked for an excerpt.
    onLoad({ filter: /gray-matter[\\/]lib[\\/]excerpt\.js$/ }, () => ({
      contents: 'module.exports = (file) => file;',
    }));
    onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'module.exports = {};' }));
    // The bundle carries the files of `fixtures` that the command line shows. Inside functions they cost nothing at its start.
    onLoad({ filter: /src[\\/]cli[\\/]node[\\/]fixture-files\.ts$/ }, () => ({
      contents: `export const exampleVault = () => new Map(${JSON.stringify(fixtureFiles('vaults/example'))});
export const ruleFixtures = () => new Map(${JSON.stringify(fixtureFiles('rules'))});`,
      loader: 'js',
    }));
  },
};

/** What the plugin leaves out beside that. */
const leftOut = {
  name: 'netvault-left-out',
  setup({ onResolve }) {
    // A phone loads what reads markdown at every start: a reader that does nothing else says what remark says.
    onResolve({ filter: /[\\/]body-markdown\.ts$/ }, () => ({
      path: join(ROOT, 'src/parser/markdown/read-markdown.ts'),
    }));
  },
};

/** What both builds share. */
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
  plugins: [leftOut, replacements],
});

/** A phone reads the plugin's text at every start: what esbuild, which is fast, leaves is made smaller once more. */
async function shrink(file) {
  const { code } = await minify(readFileSync(file, 'utf8'), {
    ecma: 2020,
    toplevel: true,
    compress: { passes: 4, keep_fargs: false, pure_getters: true, unsafe_arrows: true },
    format: {
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
// Chunks of an earlier build have other names and would stay.
rmSync(resolve(ROOT, values.outdir, 'lib'), { recursive: true, force: true });
const metafiles = [];
for (const options of [cli(values.outdir), library(values.outdir), plugin(values.plugindir)]) {
  const { metafile } = await build(options);
  metafiles.push(metafile);
}
await shrink(resolve(ROOT, values.plugindir, 'main.js'));
if (values.verbose) {
  for (const file of metafiles.flatMap(({ outputs }) => Object.keys(outputs))) {
    const { size } = statSync(resolve(ROOT, file));
    console.log(`${(size / 1000).toFixed(1).padStart(8)} kB  ${file}`);
  }
}
writeFileSync(resolve(ROOT, values.outdir, 'THIRD-PARTY-LICENSES.txt'), thirdPartyLicenses(metafiles));
