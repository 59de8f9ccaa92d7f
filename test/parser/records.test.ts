import { describe, expect, it } from 'vitest';
import type { ParseContext } from '../../src/model/note.ts';
import type { NetworkRecord } from '../../src/parser/records/definitions.ts';
import { parseNote } from '../../src/parser/index.ts';
import { CONTEXT, faults, meaning, note, read } from './context.ts';
import { KnownActivities } from '../../src/model/known-activities.ts';
import { placedRules } from '../../src/vault/record-rules.ts';

function record<K extends NetworkRecord['kind']>(
  kind: K,
  lines: readonly string[],
  context: Partial<ParseContext> = {},
): Extract<NetworkRecord, { kind: K }> {
  const found = read('People/Ada Lovelace.md', note(...lines), context).record;
  if (found?.kind !== kind) throw new Error(`read as ${String(found?.kind)}`);
  return found as Extract<NetworkRecord, { kind: K }>;
}

describe('an activity in a field', () => {
  const activities = new KnownActivities(['board-meeting']);
  it.each([
    ['e-mail', 'email'],
    ['one to one', 'one-to-one'],
    ['Follow_Up', 'follow-up'],
    ['followup', 'follow-up'],
    ['board meeting', 'board-meeting'],
    ['jousting', 'jousting'],
  ])('“%s” is read as the same activity as in a log line', (written, name) => {
    const event = [
      'type: event',
      'date: 2026-11-18',
      `kind: ${written}`,
      `goals: [${written} 2, ${written}]`,
    ];
    expect(record('event', event, { activities })).toMatchObject({
      activity: name,
      goals: [
        { activity: name, target: 2 },
        { activity: name, target: 1 },
      ],
    });
    const goal = ['type: goal', 'kind: behavior', `metric: ${written}`, `activity: ${written}`];
    expect(record('goal', goal, { activities })).toMatchObject({ metric: name, activity: name });
    const lines = [
      'type: scorecard',
      `points: [${written} 9, reading 1 per 15 min]`,
      `results: [${written}]`,
      `for_me: ${written}, ask course`,
    ];
    const card = record('scorecard', lines, { activities });
    expect([...card.points.keys()]).toEqual([name, 'reading']);
    expect(card).toMatchObject({ results: [name], forMe: [name, 'ask', 'course'] });
    expect(
      record('scorecard', ['type: scorecard', `points: {${written}: 9}`], { activities }).points.get(name),
    ).toEqual({ hundredths: 900, perMinutes: null });
  });

  it.each(['goals: [meet 0]', 'goals: [meet soon]', 'goals: [meet 3 4]', 'goals: [3]', 'kind: two words'])(
    'is reported if it cannot be read: %s',
    (line) => {
      expect(faults(read('N.md', note('type: event', 'date: 2026-11-18', line)))).toHaveLength(1);
    },
  );
});

describe('the kind of a note', () => {
  it.each([
    ['type: contact', 'contact', 'own'],
    ['type: Contact', 'contact', 'own'],
    ['type: [contact]', 'contact', 'own'],
    ['Type: goal', 'goal', 'own'],
    ['type: person', 'contact', 'dialect'],
    ['type: People', 'contact', 'dialect'],
    ['type: "[[Person]]"', 'contact', 'dialect'],
    ['type: [[Person]]', 'contact', 'dialect'],
    ['type: ["[[Types/Meeting|M]]"]', 'event', 'dialect'],
    ['type: interaction', 'event', 'dialect'],
    ['type: intro', 'introduction', 'dialect'],
    ['type: objective', 'goal', 'dialect'],
  ])('is recognized by %s', (line, kind, origin) => {
    expect(read('N.md', note(line)).record).toMatchObject({ kind, origin });
  });

  it.each(['type: book', 'type:', 'type: 3', 'types: contact', 'type: {contact: 1}'])(
    'is not recognized by %s',
    (line) => {
      expect(read('N.md', note(line)).record).toBeNull();
    },
  );

  it.each([
    [{ kind: 'contact', folder: 'People' }, 'a: b', ''],
    [{ kind: 'contact', tag: 'person' }, 'tags: [x, person/friend]', ''],
    [{ kind: 'contact', tag: '#Person' }, 'a: b', 'met with #person today'],
    [
      { kind: 'contact', property: 'category', value: 'People' },
      'Category: ["[[Categories/People|P]]", x]',
      '',
    ],
    [{ kind: 'contact', property: 'category', value: '[[People]]' }, 'category: people', ''],
  ] as const)('is recognized by the rule %j', (rule, line, body) => {
    const text = note(line) + body;
    expect(
      read('People/Ada.md', text, {
        recordRules: placedRules([{ except: [], activity: null, ...rule }]),
      }).record,
    ).toMatchObject({
      kind: 'contact',
      origin: 'mapped',
    });
    expect(read('People/Ada.md', text, {}).record).toBeNull();
  });

  it('follows our own type rather than a rule', () => {
    const recordRules = placedRules([{ kind: 'event', folder: 'People', except: [], activity: null }]);
    expect(read('People/A.md', note('type: contact'), { recordRules }).record?.kind).toBe('contact');
  });
});

describe('a contact', () => {
  it('is read with all fields of a contact', () => {
    const lines = [
      'type: contact',
      'name: Ada',
      'aliases: [A, B]',
      'organization: "[[Acme]]"',
      'role: Engineer',
      'email: a@b.c',
      'phone: 007',
      'url: https://x.y',
      'location: London',
      'birthday: --12-10',
      'met: "[[2026-01-02]]"',
      'met_at: "[[Meetup]]"',
      'introduced_by: "[[Grace]]"',
      'cadence: 6 weeks',
      'tier: inner',
      'status: Paused',
      'snooze_until: 2026-12-01',
      'last_contact: 2026-11-01T10:00',
      'offers: maths',
      'needs:',
      '  - a: b',
      '  - c',
      'purpose: "[[Grow]]"',
    ];
    expect(read('N.md', note(...lines)).findings).toEqual([]);
    expect(meaning(record('contact', lines))).toMatchObject({
      name: 'Ada',
      aliases: ['A', 'B'],
      organization: ['[[Acme]]'],
      role: 'Engineer',
      email: ['a@b.c'],
      phone: ['007'],
      url: ['https://x.y'],
      location: 'London',
      birthday: '--12-10',
      met: '2026-01-02',
      metAt: { target: 'Meetup' },
      introducedBy: { target: 'Grace' },
      cadence: { every: 42, unit: 'day', text: '6 weeks' },
      tier: 'inner',
      status: 'paused',
      snoozeUntil: '2026-12-01',
      lastContact: '2026-11-01',
      offers: ['maths'],
      needs: ['a: b', 'c'],
      purpose: [{ target: 'Grow' }],
      complete: true,
    });
  });

  it('takes its name from its file if it has none, and defaults for the rest', () => {
    expect(record('contact', ['type: contact', 'met:'])).toMatchObject({
      name: 'Ada Lovelace',
      status: 'active',
      met: null,
      cadence: null,
      log: [],
    });
  });

  it.each([
    ['met_at: [[Meetup]]', 'unquoted-link at "[[Meetup]]"'],
    ['met_at: Meetup', 'invalid-value at "Meetup"'],
    ['purpose:\n  - "[[A]]"\n  - B', 'invalid-value at "B"'],
    ['cadence: 6 weks', 'invalid-value at "6 weks"'],
    ['met: 2026/11/16', 'invalid-date at "2026/11/16"'],
    ['met: 20261116', 'invalid-date at "20261116"'],
    ['met: "16.11.2026"', 'invalid-date at "\\"16.11.2026\\""'],
    ['met: soon', 'invalid-date at "soon"'],
    ['met: [2026-01-01, 2026-01-02]', 'invalid-date at "[2026-01-01, 2026-01-02]"'],
    ['last_contact: 03/04/1980', 'ambiguous-date at "03/04/1980"'],
    ['birthday: 13-13', 'invalid-date at "13-13"'],
    ['name: {a: b}', 'invalid-value at "{a: b}"'],
    ['knows: ["[[Grace]]", Bo]', 'unlinked-name at "Bo"'],
    ['private: perhaps', 'invalid-value at "perhaps"'],
    ['private: {a: b}', 'invalid-value at "{a: b}"'],
    ['log: call Ada', 'unreadable-log-line at "call"'],
  ])('has one finding for %s', (line, fault) => {
    expect(faults(read('N.md', note('type: contact', ...line.split('\n'))))).toEqual([fault]);
  });

  it.each([
    ['true', true],
    ['yes', true],
    ['ja', true],
    ['ture', true],
    ['{a: b}', true],
    ['', false],
    ['no', false],
    ['false', false],
  ])('is private with “private: %s”: %s', (written, isPrivate) => {
    expect(record('contact', ['type: contact', `private: ${written}`])).toMatchObject({ private: isPrivate });
  });

  it('messages quote a value without its YAML quotation marks', () => {
    const { findings } = read('N.md', note('type: goal', 'kind: overall', 'target: "-3"', "cadence: ''"));
    expect(findings.map(({ message }) => message)).toContain('“target” cannot be “-3”');
  });

  it('is read with an unquoted link and a date in another format', () => {
    expect(record('contact', ['type: contact', 'met_at: [[A, B]]', 'met: 16.11.2026'])).toMatchObject({
      metAt: { target: 'A, B' },
      met: '2026-11-16',
    });
  });

  it('has findings whose help shows what can be written', () => {
    const help = (line: string): string => read('N.md', note('type: contact', line)).findings[0]?.help ?? '';
    expect(help('cadence: weakly')).toContain('Write daily, weekly');
    expect(help('met_at: Some "Meetup"')).toBe('Link the note, in quotes: "[[Note]]"');
  });

  it('has the log lines of its front matter, then those of its body', () => {
    const text = `${note('type: contact', 'log:', '  - 2026-11-20 call 20m: hello # you', '  - 2026-11-20 call [[Ada]] # a comment', '  - "[ ] 2026-11-25 call: \\"x\\""', "  - '2026-11-21 email'", '  - 2026-11-22 email: a', '      b # netvault-disable-line x', '  - {a: b}', '  -')}## Log\n- 2026-11-23 email\n`;
    const found = read('N.md', text);
    const log = found.record?.kind === 'contact' ? found.record.log : [];
    expect(
      log.map((entry) => [entry.mark, entry.date, entry.activity, entry.minutes, entry.text, entry.from]),
    ).toEqual([
      ['done', '2026-11-20', 'call', 20, 'hello # you', 'front matter'],
      ['done', '2026-11-20', 'call', null, '', 'front matter'],
      ['intention', '2026-11-25', 'call', null, '"x"', 'front matter'],
      ['done', '2026-11-21', 'email', null, '', 'front matter'],
      ['done', '2026-11-22', 'email', null, 'a b', 'front matter'],
      ['done', '2026-11-23', 'email', null, '', 'body'],
    ]);
    expect(faults(found)).toEqual([
      'unquoted-log-line at "2026-11-20 call 20m: hello # you"',
      'unquoted-log-line at "2026-11-22 email: a"',
      'unreadable-log-line at "{a:"',
    ]);
    const spans = log.map(({ activitySpan: { start, end } }) => text.slice(start, end));
    expect(spans.filter((_, index) => index !== 2)).toEqual(['call', 'call', 'email', 'email', 'email']);
  });
});

describe('dialects', () => {
  it.each([
    ['last contact: 2026-01-15', { lastContact: '2026-01-15' }],
    ['Last chat: 2026-01-15', { lastContact: '2026-01-15' }],
    ['prm-last-contacted: 2026-01-15', { lastContact: '2026-01-15' }],
    ['last_touch: 2026-01-15', { lastContact: '2026-01-15' }],
    ['first_touch: 2026-01-15', { met: '2026-01-15' }],
    ['company: Acme', { organization: ['Acme'] }],
    ['organisations: [Acme, "[[B]]"]', { organization: ['Acme', '[[B]]'] }],
    ['BDAY: 1991-01-05', { birthday: '1991-01-05' }],
    ['BDAY: 01-05', { birthday: '--01-05' }],
    ['contact_frequency: 2w', { cadence: { every: 14, unit: 'day', text: '2w' } }],
    ['X-FRM-FREQUENCY: 2w', { cadence: { every: 14, unit: 'day', text: '2w' } }],
    ['prm-cadence: 30', { cadence: { every: 30, unit: 'day', text: '30' } }],
    ['prm-snooze-until: 2026-01-15', { snoozeUntil: '2026-01-15' }],
    ['"EMAIL[HOME]": a@b\n"EMAIL[WORK]": c@d\nemail: ', { email: ['a@b', 'c@d'] }],
    ['"TEL[1:]": "+49"', { phone: ['+49'] }],
    ['"ADR[HOME].LOCALITY": Moscow\n"ADR[HOME].STREET": x', { location: 'Moscow' }],
    ['N.FN: Volkova\nN.GN: Anya', { name: 'Anya Volkova' }],
    ['FN: Anya V.\nN.FN: Volkova', { name: 'Anya V.' }],
    ['status: vip', { status: 'active' }],
    ['Last contact: 2026-01-15\nlast_contact: 2026-02-15', { lastContact: '2026-02-15' }],
    ['Last contact: 2026-01-15\nlast chat: 2026-02-15', { lastContact: '2026-01-15' }],
    ['last_contact:\nlast chat: 2026-02-15', { lastContact: '2026-02-15' }],
  ])('are read: %s', (line, expected) => {
    const found = read('N.md', note('type: person', ...line.split('\n')));
    expect(found.findings).toEqual([]);
    expect(meaning(found.record)).toMatchObject(expected);
  });

  it('include the fields of meetings', () => {
    const found = read(
      'N.md',
      note(
        'type: meeting',
        'date: 2026-05-22',
        'attendees:',
        '  - "[[records/contacts/priya]]"',
        'location: video call',
        'duration_min: 35',
        'status: done',
      ),
    );
    expect(found.findings).toEqual([]);
    expect(meaning(found.record)).toMatchObject({
      kind: 'event',
      origin: 'dialect',
      date: '2026-05-22',
      with: [{ target: 'records/contacts/priya' }],
      place: 'video call',
      minutes: 35,
      status: 'attended',
    });
  });

  it('rank after configured names, which rank after our own', () => {
    const fieldNames = new Map([['contact' as const, new Map([['last_contact', ['Seen on']]])]]);
    const lines = ['type: contact', 'last chat: 2026-01-01', 'seen-on: 2026-01-02'];
    expect(record('contact', lines, { fieldNames })).toMatchObject({ lastContact: '2026-01-02' });
    expect(record('contact', [...lines, 'last_contact: 2026-01-03'], { fieldNames })).toMatchObject({
      lastContact: '2026-01-03',
    });
  });

  it('keep the key as it is written, and its place', () => {
    const text = note('type: person', 'Last chat: 2026-01-15');
    const source = read('N.md', text).record?.fields.get('last_contact');
    expect(source).toMatchObject({ name: 'last_contact', key: 'Last chat' });
    expect(text.slice(source?.valueSpan.start, source?.valueSpan.end)).toBe('2026-01-15');
  });
});

describe('a goal', () => {
  it('is read with all fields of a goal', () => {
    const lines = [
      'type: goal',
      'kind: behavior',
      'metric: Call',
      'target: 2.5',
      'every: week',
      'on: [mon, Wednesday]',
      'start: 2026-01-01',
      'end: 2026-12-31',
      'purpose: "[[Grow]]"',
      'status: paused',
      'targets:',
      '  - 2026-06-01 10',
      '  - 2026-03-01 5',
    ];
    expect(read('N.md', note(...lines)).findings).toEqual([]);
    expect(meaning(record('goal', lines))).toMatchObject({
      goalKind: 'behavior',
      metric: 'call',
      target: 2.5,
      every: 'week',
      on: [0, 2],
      purpose: { target: 'Grow' },
      status: 'paused',
      targets: [
        { date: '2026-03-01', target: 5 },
        { date: '2026-06-01', target: 10 },
      ],
    });
  });

  it.each(['16.11.2026 8', '2026/11/16: 8', '16 Nov 2026 8', '2026-11-16T00:00 8'])(
    'has a target from a day in any form: %s',
    (written) => {
      const lines = ['type: goal', 'kind: behavior', 'metric: call', 'target: 5', 'every: week'];
      expect(record('goal', [...lines, `targets: ["${written}"]`])).toMatchObject({
        targets: [{ date: '2026-11-16', target: 8 }],
      });
    },
  );

  it('has an implied metric if its kind is reconnection or reading', () => {
    expect(record('goal', ['type: goal', 'kind: reconnection', 'target: 1', 'every: week'])).toMatchObject({
      metric: 'reconnection',
      activity: null,
    });
    expect(
      record('goal', ['type: goal', 'kind: reading', 'target: 15', 'every: day', 'on: weekdays']),
    ).toMatchObject({ metric: 'minutes', activity: 'reading', on: [0, 1, 2, 3, 4] });
  });

  it.each([
    ['kind: overall', []],
    ['kind: behavior', ['missing-field at "goal"', 'missing-field at "goal"', 'missing-field at "goal"']],
    ['kind: reading', ['missing-field at "goal"', 'missing-field at "goal"']],
    ['metric: points\ntarget: 20\nevery: week', ['missing-field at "goal"']],
    [
      'kind: behavior\nmetric: points\ntarget: 0\nevery: fortnight',
      ['invalid-value at "0"', 'invalid-value at "fortnight"'],
    ],
    ['kind: overall\non: [mon, foo]', ['invalid-value at "foo"']],
    ['kind: overall\ntargets: [2026-01-01 x]', ['invalid-value at "2026-01-01 x"']],
    ['kind: overall\ntargets: [16.11.2026 8]', ['invalid-date at "16.11.2026 8"']],
    ['kind: overall\ntargets: [03/04/2026 8]', ['invalid-value at "03/04/2026 8"']],
  ])('has the right findings for %j', (lines, expected) => {
    expect(faults(read('N.md', note('type: goal', ...lines.split('\n'))))).toEqual(expected);
  });
});

describe('an event', () => {
  it('is read with all fields of an event', () => {
    const lines = [
      'type: event',
      'date: 2026-11-20',
      'time: 9:00 – 20:30',
      'kind: Coffee',
      'place: Here',
      'status: attended',
      'goals: [meet 3, introduction 2]',
      'with: ["[[A]]", "[[B]]"]',
      'met: "[[C]] and [[D]]"',
      'cards: 3',
      'introductions:',
      '  - "[[A]] + [[B]]"',
      'results: a contract',
      'minutes: 1h30m',
    ];
    expect(read('N.md', note(...lines)).findings).toEqual([]);
    expect(meaning(record('event', lines))).toMatchObject({
      date: '2026-11-20',
      time: { text: '9:00 – 20:30' },
      activity: 'coffee',
      place: 'Here',
      status: 'attended',
      goals: [
        { activity: 'meet', target: 3 },
        { activity: 'introduction', target: 2 },
      ],
      with: [{ target: 'A' }, { target: 'B' }],
      met: [{ target: 'C' }, { target: 'D' }],
      cards: 3,
      introductions: [{ between: [{ target: 'A' }, { target: 'B' }] }],
      results: ['a contract'],
      minutes: 90,
    });
    expect(record('event', lines).time).toMatchObject({ start: 540, end: 1230 });
  });

  it.each([
    ['2026-11-22', { date: '2026-11-22', minutes: null }],
    ['"[[2026-11-22]]"', { date: '2026-11-22', minutes: null }],
    ['2026-11-22 16:00', { date: '2026-11-22', minutes: 960 }],
    ['2026-11-22T16:00:00', { date: '2026-11-22', minutes: 960 }],
    ['20:30', { date: null, minutes: 1230 }],
    ['2026-11-19', null],
    ['', null],
  ])('has the right end for “%s”', (end, expected) => {
    expect(record('event', ['type: event', 'date: 2026-11-20', `end: ${end}`]).end).toEqual(expected);
  });

  it.each([
    ['place: x', ['missing-field at "event"']],
    ['date: 2026-11-20\ntime: 25:00', ['invalid-value at "25:00"']],
    ['date: 2026-11-20\nwith: [Ada]', ['unlinked-name at "Ada"']],
    ['date: 2026-11-20\nwith:\n  - [[Ada]]', ['unquoted-link at "[[Ada]]"']],
    ['date: 2026-11-20\ncards: 1.5', ['invalid-value at "1.5"']],
    ['date: 2026-11-20\ngoals: meet many', ['invalid-value at "meet many"']],
    ['date: 2026-11-20\nintroductions: "[[A]]"', ['invalid-value at "\\"[[A]]\\""']],
    ['date: 2026-11-20\nend: 25:00', ['invalid-value at "25:00"']],
    ['date: 2026-11-20\nend: late', ['invalid-date at "late"']],
    ['date: 2026-11-20\nend: 2026-11-19', ['invalid-value at "2026-11-19"']],
    ['date: 2026-11-20\ntime: 18:00\nend: 2026-11-20T17:00', ['invalid-value at "2026-11-20T17:00"']],
    ['date: 2026-11-20\ntime: 18:00\nend: 2026-11-20', []],
    ['date: 2026-11-20\ntime: 18:00\nend: 2:00', []],
    ['date: 2026-11-20\nstatus: cancelled', []],
  ])('has findings only for what is missing or unreadable: %j', (lines, expected) => {
    expect(faults(read('N.md', note('type: event', ...lines.split('\n'))))).toEqual(expected);
  });
});

describe('introductions and reviews', () => {
  it('are read with their fields', () => {
    expect(
      meaning(
        record('introduction', [
          'type: introduction',
          'between: ["[[A]]", "[[B]]"]',
          'status: made',
          'made: 2026-11-20',
          'consent: "[[A]]"',
        ]),
      ),
    ).toMatchObject({
      between: [{ target: 'A' }, { target: 'B' }],
      status: 'made',
      made: '2026-11-20',
      consent: [{ target: 'A' }],
    });
    const review = record('review', [
      'type: review',
      'period: 2026-W47',
      'points: 42.5',
      'call: 3',
      'tags: 4',
      'mood: good',
    ]);
    expect(review.period).toBe('2026-W47');
    expect([...review.assertions]).toEqual([
      ['points', 42.5],
      ['call', 3],
    ]);
  });

  it.each(['"[[2026-W47]]"', '"[[Weekly/2026-W47|week 47]]"', '"[[2026-W47.md]]"'])(
    'read the period of a review from a link: %s',
    (link) => {
      expect(record('review', ['type: review', `period: ${link}`]).period).toBe('2026-W47');
    },
  );

  it.each([
    ['type: introduction\nstatus: made', ['missing-field at "introduction"']],
    ['type: introduction\nstatus: made\nbetween: ["[[A]]"]', ['invalid-value at "[\\"[[A]]\\"]"']],
    ['type: review\nperiod: 2026-W54', ['invalid-value at "2026-W54"']],
    ['type: review\nperiod: 2026\npoints: many', ['invalid-value at "many"']],
  ])('have one finding if a field is missing or unreadable: %j', (lines, expected) => {
    expect(faults(read('N.md', note(...lines.split('\n'))))).toEqual(expected);
  });
});

describe('days off', () => {
  const daysOff = (written: string): unknown =>
    record('scorecard', ['type: scorecard', `days_off: [${written}]`]).daysOff;

  it.each([
    '2026-11-18..2026-11-20',
    '2026-11-18 .. 2026-11-20',
    '2026-11-18 - 2026-11-20',
    '2026-11-18 – 2026-11-20',
    '2026-11-18—2026-11-20',
    '2026-11-18 → 2026-11-20',
    '2026-11-18 … 2026-11-20',
    '2026-11-18 ~ 2026-11-20',
    '2026-11-18 to 2026-11-20',
    '2026-11-18 until 2026-11-20',
    '2026-11-18 bis 2026-11-20',
    '2026-11-18 au 2026-11-20',
    '2026-11-18 hasta 2026-11-20',
    '2026-11-18 t/m 2026-11-20',
    '2026-11-18 по 2026-11-20',
    '2026-11-18至2026-11-20',
    '2026-11-18/2026-11-20',
  ])('are read from the range %s, with any text after it', (written) => {
    const days = { start: '2026-11-18', end: '2026-11-20' };
    for (const [behind, text] of [
      ['', ''],
      [' St Martin', 'St Martin'],
      [' — 3 nights', '3 nights'],
    ] as const) {
      expect(daysOff(`"${written}${behind}"`)).toEqual([{ ...days, text }]);
      const { findings } = read('N.md', note('type: scorecard', `days_off: ["${written}${behind}"]`));
      expect(findings).toEqual([]);
    }
  });

  it.each([
    ['2–4 October 2026 by the sea', '2026-10-02', '2026-10-04', 'by the sea', '2026-10-02..2026-10-04'],
    ['18.11.2026 - 20.11.2026', '2026-11-18', '2026-11-20', '', '2026-11-18..2026-11-20'],
    ['18 November 2026 fair', '2026-11-18', '2026-11-18', 'fair', '2026-11-18'],
    ['18.11.2026 - 14:00 off', '2026-11-18', '2026-11-18', '14:00 off', '2026-11-18'],
    ['18.11.2026 - 100 years of mum', '2026-11-18', '2026-11-18', '100 years of mum', '2026-11-18'],
    ['18.11.2026 and 4 others', '2026-11-18', '2026-11-18', 'and 4 others', '2026-11-18'],
    ['18.11.2026 - 2 friends visit', '2026-11-18', '2026-11-18', '2 friends visit', '2026-11-18'],
  ])('in another format are read and reported: %s', (written, start, end, text, help) => {
    expect(daysOff(written)).toEqual([{ start, end, text }]);
    const { findings } = read('N.md', note('type: scorecard', `days_off: [${written}]`));
    expect(findings).toMatchObject([{ rule: 'invalid-date', help: `Write ${help}` }]);
  });
});

describe('a scorecard', () => {
  it.each([
    ['log_headings: Protokoll, Anrufe', { logHeadings: ['Protokoll', 'Anrufe', 'Protokoll, Anrufe'] }],
    [
      'log_headings: "Log; ## Calls, letters"',
      { logHeadings: ['Log', 'Calls', 'letters', 'Log; ## Calls, letters'] },
    ],
    ['log_headings: ["Calls, letters"]', { logHeadings: ['Calls, letters'] }],
    ['log_headings: |\n  Protokoll\n  Anrufe', { logHeadings: ['Protokoll', 'Anrufe'] }],
    ['contact_from: log, headings', { contactFrom: ['log', 'headings'] }],
    ['contact_from: |\n  log\n  mentions', { contactFrom: ['log', 'mentions'] }],
    [
      'fields: {contact: {last_contact: "Zuletzt, Gesprochen"}}',
      {
        fieldNames: new Map([
          ['contact', new Map([['last_contact', ['Zuletzt', 'Gesprochen', 'Zuletzt, Gesprochen']]])],
        ]),
      },
    ],
    [
      'records: {contact: [{folder: People, except: "People/Teams/**, People/Sub/**"}]}',
      { records: [{ except: ['People/Teams/**', 'People/Sub/**', 'People/Teams/**, People/Sub/**'] }] },
    ],
  ])('of a scorecard may have a list as one value: %j', (line, settings) => {
    expect(read('N.md', note('type: scorecard', line)).findings).toEqual([]);
    expect(record('scorecard', ['type: scorecard', line]).settings).toMatchObject(settings);
  });

  it.each(['results: order; lead', 'results: order, lead', 'results: |\n  order\n  lead'])(
    'of a scorecard may have activities as one value: %j',
    (line) => {
      const found = record('scorecard', ['type: scorecard', line, line.replace('results', 'for_me')]);
      expect(found).toMatchObject({ results: ['order', 'lead'], forMe: ['order', 'lead'] });
    },
  );

  it.each([
    ['results: [new client]', 'Write one word: new-client'],
    ['for_me: ["board meeting"]', 'Write one word: board-meeting'],
    ['results:\n  - order 5', 'Write one word: order-5'],
    ['results: [speaking gig, order]', 'Write one word: speaking-gig'],
    ['results: ["what (now)?"]', 'Write one word of letters, digits, “-” and “_”'],
  ])('does not take an item of several words for several activities: %j', (line, help) => {
    const { findings } = read('N.md', note('type: scorecard', line));
    expect(findings.map(({ rule, help: advice }) => [rule, advice])).toEqual([['invalid-value', help]]);
  });

  it('is read with all its settings', () => {
    const lines = [
      'type: scorecard',
      'points:',
      '  - call 1.25',
      '  - reading 1 per 15 min',
      '  - walk: 2',
      'results: [contract, income]',
      'effective: 2026-01-01',
      'days_off:',
      '  - 2026-12-24..2026-12-27 holidays',
      '  - 2026-12-31',
      'me: "[[Me]]"',
      'for_me: course',
      'week_start: sunday',
      'time_zone: Europe/Berlin',
      'dormant_after: 120',
      'follow_up_within: 3 days',
      'log_headings: [Log, "## Diary"]',
      'log_to: contact',
      'daily_notes: {folder: [/Daily/], format: YYYY/MM/DD}',
      'tiers: {inner: 2 weeks}',
      'records:',
      '  contact:',
      '    - folder: People/',
      '    - {property: category, value: "[[People]]"}',
      '  event: {tag: "#meeting", except: Old/**, activity: Call}',
      '  Contact: {path: "./user.*"}',
      'fields: {contact: {last_contact: Seen, tier: []}}',
      'values: {event: {status: {Fertig: attended}}}',
    ];
    expect(read('N.md', note(...lines)).findings).toEqual([]);
    const found = record('scorecard', lines);
    expect([...found.points]).toEqual([
      ['call', { hundredths: 125, perMinutes: null }],
      ['reading', { hundredths: 100, perMinutes: 15 }],
      ['walk', { hundredths: 200, perMinutes: null }],
    ]);
    expect(meaning(found)).toMatchObject({
      results: ['contract', 'income'],
      effective: '2026-01-01',
      forMe: ['course'],
      me: { target: 'Me' },
      complete: true,
      settings: {
        weekStart: 6,
        timeZone: 'Europe/Berlin',
        logHeadings: ['Log', 'Diary'],
        logTo: 'contact',
        dailyNotes: { folder: 'Daily', format: 'YYYY/MM/DD' },
        fieldNames: [
          [
            'contact',
            [
              ['last_contact', ['Seen']],
              ['tier', []],
            ],
          ],
        ],
        fieldValues: [['event', [['status', [['fertig', 'attended']]]]]],
      },
    });
    expect(found.daysOff).toEqual([
      { start: '2026-12-24', end: '2026-12-27', text: 'holidays' },
      { start: '2026-12-31', end: '2026-12-31', text: '' },
    ]);
    expect(found.settings.records).toEqual([
      { kind: 'contact', folder: 'People', except: [], activity: null },
      { kind: 'contact', property: 'category', value: '[[People]]', except: [], activity: null },
      { kind: 'event', tag: 'meeting', except: ['Old/**'], activity: 'call' },
      { kind: 'contact', path: 'user.*', except: [], activity: null },
    ]);
  });

  it.each([
    ['points: [call many]', 'call many'],
    ['points: [call 1.234]', 'call 1.234'],
    ['points: [call -1]', 'call -1'],
    ['points: [call 1, call 2]', 'call 2'],
    ['days_off: [2026-12-27..2026-12-24]', '2026-12-27..2026-12-24'],
    ['days_off: [christmas]', 'christmas'],
    ['days_off: [2026-11-20 - 2026-11-18]', '2026-11-20 - 2026-11-18'],
    ['days_off: [2026-11-18..]', '2026-11-18..'],
    ['days_off: [2026-11-18 - 20]', '2026-11-18 - 20'],
    ['days_off: [2026-11-18 bis 20.11.]', '2026-11-18 bis 20.11.'],
    ['days_off: [2026-11-18 and 20]', '2026-11-18 and 20'],
    ['days_off: [2026-11-18 and 20 Nov]', '2026-11-18 and 20 Nov'],
    ['days_off: 2026-11-18 2026-11-20', '2026-11-18 2026-11-20'],
    ['days_off: "2026-11-18, 2026-11-20"', '"2026-11-18, 2026-11-20"'],
    ['days_off: [2026-11-18 by the sea until 2026-11-20]', '2026-11-18 by the sea until 2026-11-20'],
    ['days_off: [2026-11-18 → 2026-11-99]', '2026-11-18 → 2026-11-99'],
    ['week_start: someday', 'someday'],
    ['time_zone: Mars/Base', 'Mars/Base'],
    ['dormant_after: long', 'long'],
    ['log_to: nowhere', 'nowhere'],
    ['tiers: {inner: often}', 'often'],
    ['records: {person: {folder: x}}', 'person'],
    ['records: {contact: {foldr: x, tag: y}}', 'foldr'],
    ['records: {contact: {folder: x, path: y}}', '{folder: x, path: y}'],
    ['records: {contact: {folder: x, except: [[a]]}}', '[[a]]'],
    ['records: {contact: {folder: x, except: "!x/y"}}', '"!x/y"'],
    ['records: {contact: {folder: x, activity: call}}', 'call'],
    ['records: {event: {folder: x, activity: two words}}', 'two words'],
    ['fields: {contact: {last_contct: x}}', 'last_contct'],
    ['values: {contact: {status: x}}', 'x'],
    ['values: {contact: {sttus: {a: b}}}', 'sttus'],
    ['values: {contact: {status: {a: [b]}}}', '[b]'],
    ['values: {person: {status: {a: b}}}', 'person'],
    ['daily_notes: Daily', 'Daily'],
    ['daily_notes: {folder: [Daily, Journal]}', '[Daily, Journal]'],
    ['daily_notes: {folder: {name: Daily}}', '{name: Daily}'],
    ['daily_notes: {folder: Daily, format: [YYYY, MM]}', '[YYYY, MM]'],
  ])('is incomplete, with one finding, for %s', (line, at) => {
    const found = read('N.md', note('type: scorecard', line));
    expect(faults(found)).toEqual([`invalid-value at ${JSON.stringify(at)}`]);
    expect(found.record?.complete).toBe(false);
  });

  it.each(['type: scorecard', 'Type: "Scorecard"', 'type: [scorecard] # mine'])(
    'that cannot be read is recognized by %s',
    (line) => {
      expect(read('N.md', note(line, 'a: b: c')).brokenScorecard).toBe(true);
      expect(read('N.md', note('type: goal', `x: "${line.replaceAll('"', '')}": c`)).brokenScorecard).toBe(
        false,
      );
    },
  );
});

describe('any note', () => {
  it('that is not UTF-8 is reported, besides its other findings', () => {
    const found = parseNote(
      { path: 'N.md', text: '---\ntype: contact\nmet: soon\n---\n\uFFFD', validUtf8: false },
      CONTEXT,
    );
    expect(faults(found)).toEqual(['invalid-encoding at "\uFFFD"', 'invalid-date at "soon"']);
  });

  it.each([
    ['little-endian', '\uFFFD\uFFFD-\0-\0-\0\n\0', (text: string) => text.replaceAll(/./gs, '$&\0')],
    ['big-endian', '\uFFFD\uFFFD', (text: string) => text.replaceAll(/./gs, '\0$&')],
    ['without a mark', '', (text: string) => text.replaceAll(/./gs, '$&\0')],
  ])('in UTF-16, %s, is reported, and a scorecard in it is broken', (_, mark, encode) => {
    const found = (text: string): unknown => {
      const { validUtf8, brokenScorecard, findings } = read('N.md', mark + encode(text));
      return [validUtf8, brokenScorecard, findings.map(({ rule }) => rule)];
    };
    expect(found('---\r\ntype: scorecard\r\n---\r\n')).toEqual([false, true, ['invalid-encoding']]);
    expect(found('---\ntype: contact\n---\n')).toEqual([false, false, ['invalid-encoding']]);
    for (const text of ['a\n\0', '@\0', '\0@', 'a\0b\0c']) expect(read('N.md', text).validUtf8).toBe(true);
  });

  it('whose name is a date has a log', () => {
    const found = read('2026-11-20.md', '# Log\n- call [[Ada]]\n- 2026-11-21 email\n');
    expect(found.daily).toBe('2026-11-20');
    expect(found.log.map(({ date, activity }) => [date, activity])).toEqual([
      [null, 'call'],
      ['2026-11-21', 'email'],
    ]);
    expect(read('Other.md', '# Log\n- call [[Ada]]\n').log).toEqual([]);
  });
});

describe('a list of lines', () => {
  it.each([
    ['scorecard', 'points', 'letter: 2', 'call: 1'],
    ['scorecard', 'points', 'reading: 1 per 15 min', 'call: 1'],
    ['scorecard', 'days_off', '2026-11-19: sea', '2026-12-24..2026-12-27: holidays'],
    ['goal', 'targets', '2026-11-16: 8', '2026-11-23: 9'],
    ['event', 'goals', 'meet: 3', 'card: 2'],
  ])('may have maps in it, in any style: %s, %s, %s', (kind, name, one, other) => {
    const meant = (value: string): unknown => {
      const needed = {
        scorecard: [],
        event: ['date: 2026-11-20'],
        goal: ['kind: behavior', 'metric: call', 'target: 3', 'every: week'],
      }[kind];
      const { record, findings } = read(
        'N.md',
        note(`type: ${kind}`, ...(needed ?? []), `${name}: ${value}`),
      );
      expect(findings).toEqual([]);
      const found = Object.entries(record ?? {}).find(([key]) => key.replace('O', '_o') === name);
      return found?.[1];
    };
    const expected = meant(`\n  - ${one}\n  - ${other}`);
    expect(expected).toBeTruthy();
    for (const value of [
      `[{${one}}, {${other}}]`,
      `[{${one}, ${other}}]`,
      `[${one}, ${other}]`,
      `{${one}, ${other}}`,
      `\n  - ${one}\n    ${other}`,
      `\n  ${one}\n  ${other}`,
    ])
      expect(meant(value)).toEqual(expected);
  });
});
