// Makes a new rule: its file, its line in the registry, its fixture, its page.
//   node scripts/new-rule.mjs RULE-NAME FAMILY
// The new rule reports every contact, and its test fails until you write the rule.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
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

function write(path, text) {
  const file = fileURLToPath(new URL(path, root));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

if (!/^[a-z]+(-[a-z]+)+$/.test(name))
  fail('Name the rule after the fault, in words: node scripts/new-rule.mjs broken-link links');
if (!families.includes(family)) fail(`There is no family “${family}”. Known: ${families.join(', ')}.`);
for (const path of [`src/rules/${name}.ts`, `fixtures/rules/${name}`])
  if (existsSync(new URL(path, root))) fail(`${path} is there already.`);

const variable = name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
const anchor = "import type { Rule } from './engine/define-rule.ts';";
const text = readFileSync(registry, 'utf8');
const withImport = text.replace(anchor, `import { ${variable} } from './${name}.ts';\n${anchor}`);
const end = withImport.indexOf('\n];', withImport.indexOf('const ALL'));
if (withImport === text || end < 0) fail('src/rules/index.ts is not as expected: add the rule by hand.');

write('src/rules/index.ts', `${withImport.slice(0, end)}\n  ${variable},${withImport.slice(end)}`);
write(
  `src/rules/${name}.ts`,
  `import { defineRule } from './engine/define-rule.ts';
import { recordSpan } from './engine/field-span.ts';

export const ${variable} = defineRule({
  id: '${name}',
  family: '${family}',
  severity: 'warning',
  dependsOn: 'note',
  summary: 'What is reported, in a sentence.',
  check({ index }, report) {
    for (const contact of index.records('contact')) {
      report(contact.path, { span: recordSpan(contact), message: 'What is there', help: 'What to write' });
    }
  },
});
`,
);
write(`fixtures/rules/${name}/explanation.md`, 'Why it matters, and what to do.\n');
for (const example of ['reported-1', 'silent-1'])
  write(`fixtures/rules/${name}/${example}/Note.md`, '---\ntype: contact\n---\n');

spawnSync(process.execPath, [fileURLToPath(new URL('scripts/rule-pages.mjs', root))], { stdio: 'inherit' });
console.log(`There are now:
  src/rules/${name}.ts          the rule, and its line in src/rules/index.ts
  fixtures/rules/${name}/       its explanation and its examples (fixtures/README.md says how they are laid out)
  docs/rules/${name}.md         its page, which is made from both
Write the rule and its examples, then: npm run generate && npx vitest run test/rules/examples.test.ts
Look at what has changed in fixtures/also-reported.json: these are other rules' examples that it reports.
It is one more line of netvault rules, too: npx vitest run test/cli/example.test.ts -u`);
