import { describe, expect, it } from 'vitest';
import { readArguments } from '../../src/cli/command-line/read-arguments.ts';
import { COMMANDS } from '../../src/cli/commands/index.ts';
import { readBashLine } from '../../src/cli/completion/bash-line.ts';
import { widthOf } from '../../src/cli/terminal/cells.ts';
import { runHere } from '../harness/run-cli.ts';

const named = COMMANDS.map((command) => [command.name, command] as const);

describe('the help', () => {
  it.each(named)('of %s says what it does, with an example, in eighty columns', async (name, command) => {
    const { stdout, code } = await runHere([name, '--help'], { cwd: '.' });
    expect(code).toBe(0);
    expect(stdout).toContain(command.about);
    expect(stdout.slice(stdout.indexOf('Examples:'))).toContain(`\n    netvault ${name}`);
    for (const option of Object.keys(command.options)) expect(stdout).toContain(`--${option} `);
    expect(stdout.split('\n').filter((line) => widthOf(line) > 80)).toEqual([]);
  });

  it.each(named)('of %s says the words that an option takes', async (name, { options }) => {
    const { stdout } = await runHere([name, '--help'], { cwd: '.' });
    for (const [option, { choices = [] }] of Object.entries(options)) {
      const [, said = ''] = new RegExp(`\\n +--${option} (.*?)(?=\\n +--|\\n\\n)`, 's').exec(stdout) ?? [];
      // A long list is told where a word is none of it.
      if (choices.length > 8) continue;
      const missing = choices.filter((choice) => !said.includes(choice));
      expect({ option, missing }).toEqual({ option, missing: [] });
    }
  });

  it('of NetVault stays within eighty columns, in ASCII too', async () => {
    const { stdout } = await runHere(['--help', '--ascii'], { cwd: '.' });
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expect(stdout).not.toMatch(/[^\n\x20-\x7e]/);
  });

  it.each(named)('of %s has one to three examples that are understood', async (name, { examples }) => {
    expect(examples.length).toBeGreaterThanOrEqual(1);
    expect(examples.length).toBeLessThanOrEqual(3);
    for (const [line] of examples) {
      const words = readBashLine(`${line.replace(/ >>? .*$/, '')} `, '').before;
      expect((await readArguments(words, COMMANDS)).command?.name).toBe(name);
    }
  });
});
