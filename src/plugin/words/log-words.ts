/** The form for one line of a log. */
export const button = 'Log';
export const field = 'What did you do?';
export const example = 'call 20m Ada: her board seat';
export const hint = 'What you did, how long, with whom, and a note to yourself. Names need no brackets.';

/** Where the line will stand; `template` is what a new note is made of, or null. */
export function goesInto(path: string, isNew: boolean, template: string | null): string {
  if (!isNew) return `In ${path}`;
  return template === null ? `In ${path}, a new note` : `In ${path}, a new note from ${template}`;
}

/** A name that several have: the first of them, and whether there are more. */
export const mayBe = (written: string, names: readonly string[], hasMore: boolean): string =>
  `“${written}” may be ${names.join(' or ')}${hasMore ? ' or somebody else' : ''}. You are asked which.`;

/** The list of those who may be meant. */
export const whoIs = (written: string): string => `Who is “${written}”?`;
export const nobodyFound = 'Nobody of them is called so.';

/** Taking a change back. */
export const undo = 'Undo';

/** Notes that say again what they said; those that were made are removed. */
export const takenBack = (
  changes: readonly { readonly path: string; readonly before: string | null }[],
): string =>
  changes
    .map(({ path, before }) =>
      before === null ? `${path} is removed again.` : `${path} is as it was before.`,
    )
    .join(' ');
