/** What a line of a log says, whatever its day: people are paths, the text is without what plugins append. */
export interface Said {
  readonly activity: string;
  readonly people: readonly string[];
  readonly count: number;
  readonly minutes: number | null;
  readonly text: string;
}

/** Whether these are the same people, in any order; no list has anybody twice. */
export function isSamePeople(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((person) => b.includes(person));
}

/** Whether two lines say the same. */
export function saysSame(a: Said, b: Said): boolean {
  return (
    a.activity === b.activity &&
    a.count === b.count &&
    a.minutes === b.minutes &&
    a.text === b.text &&
    isSamePeople(a.people, b.people)
  );
}
