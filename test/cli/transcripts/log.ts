import type { Files } from '../../harness/temp-vault.ts';
import { lines, SMALL_VAULT, TODAY, UNREADABLE, type Transcript } from './transcript.ts';

const PEOPLE: Files = {
  ...SMALL_VAULT,
  'Contacts/Grace Hopper.md': '---\ntype: contact\n---\n',
  'Contacts/Grace Darling.md': '---\ntype: contact\n---\n',
};

const refused = (name: string, args: readonly string[], stderr: string, files = PEOPLE): Transcript => ({
  name,
  files,
  args: ['log', ...args, ...TODAY],
  stderr,
  code: 2,
});

export const LOG: readonly Transcript[] = [
  {
    name: 'an activity is logged, and what it did is shown',
    files: SMALL_VAULT,
    args: ['log', 'call 20m Ada: her board seat', ...TODAY],
    stdout: lines(
      '✓ 2026-11-19.md, line 3, a new note',
      '  call 20m [[Ada Lovelace]]: her board seat',
      '  1 point. The week is at 6 of 10: on pace.',
      '  ✓ Call two people: 2 of 2, met',
    ),
    code: 0,
  },
  {
    name: 'the same in ASCII, without quotes',
    files: SMALL_VAULT,
    args: ['log', 'call', '20m', 'Ada:', 'her', 'board', 'seat', '--ascii', ...TODAY],
    stdout: lines(
      'ok 2026-11-19.md, line 3, a new note',
      '  call 20m [[Ada Lovelace]]: her board seat',
      '  1 point. The week is at 6 of 10: on pace.',
      '  x Call two people: 2 of 2, met',
    ),
    code: 0,
  },
  {
    name: 'an intention goes into the log of its day',
    files: SMALL_VAULT,
    args: ['log', '[ ] 2026-11-20 email [[Max]]', ...TODAY],
    stdout: lines('✓ 2026-11-20.md, line 4', '  [ ] email [[Max]]', '  Decided for tomorrow.'),
    code: 0,
  },
  {
    name: 'marks that do not count, and results, are said',
    files: { ...SMALL_VAULT, 'Scorecard.md': '---\ntype: scorecard\nresults: [order]\n---\n' },
    args: ['log', '[ ] 2026-11-02 call Ada', '[-] email Ada', 'order: two maps', ...TODAY],
    stdout: lines(
      '✓ 2026-11-02.md, line 3, a new note',
      '  [ ] call [[Ada Lovelace]]',
      '✓ 2026-11-19.md, lines 3 and 4, a new note',
      '  [-] email [[Ada Lovelace]]',
      '  order: two maps',
      '  0 points.',
      '  Open since 2 November 2026. It is let go, and does not count. A result,',
      '  order: it is kept beside the points.',
    ),
    code: 0,
  },
  {
    name: 'several lines at once, with one day for those that name none',
    files: SMALL_VAULT,
    args: [
      'log',
      'email Ada: the maps',
      '2026-11-26 call Ada',
      'order x2: two maps',
      '--date',
      '2026-11-16',
      ...TODAY,
    ],
    stdout: lines(
      '✓ 2026-11-16.md, lines 5 and 6',
      '  email [[Ada Lovelace]]: the maps',
      '  order x2: two maps',
      '✓ 2026-11-26.md, line 3, a new note',
      '  call [[Ada Lovelace]]',
      '  1 point. The week is at 6 of 10: on pace.',
      '  Planned for 26 November 2026: it counts on that day.',
    ),
    stderr:
      'netvault: the scorecard knows no activity “order”: it is worth 0. Give it points in your scorecard: points: [order 1]\n',
    code: 0,
  },
  {
    name: 'an activity that is misspelt is logged, and said',
    files: SMALL_VAULT,
    args: ['log', 'cofee Ada', '--dry-run', ...TODAY],
    stdout: lines(
      '2026-11-19.md, line 3, a new note',
      '  cofee [[Ada Lovelace]]',
      '  0 points.',
      '  Nothing is written yet.',
    ),
    stderr: 'netvault: the scorecard knows no activity “cofee”: it is worth 0. Did you mean “coffee”?\n',
    code: 0,
  },
  {
    name: 'an activity of last week counts there',
    files: SMALL_VAULT,
    args: ['log', '2026-11-10 call Ada', ...TODAY],
    stdout: lines(
      '✓ 2026-11-10.md, line 3, a new note',
      '  call [[Ada Lovelace]]',
      '  1 point. Week 46 is at 2.',
      '  – Call two people: 1 of 2, 2026-W46, not met',
    ),
    code: 0,
  },
  {
    name: 'what another note tells of already counts once',
    files: {
      ...SMALL_VAULT,
      'Contacts/Ada Lovelace.md': '---\ntype: contact\n---\n## Log\n- 2026-11-19 call\n',
    },
    args: ['log', 'call Ada', ...TODAY],
    stdout: lines(
      '✓ 2026-11-19.md, line 3, a new note',
      '  call [[Ada Lovelace]]',
      '  0 points.',
      '  Another note tells of it already: it counts once.',
    ),
    code: 0,
  },
  refused(
    'a name that several have, where nobody can be asked',
    ['call Grace'],
    'netvault: “Grace” may be Contacts/Grace Darling, Contacts/Grace Hopper. Write more of the name, or its path.\n',
  ),
  refused(
    'a name that nobody has',
    ['call Bob: hello'],
    'netvault: there is no contact “Bob”. netvault new contact "Bob" makes one. Without a note, a person is written [[Bob]].\n',
  ),
  refused(
    'a number that says not what it counts, with the line that was meant',
    ['email Ada', 'call 20 Ada'],
    'netvault: the number “20” has no unit. Did you mean call 20m Ada?\n',
  ),
  refused(
    'an activity that the scorecard does not know, without an amount or people',
    ['coffe: tea'],
    lines(
      'netvault: “coffe” is no activity that the scorecard knows',
      '',
      '    LINE:1:1',
      '    >   1 │ coffe: tea',
      '          │ ^^^^^',
      '         Did you mean “coffee”? Else give it points in a scorecard note:',
      '         points: [coffe 1].',
      '',
      '  Nothing was counted and nothing was changed.',
    ),
  ),
  refused(
    'nothing at all',
    [],
    'netvault: log needs to know what. Write netvault log "call 20m Ada: her board seat".\n',
  ),
  refused(
    'a day that is none',
    ['email Ada', '--date', 'soon'],
    'netvault: “soon” is not a date. Write 2026-11-20, 16 Nov, yesterday, friday or -3d.\n',
  ),
  refused(
    'a comment that does not end',
    ['email Ada: <!-- later'],
    'netvault: “<!--” begins a comment, which could hide what stands after it in the note. Leave it out. Nothing was written.\n',
  ),
  refused(
    'a daily note whose front matter cannot be read',
    ['email Ada'],
    lines(
      'netvault: 2026-11-19.md cannot be written to: A tab indents this line',
      '',
      '    2026-11-19.md:2:1',
      '        1 │ ---',
      '    >   2 │ →mood: good',
      '          │ ^',
      '        3 │ ---',
      '         Indent with spaces: YAML does not allow tabs there.',
      '',
      '  Nothing was counted and nothing was changed.',
    ),
    { ...PEOPLE, '2026-11-19.md': '---\n\tmood: good\n---\n' },
  ),
  refused('a scorecard that cannot be read: it may say where lines go', ['email Ada'], UNREADABLE.stderr, {
    ...PEOPLE,
    ...UNREADABLE.files,
  }),
  refused(
    'a log that hides what is added to it',
    ['email Ada'],
    'netvault: no line can be added to the log of 2026-11-19.md safely. Something in it hides what stands below: look for code or a comment without an end, HTML, or a merge conflict.\n',
    { ...PEOPLE, '2026-11-19.md': '```\ncode\n' },
  ),
  refused(
    'nothing to take back',
    ['--undo'],
    'netvault: there is nothing to take back. Nothing that was written here is remembered.\n',
  ),
  refused(
    'to take back, and a line',
    ['--undo', 'email'],
    'netvault: --undo and a line do not go together. Write netvault log --undo.\n',
  ),
  refused(
    'to take back, and try it',
    ['--undo', '--dry-run'],
    'netvault: --undo and --dry-run do not go together. Write netvault log --undo.\n',
  ),
];
