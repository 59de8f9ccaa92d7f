import { lines, TODAY, type Transcript } from './transcript.ts';

const person = (...fields: readonly string[]): string =>
  `---\n${['type: contact', ...fields].join('\n')}\n---\n`;
const introduction = (a: string, b: string, ...fields: readonly string[]): string =>
  `---\n${['type: introduction', `between: ["[[${a}]]", "[[${b}]]"]`, ...fields].join('\n')}\n---\n`;

const PEOPLE = {
  '.netvault.yaml': '',
  'Scorecard.md': '---\ntype: scorecard\nme: "[[Jo March]]"\n---\n',
  'People/Jo March.md': person('offers: an honest reading'),
  'People/Ada Lovelace.md': person('needs: someone who draws machines', 'met: 2026-11-01'),
  'People/Isambard Brunel.md': person(
    'offers: [bridges, someone who draws machines]',
    'needs: an honest reading',
  ),
  'People/Grace Hopper.md': person(),
  'People/Grace Darling.md': person(),
  'People/Lucy Snowe.md': person(),
  'Introductions/Ada and Lucy.md': introduction(
    'Ada Lovelace',
    'Lucy Snowe',
    'status: asked',
    'asked: 2026-11-13',
    'consent: "[[Lucy Snowe]]"',
  ),
  'Introductions/Grace and Lucy.md': introduction('Grace Hopper', 'Lucy Snowe', 'status: proposed'),
  'Introductions/Old.md': introduction(
    'Grace Hopper',
    'Ada Lovelace',
    'status: made',
    'made: 2026-10-01',
    'consent: ["[[Grace Hopper]]", "[[Ada Lovelace]]"]',
  ),
  'Introductions/Declined.md': introduction('Grace Darling', 'Ada Lovelace', 'status: declined'),
};

function intro(
  name: string,
  args: readonly string[],
  said: Pick<Transcript, 'stdout' | 'stderr'>,
): Transcript {
  return {
    name,
    files: PEOPLE,
    args: ['intro', ...args, ...TODAY],
    ...said,
    code: said.stdout === undefined ? 2 : 0,
  };
}

export const INTRO: readonly Transcript[] = [
  intro('who might like to meet, and how far each introduction is', [], {
    stdout: lines(
      '',
      '  Might like to meet',
      '    Ada Lovelace and Isambard Brunel',
      '      Ada Lovelace needs someone who draws machines, which Isambard Brunel',
      '      offers',
      '',
      '  You can help',
      '    Isambard Brunel needs an honest reading, which you offer',
      '',
      '  Open',
      '    Ada Lovelace and Lucy Snowe',
      '      waits for Ada Lovelace’s answer since 13 November',
      '    Grace Hopper and Lucy Snowe',
      '      nobody was asked yet',
      '',
      '  Made',
      '    Grace Hopper and Ada Lovelace',
      '      made 7 weeks ago: no outcome noted',
      '',
      '  Declined',
      '    Grace Darling and Ada Lovelace',
      '',
      '  To propose it: netvault intro propose "Ada Lovelace" "Isambard Brunel"',
      '  Once you know what came of it:',
      '    netvault intro outcome "Grace Hopper" "Ada Lovelace" "what came of it"',
      '',
    ),
  }),
  {
    name: 'nobody to introduce',
    files: { 'Ada.md': person() },
    args: ['intro'],
    stdout: lines(
      '',
      '  Nobody to introduce just now, of 1 contact.',
      '  What people need and offer is read from the fields needs and offers of their',
      '  notes.',
      '',
    ),
    code: 0,
  },
  {
    name: 'nobody at all to introduce',
    files: {},
    args: ['intro'],
    stdout: lines('', '  No contacts yet in 0 notes. To begin: netvault init', ''),
    code: 0,
  },
  intro('an introduction is proposed', ['propose', 'Ada Lovelace', 'isambard'], {
    stdout: lines(
      '✓ Introductions/Ada Lovelace and Isambard Brunel.md',
      '  Ada Lovelace and Isambard Brunel: nobody was asked yet.',
      '  Once they are asked: netvault intro asked "Ada Lovelace" "Isambard Brunel"',
    ),
  }),
  intro('both are asked', ['asked', 'grace', '--date', '2026-11-12'], {
    stdout: lines(
      '✓ Introductions/Grace and Lucy.md',
      '  Grace Hopper and Lucy Snowe: waits for both answers since 12 November.',
      '  Once both say yes: netvault intro consented "Grace Hopper" "Lucy Snowe"',
    ),
  }),
  intro('both are asked, named in one word', ['asked', 'grace and Lucy', '--date', '2026-11-12'], {
    stdout: lines(
      '✓ Introductions/Grace and Lucy.md',
      '  Grace Hopper and Lucy Snowe: waits for both answers since 12 November.',
      '  Once both say yes: netvault intro consented "Grace Hopper" "Lucy Snowe"',
    ),
  }),
  intro('the other one agrees', ['consented', 'Ada', '--with', 'Lucy'], {
    stdout: lines(
      '✓ Introductions/Ada and Lucy.md',
      '  Ada Lovelace and Lucy Snowe: both said yes, asked 13 November: ready to be',
      '  made.',
      '  Once they are introduced: netvault intro made "Ada Lovelace" "Lucy Snowe"',
    ),
  }),
  intro('it is made, and one is not known to have agreed', ['made', 'Ada', 'Lucy', '--ascii'], {
    stdout: lines('ok Introductions/Ada and Lucy.md', '  Ada Lovelace and Lucy Snowe: made today.'),
    stderr:
      'netvault: nothing says that Ada Lovelace agreed. Ask each side first; netvault intro consented notes it.\n',
  }),
  intro('it would be declined, and nothing is written', ['declined', 'Ada', 'Lucy', '--dry-run'], {
    stdout: lines(
      'Introductions/Ada and Lucy.md',
      '  Nothing is written yet.',
      '  Ada Lovelace and Lucy Snowe: declined.',
    ),
  }),
  intro('what came of it', ['outcome', 'Grace Hopper', 'Ada', 'They wrote a compiler.'], {
    stdout: lines(
      '✓ Introductions/Old.md',
      '  Grace Hopper and Ada Lovelace: made 1 October: They wrote a compiler.',
    ),
  }),
  intro('a step that is noted already', ['made', 'Introductions/Old'], {
    stdout: lines(
      'Introductions/Old.md',
      '  Nothing was changed: the note says so already.',
      '  Grace Hopper and Ada Lovelace: made 7 weeks ago: no outcome noted.',
      '  Once you know what came of it:',
      '    netvault intro outcome "Grace Hopper" "Ada Lovelace" "what came of it"',
    ),
  }),
  intro('a step as json', ['asked', 'Grace Hopper', 'Lucy', '--format', 'json'], {
    stdout: lines(
      '{',
      '  "version": 1,',
      '  "today": "2026-11-19",',
      '  "changed": true,',
      '  "introduction": {',
      '    "path": "Introductions/Grace and Lucy.md",',
      '    "between": [',
      '      "People/Grace Hopper.md",',
      '      "People/Lucy Snowe.md"',
      '    ],',
      '    "names": [',
      '      "Grace Hopper",',
      '      "Lucy Snowe"',
      '    ],',
      '    "status": "asked",',
      '    "asked": "2026-11-19",',
      '    "consent": [],',
      '    "made": null,',
      '    "outcome": null,',
      '    "next": "answer",',
      '    "missing": [',
      '      "People/Grace Hopper.md",',
      '      "People/Lucy Snowe.md"',
      '    ],',
      '    "missingNames": [',
      '      "Grace Hopper",',
      '      "Lucy Snowe"',
      '    ]',
      '  },',
      '  "reviews": []',
      '}',
    ),
  }),
  intro('an action that is none', ['declind', 'Ada'], {
    stderr: 'netvault: intro has no action “declind”. Did you mean “declined”?\n',
  }),
  intro('an action that is like no other', ['Ada', 'Grace'], {
    stderr:
      'netvault: intro has no action “Ada”. It can be propose, asked, consented, made, declined, outcome.\n',
  }),
  intro('an action without a name', ['made'], {
    stderr: 'netvault: made needs to know who. Write netvault intro made NAME [NAME], each in quotes.\n',
  }),
  intro('names without quotes', ['made', 'Ada', 'Lovelace', 'Lucy', 'Snowe'], {
    stderr:
      'netvault: made takes two names at most. Write netvault intro made NAME [NAME], each in quotes.\n',
  }),
  intro('a proposal of one', ['propose', 'Ada'], {
    stderr: 'netvault: propose needs two people. Write netvault intro propose NAME NAME, each in quotes.\n',
  }),
  intro('a proposal of somebody to the same', ['propose', 'Ada', 'ada lovelace'], {
    stderr: 'netvault: Ada Lovelace is named twice. Name two different people.\n',
  }),
  intro('a proposal of two who have one', ['propose', 'Lucy', 'Ada'], {
    stderr:
      'netvault: the introduction of Lucy Snowe and Ada Lovelace is in Introductions/Ada and Lucy.md already (asked). Nothing was changed.\n',
  }),
  intro('a proposal of somebody whose name is nearly known', ['propose', 'Ada', 'Isambart'], {
    stderr: 'netvault: there is no contact “Isambart”. Did you mean “Isambard Brunel”?\n',
  }),
  intro('a name that two have', ['propose', 'Ada', 'Grace'], {
    stderr:
      'netvault: “Grace” may be People/Grace Darling, People/Grace Hopper. Write more of the name, or its path.\n',
  }),
  intro('a name that nobody has', ['asked', 'Lucie Snowe'], {
    stderr: 'netvault: there is no contact “Lucie Snowe”. Did you mean “Lucy Snowe”?\n',
  }),
  intro('two who have no introduction', ['asked', 'Ada', 'Isambard'], {
    stderr:
      'netvault: there is no introduction of Ada Lovelace and Isambard Brunel. netvault intro propose NAME NAME makes one.\n',
  }),
  intro('somebody who has none', ['asked', 'Isambard'], {
    stderr:
      'netvault: there is no introduction of Isambard Brunel. netvault intro lists them; intro propose makes one.\n',
  }),
  intro('somebody who has several', ['declined', 'Lucy'], {
    stderr:
      'netvault: Lucy Snowe is in Introductions/Ada and Lucy, Introductions/Grace and Lucy. Name the other one too, or the note.\n',
  }),
  intro('a step back', ['asked', 'Introductions/Old'], {
    stderr:
      'netvault: the introduction of Grace Hopper and Ada Lovelace is made already. To note asked all the same, write its status in Introductions/Old.md.\n',
  }),
  intro('an outcome too early', ['outcome', 'Ada', 'Lucy', 'x'], {
    stderr:
      'netvault: the introduction of Ada Lovelace and Lucy Snowe is not made yet. First note that it is: netvault intro made NAME NAME.\n',
  }),
  intro('an outcome without its text', ['outcome', 'Ada', 'Lucy'], {
    stderr:
      'netvault: outcome takes two names and what came of it. Write netvault intro outcome NAME NAME TEXT, each in quotes.\n',
  }),
  intro('nobody named who agreed', ['consented', 'Introductions/Ada and Lucy'], {
    stderr: 'netvault: consented needs to know who agreed. Name one of the two, or both.\n',
  }),
  intro('the other one twice', ['asked', 'Ada', 'Lucy', '--with', 'Lucy'], {
    stderr: 'netvault: --with names the other person, but two are named already. Leave it out.\n',
  }),
  intro('a day to come', ['made', 'Ada', 'Lucy', '--date', '2026-12-01'], {
    stderr: 'netvault: 2026-12-01 is after today, 2026-11-19. Note it once it is done.\n',
  }),
  intro('a day that is none', ['made', 'Ada', 'Lucy', '--date', 'soon'], {
    stderr: 'netvault: “soon” is not a date. Write 2026-11-20, 16 Nov, yesterday, friday or -3d.\n',
  }),
  intro('an option of another action', ['declined', 'Ada', 'Lucy', '--date', '2026-11-01'], {
    stderr: 'netvault: --date does not go with intro declined. It goes with intro asked, intro made.\n',
  }),
  intro('an option of the list', ['declined', 'Ada', 'Lucy', '--all'], {
    stderr: 'netvault: --all does not go with intro declined. Leave it out.\n',
  }),
];
