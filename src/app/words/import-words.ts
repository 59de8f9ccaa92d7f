import type { FindingText } from '../../model/finding.ts';

/* Names of notes whose own name cannot be the name of a file. */

export const nameless = 'Contact';
export const besides = (name: string): string => `${name} contact`;
export const untitled = 'Event';

/** The text of a log line for a day on which the user wrote to a person on LinkedIn. */
export const onLinkedIn = 'LinkedIn';
/** The files in LinkedIn’s archive. */
export const messagesTable = 'messages.csv';
export const invitationsTable = 'Invitations.csv';

/* Faults in the kept purposes of columns. */

const howKept =
  'Write - columns: and a list of all columns, and map: with lines such as “Wer: name” under it; or take the item out.';
export const importsNotListed: FindingText = { message: 'imports is not a list', help: howKept };
export const importNotWhole: FindingText = {
  message: 'This item lacks columns, or what they are for',
  help: howKept,
};
export const columnNoText: FindingText = {
  message: 'This is not the name of a column',
  help: 'Write the name in quotes.',
};
export const columnNotNamed = (name: string): FindingText => ({
  message: `“${name}” is not one of the columns`,
  help: 'Write it as under columns, or remove the line.',
});
export const fieldNotKnown = (field: string): FindingText => ({
  message: `A column cannot be for “${field}”`,
  help: `Write ${columnFields.join(', ')}; or "" for a line of text.`,
});

/** The fields that a column can be for, as the user types them. */
export const columnFields: readonly string[] = [
  ...['name', 'first name', 'last name', 'aliases', 'organization', 'role', 'email', 'phone', 'url'],
  ...['location', 'birthday', 'tags', 'uid', 'met', 'last_contact', 'cadence', 'tier', 'status'],
  ...['snooze_until', 'offers', 'needs', 'private', 'note'],
];
