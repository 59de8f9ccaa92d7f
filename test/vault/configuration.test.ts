import { describe, expect, it } from 'vitest';
import { pathMatcher } from '../../src/vault/globs.ts';
import { parseConfiguration } from '../../src/vault/configuration.ts';

const RULES = ['invalid-date', 'broken-link'];
const read = (text: string): ReturnType<typeof parseConfiguration> => parseConfiguration(text, RULES);

describe('.netvault.yaml', () => {
  it('may be empty', () => {
    for (const text of ['', '# nothing yet\n', 'rules:\n']) {
      expect(read(text)).toMatchObject({ problems: [], configuration: { ignore: [], baseline: null } });
    }
  });

  it('is read with all its settings', () => {
    const { configuration, problems } = read(
      [
        'version: 1',
        'ignore: ["Archive/**", Old]',
        'rules:',
        '  invalid-date: warning',
        '  broken-link: off',
        'overrides:',
        '  - files: Drafts/**',
        '    rules: {invalid-date: info}',
        'baseline: .netvault-baseline.json',
      ].join('\n'),
    );
    expect(problems).toEqual([]);
    expect(configuration.ignore).toEqual(['Archive/**', 'Old']);
    expect([...configuration.rules]).toEqual([
      ['invalid-date', 'warning'],
      ['broken-link', 'off'],
    ]);
    expect(configuration.overrides.map(({ files, rules }) => [files, [...rules]])).toEqual([
      [['Drafts/**'], [['invalid-date', 'info']]],
    ]);
    expect(configuration.baseline).toBe('.netvault-baseline.json');
  });

  it.each([
    ['ignore: Archive, Foo', ['Archive', 'Foo', 'Archive, Foo']],
    ['ignore: "Archive/**; {A, B}/*.md"', ['Archive/**', '{A, B}/*.md', 'Archive/**; {A, B}/*.md']],
    ['ignore: |\n  Archive\n  Foo\n', ['Archive', 'Foo']],
    ['ignore: ["Hansen, Per.md"]', ['Hansen, Per.md']],
  ])('may have a list as one value: %j', (line, globs) => {
    expect(read(line)).toMatchObject({ problems: [], configuration: { ignore: globs } });
    const files = line.replace('ignore:', 'files:').replaceAll('\n', '\n    ');
    const { configuration } = read(`overrides:\n  - ${files}\n    rules: {invalid-date: info}`);
    expect(configuration.overrides[0]?.files).toEqual(globs);
  });

  it.each(['""', '"  "', '/tmp/x', '../x', 'C:/x', '3'])('reports a baseline that is no path: %s', (path) => {
    const { problems } = read(`baseline: ${path}`);
    expect(problems.map(({ message }) => message)).toEqual(['baseline is not a path inside the vault']);
  });

  it.each([
    ['ignore:\n  - Archive\n    - Drafts\n', '- Drafts', 'item'],
    ['ignore: Archive\n  - Drafts\n', '- Drafts', 'value'],
    ['overrides:\n  - files:\n      - A\n        - B\n    rules: {invalid-date: info}\n', '- B', 'item'],
  ])('reports items that YAML reads as text: %j', (text, line, above) => {
    const { problems } = read(text);
    expect(problems.map(({ span }) => text.slice(span.start, span.end))).toEqual([line]);
    expect(problems[0]?.message).toContain(`text of the ${above} above`);
  });

  it('may have the words of a rule as one value', () => {
    const { configuration } = parseConfiguration(
      'rules: {a: {words: "receive, win"}}',
      ['a'],
      new Map([['a', ['words']]]),
    );
    expect(configuration.ruleOptions.get('a')?.get('words')).toEqual(['receive', 'win', 'receive, win']);
  });

  it('is read without the curly quotation marks around keys and values', () => {
    const bent = [
      'version: “1”',
      'ignore: [“Archive/**”, ‘Old’]',
      'rules: {“invalid-date”: warning, broken-link: „off“}',
      '“overrides”:',
      '  - files: «Drafts/**»',
      '    rules: {invalid-date: “info”}',
      'baseline: “known.json”',
    ].join('\n');
    expect(read(bent)).toEqual(read(bent.replace(/[“”‘’„«»]/g, '"')));
    expect(read(bent)).toMatchObject({ problems: [], configuration: { ignore: ['Archive/**', 'Old'] } });
  });

  it.each([
    ['an unknown key', 'ingore: x', 'ingore', 'Did you mean ignore?'],
    [
      'a setting of the scorecard',
      'daily_notes: {folder: Daily}',
      'daily_notes',
      'Write it in a scorecard note (type: scorecard), between its “---”: daily_notes decides numbers.',
    ],
    ['an unknown rule', 'rules: {invalid-dat: error}', 'invalid-dat', 'Did you mean invalid-date?'],
    ['an unknown severity', 'rules: {invalid-date: loud}', 'loud', 'Write error, warning, info or off.'],
    ['another version', 'version: 7', '7', 'Write version: 1.'],
    ['no mapping', '- a', '- a', 'Write lines such as version: …'],
    ['a path out of the vault', 'baseline: ../x', '../x', 'Write a path relative to the vault.'],
    ['an absolute path', 'baseline: /x', '/x', 'Write a path relative to the vault.'],
    ['overrides that are no list', 'overrides: x', 'x', 'Write - files: "Archive/**" and rules: under it.'],
    ['an override without files', 'overrides: [{rules: {}}]', '{rules: {}}', 'Add files: "Archive/**".'],
    ['a negated glob', 'ignore: ["**", "!X/**"]', '"!X/**"', `for a folder “!Old” write '\\!Old/**'`],
    [
      'a negated glob of files',
      'overrides: [{files: "!X/**"}]',
      '"!X/**"',
      'Write only globs of what is meant',
    ],
    [
      'a negated glob without quotes',
      'ignore: [Arch, !Arch/Keep]',
      '',
      'Write a glob in quotes, such as "Archive/**".',
    ],
    ['a number for a glob', 'ignore: 7', '7', 'Write a glob in quotes, such as "Archive/**".'],
  ])('with %s has one problem, at the right place and with help', (_, text, at, help) => {
    const { problems } = read(text);
    expect(problems).toHaveLength(1);
    expect(text.slice(problems[0]?.span.start, problems[0]?.span.end)).toBe(at);
    expect(problems[0]?.help).toContain(help);
  });

  it('may name a folder that begins with an exclamation mark', () => {
    const { configuration, problems } = read("ignore: ['\\!Old/**']");
    expect(problems).toEqual([]);
    const isIgnored = pathMatcher(configuration.ignore);
    expect(['!Old/A.md', 'Old/A.md'].map(isIgnored)).toEqual([true, false]);
  });

  it('that is not YAML has one problem', () => {
    expect(read('rules:\n\tx: y').problems).toHaveLength(1);
  });

  it('with keys such as __proto__ has a problem for each', () => {
    const keys = Object.getOwnPropertyNames(Object.prototype).sort();
    const { configuration, problems } = read(
      '__proto__: {ignore: [x]}\nconstructor: 1\nrules: {__proto__: off, toString: {severity: off}}',
    );
    expect(problems.map(({ message }) => message)).toEqual([
      'There is no setting “__proto__” here',
      'There is no setting “constructor” here',
      'There is no setting “__proto__” here',
      'There is no setting “toString” here',
    ]);
    expect(configuration).toEqual(read('').configuration);
    expect(Object.getPrototypeOf(configuration)).toBe(Object.prototype);
    expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(keys);
  });
});

describe('options of a rule', () => {
  const withOptions = (text: string): ReturnType<typeof parseConfiguration> =>
    parseConfiguration(text, RULES, new Map([['broken-link', ['words']]]));

  it('can be given with its severity or alone', () => {
    const both = withOptions('rules: {broken-link: {severity: info, words: [win, be called]}}');
    expect(both.problems).toEqual([]);
    expect(both.configuration.rules.get('broken-link')).toBe('info');
    expect(both.configuration.ruleOptions.get('broken-link')?.get('words')).toEqual(['win', 'be called']);
    const alone = withOptions('rules: {broken-link: {words: win}}');
    expect(alone.problems).toEqual([]);
    expect(alone.configuration.rules.has('broken-link')).toBe(false);
    expect(alone.configuration.ruleOptions.get('broken-link')?.get('words')).toEqual(['win']);
  });

  it.each([
    ['an option that the rule has not', 'rules: {broken-link: {word: [win]}}', 'word', 'Did you mean words?'],
    ['an option of another rule', 'rules: {invalid-date: {words: [win]}}', 'words', 'severity'],
    ['a number for a word', 'rules: {broken-link: {words: [7]}}', '7', 'Write a list of words'],
    ['no option at all', 'rules: {broken-link: {}}', '{}', 'Write error, warning, info or off.'],
    [
      'options in an override',
      'overrides: [{files: x, rules: {broken-link: {severity: info, words: [win]}}}]',
      'words',
      'severity',
    ],
  ])('with %s are a problem at the right place, with help', (_, text, at, help) => {
    const { problems } = withOptions(text);
    expect(problems.map(({ span }) => text.slice(span.start, span.end))).toContain(at);
    expect(problems[0]?.help).toContain(help);
  });
});
