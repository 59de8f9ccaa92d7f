import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { remark } from 'remark';
import { describe, expect, it } from 'vitest';
import { briefSchema } from '../../src/cli/commands/brief/brief-schema.ts';
import { runHere, UTF8, type Ran } from '../harness/run-cli.ts';
import { tempVault } from '../harness/temp-vault.ts';

const ESC = '\u001b[31m';
const VAULT = {
  '.netvault.yaml': 'version: 1\n',
  'Ada.md': `---\ntype: contact\nneeds: [a printer]\n---\n\n## Log\n\n- 2026-11-10 call: her plan ${ESC}\n`,
  'Tea.md': '---\r\ntype: event\r\ndate: 2026-11-24\r\nwith: ["[[Ada]]"]\r\nstatus: planned\r\n---\r\nMine.',
  'Goals/Calls.md': '---\ntype: goal\nkind: behavior\nmetric: call\ntarget: 1\nevery: week\n---\n',
};

function vault(): { run: (...args: string[]) => Promise<Ran>; read: (path: string) => string } {
  const cwd = tempVault(VAULT);
  const env = { ...UTF8, XDG_STATE_HOME: join(cwd, '.state') };
  return {
    run: (...args) => runHere([...args, '--today', '2026-11-19'], { cwd, env }),
    read: (path) => readFileSync(join(cwd, path), 'utf8'),
  };
}

describe('netvault brief', () => {
  it('describes the next event, a named event, or a person', async () => {
    const { run } = vault();
    for (const args of [[], ['Tea']])
      expect((await run('brief', ...args)).stdout).toMatch(
        /Tea, 2026-11-24[^]*Ada[^]*her plan[^]*Ada\.md:8[^]*a printer/,
      );
    const { stdout } = await run('brief', 'Ada');
    expect(stdout).not.toContain('Tea,');
    expect(stdout).not.toContain('\u001b');
  });

  it('prints JSON that matches its schema', async () => {
    const { run } = vault();
    const validate = new Ajv({ strictTypes: false, strictRequired: false }).compile(briefSchema());
    for (const name of ['Tea', 'Ada']) {
      validate(JSON.parse((await run('brief', name, '--format', 'json')).stdout));
      expect(validate.errors).toBe(null);
    }
  });

  it('shows what was noted down in the event’s note, as show does', async () => {
    const { run } = vault();
    await run('event', 'note', 'Tea', 'ask about the *keys* of [[Ada]]');
    await run('event', 'note', 'Tea', 'bring cake');
    const asked = ['ask about the *keys* of [[Ada]]', 'bring cake'];
    for (const command of ['brief', 'show']) {
      const { stdout } = await run(command, 'Tea');
      expect(stdout).toMatch(
        /Noted down\n +ask about the \*keys\* of \[\[Ada\]\] +Tea\.md:\d+\n +bring cake +Tea/,
      );
      const { event } = JSON.parse((await run(command, 'Tea', '--format', 'json')).stdout) as {
        event: { noted: { text: string; path: string; line: number }[] };
      };
      expect(event.noted.map(({ text }) => text)).toEqual(asked);
    }
    expect((await run('brief', 'Tea', '--format', 'markdown')).stdout).toContain(
      '\n- Noted down\n    - ask about the \\*keys\\* of Ada `Tea.md:11`\n    - bring cake `Tea.md:12`\n\n',
    );
    expect((await run('brief', 'Tea', '--write', '--dry-run')).stdout).not.toContain('cake');
    const validate = new Ajv({ strictTypes: false, strictRequired: false }).compile(briefSchema());
    validate(JSON.parse((await run('brief', 'Tea', '--format', 'json')).stdout));
    expect(validate.errors).toBe(null);
  });

  it('--write adds the brief to the event’s note once, and log --undo removes it', async () => {
    const { run, read } = vault();
    const dry = await run('brief', 'Tea', '--write', '--dry-run');
    expect(dry.stdout).toContain('## Brief');
    expect(read('Tea.md')).toBe(VAULT['Tea.md']);
    expect((await run('brief', 'Tea', '--write')).code).toBe(0);
    expect(read('Tea.md')).toContain('Mine.\r\n\r\n## Brief\r\n\r\n**Ada**\r\n');
    const again = await run('brief', 'Tea', '--write');
    expect(again.code).toBe(2);
    expect(again.stderr).toContain('Tea.md has a brief already, on line 9');
    await run('log', '--undo');
    expect(read('Tea.md')).toBe(VAULT['Tea.md']);
  });

  it.each([
    [['Nobody'], 1, 'Nobody'],
    [['Calls'], 2, 'is a goal'],
    [['Ada', '--write'], 2, 'Name an event'],
    [['Tea', '--write', '--format', 'json'], 2, '--write and --format do not go together'],
    [['Tea', '--write', '--dry-run', '--format', 'markdown'], 2, '--write and --format do not go together'],
  ])('refuses %j', async (args, expected, message) => {
    const { code, stderr } = await vault().run('brief', ...args);
    expect(code).toBe(expected);
    expect(stderr).toContain(message);
  });

  it('exits with 2 if no event is coming', async () => {
    const { code, stderr } = await runHere(['brief', '--today', '2027-01-01'], { cwd: tempVault(VAULT) });
    expect(code).toBe(2);
    expect(stderr).toContain('no event is coming');
  });
});

/** The beginning of each text in the notes below. */
const HTML = '<img src=x onerror=alert(1)>';

/** The kinds of nodes in a markdown text. */
function kindsIn(text: string): Set<string> {
  interface Node {
    readonly type: string;
    readonly children?: readonly Node[];
  }
  const kinds = (node: Node): string[] => [node.type, ...(node.children ?? []).flatMap(kinds)];
  return new Set(kinds(remark().parse(text)));
}

describe('netvault brief on notes that contain HTML', () => {
  const said = (what: string): string => `'${HTML} *${what}* <!-- x --> [a](http://b) ${what}'`;
  const event = (more: string): string =>
    `---\ntype: event\ndate: 2026-11-24\nplace: ${said('place')}\nwith: ["[[Ada]]", "[[${HTML} Bo]]"]\n${more}---\n`;
  const files = {
    '.netvault.yaml': 'version: 1\n',
    'Me.md': `---\ntype: contact\nneeds: [${said('printing')}]\n---\n`,
    'Scorecard.md': '---\ntype: scorecard\nme: "[[Me]]"\n---\n',
    'Ada.md': [
      '---\ntype: contact',
      ...['name', 'role', 'organization', 'location'].map((key) => `${key}: ${said(key)}`),
      `needs: [${said('need')}]\noffers: [${said('printing')}]\nknows: ["[[Cy]]", "[[${HTML} Di]]"]\n---\n\n## Log\n`,
      `- 2026-11-10 call: ${HTML} text\n- [ ] 2026-11-21 email: ${HTML} open\n`,
    ].join('\n'),
    'Cy.md': `---\ntype: contact\nname: ${said('known')}\nknows: ["[[Ada]]"]\n---\n`,
    'I.md': `---\ntype: introduction\nbetween: ["[[Ada]]", "[[Cy]]"]\nstatus: made\nmade: 2026-11-01\noutcome: ${said('outcome')}\n---\n`,
    'a\n<div onclick=alert(1)>.md': '---\ntype: contact\nknows: ["[[Ada]]"]\n---\n',
    'F2.md': event('status: planned\n'),
  };
  // Windows does not allow these characters in file names.
  it.skipIf(process.platform === 'win32')(
    'shows the HTML as text, in its output and in the note',
    async () => {
      const cwd = tempVault(files);
      const env = { ...UTF8, XDG_STATE_HOME: join(cwd, '.state') };
      const brief = (...args: string[]): Promise<Ran> =>
        runHere(['brief', ...args, '--today', '2026-11-19'], { cwd, env });
      const onEvent = await brief('F2', '--format', 'markdown');
      const onPerson = await brief('Ada', '--format', 'markdown');
      expect((await brief('F2', '--write')).code).toBe(0);
      const note = readFileSync(join(cwd, 'F2.md'), 'utf8');
      const written = note.slice(note.indexOf('## Brief'));
      for (const text of [onEvent.stdout, onPerson.stdout, written]) {
        for (const what of ['name', 'role', 'need', 'printing', 'text', 'open', 'known'])
          expect(text).toContain(what);
        expect([...kindsIn(text)].sort()).toEqual(
          ['heading', 'inlineCode', 'list', 'listItem', 'paragraph', 'root', 'strong', 'text'].filter(
            (kind) => kind !== 'strong' || text !== onPerson.stdout,
          ),
        );
      }
      expect(onEvent.stdout.split('\n')[0]).toContain('\\<img src\\=x onerror\\=alert\\(1\\)\\> \\*place\\*');
    },
  );
});
