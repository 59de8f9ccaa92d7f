/* How notes are called whose own name cannot be a file's. */

export const nameless = 'Contact';
export const besides = (name: string): string => `${name} contact`;
export const untitled = 'Event';

/** What a log says of a day on which one wrote to somebody there. */
export const onLinkedIn = 'LinkedIn';
