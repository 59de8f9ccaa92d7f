import { describe, expect, it } from 'vitest';
import { changeRule } from '../../src/app/settings/change-rule.ts';
import { inWords } from '../harness/in-words.ts';

const RULE = 'broken-link';

describe('changeRule', () => {
  it.each([
    ['where there is no file', null, 'rules:\n  broken-link: off\n'],
    ['where the file is empty', '', 'rules:\n  broken-link: off\n'],
    ['below other settings', 'ignore: [x] # mine', 'ignore: [x] # mine\nrules:\n  broken-link: off\n'],
    [
      'where no rule is set',
      'rules: # none\nversion: 1\n',
      'rules: # none\n  broken-link: off\nversion: 1\n',
    ],
    [
      'beside others, whose comments stay with them',
      'rules:\n    # too many\n    future-date: off # for now\n',
      'rules:\n    broken-link: off\n    # too many\n    future-date: off # for now\n',
    ],
    ['in its place', 'rules:\n  broken-link: error # why\n', 'rules:\n  broken-link: off # why\n'],
    ['in braces', 'rules: {future-date: off}\n', 'rules: {broken-link: off, future-date: off}\n'],
    [
      'below what is kept of imports',
      'imports:\n  - columns: [A]\n    map: {A: name}\n',
      'imports:\n  - columns: [A]\n    map: {A: name}\nrules:\n  broken-link: off\n',
    ],
    ['in empty braces', 'rules: {}\n', 'rules: {broken-link: off}\n'],
  ])('sets a rule in .netvault.yaml: %s', (_, before, after) => {
    expect(changeRule(before, RULE, 'off')).toBe(after);
    const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
    if (before?.includes('\n')) expect(changeRule(crlf(before), RULE, 'off')).toBe(crlf(after));
  });

  it.each([
    [
      'with its line',
      '# a\nrules:\n  broken-link: off # b\n  future-date: off\n',
      '# a\nrules:\n  future-date: off\n',
    ],
    ['that was the only one', 'rules:\n  broken-link: off', 'rules:\n'],
    ['in braces, by what is usual', 'rules: {broken-link: off}\n', 'rules: {broken-link: warning}\n'],
    ['that is not there', 'rules:\n  future-date: off\n', 'rules:\n  future-date: off\n'],
  ])('removes a rule %s', (_, before, after) => {
    expect(changeRule(before, RULE, null)).toBe(after);
  });

  it('changes the severity of a rule and keeps its options', () => {
    const rule = 'goal-not-in-your-control';
    const block = `rules:\n  ${rule}:\n    words: [win] # mine\n`;
    expect(changeRule(block, rule, 'off')).toBe(
      `rules:\n  ${rule}:\n    severity: off\n    words: [win] # mine\n`,
    );
    const flow = `rules:\n  ${rule}: {severity: info, words: [win]}\n`;
    expect(changeRule(flow, rule, 'error')).toBe(`rules:\n  ${rule}: {severity: error, words: [win]}\n`);
    expect(changeRule(changeRule(block, rule, 'off'), rule, null)).toContain('words: [win] # mine');
  });

  it.each([
    ['rulez: {}\n', 'There is no setting “rulez” here'],
    ['{rules: {future-date: off}}\n', 'cannot be changed without changing more'],
  ])('refuses a file that it cannot change safely: %s', (before, said) => {
    expect(inWords(() => changeRule(before, RULE, 'off'))).toThrow(said);
  });
});
