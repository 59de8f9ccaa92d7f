/** What first goals aim at. */
export interface Targets {
  /** Points a week. */
  readonly points: number;
  /** People to be in touch with again, a week. */
  readonly reconnections: number;
  /** Minutes of reading on a weekday. */
  readonly reading: number;
}

export const FIRST_TARGETS: Targets = { points: 10, reconnections: 1, reading: 15 };
