import type { FindingText } from '../../model/finding.ts';

/* How notes are called whose own name cannot be a file's. */

export const nameless = 'Contact';
export const besides = (name: string): string => `${name} contact`;
export const untitled = 'Event';

/** What a log says of a day on which one wrote to somebody there. */
export const onLinkedIn = 'LinkedIn';
/** LinkedIn’s tables, as its archive calls them. */
export const messagesTable = 'messages.csv';
export const invitationsTable = 'Invitations.csv';

/* What is wrong with what is kept of columns. */

const howKept =
  'Write - columns: and a list of all columns, and map: with lines such as “Wer: name” under it; or take the item out.';
export const importsNotListed: FindingText = { message: 'imports is not a list', help: howKept };
export const importNotWhole: FindingText = {
  message: 'This item says no columns, or not what they are for',
  help: howKept,
};
export const columnNoText: FindingText = {
  message: 'This is not the name of a column',
  help: 'Write the name in quotes.',
};
export const columnNotNamed = (name: string): FindingText => ({
  message: `“${name}” is none of the columns`,
  help: 'Write it as it stands under columns, or take the line out.',
});
export const fieldNotKnown = (field: string): FindingText => ({
  message: `“${field}” is nothing that a column can be for`,
  help: `Write ${columnFields.join(', ')}; or "" for a line of text.`,
});

/** The fields that a column can be for, as they are typed. */
export const columnFields: readonly string[] = [
  ...['name', 'first name', 'last name', 'aliases', 'organization', 'role', 'email', 'phone', 'url'],
  ...['location', 'birthday', 'tags', 'uid', 'met', 'last_contact', 'cadence', 'tier', 'offers', 'needs'],
  'note',
];
