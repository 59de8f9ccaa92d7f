import { describe, expect, it } from 'vitest';
import { columnsOf, type Table } from '../../../src/app/export/columns.ts';
import { exportTables } from '../../../src/app/export/tables.ts';
import { KINDS, type Kind } from '../../../src/model/records.ts';
import { DEFINITIONS } from '../../../src/parser/records/definitions.ts';
import { Ledger } from '../../../src/scorecard/index.ts';
import { moment } from '../../harness/dates.ts';
import { vaultOf } from '../../harness/vault-of.ts';

const TABLE: Readonly<Record<Kind, Table>> = {
  goal: 'goals',
  contact: 'people',
  event: 'events',
  introduction: 'introductions',
  review: 'reviews',
  scorecard: 'scorecards',
};

/** Fields that have other names in an export: columns of their kind's table, or another table. */
const ELSEWHERE: Readonly<Partial<Record<Kind, Readonly<Record<string, string>>>>> = {
  contact: {
    first_name: 'name',
    last_name: 'name',
    paused: 'status',
    archived: 'status',
    reminders: 'status',
    log: 'lines',
  },
  event: { end: 'endDate endTime', canceled: 'status', log: 'lines' },
  introduction: { between: 'one other' },
  review: { points: 'assertions' },
};

const camel = (name: string): string => name.replace(/_(.)/g, (_, sign: string) => sign.toUpperCase());

/** The fields of a kind that have no column. `private` is left out: private notes are in no table. */
function missing(kind: Kind): string[] {
  const columns = new Set([...columnsOf(TABLE[kind]).map(([name]) => name), 'lines']);
  const { members } = DEFINITIONS[kind];
  return Object.keys(members).filter((name) => {
    const inColumns = (ELSEWHERE[kind]?.[name] ?? camel(name)).split(' ');
    return name !== 'private' && inColumns.some((one) => !columns.has(one));
  });
}

describe('the tables of an export', () => {
  it.each(KINDS)('have a column for each field of a %s', (kind) => {
    // The settings of a scorecard control how notes are read; they are not data.
    expect(missing(kind)).toEqual(kind === 'scorecard' ? ['settings'] : []);
  });

  it('contain the values of the fields of each kind', () => {
    const index = vaultOf({
      'Purpose.md':
        '---\ntype: goal\nkind: overall\nreason: sales\nwhere: Guild Hall\nwhen: Thursdays\n---\n',
      'Calls.md':
        '---\ntype: goal\nkind: behavior\nmetric: call\ntarget: 5\nevery: week\non: [mon, fri]\nend: 2026-12-31\nstatus: paused\ntargets: [2026-10-05 7]\npurpose: "[[Purpose]]"\n---\n',
      'Ada.md':
        '---\ntype: contact\nmet_at: "[[Fair]]"\ntier: inner\nsnooze_until: 2026-12-01\nlast_contact: 2026-10-02\n---\n\n## Log\n\n- [ ] 2026-11-25 call: the board\n- [>] 2026-11-01 email\n- 2026-11-02 email\n',
      'Bo.md': '---\ntype: contact\n---\n',
      'Fair.md':
        '---\ntype: event\ndate: 2026-11-10\ntime: 18:00\nend: "20:30"\ngoals: [meet 3]\ncards: 2\nintroductions: ["[[Ada]] + [[Bo]]"]\nminutes: 90\nuid: fair-1\nstatus: planned\n---\n',
      'Both.md':
        '---\ntype: introduction\nbetween: ["[[Ada]]", "[[Bo]]"]\nstatus: made\nmade: 2026-10-01\noutcome: A paper\n---\n',
      'Week.md': '---\ntype: review\nperiod: 2026-W46\npoints: 42.5\ncall: 4\n---\n',
      'Score.md':
        '---\ntype: scorecard\npoints: [letter 2.5, walk 1 per 15 min]\nresults: order\ndays_off: [2026-12-24..2026-12-27 home]\nme: "[[Bo]]"\nfor_me: course\neffective: 2026-01-01\n---\n',
    });
    const tables = exportTables(Ledger.of(index, moment('2026-11-19 12:00')), false);
    const [ada] = tables.people;
    expect(ada).toMatchObject({
      ...{ metAt: 'Fair.md', tier: 'inner' },
      ...{ snoozeUntil: '2026-12-01', lastContact: '2026-10-02' },
    });
    const ofAda = { people: ['Ada.md'], path: 'Ada.md' };
    expect(tables.lines).toMatchObject([
      { ...ofAda, date: '2026-11-25', mark: 'intention', activity: 'call', text: 'the board', line: 11 },
      { ...ofAda, date: '2026-11-01', mark: 'other', activity: 'email' },
      { ...ofAda, date: '2026-11-02', mark: 'done', activity: 'email' },
    ]);
    expect(tables.goals).toMatchObject([
      {
        ...{ kind: 'behavior', on: ['mon', 'fri'], end: '2026-12-31', status: 'paused' },
        ...{ targets: ['2026-10-05 7'], purpose: 'Purpose.md' },
      },
      { kind: 'overall', metric: null, reason: 'sales', where: ['Guild Hall'], when: ['Thursdays'] },
    ]);
    expect(tables.events).toMatchObject([
      {
        ...{ endTime: '20:30', goals: ['meet 3'], cards: 2, introductions: ['Ada.md + Bo.md'] },
        ...{ minutes: 90, uid: 'fair-1' },
      },
    ]);
    expect(tables.introductions).toMatchObject([{ outcome: 'A paper' }]);
    expect(tables.reviews).toEqual([
      { path: 'Week.md', period: '2026-W46', assertions: ['points 42.5', 'call 4'] },
    ]);
    expect(tables.scorecards).toEqual([
      {
        ...{ path: 'Score.md', effective: '2026-01-01', points: ['letter 2.5', 'walk 1 per 15 min'] },
        ...{ results: ['order'], daysOff: ['2026-12-24..2026-12-27 home'], me: 'Bo.md', forMe: ['course'] },
      },
    ]);
  });
});
