import { describe, expect, it } from 'vitest';
import { draftPlan } from '../../../src/app/plan/draft-plan.ts';
import { planDay } from '../../../src/app/plan/plan-day.ts';
import { Ledger } from '../../../src/scorecard/index.ts';
import { moment } from '../../harness/dates.ts';
import { vaultOf } from '../../harness/vault-of.ts';

const NOW = moment('2026-11-19 12:00');
const PEOPLE = { 'Ada.md': '---\ntype: contact\n---\n', 'Bo.md': '---\ntype: contact\n---\n' };

/** The texts of the lines that a plan writes if these lines are agreed to. */
function written(notes: Readonly<Record<string, string>>, ...lines: readonly string[]): string[] {
  const index = vaultOf({ ...PEOPLE, ...notes });
  const draft = draftPlan(Ledger.of(index, NOW), planDay(Ledger.of(index, NOW), null), lines);
  expect(draft.changes.length > 0).toBe(draft.lines.length > 0);
  return draft.lines.map(({ text }) => text);
}

describe('planDay', () => {
  it('tells people with one name apart in the lines that it proposes', () => {
    const due = '---\ntype: contact\ncadence: weekly\nmet: 2026-01-01\n---\n';
    const goal = '---\ntype: goal\nkind: behavior\nmetric: call\ntarget: 3\nevery: week\n---\n';
    const index = vaultOf({ 'A/Jo.md': due, 'B/Jo.md': due, 'Calls.md': goal });
    const { proposal } = planDay(Ledger.of(index, NOW), null);
    expect(proposal.map(({ text }) => text)).toContain('call Jo (A/Jo.md)');
  });
});

describe('draftPlan', () => {
  const call = '[ ] 2026-11-20 call [[Ada]]';
  const email = '[ ] 2026-11-20 email [[Bo]]: her talk';

  it('writes all accepted lines, each once', () => {
    expect(written({}, call, email, call)).toEqual(['[ ] call [[Ada]]', '[ ] email [[Bo]]: her talk']);
  });

  it('moves lines that nobody would type: one that names only you, and one with an open comment', () => {
    const left = ['reading 30m [[Bo]]', 'call [[Ada]] %% hidden'];
    const notes = {
      'S.md': '---\ntype: scorecard\nme: "[[Bo]]"\n---\n',
      '2026-11-18.md': `## Log\n\n${left.map((line) => `- [ ] ${line}\n`).join('')}`,
    };
    const { proposal } = planDay(Ledger.of(vaultOf({ ...PEOPLE, ...notes }), NOW), null);
    const lines = proposal.flatMap(({ line, from }) => (from ? [line] : []));
    expect(written(notes, ...lines)).toEqual([
      '[>] reading 30m [[Bo]]',
      '[ ] reading 30m [[Bo]]',
      '[>] call [[Ada]] %% hidden',
      '[ ] call [[Ada]] %% hidden %%',
    ]);
  });

  it('writes no line that is already decided', () => {
    const notes = { '2026-11-20.md': '## Log\n\n- [ ] call [[Ada]]\n' };
    expect(written(notes, call, email)).toEqual(['[ ] email [[Bo]]: her talk']);
    expect(written(notes, call)).toEqual([]);
  });

  it('writes no line that was decided after the plan was shown', () => {
    const shown = planDay(Ledger.of(vaultOf(PEOPLE), NOW), null);
    const by = vaultOf({ ...PEOPLE, '2026-11-20.md': '## Log\n\n- [ ] call [[Ada]]\n' });
    const { lines } = draftPlan(Ledger.of(by, NOW), shown, [call, email]);
    expect(lines.map(({ text }) => text)).toEqual(['[ ] email [[Bo]]: her talk']);
  });

  it('writes no line for today that was done after the plan was shown', () => {
    const day = (line: string): Ledger =>
      Ledger.of(vaultOf({ ...PEOPLE, '2026-11-19.md': `## Log\n\n${line}\n` }), NOW);
    const today = ['[ ] 2026-11-19 call [[Ada]]', '[ ] 2026-11-19 email [[Bo]]'];
    const shown = planDay(day('- [ ] call [[Ada]]'), NOW.date);
    const draft = draftPlan(day('- [x] call [[Ada]]'), shown, today);
    expect(draft.lines.map(({ text }) => text)).toEqual(['[ ] email [[Bo]]']);
    // If the same was done before the plan was shown, or was dropped since, a new line is intended.
    const anew = draftPlan(day('- [x] call [[Ada]]'), planDay(day('- [x] call [[Ada]]'), NOW.date), today);
    expect(anew.lines.map(({ text }) => text)).toEqual(['[ ] call [[Ada]]', '[ ] email [[Bo]]']);
    expect(draftPlan(day('- [-] call [[Ada]]'), shown, today).lines).toHaveLength(2);
  });

  it.each([
    ['with them, though otherwise, is not', '- call 20m [[Ada]]: her book', 0],
    ['with others as well is', '- call [[Ada]] and [[Bo]]', 1],
    ['of another kind is', '- coffee [[Ada]]', 1],
  ])('writes a proposed line about a person unless it was done since: %s', (_, line, count) => {
    const notes = {
      'Ada.md': '---\ntype: contact\ncadence: weekly\nmet: 2026-10-01\n---\n',
      'Bo.md': PEOPLE['Bo.md'],
      'Goal.md': '---\ntype: goal\nkind: behavior\nmetric: call\ntarget: 5\nevery: week\n---\n',
    };
    const shown = planDay(Ledger.of(vaultOf(notes), NOW), NOW.date);
    const proposed = shown.proposal.find(({ text }) => text === 'call Ada')?.line ?? '';
    const since = Ledger.of(vaultOf({ ...notes, '2026-11-19.md': `## Log\n\n${line}\n` }), NOW);
    expect(draftPlan(since, shown, [proposed]).lines).toHaveLength(count);
    // A line that the user typed is intended, whatever was done since.
    expect(draftPlan(since, { ...shown, proposal: [] }, [proposed]).lines).toHaveLength(1);
  });

  it('writes a proposed line without a person even if the same was done since', () => {
    const goal = '---\ntype: goal\nkind: reading\ntarget: 60\nevery: day\n---\n';
    const shown = planDay(Ledger.of(vaultOf({ 'Goal.md': goal }), NOW), NOW.date);
    const [proposed] = shown.proposal;
    const since = vaultOf({ 'Goal.md': goal, '2026-11-19.md': '## Log\n\n- reading 15m\n' });
    expect(draftPlan(Ledger.of(since, NOW), shown, [proposed?.line ?? '']).lines).toHaveLength(1);
  });

  it('writes no line that is already decided in the contact’s own note', () => {
    const notes = {
      'Scorecard.md': '---\ntype: scorecard\nlog_to: contact\n---\n',
      'Ada.md': '---\ntype: contact\n---\n\n## Log\n\n- [ ] 2026-11-20 call\n',
    };
    expect(written(notes, call, email)).toEqual(['[ ] 2026-11-20 email: her talk']);
  });

  it('writes a proposed line for the rest of a goal next to a decided line', () => {
    const notes = {
      'Goal.md': '---\ntype: goal\nkind: reading\ntarget: 60\nevery: day\n---\n',
      '2026-11-20.md': '## Log\n\n- [ ] reading 15m\n',
    };
    const [proposed] = planDay(Ledger.of(vaultOf(notes), NOW), null).proposal;
    expect(proposed?.text).toBe('reading 45m');
    expect(written(notes, proposed?.line ?? '')).toEqual(['[ ] reading 45m']);
  });

  it.each([
    ['of another amount', '- [ ] call x2 [[Ada]]'],
    ['with somebody else', '- [ ] call [[Bo]]'],
    ['with others too', '- [ ] call [[Ada]] and [[Bo]]'],
    ['of another activity', '- [ ] coffee [[Ada]]'],
    ['about something else', '- [ ] call [[Ada]]: her talk'],
    ['on another day', '- [ ] 2026-11-21 call [[Ada]]'],
  ])('writes a line even if there is one %s', (_, line) => {
    expect(written({ '2026-11-20.md': `## Log\n\n${line}\n` }, call)).toEqual(['[ ] call [[Ada]]']);
  });

  it('moves left-over lines to the day, for which they are proposed first', () => {
    const notes = {
      'S.md': '---\ntype: scorecard\n---\n',
      '2026-11-17.md': '## Log\n- [ ] call [[Ada]]: the prize\n- [ ] ask [[Bo]]\n',
      '2026-11-19.md': '## Log\n- [ ] gift [[Ada]]\n',
      '2026-11-09.md': '## Log\n- [ ] email [[Ada]]\n',
    };
    const index = vaultOf({ ...PEOPLE, ...notes });
    const ledger = Ledger.of(index, NOW);
    const plan = planDay(ledger, null);
    expect(plan.proposal.map(({ text, from }) => [text, from?.date])).toEqual([
      ['call Ada: the prize', '2026-11-17'],
      ['ask Bo', '2026-11-17'],
    ]);
    const [first = { line: '' }] = plan.proposal;
    const draft = draftPlan(ledger, plan, [first.line, '[ ] 2026-11-20 thanks [[Bo]]']);
    expect(draft.after.note('2026-11-17.md')?.text).toBe(
      '## Log\n- [>] call [[Ada]]: the prize\n- [ ] ask [[Bo]]\n',
    );
    expect(draft.after.note('2026-11-20.md')?.text).toBe(
      '## Log\n\n- [ ] call [[Ada]]: the prize\n- [ ] thanks [[Bo]]\n',
    );
    expect(draft.changes.map(({ path }) => path)).toEqual(['2026-11-17.md', '2026-11-20.md']);
  });
});
