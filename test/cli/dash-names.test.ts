import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runHere, UTF8, type Ran } from '../harness/run-cli.ts';
import { tempVault } from '../harness/temp-vault.ts';

const CONTACT = '---\ntype: contact\nemail: a@x.example\n---\n';

/** The words of the commands in a text, as a shell reads them, without `netvault`. */
function commandsIn(text: string, pattern: RegExp): string[][] {
  const joined = text.replace(/\s+/g, ' ');
  return [...joined.matchAll(pattern)].map(([command]) =>
    execFileSync('sh', ['-c', `printf '%s\\n' ${command}`], { encoding: 'utf8' })
      .trimEnd()
      .split('\n')
      .slice(1),
  );
}

describe('a command that is advised works for names that begin with a dash', () => {
  it.each([
    [['lint', '--format', 'json'], /netvault new contact .*?"-Zed"/g],
    [['new', 'event', 'Tea', '--date', '2026-11-30', '--with=-Zed'], /netvault new contact .*?"-Zed"/g],
    [['event', 'skipped', '--', '-Fair'], /netvault edit .*?"-Fair.md"/g],
    [['due', '--snooze=-Ana', '2w'], /netvault due --unsnooze[= ]\S+/g],
    [['due', '--snooze=-h'], /netvault due --snooze\S+ 2w/g],
    [['intro', 'propose', '--', '-Ana', 'Bo'], /netvault intro asked \S+ Bo/g],
    [['intro', 'consented', 'Cy'], /netvault intro consented \S*-Ana\S* --with \S+/g],
    [['lint', '--format', 'json'], /netvault merge .*?md' '.*?md'/g],
  ])('after %j', async (args, pattern) => {
    const cwd = tempVault({
      'S.md': '---\ntype: scorecard\n---\n',
      '-Ana.md': CONTACT,
      'Ana.md': CONTACT,
      '-h.md': '---\ntype: contact\n---\n',
      '2026-11-18.md': '## Log\n- call [[-Zed]]\n',
      'Bo.md': '---\ntype: contact\n---\n',
      'Cy.md': '---\ntype: contact\n---\n',
      'I.md':
        '---\ntype: introduction\nbetween: ["[[-Ana]]", "[[Cy]]"]\nstatus: asked\ndate: 2026-11-18\n---\n',
      '-Fair.md': '---\ntype: event\ndate: 2026-11-19\nstatus: attended\n---\n',
    });
    const run = (words: readonly string[]): Promise<Ran> =>
      runHere(['--today', '2026-11-19', ...words], {
        cwd,
        env: { ...UTF8, XDG_STATE_HOME: join(cwd, '.state') },
      });
    const { stdout, stderr } = await run(args);
    const text = (args[0] === 'lint' ? stdout.replaceAll('\\"', '"') : stdout) + stderr;
    const commands = commandsIn(text, pattern);
    expect(commands).not.toEqual([]);
    for (const command of commands) expect([command, (await run(command)).code]).toEqual([command, 0]);
  });
});
