import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { eventBriefing } from '../../src/app/events/event-briefing.ts';
import { allPersonChoices } from '../../src/app/people/person-choices.ts';
import { Ledger } from '../../src/scorecard/index.ts';
import { moment } from '../harness/dates.ts';
import { runHere, UTF8 } from '../harness/run-cli.ts';
import { tempVault } from '../harness/temp-vault.ts';
import { vaultOf } from '../harness/vault-of.ts';

const VAULT = {
  'Ada.md':
    '---\ntype: contact\nneeds:\n  - "a [[Bookbinder|binder]]"\n  - "[ink](https://ink.example)"\noffers: "[[Paper]] of all kinds"\n---\n',
  'Bob.md': '---\ntype: contact\noffers: "a [[Bookbinder|binder]]"\n---\n',
  'Me.md': '---\ntype: contact\noffers: "[[Ink|fine ink]], by post"\n---\n',
  'Scorecard.md': '---\ntype: scorecard\nme: "[[Me]]"\npoints: [call 1]\nresults: [referral-received]\n---\n',
  'Fair.md':
    '---\ntype: event\ndate: 2026-11-01\nstatus: attended\nresults: ["sold [[Ink|the ink]]"]\nwith: ["[[Ada]]"]\n---\n',
  'Ball.md': '---\ntype: event\ndate: 2026-11-19\nwith: ["[[Ada]]"]\n---\n',
  '2026-11-18.md':
    '## Log\n\n- call [[Ada]]: about [[Ink|the ink]]\n- referral-received [[Ada]]: of [the ink](https://ink.example)\n- [ ] email [[Ada]]: ask for [[Ink|the ink]]\n- [ ] 2026-11-20 gift [[Ada]]: [[Ink|the ink]]\n',
};
const TODAY = '2026-11-19';
/** The brackets of a link, with or without escapes. */
const BRACKETS = /\[\\?\[|\]\\?\(/;

describe('links in texts', () => {
  it.each([
    ['done', 'email Ada: ask for the ink'],
    ['summary', 'email Ada: ask for the ink'],
    ['summary --format markdown', 'email Ada: ask for the ink'],
    ['plan', 'email Ada: ask for the ink'],
    ['plan 2026-11-20', 'gift Ada: the ink'],
    ['activities', 'about the ink'],
    ['review 2026-11', 'sold the ink'],
    ['review 2026-11', 'of the ink'],
    ['review 2026-11 --format markdown', 'sold the ink'],
    ['show Ada', 'a binder'],
    ['show Ada', 'Paper of all kinds'],
    ['show Ada', 'call: about the ink'],
    ['show Fair', 'sold the ink'],
    ['show Ball', 'fine ink'],
    ['brief Ada', 'call: about the ink'],
    ['intro', 'Ada needs a binder, which Bob offers'],
  ])('are shown in `%s` as people read them: %s', async (command, text) => {
    const cwd = tempVault(VAULT);
    const { stdout } = await runHere([...command.split(' '), '--today', TODAY], { cwd, env: UTF8 });
    expect(stdout).toContain(text);
    expect(stdout).not.toMatch(BRACKETS);
  });

  it('are shown so in the app, too', () => {
    const ledger = Ledger.of(vaultOf(VAULT), moment(TODAY));
    const { offers, people } = eventBriefing(ledger);
    expect({ offers, people }).toEqual({
      offers: ['fine ink, by post'],
      people: [{ path: 'Ada.md', name: 'Ada', about: '', needs: ['a binder', 'ink'], youOffer: 'fine ink' }],
    });
    expect(allPersonChoices(ledger)[0]?.also).toEqual([
      'Needs a binder',
      'Needs ink',
      'Offers Paper of all kinds',
    ]);
  });

  it('stay links in a line that is moved, and in JSON', async () => {
    const cwd = tempVault(VAULT);
    await runHere(['done', 'ink', '--move', 'friday', '--today', TODAY], { cwd, env: UTF8 });
    expect(readFileSync(join(cwd, '2026-11-20.md'), 'utf8')).toContain(
      'email [[Ada]]: ask for [[Ink|the ink]]',
    );
    const { stdout } = await runHere(['activities', '--format', 'json', '--today', TODAY], {
      cwd,
      env: UTF8,
    });
    expect(stdout).toContain('about [[Ink|the ink]]');
  });

  it.each([['a binder'], ['binder'], ['a [[Bookbinder|binder]]'], ['bookbinder']])(
    'are found by what people read and by what is written: edit --no-longer %j',
    async (text) => {
      const cwd = tempVault(VAULT);
      expect(await runHere(['edit', 'ada', '--no-longer', text], { cwd, env: UTF8 })).toMatchObject({
        code: 0,
      });
      expect(readFileSync(join(cwd, 'Ada.md'), 'utf8')).toBe(
        VAULT['Ada.md'].replace('  - "a [[Bookbinder|binder]]"\n', ''),
      );
    },
  );
});
