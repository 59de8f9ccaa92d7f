import { lines, SMALL_VAULT, TODAY, type Transcript } from './transcript.ts';

const PEOPLE = {
  '.netvault.yaml': '',
  'Ada Lovelace.md': '---\ntype: contact\ncadence: weekly\nmet: 2026-11-16\n---\n',
  'Ada Byron.md': '---\ntype: contact\n---\n',
  'Karen Spärck Jones.md': '---\ntype: contact\ncadence: monthly\nlast_contact: 2026-10-01\n---\n',
  'Paused.md': '---\ntype: contact\ncadence: weekly\nstatus: paused\n---\n',
  'Snoozed.md': '---\ntype: contact\ncadence: weekly\nsnooze_until: 2026-12-03\n---\n',
  'Fair.md': 'Every spring.\n',
  'Unreadable.md': '---\ntype: contact\n\tmet: x\n---\n',
};

const snoozing = (
  name: string,
  args: readonly string[],
  said: { readonly stdout: string } | { readonly stderr: string },
): Transcript => ({
  name,
  files: PEOPLE,
  args: ['due', ...args, ...TODAY],
  ...said,
  code: 'stdout' in said ? 0 : 2,
});

export const DUE: readonly Transcript[] = [
  {
    name: 'somebody is snoozed for a span',
    files: SMALL_VAULT,
    args: ['due', '--snooze', 'Karen Spärck Jones', '2w', ...TODAY],
    stdout: lines(
      '✓ Contacts/Karen Spärck Jones.md',
      '  Karen Spärck Jones will not be due before Thursday 3 December 2026.',
      '  To take it back: netvault due --unsnooze "Karen Spärck Jones"',
    ),
    code: 0,
  },
  snoozing(
    'somebody is snoozed until a day, in words without quotes',
    ['--snooze', 'Ada', 'Lovelace', '1', 'month'],
    {
      stdout: lines(
        '✓ Ada Lovelace.md',
        '  Ada Lovelace will not be due before Saturday 19 December 2026.',
        '  By the cadence: on 23 November 2026.',
        '  To take it back: netvault due --unsnooze "Ada Lovelace"',
      ),
    },
  ),
  snoozing(
    'a snooze that is over before it would matter',
    ['--snooze', 'Ada Lovelace', '--until', '2026-11-20', '--ascii'],
    {
      stdout: lines(
        'ok Ada Lovelace.md',
        '  Ada Lovelace will not be due before Friday 20 November 2026.',
        '  By the cadence: not before 23 November 2026.',
        '  To take it back: netvault due --unsnooze "Ada Lovelace"',
      ),
    },
  ),
  snoozing('a snooze that would be, and is not written', ['--snooze', 'Ada Byron', '10', '--dry-run'], {
    stdout: lines(
      'Ada Byron.md',
      '  Nothing is written yet.',
      '  Ada Byron will not be due before Sunday 29 November 2026.',
      '  There is no cadence, so this only stops suggestions.',
    ),
  }),
  snoozing('a snooze of somebody who is paused', ['--snooze', 'paused', 'in', '1', 'week'], {
    stdout: lines(
      '✓ Paused.md',
      '  Paused will not be due before Thursday 26 November 2026.',
      '  The note says paused: not due anyway.',
      '  To take it back: netvault due --unsnooze Paused',
    ),
  }),
  snoozing('the same snooze again', ['--snooze', 'Snoozed', '2026-12-03'], {
    stdout: lines(
      'Snoozed.md',
      '  Nothing was changed: the note says so already.',
      '  Snoozed will not be due before Thursday 3 December 2026.',
    ),
  }),
  snoozing('a snooze that ends', ['--unsnooze', 'Snoozed'], {
    stdout: lines('✓ Snoozed.md', '  Snoozed is not snoozed.', '  Due now: no contact is noted yet.'),
  }),
  snoozing('a snooze that is none', ['--unsnooze', 'Karen Spärck Jones'], {
    stdout: lines(
      'Karen Spärck Jones.md',
      '  Nothing was changed.',
      '  Karen Spärck Jones is not snoozed.',
      '  Due since 1 November 2026.',
    ),
  }),
  snoozing('a snooze as json', ['--snooze', 'Ada Lovelace', '2w', '--format', 'json'], {
    stdout: lines(
      '{',
      '  "version": 1,',
      '  "path": "Ada Lovelace.md",',
      '  "name": "Ada Lovelace",',
      '  "until": "2026-12-03",',
      '  "dueOn": "2026-11-23",',
      '  "changed": true',
      '}',
    ),
  }),
  snoozing('a snooze of a name that two have', ['--snooze', 'Ada', '2w'], {
    stderr: 'netvault: “Ada” may be Ada Byron, Ada Lovelace. Write more of the name, or its path.\n',
  }),
  snoozing('a snooze of a name that nobody has', ['--snooze', 'Ada Lovelase', '2w'], {
    stderr: 'netvault: there is no contact “Ada Lovelase”. Did you mean “Ada Lovelace”?\n',
  }),
  snoozing('a snooze of a name that is like no other', ['--snooze', 'Mary', '2w'], {
    stderr: 'netvault: there is no contact “Mary”. netvault new contact "Mary" makes one.\n',
  }),
  snoozing('a snooze of a note that cannot be read', ['--snooze', 'Unreadable', '2w'], {
    stderr: 'netvault: Unreadable.md is not a contact. netvault lint says why it cannot be read.\n',
  }),
  snoozing('a snooze of a note that is no contact', ['--snooze', 'Fair', '2w'], {
    stderr: 'netvault: Fair.md is not a contact. Give it “type: contact” in its front matter.\n',
  }),
  snoozing('a snooze without a day', ['--snooze', 'Ada Lovelace'], {
    stderr:
      'netvault: --snooze needs to know until when. Write netvault due --snooze "Ada Lovelace" 2w, or a date.\n',
  }),
  snoozing('a snooze without a name', ['--snooze'], {
    stderr: 'netvault: --snooze needs a value. Write --snooze NAME.\n',
  }),
  snoozing('a snooze until what is no day', ['--snooze', 'Ada Lovelace', 'soon'], {
    stderr:
      'netvault: “soon” is neither a date nor a span of time. Write 2026-12-03, tomorrow, friday, 2w or next month.\n',
  }),
  snoozing('a snooze until a day that may be two', ['--snooze', 'Ada Lovelace', '03/04/2027'], {
    stderr: 'netvault: “03/04/2027” may be 2027-04-03 or 2027-03-04. Write the one that you mean.\n',
  }),
  snoozing('a snooze until today', ['--snooze', 'Ada Lovelace', '2026-11-19'], {
    stderr: 'netvault: 2026-11-19 is not after today, 2026-11-19. Write a later day, or a span such as 2w.\n',
  }),
  snoozing('a snooze that is to begin and to end', ['--snooze', 'Ada', '--unsnooze', 'Ada'], {
    stderr: 'netvault: --snooze and --unsnooze do not go together. Give one of them.\n',
  }),
  snoozing('a day without a snooze', ['--until', '2w'], {
    stderr: 'netvault: --until goes with --snooze. Write --snooze NAME --until DATE.\n',
  }),
  snoozing('a dry run of nothing', ['--dry-run'], {
    stderr: 'netvault: --dry-run goes with --snooze or --unsnooze. Leave it out.\n',
  }),
  snoozing('somebody without a word what to do', ['Ada'], {
    stderr: 'netvault: due does not take “Ada”. Write netvault due; --help tells more.\n',
  }),
];
