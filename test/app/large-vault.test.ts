import { describe, expect, it } from 'vitest';
import { runRules } from '../../src/rules/engine/run-rules.ts';
import { summarize } from '../../src/app/summary/summarize.ts';
import { addDays } from '../../src/model/civil-date.ts';
import { Ledger } from '../../src/scorecard/index.ts';
import { date, moment } from '../harness/dates.ts';
import { vaultOf } from '../harness/vault-of.ts';

/** 100 000 in `npm run test:long`, unless it is given another number. */
const NOTES = Number(process.env['NETVAULT_NOTES'] ?? 2000);
const NOW = moment('2026-11-19');

/**
 * Half of the notes are contacts, each called once in the last 40 days; the rest are daily and
 * plain notes.
 */
function largeVault(): Record<string, string> {
  const notes: Record<string, string> = {
    'Goals/Calls.md': '---\ntype: goal\nkind: behavior\nmetric: call\ntarget: 5\nevery: week\n---\n',
  };
  for (let at = 0; at < NOTES / 2; at++) {
    const name = `Person ${String(at)}`;
    const called = addDays(NOW.date, -(at % 40));
    notes[`Contacts/${name}.md`] =
      `---\ntype: contact\ncadence: monthly\nmet: 2020-01-01\noffers: [thing ${String(at)}]\n---\n\n## Log\n\n- ${called} call 10m: hello\n`;
  }
  for (let at = 0; at < NOTES / 4; at++) {
    const day = addDays(date('2026-11-19'), -at);
    notes[`Daily/${day}.md`] = `## Log\n\n- reading 15m\n- email [[Person ${String(at)}]]\n`;
    notes[`Notes/Plain ${String(at)}.md`] = `# Plain\n\nSee [[Person ${String(at)}]].\n`;
  }
  return notes;
}

describe('a large vault', () => {
  const index = vaultOf(largeVault());
  const contacts = Math.ceil(NOTES / 2);

  it('has a summary with correct counts', () => {
    const summary = summarize(Ledger.of(index, NOW), { unit: 'week', date: null });
    // From Monday to Thursday: the contacts called 0 to 3 days ago, and four daily notes.
    const called = Array.from({ length: contacts }, (_, at) => at % 40).filter((days) => days <= 3).length;
    expect(summary.activities).toMatchObject({ call: called, reading: 4, email: 4 });
    // Their cadence is a month: 31 days before 19 November. E-mails to these people are older than that.
    const quiet = Array.from({ length: contacts }, (_, at) => at % 40).filter((days) => days >= 31).length;
    expect(summary.due).toHaveLength(quiet);
    expect(summary.vault.contacts).toBe(contacts);
  });

  it('is linted completely, and has no errors', () => {
    expect(runRules(index, NOW).summary.errors).toBe(0);
    expect(runRules(index, NOW).summary.notes).toBe(index.notes.size);
  });

  it('does not read other notes again after one note changes', () => {
    const next = index.with({ path: 'Contacts/Person 0.md', text: '---\ntype: contact\n---\n' });
    expect(next.note('Contacts/Person 1.md')).toBe(index.note('Contacts/Person 1.md'));
    expect(next.record('contact', 'Contacts/Person 0.md')?.cadence).toBeNull();
  });
});
