import { describe, expect, it } from 'vitest';
import { eventBriefing } from '../../../src/app/events/event-briefing.ts';
import { Ledger } from '../../../src/scorecard/index.ts';
import { moment } from '../../harness/dates.ts';
import { vaultOf } from '../../harness/vault-of.ts';

const person = (fields: string): string => `---\ntype: contact\n${fields}---\n`;
const event = (fields: string): string =>
  `---\ntype: event\ndate: 2026-11-19\nstatus: planned\n${fields}---\n`;

const NOTES = {
  'Scorecard.md': '---\ntype: scorecard\nme: "[[Me]]"\n---\n',
  'People/Me.md': person('offers: [printing in small runs, a clear eye for diagrams]\n'),
  'People/Ada.md': person('role: Writes on engines\nneeds: [printing in small runs]\n'),
  'People/Charles.md': person('organization: Difference Works\nneeds: [fine gears]\noffers: [table talk]\n'),
  'People/Joseph.md': person('offers: [fine gears]\n'),
  'People/Old.md': person('status: archived\noffers: [fine gears]\n'),
  'Events/2026-11-19 Evening.md': event(
    'time: 18:00-20:30\nplace: Engine Rooms\nwith: ["[[Ada]]", "[[Me]]", "[[Charles]]", "[[Nobody Yet]]"]\n',
  ),
};

describe('eventBriefing', () => {
  const during = eventBriefing(Ledger.of(vaultOf(NOTES), moment('2026-11-19 18:30')));

  it('returns the event that is on, with its name without the date', () => {
    expect(during.event).toEqual({
      path: 'Events/2026-11-19 Evening.md',
      name: 'Evening',
      place: 'Engine Rooms',
      isOn: true,
    });
  });

  it('returns the event that is still to come today, as not on yet', () => {
    expect(eventBriefing(Ledger.of(vaultOf(NOTES), moment('2026-11-19 12:00'))).event).toMatchObject({
      name: 'Evening',
      isOn: false,
    });
  });

  it('lists everyone there except you, with what they do and need and what of it you offer', () => {
    expect(during.people).toEqual([
      {
        path: 'People/Ada.md',
        name: 'Ada',
        about: 'Writes on engines',
        needs: ['printing in small runs'],
        youOffer: 'printing in small runs',
      },
      {
        path: 'People/Charles.md',
        name: 'Charles',
        about: 'Difference Works',
        needs: ['fine gears'],
        youOffer: null,
      },
      { path: 'Nobody Yet', name: 'Nobody Yet', about: '', needs: [], youOffer: null },
    ]);
    expect(during.offers).toEqual(['printing in small runs', 'a clear eye for diagrams']);
  });

  it('proposes to connect a participant with an active contact, and names who is absent', () => {
    expect(during.connect).toEqual([
      {
        between: ['People/Charles.md', 'People/Joseph.md'],
        names: ['Charles', 'Joseph'],
        reason: 'Charles needs fine gears, which Joseph offers',
        absent: ['Joseph'],
      },
    ]);
  });

  it('proposes pairs first in which both are present', () => {
    const both = {
      ...NOTES,
      'People/Mary.md': person('needs: [table talk]\n'),
      'Events/2026-11-19 Evening.md': event('time: 18:00-20:30\nwith: ["[[Charles]]", "[[Mary]]"]\n'),
    };
    const { connect } = eventBriefing(Ledger.of(vaultOf(both), moment('2026-11-19 18:30')));
    expect(connect.map(({ names, absent }) => [names, absent])).toEqual([
      [['Mary', 'Charles'], []],
      [['Charles', 'Joseph'], ['Joseph']],
    ]);
  });

  it('returns no event on a day without one, and proposes connections without absent people', () => {
    const {
      event: none,
      people,
      connect,
    } = eventBriefing(Ledger.of(vaultOf(NOTES), moment('2026-11-18 12:00')));
    expect([none, people]).toEqual([null, []]);
    expect(connect.map(({ names, absent }) => [names, absent])).toEqual([[['Charles', 'Joseph'], []]]);
  });

  it('is empty for an empty vault', () => {
    expect(eventBriefing(Ledger.of(vaultOf({}), moment('2026-11-19 12:00')))).toEqual({
      event: null,
      people: [],
      offers: [],
      connect: [],
    });
  });
});
