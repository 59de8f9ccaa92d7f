import { describe, expect, it } from 'vitest';
import { completeLine } from '../../../src/app/complete/complete-line.ts';
import { proposalsOf } from '../../../src/app/complete/proposals.ts';
import { findDecided, openLines } from '../../../src/app/day/find-decided.ts';
import { findEventsByName } from '../../../src/app/events/find-event.ts';
import { findIntroducedPeople } from '../../../src/app/introductions/find-introduction.ts';
import { isOfOrganization } from '../../../src/app/listings/organization.ts';
import { peopleListing } from '../../../src/app/listings/people-listing.ts';
import { draftLog } from '../../../src/app/log/draft-log.ts';
import { findNotesByName } from '../../../src/app/notes/find-note.ts';
import { findPurposeLink } from '../../../src/app/notes/find-purpose.ts';
import { findSubjectsByName } from '../../../src/app/show/find-subject.ts';
import { Ledger, scorecard } from '../../../src/scorecard/index.ts';
import { moment } from '../../harness/dates.ts';
import { inWords } from '../../harness/in-words.ts';
import { vaultOf } from '../../harness/vault-of.ts';

const NOW = moment('2026-11-20 09:00');
const contact = (fields = ''): string => `---\ntype: contact\n${fields}---\n`;
const index = vaultOf({
  'S.md': '---\ntype: scorecard\nme: "[[Søren Ich]]"\n---\n',
  'Søren Ich.md': contact(),
  'José Núñez.md': contact("organization: L'Oréal Łódź\n"),
  'Sean O’Neill.md': contact('organization: Loreal\n'),
  'Jean-Pierre Kjær.md': contact(),
  'Élan.md': '---\ntype: goal\nkind: overall\n---\n',
  'Elan Vital.md': '---\ntype: goal\nkind: overall\n---\n',
  'Soirée Straße.md': '---\ntype: event\ndate: 2026-11-14\n---\n',
  '2026-11-15 Soiree.md': '---\ntype: event\ndate: 2026-11-15\n---\n',
  '2026-11-16 Soirée.md': '---\ntype: event\ndate: 2026-11-16\n---\n',
  'I.md': '---\ntype: introduction\nbetween: ["[[Zoë]]", "[[Jöran]]"]\nstatus: proposed\n---\n',
  'J.md': '---\ntype: introduction\nbetween: ["[[Zoe]]", "[[Ana]]"]\nstatus: proposed\n---\n',
  '2026-11-20.md': '## Log\n- [ ] call [[José Núñez]]: die Straße\n- [ ] email [[Łukasz]]\n',
});
const ledger = Ledger.of(index, NOW);

describe('names in plain letters', () => {
  it.each([
    ['jose', ['José Núñez']],
    ['oneill', ['Sean O’Neill']],
    ['jean pierre', ['Jean-Pierre Kjær']],
    ['łukasz', ['Łukasz']],
    ['lukasz', ['Łukasz']],
    ['elan', ['Élan']],
    ['soiree', ['2026-11-15 Soiree']],
    ['soirée', ['2026-11-16 Soirée']],
    ['soiree strasse', ['Soirée Straße']],
    ['strasse', ['Soirée Straße']],
    ['stras', ['Soirée Straße']],
    ['st', []],
  ])('%s finds the people, events and goals %j', (written, names) => {
    expect(findSubjectsByName(ledger, written).map(({ path }) => path.replace(/\.md$/, ''))).toEqual(names);
  });

  it.each([
    ['soiree', ['2026-11-15 Soiree']],
    ['soirée', ['2026-11-16 Soirée']],
    ['soiree strasse', ['Soirée Straße']],
    ['strasse', ['Soirée Straße']],
    ['soir', ['Soirée Straße', '2026-11-15 Soiree', '2026-11-16 Soirée']],
  ])('%s finds the events %j', (written, names) => {
    const found = findEventsByName(ledger, written, 'back').map(({ path }) => path.replace(/\.md$/, ''));
    expect(found).toEqual(names);
  });

  it('find notes of people, goals and events', () => {
    expect(findNotesByName(ledger, 'kjaer', ['contact'])).toEqual(['Jean-Pierre Kjær.md']);
    expect(findNotesByName(ledger, 'elan', ['goal'])).toEqual(['Élan.md']);
    expect(findNotesByName(ledger, 'soiree strasse', ['event'])).toEqual(['Soirée Straße.md']);
    expect(findNotesByName(ledger, 'kjaer', ['event'])).toEqual([]);
    expect(findPurposeLink(index, 'elan')).toBe('[[Élan]]');
    expect(findPurposeLink(index, 'elan-vital')).toBe('[[Elan Vital]]');
    expect(inWords(() => findPurposeLink(index, 'vital'))).toThrow('vital');
  });

  it('find people in lists, by name and by organization', () => {
    const any = { tag: null, organization: null, purpose: null, due: false, quiet: null, status: null };
    const listed = (name: string): string[] =>
      peopleListing(ledger, { ...any, names: [name] }).people.map((one) => one.name);
    expect(listed('onei')).toEqual(['Sean O’Neill']);
    expect(listed('ean')).toEqual(['Jean-Pierre Kjær', 'Sean O’Neill']);
    expect(listed('’')).toEqual([]);
    const jose = index.record('contact', 'José Núñez.md');
    expect(['loreal', 'L’OREAL lodz', 'ł', 'oreal x', "'"].map((one) => isOfOrganization(jose, one))).toEqual(
      [true, true, true, false, false],
    );
  });

  it('find introduced people, with or without a note', () => {
    expect(findIntroducedPeople(index, 'jose', 'asked')).toEqual(['José Núñez.md']);
    expect(findIntroducedPeople(index, 'joran', 'asked')).toEqual(['Jöran']);
    expect(findIntroducedPeople(index, 'zoe', 'asked')).toEqual(['Zoe']);
    expect(findIntroducedPeople(index, '[[zoë|her]]', 'asked')).toEqual(['Zoë']);
  });

  it.each([
    ['jose', ['call']],
    ['lukasz', ['email']],
    ['strasse', ['call']],
    ['nunez call', ['call']],
    ['jos', []],
  ])('find an open line by %s: %j', (given, activities) => {
    const open = openLines(scorecard(index, NOW, 'week').day);
    expect(findDecided(index, open, given).map(({ activity }) => activity)).toEqual(activities);
  });

  it.each([
    ['call jose: x', 'call [[José Núñez]]: x'],
    ['call oneill', 'call [[Sean O’Neill]]'],
    ['call jean pierre and sean o neill', 'call [[Jean-Pierre Kjær]] and [[Sean O’Neill]]'],
  ])('%s is logged as %s', (line, written) => {
    expect(draftLog(ledger, NOW, [line], { add: true }).lines[0]?.text).toBe(written);
  });

  it.each([
    ['call jos', ['José Núñez']],
    ['call onei', ['Sean O’Neill']],
    ['call o’n', ['Sean O’Neill']],
    ['call kj', ['Jean-Pierre Kjær']],
    ['call jean p', ['Jean-Pierre Kjær']],
    ['call jeanp', ['Jean-Pierre Kjær']],
    ['call ose', []],
    // A complete name gets no suggestions, so that Enter ends the line.
    ['call jose nunez', []],
    ['call soren', []],
  ])('%s is completed to %j', (line, names) => {
    expect(completeLine(proposalsOf(ledger), line, line.length).options.map(({ text }) => text)).toEqual(
      names,
    );
  });
});
