/** What can be asked of a person's status. Unless it is, those who are archived are left out. */
export const PEOPLE_STATUSES = ['active', 'paused', 'snoozed', 'archived', 'all'] as const;
export type PeopleStatus = (typeof PEOPLE_STATUSES)[number];

export const PEOPLE_ORDERS = ['name', 'last', 'due'] as const;
export type PeopleOrder = (typeof PEOPLE_ORDERS)[number];
