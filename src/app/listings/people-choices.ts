/** The statuses that can be filtered by. Without a filter, archived people are left out. */
export const PEOPLE_STATUSES = ['active', 'paused', 'snoozed', 'archived', 'all'] as const;
export type PeopleStatus = (typeof PEOPLE_STATUSES)[number];

export const PEOPLE_ORDERS = ['name', 'last', 'due'] as const;
export type PeopleOrder = (typeof PEOPLE_ORDERS)[number];
