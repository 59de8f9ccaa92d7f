import { describe, expect, it } from 'vitest';
import { proposeIntroduction } from '../../../src/app/introductions/propose-introduction.ts';
import { moment } from '../../harness/dates.ts';
import { vaultOf } from '../../harness/vault-of.ts';
import { inWords } from '../../harness/in-words.ts';

const NOW = moment('2026-11-19 12:00');
const person = '---\ntype: contact\n---\n';

const VAULT = {
  'People/Ada Lovelace.md': person,
  'People/Bo.md': '---\ntype: contact\nname: "A/C: #1"\n---\n',
  'Other/Bo.md': 'No contact.\n',
  'S.md': '---\ntype: scorecard\nme: "[[Jo March]]"\n---\n',
  'Jo March.md': person,
};

const propose = (names: readonly string[], more: Readonly<Record<string, string>> = {}) =>
  proposeIntroduction(vaultOf({ ...VAULT, ...more }), NOW, names);

describe('proposeIntroduction', () => {
  it('returns a note that links both people and has the status “proposed”', () => {
    expect(propose(['ada', '[[Grace Hopper]]'])).toMatchObject({
      path: 'Introductions/Ada Lovelace and Grace Hopper.md',
      text: '---\ntype: introduction\nbetween: ["[[Ada Lovelace]]", "[[Grace Hopper]]"]\nstatus: proposed\nconsent: []\n---\n',
    });
  });

  it('uses a valid file name, and links that lead to the two people', () => {
    const { path, text } = propose(['People/Bo', 'Ada']);
    expect(path).toBe('Introductions/A C 1 and Ada Lovelace.md');
    expect(text).toContain('between: ["[[People/Bo|Bo]]", "[[Ada Lovelace]]"]');
  });

  it('uses the vault’s template, but not its status and dates', () => {
    const template = '---\ntype: introduction\nstatus: asked\nasked: {{date}}\nmine: x\n---\n\nWhy:\n';
    const { text } = propose(['Ada', 'Bo Diddley'], { 'Templates/Intro.md': template });
    expect(text).toBe(
      '---\ntype: introduction\nstatus: proposed\nmine: x\nbetween: ["[[Ada Lovelace]]", "[[Bo Diddley]]"]\n---\n\nWhy:\n',
    );
  });

  it.each([
    ['one person', ['Ada'], 'an introduction is between two people'],
    ['three people', ['Ada', 'Bo', 'Cy'], 'an introduction is between two people'],
    ['nobody', ['Ada', ' '], 'there is no contact “ ”'],
    ['nearly somebody', ['Ada Lovelase', 'Cy'], 'there is no contact “Ada Lovelase”'],
    ['oneself', ['Ada', 'me'], '“me” is you'],
    ['oneself by name', ['jo', 'Ada'], '“jo” is you'],
    ['oneself by link', ['[[Jo March]]', 'Ada'], '“Jo March” is you'],
    ['one person twice', ['Ada', '[[Ada Lovelace]]'], 'Ada Lovelace is named twice'],
  ])('throws for %s', (_, names, message) => {
    expect(inWords(() => propose(names))).toThrow(message);
  });

  it('throws if the introduction already exists, in either order of the names', () => {
    const note = '---\ntype: introduction\nbetween: ["[[Cy]]", "[[Ada Lovelace]]"]\nstatus: declined\n---\n';
    expect(inWords(() => propose(['Ada', 'Cy'], { 'I.md': note }))).toThrow(
      'the introduction of Ada Lovelace and Cy is in I.md already (declined)',
    );
  });
});
