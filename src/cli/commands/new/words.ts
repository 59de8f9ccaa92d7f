/** What can be made. */
export const NEW_KINDS = ['contact', 'event', 'goal', 'introduction'] as const;
