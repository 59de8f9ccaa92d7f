import { describe, expect, it } from 'vitest';
import { settleLines, type Settling } from '../../../src/app/day/settle-line.ts';
import { settleShown, shownLine } from '../../../src/app/day/settle-shown.ts';
import { openLines } from '../../../src/app/day/find-decided.ts';
import { draftLog } from '../../../src/app/log/draft-log.ts';
import { draftPlan } from '../../../src/app/plan/draft-plan.ts';
import { planDay } from '../../../src/app/plan/plan-day.ts';
import { todayView, Ledger } from '../../../src/scorecard/index.ts';
import type { DecidedLine } from '../../../src/scorecard/summary.ts';
import { date, moment } from '../../harness/dates.ts';
import { vaultOf } from '../../harness/vault-of.ts';

const NOW = moment('2026-11-19 12:00');
const FAIR = 'Fair.md';
const MOVED: Settling = { is: 'move', date: date('2026-11-20') };

/** The note of an event with this list as its log. */
const fair = (list: string, day = '2026-11-19'): string =>
  `---\ntype: event\ndate: ${day}\nlog: ${list}\n---\n`;

function ledgerOf(note: string): Ledger {
  const person = '---\ntype: contact\n---\n';
  return Ledger.of(vaultOf({ 'Ada.md': person, 'Kit.md': person, [FAIR]: note }), NOW);
}

const open = (ledger: Ledger): DecidedLine[] => openLines(todayView(ledger));
const ofAda = (ledger: Ledger): DecidedLine[] => open(ledger).filter(({ activity }) => activity === 'gift');
/** The first open gift line, which is about Ada. */
const gift = (ledger: Ledger): DecidedLine => {
  const [first] = ofAda(ledger);
  if (!first) throw new Error('no line is open');
  return first;
};
const fairIn = ({ after }: ReturnType<typeof draftLog>): string => after.note(FAIR)?.text ?? '';

const THANKS = '"[ ] thanks [[Kit]]"';
const GIFT = '"[ ] gift [[Ada]]"';

describe('a list of log entries in front matter', () => {
  it.each([
    [`[${THANKS}, ${GIFT}]`],
    [`[${THANKS},${GIFT}, "[ ] call [[Kit]]"]`],
    [`["[x] thanks [[Kit]]", ${GIFT}]`],
    [`["thanks [[Kit]]", '[ ] gift [[Ada]]']`],
    [`[thanks x2, "[ ] gift [[Ada]]: it's one"]`],
    [`["[ ] thanks: \\"so\\"", ${GIFT}]`],
    [`[\n  ${THANKS}, ${GIFT},\n  "[ ] call [[Kit]]"\n]`],
    [`[\n  ${THANKS},\n  ${GIFT}\n]`],
    [`\n  - ${THANKS}\n  - ${GIFT}`],
    [`\n  - thanks [[Kit]]\n  - '[ ] gift [[Ada]]'`],
  ])('settles only the entry that is meant in %j', (list) => {
    const note = fair(list);
    for (const [how, box] of [
      [{ is: 'done' }, 'x'],
      [{ is: 'drop' }, '-'],
      [MOVED, '>'],
    ] as const) {
      const ledger = ledgerOf(note);
      const expected = note.replace('[ ] gift', `[${box}] gift`);
      const draft = settleLines(ledger, ofAda(ledger), how);
      expect(fairIn(draft)).toBe(expected);
      expect(draft.lines[0]).toMatchObject({ path: FAIR, entry: { activity: 'gift' } });
      const shown = shownLine(gift(ledger));
      const is = how.is === 'move' ? 'move' : how.is;
      expect(fairIn(settleShown(ledger, shown, is))).toBe(expected);
    }
    expect(fairIn(draftLog(ledgerOf(note), NOW, ['gift Ada']))).toBe(note.replace('[ ] gift', '[x] gift'));
  });

  it('settles all given entries, even if the edit to one shifts the next', () => {
    const note = fair(`[${THANKS}, ${GIFT}]`, '2026-11-18');
    const ledger = ledgerOf(note);
    const done = settleLines(ledger, open(ledger), { is: 'done' });
    expect(fairIn(done)).toBe(note.replaceAll('[ ]', '[x] 2026-11-19'));
    expect(done.changes).toHaveLength(1);
    expect(done.lines.map(({ text }) => text)).toEqual([
      '[x] 2026-11-19 thanks [[Kit]]',
      '[x] 2026-11-19 gift [[Ada]]',
    ]);
    for (const { text, entry } of done.lines)
      expect(fairIn(done).slice(entry.span.start, entry.span.end)).toBe(text);
    const moved = settleLines(ledger, open(ledger), MOVED);
    expect(fairIn(moved)).toBe(note.replaceAll('[ ]', '[>]'));
    expect(moved.after.note('2026-11-20.md')?.text).toBe(
      '## Log\n\n- [ ] thanks [[Kit]]\n- [ ] gift [[Ada]]\n',
    );
  });

  it('ticks all logged entries in any order, and adds the logged details to them', () => {
    const note = fair(`[${THANKS}, ${GIFT}]`, '2026-11-18');
    const ticked = fair(
      '["[x] 2026-11-19 thanks [[Kit]]: for tea", "[x] 2026-11-19 gift x2 [[Ada]]"]',
      '2026-11-18',
    );
    for (const lines of [
      ['thanks Kit: for tea', 'gift x2 Ada'],
      ['gift x2 Ada', 'thanks Kit: for tea'],
    ]) {
      const draft = draftLog(ledgerOf(note), NOW, lines);
      expect(draft.changes).toHaveLength(1);
      expect(fairIn(draft)).toBe(ticked);
      for (const { text, entry } of draft.lines)
        expect(fairIn(draft).slice(entry.span.start, entry.span.end)).toBe(text);
    }
  });

  it('settles two equal entries one after the other, the first open one first', () => {
    const note = fair(`[${GIFT}, ${GIFT}]`);
    const ledger = ledgerOf(note);
    const once = settleLines(ledger, [gift(ledger)], { is: 'done' });
    expect(fairIn(once)).toBe(fair(`["[x] gift [[Ada]]", ${GIFT}]`));
    const next = ledger.next(once.after, NOW);
    // A view that was not redrawn still has the place of the line that is already done.
    expect(fairIn(settleShown(next, shownLine(gift(ledger)), 'drop'))).toBe(
      fair('["[x] gift [[Ada]]", "[-] gift [[Ada]]"]'),
    );
    expect(fairIn(draftLog(ledger, NOW, ['gift Ada', 'gift Ada']))).toBe(note.replaceAll('[ ]', '[x]'));
  });

  it('a plan moves only the accepted entries', () => {
    const note = fair(`[${THANKS}, ${GIFT}]`, '2026-11-18');
    const ledger = ledgerOf(note);
    const plan = planDay(ledger, null);
    const [thanks, present] = plan.proposal.map(({ line }) => line);
    expect([thanks, present]).toEqual(['[ ] 2026-11-20 thanks [[Kit]]', '[ ] 2026-11-20 gift [[Ada]]']);
    expect(fairIn(draftPlan(ledger, plan, [present ?? '']))).toBe(note.replace('[ ] gift', '[>] gift'));
    expect(fairIn(draftPlan(ledger, plan, [thanks ?? '', present ?? '']))).toBe(
      note.replaceAll('[ ]', '[>]'),
    );
  });

  it('an outdated plan moves the entry that it named, and throws if that entry is gone', () => {
    const shown = planDay(ledgerOf(fair(`[${THANKS}, ${GIFT}]`, '2026-11-18')), null);
    const agreed = [shown.proposal[1]?.line ?? ''];
    const turned = fair(`[${GIFT}, ${THANKS}]`, '2026-11-18');
    expect(fairIn(draftPlan(ledgerOf(turned), shown, agreed))).toBe(turned.replace('[ ] gift', '[>] gift'));
    const other = fair(`[${THANKS}, "[ ] card [[Ada]]"]`, '2026-11-18');
    expect(() => draftPlan(ledgerOf(other), shown, agreed)).toThrow(
      expect.objectContaining({ code: 'line-not-open' }) as Error,
    );
  });

  it('an outdated view settles the entry that it showed, and throws if that entry is gone', () => {
    const shown = shownLine(gift(ledgerOf(fair(`[${THANKS}, ${GIFT}]`))));
    const turned = fair(`["[ ] call [[Kit]]", ${THANKS}, ${GIFT}]`);
    expect(fairIn(settleShown(ledgerOf(turned), shown, 'done'))).toBe(turned.replace('[ ] gift', '[x] gift'));
    const other = fair(`[${THANKS}, "[ ] card [[Ada]]"]`);
    expect(() => settleShown(ledgerOf(other), shown, 'done')).toThrow(
      expect.objectContaining({ code: 'line-not-open' }) as Error,
    );
  });
});
