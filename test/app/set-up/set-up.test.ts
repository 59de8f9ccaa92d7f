import { describe, expect, it } from 'vitest';
import { Ledger } from '../../../src/scorecard/index.ts';
import { proposeSetUp } from '../../../src/app/set-up/propose-set-up.ts';
import { moment } from '../../harness/dates.ts';
import { vaultOf } from '../../harness/vault-of.ts';

const NOW = moment('2026-11-19 12:00');
const POINTS = 'Goals/Ten points a week.md';
const goal = (fields: string): string => `---\ntype: goal\nkind: behavior\n${fields}\n---\n`;
const made = (files: Record<string, string>): string[] =>
  proposeSetUp(Ledger.of(vaultOf(files), NOW)).changes.map(({ path }) => path);

describe('proposeSetUp', () => {
  it('adds a goal for points if there is no active goal for all points', () => {
    expect(made({})).toContain(POINTS);
    expect(made({ 'Calls.md': goal('metric: call\ntarget: 2\nevery: week') })).toContain(POINTS);
    expect(made({ 'Calls.md': goal('metric: points\nactivity: call\ntarget: 2\nevery: week') })).toContain(
      POINTS,
    );
    expect(made({ 'Old.md': goal('metric: points\ntarget: 2\nevery: week\nstatus: paused') })).toContain(
      POINTS,
    );
  });

  it('writes templates with the vault’s own log heading', () => {
    const files = { 'Mine.md': '---\ntype: scorecard\nlog_headings: [Protokoll, Tagebuch]\n---\n' };
    const texts = proposeSetUp(Ledger.of(vaultOf(files), NOW)).changes.map(({ after }) => after);
    expect(texts.filter((text) => text.includes('\n## Protokoll\n'))).toHaveLength(3);
    expect(texts.filter((text) => text.includes('## Log'))).toEqual([]);
  });

  it('adds no second goal for points, whatever its period, and lists the existing one as kept', () => {
    const files = { 'Mine.md': goal('metric: points\ntarget: 40\nevery: month') };
    expect(made(files)).not.toContain(POINTS);
    expect(proposeSetUp(Ledger.of(vaultOf(files), NOW)).kept).toContain('Mine.md');
    expect(made(files)).toContain('Goals/Reconnect with someone.md');
  });

  it('keeps existing notes of the same name, in any case, and lists them as kept', () => {
    const files = { 'scorecard.md': 'Mine.', 'goals/read FOR 15 minutes.md': 'Mine, too.' };
    expect(made(files)).not.toContain('Scorecard.md');
    expect(made(files)).not.toContain('Goals/Read for 15 minutes.md');
    expect(proposeSetUp(Ledger.of(vaultOf(files), NOW)).kept).toEqual(
      expect.arrayContaining(Object.keys(files)),
    );
  });
});
