import { describe, expect, it } from 'vitest';
import { runRules } from '../../src/rules/engine/run-rules.ts';
import { scorecard } from '../../src/scorecard/index.ts';
import type { VaultIndex } from '../../src/vault/vault-index.ts';
import { moment } from '../harness/dates.ts';
import { vaultOf } from '../harness/vault-of.ts';

const NOW = moment('2026-11-20');
const RULES = ['records:', '  introduction: [{folder: Intros}]', '  goal: [{tag: aim}]'];
const GOAL = 'kind: behavior\nmetric: call\ntarget: 5\nevery: week';
const PAIR = 'between: ["[[Ada]]", "[[Ben]]"]';

function vault(notes: Readonly<Record<string, string>>, lines: readonly string[] = []): VaultIndex {
  const records = Object.entries(notes).map(([path, fields]) => [path, `---\n${fields}\n---\n`]);
  return vaultOf({
    'S.md': ['---', 'type: scorecard', ...RULES, ...lines, '---', ''].join('\n'),
    ...(Object.fromEntries(records) as Record<string, string>),
  });
}

/** `severity rule path: text` of each finding about a status. */
function said(index: VaultIndex): string[] {
  return runRules(index, NOW).diagnostics.flatMap(({ rule, severity, path, start, end, message }) => {
    const line = index.note(path)?.text.split('\n')[start.line - 1] ?? '';
    const isOfStatus = rule === 'unknown-status' || message.includes('“status”');
    return isOfStatus ? [`${severity} ${rule} ${path}: ${line.slice(start.column - 1, end.column - 1)}`] : [];
  });
}

describe('an unknown status', () => {
  it.each([
    ['Intro.md', `type: intro\n${PAIR}`, 'asked'],
    ['Intros/Pair.md', PAIR, 'asked'],
    ['Goal.md', `type: objective\n${GOAL}`, 'paused'],
    ['Goal.md', `tags: [aim]\n${GOAL}`, 'paused'],
    ['M.md', 'type: meeting\ndate: 2026-11-18', 'attended'],
    ['P.md', 'type: person', 'paused'],
  ])('is an info in %s: %j', (path, fields, known) => {
    const note = (status: string): Record<string, string> => ({ [path]: `${fields}\nstatus: ${status}` });
    expect(said(vault(note('simmering')))).toEqual([`info unknown-status ${path}: simmering`]);
    expect(said(vault(note('[simmering, brewing]')))).toHaveLength(1);
    expect(said(vault(note(known)))).toEqual([]);
    const kind = vault(note(known)).note(path)?.record?.kind ?? '';
    expect(said(vault(note('simmering'), [`values: {${kind}: {status: {simmering: ${known}}}}`]))).toEqual(
      [],
    );
  });

  it.each([
    ['introduction', PAIR],
    ['goal', GOAL],
  ])('is one error in our own type: %s', (type, fields) => {
    const index = vault({ 'A.md': `type: ${type}\n${fields}\nstatus: simmering` });
    expect(said(index)).toEqual(['error invalid-value A.md: simmering']);
  });

  it('is reported once per kind, with how it is treated and what to write', () => {
    const intro = `type: intro\n${PAIR}\nstatus: simmering`;
    const goal = `type: objective\n${GOAL}\nstatus: pasued`;
    const index = vault({
      'A.md': intro,
      'B.md': intro,
      'C.md': goal,
      'Intros/D.md': `${PAIR}\nstatus: Simmering`,
    });
    const reports = runRules(index, NOW).diagnostics.filter(({ rule }) => rule === 'unknown-status');
    expect(reports.map(({ path, message, help }) => [path, message, help])).toEqual([
      [
        'A.md',
        '“simmering” is not a status that NetVault knows: the introduction is neither open nor made (in 3 places)',
        'Write proposed, asked, consented, made or declined, or say in the scorecard what it means, under “values”',
      ],
      [
        'C.md',
        '“pasued” is not a status that NetVault knows: the goal counts as active',
        'Write active, paused, done or dropped, or say in the scorecard what it means, under “values”; did you mean “paused”?',
      ],
    ]);
    const { introductions, goals } = scorecard(index, NOW, 'week');
    expect(introductions.open).toEqual([]);
    expect(goals.map(({ path }) => path)).toEqual(['C.md']);
  });
});
