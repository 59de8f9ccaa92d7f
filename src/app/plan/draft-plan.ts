import type { Moment } from '../../model/moment.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import type { DayPlan } from './day-plan.ts';
import { draftLog, type DraftedLine, type LogDraft } from '../log/draft-log.ts';

/** What is to be written of these lines for a day: each once, and none that is decided already. Throws as `draftLog` does. */
export function draftPlan(
  index: VaultIndex,
  now: Moment,
  plan: Pick<DayPlan, 'date' | 'decided'>,
  lines: readonly string[],
): LogDraft {
  const isDecided = ({ date, entry, path }: DraftedLine): boolean => {
    const own = index.record('contact', path) ? [path] : [];
    const named = new Set([...own, ...entry.people.map((link) => index.pathOf(link, path))]);
    return (
      date === plan.date &&
      plan.decided.some(
        ({ activity, count, minutes, people, text }) =>
          activity === entry.activity &&
          count === entry.count &&
          minutes === entry.minutes &&
          text === entry.text &&
          people.length === named.size &&
          people.every((one) => named.has(one)),
      )
    );
  };
  const all = [...new Set(lines)];
  const draft = draftLog(index, now, all);
  const fresh = all.filter((_, at) => !draft.lines.slice(at, at + 1).every(isDecided));
  return fresh.length === all.length ? draft : draftLog(index, now, fresh);
}
