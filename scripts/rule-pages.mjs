// Writes what is made from the rules and their fixtures: the pages in docs/rules, and
// fixtures/also-reported.json. With --check, compares and writes nothing.
import { existsSync, readFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fixtureFiles } from './fixture-files.mjs';
import { loadSource } from './load-source.mjs';

const root = new URL('../', import.meta.url);
const check = process.argv.includes('--check');
const fixtures = new Map(fixtureFiles('rules'));

const { RULES, alsoReported, exampleText, readRuleFixture } = await loadSource(
  'src/rules/index.ts',
  'src/rules/engine/rule-fixture.ts',
  'test/harness/rule-examples.ts',
);

function examples(heading, texts) {
  const blocks = texts.map((text) => `\`\`\`\`markdown\n${text.trimEnd()}\n\`\`\`\``);
  return blocks.length > 0 ? `\n## ${heading}\n\n${blocks.join('\n\n')}\n` : '';
}

function page({ id, family, severity, summary }) {
  const { explanation, reported, silent } = readRuleFixture(fixtures, id);
  const fixed = reported.flatMap((one) => [...one.fixed.values()]);
  return [
    `# ${id}\n\n${summary}\n\n*${severity} · ${family}*\n\n${explanation}\n`,
    examples('Reported', reported.map(exampleText)),
    examples('Fixed', fixed),
    examples('Not reported', silent.map(exampleText)),
  ].join('');
}

function overview(rules) {
  const rows = rules.map(
    ({ id, family, severity, summary }) => `| [${id}](${id}.md) | ${severity} | ${family} | ${summary} |`,
  );
  return `# Rules\n\nWhat \`netvault lint\` reports. \`netvault explain RULE\` says the same in the terminal.\n\n| rule | severity | family | reports |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
}

const rules = [...RULES.values()];
const made = new Map(rules.map((rule) => [`docs/rules/${rule.id}.md`, page(rule)]));
made.set('docs/rules/README.md', overview(rules));
made.set('fixtures/also-reported.json', `${JSON.stringify(await alsoReported(fixtures), null, 2)}\n`);

mkdirSync(new URL('docs/rules/', root), { recursive: true });
const present = readdirSync(new URL('docs/rules/', root)).map((name) => `docs/rules/${name}`);
const foreign = present.filter((path) => !made.has(path));
const stale = [...made].filter(([path, text]) => {
  const file = new URL(path, root);
  return !existsSync(file) || readFileSync(file, 'utf8') !== text;
});

if (check) {
  for (const path of [...stale.map(([one]) => one), ...foreign])
    console.error(`${path} is not what the rules and their fixtures say`);
  if (stale.length + foreign.length > 0) console.error('Run npm run generate and commit the result.');
  process.exitCode = stale.length + foreign.length > 0 ? 1 : 0;
} else {
  for (const [path, text] of stale) writeFileSync(new URL(path, root), text);
  for (const path of foreign) rmSync(new URL(path, root));
}
