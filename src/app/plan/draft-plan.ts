import { isSamePeople, isSameContent, type LineContent } from '../../scorecard/same-line.ts';
import type { Ledger } from '../../scorecard/ledger.ts';
import { plannedActivities } from '../../scorecard/planned.ts';
import { decidedViews, doneOn, leftOverBefore } from '../../scorecard/day.ts';
import { findShownLine, isSamePlace } from '../day/settle-shown.ts';
import type { DayPlan } from './day-plan.ts';
import { settleLines } from '../day/settle-line.ts';
import { draftLog, combineDrafts, type DraftedLine, type LogDraft } from '../log/draft-log.ts';

/** The parts of a plan, as it was shown, that are needed to write lines of it. */
export type ShownPlan = Pick<DayPlan, 'date' | 'decided' | 'leftOver' | 'proposal'>;

/**
 * The changes that write the chosen lines for the day of a plan. Left out are duplicates, and
 * lines that are already decided or were done since the plan was shown; left-over lines move to
 * the day. Throws as `draftLog` does.
 */
export function draftPlan(ledger: Ledger, plan: ShownPlan, lines: readonly string[]): LogDraft {
  const { index, now } = ledger;
  // More may have been decided since the plan was shown.
  const decided = plannedActivities(ledger);
  const done = decidedViews(ledger, doneOn(ledger, plan.date));
  const isDecided = ({ date, entry, path }: DraftedLine, line: string): boolean => {
    const own = index.record('contact', path) ? [path] : [];
    const people = [...new Set([...own, ...entry.people.map((link) => index.pathOf(link, path))])];
    const isSameLine = (one: LineContent): boolean => isSameContent(one, { ...entry, people });
    const isMetBy = (one: LineContent): boolean =>
      one.activity === entry.activity && isSamePeople(one.people, people);
    // A proposed line with people is not written if the same was done with them on that day.
    const isAbout = people.length > 0 && plan.proposal.some((one) => one.line === line);
    return (
      date === plan.date &&
      (decided.some((one) => one.date === date && isSameLine(one)) ||
        (plan.decided.some(isSameLine) && done.some(isSameLine)) ||
        (isAbout && done.some(isMetBy)))
    );
  };
  const moving = [...new Set(lines)].flatMap((line) => {
    const { from } = plan.proposal.find((one) => one.line === line && one.from !== null) ?? {};
    return from ? [{ line, from }] : [];
  });
  if (moving.length > 0) {
    const left = leftOverBefore(ledger, now.date);
    // The note may have changed since the plan was shown.
    const places = moving.map(({ from }) => {
      const shown = plan.leftOver.find((one) => isSamePlace(one, from));
      return findShownLine(ledger, left, from, (one) => shown !== undefined && isSameContent(one, shown));
    });
    const moved = settleLines(ledger, places, { is: 'move', date: plan.date });
    const rest = lines.filter((line) => !moving.some((one) => one.line === line));
    return combineDrafts(moved, draftPlan(ledger.next(moved.after, now), plan, rest));
  }
  const all = [...new Set(lines)];
  const draft = draftLog(ledger, now, all);
  const fresh = all.filter((line, at) => !draft.lines.slice(at, at + 1).every((one) => isDecided(one, line)));
  return fresh.length === all.length ? draft : draftLog(ledger, now, fresh);
}
