import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/rules/index.ts';
import { runRules, type LintOptions } from '../../src/rules/engine/run-rules.ts';
import { PARSER_RULES } from '../../src/model/finding.ts';
import { parseConfiguration } from '../../src/vault/configuration.ts';
import { readObsidianSettings } from '../../src/vault/obsidian-settings.ts';
import { moment } from '../harness/dates.ts';
import { vaultOf } from '../harness/vault-of.ts';

const NOW = moment('2026-11-19');
const bad = '---\ntype: contact\nmet: 16.11.2026\n---\n';

function found(notes: Record<string, string>, yaml = '', options: LintOptions = {}): string[] {
  const { configuration } = parseConfiguration(yaml, [...RULES.keys()]);
  const index = vaultOf(notes, { configuration, configured: yaml !== '' });
  return runRules(index, NOW, options).diagnostics.map(
    ({ path, rule, severity }) => `${path} ${severity} ${rule}`,
  );
}

describe('lint', () => {
  it('reports the rule, place and severity of each finding, in order', () => {
    const report = runRules(vaultOf({ 'B.md': bad, 'A.md': bad.replace('16.11.2026', '3/4/2026') }), NOW);
    expect(report.summary).toEqual({ notes: 2, errors: 2, warnings: 0, infos: 0, fixable: 1 });
    expect(report.diagnostics).toMatchObject([
      { path: 'A.md', rule: 'ambiguous-date', start: { line: 3, column: 6 }, end: { line: 3, column: 14 } },
      {
        path: 'B.md',
        rule: 'invalid-date',
        severity: 'error',
        start: { line: 3, column: 6 },
        end: { line: 3, column: 16 },
        fix: { safe: true, edits: [{ start: 23, end: 33, text: '2026-11-16' }] },
      },
    ]);
    expect(report.diagnostics[0]?.url).toMatch(/\/ambiguous-date\.md$/);
  });

  it('applies the settings, then the rules of the options', () => {
    const yaml =
      'rules: {invalid-date: warning}\noverrides: [{files: "Old/**", rules: {invalid-date: info}}]';
    const notes = { 'A.md': bad, 'Old/B.md': bad };
    expect(found(notes, yaml)).toEqual(['A.md warning invalid-date', 'Old/B.md info invalid-date']);
    expect(found(notes, yaml, { rules: new Map([['invalid-date', 'off']]) })).toEqual([]);
  });

  it.each([
    ['a glob', 'ignore: "Old/**"'],
    ['the name of a folder', 'ignore: Old'],
    ['a folder with a slash', 'ignore: ["Old/"]'],
    ['a file', 'ignore: Old/B.md'],
  ])('ignores %s', (_, yaml) => {
    expect(found({ 'A.md': bad, 'Old/B.md': bad }, yaml)).toEqual(['A.md error invalid-date']);
  });

  it('checks only the given paths', () => {
    const notes = { 'A.md': bad, 'Old/B.md': bad, 'Older/C.md': bad };
    expect(found(notes, 'version: 1', { paths: ['Old'] })).toEqual(['Old/B.md error invalid-date']);
    expect(found(notes, 'version: 1', { paths: ['A.md', 'Older/'] })).toHaveLength(2);
  });

  it('skips notes that Obsidian’s own filters exclude', () => {
    const obsidian = readObsidianSettings({
      dailyNotes: null,
      templates: null,
      app: '{"userIgnoreFilters":["Old/"]}',
    });
    expect(runRules(vaultOf({ 'Old/B.md': bad }, { obsidian }), NOW).summary.notes).toBe(0);
  });
});

describe('a vault that is not adopted', () => {
  const person = bad.replace('contact', 'person').replace('16.11.2026', '3/4/2026');
  const broken = '---\na: [\n---\n';

  it('has only unreadable front matter reported', () => {
    const daily = '## Log\n\n- had a long breakfast\n<<<<<<< a\n- x\n=======\n- y\n>>>>>>> b\n';
    expect(found({ 'A.md': person, 'B.md': broken, '2026-11-19.md': daily })).toEqual([
      'B.md error invalid-yaml',
    ]);
  });

  it('has all findings reported once it is adopted', () => {
    expect(found({ 'A.md': person, 'B.md': broken }, 'version: 1')).toEqual([
      'A.md error ambiguous-date',
      'B.md error invalid-yaml',
    ]);
  });
});

describe('the registry of rules', () => {
  it('contains every rule of the parser', () => {
    expect([...RULES.keys()]).toEqual(expect.arrayContaining([...PARSER_RULES]));
  });
});

describe('a finding that is reported once for all its places', () => {
  const scorecard = '---\ntype: scorecard\n---\n';
  const notes = {
    'S.md': scorecard,
    'Ada Lovelace.md': '---\ntype: contact\naliases: [Ada]\n---\n',
    'B.md': '---\ntype: contact\nintroduced_by: "[[Ada]]"\nknows: ["[[Nobody]]", "[[Ada]]"]\n---\n',
    'C.md': '---\ntype: contact\nintroduced_by: "[[Ada]]"\nknows: "[[Nobody]]"\n---\n',
    'D.md': '---\ntype: event\ndate: 2026-11-18\nstatus: attended\nkind: jousting\n---\n',
    'E.md': '---\ntype: event\ndate: 2026-11-17\nstatus: attended\nkind: jousting\n---\n',
  };
  const wanted = ['alias-as-link', 'broken-link', 'unknown-activity'];
  const messages = (options: LintOptions): string[] =>
    runRules(vaultOf(notes), NOW, options)
      .diagnostics.filter(({ rule }) => wanted.includes(rule))
      .map(({ path, message }) => `${path}: ${message}`);

  it('is at its first place, with the number of places', () => {
    expect(messages({})).toEqual([
      'B.md: “Ada” is an alias, and aliases lead nowhere (in 3 places)',
      'B.md: Nobody has no note (in 2 places)',
      'D.md: The scorecard knows no activity “jousting”: it is worth 0 (in 2 places)',
    ]);
  });

  it('is at each place if all are asked for, or if only some notes are checked', () => {
    expect(messages({ everyPlace: true })).toHaveLength(7);
    expect(messages({ paths: ['C.md'] })).toEqual([
      'C.md: “Ada” is an alias, and aliases lead nowhere',
      'C.md: Nobody has no note',
    ]);
  });
});

describe('a finding for several places, in folders with their own severities', () => {
  const event = (path: string, fields: string): Record<string, string> => ({
    [path]: `---\ntype: event\ndate: 2026-11-18\n${fields}\n---\n`,
  });
  it.each([
    ['unknown-activity', 'status: attended\nkind: jousting', 'warning'],
    ['unknown-status', 'status: simmering', 'info'],
    ['alias-as-link', 'met: "[[Ada]]"', 'warning'],
  ])('has the highest severity of its places: %s', (rule, fields, usual) => {
    const notes = {
      'S.md': '---\ntype: scorecard\n---\n',
      'Ada Lovelace.md': '---\ntype: contact\naliases: [Ada]\n---\n',
      ...event('A/A.md', fields),
      ...event('B.md', fields),
      ...event('C/C.md', fields),
    };
    const told = (a: string, c: string): string[] => {
      const yaml = `overrides: [{files: "A/**", rules: {${rule}: ${a}}}, {files: "C/**", rules: {${rule}: ${c}}}]`;
      const { configuration } = parseConfiguration(yaml, [rule]);
      return runRules(vaultOf(notes, { configuration }), NOW)
        .diagnostics.filter((one) => one.rule === rule)
        .map(({ path, severity, message }) => `${path} ${severity} ${/\d places/.exec(message)?.[0] ?? ''}`);
    };
    expect(told('off', usual)).toEqual([`B.md ${usual} 2 places`]);
    expect(told('off', 'error')).toEqual(['C/C.md error 2 places']);
    expect(told('info', 'error')).toEqual(['C/C.md error 3 places']);
    expect(told('error', 'off')).toEqual(['A/A.md error 2 places']);
    expect(told('info', 'info')).toEqual([`${usual === 'info' ? 'A/A.md' : 'B.md'} ${usual} 3 places`]);
  });

  it('is reported in a note that is checked, even if the first note is ignored', () => {
    const status = 'status: simmering';
    const notes = {
      'S.md': '---\ntype: scorecard\n---\n',
      ...event('A/A.md', status),
      ...event('B.md', status),
    };
    expect(found(notes, 'ignore: [A]')).toEqual(['B.md info unknown-status']);
    expect(found(notes, '', { paths: ['B.md'] })).toEqual(['B.md info unknown-status']);
  });
});

describe('one mistake', () => {
  const goal = 'type: goal\nkind: behavior\nmetric: call\nevery: week';
  const overall = '---\ntype: goal\nkind: overall\nreason: job\n---\n';
  it.each([
    ['type: scorecard\nrecords: {contact: [{foldr: X}]}', 'invalid-value'],
    [`${goal}\ntarget: 5\npurpose: o`, 'unlinked-name|invalid-value'],
    [`${goal}\ntarget: 0\npurpose: "[[O]]"`, 'invalid-value'],
  ])('gives one finding: %j', (fields, rule) => {
    const all = runRules(vaultOf({ 'B.md': `---\n${fields}\n---\n`, 'O.md': overall }), NOW).diagnostics;
    const [one, ...more] = all.filter(({ path }) => path === 'B.md').map((each) => each.rule);
    expect(one).toMatch(new RegExp(`^(?:${rule})$`));
    expect(more).toEqual([]);
  });
});

describe('an event without an outcome', () => {
  it.each([
    ['', 'It was planned for 2026-11-12, and no outcome is noted'],
    ['end: 2026-11-14\n', 'It was planned from 2026-11-12 to 2026-11-14, and no outcome is noted'],
  ])('is reported with all of its days: %j', (end, said) => {
    const event = `---\ntype: event\ndate: 2026-11-12\n${end}---\n`;
    const { diagnostics } = runRules(vaultOf({ 'Fair.md': event }), NOW);
    expect(
      diagnostics.filter(({ rule }) => rule === 'outcome-missing').map(({ message }) => message),
    ).toEqual([said]);
  });
});

describe('two contacts with the same name', () => {
  const same = (one: string, other: string): number =>
    runRules(
      vaultOf({
        'Ada Byron.md': `---\ntype: contact\n${one}\n---\n`,
        'Old/Ada Byron.md': `---\ntype: contact\n${other}\n---\n`,
      }),
      NOW,
    ).diagnostics.filter(({ rule }) => rule === 'duplicate-contact').length;

  it.each([
    ['phone: +44 20 7946 0958', 'phone: (020) 7946-0958'],
    ['url: https://example.org/ada', 'url: https://example.org/ada'],
    ['organization: Analytical Society', 'organization: [Royal Society, analytical society]'],
    ['location: London', 'location: london'],
    ['birthday: 1815-12-10', 'birthday: 1815-12-10'],
    ['email: ada@example.org', 'email: ADA@example.org'],
  ])('are possible duplicates if another field agrees: %s', (one, other) => {
    expect(same(one, other)).toBe(1);
    expect(same(one, '')).toBe(0);
    expect(same(one, 'email: countess@example.org')).toBe(0);
  });
});

describe('contacts who share an e-mail address with their organization', () => {
  const found = (organization: string, second: string, card = 'Acme'): readonly string[] =>
    runRules(
      vaultOf({
        [`${card}.md`]: '---\ntype: contact\nname: Acme\nemail: hq@acme.example\n---\n',
        'Ada.md': `---\ntype: contact\nemail: hq@acme.example\norganization: "${organization}"\n---\n`,
        'Bo.md': `---\ntype: contact\nemail: ${second}\norganization: "${organization}"\n---\n`,
      }),
      NOW,
    )
      .diagnostics.filter(({ rule }) => rule === 'duplicate-contact')
      .map(({ path, related }) => `${path}, ${related?.[0]?.path ?? ''}`);

  it.each(['Acme', '[[Acme]]', '[[Orgs/Acme]]', '[[Orgs/Acme|the firm]]'])(
    'are not duplicates of it: %s',
    (name) => {
      expect(found(name, 'bo@acme.example')).toEqual([]);
    },
  );

  it('are possible duplicates of each other if both have the address', () => {
    expect(found('Acme', 'hq@acme.example')).toEqual(['Bo.md, Ada.md']);
    expect(found('Acme', 'hq@acme.example', 'Bell')).toEqual(['Bo.md, Ada.md']);
  });
});
