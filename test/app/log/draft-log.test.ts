import { describe, expect, it, vi } from 'vitest';
import { draftLog } from '../../../src/app/log/draft-log.ts';
import { AmbiguousPerson } from '../../../src/app/log/link-people.ts';
import { UserError, type UserErrorData } from '../../../src/app/user-error.ts';
import { readObsidianSettings } from '../../../src/vault/obsidian-settings.ts';
import type { VaultIndex } from '../../../src/vault/vault-index.ts';
import { moment } from '../../harness/dates.ts';
import { worded } from '../../harness/in-words.ts';
import { Ledger } from '../../../src/scorecard/ledger.ts';
import { vaultOf } from '../../harness/vault-of.ts';

const NOW = moment('2026-11-19 18:30');
const contact = (...lines: readonly string[]): string =>
  ['---', 'type: contact', ...lines, '---', ''].join('\n');

const PEOPLE = {
  'People/Ada Lovelace.md': contact('aliases: [The Countess]'),
  'People/Charles Babbage.md': contact(),
  'People/Grace Hopper.md': contact(),
  'People/Grace Darling.md': contact(),
  'People/Marks and Spencer.md': contact(),
  'People/Anne-Marie O’Neill.md': contact('name: Anne-Marie'),
};

function log(lines: string | readonly string[], index: VaultIndex = vaultOf(PEOPLE)) {
  return draftLog(Ledger.of(index, NOW), NOW, typeof lines === 'string' ? [lines] : lines);
}

const written = (line: string, index?: VaultIndex): string => log(line, index).lines[0]?.text ?? '';

function fault(line: string | readonly string[], index?: VaultIndex): Error & UserErrorData {
  try {
    log(line, index);
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error(`${String(line)} was taken`);
}

const said = (line: string, index?: VaultIndex) => worded(fault(line, index));

describe('an unknown person in a logged line', () => {
  it.each([
    ['call ada, dave', 'no-such-person-in-line', 'dave'],
    ['call ada, dave: hello', 'no-such-person-in-line', 'dave'],
    ['call ada & dave', 'no-such-person-in-line', 'dave'],
    ['call Ada + dave', 'no-such-person-in-line', 'dave'],
    ['call Ada and dave', 'no-such-person-in-line', 'dave'],
    ['call Ada und dave', 'no-such-person-in-line', 'dave'],
    ['call Ada, charles and dave', 'no-such-person-in-line', 'dave'],
    ['call Ada et Dave', 'no-such-person-in-line', 'Dave'],
    ['introduction ada to dave', 'no-such-person-in-line', 'dave'],
    ['call Ada and with love', 'no-such-person-in-line', 'love'],
    ['call Ada and with babb', 'no-such-person-in-line', 'babb'],
    ['coffee con Ada e con love', 'no-such-person-in-line', 'love'],
    ['call Ada and love', 'no-such-person-in-line', 'love'],
    ['call Ada and Love', 'no-such-person-in-line', 'Love'],
    ['call [with:: Ada and Zed] 25m', 'no-such-person-in-line', 'Zed'],
    ['call 20m (with:: Ada, Zed Unknown)', 'no-such-person-in-line', 'Zed Unknown'],
    ['call 20m (who:: ada, zed)', 'no-such-person-in-line', 'zed'],
    ['call 20m: hello [people:: Zed]', 'no-such-person-in-line', 'Zed'],
    ['call [with:: me, Ada] 25m', 'oneself', 'me'],
    ['call ada, dave yesterday', 'no-such-person-in-line', 'dave'],
    ['call Dave yesterday', 'no-such-person-in-line', 'Dave'],
    ['coffee dave yesterday', 'no-such-person-in-line', 'dave yesterday'],
    ['call ada/dave', 'person-as-text', 'dave'],
    ['call Ada with Dave', 'person-as-text', 'Dave'],
    ['call Ada with dave', 'person-as-text', 'dave'],
    ['call Ada w/ Dave', 'person-as-text', 'Dave'],
    ['call Ada mit Dave', 'person-as-text', 'Dave'],
    ['call Ada together with Dave: hello', 'person-as-text', 'Dave'],
  ])('is rejected: %j', (line, code, given) => {
    expect(fault(line)).toMatchObject({ code, data: { given } });
  });

  it.each([
    'call [[Ada Lovelace]] and it went well',
    'call [[Ada Lovelace]], see the boat',
    'call [[Ada Lovelace]] with a plan',
    'call [[Ada Lovelace]] to discuss',
    'call [[Ada Lovelace]]: with Dave, and dave',
    'call [[Ada Lovelace]] later',
    'reading 30m ada, dave',
  ])('is not assumed in %j', (line) => {
    expect(written(line)).toBe(line);
  });
});

describe('words of a sentence after a name, with which a longer name begins', () => {
  const names = [
    'Ana Anderson',
    'Bob Towers',
    'Sam Forster',
    'Eve Atwood',
    'Kim Ibsen',
    'Li Onslow',
    'Tom Todd',
    'Zoé Müller-Saint-André',
    'Émile Lefèvre',
    'Joe Theodore',
    'Maria de Souza',
  ];
  const index = vaultOf(Object.fromEntries(names.map((name) => [`${name}.md`, contact()])));

  it.each([
    ['call Ana and Bob', 'call [[Ana Anderson]] and [[Bob Towers]]'],
    ['introduction Ana and Bob: the boat', 'introduction [[Ana Anderson]] and [[Bob Towers]]: the boat'],
    ['introduction Tom to Ana', 'introduction [[Tom Todd]] to [[Ana Anderson]]'],
    ['introduction Zoé à Émile', 'introduction [[Zoé Müller-Saint-André]] à [[Émile Lefèvre]]'],
    ['call Bob to confirm the date', 'call [[Bob Towers]] to confirm the date'],
    ['email Sam for the job', 'email [[Sam Forster]] for the job'],
    ['coffee Eve at the museum', 'coffee [[Eve Atwood]] at the museum'],
    ['call Kim i was late', 'call [[Kim Ibsen]] i was late'],
    ['call Li on Zoom', 'call [[Li Onslow]] on Zoom'],
    ['call Zoé à propos du poste', 'call [[Zoé Müller-Saint-André]] à propos du poste'],
    ['call Joe the plumber', 'call [[Joe Theodore]] the plumber'],
    ['call Ana And about maps', 'call [[Ana Anderson]] about maps'],
    ['call Maria de about maps', 'call [[Maria de Souza]] about maps'],
    ['call ana ander', 'call [[Ana Anderson]]'],
  ])('stay in the line: %s', (line, expected) => {
    expect(written(line, index)).toBe(expected);
  });
});

describe('a whole name that looks like another part of a line', () => {
  const names = [
    'Anna 🌸',
    'Eli - Acme',
    'Mia — Corp',
    'Ivy 20m',
    'Vic 3x',
    '3x Lady',
    '5 Rivers Bob',
    '202611171200 Cleo Vance',
    '20261117130000',
    'An Nguyen',
    'De La Cruz',
    'To Van',
    'A & B',
    'Wendy’s',
    'Sam',
    'Anne-Fleur ’t Hooft',
    'Pieter ’s Gravesande',
    '(paren)',
    '$HOME',
    '~tilde',
    '{a,b}',
  ];
  const index = vaultOf(Object.fromEntries(names.map((name) => [`${name}.md`, contact()])));

  it.each<[string, string]>([
    ...names.map((name): [string, string] => [`call ${name}`, `call [[${name}]]`]),
    ...names.map((name): [string, string] => [`call ${name}: hi`, `call [[${name}]]: hi`]),
    ['call ivy 20M 30m', 'call [[Ivy 20m]] 30m'],
    ['call 5m Vic 3x about maps', 'call 5m [[Vic 3x]] about maps'],
    ['call with an nguyen', 'call with [[An Nguyen]]'],
    ['call 20m with 3x lady', 'call 20m with [[3x Lady]]'],
    ['call x2 30m 3x Lady and 5 Rivers Bob', 'call x2 30m [[3x Lady]] and [[5 Rivers Bob]]'],
    ['call Sam, 3x Lady 20m', 'call [[Sam]], [[3x Lady]] 20m'],
    ['call 3x Sam', 'call 3x [[Sam]]'],
    ['call Sam about 3x Lady', 'call [[Sam]] about 3x Lady'],
    ['call Vic 3x, Ivy 20m and An Nguyen', 'call [[Vic 3x]], [[Ivy 20m]] and [[An Nguyen]]'],
    ['call Wendy’s about maps', 'call [[Wendy’s]] about maps'],
    ['call Eli - Acme - the boat', 'call [[Eli - Acme]] - the boat'],
    ['call Eli - the boat', 'call [[Eli - Acme]] - the boat'],
    ['call Vic 2x', 'call [[Vic 3x]] 2x'],
    ['call Sam, 20m', 'call [[Sam]], 20m'],
    ['call Sam…', 'call [[Sam]]…'],
    ['call… Sam', 'call… [[Sam]]'],
    ['call Sam, 3x: hi', 'call [[Sam]], 3x: hi'],
    ['call Sam, Ivy 20m', 'call [[Sam]], [[Ivy 20m]]'],
    ['call to Sam', 'call to [[Sam]]'],
    ['call an Sam', 'call an [[Sam]]'],
    ["call 't Hooft", 'call [[Anne-Fleur ’t Hooft]]'],
    ['call ’t Hooft 20m: hi', 'call [[Anne-Fleur ’t Hooft]] 20m: hi'],
    ['call Sam and ’s gravesande: hi', 'call [[Sam]] and [[Pieter ’s Gravesande]]: hi'],
    ["call Sam and 't was fun", "call [[Sam]] and 't was fun"],
    ["call 20m 'the plan'", "call 20m 'the plan'"],
    ['call 20m $home: hi', 'call 20m [[$HOME]]: hi'],
    ['call Sam, (paren) and ~tilde: hi', 'call [[Sam]], [[(paren)]] and [[~tilde]]: hi'],
    ['call 20m (Sam): hi', 'call 20m (Sam): hi'],
  ])('is linked with all of it: %s', (line, expected) => {
    expect(written(line, index)).toBe(expected);
  });

  it('is the word before a name if it is a custom activity', () => {
    const own = vaultOf({
      'S.md': '---\ntype: scorecard\npoints: [to 1]\n---\n',
      'To Van.md': contact(),
      'Van.md': contact(),
    });
    expect(written('to Van', own)).toBe('to [[Van]]');
    expect(written('[ ] to Van', own)).toBe('[ ] to [[Van]]');
  });
});

describe('an activity after a day', () => {
  const index = vaultOf({ 'Call Center.md': contact(), 'Email Bot.md': contact(), 'Friday.md': contact() });

  it.each([
    ['yesterday call Friday', 'call [[Friday]]'],
    ['[ ] tomorrow call Friday', '[ ] call [[Friday]]'],
    ['yesterday email Friday: x', 'email [[Friday]]: x'],
    ['call Call: x', 'call [[Call Center]]: x'],
  ])('is not a person whose name begins like it: %s', (line, expected) => {
    expect(written(line, index)).toBe(expected);
  });
});

describe('what is a person’s', () => {
  it.each([
    ['call Ada’s sister', 'Ada’s sister'],
    ["call Ada's sister: moved", "Ada's sister"],
    ['call ada’s sister', 'ada’s sister'],
    ['call Charles, Ada Lovelace’s publisher', 'Ada Lovelace’s publisher'],
    ['call [[Ada Lovelace]]’s sister', 'Ada Lovelace’s sister'],
    ["call [[Charles Babbage]] and [[Ada Lovelace|Ada]]'s office about it", "Ada's office"],
    ["call [Ada](People/Ada%20Lovelace.md)' sister", "Ada' sister"],
  ])('is not the person: %s is rejected', (line, given) => {
    expect(fault(line)).toMatchObject({
      code: 'no-such-person-in-line',
      data: { given, near: null, mayBeText: true },
    });
  });
});

describe('a logged line', () => {
  it.each([
    ['email', 'email'],
    ['  - [x] email [[Ada Lovelace]]: hello ', '[x] email [[Ada Lovelace]]: hello'],
    ['call 20m Ada: her board seat', 'call 20m [[Ada Lovelace]]: her board seat'],
    ['introduction Ada and Grace Hopper', 'introduction [[Ada Lovelace]] and [[Grace Hopper]]'],
    ['call Ada، Grace Hopper: y', 'call [[Ada Lovelace]]، [[Grace Hopper]]: y'],
    ['call Ada و Charles＆[[Mary]]', 'call [[Ada Lovelace]] و [[Charles Babbage]]＆[[Mary]]'],
    ['introduction Ada + grace hopper', 'introduction [[Ada Lovelace]] + [[Grace Hopper]]'],
    ['coffee Ada Lovelace, Charles Babbage — tea', 'coffee [[Ada Lovelace]], [[Charles Babbage]] — tea'],
    ['coffee the countess & [[Mary]]', 'coffee [[Ada Lovelace]] & [[Mary]]'],
    ['coffee [[Mary]], Charles, and Ada', 'coffee [[Mary]], [[Charles Babbage]], and [[Ada Lovelace]]'],
    ['email Marks and Spencer and Ada', 'email [[Marks and Spencer]] and [[Ada Lovelace]]'],
    ['email Anne-Marie - her plan', 'email [[Anne-Marie O’Neill]] - her plan'],
    ['email Ada <ada@example.org>', 'email [[Ada Lovelace]] <ada@example.org>'],
    ['call Ada’s', 'call [[Ada Lovelace]]’s'],
    ['call Ada’s and it was fine', 'call [[Ada Lovelace]]’s and it was fine'],
    ['call Ada’s: her sister', 'call [[Ada Lovelace]]’s: her sister'],
    ['call: Ada’s sister', 'call: Ada’s sister'],
    ['call Ada.', 'call [[Ada Lovelace]].'],
    ['email x2 30 min Ada: Grace is well', 'email x2 30 min [[Ada Lovelace]]: Grace is well'],
    ['reading 30m: chapter #4 of `code` <b> [[Book]]', 'reading 30m: chapter #4 of `code` <b> [[Book]]'],
    ['[ ] call Ada', '[ ] call [[Ada Lovelace]]'],
    ['call Ada with her sister', 'call [[Ada Lovelace]] with her sister'],
    ['email Ada to say hello', 'email [[Ada Lovelace]] to say hello'],
    ['email Ada / her board seat', 'email [[Ada Lovelace]] / her board seat'],
    ['email Ada: with Charles', 'email [[Ada Lovelace]]: with Charles'],
    ['call Ada and with Charles', 'call [[Ada Lovelace]] and with [[Charles Babbage]]'],
    ['call Ada and with babbage', 'call [[Ada Lovelace]] and with [[Charles Babbage]]'],
    ['call Ada and babb', 'call [[Ada Lovelace]] and [[Charles Babbage]]'],
    ['call Ada, with Charles', 'call [[Ada Lovelace]], with [[Charles Babbage]]'],
    ['coffee con Ada ed Charles', 'coffee con [[Ada Lovelace]] ed [[Charles Babbage]]'],
    ['coffee com Ada e o Charles', 'coffee com [[Ada Lovelace]] e o [[Charles Babbage]]'],
    ['2026-11-19 coffee ad Ada', 'coffee ad [[Ada Lovelace]]'],
    ['call (with:: Ada) 25m', 'call (with:: [[Ada Lovelace]]) 25m'],
    ['call 25m [people:: ada and charles]', 'call 25m [people:: [[Ada Lovelace]], [[Charles Babbage]]]'],
    ['call 25m [with:: [[Ada Lovelace]]]', 'call 25m [with:: [[Ada Lovelace]]]'],
    ['call 25m [with:: soup]', 'call 25m [with:: soup]'],
    ['call: the syntax `[with:: Ada, Zed]`', 'call: the syntax `[with:: Ada, Zed]`'],
    ['coffee 1h with the team', 'coffee 1h with the team'],
    ['reading 30m the Charles Babbage story', 'reading 30m the Charles Babbage story'],
    ['2026-11-19 call Ada', 'call [[Ada Lovelace]]'],
    ['19.11.2026 call Ada', 'call [[Ada Lovelace]]'],
    ['[[2026-11-19]] call Ada', 'call [[Ada Lovelace]]'],
    ['cofee Ada', 'cofee [[Ada Lovelace]]'],
    ['call Ada 20m', 'call [[Ada Lovelace]] 20m'],
    ['call Ada about the boat', 'call [[Ada Lovelace]] about the boat'],
    ['call 20m ada', 'call 20m [[Ada Lovelace]]'],
    ['call 20m ada about the boat', 'call 20m [[Ada Lovelace]] about the boat'],
    ['call 20m love', 'call 20m [[Ada Lovelace]]'],
    ['call 20m Love, [[Mary]]: hello', 'call 20m [[Ada Lovelace]], [[Mary]]: hello'],
    ['reading 30m love and war', 'reading 30m love and war'],
    ['call 20m the boat', 'call 20m the boat'],
    ['coffee with Ada and the boat', 'coffee with [[Ada Lovelace]] and the boat'],
    ['introduction Ada to Grace Hopper', 'introduction [[Ada Lovelace]] to [[Grace Hopper]]'],
    ['09:00 follow up Ada ✅ 2026-11-19', '09:00 follow up [[Ada Lovelace]] ✅ 2026-11-19'],
    ['#task email Ada 📅 2026-11-20', '#task email [[Ada Lovelace]] 📅 2026-11-20'],
    ['2026-11-19 09:00 email Ada', '09:00 email [[Ada Lovelace]]'],
    ['2026-11-19T09:00 email Ada', '09:00 email [[Ada Lovelace]]'],
    ['2026-11-19: email Ada', 'email [[Ada Lovelace]]'],
    ['2026-11-19 call about the boat', 'call: about the boat'],
    ['**call** Ada', '**call** [[Ada Lovelace]]'],
    ['_call_ 20m Ada', '_call_ 20m [[Ada Lovelace]]'],
    ['==call Ada==', '==call [[Ada Lovelace]]=='],
    ['[ ] #task **call** Ada', '[ ] #task **call** [[Ada Lovelace]]'],
    ['2026-11-19 **call** Ada', '**call** [[Ada Lovelace]]'],
    ['**2026-11-19 call** Ada', '**call** [[Ada Lovelace]]'],
    ['**2026-11-19**: call Ada', 'call [[Ada Lovelace]]'],
    ['_2026-11-19: call about the boat_', '_call: about the boat_'],
    ['2026-11-19 *call* about the boat', '*call*: about the boat'],
    ['09:00：call Ada', '09:00：call [[Ada Lovelace]]'],
    ['🎉call Ada', '🎉call [[Ada Lovelace]]'],
    ['09:00 call about the boat', '09:00 call about the boat'],
  ])('is written to a new daily note: %s', (line, text) => {
    const { changes, lines, made } = log(line);
    expect(lines).toMatchObject([{ path: '2026-11-19.md', line: 3, text, date: '2026-11-19' }]);
    expect(changes).toEqual([{ path: '2026-11-19.md', before: null, after: `## Log\n\n- ${text}\n` }]);
    expect(made).toEqual([{ path: '2026-11-19.md', template: null, passedOver: null }]);
  });

  it.each([
    ['call Ada/Charles', 'Charles', 'call [[Ada Lovelace]], Charles'],
    ['call Ada / charles: hello', 'charles', 'call [[Ada Lovelace]], charles: hello'],
    ['coffee Ada/Zed', 'Zed', 'coffee [[Ada Lovelace]], Zed'],
    ['coffee Ada with Charles Babbage', 'Charles', 'coffee [[Ada Lovelace]], Charles Babbage'],
    ['email [[Ada Lovelace]] to [[Charles Babbage]]', '[[Charles Babbage]]', null],
    ['introduction Ada / Charles', 'Charles', 'introduction [[Ada Lovelace]], Charles'],
    ['call ada al', 'al', 'call [[Ada Lovelace]], al'],
    ['call Ada Al about the boat', 'Al', 'call [[Ada Lovelace]], Al about the boat'],
    ['[ ] call [[Mary]] al: the boat', 'al', '[ ] call [[Mary]], al: the boat'],
    ['call Ada al 20m', 'al', 'call [[Ada Lovelace]], al 20m'],
    ['call Ada al, grace hopper', 'al', 'call [[Ada Lovelace]], al, grace hopper'],
    ['call Ada al and Charles', 'al', 'call [[Ada Lovelace]], al and Charles'],
    ['call Ada the countess', 'the countess', 'call [[Ada Lovelace]], the countess'],
    ["call Ada's, Charles", 'Charles', 'call [[Ada Lovelace]], Charles'],
    ["call Ada's, [[Charles Babbage]]", '[[Charles Babbage]]', 'call [[Ada Lovelace]], [[Charles Babbage]]'],
    ['coffee Ada’s and charles: the boat', 'charles', 'coffee [[Ada Lovelace]], charles: the boat'],
    ['call Ada’s & Charles about it', 'Charles', 'call [[Ada Lovelace]], Charles about it'],
    ['call Ada; Charles', 'Charles', 'call [[Ada Lovelace]], Charles'],
    ['call Ada; charles', 'charles', 'call [[Ada Lovelace]], charles'],
    ['call Ada ; Charles', 'Charles', 'call [[Ada Lovelace]], Charles'],
    ['call Ada ;charles', 'charles', 'call [[Ada Lovelace]], charles'],
    ['call Ada and to Charles', 'Charles', 'call [[Ada Lovelace]], Charles'],
    ['email to Ada, to charles: hello', 'charles', 'email to [[Ada Lovelace]], charles: hello'],
    ['call Ada und to Charles', 'Charles', 'call [[Ada Lovelace]], Charles'],
    ['call Ada → Charles', 'Charles', 'call [[Ada Lovelace]], Charles'],
    ['call Ada・Charles', 'Charles', 'call [[Ada Lovelace]], Charles'],
    ['call Ada ed charles', 'charles', 'call [[Ada Lovelace]], charles'],
    ['coffee 1h with the Charles', 'Charles', 'coffee 1h with Charles'],
    ['coffee 1h com o Charles: tea', 'Charles', 'coffee 1h com Charles: tea'],
    ['coffee com Ada e com o Charles', 'Charles', 'coffee com [[Ada Lovelace]] e com Charles'],
  ])('is rejected in %s because %s may be a person', (line, given, meant) => {
    expect(fault(line, vaultOf({ ...PEOPLE, 'People/Al.md': contact() }))).toMatchObject({
      code: 'person-as-text',
      data: { given, ...(meant === null ? {} : { meant }) },
    });
  });

  it.each([
    ['call Ada will be late', 'call [[Ada Lovelace]] will be late'],
    ['call Ada: will', 'call [[Ada Lovelace]]: will'],
    ['call Ada about will', 'call [[Ada Lovelace]] about will'],
    ['call Ada Will’s sister', 'call [[Ada Lovelace]] Will’s sister'],
    ['call Ada charles', 'call [[Ada Lovelace]] charles'],
    ['call Ada Charles is well', 'call [[Ada Lovelace]] Charles is well'],
    ['call Ada, will', 'call [[Ada Lovelace]], [[Will]]'],
    ['call Ada ; sent the deck', 'call [[Ada Lovelace]] ; sent the deck'],
    ['call Ada ; Friday again', 'call [[Ada Lovelace]] ; Friday again'],
    ['call Ada and to Zed', 'call [[Ada Lovelace]] and to Zed'],
    ['call Ada, to confirm', 'call [[Ada Lovelace]], to confirm'],
    ['call Ada; sent the deck', 'call [[Ada Lovelace]]; sent the deck'],
    ['call Ada; Friday again', 'call [[Ada Lovelace]]; Friday again'],
    ['coffee Ada’s, the old place', 'coffee [[Ada Lovelace]]’s, the old place'],
    ['call Ada’s and it went well', 'call [[Ada Lovelace]]’s and it went well'],
  ])('is accepted without another person in its text: %s', (line, text) => {
    expect(written(line, vaultOf({ ...PEOPLE, 'People/Will.md': contact() }))).toBe(text);
  });

  it('goes to the daily note of its own date', () => {
    const index = vaultOf({ ...PEOPLE, 'Daily/2026-11-20.md': '# Friday\n\n## Log\n\n* a\n' });
    const { changes, lines } = log(['[ ] 2026-11-20 call Ada', 'email', '2026-11-20 email'], index);
    expect(lines.map(({ path, line, text }) => [path, line, text])).toEqual([
      ['Daily/2026-11-20.md', 6, '[ ] call [[Ada Lovelace]]'],
      ['2026-11-19.md', 3, 'email'],
      ['Daily/2026-11-20.md', 7, 'email'],
    ]);
    expect(changes).toHaveLength(2);
    expect(changes[0]?.after).toBe('# Friday\n\n## Log\n\n* a\n* [ ] call [[Ada Lovelace]]\n* email\n');
  });

  it('goes to the note of its first contact with “log_to: contact”', () => {
    const index = vaultOf({ ...PEOPLE, 'S.md': '---\ntype: scorecard\nlog_to: contact\n---\n' });
    expect(log('call 20m Ada: her seat', index).lines).toMatchObject([
      { path: 'People/Ada Lovelace.md', text: '2026-11-19 call 20m: her seat' },
    ]);
    expect(written('[ ] 2026-11-20 email Ada', index)).toBe('[ ] 2026-11-20 email');
    expect(written('coffee together with Ada: tea', index)).toBe('2026-11-19 coffee: tea');
    expect(written('call Ada about the boat', index)).toBe('2026-11-19 call about the boat');
    expect(log('coffee [[Mary]], Ada and Charles', index).lines).toMatchObject([
      {
        path: 'People/Ada Lovelace.md',
        text: '2026-11-19 coffee [[Mary]], [[Ada Lovelace]] and [[Charles Babbage]]',
      },
    ]);
    expect(log('reading 30m', index).lines).toMatchObject([{ path: '2026-11-19.md', text: 'reading 30m' }]);
    expect(log('email [[Mary]]', index).lines).toMatchObject([
      { path: '2026-11-19.md', text: 'email [[Mary]]' },
    ]);
  });

  it('does not search the vault again for every further line', () => {
    const index = vaultOf({ ...PEOPLE, '2026-11-18.md': '' });
    const looks = [vi.spyOn(index.notes, 'values'), vi.spyOn(index.notes, 'keys')];
    const lines = Array.from(
      { length: 60 },
      (_, at) => `2026-11-${at % 2 ? '18' : '19'} call Ada: ${String(at)}`,
    );
    expect(log(lines, index).lines).toHaveLength(60);
    expect(looks.reduce((sum, { mock }) => sum + mock.calls.length, 0)).toBeLessThan(10);
  });

  it('links a person by path if another note has the same name', () => {
    const index = vaultOf({ ...PEOPLE, 'Books/Ada Lovelace.md': 'A life.\n' });
    expect(written('call The Countess', index)).toBe('call [[People/Ada Lovelace|Ada Lovelace]]');
  });

  it('links a person with a markdown link if a wikilink cannot contain the name', () => {
    const index = vaultOf({ 'People/C# [Meetup].md': contact('name: The sharp ones') });
    expect(written('call The sharp ones', index)).toBe('call [C# Meetup](People/C%23%20%5BMeetup%5D.md)');
  });
});

describe('a missing daily note', () => {
  const obsidian = (more = ''): ReturnType<typeof readObsidianSettings> =>
    readObsidianSettings({
      dailyNotes: `{"folder": "Daily", "format": "YYYY/MM-DD", "template": "Templates/Day"${more}}`,
      templates: '{"folder": "Templates"}',
      app: null,
    });

  it('is created at the path and from the template of Obsidian’s settings', () => {
    const template = '---\nmood:\n---\n# {{title}}, {{date:dddd}} at {{time}}\n\n## Log\n- \n\n## Notes\n';
    const index = vaultOf({ ...PEOPLE, 'Templates/Day.md': template }, { obsidian: obsidian() });
    expect(log('2026-11-18 call Ada', index)).toMatchObject({
      changes: [
        {
          path: 'Daily/2026/11-18.md',
          before: null,
          after:
            '---\nmood:\n---\n# 11-18, Wednesday at 18:30\n\n## Log\n- call [[Ada Lovelace]]\n\n## Notes\n',
        },
      ],
      made: [{ template: 'Templates/Day.md', passedOver: null }],
    });
  });

  it.each([
    ['another plugin would have to run it', '<% tp.date.now() %>\n'],
    ['it leaves gaps in the first heading', '---\nmood:\n---\n# {{yesterday}}\n'],
    ['it leaves gaps in the front matter', '---\nday: {{day}}\n---\n'],
  ])('is created without a template if %s', (_, template) => {
    const index = vaultOf({ ...PEOPLE, 'Templates/Day.md': template }, { obsidian: obsidian() });
    const { changes, made } = log('email', index);
    expect(changes).toMatchObject([{ after: '## Log\n\n- email\n' }]);
    expect(made).toMatchObject([{ template: null, passedOver: 'Templates/Day.md' }]);
  });

  it('is created from a template with unknown placeholders below its front matter, as in Obsidian', () => {
    const template = '---\nmood:\n---\n# Today\n\n{{yesterday}}\n\n## Log\n';
    const index = vaultOf({ ...PEOPLE, 'Templates/Day.md': template }, { obsidian: obsidian() });
    const { changes, made } = log('email', index);
    expect(changes).toMatchObject([{ after: `${template}\n- email\n` }]);
    expect(made).toMatchObject([{ template: 'Templates/Day.md', passedOver: null }]);
  });

  it('gets the vault’s own log heading only if its template ends as NetVault wrote it', () => {
    const after = (template: string): unknown =>
      log(
        'email',
        vaultOf({
          'Scorecard.md': '---\ntype: scorecard\nlog_headings: [Protokoll]\n---\n',
          'Templates/Daily note.md': template,
        }),
      ).changes[0]?.after;
    const day = '# 2026-11-19\n\n';
    expect(after('# {{date}}\n\n## Log\n')).toBe(`${day}## Protokoll\n\n- email\n`);
    expect(after('# {{date}}\r\n\r\n## Log\r\n')).toBe(
      `${day}## Protokoll\n\n- email\n`.replaceAll('\n', '\r\n'),
    );
    expect(after('# {{date}}\n\n## Log\n\n## Sleep\n')).toBe(
      `${day}## Log\n\n## Sleep\n\n## Protokoll\n\n- email\n`,
    );
  });

  it('is created without a template if the template does not exist', () => {
    expect(log('email', vaultOf(PEOPLE, { obsidian: obsidian() })).made).toMatchObject([{ template: null }]);
  });
});

describe('checking a line before it is logged', () => {
  it.each([
    ['', 'The line names no activity'],
    ['2026-11-19', 'The line names no activity'],
    ['call 20 Ada', 'the number “20” has no unit'],
    ['call 20m 30m Ada', 'There is a second amount, “30m”'],
    ['skech', '“skech” is not an activity that the scorecard knows'],
    ['skech: on a napkin', '“skech” is not an activity that the scorecard knows'],
    ['met Ada', '“met” is not an activity that the scorecard knows'],
    ['read: a book', '“read” is not an activity that the scorecard knows'],
    ["DM'd Ada", "Unexpected “'d” in the activity “DM”, expected one word of letters, digits, “-” and “_”"],
    ['with Ada', 'Unexpected “with” where the activity should be, expected one word for what you did'],
    ['call about the boat', 'there is no contact “about the boat”'],
    ['2026-11-19 call Nobody', 'there is no contact “Nobody”'],
    ['coffee Ada and Nobody', 'there is no contact “Nobody”'],
    ['call Bob', 'there is no contact “Bob”'],
    // A part of a longer word is not read as a name: an address or a double name may be somebody else's.
    ['email ada@example.org', 'there is no contact “ada@example.org”'],
    ['email ada.l@example.org: hi', 'there is no contact “ada.l@example.org”'],
    ['thanks ada+news@example.org', 'there is no contact “ada+news@example.org”'],
    ['call Ada-Marie', 'there is no contact “Ada-Marie”'],
    ['coffee Grace Hopper, Ada_2', 'there is no contact “Ada_2”'],
    ['call Adda Lovelace: x', 'there is no contact “Adda Lovelace”'],
    ['03/04/2026 call', '“03/04/2026” may be 2026-04-03 or 2026-03-04'],
    ['call [[Ada]]\n- email', '“call [[Ada]]\n- email” has invisible characters in it'],
    ['call \u001b[31mAda', '“call \u001b[31mAda” has invisible characters in it'],
    ['email <!-- x', '“<!--” begins a comment, which could hide what follows in the note'],
    ['email: a %% x', '“%%” begins a comment, which could hide what follows in the note'],
    [
      'email /dev/null',
      'Unexpected “/dev/null” after the activity “email”, expected people as [[links]], or “: ” and text',
    ],
    ['x'.repeat(2001), 'a line has 2001 characters'],
  ])('rejects %j', (line, message) => {
    expect(said(line).message).toBe(message);
  });

  it('gives the position of the fault if it is in one of several lines', () => {
    expect(fault(['email', 'reading 20']).place).toMatchObject({
      text: 'email\nreading 20',
      start: { line: 2, column: 9 },
      end: { line: 2, column: 11 },
    });
  });

  it('suggests what to do about an unknown name', () => {
    expect(said('call Adda: x').help).toBe(
      'Did you mean “Ada Lovelace”? Without a note, a person is written [[Adda]].',
    );
    expect(said('call Zebedee').help).toBe(
      'netvault new contact "Zebedee" makes one. Without a note, a person is written [[Zebedee]].',
    );
  });

  it('lists the candidates for an ambiguous name, of which one can be chosen', () => {
    const error = fault('call 5m Grace: hello');
    expect(worded(error).message).toBe('“Grace” may be People/Grace Darling, People/Grace Hopper');
    if (!(error instanceof AmbiguousPerson)) throw error;
    expect(error.candidates).toEqual(['People/Grace Darling.md', 'People/Grace Hopper.md']);
    expect(error.chosen(error.candidates[1] ?? '')).toBe('call 5m [[Grace Hopper]]: hello');
  });

  it.each([
    ['Sam', /^“Sam” may be Friends\/Sam, Sam\.md$/],
    ['sam', /^“sam” may be /],
    ['the captain', /^“the captain” may be Friends\/Sam, People\/Samuel$/],
  ])(
    'rejects the name %s if several contacts have it, though a link would lead to the nearest',
    (name, message) => {
      const alias = contact('aliases: [The captain]');
      const namesakes = vaultOf({ 'Sam.md': contact(), 'Friends/Sam.md': alias, 'People/Samuel.md': alias });
      expect(said(`call ${name}`, namesakes).message).toMatch(message);
      expect(written('call Friends/Sam', namesakes)).toBe('call [[Friends/Sam|Sam]]');
      expect(written('call [[Sam]]', namesakes)).toBe('call [[Sam]]');
    },
  );

  it('accepts names with straight and with curly apostrophes', () => {
    const index = vaultOf({ 'O’Neill.md': contact(), "D'Arcy.md": contact() });
    expect(written("call O'Neill and D’Arcy: tea", index)).toBe("call [[O’Neill]] and [[D'Arcy]]: tea");
  });

  it.each([
    [
      'is a template',
      { '2026-11-19.md': '---\na: {{b}}\n---\n' },
      '2026-11-19.md is a template: nothing in it counts',
    ],
    [
      'has front matter that cannot be read',
      { '2026-11-19.md': '---\na: [\n---\n' },
      '2026-11-19.md cannot be written to: A closing bracket “]” is missing',
    ],
    [
      'is a goal',
      { '2026-11-19.md': '---\ntype: goal\nkind: overall\n---\n' },
      '2026-11-19.md is a goal: a log in it is not read',
    ],
    [
      'hides what is added',
      { '2026-11-19.md': '```\ncode\n' },
      'no line can be added to the log of 2026-11-19.md safely',
    ],
  ])('rejects a line if the daily note %s', (_, notes, message) => {
    expect(said('email', vaultOf(notes)).message).toBe(message);
  });

  it.each([
    ['.hidden', 'YYYY-MM-DD', 'the folder of your daily notes cannot be “.hidden” (from S.md)'],
    ['../Journal', 'YYYY-MM-DD', 'the folder of your daily notes cannot be “../Journal” (from S.md)'],
    ['', '[..]/YYYY-MM-DD', 'the daily note of 2026-11-19 would be “../2026-11-19.md”, which is never read'],
    ['', 'YYYY-MM', 'the format of your daily notes cannot be read: “YYYY-MM” in S.md gives no full date'],
  ])('rejects a line if daily notes are in the folder %j with the format %j', (folder, format, message) => {
    const card = `---\ntype: scorecard\ndaily_notes: {folder: "${folder}", format: "${format}"}\n---\n`;
    expect(said('email', vaultOf({ 'S.md': card })).message).toBe(message);
    expect(said('email', vaultOf({ 'S.md': card, '2026-11.md': '' })).message).toBe(message);
  });

  it('rejects a line if the scorecard note, which may decide where lines go, cannot be read', () => {
    expect(said('email', vaultOf({ 'S.md': '---\ntype: scorecard\npoints: [x y]\n---\n' })).message).toMatch(
      /^S\.md cannot be read/,
    );
  });
});

describe('your own name in a logged line', () => {
  const mine = vaultOf({
    ...PEOPLE,
    'S.md': '---\ntype: scorecard\nme: "[[Jo March]]"\n---\n',
    'Jo March.md': contact('aliases: [Josephine]'),
  });

  it.each([
    ['call Jo', 'Jo'],
    ['call josephine: hello', 'josephine'],
    ['call me', 'me'],
    ['coffee myself', 'myself'],
    ['coffee Ada and Jo March', 'Jo March'],
    ['[ ] call [[Jo March]]', 'Jo March'],
    ['call [[Jo March]], [[Jo March.md|me]]', 'Jo March'],
  ])('is rejected: %s', (line, name) => {
    const refused = () => fault(line, mine);
    expect([refused().code, said(line, mine).message]).toEqual(['oneself', `“${name}” is you`]);
  });

  it('is accepted as a link beside other people, and in the text', () => {
    expect(written('coffee [[Jo March]], Ada', mine)).toBe('coffee [[Jo March]], [[Ada Lovelace]]');
    expect(written('call Ada: me and Jo', mine)).toBe('call [[Ada Lovelace]]: me and Jo');
  });

  it('includes “me” in any vault, unless a contact has that name', () => {
    expect(said('call me').message).toBe('“me” is you');
    expect(written('call Me', vaultOf({ 'Me.md': contact() }))).toBe('call [[Me]]');
  });
});
