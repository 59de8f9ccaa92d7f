import { isNoCadence, saysNever } from '../../model/cadence.ts';
import { readApproximateDate } from '../../model/read-date.ts';
import { normalizeKey } from '../normalize-key.ts';
import type { YamlEntry } from '../yaml-node.ts';
import type { Fields } from './fields.ts';
import { shortText, unwrapSingle } from './values.ts';
import { NO, hasAnswer, YES } from './yes-or-no.ts';

/** Keys that mean `reminders` if their value is a “no”; with any other value they mean something else. */
const REMIND: ReadonlySet<string> = new Set(
  'reminders,reminder,remind,remind me,notify,notifications,contact,follow up,track,tracked,active,stay in touch'.split(
    ',',
  ),
);

/** `reminders` for an entry such as `contact: false`; null for anything else. */
export function reminderFieldByValue({ key, value }: YamlEntry): string | null {
  const isNo = REMIND.has(normalizeKey(key)) && NO.test(shortText(unwrapSingle(value) ?? value));
  return isNo ? 'reminders' : null;
}

/** Matches a day, month or year since when it is so, in any form: `deceased: 3 April 2019`. */
export const SINCE = { test: (text: string): boolean => readApproximateDate(text).is !== 'invalid' };

/** The reason not to remind anyone of a person, according to fields other than `status`; null if they give none. */
export function statusFromOtherFields(fields: Fields): 'archived' | 'paused' | null {
  if (hasAnswer(fields, 'archived', YES) || hasAnswer(fields, 'archived', SINCE)) return 'archived';
  const isNever = hasAnswer(fields, 'cadence', { test: saysNever });
  return isNever || hasAnswer(fields, 'paused', YES) || hasAnswer(fields, 'reminders', NO) ? 'paused' : null;
}

/** Whether `cadence` says that there is none, so that the tier's does not apply either. */
export function hasNoCadence(fields: Fields): boolean {
  const node = unwrapSingle(fields.node('cadence'));
  return node !== null && isNoCadence(shortText(node));
}
