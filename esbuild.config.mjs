/**
 * Builds what is shipped: `main.js`, the Obsidian plugin; `dist/netvault.cjs`, the
 * command line in one file; and `dist/lib`, parser, vault and scorecard as modules.
 *
 *     node esbuild.config.mjs [--outdir DIR] [--plugindir DIR] [--verbose]
 */
import { mkdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build, transformSync } from 'esbuild';
import { minify } from '@swc/core';
import { billOfMaterials, bundledPackages, thirdPartyLicenses } from './scripts/bundled-packages.mjs';
import { commonJsFiles } from './scripts/chunks.mjs';
import { fixtureFiles } from './scripts/fixture-files.mjs';
import { loadSource } from './scripts/load-source.mjs';
import { replaced } from './scripts/replaced.mjs';
import { withSharedTexts } from './scripts/shared-texts.mjs';
import { sourcesId } from './scripts/sources-id.mjs';
import { SHORTENED, idleNames, leftNames } from './scripts/short-names.mjs';
import { YAML_PARSER, shortYamlParser, withShortTypes } from './scripts/short-yaml.mjs';
import { DEFINITIONS, withoutDocumentation } from './scripts/without-documentation.mjs';

const ROOT = fileURLToPath(new URL('.', import.meta.url));
const CLI_MAIN = 'src/cli/main.ts';
/** What hooks, shells that complete and status bars run. */
const CLI_OFTEN = ['lint/run', 'summary/run', 'due/run', 'hook/run']
  .map((name) => `src/cli/commands/${name}.ts`)
  .concat('src/cli/completion/kept-candidates.ts');
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
    // It keeps a copy of every text in a `Buffer`, which nothing asks for, which takes time and which browsers do not have.
    onLoad({ filter: /gray-matter[\\/]lib[\\/]utils\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace('Buffer.from(input)', 'input'),
    }));
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
    // Here it also hands on what changes, writes and shows tokens.
    onLoad({ filter: /[\\/]yaml[\\/]browser[\\/]dist[\\/]parse[\\/]cst\.js$/ }, ({ path }) => ({
      contents: replaced(readFileSync(path, 'utf8'), [
        [/^export \{.*\} from .*;$/gm, ''],
        [/\/\*\* @returns[^]*?(?=\/\*\* Identify)/g, ''],
        ['isCollection, isScalar, prettyToken, ', ''],
      ]),
    }));
    // It is handed each text entire: what waits for the rest of one goes.
    onLoad({ filter: /[\\/]yaml[\\/]browser[\\/]dist[\\/]parse[\\/]lexer\.js$/ }, ({ path }) => ({
      contents: replaced(readFileSync(path, 'utf8'), [
        [/^ *this\.atEnd = .*$/gm, ''],
        ['this.atEnd', 'true'],
      ]),
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
    watched(build.onResolve)({ filter: /[\\/]gray-matter-block\.ts$/ }, () => ({
      path: join(ROOT, 'src/parser/plain-matter.ts'),
    }));
    // A shorter way to what the whole parser reads as well, and another four kilobytes.
    watched(build.onLoad)({ filter: /src[\\/]parser[\\/]plain-yaml\.ts$/ }, () => ({
      contents: 'export const readPlainYaml = () => null;',
    }));
    // Nobody reads its messages, and it is handed each text entire.
    watched(build.onLoad)({ filter: YAML_PARSER }, ({ path }) => ({
      contents: shortYamlParser(readFileSync(path, 'utf8')),
    }));
    // It is made for long words, and ours are short: a few lines give the same distance.
    watched(build.onResolve)({ filter: /^fastest-levenshtein$/ }, () => ({
      path: join(ROOT, 'src/model/plain-distance.ts'),
    }));
    // What only the command line and docs/ show of a field or a rule.
    watched(build.onLoad)({ filter: DEFINITIONS }, ({ path }) => ({
      contents: withoutDocumentation(path, readFileSync(path, 'utf8')),
      loader: 'ts',
    }));
    // How a report looks: what is for those who change it goes.
    watched(build.onLoad)({ filter: /[\\/]report[\\/]page[\\/]style\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(/`([^`]*)`/, (_, css) =>
        JSON.stringify(
          transformSync(css, { loader: 'css', minify: true }).code.replaceAll(': #', ':#').trim(),
        ),
      ),
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

/** Further replacements in the command line. */
const cliReplacements = {
  name: 'netvault-cli-replacements',
  setup(build) {
    // yargs lays out the help, and is slow to start: what it makes of every command is written down.
    watched(build.onLoad)({ filter: /[\\/]command-line[\\/]help\.ts$/ }, async () => ({
      contents: `const TEXTS = ${JSON.stringify(await helpTexts())};
export const helpText = async (command) => TEXTS[command?.name ?? ''];`,
      loader: 'js',
    }));
    // Asking the platform for the weekdays of a hundred languages takes 40 ms.
    watched(build.onLoad)({ filter: /[\\/]model[\\/]weekday-names\.ts$/ }, async () => ({
      contents: `const NAMES = ${JSON.stringify(await weekdays())};
export const weekdayNames = (language) => NAMES[language].split('|');`,
      loader: 'js',
    }));
    // So does asking it for “yesterday” and for the months.
    watched(build.onLoad)({ filter: /[\\/]model[\\/]near-day-names\.ts$/ }, async () => ({
      contents: `const NAMES = ${JSON.stringify(await nearDays())};
export const nearDayNames = (days) => NAMES[days + 2].split('|');`,
      loader: 'js',
    }));
    watched(build.onLoad)({ filter: /[\\/]model[\\/]month-names\.ts$/ }, async () => ({
      contents: `const NAMES = ${JSON.stringify(await months())};
export const monthNames = (letters) => NAMES[letters].map((names) => names.split('|'));`,
      loader: 'js',
    }));
  },
};

/** The help of each command by its name, and that of NetVault by none. */
async function helpTexts() {
  const { helpText, COMMANDS } = await loadSource(
    'src/cli/command-line/help.ts',
    'src/cli/commands/index.ts',
  );
  const commands = [null, ...COMMANDS];
  const texts = await Promise.all(commands.map((command) => helpText(command, COMMANDS)));
  return Object.fromEntries(commands.map((command, at) => [command?.name ?? '', texts[at]]));
}

/** Language → the names of its weekdays, as one text. */
async function weekdays() {
  const { LANGUAGES, weekdayNames } = await loadSource(
    'src/model/languages.ts',
    'src/model/weekday-names.ts',
  );
  return Object.fromEntries(LANGUAGES.map((language) => [language, weekdayNames(language).join('|')]));
}

/** The names of the days around today, from two days ago, those of each as one text. */
async function nearDays() {
  const { nearDayNames } = await loadSource('src/model/near-day-names.ts');
  return [-2, -1, 0, 1, 2].map((days) => [...new Set(nearDayNames(days))].join('|'));
}

/** The names of the months, those of each as one text. */
async function months() {
  const { monthNames } = await loadSource('src/model/month-names.ts');
  const textsIn = (letters) => monthNames(letters).map((names) => names.join('|'));
  return { latin: textsIn('latin'), other: textsIn('other') };
}

/** The command line but for its first file, in modules that `commonJsFiles` puts together. */
const cliChunks = {
  ...common,
  entryPoints: { main: CLI_MAIN },
  // Nothing is written there.
  outdir: 'dist/cli',
  platform: 'node',
  format: 'esm',
  splitting: true,
  write: false,
  plugins: [cliReplacements, replacements],
  // yargs knows a way without the second.
  define: {
    'import.meta.url': 'importMetaUrl',
    'import.meta.resolve': 'undefined',
    NETVAULT_BUILD: JSON.stringify(sourcesId(ROOT)),
  },
};

/** The file that is run first. */
const cliStart = (outdir, buildId) => ({
  ...common,
  entryPoints: { netvault: 'src/cli/start.ts' },
  outdir,
  outExtension: { '.js': '.cjs' },
  platform: 'node',
  format: 'cjs',
  minify: true,
  // Hooks read in the second line which build it is: see `printLeftLine`.
  banner: { js: `#!/usr/bin/env node\n// netvault ${buildId}` },
  define: { NETVAULT_BUILD: JSON.stringify(buildId) },
  // What is a file of its own is required: loading a module that is imported takes Node longer.
  supported: { 'dynamic-import': false },
  plugins: [
    {
      name: 'netvault-main',
      setup(build) {
        watched(build.onResolve)({ filter: /^\.\/main\.ts$/ }, () => ({
          path: './cli/main.cjs',
          external: true,
        }));
      },
    },
  ],
});

/** Builds the command line: `netvault.cjs`, and the files in `cli` that it loads when it needs them. */
async function buildCli(outdir) {
  const built = await build(cliChunks);
  const { id, files, groups } = commonJsFiles(built, CLI_MAIN, CLI_OFTEN);
  const folder = resolve(ROOT, outdir, 'cli');
  // An earlier build may have had more files.
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of files) writeFileSync(join(folder, file), text);
  const start = await build(cliStart(outdir, id));
  const { outputs } = built.metafile;
  const inputsOf = (names) =>
    Object.assign(
      {},
      ...Object.entries(outputs)
        .filter(([path]) => names.includes(basename(path)))
        .map(([, { inputs }]) => inputs),
    );
  const grouped = [...groups].map(([file, names]) => [
    join(outdir, 'cli', file),
    { inputs: inputsOf(names) },
  ]);
  return [{ outputs: Object.fromEntries(grouped) }, start.metafile];
}

const library = (outdir) => ({
  ...common,
  entryPoints: {
    parser: 'src/parser/index.ts',
    vault: 'src/vault/index.ts',
    scorecard: 'src/scorecard/index.ts',
  },
  outdir: join(outdir, 'lib'),
  platform: 'neutral',
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
  mainFields: ['module', 'main'],
  charset: 'utf8',
  minify: true,
  mangleProps: SHORTENED,
  // The build adds each name that it has shortened.
  mangleCache: {},
  // What is kept from one start to the next says which build wrote it.
  define: { NETVAULT_BUILD: JSON.stringify(sourcesId(ROOT).slice(0, 16)) },
  plugins: [pluginReplacements, replacements],
});

/** Unicode's own short names of the classes of characters that regular expressions name (PropertyAliases.txt). */
const CLASSES = { Extended_Pictographic: 'ExtPict', Regional_Indicator: 'RI', Emoji_Modifier: 'EMod' };

function withShortClasses(code) {
  return code.replaceAll(/(?<=\\p\{)\w{4,}(?=\})/g, (name) => CLASSES[name] ?? name);
}

/** Makes the plugin's file smaller than esbuild does: a phone reads it at every start. */
async function shrink(file) {
  const { code } = await minify(withShortTypes(readFileSync(file, 'utf8')), {
    ecma: 2022,
    compress: {
      // Without `keep_fargs` arguments that nobody reads go: nothing may ask for the `length` of a function.
      ...{ ecma: 2022, toplevel: true, passes: 6, keep_fargs: false },
      ...{ pure_getters: true, unsafe_arrows: true, unsafe_methods: true },
    },
    mangle: { toplevel: true },
    format: { ecma: 2022 },
  });
  const left = leftNames(code);
  if (left.length > 0) throw new Error(`Shortened, and still asked for as a text: ${left.join(', ')}`);
  // Named anew, now that there are more variables: those that are used most get the shortest names.
  const named = await minify(withSharedTexts(withShortClasses(code)), {
    compress: false,
    mangle: { toplevel: true },
    format: {
      ecma: 2022,
      preamble:
        '/* NetVault, MIT. What it bundles: THIRD-PARTY-LICENSES.txt, beside this file in each release. */',
    },
  });
  writeFileSync(file, `${named.code}\n`);
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
const metafiles = await buildCli(values.outdir);
for (const options of [library(values.outdir), plugin(values.plugindir)]) {
  const { metafile, mangleCache } = await build(options);
  metafiles.push(metafile);
  const idle = mangleCache ? idleNames(mangleCache) : [];
  if (idle.length > 0)
    throw new Error(`In scripts/short-names.mjs, and no longer in the code: ${idle.join(', ')}`);
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
const packages = bundledPackages(metafiles);
writeFileSync(resolve(ROOT, values.outdir, 'THIRD-PARTY-LICENSES.txt'), thirdPartyLicenses(packages));
writeFileSync(resolve(ROOT, values.outdir, 'netvault.cdx.json'), billOfMaterials(packages));
