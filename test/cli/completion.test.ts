import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/index.ts';
import { quoteForBash, readBashLine } from '../../src/cli/completion/bash-line.ts';
import { SCRIPTS } from '../../src/cli/commands/completion/scripts.ts';
import { GLOBAL_OPTIONS } from '../../src/cli/command-line/shared-options.ts';
import { SHELLS } from '../../src/cli/command-line/choices.ts';
import { RULES } from '../../src/rules/index.ts';
import { bundle } from '../harness/bundle.ts';
import { shareCompiled } from '../harness/compiled-code.ts';
import { runHere, UTF8 } from '../harness/run-cli.ts';
import { tempVault, type Files } from '../harness/temp-vault.ts';

const EXAMPLE = fileURLToPath(new URL('../../fixtures/vaults/example', import.meta.url));
const BREAKS = ' \t\n"\'><=;|&(:@';

const isInstalled = (shell: string): boolean => spawnSync(shell, ['--version']).status === 0;

/** The lines for the shell, without descriptions: how to go on, then the candidates. */
async function asked(words: readonly string[], cwd = EXAMPLE): Promise<readonly string[]> {
  const { stdout, stderr, code } = await runHere(['__complete', 'zsh', ...words], { cwd });
  expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
  expect(stdout.endsWith('\n')).toBe(true);
  return stdout
    .slice(0, -1)
    .split('\n')
    .map((line) => line.replace(/\t.*$/, ''));
}

const contact = (name: string, more = ''): string =>
  `---\ntype: contact\nname: ${JSON.stringify(name)}\n${more}---\n`;

describe('completion offers', () => {
  const names = COMMANDS.map(({ name }) => name);

  it.each<[string, readonly string[], readonly string[]]>([
    ['commands', [''], ['nothing', ...names, 'help']],
    ['a command', ['sum'], ['nothing', 'summary']],
    ['in any case', ['SUM'], ['nothing', 'summary']],
    ['commands after help', ['help', 'du'], ['nothing', 'due']],
    ['commands after an option and its value', ['--vault', 'x', 'du'], ['nothing', 'due']],
    ['nothing after what is no command', ['frob', ''], ['nothing']],
    ['options of a command and of all', ['summary', '--on'], ['nothing', '--oneline']],
    ['options that are not given yet', ['summary', '--oneline', '--o'], ['nothing']],
    ['options again that may be given again', ['lint', '--rule', 'x:off', '--ru'], ['nothing', '--rule']],
    [
      'options where nothing else can follow',
      ['rules', ''],
      ['nothing', '--format', ...Object.keys(GLOBAL_OPTIONS).map((name) => `--${name}`)],
    ],
    ['choices of an option', ['summary', '--period', 'm'], ['nothing', 'month']],
    ['choices after =', ['summary', '--period=m'], ['nothing', '--period=month']],
    ['the choices of this command’s option', ['due', '--format', ''], ['nothing', 'text', 'json']],
    ['nothing for a free value', ['summary', '--date', ''], ['nothing']],
    ['no option after --', ['lint', '--', '--q'], ['files']],
    ['rules', ['explain', 'broken'], ['nothing', 'broken-link']],
    ['nothing after all that a command takes', ['explain', 'broken-link', 'b'], ['nothing']],
    ['rules, of which more is to come', ['lint', '--rule', 'broken'], ['part', 'broken-link:']],
    [
      'severities',
      ['lint', '--rule', 'broken-link:'],
      ['nothing', 'broken-link:error', 'broken-link:warning', 'broken-link:info', 'broken-link:off'],
    ],
    ['formats of lint', ['lint', '--format', 's'], ['nothing', 'stylish', 'sarif']],
    ['files', ['lint', 'Con'], ['files']],
    ['folders', ['--vault', ''], ['folders']],
    ['folders after =', ['--vault='], ['folders']],
    ['kinds', ['new', ''], ['nothing', 'contact', 'event', 'goal', 'introduction']],
    ['nothing for a new name', ['new', 'contact', ''], ['nothing']],
    ['schemas', ['schema', 'su'], ['nothing', 'summary']],
    ['shells', ['completion', ''], ['nothing', 'bash', 'zsh', 'fish']],
    ['actions on hooks', ['hook', ''], ['nothing', 'status', 'install', 'uninstall', 'run']],
    ['hooks to run', ['hook', 'run', 'post'], ['nothing', 'post-commit']],
    ['cadences', ['new', 'contact', 'X', '--cadence', 'q'], ['nothing', 'quarterly']],
    [
      'people',
      ['due', '--snooze', 'E'],
      ['nothing', 'Elizabeth Bennet', 'Emma Woodhouse', 'Esther Summerson'],
    ],
    ['people by a later name', ['due', '--snooze', 'wood'], ['nothing', 'Emma Woodhouse']],
    ['people by another name', ['due', '--snooze', 'Count'], ['nothing', 'Countess of Lovelace']],
    ['nobody who is archived', ['due', '--snooze', 'Captain'], ['nothing']],
    ['spans to snooze for', ['due', '--snooze', 'Ada', '2'], ['nothing', '2w']],
    ['nothing to snooze for without a name', ['due', '2'], ['nothing']],
    ['people to introduce', ['intro', 'propose', 'Emma Woodhouse', 'Phil'], ['nothing', 'Phileas Fogg']],
    ['actions on introductions', ['intro', 'm'], ['nothing', 'made']],
    ['people who are introduced', ['intro', 'made', 'W'], ['nothing', 'Walter Hartright']],
    ['two people at most', ['intro', 'made', 'A', 'B', 'A'], ['nothing']],
    [
      'either side of a new introduction',
      ['new', 'introduction', 'X', '--between', 'Jo'],
      ['nothing', 'Jo March', 'John Watson'],
    ],
    ['purposes', ['new', 'goal', 'X', '--purpose', ''], ['nothing', 'Grow the press', 'Help newcomers']],
    [
      'activities, our own and the scorecard’s',
      ['new', 'goal', 'X', '--metric', 'l'],
      ['nothing', 'long-call', 'letter'],
    ],
    ['people, goals and events to show', ['show', 'Gr'], ['nothing', 'Grow the press']],
    ['people to show', ['show', 'Ad'], ['nothing', 'Ada Lovelace']],
    [
      'events to show, those of one name by their days',
      ['show', 'Pri'],
      ['nothing', '2026-11-24 Printers’ breakfast', '2026-09-24 Printers’ breakfast'],
    ],
    ['events', ['activities', '--event', 'Autumn'], ['nothing', 'Autumn book fair']],
    ['activities and people to list', ['activities', 'cof'], ['nothing', 'coffee']],
    ['people to list', ['activities', 'Phil'], ['nothing', 'Phileas Fogg']],
    ['spans where they may be left out', ['people', '--quiet', '6'], ['nothing', '6w', '6mo']],
    ['options after a value that is left out', ['people', '--quiet', '--so'], ['nothing', '--sort']],
    ['values after one that is left out', ['people', '--quiet', '--sort', 'l'], ['nothing', 'last']],
    [
      'options of a command that has another’s flag with a value',
      ['lint', '--quiet', '--ru'],
      ['nothing', '--rule'],
    ],
    ['organizations', ['people', '--organization', 'Diff'], ['nothing', 'Difference Works']],
    ['what can be done with an event', ['event', 's'], ['nothing', 'skipped']],
    ['open events', ['event', 'skipped', 'Winter'], ['nothing', 'Winter book fair']],
    ['people, events and goals to edit', ['edit', 'Grow'], ['nothing', 'Grow the press']],
    ['activities to log', ['log', 'proof'], ['nothing', 'proofread']],
    ['people to log', ['log', 'call 20m Jo'], ['nothing', 'call 20m Jo March', 'call 20m John Watson']],
    ['linked people to log', ['log', 'call [[Ada L'], ['nothing', 'call [[Ada Lovelace]]']],
  ])('%s', async (_, words, expected) => {
    expect(await asked(words)).toEqual(expected);
  });

  it('every rule', async () => {
    expect(await asked(['explain', ''])).toEqual(['nothing', ...RULES.keys()]);
  });

  it('people of the vault that --vault names, from any folder', async () => {
    const root = tempVault({ 'here/.obsidian/': '', 'there/Ada.md': contact('Ada'), 'there/.obsidian/': '' });
    expect(await asked(['due', '--snooze', ''], join(root, 'here'))).toEqual(['nothing']);
    for (const vault of [['--vault', '../there'], ['--vault=../there']]) {
      expect(await asked(['due', ...vault, '--snooze', ''], join(root, 'here'))).toEqual(['nothing', 'Ada']);
    }
    expect(await asked(['due', '--vault', 'nowhere', '--snooze', ''], root)).toEqual(['nothing']);
  });

  it('people with the same name by their paths, and only snoozed people after --unsnooze', async () => {
    const root = tempVault({
      '.netvault.yaml': '',
      'A/Ada.md': contact('Ada'),
      'B/Ada.md': contact('ada'),
      'Bo.md': contact('Bo', 'snooze_until: 2027-01-01\n'),
    });
    expect(await asked(['due', '--snooze', ''], root)).toEqual(['nothing', 'A/Ada', 'B/Ada', 'Bo']);
    expect(await asked(['due', '--unsnooze', ''], root)).toEqual(['nothing', 'Bo']);
  });

  it('people by plain letters if nobody’s name matches letter by letter', async () => {
    const names = ['José Núñez', 'Sean O’Neill', 'Jean-Pierre Kjær', 'Rene', 'René Char'];
    const root = tempVault({
      '.netvault.yaml': '',
      ...Object.fromEntries(names.map((name) => [`${name}.md`, contact(name)])),
    });
    const offered = async (typed: string): Promise<readonly string[]> =>
      (await asked(['due', '--snooze', typed], root)).slice(1);
    expect(await offered('jos')).toEqual(['José Núñez']);
    expect(await offered('onei')).toEqual(['Sean O’Neill']);
    expect(await offered('nun')).toEqual(['José Núñez']);
    expect(await offered('jean pi')).toEqual(['Jean-Pierre Kjær']);
    expect(await offered('kjae')).toEqual(['Jean-Pierre Kjær']);
    expect(await offered('rene')).toEqual(['Rene']);
    expect(await offered('RENÉ')).toEqual(['René Char']);
    expect(await offered('-un')).toEqual([]);
  });

  it('the open lines of today from any note, each by the words that find it', async () => {
    const root = tempVault({
      '.netvault.yaml': '',
      'Ada.md': `${contact('Ada')}\n## Log\n\n- 2026-11-18 [ ] call\n`,
      'Bo.md': `${contact('Bo')}\n## Log\n\n- [ ] 2026-11-19 send him the book\n`,
      'Daily/2026-11-19.md':
        '# Log\n\n- [ ] call [[Ada]]\n- [ ] 30m reading\n- [ ] coffee [[Ada]] [[Bo]]\n- [x] call [[Bo]]\n',
      'Daily/2026-11-20.md': '# Log\n\n- [ ] call [[Bo]]: tomorrow\n',
    });
    const offered = await asked(['done', ''], root);
    expect(offered).toEqual(['nothing', 'Bo', 'Ada', 'reading', 'Ada Bo']);
    for (const value of offered.slice(1)) {
      const { code } = await runHere(['done', value, '--dry-run', '--format', 'json'], { cwd: root });
      expect({ value, code }).toEqual({ value, code: value.includes(' ') || value === 'reading' ? 0 : 2 });
    }
  });

  it('people whom a scorecard maps, without those whose note is unreadable', async () => {
    const root = tempVault({
      '.netvault.yaml': '',
      'Scorecard.md':
        '---\ntype: scorecard\nrecords:\n  contact: [{folder: People}]\nfields: {contact: {name: [Nom]}}\n---\n',
      'People/a.md': '---\nNom: Amélie\n---\n',
      'People/b.md': 'No fields.\n',
      'c.md': '---\ntype: contact\n\tname: x\n---\n',
    });
    expect(await asked(['due', '--snooze', ''], root)).toEqual(['nothing', 'Amélie', 'b']);
  });

  it('nobody in a folder that is not a vault, even if it contains one', async () => {
    const root = tempVault({ 'Ada.md': contact('Ada'), 'in/.netvault.yaml': '', 'in/Bo.md': contact('Bo') });
    expect(await asked(['due', '--snooze', ''], root)).toEqual(['nothing']);
    expect(await asked(['due', '--vault', 'in', '--snooze', ''], root)).toEqual(['nothing', 'Bo']);
    expect(await asked(['due', '--snooze', ''], join(root, 'in'))).toEqual(['nothing', 'Bo']);
  });

  const goal = '---\ntype: goal\nkind: behavior\nmetric: call\ntarget: 1\nevery: week\n---\n';
  const scorecard = '---\ntype: scorecard\n---\n';
  const many = Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`Many/${at}.md`, '']));
  it.each<[string, Files, boolean]>([
    ['its scorecard', { 'Scorecard.md': scorecard }, true],
    ['a scorecard in a folder of it', { 'Meta/NetVault/Scorecard.md': scorecard }, true],
    ['a scorecard that cannot be read', { 'Scorecard.md': '---\ntype: scorecard\nme: [[[\n---\n' }, true],
    ['a goal', { 'Goals/Call.md': goal }, true],
    ['a scorecard beside many notes', { 'Scorecard.md': scorecard, ...many }, true],
    [
      'no note that only speaks of one',
      { 'Plan.md': '---\ntype: note\n---\n\nA goal, a scorecard.\n' },
      false,
    ],
    ['no scorecard of a vault within it', { 'in/.netvault.yaml': '', 'in/Scorecard.md': scorecard }, false],
    ['no scorecard deep below it, where there is much', { 'Meta/Scorecard.md': scorecard, ...many }, false],
  ])('people in a folder without a mark only if it counts as a vault: %s', async (_, files, isVault) => {
    const root = tempVault({ 'Ada.md': contact('Ada'), ...files });
    expect(await asked(['due', '--snooze', ''], root)).toEqual(isVault ? ['nothing', 'Ada'] : ['nothing']);
  });

  it('only names that can be typed', async () => {
    const root = tempVault({
      '.netvault.yaml': '',
      '1.md': contact('two\nlines'),
      '2.md': contact('a\ttab'),
      '3.md': contact('\u001b[31mred'),
      '4.md': contact('right\u202eleft'),
      '5.md': contact('--vault'),
      '6.md': contact('x'.repeat(500)),
      '7.md': contact('Ada', 'organization: "tab\\tand\\u001b[0m"\n'),
    });
    const { stdout } = await runHere(['__complete', 'fish', 'due', '--snooze', ''], { cwd: root });
    expect(stdout).toBe('nothing\nAda\ttab and?[0m\n');
  });

  it('an answer, and never an error, whatever words are typed', async () => {
    const words = [
      '',
      '-',
      '--',
      '---',
      '--=',
      '--vault',
      '--vault=',
      '--constructor',
      '__proto__',
      'help',
      'due',
      'new',
      'intro',
      'log',
    ];
    const word = fc.oneof(fc.constantFrom(...words), fc.string());
    const cwd = tempVault({ 'A.md': contact('Ada'), '.netvault.yaml': 'version: [' });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('bash', 'zsh', 'fish', 'x'), fc.array(word), async (shell, argv) => {
        const line = shell === 'bash' ? [argv.join(' '), BREAKS] : argv;
        const { stdout, stderr, code } = await runHere(['__complete', shell, ...line], { cwd });
        expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
        expect(stdout).toMatch(/^(?:nothing|files|folders|part)\n/);
        expect(stdout).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f]/);
      }),
      { numRuns: 150 },
    );
  });
});

describe('readBashLine', () => {
  it.each<[string, readonly string[], string, string, number]>([
    ['netvault due ', ['netvault', 'due'], '', '', 0],
    ['netvault du', ['netvault'], 'du', '', 0],
    ['netvault  due\t--sn', ['netvault', 'due'], '--sn', '', 0],
    ['n "a b" c', ['n', 'a b'], 'c', '', 0],
    ['n a\\ b', ['n'], 'a b', '', 0],
    ['n "a b', ['n'], 'a b', '"', 0],
    ["n 'a \\ b", ['n'], 'a \\ b', "'", 0],
    ['n "a \\"b\\" \\x', ['n'], 'a "b" \\x', '"', 0],
    ["n 'it'\\''s", ['n'], "it's", "'", 3],
    ['n --period=we', ['n'], '--period=we', '', 9],
    ['n broken-link:w', ['n'], 'broken-link:w', '', 12],
    ['n "a:b=c', ['n'], 'a:b=c', '"', 0],
    ['n ""', ['n'], '', '', 0],
    ['n "" ', ['n', ''], '', '', 0],
  ])('reads the words of %j', (line, before, typed, quote, kept) => {
    expect(readBashLine(line, BREAKS)).toEqual({ before, typed, quote, kept });
  });

  it('reads back what quoteForBash has quoted', () => {
    const text = fc.string({
      unit: fc.oneof(
        fc.constantFrom(...'\'|"|\\|$|`|!|*| |~|#|;|&|<|>|(|)|{|}|[|]|?|=|:|@|-'.split('|'), '|'),
        fc.string({ minLength: 1, maxLength: 1 }),
      ),
    });
    fc.assert(
      fc.property(
        text.filter((one) => !/[\n\t]/.test(one)),
        fc.constantFrom('' as const, '"' as const, "'" as const),
        (one, quote) => {
          expect(readBashLine(`x ${quote}${quoteForBash(one, quote)}`, '').typed).toBe(one);
        },
      ),
      { numRuns: 500 },
    );
  });
});

/** Names that a shell would run, expand or break in two. */
const HOSTILE = [
  '$(touch RUN)',
  '`touch RUN`',
  '"$(touch RUN)"',
  "'; touch RUN; '",
  '; touch RUN',
  '& touch RUN &',
  '| touch RUN',
  '> RUN',
  '\\$(touch RUN)',
  '\\`touch RUN\\`',
  '!! !x',
  '* ? [a]',
  '{a,b} ~ #x',
  'a=b:c@d',
  '\\ back\\',
  'ends with \\',
  '"',
  "'",
  '${PATH}',
  '$((1+1))',
  '<(touch RUN)',
  '名前 Ünïcode 😀',
  "it's",
  '-n',
  '(x)',
  "$'\\n'",
  'a  b',
];

const named = (at: number): string => `n${String(at)} ${HOSTILE[at] ?? ''}`;

/** A folder with `netvault` on its path, a vault of people with these names, and the scripts. */
function shellVault(): { readonly cwd: string; readonly env: Record<string, string> } {
  const people: Files = Object.fromEntries(
    HOSTILE.map((_, at) => [`vault/n${String(at)}.md`, contact(named(at))]),
  );
  const scripts = Object.fromEntries(SHELLS.map((shell) => [`script.${shell}`, SCRIPTS[shell]]));
  const root = tempVault({ ...people, ...scripts, 'bin/': '', 'vault/.obsidian/': '', 'vault/Notes/': '' });
  const program = join(root, 'bin/netvault');
  writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' '${bundle()}' "$@"\n`);
  chmodSync(program, 0o755);
  shareCompiled(join(root, '.cache'));
  const path = `${join(root, 'bin')}${delimiter}${process.env['PATH'] ?? ''}`;
  return { cwd: join(root, 'vault'), env: { ...UTF8, LANG: 'C.UTF-8', PATH: path, HOME: root } };
}

function shell(name: string, args: readonly string[], where: ReturnType<typeof shellVault>): string {
  const { stdout, stderr, status } = spawnSync(name, args, { ...where, encoding: 'utf8', timeout: 60_000 });
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  expect(existsSync(join(where.cwd, 'RUN'))).toBe(false);
  return stdout;
}

describe.skipIf(!isInstalled('bash'))('completion in bash', () => {
  /** Calls the function as readline does, and prints what the words it offers become in a command. */
  const ASK = `
    source ../script.bash
    ask() {
      COMP_LINE=$1 COMP_POINT=\${#1} COMP_WORDBREAKS=$' \\t\\n"\\'><=;|&(:'
      _netvault
      for reply in "\${COMPREPLY[@]}"; do eval "words=($2$reply$2)"; printf '<%s>' "\${words[@]}"; done
      printf '\\n'
    }`;

  it.each(['', '"', "'"])('completes hostile names unchanged and runs nothing in them, after %j', (quote) => {
    const line = `netvault due --snooze ${quote}n`;
    const asking = `ask ${JSON.stringify(line)} ${quote === '"' ? `'"'` : `"${quote}"`}`;
    const said = shell('bash', ['--norc', '-c', `${ASK}\n${asking}`], shellVault());
    expect(said).toBe(
      `${HOSTILE.map((_, at) => `<${named(at)}>`)
        .sort()
        .join('')}\n`,
    );
  });

  it.each([
    ['netvault summ', '<summary>'],
    ['netvault summary --period=w', '<week>'],
    ['netvault lint --rule broken-link:w', '<warning>'],
    ['netvault completion ', '<bash><zsh><fish>'],
    ['netvault lint Not', ''],
  ])('completes %j', (line, expected) => {
    expect(shell('bash', ['--norc', '-c', `${ASK}\nask ${JSON.stringify(line)} ''`], shellVault())).toBe(
      `${expected}\n`,
    );
  });
});

describe.skipIf(!isInstalled('fish'))('completion in fish', () => {
  const complete = (line: string, where: ReturnType<typeof shellVault>): string[] =>
    shell('fish', ['--no-config', '-c', `source ../script.fish; complete -C ${fishWord(line)}`], where)
      .trimEnd()
      .split('\n')
      .map((one) => one.replace(/\t.*$/, ''));
  const fishWord = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;

  it('completes hostile names unchanged and runs nothing in them', () => {
    // fish quotes the candidates when it inserts them into the command line.
    const said = complete('netvault due --snooze n', shellVault());
    expect([...said].sort()).toEqual(HOSTILE.map((_, at) => named(at)).sort());
  });

  it.each([
    ['netvault summ', ['summary']],
    ['netvault summary --period=w', ['--period=week']],
    ['netvault lint Not', ['Notes/']],
    ['netvault --vault Not', ['Notes/']],
  ])('completes %j', (line, expected) => {
    expect(complete(line, shellVault())).toEqual(expected);
  });
});

describe.skipIf(!isInstalled('zsh'))('completion in zsh', () => {
  /** Calls the function as zsh does. `compadd`, which would quote the candidates, prints them instead. */
  const ask = (words: readonly string[], typed: string): string[] => {
    const script = `
      compadd() { print -rl -- "\${(@)values}" }
      _files() { print -rl -- files "$@" }
      typeset -A compstate
      source ../script.zsh
      words=("$@") CURRENT=$#words PREFIX=$words[-1]
      _netvault`;
    return shell('zsh', ['-f', '-c', script, 'zsh', 'netvault', ...words, typed], shellVault())
      .trimEnd()
      .split('\n');
  };

  it('completes hostile names unchanged and runs nothing in them', () => {
    expect(ask(['due', '--snooze'], 'n').sort()).toEqual(HOSTILE.map((_, at) => named(at)).sort());
  });

  it('removes the quotes around typed words, and runs nothing in them', () => {
    expect(ask(['due', "--vault='../vault'", '--snooze'], 'n0\\ \\$\\(touch')).toEqual([named(0)]);
    expect(ask(['due', '--vault="$(touch RUN)"', '`touch RUN`', '--format'], 'j')).toEqual(['json']);
  });

  it.each([
    ['a command', [], 'summ', ['summary']],
    ['a choice', ['summary'], '--period=w', ['--period=week']],
    ['a part', ['lint', '--rule'], 'broken', ['broken-link:']],
    ['files', ['lint'], 'Not', ['files']],
    ['folders', ['--vault'], 'Not', ['files', '-/']],
  ])('completes %s', (_, words, typed, expected) => {
    expect(ask(words, typed)).toEqual(expected);
  });
});
