import { describe, expect, it } from 'vitest';
import { logMessages } from '../../../../src/app/import/linkedin/log-messages.ts';
import { planImport, type ImportPlan } from '../../../../src/app/import/plan-import.ts';
import { readMoment } from '../../../../src/cli/command-line/today.ts';
import { readContactTable } from '../../../../src/exchange/csv/read-contacts.ts';
import { readInvitations, type Invitation } from '../../../../src/exchange/linkedin/read-invitations.ts';
import { readMessages } from '../../../../src/exchange/linkedin/read-messages.ts';
import type { VaultIndex } from '../../../../src/vault/vault-index.ts';
import { vaultOf } from '../../../harness/vault-of.ts';

const NOW = readMoment('2026-11-19');
const HEADER =
  'CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,IS MESSAGE DRAFT';
const page = (name: string): string => (name === '' ? '' : `https://www.linkedin.com/in/${name}`);
const row = (from: string, to: string, at: string, draft = 'No'): string =>
  `1,x,${page(from)},y,"${to.split(' ').map(page).join(',')}",${at},Secret subject,"Secret\nbody ## Log",${draft}`;
const CONNECTIONS = `First Name,Last Name,URL\nAda,Lovelace,${page('ada')}\nBo,Li,${page('bo')}\n`;

function plan(
  index: VaultIndex,
  rows: readonly string[],
  invitations: readonly Invitation[] = [],
): ImportPlan {
  const book = readContactTable(CONNECTIONS) ?? { entries: [], refused: [] };
  const messages = readMessages([HEADER, ...rows].join('\n'), 'Europe/Berlin') ?? [];
  return logMessages(index, NOW, planImport(index, NOW, book), { messages, invitations });
}
const after = (index: VaultIndex, { changes }: ImportPlan): VaultIndex =>
  index.withAll(changes.map(({ path, after: text }) => ({ path, text })));
const went = ({ sources }: ImportPlan): unknown => {
  const found = sources.find(({ source }) => source === 'messages.csv');
  return { ...found?.written, ...found?.unwritten };
};

const ROWS = [
  row('me', 'ada', '2026-11-10 10:00:00 UTC'),
  row('me', 'ada', '2026-11-10 12:00:00 UTC'),
  row('me', 'ada', '2026-11-11 23:30:00 UTC'),
  row('ada', 'me', '2026-11-13 10:00:00 UTC'),
  row('me', 'bo cy', '2026-11-14 10:00:00 UTC'),
  row('me', 'bo', '2026-11-15 10:00:00 UTC', 'Yes'),
  row('me', 'bo', 'yesterday'),
  row('me', 'bo', '2026-12-24 10:00:00 UTC'),
];

describe('LinkedIn messages', () => {
  it('become one line for each person and day on which you wrote, without any of their text', () => {
    const index = vaultOf({
      'People/Ada.md': `---\ntype: contact\nname: Ada Lovelace\nurl: ${page('ada')}\n---\nOld friend.\n\n## Log\n\n- 2026-11-01 call: hello\n`,
    });
    const made = plan(index, ROWS);
    expect(went(made)).toEqual({ log: 3, there: 1, received: 1, nobody: 1, technical: 1, unreadable: 2 });
    const then = after(index, made);
    expect(then.note('People/Ada.md')?.text).toBe(
      `${index.note('People/Ada.md')?.text ?? ''}- 2026-11-10 email: LinkedIn\n- 2026-11-12 email: LinkedIn\n`,
    );
    expect(then.note('People/Bo Li.md')?.text).toContain('\n- 2026-11-14 email: LinkedIn\n');
    expect([...then.notes.values()].filter(({ text }) => text.includes('Secret'))).toEqual([]);
    expect(plan(then, ROWS).changes).toEqual([]);
  });

  it('add no line for a person and day that a log already has', () => {
    const index = vaultOf({
      'People/Ada.md': `---\ntype: contact\nname: Ada Lovelace\nurl: ${page('ada')}\n---\n`,
      'People/Bo Li.md': `---\ntype: contact\nurl: ${page('bo')}\n---\n`,
      '2026-11-10.md': '## Log\n- email [[Ada]]: the plan\n',
    });
    const made = plan(index, [ROWS[0] ?? '', row('me', 'bo', '2026-11-10 10:00:00 UTC')]);
    expect(went(made)).toEqual({ there: 1, log: 1 });
  });

  it.each([
    ['nobody can tell which page is yours', [row('me', 'ada', '2026-11-10 10:00:00 UTC')], { unclear: 1 }],
    [
      'several have the page',
      [row('me', 'dup', '2026-11-10 10:00:00 UTC'), row('me', 'x', '2026-11-10 10:00:00 UTC')],
      { 'several-people': 1, nobody: 1 },
    ],
    ['nobody is named', [row('me', '', '2026-11-10 10:00:00 UTC')], { unreadable: 1 }],
  ])('write nothing if %s', (_, rows, expected) => {
    const dup = `---\ntype: contact\nurl: ${page('dup')}\n---\n`;
    const made = plan(vaultOf({ 'A.md': dup, 'B.md': dup }), rows);
    expect(went(made)).toEqual(expected);
    expect(made.changes.filter(({ after }) => after.includes('email:'))).toEqual([]);
  });

  it('are recognized as yours by the profile in your own note', () => {
    const index = vaultOf({
      'Scorecard.md': '---\ntype: scorecard\nme: "[[Me]]"\n---\n',
      'Me.md': `---\ntype: contact\nurl: ${page('me')}\n---\n`,
    });
    expect(went(plan(index, [row('me', 'ada', '2026-11-10 10:00:00 UTC')]))).toEqual({ log: 1 });
  });

  it('are not read from a table with other columns', () => {
    expect(readMessages('a,b\n1,2\n', null)).toBeNull();
  });
});

describe('LinkedIn invitations', () => {
  const INVITATIONS = 'From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl';
  const invitation = (at: string, note: string, direction = 'OUTGOING', to = 'ada'): string =>
    `Me,X,"${at}",${note},${direction},${page('me')},${page(to)}`;
  const read = (...rows: string[]): readonly Invitation[] =>
    readInvitations(`\ufeff${[INVITATIONS, ...rows].join('\r\n')}`) ?? [];
  const days = (...at: string[]): (string | null)[] =>
    read(...at.map((one) => invitation(one, ''))).map(({ date }) => date);

  it('become a line if you sent a note with the invitation, without the text of the note', () => {
    const index = vaultOf({});
    const rows = [row('me', 'ada', '2026-11-10 10:00:00 UTC'), row('bo', 'me', '2026-11-10 10:00:00 UTC')];
    const invitations = read(
      invitation('11/09/26, 9:05 AM', 'Secret'),
      invitation('11/10/26, 2:37 PM', '"Secret\n- 2026-01-01 call"'),
      invitation('11/11/26, 2:37 PM', ''),
      invitation('11/12/26, 2:37 PM', 'Secret', 'INCOMING'),
      invitation('11/13/26, 2:37 PM', 'Secret', 'OUTGOING', 'nobody'),
      invitation('soon', 'Secret'),
      invitation('12/24/26, 2:37 PM', 'Secret'),
      invitation('11/14/26, 2:37 PM', 'Secret', 'OUTGOING', ''),
    );
    const made = plan(index, rows, invitations);
    const [, theirs] = made.sources.filter(({ written }) => 'log' in written);
    expect(theirs).toEqual({
      source: 'Invitations.csv',
      values: 8,
      written: { log: 1 },
      unwritten: { there: 1, 'without-words': 1, received: 1, nobody: 1, unreadable: 3 },
    });
    const then = after(index, made);
    const text = then.note('Contacts/Ada Lovelace.md')?.text ?? '';
    expect(text).toContain('\n- 2026-11-09 email: LinkedIn\n- 2026-11-10 email: LinkedIn\n');
    expect(text).not.toContain('Secret');
    expect(plan(then, rows, invitations).changes).toEqual([]);
  });

  it.each([
    ['as America writes them', ['1/9/26, 2:37 PM', '11/10/2025, 9:00 AM'], ['2026-01-09', '2025-11-10']],
    ['by one that tells', ['9/1/26, 14:37', '29/1/26, 14:37'], ['2026-01-09', '2026-01-29']],
    [
      'by one that tells, whatever the hours',
      ['9/1/26, 2:37 PM', '29/1/26, 2:37 PM'],
      ['2026-01-09', '2026-01-29'],
    ],
    ['month first by one that tells', ['9/1/26 14:37', '1/29/26 14:37'], ['2026-09-01', '2026-01-29']],
    ['with dots', ['09.01.26, 14:37', '29.1.2026'], ['2026-01-09', '2026-01-29']],
    ['as ISO writes them', ['2026-06-01 08:00 UTC', '2026-06-01T08:00'], ['2026-06-01', '2026-06-01']],
    ['not at all where nothing tells', ['9/1/26, 14:37', '9/2/26, 2:37 pm'], [null, null]],
    ['not at all where two tell otherwise', ['29/1/26', '1/29/26', '2/30/26'], [null, null, null]],
    [
      'not at all where there is no such day',
      ['2/30/26, 2:37 PM', '13.13.26', '1/1/260', ''],
      [null, null, null, null],
    ],
  ])('have dates that are read %s', (_, at, expected) => {
    expect(days(...at)).toEqual(expected);
  });

  it('are not read from a table without profile URLs, nor from an empty file', () => {
    expect(
      readInvitations('From,To,Sent At,Message,Direction\nA,B,"1/2/23, 1:00 PM",,OUTGOING\n'),
    ).toBeNull();
    expect(readInvitations('')).toBeNull();
  });
});
