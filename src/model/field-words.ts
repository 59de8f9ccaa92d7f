/** Field values that the command line's help lists, so they are needed before the parser is loaded. All else about fields is defined in src/parser/records. */
export const GOAL_KINDS = ['behavior', 'reconnection', 'reading', 'overall'] as const;
export type GoalKind = (typeof GOAL_KINDS)[number];

/** Metrics of a goal, besides the names of activities. */
export const GOAL_METRICS = ['points', 'minutes', 'contacts'] as const;

/** The common named cadences, offered as suggestions; `parseCadence` accepts more. */
export const CADENCES = ['weekly', 'biweekly', 'monthly', 'quarterly', 'yearly'] as const;
