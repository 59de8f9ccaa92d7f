import { describe, expect, it } from 'vitest';
import { runRules } from '../../src/rules/engine/run-rules.ts';
import { moment } from '../harness/dates.ts';
import { vaultOf } from '../harness/vault-of.ts';

/** `path: text` of each activity that is reported, in a vault with a scorecard of these lines. */
function unknown(lines: readonly string[], notes: Readonly<Record<string, string>> = {}): string[] {
  const index = vaultOf({ 'S.md': ['---', 'type: scorecard', ...lines, '---', ''].join('\n'), ...notes });
  return runRules(index, moment('2026-11-20'))
    .diagnostics.filter(({ rule }) => rule === 'unknown-activity')
    .map(({ path, start, end }) => {
      const line = index.note(path)?.text.split('\n')[start.line - 1] ?? '';
      return `${path}: ${line.slice(start.column - 1, end.column - 1)} @${String(start.column)}`;
    });
}

describe('an activity that a mapping gives', () => {
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
  ])('is reported at the setting where no scorecard knows it: %j', (lines, expected) => {
    expect(unknown(lines)).toEqual(expected);
  });

  it('may be known to another scorecard', () => {
    const other = '---\ntype: scorecard\neffective: 2026-12-01\npoints: [besprechung 2]\n---\n';
    expect(unknown(['records: {event: [{folder: C, activity: besprechung}]}'], { 'T.md': other })).toEqual(
      [],
    );
  });
});
