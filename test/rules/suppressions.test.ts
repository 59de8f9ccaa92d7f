import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixVault } from '../../src/app/lint/fix-vault.ts';
import { RULES } from '../../src/rules/index.ts';
import { runRules } from '../../src/rules/engine/run-rules.ts';
import { parseConfiguration } from '../../src/vault/configuration.ts';
import type { VaultIndex } from '../../src/vault/vault-index.ts';
import { assertOften } from '../harness/assert-often.ts';
import { moment } from '../harness/dates.ts';
import { vaultOf } from '../harness/vault-of.ts';
import { runs } from '../harness/scale.ts';

const NOW = moment('2026-11-19');

function vault(text: string, yaml = '', configured = true): VaultIndex {
  const { configuration } = parseConfiguration(yaml, [...RULES.keys()]);
  return vaultOf({ 'A.md': text }, { configured, configuration });
}

/** The line of each finding, with “unused” if it is about a comment that suppresses nothing. */
function found(index: VaultIndex): string[] {
  return runRules(index, NOW).diagnostics.map(
    ({ start, rule }) => `${String(start.line)}${rule === 'unused-disable' ? ' unused' : ''}`,
  );
}

const lint = (text: string, yaml = ''): string => found(vault(text, yaml)).join(', ');

const fixed = (text: string): string => fixVault(vault(text), NOW).index.note('A.md')?.text ?? '';

interface Parts {
  /** Added to the end of line 3, which has an invalid date; and a line after it. */
  readonly met?: string;
  readonly between?: string;
  /** Line 6, between front matter and log. */
  readonly body?: string;
  /** Added to the ends of lines 9 and 10, which are not valid log lines; and what is between them. */
  readonly first?: string;
  readonly middle?: string;
  readonly last?: string;
}

function contact({ met = '', between = '', body = '', first = '', middle = '', last = '' }: Parts): string {
  const fields = `type: contact\nmet: autumn${met}\n${between}birthday: spring\n`;
  return `---\n${fields}---\n${body}\n## Log\n\n- call: a${first}\n${middle}- call: b${last}\n`;
}

describe('a suppression comment', () => {
  it('is needed to suppress a finding', () => {
    expect(lint(contact({}))).toBe('3, 4, 9, 10');
  });

  it.each<[string, Parts, string]>([
    ['in YAML, its line', { met: ' # netvault-disable-line invalid-date' }, '4, 9, 10'],
    ['in YAML, the next line', { between: '# netvault-disable-next-line invalid-date\n' }, '3, 10, 11'],
    ['in YAML, the note', { between: '  #netvault-disable-file invalid-date\n' }, '10, 11'],
    ['in YAML, all rules', { between: '# netvault-disable-file -- an old note\n' }, ''],
    ['in HTML, its line', { first: ' <!-- netvault-disable-line unreadable-log-line -->' }, '3, 4, 10'],
    ['of Obsidian, its line', { first: ' %% netvault-disable-line unreadable-log-line %%' }, '3, 4, 10'],
    ['without blanks, its line', { first: ' <!--netvault-disable-line-->' }, '3, 4, 10'],
    ['between lines, the next', { middle: '<!-- netvault-disable-next-line -->\n' }, '3, 4, 9'],
    ['at the end of a line, the next', { first: ' <!-- netvault-disable-next-line -->' }, '3, 4, 9'],
    [
      'with commas, several rules',
      { body: '%%netvault-disable-file invalid-date,unreadable-log-line%%' },
      '',
    ],
    [
      'with blanks, several rules',
      { body: '<!-- netvault-disable-file invalid-date  unreadable-log-line -->' },
      '',
    ],
    ['up to the end of the note', { body: '<!-- netvault-disable unreadable-log-line -->' }, '3, 4'],
    [
      'up to where it ends',
      { body: '<!-- netvault-disable -->', middle: '<!-- netvault-enable -->\n' },
      '3, 4, 11',
    ],
    [
      'up to where it ends for this rule',
      { body: '<!-- netvault-disable -->', middle: '<!-- netvault-enable unreadable-log-line -->\n' },
      '3, 4, 11',
    ],
    [
      'with a reason, its line',
      { first: ' <!-- netvault-disable-line unreadable-log-line -- he said: no - never -->' },
      '3, 4, 10',
    ],
    [
      'two on a line',
      { first: ' <!-- netvault-disable-line --> <!-- netvault-disable-next-line -->' },
      '3, 4',
    ],
  ])('suppresses findings: %s', (_, parts, lines) => {
    expect(lint(contact(parts))).toBe(lines);
  });

  it('works with other line ends and a byte order mark', () => {
    const text = contact({ met: ' # netvault-disable-line', first: ' <!-- netvault-disable-line -->' });
    expect(lint(`\ufeff${text.replaceAll('\n', '\r\n')}`)).toBe('4, 10');
  });

  it.each<[string, Parts]>([
    ['in a code block', { body: '```\n<!-- netvault-disable-file -->\n```' }],
    ['in a code block of a quote', { body: '> ~~~\n> <!-- netvault-disable-file -->\n> ~~~' }],
    [
      'in a code block of a list',
      { body: '- a\n\n  - b\n\n    ```js\n    <!-- netvault-disable-file -->\n    ```' },
    ],
    [
      'in a code block that shows a shorter fence',
      { body: '````\n```\n<!-- netvault-disable-file -->\n````' },
    ],
    [
      'below a fence with words, which ends no code',
      { body: '```\n``` js\n<!-- netvault-disable-file -->\n```' },
    ],
    ['in code', { body: 'Write `<!-- netvault-disable-file -->` to silence all' }],
    ['in code of two backticks', { body: '``a ` <!-- netvault-disable-file -->``' }],
    ['in a quoted value', { between: 'role: "a # netvault-disable-file"\n' }],
    ['in a block of text', { between: 'role: |\n  # netvault-disable-file\n' }],
    ['that is no comment', { body: 'netvault-disable-file' }],
    ['that never ends', { body: 'text %% netvault-disable-file' }],
    ['that is about something else', { body: '<!-- netvault-summary week -->' }],
  ])('%s is ignored', (_, parts) => {
    const rules = runRules(vault(contact(parts)), NOW).diagnostics.map(({ rule }) => rule);
    expect(rules).toEqual(['invalid-date', 'invalid-date', 'unreadable-log-line', 'unreadable-log-line']);
  });

  it.each([
    ['a line of code in three backticks', '```code``` text'],
    ['a quote that ends before its fence', '> ```\n> code\n'],
    ['a code block', '~~~\ncode\n~~~~'],
  ])('below %s works', (_, above) => {
    expect(lint(contact({ body: `${above}\n<!-- netvault-disable-file -->` }))).toBe('');
  });

  it('beside the sign of a block of text works', () => {
    const text = '---\ntype: contact\nmet: autumn\nrole: | # netvault-disable-file invalid-date\n  x\n---\n';
    expect(lint(text)).toBe('');
  });

  it('works as the examples in docs/guides/linting.md show', () => {
    const guide = readFileSync(new URL('../../docs/guides/linting.md', import.meta.url), 'utf8');
    const example = /```markdown\n([^]*?)```/.exec(guide)?.[1] ?? '';
    expect(lint(example)).toBe('');
    expect(lint(example.replace('# netvault', '# nobody').replace('-- netvault', '-- nobody'))).toBe('3, 10');
    const settings = /```yaml\n([^]*?)```/.exec(guide)?.[1] ?? '';
    expect(parseConfiguration(settings, [...RULES.keys()]).problems).toEqual([]);
  });

  it('never suppresses unreadable front matter', () => {
    const broken =
      '---\ntype: [ # netvault-disable-line\n# netvault-disable-file\n---\n<!-- netvault-disable-file -->\n';
    expect(found(vault(broken))).toHaveLength(1);
  });
});

describe('a comment that suppresses nothing', () => {
  it.each<[string, string, string]>([
    ['alone on its line', '# a\n<!-- netvault-disable-next-line -->\nb\n', '# a\nb\n'],
    ['between lines of a list', '- a\n<!-- netvault-disable-next-line -->\n- b\n', '- a\n- b\n'],
    ['between texts that it parts', 'a\n<!-- netvault-disable-next-line -->\nb\n', 'a\n\nb\n'],
    ['below an item', '- a\r\n <!-- netvault-disable-line --> \r\nb', '- a\r\n\r\nb'],
    ['alone, indented, on the last line', 'a\n  %% netvault-disable-line invalid-date %%', 'a\n'],
    ['after text', 'text  <!-- netvault-disable-line --> more\r\nb', 'text more\r\nb'],
    ['with an end to it', 'a\n<!-- netvault-disable -->\nb\n<!-- netvault-enable -->\n', 'a\n\nb\n'],
    ['before a line that would underline it', 'text\n<!-- netvault-disable-line -->\n---\n', 'text\n\n---\n'],
    ['an end alone', 'a <!-- netvault-enable invalid-date -->', 'a'],
    ['in YAML', '---\na: 1 # netvault-disable-line -- why\n---\n', '---\na: 1\n---\n'],
    ['in YAML, on its own', '---\r\na: 1\r\n# netvault-disable-file\r\n---\r\n', '---\r\na: 1\r\n---\r\n'],
  ])('is reported and removed: %s', (_, text, after) => {
    expect(lint(text)).toMatch(/^\d unused(, \d unused)*$/);
    expect(fixed(text)).toBe(after);
  });

  it('keeps only the rule names that suppress something', () => {
    const text = contact({
      met: ' # netvault-disable-line missing-field, invalid-date, duplicate-key -- why',
    });
    expect(lint(text)).toBe('3 unused, 3 unused, 4, 9, 10');
    expect(fixed(text)).toBe(contact({ met: ' # netvault-disable-line invalid-date -- why' }));
  });

  it.each([
    [
      'a rule that does not exist',
      '<!-- netvault-disable-file brken-link -->',
      'There is no rule “brken-link”',
    ],
    [
      'a word that does not exist',
      '<!-- netvault-disable-nextline -->',
      '“netvault-disable-nextline” is not a word that silences',
    ],
  ])('is reported without a fix for %s', (_, text, message) => {
    expect(runRules(vault(text), NOW).diagnostics).toMatchObject([
      { rule: 'unused-disable', severity: 'warning', message },
    ]);
    expect(fixed(text)).toBe(text);
  });

  it('is not reported if its rule is off, the vault is not adopted, or a comment disables that', () => {
    const text = '<!-- netvault-disable-file invalid-date -->';
    expect(lint(text)).toBe('1 unused');
    expect(lint(text, 'rules: {invalid-date: off}')).toBe('');
    expect(lint(text, 'rules: {unused-disable: off}')).toBe('');
    expect(found(vault(text, '', false))).toEqual([]);
    expect(lint(`${text}\n<!-- netvault-disable-file unused-disable -->`)).toBe('');
    expect(lint(`${text}\n<!-- netvault-disable-file -->`)).toBe('1 unused, 2 unused');
  });

  it('is the wider of two if the narrower one suppresses all', () => {
    const text = contact({
      met: ' # netvault-disable-line invalid-date',
      between: '# netvault-disable-file invalid-date\n',
    });
    expect(lint(text)).toBe('10, 11');
    expect(lint(text.replace('birthday: spring\n', ''))).toBe('4 unused, 9, 10');
  });
});

describe('generated and repeated comments', () => {
  const piece = fc.constantFrom(
    '<!-- netvault-disable -->',
    '<!-- netvault-enable -->',
    '<!-- netvault-disable-line',
    ' -->',
    '%%',
    '`',
    '```',
    '\n',
    '\r\n',
    ' netvault-disable-file',
    ' invalid-date',
    ',',
    ' -- ',
    '# netvault-disable-next-line',
    '- 2026-11-01 ?!',
    '---',
    'met: autumn',
    'type: contact',
    'a: "',
    '"',
    '\r',
    '> ',
    'unused-disable',
    '<!-- netvault-disable-file -->',
    '%% netvault-disable-file invalid-date %%',
    '\n- ?! <!-- netvault-disable-line -->\n',
    '\n\n- ?! <!-- netvault-disable-line unreadable-log-line -->\n',
  );

  it('only hide findings, and need only one run of fixes', () => {
    let hidden = 0;
    let removed = 0;
    assertOften(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = `---\ntype: contact\nmet: autumn\n---\n## Log\n- ?!\n${pieces.join('')}`;
        const all = runRules(vault(text.replaceAll('netvault', 'netvaulx')), NOW).diagnostics.map(
          ({ rule, start }) => `${rule} ${String(start.line)}`,
        );
        const kept = runRules(vault(text), NOW).diagnostics.filter(({ rule }) => rule !== 'unused-disable');
        for (const { rule, start } of kept) expect(all).toContain(`${rule} ${String(start.line)}`);
        if (kept.length < all.length) hidden++;
        const once = fixed(text);
        if (once !== text) removed++;
        expect(fixed(once)).toBe(once);
      }),
      () => hidden >= 15 && removed >= 15,
      { numRuns: runs(150, 300) },
      () => `${String(hidden)} hid findings, ${String(removed)} were removed.`,
    );
  });

  it.each<[string, number, string, string?, string?]>([
    ['lines that begin one', 0, '<!-- netvault-disable-line \n'],
    ['ones on one line', 100_000, '<!-- netvault-disable-line -->'],
    ['beginnings on one line', 0, '<!-- netvault-disable '],
    ['in code on one line', 0, '`<!-- netvault-enable -->` '],
    ['names', 1, ' invalid-date', '<!-- netvault-disable-file', ' -->'],
    ['blocks', 100_000, '<!-- netvault-disable -->\n<!-- netvault-enable invalid-date -->\n'],
  ])('are read in linear time: %s', (_, count, unit, before = '', after = '') => {
    // If the time grew with the square of the length, the test would time out.
    const text = `a %% netvault-disable-line %%\n${before}${unit.repeat(100_000)}${after}\n`;
    const lines = found(vault(text));
    expect(lines[0]).toBe('1 unused');
    expect(lines).toHaveLength(1 + count);
    expect(lines.filter((line) => !line.endsWith(' unused'))).toEqual([]);
  });
});
