import { field, type Field } from './field.ts';
import { some, TEXT, type JsonSchema } from './field-schema.ts';
import type { Fields } from './fields.ts';
import { activityName, itemsOf, quoted, textOf } from './values.ts';

/** An activity's name, in lower case; any other text is reported. */
function readActivity(fields: Fields, name: string): string | null {
  const node = fields.node(name);
  if (!node) return null;
  const activity = node.is === 'scalar' ? activityName(textOf(node)) : undefined;
  if (activity === undefined) {
    fields.invalid(
      name,
      node,
      `“${name}” cannot be ${quoted(fields.written(node))}`,
      'Write one word of letters, digits, “-” and “_”, such as call or follow-up',
    );
  }
  return activity ?? null;
}

function readActivities(fields: Fields, name: string): string[] {
  return itemsOf(fields.node(name)).flatMap((item) => {
    const written = item.is === 'scalar' ? textOf(item) : fields.written(item);
    const activities = written
      .split(/[\s,]+/)
      .filter(Boolean)
      .map(activityName);
    if (item.is === 'scalar' && activities.every((each) => each !== undefined)) return activities;
    fields.invalid(
      name,
      item,
      `${quoted(written)} is not an activity`,
      'Write one word of letters, digits, “-” and “_”',
    );
    return [];
  });
}

/** The name of an activity; `more` goes into its JSON Schema. */
export function activity(more: JsonSchema = {}): Field<string | null> {
  return field<string | null>({
    absent: null,
    read: readActivity,
    schema: { ...TEXT, ...more },
    says: 'an activity',
    hint: { is: 'activity', then: '' },
  });
}

/** A list of activities. */
export function activities(): Field<readonly string[]> {
  return field<readonly string[]>({
    absent: [],
    read: readActivities,
    schema: some(TEXT),
    says: 'activities',
    hint: { is: 'activity', then: '' },
  });
}
