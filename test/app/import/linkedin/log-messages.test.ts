import { describe, expect, it } from 'vitest';
import { logMessages } from '../../../../src/app/import/linkedin/log-messages.ts';
import { planImport, type ImportPlan } from '../../../../src/app/import/plan-import.ts';
import { readMoment } from '../../../../src/cli/command-line/today.ts';
import { readContactTable } from '../../../../src/exchange/csv/read-contacts.ts';
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

function plan(index: VaultIndex, rows: readonly string[]): ImportPlan {
  const book = readContactTable(CONNECTIONS) ?? { entries: [], refused: [] };
  const messages = readMessages([HEADER, ...rows].join('\n'), 'Europe/Berlin') ?? [];
  return logMessages(index, NOW, planImport(index, NOW, book), messages);
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

describe('the messages of LinkedIn', () => {
  it('become a line for each person and day on which you wrote, and nothing of what was written', () => {
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

  it('add nothing to a day that is in a log already', () => {
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
  ])('write nothing where %s', (_, rows, expected) => {
    const dup = `---\ntype: contact\nurl: ${page('dup')}\n---\n`;
    const made = plan(vaultOf({ 'A.md': dup, 'B.md': dup }), rows);
    expect(went(made)).toEqual(expected);
    expect(made.changes.filter(({ after }) => after.includes('email:'))).toEqual([]);
  });

  it('know you by your own note', () => {
    const index = vaultOf({
      'Scorecard.md': '---\ntype: scorecard\nme: "[[Me]]"\n---\n',
      'Me.md': `---\ntype: contact\nurl: ${page('me')}\n---\n`,
    });
    expect(went(plan(index, [row('me', 'ada', '2026-11-10 10:00:00 UTC')]))).toEqual({ log: 1 });
  });

  it('are none in another table', () => {
    expect(readMessages('a,b\n1,2\n', null)).toBeNull();
  });
});
