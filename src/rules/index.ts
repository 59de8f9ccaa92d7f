import { invalidEncoding } from './invalid-encoding.ts';
import { invalidYaml } from './invalid-yaml.ts';
import { duplicateKey } from './duplicate-key.ts';
import { unclosedFrontMatter } from './unclosed-front-matter.ts';
import { executableFrontMatter } from './executable-front-matter.ts';
import { mergeConflict } from './merge-conflict.ts';
import { tooLarge } from './too-large.ts';
import { missingField } from './missing-field.ts';
import { invalidValue } from './invalid-value.ts';
import { invalidDate } from './invalid-date.ts';
import { ambiguousDate } from './ambiguous-date.ts';
import { unquotedLink } from './unquoted-link.ts';
import { unreadableLogLine } from './unreadable-log-line.ts';
import { unusedDisable } from './unused-disable.ts';
import { textCutByComment } from './text-cut-by-comment.ts';
import { unquotedLogLine } from './unquoted-log-line.ts';
import { brokenLink } from './broken-link.ts';
import { ambiguousLink } from './ambiguous-link.ts';
import { aliasAsLink } from './alias-as-link.ts';
import { wrongKindOfLink } from './wrong-kind-of-link.ts';
import { linkNotRenamed } from './link-not-renamed.ts';
import { goalNotInYourControl } from './goal-not-in-your-control.ts';
import { goalWithoutPurpose } from './goal-without-purpose.ts';
import { noOverallPurpose } from './no-overall-purpose.ts';
import { unknownMetric } from './unknown-metric.ts';
import { overlappingGoals } from './overlapping-goals.ts';
import { goalEndedButActive } from './goal-ended-but-active.ts';
import { goalEndsBeforeStart } from './goal-ends-before-start.ts';
import { unknownField } from './unknown-field.ts';
import { legacyField } from './legacy-field.ts';
import { propertyType } from './property-type.ts';
import { futureDate } from './future-date.ts';
import { duplicateContact } from './duplicate-contact.ts';
import { lastContactDisagrees } from './last-contact-disagrees.ts';
import { unknownTier } from './unknown-tier.ts';
import { outcomeMissing } from './outcome-missing.ts';
import { eventWithoutGoals } from './event-without-goals.ts';
import { eventWithoutPurpose } from './event-without-purpose.ts';
import { attendedInFuture } from './attended-in-future.ts';
import { followUpOverdue } from './follow-up-overdue.ts';
import { unknownActivity } from './unknown-activity.ts';
import { pointsForResult } from './points-for-result.ts';
import { countedTwice } from './counted-twice.ts';
import { madeWithoutConsent } from './made-without-consent.ts';
import { madeWithoutDate } from './made-without-date.ts';
import { introducedToSelf } from './introduced-to-self.ts';
import { notFollowedUp } from './not-followed-up.ts';
import { assertionFailed } from './assertion-failed.ts';
import { unreadableFile } from './unreadable-file.ts';
import { conflictCopy } from './conflict-copy.ts';
import { dailyNotesUnread } from './daily-notes-unread.ts';
import { settingsUnread } from './settings-unread.ts';
import { uncountedLogItem } from './uncounted-log-item.ts';
import { unlinkedName } from './unlinked-name.ts';
import { bentQuotes } from './bent-quotes.ts';
import { frontMatterNotFirst } from './front-matter-not-first.ts';
import { unknownStatus } from './unknown-status.ts';
import type { Rule } from './engine/define-rule.ts';

/** Every rule, in the order in which it is listed: one file, one line here. */
const ALL: readonly Rule[] = [
  invalidEncoding,
  invalidYaml,
  duplicateKey,
  unclosedFrontMatter,
  executableFrontMatter,
  mergeConflict,
  tooLarge,
  missingField,
  invalidValue,
  invalidDate,
  ambiguousDate,
  unquotedLink,
  unreadableLogLine,
  textCutByComment,
  unquotedLogLine,
  unusedDisable,
  brokenLink,
  ambiguousLink,
  aliasAsLink,
  wrongKindOfLink,
  linkNotRenamed,
  goalNotInYourControl,
  goalWithoutPurpose,
  noOverallPurpose,
  unknownMetric,
  overlappingGoals,
  goalEndedButActive,
  goalEndsBeforeStart,
  unknownField,
  legacyField,
  propertyType,
  futureDate,
  duplicateContact,
  lastContactDisagrees,
  unknownTier,
  outcomeMissing,
  eventWithoutGoals,
  eventWithoutPurpose,
  attendedInFuture,
  followUpOverdue,
  unknownActivity,
  pointsForResult,
  countedTwice,
  madeWithoutConsent,
  madeWithoutDate,
  introducedToSelf,
  notFollowedUp,
  assertionFailed,
  unreadableFile,
  conflictCopy,
  dailyNotesUnread,
  settingsUnread,
  uncountedLogItem,
  unlinkedName,
  bentQuotes,
  frontMatterNotFirst,
  unknownStatus,
];

/** Every rule by its id. */
export const RULES: ReadonlyMap<string, Rule> = new Map(ALL.map((rule) => [rule.id, rule]));

/** The names of a rule's options, for rules that have any. */
export const RULE_OPTIONS: ReadonlyMap<string, readonly string[]> = new Map(
  ALL.flatMap(({ id, options }) => (options ? [[id, options] as const] : [])),
);

/** Where the pages of the rules are published. */
const PAGES = 'https://github.com/netvault/netvault/blob/main/docs/rules/';

export function ruleUrl(id: string): string {
  return `${PAGES}${id}.md`;
}
