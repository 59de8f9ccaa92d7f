import { isBareLink } from '../bare-link.ts';
import { activityMeant, activityText } from './activity-meant.ts';
import { parseActivityName } from './activity-name.ts';
import { field, type Field } from './field.ts';
import { listOf, TEXT, type JsonSchema } from './field-schema.ts';
import type { Fields } from './fields.ts';
import { cannotBe, inQuotes, itemsOf, sourceOf, unwrapSingle } from './values.ts';

/** An activity's name, in lower case; null and a finding for any other text. */
function readActivity(fields: Fields, name: string): string | null {
  const node = unwrapSingle(fields.node(name));
  if (!node) return null;
  const activity = activityMeant(fields, activityText(fields, node));
  if (activity === undefined) {
    cannotBe(fields, name, node, 'Write one word of letters, digits, “-” and “_”, such as call or follow-up');
  }
  return activity ?? null;
}

function readActivities(fields: Fields, name: string): string[] {
  const node = fields.node(name);
  return itemsOf(node).flatMap((item) => {
    const written = activityText(fields, item) || sourceOf(fields, item);
    const activities = written.split(/[,;]/).flatMap((part) => {
      const whole = activityMeant(fields, part);
      if (whole !== undefined) return [whole];
      const words = part.split(/\s+/).filter(Boolean);
      // Only a text that is all of the list may have spaces between names.
      return item === node || words.length < 2
        ? words.map((word) => fields.activityNamed(word))
        : [undefined];
    });
    if ((item.is === 'scalar' || isBareLink(item)) && activities.every((each) => each !== undefined))
      return activities;
    const joined = parseActivityName(written.trim().replace(/\s+/g, '-'));
    fields.invalid(
      name,
      item,
      `${inQuotes(written)} is not an activity`,
      joined === undefined ? 'Write one word of letters, digits, “-” and “_”' : `Write one word: ${joined}`,
    );
    return [];
  });
}

/** A field with the name of an activity; `more` is added to its JSON Schema. */
export function activity(more: JsonSchema = {}): Field<string | null> {
  return field<string | null>({
    ifAbsent: null,
    read: readActivity,
    schema: { ...TEXT, ...more },
    description: 'an activity',
    hint: { is: 'activity', then: '' },
  });
}

/** A field with a list of activities. */
export function activities(): Field<readonly string[]> {
  return field<readonly string[]>({
    ifAbsent: [],
    read: readActivities,
    schema: listOf(TEXT),
    description: 'activities',
    hint: { is: 'activity', then: '' },
  });
}
