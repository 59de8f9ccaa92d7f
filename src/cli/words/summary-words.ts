import { counted } from '../../app/words/phrases.ts';
import type { CivilDate } from '../../model/civil-date.ts';

/** What `netvault summary` and `watch` say, beside what the app says alike (`src/app/words`). */
export const SUMMARY_WORDS = {
  headings: {
    today: 'Today',
    awaitingOutcome: 'Were you at',
    reconnect: 'Reconnect',
    coming: 'Coming',
    tomorrow: 'Tomorrow',
    introductions: 'Introductions',
    findings: 'Notes',
    goals: 'Goals',
    otherGoals: 'Other goals',
  },
  /** Of the table in markdown. */
  goalColumns: ['Goal', 'Done', 'State'],

  dayOff: (text: string): string => (text === '' ? 'a day off' : `a day off: ${text}`),
  nothingDecided: 'nothing decided yet',
  decided: (count: number): string => `${count} decided`,
  /** How much is decided, and the first thing that is. */
  decidedList: (count: number, first: string): string => `${count} decided: ${first}`,
  /** Asked of an event that is over; `day` is when it was, as people say it. */
  wereYouAt: (event: string, day: string): string => `${event}, ${day}?`,
  results: (results: string): string => `Results: ${results}`,

  moreEarlier: (count: number): string => `and ${count} earlier`,
  moreDue: (count: number): string => `and ${count} more: netvault due`,
  moreEvents: (count: number): string => `and ${counted(count, 'more event')} within 30 days`,
  moreFindings: (count: number): string => `and ${count} more: netvault lint`,
  findingCount: (findings: number, errors: number): string => {
    const all = counted(findings, 'finding');
    return `${errors === 0 ? all : `${all}, ${counted(errors, 'error')}`}: netvault lint`;
  },
  goalMissed: (period: string, goal: string, done: number, target: number): string =>
    `${period} not met: ${goal}, ${done} of ${target}`,

  /** The first paragraph in markdown; what is empty is left out. */
  opening: (
    points: string,
    { state, streak, giving, results }: Readonly<Record<'state' | 'streak' | 'giving' | 'results', string>>,
  ): string => {
    const first = state === '' ? points : `${points}, ${state}`;
    const others = [streak, giving, results === '' ? '' : `Results: ${results}`].filter(Boolean);
    if (state === '' && others.length === 0) return points;
    return [first, ...others].map((sentence) => `${sentence}.`).join(' ');
  },

  setAside: (until: string): string => `Your goals are set aside until ${until}.`,
  setAsideMeaning: 'What counts now is whom you meet, and what you can do for them.',
  showAllTheSame: (today: CivilDate): string => `To see them all the same: netvault summary --today ${today}`,

  noRecords: (notes: number): string => `No goals, contacts or events yet in ${counted(notes, 'note')}.`,
  noRecordsTitle: 'No records yet',
  noRecordsInMarkdown: (notes: number): string =>
    `Nothing in ${counted(notes, 'note')}. To begin: \`netvault init\`.`,
  noRecordsInOneLine: 'no records yet: netvault init',
  toBegin: 'To begin:',
  /** Commands to begin with, and what each makes. */
  beginnings: [
    ['netvault init', 'a scorecard, first goals, templates'],
    ['netvault init --example DIR', 'a whole vault to look at'],
  ] as const,
  nothingIsChanged: 'No note that you have is changed by either.',
  noGoals: 'No goals yet. To make the first ones: netvault init',

  watching: (notes: number): string => `Watching ${counted(notes, 'note')}. Ctrl-C ends.`,
};
