import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runHere, UTF8 } from '../harness/run-cli.ts';
import { tempVault } from '../harness/temp-vault.ts';

const project = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const guide = (name: string): string => readFileSync(project(`docs/guides/${name}.md`), 'utf8');

interface Step {
  readonly command: string;
  readonly output: string;
}

/** The commands in `console` blocks, each after `$ `, and the output that the guide shows for them. */
function stepsOf(text: string): Step[] {
  return [...text.matchAll(/^```console\n([^]*?)^```$/gm)].flatMap(([, block = '']) =>
    block
      .split(/^\$ /m)
      .slice(1)
      .map((step) => {
        const end = step.indexOf('\n');
        return { command: step.slice(0, end), output: step.slice(end + 1) };
      }),
  );
}

/** The words of a command, plain or in quotes. Throws if a shell would change anything in it. */
function wordsOf(command: string): string[] {
  const words = [...command.matchAll(/"([^"$`\\!]*)"|'([^']*)'|([^\s"'$`\\|<>&;*?]+)/g)];
  const rest = words.reduce((left, [word]) => left.replace(word, ''), command).trim();
  if (rest !== '') throw new Error(`a shell would read more into this: ${command}`);
  return words.map(([, double, single, plain]) => double ?? single ?? plain ?? '');
}

const plain = (text: string): string => text.replace(/^\n+|\n+$/g, '');

/** Runs the commands of a guide in order, in a folder that `prepare` fills first. */
async function follow(steps: readonly Step[], prepare: (folder: string) => void): Promise<void> {
  const root = tempVault({ 'state/': '' });
  const cwd = join(root, 'notes');
  mkdirSync(cwd);
  prepare(cwd);
  const env = { ...UTF8, XDG_STATE_HOME: join(root, 'state') };
  for (const { command, output } of steps) {
    const [name, ...args] = wordsOf(command);
    expect(name).toBe('netvault');
    const { stdout, stderr, code } = await runHere(args, { cwd, env });
    expect({ command, output: plain(stdout + stderr) }).toEqual({ command, output: plain(output) });
    expect(code === 0 || stderr.startsWith('netvault: ')).toBe(true);
  }
}

describe('the guide “two minutes a day”', () => {
  const steps = stepsOf(guide('two-minutes-a-day'));

  it('shows the actual output of its commands, run in order in the example vault', async () => {
    await follow(steps, (folder) => {
      cpSync(project('fixtures/vaults/example'), folder, { recursive: true });
    });
  });

  it('shows log, plan, summary, review, due and intro', () => {
    const shown = new Set(steps.map(({ command }) => command.split(' ')[1]));
    expect([...shown]).toEqual(expect.arrayContaining(['log', 'plan', 'summary', 'review', 'due', 'intro']));
  });
});

describe('the guide about the phone', () => {
  const CARDS = [
    'BEGIN:VCARD\nVERSION:3.0\nFN:Ada Lovelace\nEMAIL:ada@example.org\nTEL:+44 20 7946 0018\nORG:Difference Works\nBDAY:--1210\nPHOTO;ENCODING=b:AAAA\nUID:4fbe8971\nEND:VCARD\n',
    'BEGIN:VCARD\nVERSION:3.0\nFN:Ben Okri\nTEL:+44 20 7946 0999\nUID:5acd1203\nEND:VCARD\n',
  ];
  const CALENDAR =
    'BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Phone//EN\nBEGIN:VEVENT\nUID:lunch-1\nSUMMARY:Lunch\nDTSTART:20261112T123000\nDTEND:20261112T133000\nLOCATION:Guild Hall\nATTENDEE;CN=Ada:mailto:ada@example.org\nEND:VEVENT\nEND:VCALENDAR\n';

  it('shows the actual output of its commands, run in order in a folder without notes', async () => {
    const steps = stepsOf(guide('phone'));
    expect(steps.length).toBeGreaterThan(5);
    await follow(steps, (folder) => {
      writeFileSync(join(folder, 'contacts.vcf'), CARDS.join(''));
      writeFileSync(join(folder, 'calendar.ics'), CALENDAR);
    });
  });
});

describe('the guide about merging and renaming', () => {
  it('shows the actual output of its commands, and its other commands succeed', async () => {
    const text = guide('merging');
    const steps = stepsOf(text);
    expect(steps.length).toBe(1);
    await follow(steps, (folder) => {
      writeFileSync(join(folder, '.netvault.yaml'), '');
      writeFileSync(join(folder, 'Ada Byron.md'), '---\ntype: contact\n---\n');
      writeFileSync(
        join(folder, 'Press.base'),
        'filters:\n  or:\n    - file.hasLink("Ada Byron")\n    - file.name == "Ada Byron"\n',
      );
    });
    const shown = [...text.matchAll(/^```sh\n([^]*?)^```$/gm)].map(([, line = '']) => line.trim());
    expect(shown.length).toBe(2);
    const contact = '---\ntype: contact\n---\n';
    const cwd = tempVault({
      ...{ '.netvault.yaml': '', 'Contacts/Ada Lovelace.md': contact, 'Contacts/Ada King.md': contact },
    });
    const [merge = '', rename = ''] = shown;
    expect(await runHere(wordsOf(merge).slice(1), { cwd, env: UTF8 })).toMatchObject({ code: 0, stderr: '' });
    writeFileSync(join(cwd, 'Contacts/Ada Byron.md'), contact);
    rmSync(join(cwd, 'Contacts/Ada Lovelace.md'));
    expect(await runHere(wordsOf(rename).slice(1), { cwd, env: UTF8 })).toMatchObject({
      code: 0,
      stderr: '',
    });
  });
});
