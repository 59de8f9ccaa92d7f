import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { briefOnEvent, briefOnPerson, type PersonBrief } from '../../../src/app/brief/brief.ts';
import { writeBrief } from '../../../src/app/brief/write-brief.ts';
import { UserError } from '../../../src/app/user-error.ts';
import { briefMarkdown, briefSections } from '../../../src/app/words/brief-words.ts';
import { Ledger, scorecardOf } from '../../../src/scorecard/index.ts';
import { assertOften } from '../../harness/assert-often.ts';
import { anyVault } from '../../harness/any-vault.ts';
import { moment } from '../../harness/dates.ts';
import { vaultOf } from '../../harness/vault-of.ts';

const NOW = moment('2026-11-19 12:00');
const contact = (fields = '', body = ''): string => `---\ntype: contact\n${fields}---\n${body}`;
const VAULT = {
  'Scorecard.md': '---\ntype: scorecard\nme: "[[Me]]"\n---\n',
  'Me.md': contact('offers: [a printer for small runs]\n'),
  'Ada.md': contact(
    'role: Secretary\nintroduced_by: "[[Emma]]"\nneeds:\n  - a printer for small runs\noffers: [mathematics]\n',
    '\n## Log\n\n- 2026-11-10 call: her plan\n- 2026-10-01 coffee\n- 2026-09-01 email\n- 2026-08-01 email\n- [ ] 2026-11-25 email: the proofs\n',
  ),
  'Bo.md': contact('knows: ["[[Ada]]"]\n'),
  'Cy.md': contact(),
  'Di.md': contact(),
  'Emma.md': contact(),
  'Fair.md':
    '---\ntype: event\ndate: 2026-09-01\nstatus: attended\nwith: ["[[Ada]]", "[[Cy]]", "[[Me]]"]\n---\n',
  'Tea.md':
    '---\ntype: event\ndate: 2026-11-24\ntime: 18:00\nplace: Guild Hall\ngoals: [meet 3]\nwith: ["[[Ada]]", "[[Me]]", "[[Nobody Yet]]"]\nstatus: planned\n---\n# Log\n\n- [ ] 2026-11-24 call [[Bo]]\n',
  'I.md':
    '---\ntype: introduction\nbetween: ["[[Ada]]", "[[Bo]]"]\nstatus: asked\nasked: 2026-11-12\nconsent: ["[[Bo]]"]\n---\n',
  'J.md': '---\ntype: introduction\nbetween: ["[[Ada]]", "[[Cy]]"]\nstatus: proposed\n---\n',
  'K.md':
    '---\ntype: introduction\nbetween: ["[[Ada]]", "[[Di]]"]\nstatus: made\nmade: 2026-11-12\noutcome: A paper.\n---\n',
};
const ledgerOf = (files: Readonly<Record<string, string>>): Ledger => Ledger.of(vaultOf(files), NOW);
const said = (person: PersonBrief | undefined, ledger: Ledger): Record<string, string[]> =>
  Object.fromEntries(
    (person ? briefSections(person, NOW.date, ledger.index.me) : []).map(({ title, lines }) => [
      title,
      lines.map(({ text, place }) => `${text} | ${place.path}:${place.line}`),
    ]),
  );

describe('the brief on a person', () => {
  it('lists talks, promises, introductions, needs, offers and shared acquaintances with their sources', () => {
    const ledger = ledgerOf(VAULT);
    const [ada] = briefOnPerson(ledger, 'Ada.md').people;
    expect(said(ada, ledger)).toEqual({
      Last: ['introduction with Di | K.md:5', 'call: her plan | Ada.md:12', 'coffee | Ada.md:13'],
      'You said you would': ['email Ada: the proofs | Ada.md:16'],
      'Waits for their answer': ['Ada and Bo: waits for Ada’s answer since 12 November | I.md:1'],
      Needs: ['a printer for small runs: you offer it | Ada.md:5'],
      Offers: ['mathematics | Ada.md:7'],
      Introductions: ['Ada and Cy: nobody was asked yet | J.md:1'],
      'Who knows them': [
        'Emma (introduced you) | Ada.md:4',
        'Bo (knows them) | Bo.md:3',
        'Di (you introduced them) | K.md:1',
        'Cy (was there when you met) | Fair.md:1',
      ],
    });
  });

  it('includes a person who has no note yet', () => {
    const [nobody] = briefOnPerson(ledgerOf(VAULT), 'Nobody Yet').people;
    expect(nobody).toMatchObject({ name: 'Nobody Yet', page: { hasNote: false }, needs: [], knownBy: [] });
  });
});

describe('the brief on an event', () => {
  it('covers every participant except you, and is null for a note that is not an event', () => {
    const brief = briefOnEvent(ledgerOf(VAULT), 'Tea.md');
    expect(brief?.people.map(({ name }) => name)).toEqual(['Ada', 'Nobody Yet']);
    expect(brief?.event).toMatchObject({ name: 'Tea', place: 'Guild Hall', time: '18:00' });
    expect(briefOnEvent(ledgerOf(VAULT), 'Ada.md')).toBe(null);
  });

  it('adds nothing that counts when written into the note, even if “Log” is a heading of level 1', () => {
    const ledger = ledgerOf(VAULT);
    const brief = briefOnEvent(ledger, 'Tea.md');
    const change = writeBrief(ledger.index, 'Tea.md', brief ? briefMarkdown(brief, ledger.index.me) : []);
    expect(change.after.startsWith(change.before ?? '?')).toBe(true);
    // Below `# Log`, a heading of the second level would be part of the log.
    expect(change.after).toContain('\n\n# Brief\n\nDecided for it: meet 3\n\n**Ada**\n');
    expect(change.after).not.toMatch(/\[\[(?!Ada\]\]", |Me|Nobody|Bo\]\]\n)/);
    const after = Ledger.of(ledger.index.with({ path: 'Tea.md', text: change.after }), NOW);
    expect(scorecardOf(after, 'week')).toEqual(scorecardOf(ledger, 'week'));
  });

  it('is not written into a note that already has a brief', () => {
    for (const heading of [
      '## brief ##',
      '\u200f## Brief',
      '## \u200fBrief\u200f',
      '   # Brief',
      '# **Brief**',
    ]) {
      const files = { ...VAULT, 'Tea.md': `${VAULT['Tea.md']}\n${heading}\n\nMine.\n` };
      expect(() => writeBrief(ledgerOf(files).index, 'Tea.md', ['x'])).toThrow(UserError);
    }
  });

  it('says on which line a brief is, whatever is before it', () => {
    const files = { ...VAULT, 'Tea.md': `${VAULT['Tea.md']}\n\u200f\u200f\n\u200f## Brief\n` };
    const line = `${VAULT['Tea.md']}\n\n`.split('\n').length;
    expect(() => writeBrief(ledgerOf(files).index, 'Tea.md', ['x'])).toThrow(
      expect.objectContaining({ data: { path: 'Tea.md', line } }),
    );
  });

  it.each(['```\n# Brief\n```\n', '# Briefly\n', 'Brief\n'])('is no brief: %j', (text) => {
    const files = { ...VAULT, 'Tea.md': `${VAULT['Tea.md']}\n${text}` };
    expect(writeBrief(ledgerOf(files).index, 'Tea.md', ['x']).after).toContain('# Brief\n\nx\n');
  });

  it('changes no number and no day of contact when written into an event of any vault', () => {
    let written = 0;
    assertOften(
      fc.property(anyVault, fc.constantFrom('log', 'headings', 'mentions'), (notes, from) => {
        const scorecard = `---\ntype: scorecard\ncontact_from: [log, ${from}]\n---\n`;
        const ledger = ledgerOf({ ...notes, 'Zz.md': scorecard });
        for (const { path } of ledger.index.records('event')) {
          const brief = briefOnEvent(ledger, path);
          let change;
          try {
            change = writeBrief(ledger.index, path, brief ? briefMarkdown(brief, null) : []);
          } catch (error) {
            if (error instanceof UserError) continue;
            throw error;
          }
          written++;
          const after = Ledger.of(ledger.index.with({ path, text: change.after }), NOW);
          expect(scorecardOf(after, 'month')).toEqual(scorecardOf(ledger, 'month'));
          expect([...after.contacts.people()].map((one) => [one, after.contacts.daysWith(one)])).toEqual(
            [...ledger.contacts.people()].map((one) => [one, ledger.contacts.daysWith(one)]),
          );
        }
      }),
      () => written > 20,
    );
  });
});
