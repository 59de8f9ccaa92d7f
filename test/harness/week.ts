import type { Summary } from '../../src/scorecard/summary.ts';

const contact = (met: string): string => `---\ntype: contact\ncadence: weekly\nmet: ${met}\n---\n`;

/** A vault whose week begins with nothing logged; its Saturday is a day off. */
export const WEEK_VAULT = {
  '.obsidian/daily-notes.json': '{"folder": "Daily"}',
  'Scorecard.md':
    '---\ntype: scorecard\ndaily_notes: {folder: Daily}\ndays_off: ["2026-11-21 the fair"]\n---\n',
  'Twelve calls.md':
    '---\ntype: goal\nkind: behavior\nmetric: call\ntarget: 12\nevery: week\nstart: 2026-11-16\n---\n',
  'Read.md':
    '---\ntype: goal\nkind: reading\nmetric: minutes\nactivity: reading\ntarget: 15\nevery: day\nstart: 2026-11-16\n---\n',
  'Ada Lovelace.md': contact('2026-10-01'),
  'Grace Hopper.md': contact('2026-10-02'),
  'Mary Somerville.md': contact('2026-10-03'),
};

/** Its days, and the evening before. */
export const EVE = '2026-11-15';
export const WEEK = ['16', '17', '18', '19', '20', '21', '22'].map((day) => `2026-11-${day}`);

/** What is decided, left over and counted on each morning. */
export const MORNINGS = [
  '3 decided, 0 left over, 0 points',
  '3 decided, 1 left over, 2 points',
  '3 decided, 1 left over, 4 points',
  '3 decided, 1 left over, 6 points',
  '2 decided, 1 left over, 8 points',
  '0 decided, 1 left over, 11 points',
  '3 decided, 0 left over, 11 points',
];

/** What the daily notes contain when the week is over. */
export const LINES = [
  '- [x] reading 15m',
  '- [x] call 10m [[Ada Lovelace]]: it went well',
  '- [>] call [[Grace Hopper]]',
  '- [x] reading 15m',
  '- [x] call 10m [[Mary Somerville]]: it went well',
  '- [>] call',
  '- [x] call [[Grace Hopper]]',
  '- [x] reading 15m: it went well',
  '- [>] call x2',
  '- [x] call',
  '- [x] reading 15m: it went well',
  '- [>] call x2',
  '- [x] call x2',
  '- [x] reading 15m: it went well',
  '- [x] call x2',
  '- [x] reading 15m: it went well',
  '- [ ] call x3',
  '- [ ] reading 15m',
  '- [ ] call [[Ada Lovelace]]',
  '- [ ] call',
];

/** What a person does in a week, in the terminal or in the app. */
export interface WeekFace {
  /** Decides all that is proposed for the next day. */
  plan(evening: string): Promise<void>;
  /** Ticks the first line that is decided for the day. */
  tickFirst(day: string): Promise<void>;
  log(day: string, line: string): Promise<void>;
  summary(day: string): Promise<Summary>;
}

/**
 * Plays the week: in the morning everything that was decided is there, by evening the
 * first line is ticked and the second is logged; the others stay open. Returns each
 * morning in words, and how many lines were ticked.
 */
export async function liveTheWeek(face: WeekFace): Promise<{ mornings: string[]; ticks: number }> {
  await face.plan(EVE);
  let ticks = 0;
  const mornings: string[] = [];
  for (const day of WEEK) {
    const { day: today, points } = await face.summary(day);
    const { decided } = today;
    if (decided.some(({ done, date }) => done || date !== day)) throw new Error(`Not as decided: ${day}`);
    const left = today.leftOver.filter(({ shown }) => shown).length;
    mornings.push(`${decided.length} decided, ${left} left over, ${points} points`);
    const [one, two] = decided;
    if (one) await face.tickFirst(day);
    if (two) {
      const people = two.names.length === 0 ? '' : ` ${two.names.join(' and ')}`;
      await face.log(day, `${two.activity} ${two.minutes ?? 10}m${people}: it went well`);
    }
    const ticked = Math.min(2, decided.length);
    const evening = (await face.summary(day)).day.decided;
    if (evening.length !== decided.length || evening.filter(({ done }) => done).length !== ticked)
      throw new Error(`Not ticked once: ${day}`);
    ticks += ticked;
    await face.plan(day);
  }
  return { mornings, ticks };
}

/** The lines of daily notes, in the order of their days. */
export function linesOf(notes: Readonly<Record<string, string>>): string[] {
  return Object.keys(notes)
    .filter((path) => path.startsWith('Daily/'))
    .sort()
    .flatMap((path) => (notes[path] ?? '').split('\n').filter((line) => line.startsWith('- ')));
}
