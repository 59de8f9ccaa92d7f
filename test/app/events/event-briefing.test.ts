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

describe('what you can bring', () => {
  const during = eventBriefing(Ledger.of(vaultOf(NOTES), moment('2026-11-19 18:30')));

  it('is for the event that is on, named without its date', () => {
    expect(during.event).toEqual({
      path: 'Events/2026-11-19 Evening.md',
      name: 'Evening',
      place: 'Engine Rooms',
      isOn: true,
    });
  });

  it('is for the event that is still to come today', () => {
    expect(eventBriefing(Ledger.of(vaultOf(NOTES), moment('2026-11-19 12:00'))).event).toMatchObject({
      name: 'Evening',
      isOn: false,
    });
  });

  it('names who is there but you, what they do and need, and what of it you offer', () => {
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

  it('connects somebody who is there with somebody who is active, and says who is not there', () => {
    expect(during.connect).toEqual([
      {
        between: ['People/Charles.md', 'People/Joseph.md'],
        names: ['Charles', 'Joseph'],
        reason: 'Charles needs fine gears, which Joseph offers',
        absent: ['Joseph'],
      },
    ]);
  });

  it('connects those first who are both there', () => {
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

  it('is for the next event of today before one is on', () => {
    expect(eventBriefing(Ledger.of(vaultOf(NOTES), moment('2026-11-19 12:00'))).event?.name).toBe('Evening');
  });

  it('is for no event on another day: whom to connect then, without saying who is there', () => {
    const {
      event: none,
      people,
      connect,
    } = eventBriefing(Ledger.of(vaultOf(NOTES), moment('2026-11-18 12:00')));
    expect([none, people]).toEqual([null, []]);
    expect(connect.map(({ names, absent }) => [names, absent])).toEqual([[['Charles', 'Joseph'], []]]);
  });

  it('is nothing where nothing is noted', () => {
    expect(eventBriefing(Ledger.of(vaultOf({}), moment('2026-11-19 12:00')))).toEqual({
      event: null,
      people: [],
      offers: [],
      connect: [],
    });
  });
});
