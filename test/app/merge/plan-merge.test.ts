import { describe, expect, it } from 'vitest';
import { planMerge, type MergeDecisions } from '../../../src/app/merge/plan-merge.ts';
import type { UserError } from '../../../src/app/user-error.ts';
import { moment } from '../../harness/dates.ts';
import { vaultOf } from '../../harness/vault-of.ts';

type Texts = Readonly<Record<string, string>>;

const ADA = 'People/Ada Lovelace.md';
const KING = 'Old/Ada King.md';
const UNDECIDED: MergeDecisions = { keep: () => null, sameLines: null, isRecounted: false };

function planned(a: string, b: string, others: Texts = {}, decisions: Partial<MergeDecisions> = {}) {
  const index = vaultOf({ [ADA]: a, [KING]: b, ...others });
  return planMerge({ index, linking: [] }, moment('2026-11-19'), ADA, KING, { ...UNDECIDED, ...decisions });
}

/** The text of the remaining note after the merge. */
function merged(a: string, b: string, others: Texts = {}, decisions: Partial<MergeDecisions> = {}): string {
  const plan = planned(a, b, others, decisions);
  if (plan.is !== 'plan') throw new Error(JSON.stringify(plan));
  return plan.changes.find(({ path }) => path === ADA)?.after ?? '';
}

const note = (fields: string, body = ''): string => `---\ntype: contact\n${fields}---\n${body}`;
const ALIAS = 'aliases: ["Ada King"]\n';

describe('the fields of two merged notes', () => {
  it('keep the comments below a field that is taken from the other note', () => {
    const keep = (): 'goes' => 'goes';
    expect(
      merged(note('role: writer\n# mine\n\n# and mine\nemail: a@b.c\n'), note('role: poet\n'), {}, { keep }),
    ).toBe(note(`role: poet\n# mine\n\n# and mine\nemail: a@b.c\n${ALIAS}`));
  });

  it.each([
    ['what is empty is filled', '', 'role: writer\n', `role: writer\n${ALIAS}`],
    [
      'what is given as nothing is filled',
      'role:\nemail: a@b.c\n',
      'role: writer\n',
      `role: writer\nemail: a@b.c\n${ALIAS}`,
    ],
    ['a list gets what it lacks', 'needs: [a]\n', 'needs: [A, b]\n', `needs: [a, "b"]\n${ALIAS}`],
    ['a list on lines stays one', 'needs:\n  - a\n', 'needs: b\n', `needs:\n  - a\n  - "b"\n${ALIAS}`],
    [
      'one address more makes a list',
      'email: a@b.c\n',
      'email: [A@B.C, d@e.f]\n',
      `email: ["a@b.c", "d@e.f"]\n${ALIAS}`,
    ],
    [
      'a telephone number is one in any form',
      'phone: "+44 20 7946 0018"\n',
      'phone: 0044 20 79460018\n',
      `phone: "+44 20 7946 0018"\n${ALIAS}`,
    ],
    [
      'a link is one in any form',
      'knows: "[[Bo]]"\n',
      'knows: ["[[/Bo|her]]", "[[Cy]]"]\n',
      `knows: ["[[Bo]]", "[[Cy]]"]\n${ALIAS}`,
    ],
    [
      'a plain name is the person',
      'knows: [Bo]\n',
      'knows: ["[[Bo]]", Cy, "[[Cy]]", Ada King]\nintroduced_by: bo\n',
      `knows: [Bo, "Cy"]\nintroduced_by: bo\n${ALIAS}`,
    ],
    [
      'a plain name in a field for one person is the person',
      'introduced_by: Bo\n',
      'introduced_by: "[[Bo]]"\n',
      `introduced_by: Bo\n${ALIAS}`,
    ],
    [
      'another’s spelling is the same field',
      'company: Works\n',
      'organization: [works, Mill]\n',
      `company: ["Works", "Mill"]\n${ALIAS}`,
    ],
    ['tags are words', 'tags: one two\n', 'tags: [two, three]\n', `tags: ["one", "two", "three"]\n${ALIAS}`],
    [
      'a field that nobody knows comes whole',
      '',
      'bio: |\n  a\n  # b\nodd: {x: 1} # why\n',
      `bio: |\n  a\n  # b\nodd: {x: 1} # why\n${ALIAS}`,
    ],
    ['lists that nobody knows are united', 'groups: a\n', 'groups: [a, b]\n', `groups: ["a", "b"]\n${ALIAS}`],
    [
      'the same in other quotes is the same',
      "role: 'writer'\n",
      'role: "Writer"\n',
      `role: 'writer'\n${ALIAS}`,
    ],
    [
      'names become aliases',
      'aliases: [The Countess]\n',
      'name: Augusta King\naliases: the countess\n',
      'aliases: [The Countess, "Augusta King", "Ada King"]\n',
    ],
    [
      'first and last name are a name',
      '',
      'first_name: Augusta\nlast_name: King\n',
      'aliases: ["Augusta King", "Ada King"]\n',
    ],
  ])('are merged: %s', (_, a, b, after) => {
    const people = { 'Bo.md': note(''), 'Cy.md': note('') };
    expect(merged(note(a), note(b), people)).toBe(note(after));
  });

  it.each([
    ['texts', 'role: writer\n', 'role: director\n', [{ field: 'role', stays: 'writer', goes: 'director' }]],
    [
      'another’s spelling',
      'city: Paris\n',
      'location: Rome\n',
      [{ field: 'location', stays: 'Paris', goes: 'Rome' }],
    ],
    [
      'days',
      'birthday: --12-10\n',
      'birthday: 1815-12-10\n',
      [{ field: 'birthday', stays: '--12-10', goes: '1815-12-10' }],
    ],
    ['nested values', 'odd: {x: 1}\n', 'odd: [1]\n', [{ field: 'odd', stays: '{x: 1}', goes: '[1]' }]],
  ])('must be decided by the user if they disagree: %s', (_, a, b, fields) => {
    expect(planned(note(a), note(b))).toEqual({ is: 'undecided', fields, lines: [] });
    expect(merged(note(a), note(b), {}, { keep: () => 'stays' })).toBe(note(a + ALIAS));
    expect(merged(note(a), note(b), {}, { keep: () => 'goes' })).toBe(note(b + ALIAS));
  });

  it('leave out links of the person to themselves', () => {
    expect(merged(note(''), note('knows: "[[Ada Lovelace]]"\nintroduced_by: "[[Ada Lovelace]]"\n'))).toBe(
      note(ALIAS),
    );
  });

  it('keep comments, line ends and a BOM', () => {
    const a = '\ufeff---\r\ntype: contact\r\n# mine\r\nrole: x # no\r\n---\r\nText\r\n';
    const text = merged(a, note('role: y\nneeds: b\n', 'More\n'), {}, { keep: () => 'goes' });
    expect(text).toBe(
      '\ufeff---\r\ntype: contact\r\n# mine\r\nrole: y\r\nneeds: b\r\naliases: ["Ada King"]\r\n---\r\nText\r\n\r\n## Ada King\r\n\r\nMore\r\n',
    );
  });

  it('get front matter if the remaining note, a contact by its folder, has none', () => {
    const scorecard = '---\ntype: scorecard\nrecords:\n  contact:\n    - folder: People\n---\n';
    expect(merged('Hello\n', note('role: y\n'), { 'S.md': scorecard })).toBe(
      '---\nrole: y\naliases: ["Ada King"]\n---\nHello\n',
    );
  });
});

describe('the logs of two merged notes', () => {
  const log = (...lines: readonly string[]): string =>
    `## Log\n\n${lines.map((one) => `- ${one}\n`).join('')}`;

  it.each([
    [
      'by day',
      ['2026-11-01 call', '2026-11-05 call'],
      ['2026-11-03 email', '2026-11-09 email'],
      ['2026-11-01 call', '2026-11-03 email', '2026-11-05 call', '2026-11-09 email'],
    ],
    [
      'the last day first, as they were',
      ['2026-11-05 call', '2026-11-01 call'],
      ['2026-11-03 email', '2026-11-09 email'],
      ['2026-11-09 email', '2026-11-05 call', '2026-11-03 email', '2026-11-01 call'],
    ],
    [
      'of one day, the own ones first',
      ['2026-11-01 call', '2026-11-02 call'],
      ['2026-11-01 email', '2026-11-01 coffee'],
      ['2026-11-01 call', '2026-11-01 email', '2026-11-01 coffee', '2026-11-02 call'],
    ],
    ['before all others', ['2026-11-05 call'], ['2026-11-01 email'], ['2026-11-01 email', '2026-11-05 call']],
    [
      'with what is nested',
      ['2026-11-01 call', '2026-11-05 call'],
      ['2026-11-03 email\n  - about the *fair*\n\n  more'],
      ['2026-11-01 call', '2026-11-03 email\n  - about the *fair*\n\n  more', '2026-11-05 call'],
    ],
  ])('are merged in order: %s', (_, a, b, after) => {
    expect(merged(note('', log(...a)), note('', log(...b)))).toBe(note(ALIAS, log(...after)));
  });

  it.each([
    ['a heading alone', '## Log', '## Log\n\n- 2026-11-06 email'],
    ['a heading and its line end', '## Log\n', '## Log\n\n- 2026-11-06 email\n'],
    ['a blank line', '## Log\n\n', '## Log\n\n- 2026-11-06 email\n'],
    ['blanks that nothing ends', '## Log\n  ', '## Log\n  \n- 2026-11-06 email\n'],
    ['a blank line before a heading', '## Log\n\n## More\n', '## Log\n\n- 2026-11-06 email\n\n## More\n'],
    ['another heading', '## Log\n## More\n', '## Log\n\n- 2026-11-06 email\n## More\n'],
  ])('are added to an empty log: %s', (_, own, after) => {
    expect(merged(note('', own), note('', log('2026-11-06 email')))).toBe(note(ALIAS, after));
  });

  it('take the list marker and the line ends of the log that they are added to', () => {
    const a = note('', '## Log\n* 2026-11-05 call\n').replaceAll('\n', '\r\n');
    const after = note(ALIAS, '## Log\n* 2026-11-05 call\n* 2026-11-06 email\n').replaceAll('\n', '\r\n');
    expect(merged(a, note('', log('2026-11-06 email')))).toBe(after);
  });

  it.each([
    [
      'lines',
      'log:\n  - "2026-11-05 call"\n',
      'log: ["2026-11-01 email", "2026-11-09 email"]\n',
      'log:\n  - "2026-11-01 email"\n  - "2026-11-05 call"\n  - "2026-11-09 email"\n',
    ],
    [
      'brackets',
      'log: ["2026-11-05 call"]\n',
      'log:\n  - 2026-11-01 email [[Bo]]: a, b\n',
      'log: ["2026-11-01 email [[Bo]]: a, b", "2026-11-05 call"]\n',
    ],
    [
      'a single line',
      'log: 2026-11-05 call\n',
      'log: "2026-11-06 email"\n',
      'log: ["2026-11-05 call", "2026-11-06 email"]\n',
    ],
    ['none', '', 'log:\n  - 2026-11-01 call 20m: hello\n', `${ALIAS}log: ["2026-11-01 call 20m: hello"]\n`],
  ])('stay in front matter if they are there: %s', (_, a, b, after) => {
    const all = after.includes(ALIAS) ? after : after + ALIAS;
    expect(merged(note(a), note(b))).toBe(note(all));
  });

  it('stay separate if one of them is not a plain list', () => {
    const a = note('', log('2026-11-05 call'));
    const b = note('', `## Log\n\n### 2026\n\n- 2026-11-01 email\n\n## Else\nx\n`);
    expect(merged(a, b)).toBe(
      note(
        ALIAS,
        `\n## Ada King\n\n## Else\nx\n\n## Log\n\n### 2026\n\n- 2026-11-01 email\n\n${log('2026-11-05 call')}`,
      ),
    );
  });

  it('keep only one line of a call that each note recorded with the other person', () => {
    const a = note('', log('2026-11-01 call [[Ada King]]: hi'));
    const b = note('', log('2026-11-01 call [[Ada Lovelace]]: hi', '[ ] 2026-12-01 email'));
    const plan = planned(a, b);
    expect(plan).toMatchObject({ is: 'plan', lines: 1, same: 1 });
    expect(merged(a, b)).toBe(
      note(ALIAS, log('2026-11-01 call [[Ada Lovelace]]: hi', '[ ] 2026-12-01 email')),
    );
  });

  it('must be decided by the user if a line is in both and counted twice', () => {
    const a = note('log: ["2026-11-02 email: x"]\n', log('2026-11-01 call 20m: hi\n  - more'));
    const b = note('', log('2026-11-01 call 20m: hi', '2026-11-02 email: x'));
    expect(planned(a, b)).toEqual({
      is: 'undecided',
      fields: [],
      lines: ['- 2026-11-01 call 20m: hi', '- 2026-11-02 email: x'],
    });
    const both = '2026-11-01 call 20m: hi\n  - more';
    expect(merged(a, b, {}, { sameLines: 'both' })).toBe(
      note(
        `log: ["2026-11-02 email: x"]\n${ALIAS}`,
        log(both, '2026-11-01 call 20m: hi', '2026-11-02 email: x'),
      ),
    );
    const once = planned(a, b, {}, { sameLines: 'once' });
    expect(once).toMatchObject({
      is: 'plan',
      same: 2,
      totals: [
        { total: 'call', period: '2026-W44', before: 2, after: 1 },
        { total: 'points', period: '2026-W44', before: 2, after: 1 },
        { total: 'email', period: '2026-W45', before: 2, after: 1 },
        { total: 'points', period: '2026-W45', before: 2, after: 1 },
      ],
    });
    expect(merged(a, b, {}, { sameLines: 'once' })).toBe(
      note(`log: ["2026-11-02 email: x"]\n${ALIAS}`, log(both)),
    );
  });
});

describe('a line that both logs have, with more below it', () => {
  const SAME = '- 2026-11-16 call: same\n';
  const inLog = (text: string): string => note('', `## Log\n\n${text}`);
  const merge = (a: string, b: string, sameLines: 'once' | 'both') =>
    merged(inLog(a), inLog(b), {}, { sameLines });

  it.each([
    ['a heading', '', `${SAME}\n### 2026\n\n- 2026-11-17 thanks\n`],
    ['a heading in both', '\n### 2025\n', `${SAME}\n### 2026\n\n- 2026-11-17 thanks\n`],
    ['a paragraph', '', `${SAME}\nSome text.\n`],
    ['a nested item', '', `${SAME}  - theirs\n`],
    ['nested items in both', '  - ours\n', `${SAME}  - theirs\n`],
  ])('must be decided by the user: %s', (_, below, theirs) => {
    expect(planned(inLog(SAME + below), inLog(theirs))).toEqual({
      is: 'undecided',
      fields: [],
      lines: ['- 2026-11-16 call: same'],
    });
    const texts = (['once', 'both'] as const).map((one) => merge(SAME + below, theirs, one));
    expect(texts.map((text) => text.split(SAME).length - 1)).toEqual([1, 2]);
  });

  it.each([
    ['', '  - theirs\n', '  - theirs\n'],
    ['  - ours\n', '  - theirs\n', '  - ours\n  - theirs\n'],
    ['  - ours\n', '  - ours\n', '  - ours\n'],
    ['  - ours\n', '', '  - ours\n'],
    ['  - ours too\n', '  - ours\n', '  - ours too\n  - ours\n'],
    ['', '\n  more\n', '\n  more\n'],
  ])('keeps all that is below: %j and %j', (ours, theirs, after) => {
    const later = '- 2026-11-18 email\n';
    expect(merge(SAME + ours + later, SAME + theirs, 'once')).toBe(
      note(ALIAS, `## Log\n\n${SAME}${after}${later}`),
    );
    const crlf = (text: string): string => inLog(text).replaceAll('\n', '\r\n');
    const once = { sameLines: 'once' as const };
    expect(merged(crlf(SAME + ours + later), inLog(SAME + theirs), {}, once)).toBe(
      note(ALIAS, `## Log\n\n${SAME}${after}${later}`).replaceAll('\n', '\r\n'),
    );
  });

  it.each(['- 2026-11-16 call: same <!-- his brother -->\n', '- 2026-11-16 call: same %% his brother %%\n'])(
    'keeps its comment: %j',
    (theirs) => {
      const comment = /(?:<|%).*/.exec(theirs)?.[0] ?? '';
      expect(merge(SAME, `${theirs}  - more\n`, 'once')).toContain(`${SAME}  ${comment}\n  - more\n`);
      expect(merge(theirs, SAME, 'once')).toContain(theirs);
      expect(merge(theirs, theirs, 'once').split(comment)).toHaveLength(2);
    },
  );

  it('stays twice if its twin is in front matter, where there is no place for its comment', () => {
    const front = note('log:\n  - "2026-11-16 call: same"\n');
    const body = inLog('- 2026-11-16 call: same <!-- his brother -->\n');
    const text = merged(front, body, {}, { sameLines: 'once' });
    expect(text).toContain('  - "2026-11-16 call: same"\n');
    expect(text).toContain('- 2026-11-16 call: same <!-- his brother -->\n');
  });

  it.each(['- [ ] 2026-12-05 call\n', '- [-] 2026-11-06 call\n'])(
    'stays twice if it does not count: %j',
    (line) => {
      const text = merge(`${line}  - for A\n`, `${line}  - for B\n`, 'both');
      expect(text).toContain(`${line}  - for A\n${line}  - for B\n`);
    },
  );

  it('keeps the sections below it', () => {
    const theirs = `- 2026-11-05 email\n${SAME}\n### 2026\n\n- 2026-11-17 thanks\n`;
    const text = merge(`- 2026-11-10 coffee\n${SAME}`, theirs, 'once');
    expect(text).toContain('- 2026-11-05 email\n\n### 2026\n\n- 2026-11-17 thanks\n');
    expect(text).toContain(`- 2026-11-10 coffee\n${SAME}`);
  });
});

describe('the bodies of two merged notes', () => {
  it('are joined one below the other, before the log', () => {
    const a = note('', '# Ada Lovelace\n\nMine.\n\n## Log\n- 2026-11-01 call\n\n## End\n');
    const b = note('', '# Ada King\n\nHers: [[Ada King#End]], [x](Pic.png).\n\n## More\n- a\n');
    expect(merged(a, b, { 'Old/Bo.md': '' })).toBe(
      note(
        ALIAS,
        '# Ada Lovelace\n\nMine.\n\n## Ada King\n\nHers: [[Ada Lovelace#End]], [x](Pic.png).\n\n## More\n- a\n\n## Log\n- 2026-11-01 call\n\n## End\n',
      ),
    );
  });

  it('keep a title that contains more than the name', () => {
    expect(merged(note('', 'a'), note('', '# Ada King, writer\nb'))).toBe(
      note(ALIAS, 'a\n\n## Ada King\n\n# Ada King, writer\nb\n'),
    );
  });

  it('keep links that were relative to the other folder', () => {
    const b = note('', '[[./Plan]] [p](../Pic.md) ![[Plan]]\n');
    const others = { 'Old/Plan.md': '', 'Pic.md': '', 'People/Plan.md': '' };
    expect(merged(note(''), b, others)).toBe(
      note(ALIAS, '\n## Ada King\n\n[[../Old/Plan]] [p](../Pic.md) ![[Old/Plan]]\n'),
    );
  });
});

describe('the totals after a merge', () => {
  const GOAL = '---\ntype: goal\nkind: behavior\nmetric: contacts\ntarget: 1\nevery: month\n---\n';

  it('may not change because of people met, unless the user agrees', () => {
    const [a, b] = [note('met: 2026-10-05\n'), note('met: 2026-10-05\n')];
    const totals = [{ total: 'Goals/Meet.md', period: '2026-10', before: 2, after: 1 }];
    expect(planned(a, b, { 'Goals/Meet.md': GOAL })).toEqual({ is: 'other-totals', totals, twice: [] });
    expect(planned(a, b, { 'Goals/Meet.md': GOAL }, { isRecounted: true })).toMatchObject({
      is: 'plan',
      totals,
    });
    expect(planned(a, b)).toMatchObject({ is: 'plan', totals: [] });
  });

  it('may not change because a reconnection moves to another week', () => {
    const a = note('', '## Log\n- 2026-05-20 call\n');
    const b = note('met: 2024-01-01\n', '## Log\n- 2026-06-01 call\n');
    expect(planned(a, b)).toMatchObject({
      is: 'other-totals',
      totals: [
        { total: 'points', period: '2026-W21', before: 1, after: 4 },
        { total: 'reconnection', period: '2026-W21', before: 0, after: 1 },
        { total: 'reconnection', period: '2026-W23', before: 1, after: 0 },
        { total: 'points', period: '2026-W23' },
      ],
    });
  });

  it('are those with the lines of both once, whether the user has agreed or not', () => {
    const log = '## Log\n- 2026-10-01 call: x\n';
    const [a, b] = [note('met: 2019\n', log), note('met: 2019\n', `${log}- 2026-09-20 gift\n`)];
    const totals = [
      { total: 'call', period: '2026-W40', before: 2, after: 1 },
      { total: 'reconnection', period: '2026-W40', before: 1, after: 0 },
      { total: 'points', period: '2026-W40', before: 5, after: 1 },
    ];
    expect(planned(a, b, {}, { sameLines: 'once' })).toMatchObject({ is: 'other-totals', totals });
    expect(planned(a, b, {}, { sameLines: 'once', isRecounted: true })).toMatchObject({ is: 'plan', totals });
  });

  it('may not change because two notes recorded one activity for two people', () => {
    const others = {
      'S.md': '---\ntype: scorecard\ndaily_notes: {folder: Daily}\n---\n',
      'Daily/2026-11-03.md': '## Log\n- call [[Ada King]]\n',
      'Talk.md':
        '---\ntype: event\ndate: 2026-11-03\nstatus: attended\nkind: call\nwith: "[[Ada Lovelace]]"\n---\n',
    };
    expect(planned(note(''), note(''), others)).toMatchObject({
      is: 'other-totals',
      totals: [{ total: 'call', before: 2, after: 1 }, { total: 'points' }],
    });
  });

  it.each([
    [
      'a meeting of another tool',
      {
        'M.md':
          '---\ntype: meeting\ndate: 2026-11-18\nattendees: ["[[Ada King]]", "[[Ada Lovelace]]"]\n---\n',
      },
    ],
    [
      'an interaction of another tool with others',
      {
        'Bo.md': note(''),
        'M.md':
          '---\ntype: interaction\ndate: 2026-11-18\npeople: ["[[Bo]]", "[[Ada King]]", "[[Ada Lovelace]]"]\n---\n',
      },
    ],
    [
      'an event',
      {
        'M.md':
          '---\ntype: event\ndate: 2026-11-18\nstatus: attended\nwith: ["[[Ada King]]", "[[Ada Lovelace]]"]\n---\n',
      },
    ],
    [
      'a day that counts as contact with those it mentions',
      {
        'S.md': '---\ntype: scorecard\ncontact_from: [log, mentions]\n---\n',
        '2026-11-18.md': 'Saw [[Ada King]] and [[Ada Lovelace]].\n',
      },
    ],
    ['a line', { '2026-11-18.md': '## Log\n- call [[Ada King]] and [[Ada Lovelace]]\n' }],
  ])('stay, and nothing reads otherwise, if both were in %s', (_what, others) => {
    expect(planned(note(''), note(''), others)).toMatchObject({ is: 'plan', totals: [] });
  });

  it('may not change because an ambiguous name would become unambiguous', () => {
    const others = {
      'S.md': '---\ntype: scorecard\ndaily_notes: {folder: Daily}\n---\n',
      'Daily/2026-11-03.md': '## Log\n- call Ada\n',
    };
    const [a, b] = [note('aliases: [Ada]\n'), note('aliases: [Ada]\n')];
    expect(planned(a, b, others)).toEqual({
      is: 'refused',
      why: 'read-otherwise',
      paths: ['Daily/2026-11-03.md'],
    });
  });
});

describe('planMerge without a merge', () => {
  it('returns “one” if both paths are the same note', () => {
    const index = vaultOf({ [ADA]: note('') });
    expect(planMerge({ index, linking: [] }, moment('2026-11-19'), ADA, ADA, UNDECIDED)).toEqual({
      is: 'one',
      path: ADA,
    });
  });

  it.each([
    ['no contact', 'x', 'not-a-contact'],
    ['front matter that cannot be read', '---\ntype: contact\nx: [\n---\n', 'not-a-contact'],
  ])('throws if the other note has %s', (_, b, code) => {
    expect(() => planned(note(''), b)).toThrow(expect.objectContaining({ code }) as UserError);
  });

  it('refuses if a note with a link to be updated is not valid UTF-8', () => {
    const index = vaultOf({ [ADA]: note(''), [KING]: note('') }).with({
      ...{ path: 'Bad.md', text: '[[Ada King]] \ufffd', validUtf8: false },
    });
    expect(planMerge({ index, linking: [] }, moment('2026-11-19'), ADA, KING, UNDECIDED)).toEqual({
      is: 'refused',
      why: 'not-utf8',
      paths: ['Bad.md'],
    });
  });

  it('refuses if a note that may contain a link cannot be read', () => {
    const index = vaultOf({ [ADA]: note(''), [KING]: note('') }).with({
      ...{ path: 'Shut.md', text: '', validUtf8: false, unread: 'EACCES' },
    });
    expect(planMerge({ index, linking: [] }, moment('2026-11-19'), ADA, KING, UNDECIDED)).toEqual({
      is: 'refused',
      why: 'unread',
      paths: ['Shut.md'],
    });
  });
});
