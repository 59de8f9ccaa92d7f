import { describe, expect, it } from 'vitest';
import { draftLog } from '../../../src/app/log/draft-log.ts';
import { logEffect } from '../../../src/app/log/log-effect.ts';
import { notesOnLines } from '../../../src/app/words/log-words.ts';
import { Ledger } from '../../../src/scorecard/index.ts';
import type { VaultIndex } from '../../../src/vault/vault-index.ts';
import { moment } from '../../harness/dates.ts';
import { vaultOf } from '../../harness/vault-of.ts';

const NOW = moment('2026-11-20 09:00');
const CONTACT = '---\ntype: contact\n---\n';
const TODAY = '2026-11-20.md';
const TUESDAY = '2026-11-17.md';
const vault = (notes: Readonly<Record<string, string>>): VaultIndex =>
  vaultOf({
    'Ada Lovelace.md': CONTACT,
    'Grace.md': CONTACT,
    'S.md': '---\ntype: scorecard\n---\n',
    ...notes,
  });
const log = (...lines: readonly string[]): string => `## Log\n${lines.map((line) => `- ${line}\n`).join('')}`;

describe('a logged line that is already in a note', () => {
  it.each([
    ['[ ] call Grace', false, TODAY, 2],
    ['[ ] call 20m Grace: the prize', false, TODAY, 2],
    ['call Grace', true, TODAY, 2],
    ['[ ] email Ada', false, TUESDAY, 2],
    ['email Ada', true, TUESDAY, 2],
    ['[ ] 2026-11-23 reading: a book', false, TODAY, 3],
    ['2026-11-23 reading: a book', false, TODAY, 3],
    ['[ ] reading: a book', false, null, null],
    ['[ ] call Ada', false, null, null],
    ['[ ] coffee 30m Grace: rhymes', false, null, null],
    ['[ ] coffee 20m Grace: maps', false, null, null],
    ['[ ] 2026-11-24 call Grace', false, null, null],
    ['[ ] 2026-11-24 email Ada', false, null, null],
    ['[-] call Grace', false, null, null],
    ['[ ] gift Grace', false, null, null],
  ])('for “%s” reports where the same line is, if anywhere (with “add”: %s)', (line, add, path, at) => {
    const index = vault({
      [TODAY]: log(
        '[ ] call [[Grace]] #x',
        '[ ] 2026-11-23 reading: a book',
        '[ ] coffee 30m [[Grace]]: maps',
        'gift [[Grace]]',
      ),
      [TUESDAY]: log('[ ] email [[Ada Lovelace]]'),
    });
    const draft = draftLog(Ledger.of(index, NOW), NOW, [line], { add });
    const [drafted] = draft.lines;
    expect(drafted).toMatchObject({
      same: path === null ? null : { path, line: at },
      ticked: null,
      open: null,
    });
    const said = notesOnLines(draft, logEffect(Ledger.of(index, NOW), draft.after, draft.lines)).join(' ');
    expect(said.includes('The same stands there already')).toBe(path !== null);
  });

  it('is not reported if an open line is ticked, or can only be ticked in an editor', () => {
    const index = vault({
      [TODAY]: log('[ ] call [[Grace]]'),
      'Max.md': "---\ntype: contact\nlog:\n  - '[ ] 2026-11-20 gift: it''s'\n---\n",
    });
    const { lines } = draftLog(Ledger.of(index, NOW), NOW, ['call Grace', 'gift Max']);
    expect(lines.map(({ same, ticked, open }) => [same, ticked, open?.path])).toEqual([
      [null, '2026-11-20', undefined],
      [null, null, 'Max.md'],
    ]);
  });
});
