// Makes a new command: its folder with usage and run, and its line in the registry.
//   node scripts/new-command.mjs NAME
// Until you write its code, the new command says how many notes the vault has.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const root = new URL('../', import.meta.url);
const registry = new URL('src/cli/commands/index.ts', root);
const [name = ''] = process.argv.slice(2);

function fail(message) {
  console.error(message);
  process.exit(2);
}

if (!/^[a-z]+$/.test(name)) fail('Name the command by one verb or noun: node scripts/new-command.mjs due');
const folder = new URL(`src/cli/commands/${name}/`, root);
if (existsSync(folder)) fail(`src/cli/commands/${name}/ is there already.`);
const variable = name.toUpperCase();
const text = readFileSync(registry, 'utf8');
const lastImport = text.lastIndexOf("/usage.ts';\n") + "/usage.ts';\n".length;
const end = text.indexOf('\n];', text.indexOf('export const COMMANDS'));
if (lastImport < 20 || end < 0)
  fail('src/cli/commands/index.ts is not as expected: add the command by hand.');

mkdirSync(folder);
writeFileSync(
  new URL('usage.ts', folder),
  `import type { Command } from '../../command-line/command.ts';
import { FORMAT } from '../../command-line/shared-options.ts';

export const ${variable}: Command = {
  name: '${name}',
  about: 'what it does, in a line of the help',
  takes: '',
  count: [0, 0],
  options: { format: FORMAT },
  examples: [['${name}', 'what for']],
  load: () => import('./run.ts'),
};
`,
);
writeFileSync(
  new URL('run.ts', folder),
  `import type { Context } from '../../command-line/command.ts';
import { EXIT, type ExitCode } from '../../command-line/io.ts';
import { safeJson } from '../../terminal/safe-text.ts';

/** \`netvault ${name}\`: its answers and exit codes. */
export async function run({ io, args, openVault }: Context): Promise<ExitCode> {
  const { index } = await openVault();
  const notes = index.notes.size;
  io.stdout.write(args.isJson ? safeJson({ version: 1, notes }) : \`\${notes}\\n\`);
  return EXIT.fine;
}
`,
);
const line = `import { ${variable} } from './${name}/usage.ts';\n`;
writeFileSync(
  registry,
  `${text.slice(0, lastImport)}${line}${text.slice(lastImport, end)}\n  ${variable},${text.slice(end)}`,
);
console.log(`src/cli/commands/${name}/ and its line in src/cli/commands/index.ts are there.`);
console.log(
  'Write it, with transcripts in test/cli/transcripts/, then: npx vitest run test/cli -u (the help lists it).',
);
