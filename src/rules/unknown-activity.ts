import { lowerCase } from '../model/plain-letters.ts';
import type { CivilDate } from '../model/civil-date.ts';
import type { Span } from '../model/span.ts';
import type { ScorecardRecord } from '../parser/records/scorecard.ts';
import type { Ledger } from '../scorecard/index.ts';
import type { VaultIndex } from '../vault/vault-index.ts';
import { defineRule } from './engine/define-rule.ts';
import { wordSpan } from './engine/field-span.ts';
import { nearActivity, howToAddActivity } from '../model/near-activity.ts';
import { nearestWord, wordsToCompare } from '../model/nearest-word.ts';

interface Use {
  readonly path: string;
  readonly activity: string;
  readonly date: CivilDate;
  /** Computed only if it is needed. */
  readonly span: () => Span;
  /** Whether it is only the first word of an item, which need not be an activity. */
  readonly isWord?: boolean;
}

export const unknownActivity = defineRule({
  id: 'unknown-activity',
  family: 'scorecard',
  severity: 'warning',
  dependsOn: 'note',
  summary: 'The scorecard does not know an activity, so it is worth nothing.',
  check({ ledger }, report) {
    const reported = new Map<string, Set<string>>();
    for (const { path, activity, date, span, isWord } of uses(ledger)) {
      const worths = ledger.scorecards.on(date);
      const before = reported.get(path);
      if (worths.worth(activity) !== undefined || before?.has(activity)) continue;
      const near = (isWord ? nearestWord : nearActivity)(activity, wordsToCompare(worths.activities));
      // “Lunch at the club” in a contact's own log is contact, not a misspelled activity.
      if (isWord && near === null) continue;
      if (before) before.add(activity);
      else reported.set(path, new Set([activity]));
      report(path, {
        span: span(),
        cause: activity,
        message: `The scorecard knows no activity “${activity}”: it is worth 0`,
        help:
          near === null
            ? howToAddActivity(activity)
            : `Did you mean “${near}”? If not, give it points in a scorecard note: points: [${activity} 1]`,
        ...(near === null ? { advice: { do: 'list-activities' } } : {}),
      });
    }
  },
});

/** Every place that names an activity: log lines, dated items of contacts' logs, an event's kind and goals, a scorecard's `for_me` and mappings. */
function* uses({ index, lines, now }: Ledger): Generator<Use> {
  for (const { path, date, entry } of lines) {
    const { mark, text, activitySpan } = entry;
    // An item that names no activity may begin with a word that was meant as one.
    const isWord = entry.activity === '';
    const activity = isWord
      ? lowerCase(/^[\p{L}\p{N}](?:\S*[\p{L}\p{N}])?/u.exec(text)?.[0] ?? '')
      : entry.activity;
    if (mark !== 'other' && activity !== '') yield { path, date, activity, span: () => activitySpan, isWord };
  }
  for (const event of index.records('event')) {
    const { path, date, activity, goals, origin, status } = event;
    if (date === null) continue;
    // Without a status, a meeting in another tool's spelling is contact, worth 0 whatever its kind.
    if ((origin !== 'dialect' || status !== null) && event.fields.get('kind') !== undefined)
      yield { path, date, activity, span: () => wordSpan(index, event, 'kind', activity) };
    for (const goal of goals)
      yield {
        path,
        date,
        activity: goal.activity,
        span: () => wordSpan(index, event, 'goals', goal.activity),
      };
  }
  for (const scorecard of index.records('scorecard')) {
    const own = { path: scorecard.path, date: scorecard.effective ?? now.date };
    for (const activity of scorecard.forMe) {
      const span = (): Span => wordSpan(index, scorecard, 'for_me', activity);
      yield { ...own, activity, span };
    }
    for (const { activity, span } of mappedActivities(index, scorecard)) {
      // The result of a mapping applies on all days, so it may be known to any scorecard.
      const known = index.settings.activities.at(activity, 0)?.name;
      if (known === activity.replaceAll(' ', '-')) continue;
      yield { ...own, activity, span };
    }
  }
}

/** The activities that mappings give events: from `records`, and from `values` of a kind. */
function* mappedActivities(
  index: VaultIndex,
  scorecard: ScorecardRecord,
): Generator<Pick<Use, 'activity' | 'span'>> {
  const { records, fieldValues } = scorecard.settings;
  const given = (field: string, activity: string): Pick<Use, 'activity' | 'span'> => ({
    activity,
    span: () => wordSpan(index, scorecard, field, activity),
  });
  for (const { activity } of records ?? []) if (activity !== null) yield given('records', activity);
  for (const kind of fieldValues?.get('event')?.get('kind')?.values() ?? [])
    yield given('values', kind.toLowerCase());
}
