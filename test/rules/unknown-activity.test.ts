import { describe, expect, it } from 'vitest';
import { runRules } from '../../src/rules/engine/run-rules.ts';
import { scorecard } from '../../src/scorecard/index.ts';
import { moment } from '../harness/dates.ts';
import { vaultOf } from '../harness/vault-of.ts';

/** `path: text @column` of each `unknown-activity` in a vault whose scorecard has these lines. */
function unknown(lines: readonly string[], notes: Readonly<Record<string, string>> = {}): string[] {
  const index = vaultOf({ 'S.md': ['---', 'type: scorecard', ...lines, '---', ''].join('\n'), ...notes });
  return runRules(index, moment('2026-11-20'))
    .diagnostics.filter(({ rule }) => rule === 'unknown-activity')
    .map(({ path, start, end }) => {
      const line = index.note(path)?.text.split('\n')[start.line - 1] ?? '';
      return `${path}: ${line.slice(start.column - 1, end.column - 1)} @${String(start.column)}`;
    });
}

describe('an activity in a mapping', () => {
  it.each([
    [['records: {event: [{folder: Calls, activity: Besprechung}]}'], ['S.md: Besprechung @45']],
    [['records: {event: [{folder: Besprechung, activity: Besprechung}]}'], ['S.md: Besprechung @28']],
    [['records:', '  event:', '    - tag: sync', '      activity: "standup"'], ['S.md: standup @18']],
    [['values: {event: {kind: {1-on-1: one-to-ones}}}'], ['S.md: one-to-ones @33']],
    [['records: {event: [{folder: Calls, activity: follow_up}]}'], ['S.md: follow_up @45']],
    [['records: {event: [{folder: Calls, activity: call}]}'], []],
    [['points: [Besprechung 2]', 'records: {event: [{folder: Calls, activity: Besprechung}]}'], []],
    [['results: [besprechung]', 'records: {event: [{folder: Calls, activity: Besprechung}]}'], []],
    [['values: {event: {kind: {1-on-1: One-to-One}}}'], []],
    [['values: {event: {kind: {1-on-1: one to one}}}'], []],
    [['records: {event: [{tag: meeting, activity: one to one}]}'], []],
  ])('is reported at the setting if no scorecard knows it: %j', (lines, expected) => {
    expect(unknown(lines)).toEqual(expected);
  });

  it('is not reported if another scorecard knows it', () => {
    const other = '---\ntype: scorecard\neffective: 2026-12-01\npoints: [besprechung 2]\n---\n';
    expect(unknown(['records: {event: [{folder: C, activity: besprechung}]}'], { 'T.md': other })).toEqual(
      [],
    );
  });
});

describe('the kind of an event', () => {
  const reported = (fields: string, lines: readonly string[] = []): string[] =>
    unknown(lines, { 'M.md': `---\n${fields}\n---\n` });

  it.each(['event', 'meeting', 'Meeting', 'interaction', '"[[Meeting]]"'])(
    'is reported if no scorecard knows it, in a note of `type: %s`',
    (type) => {
      const note = `type: ${type}\nkind: standup\ndate: 2026-11-18`;
      for (const status of ['status: attended', 'status: done', 'state: completed', 'status: planned'])
        expect(reported(`${note}\n${status}`), status).toEqual(['M.md: standup @7']);
      expect(reported(`${note}\nstatus: attended`, ['points: [standup 1]'])).toEqual([]);
      expect(reported(`${note.replace('standup', 'coffee')}\nstatus: attended`)).toEqual([]);
      expect(reported(`${note}\nstatus: attended`, ['values: {event: {kind: {standup: call}}}'])).toEqual([]);
      expect(reported(`${note}\nstatus: attended`.replace('kind: standup\n', ''))).toEqual([]);
    },
  );

  it('is not reported in a meeting of another tool that is only contact', () => {
    expect(reported('type: meeting\nkind: standup\ndate: 2026-11-18')).toEqual([]);
  });

  it('is worth 0 if it is unknown, and a meeting without one is worth an event', () => {
    const points = (fields: string): number => {
      const text = `---\ntype: meeting\ndate: 2026-11-18\nstatus: attended\n${fields}---\n`;
      const index = vaultOf({ 'S.md': '---\ntype: scorecard\n---\n', 'M.md': text });
      return scorecard(index, moment('2026-11-20'), 'week').points;
    };
    expect(points('kind: standup\n')).toBe(0);
    expect(points('')).toBe(2);
  });
});

describe('a word with which one known word begins', () => {
  const found = (text: string): { rule: string; help: string; isFixed: boolean }[] =>
    runRules(vaultOf({ 'S.md': '---\ntype: scorecard\n---\n', 'Ada.md': text }), moment('2026-11-20'))
      .diagnostics.filter(({ path }) => path === 'Ada.md')
      .map(({ rule, help, fix }) => ({ rule, help, isFixed: Boolean(fix) }));

  it('gets the activity as a suggestion', () => {
    const [one] = found('---\ntype: contact\nlog:\n  - "2026-11-18 intro 20m: to Bo"\n---\n');
    expect(one).toMatchObject({ rule: 'unknown-activity' });
    expect(one?.help).toContain('Did you mean “introduction”?');
  });

  it('is not reported if it may be text', () => {
    expect(found('---\ntype: contact\n---\n## Log\n- 2026-11-18 Per the plan\n')).toEqual([]);
  });

  it('gets the field as a suggestion, but no fix, since another may be meant', () => {
    expect(found('---\ntype: contact\nbirth: 1980-01-02\n---\n')).toEqual([
      { rule: 'unknown-field', help: 'Did you mean “birthday”?', isFixed: false },
    ]);
    expect(found('---\ntype: contact\nbirthdya: 1980-01-02\n---\n')).toMatchObject([{ isFixed: true }]);
  });

  it.each([
    ['contact', 'intro: the sister of Bo', 'It is kept, but not read; “fields” in a scorecard'],
    ['contact', 'intro: "[[Bo]]"', 'It is kept, but not read; “fields” in a scorecard'],
    ['contact', 'snoo: 2027-01-01', 'It is kept, but not read; “fields” in a scorecard'],
    ['contact', 'introduced: "[[Bo]]"', 'Did you mean “introduced_by”?'],
    ['contact', 'introduced_b: "[[Bo]]"', 'Did you mean “introduced_by”?'],
  ])('must include the first word of a field with several words: %s, %s', (kind, line, help) => {
    const [one] = found(`---\ntype: ${kind}\n${line}\n---\n`);
    expect(one?.rule).toBe('unknown-field');
    expect(one?.help).toContain(help);
  });

  it('gets the value as a suggestion', () => {
    const [one] = found('---\ntype: contact\nstatus: arch\n---\n');
    expect(one?.help).toContain('did you mean “archived”?');
  });
});

describe('a form of an activity’s name', () => {
  it('is reported with the activity as a suggestion', () => {
    const index = vaultOf({
      'S.md': '---\ntype: scorecard\n---\n',
      '2026-11-18.md': '## Log\n- called [[Ada]]\n',
    });
    const reports = runRules(index, moment('2026-11-20')).diagnostics;
    expect(reports.find(({ rule }) => rule === 'unknown-activity')).toMatchObject({
      help: 'Did you mean “call”? If not, give it points in a scorecard note: points: [called 1]',
    });
  });

  it('is not reported in the log of a contact, unlike a typo', () => {
    const reported = (word: string): string[] =>
      unknown([], { 'A.md': `---\ntype: contact\n---\n## Log\n- 2026-11-18 ${word} at the club\n` });
    expect(reported('Calling')).toEqual([]);
    expect(reported('Cofee')).toEqual(['A.md: Cofee @14']);
  });
});

it.each([
  ['phoned [[Ada]]', 'call'],
  ['e-mailed [[Ada]]', 'email'],
  ['rang [[Ada]]', 'call'],
  ['spoke 30m', 'speaking'],
  ['saw [[Ada]]', null],
])('the suggestion for “%s” in a daily log is: %s', (line, meant) => {
  const index = vaultOf({ '2026-11-19.md': `## Log\n\n- ${line}\n`, 'S.md': '---\ntype: scorecard\n---\n' });
  const helps = runRules(index, moment('2026-11-20'))
    .diagnostics.filter(({ rule }) => rule === 'unknown-activity')
    .map(({ help }) => /^Did you mean “(.*)”/.exec(help)?.[1] ?? null);
  expect(helps).toEqual([meant]);
});
