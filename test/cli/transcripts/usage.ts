import type { Transcript } from './transcript.ts';

const PEOPLE = {
  '.obsidian/': '',
  'Ada Lovelace.md': '---\ntype: contact\n---\n',
  'Goals/Grow the press.md': '---\ntype: goal\nkind: overall\n---\n',
};

/** Command lines that cannot be run, with the error, which says what is wrong and what to do. */
const REFUSED: readonly (readonly [line: string, stderr: string])[] = [
  ['lnit', 'there is no command “lnit”. Did you mean “lint”?'],
  ['help sumary', 'there is no command “sumary”. Did you mean “summary”?'],
  ['--period week', 'there is no option “--period”. It is an option of summary, report, activities, watch.'],
  ['--helq', 'there is no option “--helq”. Did you mean “--help”?'],
  ['-x', 'there is no option “-x”. netvault --help lists them all.'],
  ['due -x', 'there is no option “-x” of due. netvault due --help lists them all.'],
  ['due --x', 'there is no option “--x” of due. netvault due --help lists them all.'],
  ['due --x=1', 'there is no option “--x” of due. netvault due --help lists them all.'],
  ['summary --d', 'there is no option “--d” of summary. Did you mean “--date”?'],
  ['summary -date', 'there is no option “-date” of summary. Did you mean “--date”?'],
  ['summary -constructor', 'there is no option “-constructor”. netvault --help lists them all.'],
  ['summary --constructor', 'there is no option “--constructor”. netvault --help lists them all.'],
  ['summary --check=no', '--check takes no value. Write --check, or leave it out.'],
  ['summary --vault=', '--vault needs a value. Write --vault DIR.'],
  ['due --format', '--format needs a value. Write --format FORMAT.'],
  ['due --format jsn', '--format cannot be “jsn”. Did you mean “json”?'],
  ['rules --format yaml', '--format cannot be “yaml”. It can be text, json.'],
  [
    'watch --period wk --today 2026-11-19',
    '“wk” is not a period. Write week, last month, 2026-W47, 2026-11, Q4, 2026 or yesterday.',
  ],
  ['watch x', 'watch does not take “x”. Write netvault watch; --help tells more.'],
  ['rules x', 'rules does not take “x”. Write netvault rules; --help tells more.'],
  ['init a b', 'init does not take “b”. Write netvault init [DIR]; --help tells more.'],
  ['explain a b', 'explain does not take “b”. Write netvault explain RULE; --help tells more.'],
  ['schema contct', 'there is no schema “contct”. Did you mean “contact”?'],
  ['explain nothing', 'there is no rule “nothing”. netvault rules lists them all.'],
  [
    'completion',
    'something is missing after completion. Write netvault completion SHELL. SHELL can be bash, zsh, fish.',
  ],
  ['completion bsh', 'there is no completion for “bsh”. Did you mean “bash”?'],
  ['completion powershell', 'there is no completion for “powershell”. It can be bash, zsh, fish.'],
  [
    'completion bash zsh',
    'completion does not take “zsh”. Write netvault completion SHELL; --help tells more.',
  ],
  ['hook frobnicate', 'hook has no action “frobnicate”. It can be status, install, uninstall, run.'],
  ['hook instal', 'hook has no action “instal”. Did you mean “install”?'],
  ['hook install x', 'hook install does not take “x”. Leave it out.'],
  ['hook run', 'hook run needs the name of a hook. It can be pre-commit, pre-merge-commit, post-commit.'],
  ['hook run precommit', 'there is no hook “precommit”. Did you mean “pre-commit”?'],
  [
    'new',
    'something is missing after new. Write netvault new KIND NAME. KIND can be contact, event, goal, introduction.',
  ],
  ['new contact', 'a new note needs a name. Write netvault new contact NAME.'],
  ['new contct', 'new cannot make “contct”. Did you mean “contact”?'],
  ['new contct X', 'new cannot make “contct”. Did you mean “contact”?'],
  [
    'new person X',
    'new cannot make “person”. It can be contact, event, goal, introduction. A person: netvault new contact NAME.',
  ],
  ['new event X', '--date is not given. Write --date DATE, such as friday or 2026-11-20. Nothing was made.'],
  ['new event X --date soon', '“soon” is not a date. Write 2026-11-20, 16 Nov, tomorrow, friday or +3d.'],
  [
    'new goal X',
    '--kind is not given. Write --kind KIND. It can be behavior, reconnection, reading, overall. Nothing was made.',
  ],
  [
    'new goal X --kind behavior',
    '--metric is not given. Write --metric METRIC. It can be points, minutes, contacts, or an activity such as call. Nothing was made.',
  ],
  ['new goal X --kind behavor', '--kind cannot be “behavor”. Did you mean “behavior”?'],
  [
    'new goal X --kind dream',
    '--kind cannot be “dream”. It can be behavior, reconnection, reading, overall.',
  ],
  ['new goal X --kind reading --target 3 --every wek', '--every cannot be “wek”. Did you mean “week”?'],
  ['new introduction X', '--between is not given. Write --between NAME. Nothing was made.'],
  [
    'new introduction X --between Ada',
    'an introduction is between two people. Write --between NAME --between NAME.',
  ],
  [
    'new introduction X --between Ada --between Adda',
    'there is no contact “Adda”. Did you mean “Ada Lovelace”?',
  ],
  [
    'new introduction X --between Ada --between ada',
    'Ada Lovelace is named twice. Name two different people.',
  ],
  [
    'new contact X --date 2026-01-01',
    '--date does not go with new contact. Its options are --met, --cadence, --organization, --email, --purpose.',
  ],
  ['new contact X --purpose Grow', 'there is no overall goal “Grow”. Did you mean “Grow the press”?'],
  [
    'new contact X --purpose Grow_the_pres',
    'there is no overall goal “Grow_the_pres”. Did you mean “Grow the press”?',
  ],
  [
    'new contact X --purpose grow-the-pres',
    'there is no overall goal “grow-the-pres”. Did you mean “Grow the press”?',
  ],
  [
    'lint --rule broken-link',
    '--rule cannot be “broken-link”. Write --rule broken-link:error, or warning, info, off.',
  ],
  [
    'lint --baseline nope.json',
    'there is no baseline nope.json. netvault lint --baseline nope.json --update-baseline makes it.',
  ],
  [
    'lint --update-baseline --prune-baseline',
    '--update-baseline already prunes. Leave --prune-baseline out.',
  ],
  ['lint --stdin', '--stdin needs to know which note it is. Add --stdin-filename PATH.'],
  ['lint --stdin-filename x.md', '--stdin-filename goes with --stdin. Add --stdin.'],
  [
    'lint --stdin --stdin-filename x.txt',
    '“x.txt” is not a note. --stdin-filename must name a file that ends with .md.',
  ],
];

export const USAGE: readonly Transcript[] = [
  ...REFUSED.map(([line, stderr]) => ({
    name: `netvault ${line}`,
    files: PEOPLE,
    args: line.split(' '),
    stderr: `netvault: ${stderr}\n`,
    code: 2,
  })),
  {
    name: 'a goal whose metric is nearly an activity',
    files: { '.obsidian/': '' },
    args: ['new', 'goal', 'X', '--kind', 'behavior', '--metric', 'cofee', '--target', '2', '--every', 'week'],
    stdout: '✓ Goals/X.md\n',
    stderr: 'netvault: the scorecard knows no “cofee”. Did you mean “coffee”?\n',
    code: 0,
  },
  {
    name: 'a goal whose metric is new',
    files: { '.obsidian/': '' },
    args: [
      'new',
      'goal',
      'X',
      '--kind',
      'behavior',
      '--metric',
      'postcard',
      '--target',
      '2',
      '--every',
      'week',
    ],
    stdout: '✓ Goals/X.md\n',
    stderr: 'netvault: the scorecard knows no “postcard”. Until it has a worth there, it is worth 0.\n',
    code: 0,
  },
  {
    name: 'a contact that serves a purpose',
    files: PEOPLE,
    args: ['new', 'contact', 'Mary', '--purpose', 'grow the press'],
    stdout: '✓ Mary.md\n',
    code: 0,
  },
];
