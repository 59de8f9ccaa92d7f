import { describe, expect, it } from 'vitest';
import { completeNote } from '../../../src/app/complete/complete-note.ts';
import { runRules } from '../../../src/rules/engine/run-rules.ts';
import { KINDS } from '../../../src/model/records.ts';
import { DEFINITIONS } from '../../../src/parser/records/definitions.ts';
import { VaultIndex } from '../../../src/vault/vault-index.ts';
import { Ledger } from '../../../src/scorecard/index.ts';
import { moment } from '../../harness/dates.ts';

const NOW = moment('2026-11-19 12:00');

const VAULT = VaultIndex.build(
  Object.entries({
    'Scorecard.md': '---\ntype: scorecard\npoints: [sketch 2]\ntiers:\n  inner: monthly\n---\n',
    'People/Ada Lovelace.md': '---\ntype: contact\naliases: [Countess]\n---\n',
    'People/Grace Hopper.md': '---\ntype: contact\n---\n',
    'People/Joe "Red" Clay.md': '---\ntype: contact\n---\n',
    'Book fair.md': '---\ntype: event\ndate: 2026-11-01\nstatus: attended\n---\n',
    'Grow the press.md': '---\ntype: goal\nkind: overall\nreason: business\n---\n',
    'Call five.md': '---\ntype: goal\nkind: behavior\nmetric: call\ntarget: 5\nevery: week\n---\n',
  }).map(([path, text]) => ({ path, text })),
);

/** The completions offered at `|` in a note, and its text after the first of them is accepted. */
function at(marked: string, path = 'Note.md'): { shown: string[]; first: string } {
  const caret = marked.indexOf('|');
  const text = marked.slice(0, caret) + marked.slice(caret + 1);
  const { start, end, options } = completeNote(Ledger.of(VAULT, NOW), path, text, caret);
  const insert = options[0]?.insert;
  return {
    shown: options.map((one) => one.text),
    first: insert === undefined ? text : text.slice(0, start) + insert + text.slice(end),
  };
}

const contact = (line: string): string => `---\ntype: contact\n${line}\n---\n`;
const event = (line: string): string => `---\ntype: event\n${line}\n---\n`;
const goal = (line: string): string => `---\ntype: goal\n${line}\n---\n`;

describe('completeNote in front matter', () => {
  it.each([
    [contact('cad|'), contact('cadence: ')],
    [contact('cadence: mo|'), contact('cadence: monthly')],
    [contact('status: |'), contact('status: active')],
    [contact('tier: i|'), contact('tier: inner')],
    [contact('contact_frequency: quar|'), contact('contact_frequency: quarterly')],
    [contact('met_at: fair|'), contact('met_at: "[[Book fair]]"')],
    [contact('introduced_by: Gra|'), contact('introduced_by: "[[Grace Hopper]]"')],
    [contact('introduced_by: "[[Gra|]]"'), contact('introduced_by: "[[Grace Hopper]]"')],
    [contact('purpose:\n  - gr|'), contact('purpose:\n  - "[[Grow the press]]"')],
    [contact('knows: ["[[Ada Lovelace]]", Gr|]'), contact('knows: ["[[Ada Lovelace]]", "[[Grace Hopper]]"]')],
    [contact('introduced_by: Joe|'), contact(`introduced_by: '[[Joe "Red" Clay]]'`)],
    [event('status: att|'), event('status: attended')],
    [event('kind: cof|'), event('kind: coffee')],
    [event('goals: [meet 3, intro|]'), event('goals: [meet 3, introduction ]')],
    [event('with: ["[[Ada Lovelace]]", Gr|]'), event('with: ["[[Ada Lovelace]]", "[[Grace Hopper]]"]')],
    [event('met:\n  - Count|'), event('met:\n  - "[[Ada Lovelace]]"')],
    [event('introductions:\n  - Ada|'), event('introductions:\n  - "[[Ada Lovelace]] + ')],
    [
      event('introductions:\n  - "[[Ada Lovelace]] + Gr|"'),
      event('introductions:\n  - "[[Ada Lovelace]] + [[Grace Hopper]]"'),
    ],
    [goal('metric: po|'), goal('metric: points')],
    [goal('metric: sk|'), goal('metric: sketch')],
    [goal('every: w|'), goal('every: week')],
    [goal('kind: re|'), goal('kind: reconnection')],
    [goal('on: [mon, t|]'), goal('on: [mon, tue]')],
    ['---\ntype: go|\n---\n', '---\ntype: goal\n---\n'],
    ['---\nty|\n---\n', '---\ntype: \n---\n'],
    ['---\ntype: contact\nsta|', '---\ntype: contact\nstatus: '],
    ['---\ntype: introduction\nbroken: [\nst|\n---\n', '---\ntype: introduction\nbroken: [\nstatus: \n---\n'],
  ])('completes %j to %j', (typed, wanted) => {
    expect(at(typed).first).toBe(wanted);
  });

  it.each([
    [contact('name: Ada|')],
    [contact('status: active|')],
    [contact('st| atus: active')],
    [contact('cadence: weekly # mo|')],
    [contact('introduced_by: "[[Ada Lovelace]]"|')],
    ['---\ntitle: x\nsta|\n---\n'],
    ['---\ntype: recipe\nkind: be|\n---\n'],
    ['---\ntype: contact\n---\nsta|\n'],
    ['Sta|\n'],
  ])('proposes nothing for %j', (typed) => {
    expect(at(typed).shown).toEqual([]);
  });

  it('does not propose a field that is already given, even under another name', () => {
    expect(at(contact('company: Babbage & Sons\nor|')).shown).not.toContain('organization');
    expect(at(contact('or|')).shown).toContain('organization');
  });

  it('every word proposed for a field is a valid value of that field', () => {
    for (const kind of KINDS) {
      for (const [name, { words }] of DEFINITIONS[kind].fields) {
        for (const word of words) {
          const text = `---\ntype: ${kind}\n${name}: ${word}\n---\n`;
          const { diagnostics } = runRules(VAULT.with({ path: 'X.md', text }), NOW, { paths: ['X.md'] });
          expect(diagnostics.filter(({ rule }) => rule === 'invalid-value')).toEqual([]);
        }
      }
    }
  });
});

describe('completeNote in logs', () => {
  const daily = '2026-11-19.md';

  it.each([
    ['## Log\n\n- cof|\n', '## Log\n\n- coffee \n'],
    ['## Log\n\n- [ ] cof|\n', '## Log\n\n- [ ] coffee \n'],
    ['## Log\n\n- call Gra|\n', '## Log\n\n- call [[Grace Hopper]]\n'],
    ['## Log\n\n- call Count|\n', '## Log\n\n- call [[Ada Lovelace]]\n'],
    ['## Log\n\n- call [[Gra|]]\n', '## Log\n\n- call [[Grace Hopper]]\n'],
    ['# Log\n\n### Morning\n\n- cof|\n', '# Log\n\n### Morning\n\n- coffee \n'],
  ])('completes %j to %j in a daily note', (typed, wanted) => {
    expect(at(typed, daily).first).toBe(wanted);
  });

  it.each([
    [
      '---\ntype: contact\nlog:\n  - 2026-11-18 cof|\n---\n',
      '---\ntype: contact\nlog:\n  - 2026-11-18 coffee \n---\n',
    ],
    [
      '---\ntype: contact\nlog:\n  - "2026-11-18 cof|"\n---\n',
      '---\ntype: contact\nlog:\n  - "2026-11-18 coffee "\n---\n',
    ],
    ['---\ntype: contact\n---\n## Log\n\n- 20|\n', '---\ntype: contact\n---\n## Log\n\n- 2026-11-19 \n'],
    [
      '---\ntype: event\ndate: 2026-11-19\n---\n## Log\n- mee|\n',
      '---\ntype: event\ndate: 2026-11-19\n---\n## Log\n- meet \n',
    ],
  ])('completes %j to %j in a record', (typed, wanted) => {
    expect(at(typed).first).toBe(wanted);
  });

  it.each([
    ['## Log\n\n- |\n'],
    ['## Log\n\n- [ ] |\n'],
    ['## Log\n\nSome words about cof|\n'],
    ['## Log\n\n```\n- cof|\n```\n'],
    ['## Log\n\n- call `Gra|`\n'],
    ['## Log\n\n- call [[Ada Lovelace]]: Gra|\n'],
    ['## Log\n\n- call\n  - cof|\n'],
    ['## Log\n\n## Ideas\n\n- cof|\n'],
    ['- cof|\n'],
    ['## Log\n\n<!--\n- cof|\n-->\n'],
  ])('proposes nothing in a daily note for %j', (typed) => {
    expect(at(typed, daily).shown).toEqual([]);
  });

  it('proposes nothing in a note that is neither a record nor a daily note', () => {
    expect(at('## Log\n\n- cof|\n').shown).toEqual([]);
  });
});
