// Makes a new rule: its file, its line in the registry, its page.
//   node scripts/new-rule.mjs RULE-NAME FAMILY
// What it makes is a rule that says something wrong on purpose: its own test fails until it is written.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);
const registry = new URL('src/rules/index.ts', root);
const families = [
  ...readFileSync(new URL('src/rules/engine/define-rule.ts', root), 'utf8').matchAll(/^ {2}\| '([a-z ]+)'/gm),
].map((match) => match[1]);
const [name = '', ...rest] = process.argv.slice(2);
const family = rest.join(' ');

function fail(message) {
  console.error(message);
  process.exit(2);
}

if (!/^[a-z]+(-[a-z]+)+$/.test(name))
  fail('Name the rule after the fault, in words: node scripts/new-rule.mjs broken-link links');
if (!families.includes(family)) fail(`There is no family “${family}”. Known: ${families.join(', ')}.`);
const file = new URL(`src/rules/${name}.ts`, root);
if (existsSync(file)) fail(`src/rules/${name}.ts is there already.`);

const variable = name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
writeFileSync(
  file,
  `import { defineRule, note } from './engine/define-rule.ts';
import { recordSpan } from './engine/field-span.ts';

export const ${variable} = defineRule({
  id: '${name}',
  family: '${family}',
  severity: 'warning',
  summary: 'What is reported, in a sentence.',
  explanation: 'Why it matters, and what to do.',
  bad: [note('---\\ntype: contact\\n---\\n')],
  good: [note('---\\ntype: contact\\n---\\n')],
  check({ index }, report) {
    for (const contact of index.records('contact')) {
      report(contact.path, { span: recordSpan(contact), message: 'What is there', help: 'What to write' });
    }
  },
});
`,
);

const text = readFileSync(registry, 'utf8');
const withImport = text.replace(
  "import type { Rule } from './engine/define-rule.ts';",
  `import { ${variable} } from './${name}.ts';\nimport type { Rule } from './engine/define-rule.ts';`,
);
const end = withImport.indexOf('\n];', withImport.indexOf('const ALL'));
if (withImport === text || end < 0) fail('src/rules/index.ts is not as expected: add the rule by hand.');
writeFileSync(registry, `${withImport.slice(0, end)}\n  ${variable},${withImport.slice(end)}`);

spawnSync(process.execPath, [fileURLToPath(new URL('scripts/rule-pages.mjs', root))], { stdio: 'inherit' });
console.log(`src/rules/${name}.ts, its line in src/rules/index.ts and docs/rules/${name}.md are there.`);
console.log('Write the rule and its examples, then: npm run generate && npx vitest run test/rules');
