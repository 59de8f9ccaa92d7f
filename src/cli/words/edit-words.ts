import type { FieldEdited } from '../fields/edit-fields.ts';

/* What `netvault edit` says. */

const all = (texts: readonly string[]): string => texts.join('; ');

/** What a field says now, and what it said where that is not in it any more. */
export const fieldSays = ({ field, before, after }: FieldEdited): string => {
  const gone = before.filter((text) => !after.includes(text));
  if (after.length === 0)
    return gone.length === 0 ? `${field}: nothing` : `${field}: nothing any more (before: ${all(gone)})`;
  if (before.length === after.length && gone.length === 0) return `${field}: ${all(after)}, as before`;
  return gone.length === 0 ? `${field}: ${all(after)}` : `${field}: ${all(after)} (before: ${all(before)})`;
};
