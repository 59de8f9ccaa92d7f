// Writes docs/rules/ from the catalog of rules; with --check, compares and writes nothing.
import { readFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const folder = new URL('../docs/rules/', import.meta.url);
const check = process.argv.includes('--check');

/** The catalog is TypeScript: bundled in memory and imported from there. */
async function catalog() {
  const { outputFiles } = await build({
    stdin: {
      contents: "export * from './src/rules/index.ts'; export * from './src/rules/engine/example-text.ts';",
      resolveDir: fileURLToPath(new URL('..', import.meta.url)),
      loader: 'ts',
    },
    platform: 'node',
    bundle: true,
    format: 'esm',
    write: false,
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}

function examples(heading, all, exampleText) {
  const blocks = all.map((one) => `\`\`\`\`markdown\n${exampleText(one)}\n\`\`\`\``);
  return blocks.length > 0 ? `\n## ${heading}\n\n${blocks.join('\n\n')}\n` : '';
}

function page({ id, family, severity, summary, explanation, bad, good }, exampleText) {
  const fixed = bad.filter((one) => one.fixed !== undefined).map((one) => ({ notes: { Note: one.fixed } }));
  return [
    `# ${id}\n\n${summary}\n\n*${severity} · ${family}*\n\n${explanation}\n`,
    examples('Reported', bad, exampleText),
    examples('Fixed', fixed, exampleText),
    examples('Not reported', good, exampleText),
  ].join('');
}

function overview(rules) {
  const rows = rules.map(
    ({ id, family, severity, summary }) => `| [${id}](${id}.md) | ${severity} | ${family} | ${summary} |`,
  );
  return `# Rules\n\nWhat \`netvault lint\` reports. \`netvault explain RULE\` says the same in the terminal.\n\n| rule | severity | family | reports |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
}

const { RULES, exampleText } = await catalog();
const rules = [...RULES.values()];
const pages = new Map(rules.map((rule) => [`${rule.id}.md`, page(rule, exampleText)]));
pages.set('README.md', overview(rules));

mkdirSync(folder, { recursive: true });
const present = new Set(readdirSync(folder));
const stale = [...pages].filter(
  ([name, text]) => !present.has(name) || readFileSync(new URL(name, folder), 'utf8') !== text,
);
const foreign = [...present].filter((name) => !pages.has(name));

if (check) {
  for (const name of [...stale.map(([one]) => one), ...foreign])
    console.error(`docs/rules/${name} is not what the catalog says`);
  if (stale.length + foreign.length > 0) console.error('Run npm run generate and commit the result.');
  process.exitCode = stale.length + foreign.length > 0 ? 1 : 0;
} else {
  for (const [name, text] of stale) writeFileSync(new URL(name, folder), text);
  for (const name of foreign) rmSync(new URL(name, folder));
}
