import { describe, expect, it } from 'vitest';
import { Ledger } from '../../src/scorecard/index.ts';
import { moment } from '../harness/dates.ts';
import { summaryOf, vaultOf } from '../harness/vault-of.ts';

const TODAY = '2026-11-19';
const card = (...sources: string[]): string =>
  `---\ntype: scorecard\ncontact_from: [${sources.join(', ')}]\n---\n`;
const ALL = { 'Scorecard.md': card('headings', 'mentions') };
const contact = (body: string, ...fields: string[]): string =>
  `---\n${['type: contact', ...fields].join('\n')}\n---\n${body}\n`;

/** The days of contact with Ada, up to `now`. */
function days(notes: Record<string, string>, now = `${TODAY} 12:00`): readonly string[] {
  const vault = { 'Ada.md': contact(''), ...notes };
  return Ledger.of(vaultOf(vault), moment(now)).contacts.daysWith('Ada.md');
}

describe('dated headings and items in the note of a contact', () => {
  const ada = { 'Ada.md': contact('## History\n\n### 2026-05-05 — coffee\n\n- **2026-06-06**: a letter') };

  it('record contact if the scorecard asks for headings', () => {
    expect(days({ ...ada, ...ALL })).toEqual(['2026-05-05', '2026-06-06']);
    expect(days({ ...ada, 'Scorecard.md': card('Headings') })).toHaveLength(2);
    expect(
      days({ ...ada, 'Scorecard.md': '---\ntype: scorecard\ncontact_from: headings\n---\n' }),
    ).toHaveLength(2);
  });

  it.each([['no scorecard'], ['log'], ['mentions']])('record no contact with %s', (source) => {
    expect(days(source === 'no scorecard' ? ada : { ...ada, 'Scorecard.md': card(source) })).toEqual([]);
  });

  it('count up to today, together with the log, once per day', () => {
    const body =
      '## 2026-11-19\n## 2026-11-20\n## 2026-11-02\n\n## Log\n\n- 2026-11-02 call\n- [ ] 2026-11-03 call';
    expect(days({ ...ALL, 'Ada.md': contact(body, 'met: 2020-01-01') })).toEqual([
      '2020-01-01',
      '2026-11-02',
      '2026-11-19',
    ]);
  });

  it('are worth no points, but decide whom to contact', () => {
    const { points, activities, due, suggestions } = summaryOf(
      {
        ...ALL,
        'Ada.md': contact('### 2026-11-18', 'cadence: monthly'),
        'Bo.md': contact('### 2026-10-18', 'cadence: monthly'),
        'Cy.md': contact('### 2026-05-05'),
        'Di.md': contact('### 2026-11-18\n### 2020-11-18'),
      },
      TODAY,
    );
    expect([points, activities]).toEqual([0, {}]);
    expect(due).toMatchObject([{ path: 'Bo.md', last: '2026-10-18', daysOver: 1 }]);
    expect(suggestions).toMatchObject([{ path: 'Cy.md' }]);
  });

  it('count as the earlier contact of a reconnection', () => {
    const called = (body: string): unknown =>
      summaryOf({ ...ALL, 'Ada.md': contact(`${body}\n## Log\n- 2026-11-18 call`) }, TODAY).activities;
    expect(called('### 2026-05-05')).toEqual({ call: 1, reconnection: 1 });
    expect(called('### 2026-05-05\n### 2026-11-01')).toEqual({ call: 1 });
    expect(called('')).toEqual({ call: 1 });
  });

  it('follow the setting of the scorecard that applies last', () => {
    const later = '---\ntype: scorecard\neffective: 2026-01-01\ncontact_from: log\n---\n';
    expect(days({ ...ada, ...ALL, 'Later.md': later })).toEqual([]);
  });
});

describe('linked people', () => {
  it('in a daily note were contacted on its day', () => {
    expect(days({ ...ALL, '2026-11-18.md': 'Lunch with [[ada]].\n' })).toEqual(['2026-11-18']);
    expect(days({ ...ALL, '2026-11-18.md': '[lunch](./Ada.md)\n' })).toEqual(['2026-11-18']);
    expect(days({ 'Scorecard.md': card('headings'), '2026-11-18.md': '[[Ada]]\n' })).toEqual([]);
    expect(days({ '2026-11-18.md': '[[Ada]]\n' })).toEqual([]);
  });

  it('in a daily note were contacted even if it has a log', () => {
    const text = '[[Ada]]\n\n## Log\n\n- call [[Bo]]\n';
    const { activities, points } = summaryOf({ ...ALL, '2026-11-18.md': text, 'Ada.md': contact('') }, TODAY);
    expect([activities, points]).toEqual([{ call: 1 }, 1]);
    expect(days({ ...ALL, '2026-11-18.md': text })).toEqual(['2026-11-18']);
  });

  it('in a future daily note or a line with a future date were not contacted', () => {
    expect(
      days({ ...ALL, '2026-11-20.md': '[[Ada]]\n', '2026-11-18.md': '- 2026-12-01 see [[Ada]]\n' }),
    ).toEqual([]);
    expect(days({ ...ALL, '2026-11-20.md': '[[Ada]]\n' }, '2026-11-20 00:01')).toEqual(['2026-11-20']);
    expect(days({ ...ALL, '2026-11-18.md': '- 2026-11-16: saw [[Ada]]\n' })).toEqual(['2026-11-16']);
  });

  it.each([
    ['type: meeting', ['2026-11-18']],
    ['type: event\nstatus: attended', ['2026-11-18']],
    ['type: event', []],
    ['type: event\nstatus: planned', []],
    ['type: event\nstatus: skipped', []],
    ['type: meeting\nstatus: canceled', []],
  ])('in the note of an event were contacted if it was held: %s', (fields, expected) => {
    const text = `---\n${fields}\ndate: 2026-11-18\n---\nThere was [[Ada]].\n`;
    expect(days({ ...ALL, 'Fair.md': text })).toEqual(expected);
    expect(days({ 'Fair.md': text })).toEqual([]);
  });

  it('in the note of an event were contacted once it is over', () => {
    const text = `---\ntype: meeting\ndate: ${TODAY}\ntime: 18:00-20:00\n---\n[[Ada]]\n`;
    expect(days({ ...ALL, 'Fair.md': text }, `${TODAY} 19:00`)).toEqual([]);
    expect(days({ ...ALL, 'Fair.md': text }, `${TODAY} 20:30`)).toEqual([TODAY]);
  });

  it('in any other note were not contacted', () => {
    expect(days({ ...ALL, 'Notes.md': '[[Ada]]\n', 'Bo.md': contact('## 2026-11-18\n\n[[Ada]]') })).toEqual(
      [],
    );
  });
});

describe('the setting contact_from', () => {
  it.each([
    ['heading', 'Write log, headings or mentions; did you mean “headings”?'],
    ['[log, everything]', 'Write log, headings or mentions'],
    ['{headings: true}', 'Write log, headings or mentions'],
  ])('cannot be %s', (value, help) => {
    const text = `---\ntype: scorecard\ncontact_from: ${value}\n---\n`;
    expect(vaultOf({ 'Scorecard.md': text }).note('Scorecard.md')?.findings).toMatchObject([
      { rule: 'invalid-value', help },
    ]);
  });

  it('is `log` by default', () => {
    expect(vaultOf({}).settings.contactFrom).toEqual(['log']);
    expect(vaultOf(ALL).settings.contactFrom).toEqual(['headings', 'mentions']);
  });
});
