import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editFields } from '../../../src/cli/fields/edit-fields.ts';
import type { FieldEdit } from '../../../src/cli/fields/field-edit.ts';
import { findNotesByName, requireOneNote } from '../../../src/app/notes/find-note.ts';
import { findInvisible } from '../../../src/model/invisible.ts';
import { Ledger } from '../../../src/scorecard/index.ts';
import { moment } from '../../harness/dates.ts';
import { inWords } from '../../harness/in-words.ts';
import { vaultOf } from '../../harness/vault-of.ts';

const NOTES = {
  'Ada Lovelace.md': '---\ntype: contact\n---\n',
  'Tom Lefroy.md': '---\ntype: contact\naliases: [Tommy]\n---\n',
  'Grow.md': '---\ntype: goal\nkind: overall\n---\n',
  'E/2026-11-12 Book fair.md': '---\ntype: event\ndate: 2026-11-12\n---\n',
};
const PATH = 'X.md';
const ledgerOf = (text: string): Ledger =>
  Ledger.of(vaultOf({ ...NOTES, [PATH]: text }), moment('2026-11-19 12:00'));
const edited = (text: string, ...asked: readonly FieldEdit[]) => editFields(ledgerOf(text), PATH, asked);
const note = (fields: string, type = 'contact'): string =>
  `---\ntype: ${type} # mine\n${fields}---\n\nHello\n`;
const after = (fields: string, asked: readonly FieldEdit[], type = 'contact'): string =>
  edited(note(fields, type), ...asked).changes[0]?.after ?? note(fields, type);
const add = (field: string, ...values: string[]): FieldEdit => ({ is: 'add', field, values });
const set = (field: string, ...values: string[]): FieldEdit => ({ is: 'set', field, values });
const remove = (text: string): FieldEdit => ({ is: 'remove', text });

describe('adding to a field', () => {
  it.each([
    ['', add('needs', 'a co-founder'), 'needs: ["a co-founder"]\n'],
    ['needs: []\n', add('needs', 'a: b', 'c'), 'needs: ["a: b", "c"]\n'],
    ['needs:\n  - ink # much\n', add('needs', 'paper'), 'needs:\n  - ink # much\n  - "paper"\n'],
    ['needs:\n- ink # much\n- pens\n', add('needs', 'paper'), 'needs:\n- ink # much\n- pens\n- "paper"\n'],
    ['needs: ink\n', add('needs', 'Ink'), 'needs: ink\n'],
    ['looking for: ink\n', add('needs', 'paper'), 'looking for: ink\nneeds: ["ink", "paper"]\n'],
    ['', add('phone', '+44 20 7946 0018'), 'phone: "+44 20 7946 0018"\n'],
    ['phone: "1"\n', add('phone', '2'), 'phone: ["1", "2"]\n'],
    ['', add('tags', '#people'), 'tags: ["people"]\n'],
    ['', add('phone', '01719'), 'phone: "01719"\n'],
    ['', add('role', '007'), 'role: "007"\n'],
    ['role: director # since May\n', add('role', 'chair'), 'role: chair # since May\n'],
    ['', add('company', 'Difference Works'), 'organization: Difference Works\n'],
    ['', add('knows', 'tom', 'Tommy'), 'knows: ["[[Tom Lefroy]]"]\n'],
    ['', add('knows', 'tom and Tommy, to'), 'knows: ["[[Tom Lefroy]]"]\n'],
    ['', add('email', 'bo@example.org'), 'email: bo@example.org\n'],
  ])('in a contact with %j: %j', (before, asked, expected) => {
    for (const end of ['\n', '\r\n']) {
      const text = note(before).replaceAll('\n', end);
      const said = edited(text, asked).changes[0]?.after ?? text;
      expect(said).toBe(note(expected).replaceAll('\n', end));
    }
  });
});

describe('several edits of one field', () => {
  it.each([
    [[set('needs', 'y'), add('needs', 'z')], 'needs: ["y", "z"]\n'],
    [[add('needs', 'z'), set('needs', 'y')], 'needs: ["z", "y"]\n'],
    [[set('needs', ''), add('looking for', 'z')], 'needs: ["z"]\n'],
    [[set('e-mail', 'a@x.example'), set('email', 'b@x.example')], 'email: ["a@x.example", "b@x.example"]\n'],
    [[add('needs', 'z'), add('looking for', 'y')], 'needs: ["ink", "z", "y"]\n'],
  ])('are one: %j', (asked, expected) => {
    expect(after('needs: ink\n', asked)).toContain(expected);
  });

  it.each([
    [[set('role', 'a'), add('role', 'b')]],
    [[set('title', 'a'), set('role', 'b')]],
    [[set('title', 'a', 'b')]],
  ])('are refused if the field takes one value: %j', (asked) => {
    expect(() => edited(note(''), ...asked)).toThrow('field-takes-one');
  });
});

describe('front matter in one line', () => {
  it.each([
    set('private', 'true'),
    add('role', 'chair'),
    add('needs', 'paper', 'pens'),
    set('status', 'paused'),
  ])('is named if it cannot be changed, not the value: %j', (asked) => {
    const text = '---\n{type: contact}\n---\n';
    expect(() => edited(text, asked)).toThrow(
      expect.objectContaining({ code: 'not-cleanly-writable', place: { path: PATH } }) as Error,
    );
  });
});

describe('values of tags and birthdays', () => {
  const refused = (fields: string, asked: FieldEdit): unknown => {
    try {
      return after(fields, [asked]);
    } catch (error) {
      const { code, data } = error as { code: string; data: object };
      return { code, ...data };
    }
  };

  it.each([
    ['my friends', 'my-friends'],
    ['#a, b', 'a-b'],
    ['2026', null],
  ])('refuses the tag %j and suggests %j', (given, near) => {
    const code = 'not-a-tag';
    expect(refused('', add('tags', given))).toMatchObject({ code, near });
    expect(refused('', set('tags', given))).toMatchObject({ code, near });
  });

  it.each(['friends', 'work/press-2026', 'étude', '🦊', 'y2026'])('accepts the tag %j', (given) => {
    expect(refused('', add('tags', given))).toBe(note(`tags: ["${given}"]\n`));
  });

  it('refuses a text that would make the note a template', () => {
    expect(refused('', add('needs', '{{x}}'))).toMatchObject({ code: 'value-of-template', given: '{{x}}' });
    expect(refused('', set('role', 'a {{x}}'))).toMatchObject({ code: 'value-of-template' });
  });

  it('refuses a birthday that would lose the day in the note', () => {
    const both = '1980-12-10';
    expect(refused('birthday: --12-10\n', set('birthday', '1980'))).toMatchObject({ both });
    expect(refused('birthday: 1981-12-10\n', set('birthday', '1980-12'))).toMatchObject({ both });
    expect(refused('birthday: --12-10\n', set('birthday', both))).toBe(note(`birthday: ${both}\n`));
    expect(refused('birthday: 1979\n', set('birthday', '1980'))).toContain('1980');
    expect(refused('birthday: --12-10\n', set('birthday'))).toBe(note(''));
  });
});

describe('a day without a year', () => {
  const GOAL = 'kind: behavior\nmetric: call\ntarget: 5\nevery: week\n';
  const PAST = 'date: 2026-11-16\n';

  it.each([
    ['event', PAST, [set('end', '18 Nov')], `${PAST}end: 2026-11-18\n`],
    ['event', 'date: 2026-12-30\n', [set('end', '2 Jan')], 'date: 2026-12-30\nend: 2027-01-02\n'],
    ['event', PAST, [set('date', '17 Nov')], 'date: 2026-11-17\n'],
    ['event', PAST, [set('date', '17.11. 18:00')], 'date: 2026-11-17\ntime: "18:00"\n'],
    ['event', PAST, [set('date', '12 Dec')], 'date: 2026-12-12\n'],
    ['event', PAST, [set('date', '1 Feb')], 'date: 2027-02-01\n'],
    ['event', 'date: 2026-12-01\n', [set('date', '1 March')], 'date: 2027-03-01\n'],
    [
      'goal',
      GOAL,
      [set('start', '1 Nov'), set('end', '31 Dec')],
      `${GOAL}start: 2026-11-01\nend: 2026-12-31\n`,
    ],
    [
      'goal',
      `${GOAL}start: 2026-01-01\n`,
      [set('end', '31 Dec')],
      `${GOAL}start: 2026-01-01\nend: 2026-12-31\n`,
    ],
    [
      'goal',
      `${GOAL}start: 2026-01-01\nend: 2026-12-31\n`,
      [set('end', '15 Feb'), set('start', '15 Jan 2027')],
      `${GOAL}start: 2027-01-15\nend: 2027-02-15\n`,
    ],
    ['goal', GOAL, [set('start', '1 Jan')], `${GOAL}start: 2027-01-01\n`],
    [
      'event',
      'date: 2026-11-20\n',
      [set('end', 'saturday 20:00')],
      'date: 2026-11-20\nend: "2026-11-21T20:00"\n',
    ],
    ['event', PAST, [set('end', '18 Nov 8pm')], `${PAST}end: "2026-11-18T20:00"\n`],
    ['goal', GOAL, [set('end', '30 June')], `${GOAL}end: 2027-06-30\n`],
    ['contact', '', [set('snooze_until', '17 Nov')], 'snooze_until: 2027-11-17\n'],
  ] as const)('of a note of type %s, %j, is one around it: %j', (type, before, asked, expected) => {
    expect(after(before, asked, type)).toBe(note(expected, type));
  });

  it.each([
    ['event', 'date: 2026-03-05\n', set('date', '7 March'), '“7 March” may be 2026-03-07 or 2027-03-07'],
    ['goal', GOAL, set('start', '1 Sep'), '“1 Sep” may be 2026-09-01 or 2027-09-01'],
  ] as const)(
    'of a note of type %s, %j, is refused if it may be in two years: %j',
    (type, before, asked, words) => {
      expect(inWords(() => after(before, [asked], type))).toThrow(words);
    },
  );
});

describe('the day of an event with a time', () => {
  const TIMED = 'date: 2026-11-25\ntime: "19:00"\n';
  const BOTH = [set('date', '2026-11-26 18:00'), set('time', '18:00-20:00')];
  it.each([
    ['date: 2026-11-25\n', [set('date', 'friday 18:00')], 'date: 2026-11-20\ntime: "18:00"\n'],
    [TIMED, [set('date', '2026-11-26T18:00')], 'date: 2026-11-26\ntime: "18:00"\n'],
    [TIMED, [set('date', '2026-11-26 8pm')], 'date: 2026-11-26\ntime: "20:00"\n'],
    [TIMED, [set('when', '26 Nov 18:00')], 'date: 2026-11-26\ntime: "18:00"\n'],
    [TIMED, [set('date', '2026-11-26')], 'date: 2026-11-26\ntime: "19:00"\n'],
    [TIMED, BOTH, 'date: 2026-11-26\ntime: "18:00-20:00"\n'],
    [TIMED, BOTH.toReversed(), 'date: 2026-11-26\ntime: "18:00-20:00"\n'],
  ])('is written as both: %j, %j', (before, asked, expected) => {
    expect(after(before, asked, 'event')).toBe(note(expected, 'event'));
  });

  it('is refused beside another time', () => {
    const asked = [set('time', '19:00'), set('date', '2026-11-26T18:00')];
    expect(inWords(() => after(TIMED, asked, 'event'))).toThrow('and the time “19:00” differ');
  });
});

describe('a list in brackets as a value', () => {
  it.each([
    ['event', set('goals', '[meet 3, introduction 1]'), 'goals: ["meet 3", "introduction 1"]\n'],
    ['event', set('with', '[tom, "[[Ada Lovelace]]"]'), 'with: ["[[Tom Lefroy]]", "[[Ada Lovelace]]"]\n'],
    ['event', set('with', '[[Tom Lefroy]]'), 'with: ["[[Tom Lefroy]]"]\n'],
    ['event', set('goals', '[]'), ''],
    ['event', set('time', '20.00'), 'time: "20:00"\n'],
    ['event', set('time', '1830'), 'time: "18:30"\n'],
    ['event', set('time', '18.00-20.30'), 'time: "18.00-20.30"\n'],
    ['event', set('end', '20.30'), 'end: "20:30"\n'],
    ['event', set('place', '[Rome]'), 'place: "[Rome]"\n'],
    ['contact', set('needs', '[ink, "pens, black"]'), 'needs: ["ink", "pens, black"]\n'],
    ['contact', set('needs', '[ink'), 'needs: ["[ink"]\n'],
    ['contact', add('needs', '[ink, pens]', 'paper'), 'needs: ["ink", "pens", "paper"]\n'],
    ['contact', set('tags', '[a, b]'), 'tags: ["a", "b"]\n'],
  ])('in a note of type %s: %j', (type, asked, expected) => {
    const own = type === 'event' ? 'date: 2026-11-25\n' : '';
    expect(after(own, [asked], type)).toBe(note(own + expected, type));
  });

  const PEOPLE = {
    'Ada.md': '---\ntype: contact\n---\n',
    'Bob.md': '---\ntype: contact\n---\n',
    'Smith, John.md': '---\ntype: contact\n---\n',
    'John Doe.md': '---\ntype: contact\n---\n',
    'Rum and Co.md': '---\ntype: contact\n---\n',
    [PATH]: '---\ntype: event\ndate: 2026-11-12\n---\n',
  };
  it.each([
    ['with', '[Ada, "Smith, John"]', ['[[Ada]]', '[[Smith, John]]']],
    ['with', "[Ada, 'Smith, John', Bob]", ['[[Ada]]', '[[Smith, John]]', '[[Bob]]']],
    ['with', '[„Smith, John“, Ada]', ['[[Smith, John]]', '[[Ada]]']],
    ['with', '["[[Ada]]", "[[Smith, John]]"]', ['[[Ada]]', '[[Smith, John]]']],
    ['with', '[[[Ada]], [[Smith, John]]]', ['[[Ada]]', '[[Smith, John]]']],
    ['with', '[[Smith, John]]', ['[[Smith, John]]']],
    ['with', 'Smith, John', ['[[Smith, John]]']],
    ['with', 'Smith, John and Ada', ['[[Smith, John]]', '[[Ada]]']],
    ['with', '[Ada, Smith, John]', ['[[Ada]]', '[[Smith, John]]']],
    ['with', '"Smith, John", Ada', ['[[Smith, John]]', '[[Ada]]']],
    ['with', '[[Smith, John]], Bob', ['[[Smith, John]]', '[[Bob]]']],
    ['with', '[[Rum and Co]] and [[Bob]]', ['[[Rum and Co]]', '[[Bob]]']],
    ['with', '[[Rum and Co|R and C]]', ['[[Rum and Co]]']],
    ['with', '[[Ada|A, L]]', ['[[Ada]]']],
    ['with', '[Ada, "[[Ada]]", ada, Bob and Ada]', ['[[Ada]]', '[[Bob]]']],
    ['met', '[smith, "Smith, John"]', ['[[Smith, John]]']],
    [
      'introductions',
      '[[[Ada]] + [[Bob]], [[Bob]] + [[Smith, John]]]',
      ['[[Ada]] + [[Bob]]', '[[Bob]] + [[Smith, John]]'],
    ],
    ['introductions', '[[Rum and Co]] and [[Bob]]', ['[[Rum and Co]] + [[Bob]]']],
    ['results', '[“a, b”, c]', ['a, b', 'c']],
    ['results', '["say \\"x, y\\"", O’Brien’s, b]', ['say "x, y"', 'O’Brien’s', 'b']],
    ['results', '[[a, b](https://example.org/?a,b), c]', ['[a, b](https://example.org/?a,b)', 'c']],
  ])('is split into its values: %s=%s', (field, value, expected) => {
    const ledger = Ledger.of(vaultOf(PEOPLE), moment('2026-11-19 12:00'));
    expect(editFields(ledger, PATH, [set(field, value)]).fields[0]?.after).toEqual(expected);
  });

  it.each([
    ['on', '[mon, wed]', '"on": "mon, wed"\n'],
    ['targets', '[2026-12-01 3, 2027-01-01 4]', 'targets: ["2026-12-01 3", "2027-01-01 4"]\n'],
  ])('in a goal: %s=%s', (field, value, expected) => {
    const own = 'kind: behavior\nmetric: call\ntarget: 5\nevery: day\n';
    expect(after(own, [set(field, value)], 'goal')).toBe(note(own + expected, 'goal'));
  });

  it('in a goal, for the days given one by one', () => {
    const own = 'kind: behavior\nmetric: call\ntarget: 5\nevery: day\n';
    expect(after(own, [set('on', 'mon', 'wed')], 'goal')).toBe(note(`${own}"on": "mon, wed"\n`, 'goal'));
    expect(after(`${own}on: [mon, tue]\n`, [set('on', '')], 'goal')).toBe(note(own, 'goal'));
  });
});

describe('setting a field', () => {
  it.each([
    ['contact', '', set('cadence', 'every 6 weeks'), 'cadence: every 6 weeks\n'],
    ['contact', '', set('birthday', '17 April'), 'birthday: "--04-17"\n'],
    ['contact', '', set('birthday', '05.05'), 'birthday: "--05-05"\n'],
    ['contact', '', set('birthday', '25.12'), 'birthday: "--12-25"\n'],
    ['contact', '', set('birthday', '1.2'), 'birthday: "--02-01"\n'],
    ['contact', '', set('birthday', '29.2'), 'birthday: "--02-29"\n'],
    ['contact', '', set('birthday', 'Tue 5 May'), 'birthday: "--05-05"\n'],
    ['contact', '', set('birthday', '5.5.1980'), 'birthday: 1980-05-05\n'],
    ['contact', '', set('met', '2019'), 'met: 2019\n'],
    ['contact', '', set('met', 'yesterday'), 'met: 2026-11-18\n'],
    ['contact', '', set('met', '16 Nov 2026'), 'met: 2026-11-16\n'],
    ['contact', '', set('snooze_until', 'friday'), 'snooze_until: 2026-11-20\n'],
    ['contact', '', set('met_at', 'book fair'), 'met_at: "[[2026-11-12 Book fair]]"\n'],
    ['contact', '', set('introduced_by', '[[Tom Lefroy]]'), 'introduced_by: "[[Tom Lefroy]]"\n'],
    ['contact', '', set('purpose', 'grow'), 'purpose: ["[[Grow]]"]\n'],
    ['contact', 'status: paused\n', set('status', 'active'), 'status: active\n'],
    ['contact', '', set('paused', 'yes'), 'paused: true\n'],
    ['contact', '', set('private', 'true'), 'private: true\n'],
    ['contact', 'phone: ["1", "2"]\n', set('phone', '3'), 'phone: "3"\n'],
    ['contact', 'phone: "1"\nmobile: "2"\n', set('phone', ''), ''],
    ['contact', 'needs:\n  - ink\nrole: x\n', set('needs', ''), 'role: x\n'],
    [
      'contact',
      'needs:\n  - ink # a\n  - pens\n',
      set('needs', 'ink', 'paper'),
      'needs:\n  - ink # a\n  - paper\n',
    ],
    [
      'contact',
      'needs:\n  - ink # a\n',
      set('needs', 'ink', 'paper', 'pens'),
      'needs:\n  - ink # a\n  - paper\n  - pens\n',
    ],
    [
      'contact',
      'phone:\n  - "1" # at work: 5\n',
      set('phone', '1', '0171', '0172'),
      'phone:\n  - "1" # at work: 5\n  - "0171"\n  - "0172"\n',
    ],
    [
      'contact',
      'phone:\n  - "1"\n  - "2"\n',
      set('phone', '0171', '1', '2'),
      'phone:\n  - "0171"\n  - "1"\n  - "2"\n',
    ],
    ['event', 'date: 2026-11-12\n', set('date', 'tuesday'), 'date: 2026-11-24\n'],
    ['event', 'date: 2026-11-12\n', set('status', 'cancelled'), 'date: 2026-11-12\nstatus: canceled\n'],
    ['event', 'date: 2026-11-12\n', set('cards', '3'), 'date: 2026-11-12\ncards: 3\n'],
    ['event', 'date: 2026-11-12\n', add('goals', 'meet 3'), 'date: 2026-11-12\ngoals: ["meet 3"]\n'],
    [
      'event',
      'date: 2026-11-12\n',
      add('introductions', 'tom and ada'),
      'date: 2026-11-12\nintroductions: ["[[Tom Lefroy]] + [[Ada Lovelace]]"]\n',
    ],
    [
      'goal',
      'kind: behavior\nmetric: call\ntarget: 5\nevery: week\n',
      set('every', 'monthly'),
      'kind: behavior\nmetric: call\ntarget: 5\nevery: month\n',
    ],
  ] as const)('in a note of type %s with %j: %j', (type, before, asked, expected) => {
    expect(after(before, [asked], type)).toBe(note(expected, type));
  });

  it('changes nothing if the field already has the value', () => {
    expect(edited(note('cadence: monthly\n'), set('cadence', 'monthly'))).toEqual({
      fields: [{ field: 'cadence', before: ['monthly'], after: ['monthly'] }],
      changes: [],
      warnings: [],
    });
  });
});

describe('removing a value by its text', () => {
  it.each([
    ['needs: [ink, pens]\n', 'ink', 'needs: ["pens"]\n'],
    ['needs:\n  - ink # much\n  - pens\n', 'INK', 'needs:\n  - pens\n'],
    ['needs: someone who draws machines\noffers: ink\n', 'machines', 'needs: []\noffers: ink\n'],
    ['looking for: [ink, pens]\n', 'ink', 'looking for: ["pens"]\n'],
    ['needs: [ink, inkwell]\n', 'ink', 'needs: ["inkwell"]\n'],
    ['needs: [cafe, café]\n', 'CAFÉ', 'needs: ["cafe"]\n'],
    ['needs: [a café in Łódź, pens]\n', 'cafe in lodz', 'needs: ["pens"]\n'],
  ])('from %j: %s', (before, text, expected) => {
    expect(after(before, [remove(text)])).toBe(note(expected));
  });

  it.each([
    ['needs: pens\n', 'ink', 'nothing in X.md says “ink”'],
    ['needs: ink\noffers: ink\n', 'ink', '“ink” is in X.md several times: needs: ink; offers: ink'],
    ['needs: ink\n', ' ', 'nothing in X.md says “”'],
  ])('fails with the reason, from %j: %s', (before, text, words) => {
    expect(inWords(() => after(before, [remove(text)]))).toThrow(words);
  });
});

describe('an event that has not begun', () => {
  const AHEAD = 'date: 2026-11-25\n';
  it.each([
    [AHEAD, [set('status', 'attended')]],
    [AHEAD, [set('status', 'done')]],
    [AHEAD, [set('cards', '3')]],
    [AHEAD, [set('met', 'Tom')]],
    [AHEAD, [add('results', 'a job')]],
    ['date: 2026-11-19\ntime: 18:00\n', [set('status', 'attended')]],
    ['date: 2026-11-12\nstatus: attended\n', [set('date', 'tuesday')]],
    ['date: 2026-11-12\ncards: 3\n', [set('date', '2027-01-01')]],
    ['date: 2026-11-19\nstatus: attended\n', [set('time', '18:00')]],
  ])('cannot be marked as having taken place: %j, %j', (before, asked) => {
    expect(inWords(() => after(before, asked, 'event'))).toThrow('X.md has not begun');
  });

  it('cannot be moved to a later day until the named fields are changed', () => {
    const attended = 'date: 2026-11-12\nstatus: attended\ncards: 3\n';
    const moved = set('date', '2027-01-01');
    expect(inWords(() => after(attended, [moved], 'event'))).toThrow(
      'X.md has not begun yet (2027-01-01), but its note says that it took place (status and cards)',
    );
    expect(inWords(() => after(attended, [moved, set('status', 'planned')], 'event'))).toThrow('(cards)');
    const both = [moved, set('status', 'planned'), set('cards', '')];
    expect(after(attended, both, 'event')).toContain('date: 2027-01-01\nstatus: planned\n');
  });

  it.each([
    [AHEAD, [set('status', 'planned')], `${AHEAD}status: planned\n`],
    [AHEAD, [set('status', 'canceled')], `${AHEAD}status: canceled\n`],
    [`${AHEAD}cards: 3\n`, [set('cards', '')], AHEAD],
    [`${AHEAD}cards: 3\n`, [set('place', 'Rome')], `${AHEAD}cards: 3\nplace: Rome\n`],
    [AHEAD, [set('status', 'attended'), set('date', '2026-11-12')], 'date: 2026-11-12\nstatus: attended\n'],
    ['date: 2026-11-19\n', [set('status', 'attended')], 'date: 2026-11-19\nstatus: attended\n'],
  ])('accepts other changes: %j, %j', (before, asked, expected) => {
    expect(after(before, asked, 'event')).toBe(note(expected, 'event'));
  });
});

describe('editFields', () => {
  it('changes several fields together, each in its place', () => {
    const asked = [remove('ink'), add('needs', 'paper'), add('offers', 'tea'), set('role', 'chair')];
    expect(after('needs: [ink]\nrole: x\n', asked)).toBe(
      note('needs: ["paper"]\nrole: chair\noffers: ["tea"]\n'),
    );
  });

  it('adds front matter to a note without any', () => {
    const index = vaultOf({
      'S.md': '---\ntype: scorecard\nrecords:\n  contact: [{folder: P}]\n---\n',
      'P/Bo.md': 'Hello\n',
    });
    const ledger = Ledger.of(index, moment('2026-11-19'));
    expect(editFields(ledger, 'P/Bo.md', [add('needs', 'ink'), add('offers', 'tea')]).changes[0]?.after).toBe(
      '---\nneeds: ["ink"]\noffers: ["tea"]\n---\nHello\n',
    );
  });

  it.each([
    ['contact', set('email', 'nonsense'), '“nonsense” is not an e-mail address'],
    ['contact', set('email', 'bo@'), '“bo@” is not an e-mail address'],
    ['contact', set('phone', 'later'), '“later” is not a phone number'],
    ['contact', set('birtday', 'x'), 'the format of contact notes has no field “birtday”'],
    ['contact', set('log', 'call'), '“log” cannot be set as a field'],
    ['contact', set('cadence', 'sometimes'), '“cadence” cannot be “sometimes”'],
    ['contact', set('met', 'soon'), '“soon” is not a date'],
    ['contact', set('met', '2026-11-06 monday'), '2026-11-06 is a Friday'],
    ['event', set('date', 'monday 06.11.2026'), '2026-11-06 is a Friday'],
    ['contact', set('met', '2027'), '“met” is 2027, which is still to come'],
    ['contact', set('met', '2026-12'), '“met” is 2026-12, which is still to come'],
    ['contact', set('last_contact', 'tomorrow'), '“last_contact” is 2026-11-20, which is still to come'],
    ['introduction', set('made', '2026-12-01'), '“made” is 2026-12-01, which is still to come'],
    ['contact', set('birthday', '2062-04-03'), '“birthday” is 2062-04-03, which is still to come'],
    ['contact', set('birthday', 'yesterday'), '“yesterday” is not a birthday'],
    ['contact', set('birthday', 'friday'), '“friday” is not a birthday'],
    ['contact', set('birthday', '3 days ago'), '“3 days ago” is not a birthday'],
    ['contact', set('met', '03/04/2020'), '“03/04/2020” may be 2020-04-03 or 2020-03-04'],
    ['contact', set('status', 'lovely'), '“status” cannot be “lovely”'],
    ['contact', set('paused', 'perhaps'), '“paused” cannot be “perhaps”'],
    ['contact', set('introduced_by', 'Zed'), 'there is no contact “Zed”'],
    ['contact', set('introduced_by', '[[Zed]]'), 'there is no contact “[[Zed]]”'],
    ['contact', set('met_at', 'Ada Lovelace'), 'there is no event “Ada Lovelace”'],
    ['contact', set('purpose', 'Fame'), 'there is no overall goal “Fame”'],
    ['contact', set('role', 'a', 'b'), '“role” takes one value, and 2 are given'],
    ['event', set('date', ''), 'The event has no “date”'],
    ['event', set('cards', '-1'), '“cards” cannot be'],
    ['event', add('introductions', 'Ada'), '“Ada” does not name two people'],
    ['event', set('time', '25:00'), '25:00'],
    ['goal', set('target', 'lots'), '“target” cannot be “lots”'],
    ['goal', set('status', 'pausd'), '“status” cannot be “pausd”'],
    ['goal', set('metric', 'frob'), 'The scorecard knows no activity “frob”'],
    ['goal', set('activity', 'frob'), 'The scorecard knows no activity “frob”'],
    ['event', set('introductions', 'Ada + Ada'), 'Ada Lovelace is introduced to Ada Lovelace'],
  ] as const)('in a note of type %s, refuses %j', (type, asked, words) => {
    const fields = {
      contact: 'needs: ink\n',
      event: 'date: 2026-11-12\n',
      goal: 'kind: behavior\nmetric: call\ntarget: 5\nevery: week\n',
      introduction: 'between: ["[[Ada Lovelace]]", "[[Tom Lefroy]]"]\nstatus: proposed\n',
    }[type];
    expect(inWords(() => after(fields, [asked], type))).toThrow(words);
  });

  const goal = 'kind: behavior\nmetric: call\ntarget: 5\nevery: week\n';

  it.each([
    ['contact', 'birthday: 5 frobber\n', set('birthday', '5 frobber'), '“5 frobber” is not a birthday'],
    ['contact', 'cadence: sometimes\n', set('cadence', 'sometimes'), '“cadence” cannot be “sometimes”'],
    ['contact', 'met: soon\n', set('last_contact', 'soon'), '“soon” is not a date'],
    ['event', 'date: 18 frobber 2026\n', set('date', '18 frobber 2026'), 'is not a date'],
    [
      'event',
      'date: 18 listopada 2026\n',
      set('date', '18 listopada 2026'),
      'may be 2026-10-18 or 2026-11-18',
    ],
    ['goal', goal.replace('call', 'frob'), set('metric', 'frob'), 'The scorecard knows no activity “frob”'],
  ] as const)('refuses what is reported in a note of type %s with %j: %j', (type, fields, asked, words) => {
    expect(inWords(() => after(fields, [asked], type))).toThrow(words);
  });

  it('refuses an end before the start, whichever of the two is changed', () => {
    const asked = [set('start', '2027-01-01'), set('end', '2026-12-01')];
    expect(inWords(() => after(goal, asked, 'goal'))).toThrow('The goal ends on 2026-12-01');
    expect(inWords(() => after(`${goal}end: 2026-12-01\n`, asked.slice(0, 1), 'goal'))).toThrow('2027-01-01');
    expect(after(`${goal}start: 2026-12-02\nend: 2026-12-01\n`, [set('target', '6')], 'goal')).toContain('6');
  });

  it.each<[string, string, readonly FieldEdit[], object]>([
    ['contact', '', [set('paused', 'true'), set('status', 'active')], { status: 'paused', field: 'paused' }],
    ['contact', '', [set('status', 'active'), set('paused', 'true')], { status: 'paused', field: 'paused' }],
    ['contact', 'archived: 2019\n', [set('status', 'active')], { status: 'archived', field: 'archived' }],
    ['contact', 'reminders: off\n', [set('status', 'active')], { status: 'paused', field: 'reminders' }],
    ['contact', 'cadence: never\n', [set('status', 'active')], { status: 'paused', field: 'cadence' }],
    ['event', 'date: 2026-11-12\ncanceled: true\n', [set('status', 'attended')], { field: 'canceled' }],
  ])(
    'refuses a status of a %s that another field would decide otherwise: %j %j',
    (type, fields, asked, data) => {
      expect(() => after(fields, asked, type)).toThrow(
        expect.objectContaining({ code: 'status-overridden', data: expect.objectContaining(data) as object }),
      );
    },
  );

  it('sets a status together with the field that decided it', () => {
    expect(after('paused: true\n', [set('paused', ''), set('status', 'inactive')])).toBe(
      note('status: paused\n'),
    );
    expect(after('paused: true\n', [set('status', 'active'), set('paused', 'false')])).toBe(
      note('paused: false\nstatus: active\n'),
    );
    expect(after('paused: true\n', [set('status', 'paused')])).toBe(note('paused: true\nstatus: paused\n'));
  });

  it.each([
    [goal, [set('target', ''), set('kind', 'overall')], 'kind: overall\nmetric: call\nevery: week\n'],
    [goal, [set('kind', 'overall'), set('target', '')], 'kind: overall\nmetric: call\nevery: week\n'],
    [
      'kind: overall\n',
      [set('kind', 'behavior'), set('metric', 'call'), set('target', '5'), set('every', 'week')],
      'kind: behavior\nmetric: call\ntarget: 5\nevery: week\n',
    ],
  ] as const)('sets fields that are right only together, in any order: %j %j', (fields, asked, is) => {
    for (const one of [asked, asked.toReversed()]) {
      const lines = (text: string): string[] => text.split('\n').sort();
      expect(lines(after(fields, one, 'goal'))).toEqual(lines(note(is, 'goal')));
    }
  });

  it('gives the note’s first fault if fields are not right together either', () => {
    const asked = [set('target', ''), set('metric', '')];
    expect(inWords(() => after(goal, asked, 'goal'))).toThrow('The goal has no “metric”');
    expect(inWords(() => after(goal, asked.toReversed(), 'goal'))).toThrow('The goal has no “metric”');
  });

  it('keeps a status of the note if an unknown one is given', () => {
    expect(inWords(() => after(`${goal}status: done\n`, [set('status', 'pausd')], 'goal'))).toThrow('pausd');
    expect(after(`${goal}status: pausd\n`, [set('status', 'paused')], 'goal')).toContain('status: paused\n');
  });

  it('writes a word that the scorecard may name later, with a warning', () => {
    const tiers = { 'S.md': '---\ntype: scorecard\ntiers: {inner: weekly}\n---\n' };
    for (const [type, fields, asked] of [
      ['contact', '', set('tier', 'frob')],
      ['event', 'date: 2026-11-12\n', set('kind', 'frob')],
      ['event', 'date: 2026-11-12\n', set('goals', 'frob 3')],
    ] as const) {
      const index = vaultOf({ ...NOTES, ...tiers, [PATH]: note(fields, type) });
      const { changes, warnings } = editFields(Ledger.of(index, moment('2026-11-19')), PATH, [asked]);
      expect(changes).toHaveLength(1);
      expect(warnings).toMatchObject([{ message: expect.stringContaining('“frob”') as unknown }]);
    }
  });

  it.each([
    ['contact', 'paused'],
    ['contact', 'archived'],
    ['contact', 'reminders'],
    ['contact', 'private'],
    ['event', 'canceled'],
    ['event', 'private'],
    ['goal', 'private'],
  ] as const)('writes true and false without quotes: %s, %s', (type, field) => {
    for (const value of ['true', 'false'])
      expect(after('date: 2026-12-01\n', [set(field, value)], type)).toContain(`\n${field}: ${value}\n`);
  });

  it.each([[['Ada, Bob']], [['Ada and Bob']], [['[[Ada Lovelace]], [[Bob]]']], [['Ada', 'Bob']]])(
    'sets both people of an introduction: %j',
    (values) => {
      const files = {
        ...NOTES,
        'Bob.md': note(''),
        [PATH]: note('between: ["[[Ada Lovelace]]", "[[Cleo]]"]\nstatus: proposed\n', 'introduction'),
      };
      const edit = { is: 'set', field: 'between', values } as const;
      const [change] = editFields(Ledger.of(vaultOf(files), moment('2026-11-19')), PATH, [edit]).changes;
      expect(change?.after).toContain('between: ["[[Ada Lovelace]]", "[[Bob]]"]\n');
    },
  );

  it('writes yes and no as true and false in a field that has no other values', () => {
    expect(after('', [set('paused', 'yes'), set('private', 'no')])).toContain(
      'paused: true\nprivate: false\n',
    );
    expect(inWords(() => after('', [set('private', 'perhaps')]))).toThrow('perhaps');
  });

  it('accepts the current month as a date, and keeps a future date of the note', () => {
    expect(after('', [set('met', '2026-11')])).toContain('met: "2026-11"');
    expect(after('met: 2027\n', [set('role', 'a')])).toContain('role: a');
  });

  it('writes any text so that it is read back and no other byte changes, or refuses invisible characters', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 60 });
    fc.assert(
      fc.property(text, fc.constantFrom('needs', 'offers', 'role', 'location'), (said, field) => {
        const line = said.replace(/[\s\p{Cc}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ').trim();
        fc.pre(line !== '');
        const before = note('cadence: weekly # yes\n');
        if (findInvisible(line).length > 0) {
          expect(() => edited(before, add(field, said))).toThrow('unseen-characters');
          return;
        }
        const { changes } = edited(before, add(field, said));
        const [change] = changes;
        const [head = '', tail = ''] = before.split('---\n\n');
        expect(change?.after.startsWith(head)).toBe(true);
        expect(change?.after.endsWith(`---\n\n${tail}`)).toBe(true);
        expect(edited(change?.after ?? '', add(field, said)).changes).toEqual([]);
      }),
    );
  });
});

describe('finding a note by name', () => {
  const ledger = ledgerOf(note(''));
  const KINDS = ['contact', 'event', 'goal'] as const;
  it.each([
    ['ada', ['Ada Lovelace.md']],
    ['tommy', ['Tom Lefroy.md']],
    ['book fair', ['E/2026-11-12 Book fair.md']],
    ['12 nov', ['E/2026-11-12 Book fair.md']],
    ['grow', ['Grow.md']],
    ['Grow.md', ['Grow.md']],
    ['[[Grow]]', ['Grow.md']],
    ['nobody', []],
    ['', []],
  ])('finds the right notes for “%s”', (written, paths) => {
    expect(findNotesByName(ledger, written, KINDS)).toEqual(paths);
  });

  it('finds only notes of the given types, and fails if not exactly one is found', () => {
    expect(findNotesByName(ledger, 'grow', ['contact'])).toEqual([]);
    expect(inWords(() => requireOneNote(ledger.index, 'Bok fair', [], KINDS))).toThrow(
      'there is no person, event or goal “Bok fair”',
    );
    expect(inWords(() => requireOneNote(ledger.index, 'x', ['A.md', 'B.md'], KINDS))).toThrow(
      '“x” may be A, B',
    );
    const twins = vaultOf({ 'ada.md': note(''), 'Ada.md': note('') });
    const found = (written: string): readonly string[] =>
      findNotesByName(Ledger.of(twins, moment('2026-11-19 12:00')), written, KINDS);
    expect([found('ada.md'), found('Ada.md'), found('Ada')]).toEqual([
      ['ada.md'],
      ['Ada.md'],
      ['Ada.md', 'ada.md'],
    ]);
    expect(inWords(() => requireOneNote(twins, 'Ada', found('Ada'), KINDS))).toThrow(
      '“Ada” may be Ada.md, ada.md',
    );
  });
});
