import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlainArguments } from '../../src/cli/command-line/plain-arguments.ts';
import {
  quietYargs,
  readArguments,
  typedOptions,
  type CommandLine,
} from '../../src/cli/command-line/read-arguments.ts';
import type { OptionSpecs } from '../../src/cli/command-line/option.ts';
import { COMMANDS } from '../../src/cli/commands/index.ts';
import { closestName } from '../../src/cli/command-line/did-you-mean.ts';
import { GLOBAL_OPTIONS } from '../../src/cli/command-line/shared-options.ts';
import { readMoment } from '../../src/cli/command-line/today.ts';
import { runHere } from '../harness/run-cli.ts';
import { tempVault } from '../harness/temp-vault.ts';
import { assertOftenAsync } from '../harness/assert-often.ts';
import { inWords } from '../harness/in-words.ts';
import { runs } from '../harness/scale.ts';

describe('an unknown command', () => {
  it.each([
    ['undo', 'netvault log --undo'],
    ['add', 'netvault new contact NAME'],
    ['contact', 'netvault new contact NAME'],
    ['List', 'netvault people'],
    ['delete', 'netvault log --undo'],
    ['sumary', 'Did you mean “summary”?'],
    ['xyzzy', 'netvault --help'],
  ])('“%s” is refused with the hint: %s', async (word, command) => {
    const { stderr, code } = await runHere([word, 'Ada'], { cwd: '.' });
    expect(code).toBe(2);
    expect(stderr).toContain(`there is no command “${word}”`);
    expect(stderr.replace(/\s+/g, ' ')).toContain(command);
  });
});

describe('command-line arguments', () => {
  it.each<[string, string[], string, string[]]>([
    ['options may stand before the command', ['--vault', 'x', 'lint', 'a.md'], 'lint', ['a.md']],
    ['a value may look like a command', ['--vault', 'summary', 'due'], 'due', []],
    ['after -- nothing is an option', ['lint', '--quiet', '--', '--vault', '-x'], 'lint', ['--vault', '-x']],
    ['numbers stay as they are written', ['lint', '007', '1e3', '0x10'], 'lint', ['007', '1e3', '0x10']],
    ['a path may be called help', ['lint', 'help'], 'lint', ['help']],
    ['a list item is no option', ['log', '- call Ada', '- [x] email'], 'log', ['- call Ada', '- [x] email']],
    ['nor is it after --', ['log', '--', '- call Ada', '-'], 'log', ['- call Ada', '-']],
    ['a flag takes no value', ['lint', '--quiet', 'a.md'], 'lint', ['a.md']],
  ])('%s', async (_, argv, name, rest) => {
    const { command, args } = await readArguments(argv, COMMANDS);
    expect([command?.name, args.rest]).toEqual([name, rest]);
  });

  it('an option that may be given more than once keeps all its values', async () => {
    const { args } = await readArguments(
      ['lint', '--rule', 'a:off', 'x.md', '--rule=b:off', '--quiet', '--quiet'],
      COMMANDS,
    );
    expect(args.list('rule')).toEqual(['a:off', 'b:off']);
    expect(args.rest).toEqual(['x.md']);
    expect(args.flag('quiet')).toBe(true);
  });

  it('reads --help, -h and help as a request for help, before or after a command', async () => {
    for (const argv of [
      ['--help'],
      ['-h'],
      ['help'],
      ['lint', '--help'],
      ['--help', 'lint'],
      ['help', 'explain'],
    ]) {
      expect((await readArguments(argv, COMMANDS)).args.flag('help')).toBe(true);
    }
  });

  const words = [
    ...COMMANDS.map(({ name }) => name),
    ...COMMANDS.flatMap(({ options }) => Object.keys(options)).map((name) => `--${name}`),
    ...Object.keys(GLOBAL_OPTIONS).map((name) => `--${name}`),
    ...[
      '',
      '-',
      '--',
      '---',
      '--=x',
      '-abc',
      '--no-vault',
      '--no-quiet',
      'constructor',
      '__proto__',
      '--__proto__',
    ],
    ...[
      '--constructor',
      '--toString=1',
      '--__proto__.x',
      '--vault.x',
      '1e9',
      '-1',
      'json',
      'week',
      '2026-11-19',
    ],
    ...['\u001b[31m', '--\u001b]0;x\u0007', '😀', 'a b', 'x'.repeat(5_000), '--rule=a', 'invalid-date:off'],
  ];

  it('any words lead to a result, or to an error message and exit code 2, never to a crash', async () => {
    const cwd = tempVault({ 'A.md': '---\ntype: contact\n---\n' });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...words), { maxLength: 5 }), async (argv) => {
        // A command that runs until it is interrupted is interrupted at once.
        const interrupted = Promise.resolve();
        const { stdout, stderr, code } = await runHere(argv, { cwd, interrupted });
        expect([0, 1, 2]).toContain(code);
        expect(stderr).not.toContain('something went wrong');
        expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
        // For a wrong log line, the place at fault is shown below the message.
        if (code === 2) expect(stderr).toMatch(/^netvault: [^\n]+\n/);
      }),
      // About 280 words are drawn: each word is drawn in about seven of ten runs.
      { numRuns: runs(120, 300) },
    );
  });
});

describe('suggestions for a mistyped name', () => {
  const known = ['summary', 'due', 'lint', 'schema'];
  it.each([
    ['sumary', 'summary'],
    ['SUMMARY', 'summary'],
    ['sum', 'summary'],
    ['dew', null],
    ['dues', 'due'],
    ['lnit', 'lint'],
    ['ilnt', 'lint'],
    ['tinl', null],
    ['lit', 'lint'],
    ['shcema', 'schema'],
    ['xyzzy', null],
    ['', null],
    ['s'.repeat(100_000), null],
  ])('the closest name to %j: %j', (typed, name) => {
    expect(closestName(typed, known)).toBe(name);
  });

  it.each<[string, string | string[] | null]>([
    ['un', 'uninstall'],
    ['RU', ['run', 'runs']],
    ['run', 'run'],
    ['mer', ['merge', 'merged', 'merges']],
    ['merge', 'merge'],
    ['u', null],
    ['x', null],
    ['extra', null],
  ])('the name or names that %j may stand for: %j', (typed, names) => {
    const many = Array.from({ length: 9 }, (_, at) => `extra-${String(at)}`);
    const words = ['run', 'runs', 'uninstall', 'merges', 'merged', 'merge', ...many];
    const near = closestName(typed, words);
    expect(near === null || typeof near === 'string' ? near : [...near].sort()).toEqual(names);
  });

  it.each([
    [
      ['explain', 'unknown'],
      'Did you mean “unknown-activity”, “unknown-field”, “unknown-metric”, “unknown-status” or “unknown-tier”?',
    ],
    [['hook', 'un'], 'Did you mean “uninstall”?'],
    [['re'], 'Did you mean “rename”, “report” or “review”?'],
    [['lint', '--st'], 'Did you mean “--staged”, “--statistics”, “--stdin” or “--stdin-filename”?'],
    [['people', '--status', 'a'], 'It can be active'],
  ])('the message for %j contains: %s', async (argv, said) => {
    const { stderr } = await runHere(argv, { cwd: tempVault({}) });
    const names = (text: string): string[] =>
      text
        .match(/“[^”]+”/g)
        ?.slice()
        .sort() ?? [text];
    const [, , asked = stderr] = /(^|. )(Did you mean .*\?)/s.exec(stderr) ?? [];
    expect(stderr).toContain(said.startsWith('Did') ? 'Did you mean' : said);
    if (said.startsWith('Did')) expect(names(asked.replaceAll('\n', ' '))).toEqual(names(said));
  });
});

describe('--today', () => {
  it.each([
    ['2026-11-19', 0],
    ['2026-11-19T18:30', 1110],
    ['2026-11-19 18:30', 1110],
    ['2026-11-19T23:59:59.999Z', 1439],
    ['2026-11-19t00:05+05:45', 5],
  ])('reads the date and the minutes of %s', (text, minutes) => {
    expect(readMoment(text)).toEqual({ date: '2026-11-19', minutes });
  });

  it.each([
    '',
    'today',
    '2026-11-31',
    '19.11.2026',
    '2026-11-19T24:00',
    '2026-11-19T18:60',
    '2026-11-19T18',
    '2026-11-19x',
  ])('refuses %j', (text) => {
    expect(inWords(() => readMoment(text))).toThrow('is not a date or date-time');
  });
});

describe('typedOptions', () => {
  const every = Object.assign({}, GLOBAL_OPTIONS, ...COMMANDS.map(({ options }) => options)) as OptionSpecs;
  const name = fc.constantFrom(...Object.keys(every), 'h', 'nothing', 'no-vault', 'vault.x');
  const word = fc.oneof(
    name.map((one) => `--${one}`),
    fc.tuple(name, fc.string({ maxLength: 3 })).map(([one, value]) => `--${one}=${value}`),
    name.map((one) => `-${one}`),
    fc.constantFrom('lint', 'a.md', '-', '--', '-3d', '1e3', '', '-h', '-hx', '---vault', '--=x', ' '),
    fc.string({ maxLength: 4 }),
  );

  it('makes yargs parse a command line as if it knew all options', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 6 }), async (argv) => {
        const all: unknown = await quietYargs(every).parseAsync(argv);
        expect(await quietYargs(typedOptions(every, argv)).parseAsync(argv)).toEqual(all);
      }),
    );
  });
});

describe('readPlainArguments', () => {
  const every = Object.assign({}, GLOBAL_OPTIONS, ...COMMANDS.map(({ options }) => options)) as OptionSpecs;
  const names = Object.keys(every);
  const value = fc.oneof(
    fc.constantFrom('json', 'week', '2026-11-19', 'a.md', 'lint', 'help', '007', '1e3', 'true', 'null'),
    fc.constantFrom(
      'Ada',
      "Ada's",
      'call [[Ada]] 20m',
      'a=b',
      'a --quiet',
      'x\ny',
      '😀',
      ' ',
      ' -3d',
      '\t- x',
    ),
    fc.constantFrom('', '-', '-3d', '- x', '"', "'", '"json"', "'a b'", '`a`', '--'),
    fc.string({ maxLength: 4 }),
  );
  /** The words of an option or an argument; often a value that the options of the command allow. */
  const wordsOf = (own: OptionSpecs): fc.Arbitrary<string[]> => {
    const option = fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...Object.keys({ ...own, ...GLOBAL_OPTIONS })) },
      fc.constantFrom(...names),
    );
    const fitting = (name: string): fc.Arbitrary<string> =>
      fc.oneof(value, fc.constantFrom(...(own[name]?.choices ?? ['some words'])));
    return fc.oneof(
      { weight: 6, arbitrary: option.map((name) => [`--${name}`]) },
      { weight: 6, arbitrary: option.chain((name) => fitting(name).map((given) => [`--${name}`, given])) },
      { weight: 3, arbitrary: option.chain((name) => fitting(name).map((given) => [`--${name}=${given}`])) },
      { weight: 6, arbitrary: value.map((one) => [one]) },
      fc
        .constantFrom('--help', '-h', '--version', '--', '--constructor', '-strict', '---strict')
        .map((one) => [one]),
    );
  };
  const line = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...COMMANDS.map(({ name, options }) => ({ name, options }))) },
    fc.constantFrom('help', 'nothing', '--no-cache', '').map((name) => ({ name, options: {} })),
  );
  const argvs = line.chain(({ name, options }) =>
    fc.array(wordsOf(options), { maxLength: 4 }).map((words) => [name, ...words.flat()]),
  );
  const told = ({ command, args }: CommandLine): unknown => ({
    command,
    rest: args.rest,
    of: names.map((name) => [name, args.flag(name), args.list(name), args.valueName(name)]),
  });

  it('gives the same result as yargs whenever it gives one', async () => {
    const met = { flags: 0, values: 0, arguments: 0 };
    await assertOftenAsync(
      fc.asyncProperty(argvs, async (argv) => {
        const read = readPlainArguments(argv, COMMANDS);
        if (!read) return;
        const { args } = read;
        if (names.some((one) => args.flag(one))) met.flags++;
        if (names.some((one) => args.text(one) !== null)) met.values++;
        if (args.rest.length > 0) met.arguments++;
        expect(told(read)).toEqual(told(await readArguments(argv, COMMANDS)));
      }),
      () => Object.values(met).every((count) => count >= 50),
      { numRuns: runs(1000, 40_000) },
    );
  });

  it.each<[string[]]>([
    [['summary']],
    [['summary', '--oneline']],
    [['lint', '--no-cache', '--quiet']],
    [['due']],
    [['lint', 'a.md']],
    [['summary', '--format', 'json', '--today=2026-11-19']],
    [['log', 'call [[Ada]] 20m']],
    [['rename', 'Ada', 'Ada Lovelace']],
  ])('reads %j', (typed) => {
    expect(readPlainArguments(typed, COMMANDS)).not.toBeNull();
  });

  it.each<[string[]]>([
    [['']],
    [['rename']],
    [['doctor', 'Ada']],
    [['summary', '--oneline', '--oneline']],
    [['summary', '--format', 'json', '--format', 'text']],
    [['summary', '--format']],
    [['summary', '--format', 'jsn']],
    [['summary', '--format="json"']],
    [['summary', '--oneline=yes']],
    [['due', '--oneline']],
    [['lint', '--rule', 'invalid-date:off']],
    [['plan', '-3d']],
    [['log', '- call [[Ada]]']],
    [['--vault', 'x', 'lint']],
  ])('does not read %j', (typed) => {
    expect(readPlainArguments(typed, COMMANDS)).toBeNull();
  });
});

describe('an empty path', () => {
  it.each([
    ['lint', '', '--fix'],
    ['lint', 'C/Ada.md', ''],
    ['import', 'vcard', ''],
    ['import', 'linkedin', ''],
    ['import', 'ics', '', '--write'],
  ])('is refused, and is not the current folder: %j', async (...words) => {
    const cwd = tempVault({ '.obsidian/': '', 'C/Ada.md': '---\ntype: contact\nmet: 31/12/2025\n---\n' });
    expect(await runHere(words, { cwd })).toEqual({
      stdout: '',
      stderr: 'netvault: there is no file or folder “”\n',
      code: 2,
    });
  });
});

describe('a period in two places', () => {
  const vault = (): string => tempVault({ '.obsidian/': '' });

  it('is one period if both together are', async () => {
    const cwd = vault();
    expect(await runHere(['summary', 'week', '--period', 'last'], { cwd })).toEqual(
      await runHere(['summary', 'last', 'week'], { cwd }),
    );
  });

  it.each([
    ['week', 'month'],
    ['last week', 'month'],
    ['Q4', 'week'],
  ])('is refused if there are two: summary %s --period %s', async (other, one) => {
    expect(await runHere(['summary', ...other.split(' '), '--period', one], { cwd: vault() })).toEqual({
      stdout: '',
      stderr: `netvault: the period is given twice, as “${one}” and “${other}”. Give it once.\n`,
      code: 2,
    });
  });
});
