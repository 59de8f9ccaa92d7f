import { describe, expect, it } from 'vitest';
import { runRules } from '../../src/rules/engine/run-rules.ts';
import { moment } from '../harness/dates.ts';
import { vaultOf } from '../harness/vault-of.ts';

const NOW = moment('2026-11-20');
const PERSON = '---\ntype: contact\n---\n';
const SETTING = {
  'S.md': '---\ntype: scorecard\n---\n',
  'Why.md': '---\ntype: goal\nkind: overall\nreason: business\nwhere: [at home]\nwhen: [at night]\n---\n',
  'Ada.md': PERSON,
  'Ben.md': PERSON,
};

/** The rules that report something in a note with these fields. */
function said(fields: string): string[] {
  const { diagnostics } = runRules(vaultOf({ ...SETTING, 'N.md': `---\n${fields}\n---\n` }), NOW);
  return diagnostics.flatMap(({ rule, path }) => (path === 'N.md' ? [rule] : []));
}

describe('a kind in the spelling of another tool', () => {
  it.each(['introduction', 'intro', 'Intro'])('is checked like our own introductions: %s', (type) => {
    const made = `type: ${type}\nbetween: ["[[Ada]]", "[[Ben]]"]\nstatus: made`;
    const agreed = `${made}\nconsent: ["[[Ada]]", "[[Ben]]"]`;
    expect(said(agreed)).toEqual(['made-without-date']);
    expect(said(`${made}\nmade: 2026-11-10`)).toEqual(['made-without-consent']);
    expect(said(`${agreed}\nmade: 2026-10-20`)).toEqual(['not-followed-up']);
    expect(said(`${agreed}\nmade: 2026-11-10`)).toEqual([]);
  });

  it.each(['event', 'meeting', 'interaction'])('is checked like our own planned events: %s', (type) => {
    expect(said(`type: ${type}\ndate: 2026-11-24\nstatus: planned`)).toEqual([
      'event-without-goals',
      'event-without-purpose',
    ]);
    expect(said(`type: ${type}\ndate: 2026-11-24\nstatus: planned\nkind: coffee`)).toEqual([]);
  });

  it.each(['meeting', 'interaction'])('has no findings as a meeting without a status: %s', (type) => {
    expect(said(`type: ${type}\ndate: 2026-11-24\nwith: "[[Ada]]"`)).toEqual([]);
  });
});
