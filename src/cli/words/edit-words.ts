import type { FieldEdited } from '../fields/edit-fields.ts';

/* Texts of `netvault edit`. */

const all = (texts: readonly string[]): string => texts.join('; ');

/** The new value of a field, and the old one if any of it is gone. */
export const fieldSays = ({ field, before, after }: FieldEdited): string => {
  const removed = before.filter((text) => !after.includes(text));
  if (after.length === 0)
    return removed.length === 0
      ? `${field}: nothing`
      : `${field}: nothing any more (before: ${all(removed)})`;
  if (before.length === after.length && removed.length === 0) return `${field}: ${all(after)}, as before`;
  return removed.length === 0
    ? `${field}: ${all(after)}`
    : `${field}: ${all(after)} (before: ${all(before)})`;
};
