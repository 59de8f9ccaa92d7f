import { lines, SMALL_VAULT, TODAY, type Transcript } from './transcript.ts';

/** In the small vault, today is Thursday 19 November 2026. */
const said = (name: string, args: readonly string[], stdout: string, code = 0): Transcript => ({
  name,
  files: SMALL_VAULT,
  args: [...args, ...TODAY],
  stdout,
  code,
});
const refused = (name: string, args: readonly string[], stderr: string): Transcript => ({
  name,
  files: SMALL_VAULT,
  args: [...args, ...TODAY],
  stderr,
  code: 2,
});

const LAST_WEEK = 'W46 1 point · 1 not met\n';
const coffeeOn = (note: string, points: string): string =>
  lines(`${note}, line 3, a new note`, '  coffee [[Ada Lovelace]]', points, '  Nothing is written yet.');
const TO_FRIDAY = lines(
  'Contacts/Ada Lovelace.md',
  '  Nothing is written yet.',
  '  Ada Lovelace will not be due before Friday 20 November 2026.',
  '  By the cadence: not before 23 November 2026.',
);

/** Days and periods as people write them, and counts of findings. */
export const WHEN: readonly Transcript[] = [
  {
    name: 'findings counted by rule, most first',
    files: {
      '.netvault.yaml': '',
      'A.md': '---\ntype: contact\nmet: 16.11.2025\nlast_contact: 17.11.2025\n---\n',
      'B.md': '---\ntype: contact\nmet: 2026-02-30\ncolour: red\n---\n',
    },
    args: ['lint', '--statistics', ...TODAY],
    stdout: lines(
      '  3  invalid-date   error    in 2 notes, 2 with a safe fix',
      '  1  unknown-field  info     in 1 note',
      '',
      '4 findings in 2 notes: 3 errors, 1 info. 2 can be fixed with --fix.',
    ),
    code: 1,
  },
  {
    name: 'findings counted by rule in a format that has no counts',
    files: {},
    args: ['lint', '--statistics', '--format', 'sarif'],
    stderr: 'netvault: --format cannot be “sarif”. It can be stylish, json.\n',
    code: 2,
  },
  ...[
    ['--period', 'last week'],
    ['--period', 'last-week'],
    ['--period', 'W46'],
    ['--period', 'last', 'week'],
    ['last', 'week'],
    ['--date', '-1w'],
    ['--date=-1w'],
    ['--date', 'last friday'],
    ['--date', '13 Nov'],
    ['--date', 'Nov 13'],
    ['--period', 'week', '--date', '13.11.2026'],
  ].map((words) =>
    said(`the summary of last week: ${words.join(' ')}`, ['summary', '--oneline', ...words], LAST_WEEK),
  ),
  said(
    'a line of yesterday',
    ['log', 'yesterday coffee Ada', '--dry-run'],
    coffeeOn('2026-11-18.md', '  4 points. The week is at 9 of 10: on pace.'),
  ),
  said(
    'a line of some days ago, without quotes',
    ['log', '--date', '-2d', 'coffee', 'Ada', '--dry-run'],
    coffeeOn('2026-11-17.md', '  4 points. The week is at 9 of 10: on pace.'),
  ),
  said(
    'a line that begins with a dash and a number',
    ['log', '-2d coffee Ada', '--dry-run'],
    coffeeOn('2026-11-17.md', '  4 points. The week is at 9 of 10: on pace.'),
  ),
  ...[
    ['--snooze', 'Ada', 'tomorrow'],
    ['--snooze', 'Ada', 'friday'],
    ['--snooze', 'Ada', '--until', '+1d'],
    ['--snooze', 'Ada', '20', 'Nov'],
  ].map((words) =>
    said(`somebody is snoozed: ${words.join(' ')}`, ['due', '--dry-run', ...words], TO_FRIDAY),
  ),
  {
    ...said(
      'a date that is decades away is doubted',
      ['due', '--dry-run', '--snooze', 'Ada', '2062-11-20'],
      '',
    ),
    stdout: lines(
      'Contacts/Ada Lovelace.md',
      '  Nothing is written yet.',
      '  Ada Lovelace will not be due before Monday 20 November 2062.',
      '  By the cadence: on 23 November 2026.',
    ),
    stderr: 'netvault: 2062-11-20 is 36 years away: check the year, if that is not meant.\n',
  },
  refused(
    'what is no day is met with days that are',
    ['log', '--date', 'soon', 'call Ada'],
    'netvault: “soon” is not a date. Write 2026-11-20, 16 Nov, yesterday, friday or -3d.\n',
  ),
  refused(
    'and ahead with days to come',
    ['plan', 'soon'],
    'netvault: “soon” is not a date. Write 2026-11-20, 16 Nov, tomorrow, friday or +3d.\n',
  ),
  refused(
    'a day that may be two is not guessed',
    ['new', 'event', 'Fair', '--date', '03/04/2027'],
    'netvault: “03/04/2027” may be 2027-04-03 or 2027-03-04. Write the one that you mean.\n',
  ),
  refused(
    'what is no period is met with some that are',
    ['review', 'whenever'],
    'netvault: “whenever” is not a period. Write week, last month, 2026-W47, 2026-11, Q4, 2026 or yesterday.\n',
  ),
  refused(
    'a period that says when it is has no day',
    ['summary', '--period', 'last week', '--date', '-3d'],
    'netvault: “last week” already says when. Leave the date out, or write day, week, month, quarter or year.\n',
  ),
  refused(
    'a plan looks ahead',
    ['plan', '-3d'],
    'netvault: 2026-11-16 is over. A plan is for today (2026-11-19) or a day to come.\n',
  ),
  said(
    'an event on a weekday is the next',
    ['new', 'event', 'Fair', '--date', 'friday'],
    '✓ Events/Fair.md\n',
  ),
  said('a person met some day', ['new', 'contact', 'Bo', '--met', 'last friday'], '✓ Contacts/Bo.md\n'),
];
