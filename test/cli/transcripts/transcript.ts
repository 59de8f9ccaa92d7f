import type { Files } from '../../harness/temp-vault.ts';

/** A command line: the files of its folder, its arguments, and its output. */
export interface Transcript {
  readonly name: string;
  readonly files: Files;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** The subfolder in which the command is run. */
  readonly from?: string;
  readonly stdout?: string;
  readonly stderr?: string;
  readonly code: number;
}

/** The text of these lines, as a terminal shows them. */
export const lines = (...text: readonly string[]): string => `${text.join('\n')}\n`;

export const SMALL_VAULT: Files = {
  '.obsidian/': '',
  'Scorecard.md': '---\ntype: scorecard\n---\n',
  'Goals/Grow.md': '---\ntype: goal\nkind: overall\nreason: business\n---\n',
  'Goals/Ten points.md':
    '---\ntype: goal\nkind: behavior\nmetric: points\ntarget: 10\nevery: week\nstart: 2026-11-16\n---\n<!-- netvault-disable-file goal-without-purpose -- it serves all of them -->\n',
  'Goals/Call two people.md':
    '---\ntype: goal\nkind: behavior\nmetric: call\ntarget: 2\nevery: week\nstart: 2026-11-02\npurpose: "[[Grow]]"\n---\n',
  'Contacts/Ada Lovelace.md': '---\ntype: contact\ncadence: weekly\n---\n',
  'Contacts/Karen Spärck Jones.md': '---\ntype: contact\ncadence: monthly\nlast_contact: 2026-10-01\n---\n',
  '2026-11-09.md': '## Log\n\n- email [[Ada Lovelace]]\n',
  '2026-11-16.md': '## Log\n\n- call [[Ada Lovelace]]\n- coffee [[Ada Lovelace]]\n',
  '2026-11-20.md': '## Log\n\n- [ ] call [[Karen Spärck Jones]]\n',
};

/** A time in the week of the small vault. */
export const TODAY = ['--today', '2026-11-19T12:00'];

/** The output in place of any report for a vault without records; `notes` is how many notes it has. */
export const noRecords = (notes: string): string =>
  lines(
    '',
    `  No goals, contacts or events yet in ${notes}.`,
    '',
    '  To begin:',
    '    netvault init                 a scorecard, first goals, templates',
    '    netvault init --example DIR   a whole vault to look at',
    '',
    '  Neither changes a note that you have.',
    '',
  );

/** A scorecard with a wrong worth: no number that depends on worths is shown. */
export const WRONG_WORTH = {
  files: { 'Scorecard.md': '---\ntype: scorecard\npoints: [call lots]\n---\n' },
  stderr: lines(
    'netvault: Scorecard.md cannot be read: “call lots” is not an activity and its worth',
    '',
    '    Scorecard.md:3:10',
    '        2 │ type: scorecard',
    '    >   3 │ points: [call lots]',
    '          │          ^^^^^^^^^',
    '        4 │ ---',
    '         Write an activity and what it is worth, 0 or more with at most two',
    '         decimals: call 1, or reading 1 per 15 min.',
    '',
    '  Nothing was counted and nothing was changed.',
  ),
  code: 2,
} as const;

/** A scorecard that YAML cannot read at all. */
export const UNREADABLE = {
  files: { 'Scorecard.md': '---\ntype: scorecard\n\tpoints: []\n---\n' },
  stderr: lines(
    'netvault: Scorecard.md cannot be read: A tab indents this line',
    '',
    '    Scorecard.md:3:1',
    '        2 │ type: scorecard',
    '    >   3 │ →points: []',
    '          │ ^',
    '        4 │ ---',
    '         Indent with spaces: YAML does not allow tabs there.',
    '',
    '  Nothing was counted and nothing was changed.',
  ),
  code: 2,
} as const;
