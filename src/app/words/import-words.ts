/* How notes are called whose own name cannot be a file's. */

export const nameless = 'Contact';
export const besides = (name: string): string => `${name} contact`;
export const untitled = 'Event';
