import type { Moment } from '../model/moment.ts';
import type { VaultIndex } from '../vault/vault-index.ts';
import type { DayPlan } from './day-plan.ts';
import { draftLog, type DraftedLine, type LogDraft } from './log-activities.ts';

/** What is to be written of these lines for a day: each once, and none that is decided already. Throws as `draftLog` does. */
export function draftPlan(
  index: VaultIndex,
  now: Moment,
  plan: Pick<DayPlan, 'date' | 'decided'>,
  lines: readonly string[],
): LogDraft {
  const isDecided = ({ date, entry, path }: DraftedLine): boolean =>
    date === plan.date &&
    plan.decided.some(
      ({ activity, people, text }) =>
        activity === entry.activity &&
        text === entry.text &&
        people.length === entry.people.length &&
        entry.people.every((link) => people.includes(index.pathOf(link, path))),
    );
  const fresh = [...new Set(lines)].filter(
    (line) => !draftLog(index, now, [line]).lines.every((one) => isDecided(one)),
  );
  return draftLog(index, now, fresh);
}
