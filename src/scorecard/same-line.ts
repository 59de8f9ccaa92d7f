/** What a log line says, apart from its date: people are paths, the text is without what other plugins append. */
export interface LineContent {
  readonly activity: string;
  readonly people: readonly string[];
  readonly count: number;
  readonly minutes: number | null;
  readonly text: string;
}

/** Whether two lists have the same people, in any order; neither has duplicates. */
export function isSamePeople(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((person) => b.includes(person));
}

/** Whether two lines say the same. */
export function isSameContent(a: LineContent, b: LineContent): boolean {
  return (
    a.activity === b.activity &&
    a.count === b.count &&
    a.minutes === b.minutes &&
    a.text === b.text &&
    isSamePeople(a.people, b.people)
  );
}
