/** Words of fields that are needed before any note is read; what else is known of the fields stands in src/parser/records. */
export const GOAL_KINDS = ['behavior', 'reconnection', 'reading', 'overall'] as const;
export type GoalKind = (typeof GOAL_KINDS)[number];

/** What a goal can measure beside activities. */
export const MEASURES = ['points', 'minutes', 'contacts'] as const;

/** The cadences that have a name and that people have; any span will do. */
export const CADENCES = ['weekly', 'biweekly', 'monthly', 'quarterly', 'yearly'] as const;
