import { describe, expect, it } from 'vitest';
import { summaryOf } from '../harness/vault-of.ts';

const event = (...fields: string[]): string => `---\n${['type: event', ...fields].join('\n')}\n---\n`;
const log = (...lines: string[]): string => `## Log\n\n${lines.map((line) => `- ${line}`).join('\n')}\n`;

describe('coming events', () => {
  it('are those of today and the next thirty days, in order', () => {
    const notes = {
      'A.md': event('date: 2026-12-20'),
      'B.md': event(
        'date: 2026-12-19',
        'time: 18:00-20:30',
        'place: Guild Hall',
        'goals: [meet 3, introduction 1]',
      ),
      'C.md': event('date: 2026-11-19', 'time: 20:00'),
      'D.md': event('date: 2026-11-19', 'time: 9:00', 'status: planned'),
      'E.md': event('date: 2026-11-25', 'status: canceled'),
      'F.md': event('date: 2026-11-25', 'status: skipped'),
    };
    const { coming } = summaryOf(notes, '2026-11-19').events;
    expect(coming.map(({ path }) => path)).toEqual(['D.md', 'C.md', 'B.md']);
    expect(coming[2]).toEqual({
      path: 'B.md',
      name: 'B',
      date: '2026-12-19',
      time: '18:00-20:30',
      place: 'Guild Hall',
      goals: [
        { activity: 'meet', target: 3 },
        { activity: 'introduction', target: 1 },
      ],
    });
  });
});

describe('an event of several days', () => {
  const fair = event('date: 2026-11-18', 'time: 09:00-17:00', 'end: 2026-11-20');
  const coming = (now: string): number => summaryOf({ 'Fair.md': fair }, now).events.coming.length;

  it.each([
    ['on its first day', '2026-11-18 8:00', 1],
    ['in the night between two of its days', '2026-11-19 3:00', 1],
    ['on its last day', '2026-11-20 16:59', 1],
    ['not once it is over', '2026-11-20 17:00', 0],
  ])('is coming %s', (_, now, count) => {
    expect(coming(now)).toBe(count);
  });
});

describe('the days of an event', () => {
  const days = (text: string, now: string): string => {
    const { events, day, tomorrow } = summaryOf({ 'Fair.md': text }, now);
    const is = (some: readonly unknown[], name: string): string[] => (some.length > 0 ? [name] : []);
    return [
      ...is(events.coming, 'coming'),
      ...is(day.events, 'today'),
      ...is(tomorrow.events, 'tomorrow'),
    ].join(' ');
  };
  const fair = event('date: 2026-11-18', 'end: 2026-11-20');
  const night = event('date: 2026-11-18', 'time: 22:00-02:00');
  const nights = event('date: 2026-11-17', 'end: 2026-11-18', 'time: 22:00-02:00');
  const until = event('date: 2026-11-18', 'time: 22:00', 'end: 2026-11-19T02:00');

  it.each([
    ['before it begins', fair, '2026-11-17', 'coming tomorrow'],
    ['on its first day', fair, '2026-11-18', 'coming today tomorrow'],
    ['on the day before its last', fair, '2026-11-19', 'coming today tomorrow'],
    ['on its last day', fair, '2026-11-20', 'coming today'],
    ['once it is over', fair, '2026-11-21', ''],
    ['before it goes over midnight', night, '2026-11-18 23:00', 'coming today'],
    ['while it goes on after midnight', night, '2026-11-19 01:59', 'coming today'],
    ['at its end after midnight', night, '2026-11-19 02:00', ''],
    ['in the last of its nights', nights, '2026-11-19 01:59', 'coming today'],
    ['after the last of its nights', nights, '2026-11-19 02:00', ''],
    ['before an end of another date', until, '2026-11-19 01:59', 'coming today'],
    ['of one that ends at midnight', event('date: 2026-11-18', 'time: 22:00-24:00'), '2026-11-19', ''],
    [
      'of one that was gone to',
      event('date: 2026-11-18', 'end: 2026-11-20', 'status: attended'),
      '2026-11-19',
      '',
    ],
  ])('are shown correctly %s', (_, text, now, told) => {
    expect(days(text, now)).toBe(told);
  });

  it('are the reason to suggest a person who comes', () => {
    const ada = '---\ntype: contact\nmet: 2025-01-01\n---\n';
    const notes = {
      'Ada.md': ada,
      'Fair.md': event('date: 2026-11-18', 'end: 2026-11-20', 'with: "[[Ada]]"'),
    };
    expect(summaryOf(notes, '2026-11-19').suggestions[0]?.reason).toBe('comes to Fair today');
  });
});

describe('an event awaits its outcome', () => {
  const awaiting = (text: string, now: string): number =>
    summaryOf({ 'A.md': text }, now).events.awaitingOutcome.length;

  it.each([
    ['after its day', event('date: 2026-11-18'), '2026-11-19', 1],
    ['not during its day', event('date: 2026-11-19'), '2026-11-19 23:59', 0],
    ['after its end time', event('date: 2026-11-19', 'time: 18:00-20:30'), '2026-11-19 20:30', 1],
    ['not before its end time', event('date: 2026-11-19', 'time: 18:00-20:30'), '2026-11-19 20:29', 0],
    ['past midnight, only then', event('date: 2026-11-18', 'time: 22:00-01:00'), '2026-11-19 0:59', 0],
    ['past midnight', event('date: 2026-11-18', 'time: 22:00-01:00'), '2026-11-19 1:00', 1],
    ['not on the last of its days', event('date: 2026-11-17', 'end: 2026-11-19'), '2026-11-19 23:59', 0],
    ['after the last of its days', event('date: 2026-11-17', 'end: 2026-11-18'), '2026-11-19', 1],
    ['not before its end', event('date: 2026-11-17', 'end: 2026-11-19T16:00'), '2026-11-19 15:59', 0],
    ['after its end', event('date: 2026-11-17', 'end: 2026-11-19T16:00'), '2026-11-19 16:00', 1],
    ['after an end that is a time', event('date: 2026-11-19', 'end: 20:30'), '2026-11-19 20:30', 1],
    [
      'not before an end past midnight',
      event('date: 2026-11-18', 'time: 22:00', 'end: 01:00'),
      '2026-11-19 0:59',
      0,
    ],
    [
      'at the end of the hours of its last day',
      event('date: 2026-11-17', 'time: 09:00-17:00', 'end: 2026-11-19'),
      '2026-11-19 17:00',
      1,
    ],
    ['with a start alone, after its day', event('date: 2026-11-19', 'time: 18:00'), '2026-11-19 23:00', 0],
    ['not once it has one', event('date: 2026-11-18', 'status: skipped'), '2026-11-19', 0],
  ])('%s', (_, text, now, count) => {
    expect(awaiting(text, now)).toBe(count);
  });
});

describe('goals are set aside', () => {
  const setAside = (now: string, ...fields: string[]): unknown =>
    summaryOf({ 'Evening.md': event('date: 2026-11-19', ...fields) }, now).setAside;

  it.each([
    ['2026-11-19 17:59', null],
    ['2026-11-19 18:00', { path: 'Evening.md', name: 'Evening', until: '20:30', shownAt: '2026-11-19' }],
    ['2026-11-19 20:29', { path: 'Evening.md', name: 'Evening', until: '20:30', shownAt: '2026-11-19' }],
    ['2026-11-19 20:30', null],
  ])('while an event is on: %s', (now, expected) => {
    expect(setAside(now, 'time: 18:00-20:30')).toEqual(expected);
  });

  it('for two hours if no end is given, also past midnight', () => {
    expect(setAside('2026-11-19 19:59', 'time: 18:00')).toMatchObject({ until: '20:00' });
    expect(setAside('2026-11-20 0:30', 'time: 23:00')).toMatchObject({ until: '01:00' });
  });

  it('on each day of an event of several days, within its hours', () => {
    const fair = ['time: 09:00-17:00', 'end: 2026-11-21'];
    expect(setAside('2026-11-20 8:59', ...fair)).toBeNull();
    expect(setAside('2026-11-20 9:00', ...fair)).toMatchObject({ until: '17:00' });
    expect(setAside('2026-11-20 17:00', ...fair)).toBeNull();
    expect(setAside('2026-11-22 9:00', ...fair)).toBeNull();
  });

  it('until `end`, if that has a time', () => {
    expect(setAside('2026-11-19 20:00', 'time: 18:00', 'end: 21:15')).toMatchObject({ until: '21:15' });
    const trip = ['time: 18:00', 'end: 2026-11-21T16:00'];
    expect(setAside('2026-11-20 3:00', ...trip)).toMatchObject({ until: '2026-11-21 16:00' });
    expect(setAside('2026-11-21 15:59', ...trip)).toMatchObject({ until: '16:00' });
    expect(setAside('2026-11-21 16:00', ...trip)).toBeNull();
  });

  it.each(['status: skipped', 'status: canceled', 'status: attendng', 'status: [hmm, well]'])(
    'not during an event with %s',
    (status) => {
      expect(setAside('2026-11-19 18:30', 'time: 18:00', status)).toBeNull();
    },
  );

  it.each(['status: planned', 'status: attended', 'status: [hm, confirmed]', 'status:', 'place: x'])(
    'during an event with %s',
    (line) => {
      expect(setAside('2026-11-19 18:30', 'time: 18:00', line)).not.toBeNull();
    },
  );
});

describe('recent events', () => {
  it('show what was done of each of their goals', () => {
    const notes = {
      'Fair.md': `${event(
        'date: 2026-11-18',
        'status: attended',
        'goals: [meet 3, card 2, introduction 1]',
        'met: ["[[Ada]]", "[[Bo]]"]',
        'cards: 5',
      )}\n${log('introduction [[Ada]] + [[Bo]]')}`,
    };
    expect(summaryOf(notes, '2026-11-19').events.recent).toMatchObject([
      {
        goals: [
          { activity: 'meet', target: 3, done: 2 },
          { activity: 'card', target: 2, done: 5 },
          { activity: 'introduction', target: 1, done: 1 },
        ],
      },
    ]);
  });
});

describe('planned activities', () => {
  it('are shown without what plugins append to a line', () => {
    const log = '## Log\n- [ ] email [[Ada]]: the book 📅 2026-11-20 ^x1\n- call [[Ada]]: hers ^x2\n';
    const { planned, tomorrow } = summaryOf({ '2026-11-20.md': log }, '2026-11-19');
    expect(planned.map(({ text }) => text)).toEqual(['the book', 'hers']);
    expect(tomorrow.planned).toEqual(planned);
  });

  const notes = {
    'Ada.md': '---\ntype: contact\nname: Ada Lovelace\n---\n',
    '2026-11-18.md': log('[ ] call [[Ada]]'),
    '2026-11-20.md': log('[ ] email [[Max Newman]]: the list', 'coffee [[Ada]]', '[-] call [[Ada]]'),
  };

  it('are every open intention, and every line with a date after today', () => {
    expect(summaryOf(notes, '2026-11-19').planned).toEqual([
      {
        date: '2026-11-18',
        activity: 'call',
        people: ['Ada.md'],
        names: ['Ada Lovelace'],
        count: 1,
        minutes: null,
        open: true,
        text: '',
        path: '2026-11-18.md',
      },
      {
        date: '2026-11-20',
        activity: 'email',
        people: ['Max Newman'],
        names: ['Max Newman'],
        count: 1,
        minutes: null,
        open: true,
        text: 'the list',
        path: '2026-11-20.md',
      },
      {
        date: '2026-11-20',
        activity: 'coffee',
        people: ['Ada.md'],
        names: ['Ada Lovelace'],
        count: 1,
        minutes: null,
        open: false,
        text: '',
        path: '2026-11-20.md',
      },
    ]);
  });

  it('for tomorrow are listed separately, with its events', () => {
    const { tomorrow } = summaryOf({ ...notes, 'Fair.md': event('date: 2026-11-20') }, '2026-11-19');
    expect(tomorrow.date).toBe('2026-11-20');
    expect(tomorrow.planned.map(({ activity }) => activity)).toEqual(['email', 'coffee']);
    expect(tomorrow.events.map(({ path }) => path)).toEqual(['Fair.md']);
  });
});

describe('open introductions', () => {
  it('are those that are neither made nor declined, the oldest request first', () => {
    const introduction = (...fields: string[]): string =>
      `---\n${['type: introduction', 'between: ["[[Ada]]", "[[Bo]]"]', ...fields].join('\n')}\n---\n`;
    const notes = {
      'Ada.md': '---\ntype: contact\nname: Ada Lovelace\n---\n',
      '1.md': introduction('status: proposed'),
      '2.md': introduction('status: asked', 'asked: 2026-11-12', 'consent: "[[Bo]]"'),
      '3.md': introduction('status: consented', 'asked: 2026-11-02'),
      '4.md': introduction('status: made', 'made: 2026-11-02'),
      '5.md': introduction('status: declined'),
    };
    const { open } = summaryOf(notes, '2026-11-19').introductions;
    expect(open.map(({ path }) => path)).toEqual(['3.md', '2.md', '1.md']);
    expect(open[1]).toEqual({
      path: '2.md',
      between: ['Ada.md', 'Bo'],
      names: ['Ada Lovelace', 'Bo'],
      status: 'asked',
      asked: '2026-11-12',
      consent: ['Bo'],
    });
  });
});

describe('a purpose', () => {
  const overall = '---\ntype: goal\nkind: overall\nreason: business\n---\n';

  it('has the points of activities whose event, or else contact, names it, and the period’s events', () => {
    const notes = {
      'Grow.md': overall,
      'Help.md': overall,
      'Ada.md': '---\ntype: contact\npurpose: ["[[Grow]]", "[[Help]]"]\n---\n',
      'Fair.md': `${event('date: 2026-11-18', 'status: attended', 'purpose: "[[Help]]"', 'with: "[[Ada]]"')}${log('thanks [[Ada]]')}`,
      'Later.md': event('date: 2026-11-21', 'purpose: "[[Help]]"'),
      'Off.md': event('date: 2026-11-21', 'purpose: "[[Help]]"', 'status: canceled'),
      '2026-11-17.md': log('call [[Ada]]', 'email'),
    };
    const summary = summaryOf(notes, '2026-11-19');
    expect(summary.purposes).toEqual([
      { path: 'Grow.md', name: 'Grow', points: 1, events: 0 },
      { path: 'Help.md', name: 'Help', points: 5, events: 2 },
    ]);
    expect(summary.goals).toEqual([]);
  });
});

describe('a day off', () => {
  const notes = {
    'Scorecard.md':
      '---\ntype: scorecard\ndays_off: ["2026-11-19..2026-11-20 St Martin", "2026-12-24"]\n---\n',
  };

  it.each([
    ['2026-11-18', null],
    ['2026-11-19', 'St Martin'],
    ['2026-11-20', 'St Martin'],
    ['2026-12-24', ''],
  ])('on %s is %j', (today, text) => {
    expect(summaryOf(notes, today).dayOff).toBe(text);
  });
});
