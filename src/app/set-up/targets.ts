/** The targets of the first goals. */
export interface Targets {
  /** Points per week. */
  readonly points: number;
  /** Reconnections per week. */
  readonly reconnections: number;
  /** Minutes of reading per weekday. */
  readonly reading: number;
}

export const DEFAULT_TARGETS: Targets = { points: 10, reconnections: 1, reading: 15 };
