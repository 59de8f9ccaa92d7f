import { describe, expect, it } from 'vitest';
import { findEventsByName, eventsToSettle, requireOneEvent } from '../../../src/app/events/find-event.ts';
import { Ledger } from '../../../src/scorecard/index.ts';
import { moment } from '../../harness/dates.ts';
import { inWords } from '../../harness/in-words.ts';
import { vaultOf } from '../../harness/vault-of.ts';

const event = (date: string, fields = ''): string => `---\ntype: event\ndate: ${date}\n${fields}---\n`;
const ledger = Ledger.of(
  vaultOf({
    'E/2026-11-05 Guild.md': event('2026-11-05', 'status: attended\n'),
    'E/2026-11-12 Guild.md': event('2026-11-12'),
    'E/2026-11-26 Guild.md': event('2026-11-26'),
    'E/Fête des Lumières.md': event('2026-11-14', 'end: 2026-11-16\n'),
    'E/Friday Drinks.md': event('2026-12-01'),
    'E/Ada at work.md': event('2026-11-24'),
    'Guild hall.md': 'A place.\n',
  }),
  moment('2026-11-19 12:00'),
);
const called = (written: string, look: 'back' | 'ahead' = 'back'): string[] =>
  findEventsByName(ledger, written, look).map(({ path }) => path.replace(/^E\/|\.md$/g, ''));
const toSettle = (written: string, look: 'back' | 'ahead' = 'back'): string[] =>
  eventsToSettle(ledger, written, look).map(({ path }) => path.replace(/^E\/|\.md$/g, ''));
const GUILDS = ['2026-11-05 Guild', '2026-11-12 Guild', '2026-11-26 Guild'];

describe('findEventsByName and eventsToSettle', () => {
  it.each([
    ['2026-11-12 guild', ['2026-11-12 Guild']],
    ['[[E/2026-11-12 Guild|the guild]]', ['2026-11-12 Guild']],
    ['E/2026-11-12 Guild.md', ['2026-11-12 Guild']],
    ['guild', GUILDS],
    ['12 Nov', ['2026-11-12 Guild']],
    ['2026-11-15', ['Fête des Lumières']],
    ['lumieres fete', ['Fête des Lumières']],
    ['lumi', ['Fête des Lumières']],
    ['lu', []],
    ['friday', ['Friday Drinks']],
    ['work', ['Ada at work']],
    ['nothing', []],
    ['', []],
    ['—', []],
  ])('find events by “%s”', (written, paths) => {
    expect(called(written)).toEqual(paths);
  });

  it('find events by a day, looking back or ahead, and reject an ambiguous date', () => {
    expect(called('thursday')).toEqual([]);
    expect(called('tuesday', 'ahead')).toEqual(['Ada at work']);
    expect(inWords(() => called('03/04/2026'))).toThrow('may be');
  });

  it('return only events that await an outcome, or else the events of that name or day', () => {
    expect(toSettle('')).toEqual(['2026-11-12 Guild', 'Fête des Lumières']);
    expect(toSettle('guild')).toEqual(['2026-11-12 Guild']);
    expect(toSettle('5 Nov')).toEqual(['2026-11-05 Guild']);
    expect(toSettle('24 Nov')).toEqual(['Ada at work']);
  });

  it('throw for an unknown name, and list the candidates for an ambiguous one', () => {
    expect(inWords(() => toSettle('Gild'))).toThrow('there is no event “Gild”');
    expect(inWords(() => requireOneEvent('guild', findEventsByName(ledger, 'guild', 'back')))).toThrow(
      '“guild” may be E/2026-11-05 Guild, E/2026-11-12 Guild, E/2026-11-26 Guild',
    );
  });
});
