import { describe, expect, it } from 'vitest';
import { findDecided, openLines } from '../../../src/app/day/find-decided.ts';
import { settleLines, type Settling } from '../../../src/app/day/settle-line.ts';
import type { EntryPlace } from '../../../src/app/day/edit-line.ts';
import { LineIndex } from '../../../src/model/span.ts';
import { logEntries } from '../../../src/scorecard/note-log.ts';
import { draftLog } from '../../../src/app/log/draft-log.ts';
import { Ledger, scorecard } from '../../../src/scorecard/index.ts';
import type { DayView } from '../../../src/scorecard/summary.ts';
import type { VaultIndex } from '../../../src/vault/vault-index.ts';
import { date, moment } from '../../harness/dates.ts';
import { vaultOf } from '../../harness/vault-of.ts';

const NOW = moment('2026-11-20 09:00');
const CONTACT = '---\ntype: contact\n---\n';
const PEOPLE = {
  'Ada Lovelace.md': CONTACT,
  'Grace.md': '---\ntype: contact\naliases: [Amazing]\n---\n',
  'S.md': '---\ntype: scorecard\n---\n',
};
const TODAY = '2026-11-20.md';
const TUESDAY = '2026-11-17.md';

const vault = (notes: Readonly<Record<string, string>>): VaultIndex => vaultOf({ ...PEOPLE, ...notes });
const log = (...lines: readonly string[]): string => `## Log\n${lines.map((line) => `- ${line}\n`).join('')}`;
/** The place of the first log entry on a line of a note. */
const placeOn = (index: VaultIndex, path: string, line: number): EntryPlace => {
  const note = index.note(path);
  const lines = new LineIndex(note?.text ?? '');
  const places = (note ? logEntries(note) : []).map(({ span }) => lines.position(span.start));
  return { path, line, column: places.find((one) => one.line === line)?.column ?? 0 };
};
const dayOf = (index: VaultIndex): DayView => scorecard(index, NOW, 'week').day;
const said = ({ activity, names, text, done }: DayView['decided'][number]): string =>
  `[${done ? 'x' : ' '}] ${[activity, ...names].join(' ')}${text === '' ? '' : `: ${text}`}`;

describe('the day view', () => {
  it('contains the open and the ticked lines of today, and no others', () => {
    const index = vault({
      [TODAY]: log(
        '[ ] call [[Ada Lovelace]]',
        '[x] email [[Grace]] ✅ 2026-11-20',
        'gift [[Grace]]',
        '[-] ask [[Grace]]',
        '[>] coffee [[Grace]]',
      ),
      'Grace.md': `${CONTACT}\n${log('[ ] 2026-11-20 thanks: the book', '2026-11-20 card')}`,
      'Fair.md': `---\ntype: event\ndate: 2026-11-20\nlog:\n  - "[ ] meet [[Grace]]"\n---\n`,
      'Other.md': log('[ ] 2026-11-20 call [[Grace]]'),
    });
    const { decided } = dayOf(index);
    expect(decided.map((one) => `${one.path}:${String(one.line)} ${said(one)}`)).toEqual([
      '2026-11-20.md:2 [ ] call Ada Lovelace',
      '2026-11-20.md:3 [x] email Grace',
      'Fair.md:5 [ ] meet Grace',
      'Grace.md:6 [ ] thanks Grace: the book',
    ]);
  });

  it('lists open lines of the last thirty days as left over, newest first, and hides old ones', () => {
    const index = vault({
      'Ada Lovelace.md': `${CONTACT}\n${log('[ ] 2026-10-20 call', '[ ] 2026-10-21 email', '[x] 2026-11-10 ask', '[ ] 2026-11-13 gift', '[ ] 2026-11-19 card', '[ ] 2026-11-21 thanks')}`,
    });
    const { leftOver } = dayOf(index);
    expect(leftOver.map(({ date: day, activity, shown }) => [day, activity, shown])).toEqual([
      ['2026-11-19', 'card', true],
      ['2026-11-13', 'gift', true],
      ['2026-10-21', 'email', false],
    ]);
  });

  it('hides left-over lines of days off', () => {
    const index = vault({
      'S.md': '---\ntype: scorecard\ndays_off: [2026-11-18..2026-11-19]\n---\n',
      'Ada Lovelace.md': `${CONTACT}\n${log('[ ] 2026-11-17 call', '[ ] 2026-11-18 email', '[ ] 2026-11-19 gift')}`,
    });
    expect(dayOf(index).leftOver.map(({ activity, shown }) => [activity, shown])).toEqual([
      ['gift', false],
      ['email', false],
      ['call', true],
    ]);
  });
});

describe('settleLines', () => {
  const settle = (text: string, how: Settling, path = TODAY, line = 2): string => {
    const index = vault({ [path]: text });
    const { changes, after } = settleLines(Ledger.of(index, NOW), [placeOn(index, path, line)], how);
    const [change] = changes;
    expect(change?.before).toBe(text);
    expect(after.note(path)?.text).toBe(change?.after);
    return change?.after ?? '';
  };
  const DONE: Settling = { is: 'done' };

  it.each([
    ['- [ ] call [[Grace]]', '- [x] call [[Grace]]'],
    ['* [ ]  call [[Grace]] ^id', '* [x]  call [[Grace]] ^id'],
    ['1. [ ] **call** [[Grace]]', '1. [x] **call** [[Grace]]'],
    ['- [ ] 09:00 call [[Grace]] 📅 2026-11-20', '- [x] 09:00 call [[Grace]] 📅 2026-11-20'],
    ['- [ ] call [[Grace]]\r\n  more\r\n', '- [x] call [[Grace]]\r\n  more\r\n'],
    ['- [ ] call [[Grace]]\n\t- [ ] nested', '- [x] call [[Grace]]\n\t- [ ] nested'],
  ])('ticks %j and changes no other byte', (before, after) => {
    expect(settle(`## Log\n${before}`, DONE)).toBe(`## Log\n${after}`);
  });

  it.each([
    ['- [ ] call [[Grace]]', '- [x] 2026-11-20 call [[Grace]]'],
    ['- [ ] 2026-11-18 call [[Grace]]', '- [x] 2026-11-20 call [[Grace]]'],
    ['- [ ] [[2026-11-18]] call [[Grace]]', '- [x] [[2026-11-20]] call [[Grace]]'],
    ['- [ ] 18.11.2026 call [[Grace]]', '- [x] 2026-11-20 call [[Grace]]'],
    ['- [ ] **2026-11-18**: call [[Grace]]', '- [x] **2026-11-20**: call [[Grace]]'],
    ['- [ ] Wed 2026-11-18 call [[Grace]]', '- [x] 2026-11-20 call [[Grace]]'],
    ['- [ ] 2026-11-18 (Wed) call [[Grace]]', '- [x] 2026-11-20 call [[Grace]]'],
    ['- [ ] 18.11.2026, 11 Uhr call [[Grace]]', '- [x] 2026-11-20 11 Uhr call [[Grace]]'],
    ['- [ ] **18.11.2026 14:30** call [[Grace]]', '- [x] **2026-11-20 14:30** call [[Grace]]'],
    ['- [ ] (2026-11-18 14:30-15:00) call [[Grace]]', '- [x] 2026-11-20 14:30-15:00 call [[Grace]]'],
    ['- [ ] 18.11.2026 14:30 CET call [[Grace]]', '- [x] 2026-11-20 14:30 call [[Grace]]'],
    ['- [ ] [[2026-11-18]] 14:30 call [[Grace]]', '- [x] [[2026-11-20]] 14:30 call [[Grace]]'],
    ['- [ ] [[Daily/2026-11-18]] call [[Grace]]', '- [x] [[Daily/2026-11-20]] call [[Grace]]'],
  ])('writes today’s date when it ticks %j in the note of another day', (before, after) => {
    expect(settle(`## Log\n${before}\n`, DONE, TUESDAY)).toBe(`## Log\n${after}\n`);
  });

  it('ticks and dates lines in front matter', () => {
    for (const [before, after] of [
      ['- "[ ] 2026-11-18 call: hello"', '- "[x] 2026-11-20 call: hello"'],
      ["- '[ ] 2026-11-18 call'", "- '[x] 2026-11-20 call'"],
    ] as const) {
      const note = (line: string): string => `---\ntype: contact\nlog:\n  ${line}\n---\n`;
      expect(settle(note(before), DONE, 'Max.md', 4)).toBe(note(after));
    }
  });

  it('ticks nothing in a note in which a part of a merge conflict was left', () => {
    const text = `${log('[ ] call [[Grace]]')}\n=======\n- call [[Ada]]\n>>>>>>> phone\n`;
    expect(() => settle(text, DONE)).toThrow('line-not-open');
  });

  it('changes only the mark of a line that is dropped or moved', () => {
    expect(settle(log('[ ] call [[Grace]]'), { is: 'drop' })).toBe(log('[-] call [[Grace]]'));
    expect(settle(log('[ ] call [[Grace]]'), { is: 'move', date: date('2026-11-23') })).toBe(
      log('[>] call [[Grace]]'),
    );
  });

  it('adds moved lines, still open, to the note of the new day', () => {
    const index = vault({
      [TUESDAY]: log('[ ] call x2 30m [[Ada Lovelace|Ada]], [[Grace]]: the *prize* #x ^a1'),
      'Ada Lovelace.md': `${CONTACT}\n${log('[ ] 2026-11-18 coffee: at noon')}`,
    });
    const where = [
      { path: TUESDAY, line: 2, column: 3 },
      { path: 'Ada Lovelace.md', line: 6, column: 3 },
    ];
    const { changes, lines, after } = settleLines(Ledger.of(index, NOW), where, {
      is: 'move',
      date: date('2026-11-23'),
    });
    expect(after.note('2026-11-23.md')?.text).toBe(
      '## Log\n\n- [ ] call x2 30m [[Ada Lovelace|Ada]], [[Grace]]: the *prize* #x\n- [ ] coffee [[Ada Lovelace]]: at noon\n',
    );
    expect(changes.map(({ path }) => path)).toEqual([TUESDAY, '2026-11-23.md', 'Ada Lovelace.md']);
    expect(lines.map(({ entry }) => entry.mark)).toEqual(['other', 'intention', 'other', 'intention']);
  });

  it.each([
    ['10:00 meet [[Grace]] #work 📅 2026-11-20 ^a1', '10:00 meet [[Grace]] #work'],
    ['2026-11-20 gift [[Grace]]: cake 🎂', 'gift [[Grace]]: cake 🎂'],
    ['**2026-11-20**: call [[Grace]]', 'call [[Grace]]'],
    ['Fri 2026-11-20 call 1h [[Grace|G]] — tea', 'call 1h [[Grace|G]] — tea'],
    ['email [[Grace]]: x\n  detail', 'email [[Grace]]: x detail'],
    ['gift [[Grace]] 📅 2026-11-20 ^x\n  detail', 'gift [[Grace]]: detail'],
    ['gift [[Grace]]: a pen #x 📅 2026-11-20\n  detail', 'gift [[Grace]]: a pen #x detail'],
    ['gift [[Grace]] [due:: 2026-11-20]', 'gift [[Grace]]'],
    ['gift [[Grace]] [due:: 2026-11-20], [priority:: high] #x', 'gift [[Grace]], [priority:: high] #x'],
    ['gift [[Grace]] (due:: 2026-11-20)(repeat:: every week)', 'gift [[Grace]] (repeat:: every week)'],
    ['gift [[Grace]] @{2026-11-20} @@{18:30}', 'gift [[Grace]] @@{18:30}'],
    ['gift [[Grace]] (@2026-11-20 09:00)', 'gift [[Grace]]'],
    ['gift [[Grace]] 🛫 2026-11-19 ⏳ 2026-11-20⏫📅 2026-11-20', 'gift [[Grace]] ⏫'],
    ['gift [[Grace]]: born 2026-11-01 [[2026-11-02]]', 'gift [[Grace]]: born 2026-11-01 [[2026-11-02]]'],
  ])('keeps the content of %j when it moves to another day', (line, moved) => {
    const index = vault({ [TODAY]: log(`[ ] ${line}`) });
    const how = { is: 'move', date: date('2026-11-23') } as const;
    const { after } = settleLines(Ledger.of(index, NOW), [{ path: TODAY, line: 2, column: 3 }], how);
    expect(after.note('2026-11-23.md')?.text).toBe(`## Log\n\n- [ ] ${moved}\n`);
  });

  it.each<[string, string, number, Settling, string]>([
    ['is done already', log('[x] call [[Grace]]'), 2, DONE, 'line-not-open'],
    ['is not there', log('[ ] call [[Grace]]'), 9, DONE, 'line-not-open'],
    ['is no activity', log('[ ] buy milk'), 2, DONE, 'line-not-open'],
    [
      'would move into the past',
      log('[ ] call [[Grace]]'),
      2,
      { is: 'move', date: date('2026-11-19') },
      'day-is-over',
    ],
    [
      'would stay where it is',
      log('[ ] call [[Grace]]'),
      2,
      { is: 'move', date: date('2026-11-20') },
      'line-on-that-day',
    ],
  ])('throws for a line that %s', (_, text, line, how, code) => {
    const ledger = Ledger.of(vault({ [TODAY]: text }), NOW);
    expect(() => settleLines(ledger, [{ path: TODAY, line, column: 3 }], how)).toThrow(
      expect.objectContaining({ code }) as Error,
    );
  });
});

describe('draftLog with open lines', () => {
  const logged = (
    notes: Readonly<Record<string, string>>,
    ...lines: readonly string[]
  ): Record<string, string> => {
    const index = vault(notes);
    const { changes } = draftLog(Ledger.of(index, NOW), NOW, lines);
    return Object.fromEntries(changes.map(({ path, after }) => [path, after]));
  };

  it.each([
    ['[ ] call [[Grace]]', 'call Grace', '[x] call [[Grace]]'],
    [
      '[ ] call [[Grace]] ✅ 2026-11-20 #a',
      'call 20m Grace: the prize',
      '[x] call 20m [[Grace]]: the prize ✅ 2026-11-20 #a',
    ],
    ['[ ] call 20m [[Grace]]', 'call 20 min Amazing', '[x] call 20m [[Grace]]'],
    ['[ ] call [[Grace]]: the prize', 'call Grace', '[x] call [[Grace]]: the prize'],
    [
      '[ ] introduction [[Grace]] + [[Ada Lovelace]]',
      'introduction Ada and Grace',
      '[x] introduction [[Grace]] + [[Ada Lovelace]]',
    ],
    ['[ ] reading 30m', 'reading 30m — chapter 4', '[x] reading 30m: chapter 4'],
    ['[ ] gift: a book', 'gift: a book', '[x] gift: a book'],
    ['[ ] coffee [[Grace]]', 'coffee 1h30m Grace', '[x] coffee 1h30m [[Grace]]'],
    [
      '[ ] gift [[Grace]] (due:: 2026-11-20)(repeat:: every week)',
      'gift Grace',
      '[x] gift [[Grace]] (due:: 2026-11-20)(repeat:: every week)',
    ],
    [
      '[ ] gift [[Grace]] [due:: 2026-11-20], [repeat:: every week]',
      'gift Grace: a pen',
      '[x] gift [[Grace]]: a pen [due:: 2026-11-20], [repeat:: every week]',
    ],
    [
      '[ ] gift [[Grace]] 🛫 2026-11-18⏳ 2026-11-20',
      'gift Grace: a pen',
      '[x] gift [[Grace]]: a pen 🛫 2026-11-18⏳ 2026-11-20',
    ],
    [
      '[ ] gift [[Grace]][due:: 2026-11-20]',
      'gift Grace: a pen',
      '[x] gift [[Grace]]: a pen [due:: 2026-11-20]',
    ],
    [
      '[ ] gift [[Grace]]: a pen 📅 2026-11-20 ^x\n  detail',
      'gift Grace: a pen',
      '[x] gift [[Grace]]: a pen 📅 2026-11-20 ^x\n  detail',
    ],
    ['[ ] email [[Grace]]: x\n  detail', 'email Grace: x', '[x] email [[Grace]]: x\n  detail'],
    ['[ ] email [[Grace]]\n  detail', 'email Grace: detail', '[x] email [[Grace]]\n  detail'],
    ['[ ] email [[Grace]]\n  detail', 'email Grace', '[x] email [[Grace]]\n  detail'],
    ['[ ] **call** [[Grace]]', 'call 20m Grace: x', '[x] **call** 20m [[Grace]]: x'],
    ['[ ] **call [[Grace]]** ^b1', 'call 20m Grace: x', '[x] **call 20m [[Grace]]**: x ^b1'],
    ['[ ] *call [[Grace]]*: x', 'call Grace: x', '[x] *call [[Grace]]*: x'],
    ['[ ] **call [[Grace]]: bold one**', 'call Grace: bold one', '[x] **call [[Grace]]: bold one**'],
    ['[ ] __call [[Grace]]__', 'call Grace', '[x] __call [[Grace]]__'],
    ['[ ] _call [[Grace]]_', 'call 5m Grace: x', '[x] _call 5m [[Grace]]_: x'],
    ['[ ] call **[[Grace]]**', 'call Grace 5m: text', '[x] call 5m **[[Grace]]**: text'],
    ['[ ] _call_ [[Grace]]', 'call Grace 5m', '[x] _call_ 5m [[Grace]]'],
    ['[ ] **call [[Grace]]: x**\n  more', 'call Grace: x', '[x] **call [[Grace]]: x**\n  more'],
    ['[ ] gift [[Grace]]: cake 🎂', 'gift Grace', '[x] gift [[Grace]]: cake 🎂'],
  ])('ticks “%s” when “%s” is logged', (open, line, ticked) => {
    expect(logged({ [TODAY]: log(open) }, line)).toEqual({ [TODAY]: log(ticked) });
  });

  it.each([
    ['another amount', '[ ] call 30m [[Grace]]', 'call 20m Grace'],
    ['another text', '[ ] call [[Grace]]: the prize', 'call Grace: her book'],
    ['another text on a further line', '[ ] email [[Grace]]\n  detail', 'email Grace: x'],
    ['other people', '[ ] call [[Grace]] and [[Ada Lovelace]]', 'call Grace'],
    ['another activity', '[ ] email [[Grace]]', 'call Grace'],
    ['an open box', '[ ] call [[Grace]]', '[ ] call Grace'],
  ])('adds a line instead of ticking one for %s', (_, open, line) => {
    const after = logged({ [TODAY]: log(open) }, line)[TODAY] ?? '';
    expect(after.startsWith(log(open))).toBe(true);
    expect(after.split('\n')).toHaveLength(log(open).split('\n').length + 1);
  });

  it('ticks today’s line first, then the newest left-over line, each once', () => {
    const notes = {
      [TODAY]: log('[ ] call [[Grace]]'),
      [TUESDAY]: log('[ ] call [[Grace]]'),
      '2026-11-18.md': log('[ ] call [[Grace]]'),
    };
    expect(logged(notes, 'call Grace')).toEqual({ [TODAY]: log('[x] call [[Grace]]') });
    expect(logged(notes, 'call Grace', 'call Grace', 'call Grace', 'call Grace')).toEqual({
      [TODAY]: `${log('[x] call [[Grace]]')}- call [[Grace]]\n`,
      '2026-11-18.md': log('[x] 2026-11-20 call [[Grace]]'),
      [TUESDAY]: log('[x] 2026-11-20 call [[Grace]]'),
    });
  });

  it('adds a line if the open line cannot be ticked in place, and returns the places of both', () => {
    const note = "---\ntype: contact\nlog:\n  - '[ ] 2026-11-20 gift: it''s'\n---\n";
    const index = vault({ 'Max.md': note });
    const { lines, changes } = draftLog(Ledger.of(index, NOW), NOW, ['gift Max']);
    expect(lines[0]).toMatchObject({ open: { path: 'Max.md', line: 4 }, ticked: null, path: TODAY });
    expect(changes).toHaveLength(1);
  });

  it('adds a line that is already in the note, and returns the place of the existing one', () => {
    const index = vault({ [TODAY]: log('call [[Grace]]') });
    const { lines, changes } = draftLog(Ledger.of(index, NOW), NOW, ['call Grace']);
    expect(lines[0]).toMatchObject({ same: { path: TODAY, line: 2 }, ticked: null, line: 3 });
    expect(changes[0]?.after).toBe(log('call [[Grace]]', 'call [[Grace]]'));
  });

  it('ticks no line of a future day, and no line at all with “add”', () => {
    const index = vault({ [TODAY]: log('[ ] 2026-11-23 call [[Grace]]', '[ ] email [[Grace]]') });
    const ledger = Ledger.of(index, NOW);
    expect(draftLog(ledger, NOW, ['2026-11-23 call Grace']).lines[0]?.ticked).toBeNull();
    expect(draftLog(ledger, NOW, ['email Grace'], { add: true }).lines[0]?.ticked).toBeNull();
    expect(draftLog(ledger, NOW, ['email Grace']).lines[0]?.ticked).toBe('2026-11-20');
  });
});

describe('findDecided', () => {
  const index = vault({
    [TODAY]: log('[ ] call 30m [[Grace]]: the prize', '[x] email [[Grace]]', '[ ] coffee [[Ada Lovelace]]'),
    [TUESDAY]: log('[ ] email [[Ada Lovelace]]', '[ ] coffee [[Ada Lovelace]]'),
  });
  const open = openLines(dayOf(index));

  it.each([
    ['grace', ['call']],
    ['amazing', ['call']],
    ['ADA', ['coffee', 'email']],
    ['email ada', ['email']],
    ['prize', ['call']],
    ['call 30m', ['call']],
    ['lovelace coffee', ['coffee']],
    ['2', ['coffee']],
    ['3', ['email']],
    ['4', ['coffee']],
    ['9', []],
    ['0', []],
    ['gra', []],
    ['email grace', []],
    ['!?', []],
    ['coffee 20m', []],
  ])('finds for “%s” the activities %j', (given, activities) => {
    expect(findDecided(index, open, given).map(({ activity }) => activity)).toEqual(activities);
  });
});
