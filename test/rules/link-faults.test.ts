import { describe, expect, it } from 'vitest';
import { fixVault } from '../../src/app/lint/fix-vault.ts';
import { KINDS } from '../../src/model/records.ts';
import { DEFINITIONS } from '../../src/parser/records/definitions.ts';
import { linkFaults } from '../../src/rules/engine/link-faults.ts';
import { nearKey } from '../../src/rules/engine/link-faults.ts';
import { runRules } from '../../src/rules/engine/run-rules.ts';
import { moment } from '../harness/dates.ts';
import { vaultOf } from '../harness/vault-of.ts';

const NOW = moment('2026-11-19');
const contact = (more = ''): string => `---\ntype: contact\n${more}---\n`;
const LINKS = ['broken-link', 'ambiguous-link', 'alias-as-link', 'wrong-kind-of-link', 'link-not-renamed'];

function said(notes: Record<string, string>): string[] {
  const { diagnostics } = runRules(vaultOf({ 'Scorecard.md': '---\ntype: scorecard\n---\n', ...notes }), NOW);
  return diagnostics
    .filter(({ rule }) => LINKS.includes(rule))
    .map(({ path, start, severity, rule }) => `${path}:${String(start.line)} ${severity} ${rule}`);
}

function fixed(notes: Record<string, string>, path: string): string {
  const all = { 'Scorecard.md': '---\ntype: scorecard\n---\n', ...notes };
  return fixVault(vaultOf(all), NOW).index.note(path)?.text ?? '';
}

describe('a link', () => {
  const people = { 'People/Ada.md': contact('aliases: [Countess]\n'), 'Book.md': 'A book.\n' };

  it('to its own note is checked like any other, but in a log', () => {
    const note = contact(
      'met_at: "[[A]]"\npurpose: "[[A]]"\nknows: "[[A]]"\nlog: ["2026-11-16 call [[A]]"]\n',
    );
    const wrong = ['2', '3'].map((line) => `A.md:${Number(line) + 1} warning wrong-kind-of-link`);
    const event = '---\ntype: event\ndate: 2026-11-10\nlog: ["thanks [[E]]"]\n---\n';
    expect(said({ 'A.md': note, 'E.md': event })).toEqual(wrong);
  });

  it('has at most one finding, the most specific one', () => {
    expect(
      said({
        ...people,
        'A/Grace.md': contact('met: 2026-01-10\n'),
        'B/Grace.md': contact('aliases: [Countess of]\n'),
        'Fair.md':
          '---\ntype: event\ndate: 2026-01-10\nstatus: attended\nwith: ["[[Ada]]", "[[Book]]", "[[Fair]]"]\n---\n',
        'X/Y.md': contact(
          'met_at: "[[Ada]]"\nintroduced_by: "[[Grace]]"\npurpose: "[[Nowhere]]"\nlog:\n  - "2026-11-16 call [[countess]] and [[Nobody]]"\n  - "2026-11-17 call [[Nobody]] — of [[Lost]]"\n',
        ),
      }),
    ).toEqual([
      'Fair.md:5 warning wrong-kind-of-link',
      'X/Y.md:3 warning wrong-kind-of-link',
      'X/Y.md:4 warning ambiguous-link',
      'X/Y.md:5 warning broken-link',
      'X/Y.md:7 warning alias-as-link',
      'X/Y.md:7 info broken-link',
      'X/Y.md:8 warning broken-link',
    ]);
  });

  it.each([
    ['purpose', 'goal\nkind: behavior\nmetric: call\ntarget: 1\nevery: week\npurpose: "[[X]]"', 'warning'],
    ['met_at', 'contact\nmet_at: "[[X]]"', 'warning'],
    ['introduced_by', 'contact\nintroduced_by: "[[X]]"', 'info'],
    ['knows', 'contact\nknows: ["[[Ada]]", "[[X]]"]', 'info'],
    ['purpose of a contact', 'contact\npurpose: "[[X]]"', 'warning'],
    ['with', 'event\ndate: 2026-11-10\nwith: "[[X]]"', 'info'],
    ['met', 'event\ndate: 2026-11-10\nmet: "[[X]]"', 'info'],
    ['purpose of an event', 'event\ndate: 2026-11-10\npurpose: "[[X]]"', 'warning'],
    ['introductions', 'event\ndate: 2026-11-10\nintroductions: ["[[Ada]] + [[X]]"]', 'info'],
    ['between', 'introduction\nbetween: ["[[Ada]]", "[[X]]"]\nstatus: asked', 'info'],
    ['consent', 'introduction\nbetween: ["[[Ada]]", "[[Bo]]"]\nstatus: asked\nconsent: "[[X]]"', 'info'],
    ['me', 'scorecard\nme: "[[X]]"', 'info'],
  ])('is checked in %s', (_, fields, severity) => {
    const found = said({ 'Ada.md': contact(), 'Bo.md': contact(), 'N.md': `---\ntype: ${fields}\n---\n` });
    expect(found.map((one) => one.replace(/:\d+/, ''))).toEqual([`N.md ${severity} broken-link`]);
  });

  const linking = KINDS.flatMap((kind) =>
    [...DEFINITIONS[kind].fields]
      .filter(([, { hint }]) => hint?.is === 'link' || hint?.is === 'pair')
      .map(([name, { facts }]) => [kind, name, facts.example ?? ''] as const),
  );

  it.each(linking)(
    'is checked in a %s’s %s, as in every field that contains links',
    (kind, name, example) => {
      const index = vaultOf({ 'Note.md': `---\ntype: ${kind}\n${name}: ${example}\n---\n` });
      expect(linkFaults(index, 'broken').map(({ field }) => field)).toContain(name);
    },
  );

  it('in the text of introductions is recognized as not renamed', () => {
    const fair =
      '---\ntype: event\ndate: 2026-11-10\nintroductions: ["[[Bo]] + [[Lovelace, Ada]]"]\nstatus: attended\n---\n';
    const notes = { 'Ada Lovelace.md': contact(), 'Bo.md': contact(), 'Fair.md': fair };
    expect(said(notes)).toEqual(['Fair.md:4 warning link-not-renamed']);
  });

  it.each([
    [
      'the name that a contact gives',
      'Grace Hopper',
      { 'G.md': contact('name: Grace Hopper\n') },
      'alias-as-link',
    ],
    ['nearly a note that is nobody', 'Lovelace, Ada', { 'Ada Lovelace.md': 'Text.\n' }, 'broken-link'],
    ['nothing but signs', '!!', { '….md': contact() }, 'broken-link'],
  ])('to a person is reported by the right rule: %s', (_, link, notes, rule) => {
    const from = { 'N.md': contact(`log:\n  - "2026-11-16 call [[${link}]]"\n`) };
    expect(said({ ...notes, ...from }).map((one) => one.split(' ')[2])).toEqual([rule]);
  });

  it.each(['[[Max Power.md]]', '[Max](People/Max%20Power.md)', '[[Max Power.MD#Early|Max]]'])(
    'to a person without a note is named without its ending: %s',
    (link) => {
      const index = vaultOf({ 'N.md': contact(`log:\n  - "2026-11-16 call ${link}"\n`), 'Scorecard.md': '' });
      const [fault] = runRules(index, NOW).diagnostics.filter(({ rule }) => rule === 'broken-link');
      expect(fault?.message).toMatch(/^(?:People\/)?Max Power has no note$/);
      expect(fault?.advice).toEqual({ do: 'new-contact', name: 'Max Power' });
    },
  );

  it('to an alias with an ending names the alias', () => {
    const from = { 'N.md': contact('log:\n  - "2026-11-16 call [[Countess.md]]"\n') };
    expect(said({ ...people, ...from })).toEqual(['N.md:4 warning alias-as-link']);
  });

  it('to a file that is no note is reported only if there is no such file', () => {
    const text = contact('knows: ["[[photo.png]]", "[[gone.png]]"]\n');
    const log = '\n## Log\n\n- 2026-11-16 call: see [[photo.png]] and [[lost.png]]\n';
    const index = vaultOf({ 'A.md': text + log }, { others: ['photo.png'] });
    const found = runRules(index, NOW).diagnostics.filter(({ rule }) => LINKS.includes(rule));
    expect(found.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
      'broken-link: gone.png has no note',
      'broken-link: The link in “log” leads nowhere: lost.png',
    ]);
  });

  it('to a heading of its own note is not reported', () => {
    const log = '\n## Log\n\n- 2026-11-16 call: see [[#Plan]]\n';
    expect(said({ 'Ada.md': `${contact()}${log}` })).toEqual([]);
  });

  it('has the severity that is set for its rule, not one of its own', () => {
    const index = vaultOf({ 'A.md': contact('introduced_by: "[[Nobody]]"\n') });
    const { diagnostics } = runRules(index, NOW, { rules: new Map([['broken-link', 'error']]) });
    expect(diagnostics.map(({ severity }) => severity)).toEqual(['error']);
  });
});

describe('the fix for a link', () => {
  const log = (line: string): string => contact(`log:\n  - "2026-11-16 call — ${line}"\n`);

  it.each([
    ['keeps its heading', '[[Lovelace, Ada#Letters]]', '[[Ada Lovelace#Letters]]'],
    ['keeps what it shows', '[[Old/Ada Lovelace|her]]', '[[Ada Lovelace|her]]'],
    ['shows its alias', '[[Countess]]', '[[Ada Lovelace|Countess]]'],
  ])('%s', (_, before, after) => {
    const notes = { 'Ada Lovelace.md': contact('aliases: [Countess]\n'), 'B.md': log(before) };
    expect(fixed(notes, 'B.md')).toBe(log(after));
  });

  it('includes the folder if the name alone is ambiguous', () => {
    const both = { 'A/Ada Lovelace.md': contact(), 'Z/Ada Lovelace.md': 'Text.\n' };
    const notes = { ...both, 'B.md': contact('log:\n  - "2026-11-16 call [[Lovelace, Ada]]"\n') };
    expect(fixed(notes, 'B.md')).toContain('call [[A/Ada Lovelace]]"');
  });

  it.each([
    [
      'two notes are as near',
      {
        'A/Ada Lovelace.md': contact('email: a@example.org\n'),
        'B/Ada Lovelace.md': contact('email: b@example.org\n'),
      },
    ],
    ['the name would break the quotes', { 'Ada "Lovelace".md': contact() }],
    ['it would break single ones', { "Ada 'Lovelace'.md": contact() }],
    ['it would be a map', { 'Ada: Lovelace.md': contact() }],
    ['the link is markdown’s', { 'Ada Lovelace.md': contact() }, '[Ada](Lovelace,%20Ada.md)'],
  ])('is not offered if %s', (_, others, link = '[[Lovelace, Ada]]') => {
    const text = log(link);
    expect(fixed({ ...others, 'C.md': text }, 'C.md')).toBe(text);
    const { diagnostics } = runRules(vaultOf({ ...others, 'C.md': text }), NOW, { paths: ['C.md'] });
    expect(diagnostics.map(({ rule, fix }) => [LINKS.includes(rule), fix])).toEqual([[true, undefined]]);
  });

  it('in a body: the help names the note that was probably meant', () => {
    const notes = {
      'Ada Lovelace.md': contact(),
      'B.md': `${contact()}\n## Log\n\n- 2026-11-16 call [[Lovelace, Ada]]\n`,
    };
    const index = vaultOf(notes);
    const [found] = runRules(index, NOW).diagnostics;
    expect(found).toMatchObject({ rule: 'broken-link', help: 'Did you mean [[Ada Lovelace]]?' });
  });
});

describe('a broken link that resembles the name of a person', () => {
  const person = { do: 'new-contact' };
  const helps = (notes: Record<string, string>): unknown[] =>
    runRules(vaultOf({ 'Scorecard.md': '---\ntype: scorecard\n---\n', ...notes }), NOW)
      .diagnostics.filter(({ rule }) => rule === 'broken-link')
      .map(({ help, advice }) => [help, advice]);
  const linked = (link: string, notes: Record<string, string>): unknown[] =>
    helps({ ...notes, 'N.md': contact(`introduced_by: "[[${link}]]"\n`) });
  const called = (...names: string[]): Record<string, string> =>
    Object.fromEntries(names.map((name) => [`People/${name}.md`, contact()]));

  it.each([
    ['Anna Brg', ['Anna Berg'], 'Anna Berg'],
    ['anna breg', ['Anna Berg'], 'Anna Berg'],
    ['Berg, Ana', ['Anna Berg'], 'Anna Berg'],
    ['Old/Anna Bergg', ['Anna Berg'], 'Anna Berg'],
    ['Anna', ['Anne'], 'Anne'],
    ['Maria Maeyr', ['Maria Mayer'], 'Maria Mayer'],
    ['Mria Mayer', ['Maria Mayer'], 'Maria Mayer'],
    ['Kathrina Schwarzenbeger', ['Katharina Schwarzenberger'], 'Katharina Schwarzenberger'],
    ['Анна Ивнова', ['Анна Иванова'], 'Анна Иванова'],
    ['Anna Borg', ['Anna Berg', 'Anna Boerg', 'Anton Borg'], null],
    ['Anna Bergs', ['Anna Berg', 'Anna Sberg'], 'Anna Berg'],
    ['Ann', ['Jan'], null],
    ['Tim', ['Tom'], null],
    ['Mim Berg', ['Tim Berg'], null],
    ['Anna Berg', ['Anna Burk'], null],
    ['Thomas Braun', ['Thomas Brown'], null],
    ['Anna Berg 2', ['Anna Berg 3'], null],
    ['Ana Berg', ['Anna Maria Berg'], null],
    ['山田太郎', ['山田次郎'], null],
  ])('[[%s]] next to %j gets the suggestion %s', (link, names, meant) => {
    const help = meant === null ? '' : `Did you mean [[${meant}]]?`;
    const name = link.replace(/^.*\//, '');
    expect(linked(link, called(...names))).toEqual([[help, { ...person, name }]]);
  });

  it('is compared with aliases and the name in the note, too, and gets each contact once', () => {
    const ada = { 'A.md': contact('name: Ada Lovelace\naliases: [Countess, Ada Lovelacee]\n') };
    const ask = 'Did you mean [[A]]?';
    expect(linked('Ada Lovlace', ada)).toEqual([[ask, { ...person, name: 'Ada Lovlace' }]]);
    expect(linked('Countes', ada)).toEqual([[ask, { ...person, name: 'Countes' }]]);
  });

  it('gets no suggestion if too many names would have to be compared', () => {
    const many = Array.from({ length: 260 }, (_, at) => `Ab${'c'.repeat(at + 3)}`);
    expect(linked('Abccd', called(...many))).toEqual([['', { ...person, name: 'Abccd' }]]);
  });

  it.each([
    ['a line of a log', '2026-11-18.md', '## Log\n\n- call [[Anna Brg]]\n'],
    ['an event', 'E.md', '---\ntype: event\ndate: 2026-11-10\nstatus: attended\nwith: "[[Anna Brg]]"\n---\n'],
    [
      'an introduction',
      'I.md',
      '---\ntype: introduction\nbetween: ["[[Anna Brg]]", "[[Bo]]"]\nstatus: asked\n---\n',
    ],
    ['a scorecard', 'Z.md', '---\ntype: scorecard\nme: "[[Anna Brg]]"\n---\n'],
  ])('gets a suggestion in %s', (_, path, text) => {
    expect(helps({ ...called('Anna Berg', 'Bo'), [path]: text })).toEqual([
      ['Did you mean [[Anna Berg]]?', { ...person, name: 'Anna Brg' }],
    ]);
  });

  it('gets a suggestion in the text of a log line, too, where any note may be meant', () => {
    const log = (link: string): string => `## Log\n\n- call [[Bo]]: what [[${link}]] said\n`;
    const said = (link: string): unknown[] =>
      helps({ ...called('Anna Berg', 'Bo'), '2026-11-18.md': log(link) });
    expect(said('Anna Brg')).toEqual([['Did you mean [[Anna Berg]]?', undefined]]);
    expect(said('The plan')).toEqual([['Correct the link, or make the note', undefined]]);
  });

  it('gets a suggestion, but no command, if the name is unsuitable for a command', () => {
    expect(linked('Anna Brg!', called('Anna Berg'))).toEqual([['Did you mean [[Anna Berg]]?', undefined]]);
  });
});

describe('nearKey', () => {
  it.each([
    ['Dashwood, Marianne', 'People/marianne-dashwood.md'],
    ['Karen Spärck Jones', 'karen spa\u0308rck_jones'],
  ])('is the same for %s and %s', (a, b) => {
    expect(nearKey(a)).toBe(nearKey(b));
  });

  it('differs for other words', () => {
    expect(nearKey('Ada Lovelace')).not.toBe(nearKey('Ada Love Lace'));
  });
});
