import { expect, it } from 'vitest';
import { runHere, UTF8 } from '../harness/run-cli.ts';
import { tempVault } from '../harness/temp-vault.ts';

const NAMES = ['Ada', 'Bob', 'Cid', 'Dan', 'Eve', 'Fay', 'Gil', 'Hal'];
const QUIET = Object.fromEntries(
  NAMES.map((name) => [`${name}.md`, '---\ntype: contact\nmet: 2026-01-10\n---\n']),
);
const run = async (log: string, ...args: readonly string[]): Promise<string> => {
  const cwd = tempVault({ ...QUIET, '2026-11-20.md': `## Log\n\n${log}` });
  return (await runHere([...args, '--today', '2026-11-19'], { cwd, env: UTF8 })).stdout;
};
const people = (text: string): string => text.split('Whom to contact')[1]?.split('\n\n')[0] ?? '';

it('plan prints how many quiet people it does not show, without those in the lines of that day', async () => {
  const { suggestions, moreQuiet } = JSON.parse(await run('', 'plan', '--format', 'json')) as {
    suggestions: readonly unknown[];
    moreQuiet: number;
  };
  expect(suggestions.length + moreQuiet).toBe(8);
  const shown = people(await run('', 'plan')).match(/^ {4}[A-Z]\w+ /gm)?.length ?? 0;
  expect(people(await run('', 'plan'))).toContain(`and ${8 - shown} more: netvault due`);
  const less = JSON.parse(await run('- [ ] call [[Hal]]\n', 'plan', '--format', 'json')) as {
    suggestions: readonly { readonly name: string }[];
    moreQuiet: number;
  };
  expect(less.suggestions.map(({ name }) => name)).not.toContain('Hal');
  expect(less.suggestions.length + less.moreQuiet).toBe(7);
});
