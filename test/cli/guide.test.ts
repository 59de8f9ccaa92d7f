import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runHere, UTF8 } from '../harness/run-cli.ts';
import { tempVault } from '../harness/temp-vault.ts';

const project = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const GUIDE = readFileSync(project('docs/guides/two-minutes-a-day.md'), 'utf8');

interface Step {
  readonly command: string;
  readonly output: string;
}

/** The commands of `console` blocks, each after `$ `, with what the guide says that they print. */
function stepsOf(guide: string): Step[] {
  return [...guide.matchAll(/^```console\n([^]*?)^```$/gm)].flatMap(([, block = '']) =>
    block
      .split(/^\$ /m)
      .slice(1)
      .map((step) => {
        const end = step.indexOf('\n');
        return { command: step.slice(0, end), output: step.slice(end + 1) };
      }),
  );
}

/** The words of a command: plain ones, and those in double or single quotes that hold nothing a shell would change. */
function wordsOf(command: string): string[] {
  const words = [...command.matchAll(/"([^"$`\\!]*)"|'([^']*)'|([^\s"'$`\\|<>&;*?]+)/g)];
  const rest = words.reduce((left, [word]) => left.replace(word, ''), command).trim();
  if (rest !== '') throw new Error(`a shell would read more into this: ${command}`);
  return words.map(([, double, single, plain]) => double ?? single ?? plain ?? '');
}

const plain = (text: string): string => text.replace(/^\n+|\n+$/g, '');

describe('the guide “two minutes a day”', () => {
  const steps = stepsOf(GUIDE);

  it('has been run line by line, in its order, in the example vault', async () => {
    const root = tempVault({ 'state/': '' });
    const cwd = join(root, 'example');
    mkdirSync(cwd);
    cpSync(project('fixtures/vaults/example'), cwd, { recursive: true });
    const env = { ...UTF8, XDG_STATE_HOME: join(root, 'state') };
    for (const { command, output } of steps) {
      const [name, ...args] = wordsOf(command);
      expect(name).toBe('netvault');
      const { stdout, stderr, code } = await runHere(args, { cwd, env });
      expect({ command, output: plain(stdout + stderr) }).toEqual({ command, output: plain(output) });
      expect(code === 0 || stderr.startsWith('netvault: ')).toBe(true);
    }
    rmSync(root, { recursive: true });
  });

  it('shows every command of a day', () => {
    const shown = new Set(steps.map(({ command }) => command.split(' ')[1]));
    expect([...shown]).toEqual(expect.arrayContaining(['log', 'plan', 'summary', 'review', 'due', 'intro']));
  });
});
