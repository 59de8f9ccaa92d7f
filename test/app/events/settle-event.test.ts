import { describe, expect, it } from 'vitest';
import { settleEvent, type EventOutcome, type EventResults } from '../../../src/app/events/settle-event.ts';
import { moment } from '../../harness/dates.ts';
import { inWords } from '../../harness/in-words.ts';
import { vaultOf } from '../../harness/vault-of.ts';

const PATH = 'Evening.md';
const NOW = moment('2026-11-19 21:00');
const PEOPLE = {
  'Ada.md': '---\ntype: contact\naliases: [The Countess]\n---\n',
  'Bo.md': '---\ntype: contact\n---\n',
};
const note = (fields: string): string =>
  `---\ntype: event\ndate: 2026-11-19 # Thursday\n${fields}---\n\nHello\n`;
const change = (text: string, outcome: EventOutcome = 'attended', more: EventResults = {}, now = NOW) =>
  settleEvent({ index: vaultOf({ ...PEOPLE, [PATH]: text }), now }, PATH, outcome, more);
const settled = (fields: string, more: EventResults = {}): string | undefined =>
  change(note(fields), 'attended', more)?.after;

describe('settleEvent', () => {
  it.each([
    ['in the place of what was planned', 'status: planned # soon\n', 'status: attended # soon\n'],
    ['where the field is empty', 'status:\n', 'status: attended\n'],
    ['where there is no field', '', 'status: attended\n'],
    [
      'in our own spelling, which wins',
      'event status: planned\n',
      'event status: planned\nstatus: attended\n',
    ],
  ])('writes the outcome %s, and changes nothing else', (_, before, after) => {
    expect(change(note(before))).toEqual({ path: PATH, before: note(before), after: note(after) });
  });

  it('accepts “skipped” and “canceled”, even before the event', () => {
    const early = moment('2026-11-01');
    expect(change(note(''), 'skipped', {}, early)?.after).toContain('status: skipped\n');
    expect(change(note(''), 'canceled', {}, early)?.after).toContain('status: canceled\n');
  });

  it('writes people met, participants, cards and results', () => {
    const more = {
      met: ['[[Bo]]', '[[Max Newman]]'],
      with: ['[[Ada]]'],
      cards: 3,
      results: ['a talk: in May'],
    };
    expect(settled('', more)).toBe(
      note(
        'status: attended\ncards: 3\nwith: ["[[Ada]]"]\nmet: ["[[Bo]]", "[[Max Newman]]"]\nresults: ["a talk: in May"]\n',
      ),
    );
  });

  it.each([
    ['met:\n  - "[[Ada]]" # at last\n', 'met:\n  - "[[Ada]]" # at last\n  - "[[Bo]]"\n'],
    ["met: ['[[Ada]]']\n", 'met: [\'[[Ada]]\', "[[Bo]]"]\n'],
    ['met: "[[Ada]]"\n', 'met: ["[[Ada]]", "[[Bo]]"]\n'],
    ['met: [[Ada]]\n', 'met: ["[[Ada]]", "[[Bo]]"]\n'],
    ['met: []\n', 'met: ["[[Ada]]", "[[Bo]]"]\n'],
  ])('extends a list in the style in which it is written, without duplicates: %j', (before, after) => {
    for (const end of ['\n', '\r\n']) {
      const text = note(`status: attended\n${before}`).replaceAll('\n', end);
      expect(change(text, 'attended', { met: ['[[Ada]]', '[[Bo]]'] })?.after).toBe(
        note(`status: attended\n${after}`).replaceAll('\n', end),
      );
    }
  });

  it.each([
    ['with: [Ada]\n', 'with: [Ada, "[[Bo]]"]\n'],
    ['with: Ada\n', 'with: ["Ada", "[[Bo]]"]\n'],
    ['with:\n  - the countess\n', 'with:\n  - the countess\n  - "[[Bo]]"\n'],
    ['with: Ada, Bo\n', 'with: Ada, Bo\n'],
    ['attendees: [Ada]\n', 'attendees: [Ada]\nwith: ["Ada", "[[Bo]]"]\n'],
  ])('knows the people whom a list has by a plain name: %j', (before, after) => {
    const text = `status: attended\n${before}`;
    const fields = `status: attended\n${after}`;
    const more = { with: ['[[Ada]]', '[[Bo]]'] };
    expect(settled(text, more) ?? note(text)).toBe(note(fields));
  });

  it.each([
    ['with: [Cleo Hart]\n', ['[[Cleo Hart]]'], 'with: ["[[Cleo Hart]]"]\n'],
    ['with: [cleo  hart, Ada]\n', ['[[Cleo Hart]]'], 'with: ["[[Cleo Hart]]", "Ada"]\n'],
    ['with: Cleo Hart\n', ['[[Cleo Hart]]', '[[Bo]]'], 'with: ["[[Cleo Hart]]", "[[Bo]]"]\n'],
    [
      'with:\n  - Ada # mine\n  - "Cleo Hart" # hers\n',
      ['[[Cleo Hart]]', '[[Bo]]'],
      'with:\n  - Ada # mine\n  - "[[Cleo Hart]]" # hers\n  - "[[Bo]]"\n',
    ],
    ['attendees: [Cleo Hart]\n', ['[[Cleo Hart]]'], 'attendees: [Cleo Hart]\nwith: ["[[Cleo Hart]]"]\n'],
  ])('links people without a note whom a list names, so that they count: %j, %j', (before, links, after) => {
    const more = { with: links };
    const text = note(`status: attended\n${after}`);
    expect(settled(`status: attended\n${before}`, more)).toBe(text);
    expect(change(text, 'attended', more)).toBeNull();
  });

  it('adds each person once, in whatever letters', () => {
    expect(settled('', { met: ['[[Zoe Park]]', '[[zoe park]]', '[[Ada]]', '[[Ada|A]]'] })).toContain(
      'met: ["[[Zoe Park]]", "[[Ada]]"]\n',
    );
    const text = note('status: attended\nwith: "[[Cleo Hart]]"\n');
    expect(change(text, 'attended', { with: ['[[cleo hart]]'] })).toBeNull();
  });

  it.each([
    ['with: [Cleo Hartmann]\n', '[[Cleo Hart]]', 'with: [Cleo Hartmann, "[[Cleo Hart]]"]\n'],
    ['with: ["[[Bo|Cleo Hart]]"]\n', '[[Cleo Hart]]', 'with: ["[[Bo|Cleo Hart]]", "[[Cleo Hart]]"]\n'],
  ])('adds somebody whom a list does not name: %j, %s', (before, link, after) => {
    expect(settled(`status: attended\n${before}`, { with: [link] })).toBe(note(`status: attended\n${after}`));
  });

  it('replaces the number of cards, and keeps it if none is given', () => {
    expect(settled('cards: 2 # two\n', { cards: 3 })).toContain('cards: 3 # two\n');
    expect(settled('cards: 2\n')).toContain('cards: 2\n');
    expect(settled('cards: 2\n', { cards: 0 })).toContain('cards: 0\n');
  });

  it('adds front matter to a note that is an event only by its folder', () => {
    const index = vaultOf({
      ...PEOPLE,
      'S.md': '---\ntype: scorecard\nrecords:\n  event: [{folder: Calls}]\n---\n',
      'Calls/2026-11-18.md': 'A talk.\n',
    });
    const more = { met: ['[[Bo]]'] };
    expect(settleEvent({ index, now: NOW }, 'Calls/2026-11-18.md', 'attended', more)?.after).toBe(
      '---\nstatus: attended\nmet: ["[[Bo]]"]\n---\nA talk.\n',
    );
  });

  it('returns null if the note already contains everything', () => {
    const text = note('status: attended\nmet: "[[The Countess|Ada]]"\ncards: 3\nresults: a talk\n');
    expect(change(text, 'attended', { cards: 3, results: ['a talk'] })).toBeNull();
    expect(change(note('canceled: true\n'), 'canceled')).toBeNull();
  });

  it.each([
    ['status: skipped\n', 'attended', 'Evening.md is noted as skipped already'],
    ['status: done\n', 'canceled', 'Evening.md is noted as attended already'],
    ['canceled: true\n', 'attended', 'Evening.md is noted as canceled already'],
  ] as const)('throws if the note already has another outcome: %j, %s', (fields, outcome, words) => {
    expect(inWords(() => change(note(fields), outcome))).toThrow(words);
  });

  it.each([
    ['2026-11-18 21:00', 'Evening.md has not begun: it is on 2026-11-19, 20:00'],
    ['2026-11-19 19:59', 'Evening.md has not begun: it is on 2026-11-19, 20:00'],
  ])('throws before the event begins, at %s', (now, words) => {
    expect(inWords(() => change(note('time: "20:00"\n'), 'attended', {}, moment(now)))).toThrow(words);
  });

  it('accepts “attended” as soon as the event has begun', () => {
    expect(change(note('time: "20:00"\n'), 'attended', {}, moment('2026-11-19 20:00'))).not.toBeNull();
  });

  it('throws for a note that is not an event, and for one that is not valid UTF-8', () => {
    expect(inWords(() => change('---\ntype: contact\n---\n'))).toThrow('Evening.md is not an event');
    const index = vaultOf({}).with({
      path: PATH,
      text: '---\ntype: event\ndate: 2026-11-19\n---\n\ufffd',
      validUtf8: false,
    });
    expect(inWords(() => settleEvent({ index, now: NOW }, PATH, 'attended'))).toThrow(
      'Evening.md is not valid UTF-8',
    );
  });
});
