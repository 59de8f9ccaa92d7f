import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runHere, UTF8 } from '../../harness/run-cli.ts';
import { tempVault } from '../../harness/temp-vault.ts';

const DAY = '2026-11-19.md';

it.each([
  ['the written line was changed', '- email Ada\n', 1, '- email\n\n## Log\n- call\n- email Ada\n'],
  ['other text was added', '- email\nMore\n', 0, '- email\n\n## Log\n- call\nMore\n'],
])('log --undo keeps an equal line that was there before if %s', async (_, end, code, text) => {
  const root = tempVault({ '.obsidian/': '', [DAY]: '- email\n\n## Log\n- call\n' });
  const run = (...args: readonly string[]) =>
    runHere([...args, '--today', '2026-11-19'], {
      cwd: root,
      env: { ...UTF8, XDG_STATE_HOME: join(root, '.state') },
    });
  await run('log', 'email');
  const written = readFileSync(join(root, DAY), 'utf8');
  writeFileSync(join(root, DAY), written.replace(/- email\n$/, end));
  expect((await run('log', '--undo')).code).toBe(code);
  expect(readFileSync(join(root, DAY), 'utf8')).toBe(text);
});
