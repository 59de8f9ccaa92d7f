import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadVault } from '../../../src/app/vault/load-vault.ts';
import { KeptFiles } from '../../../src/cli/cache/kept-files.ts';
import { computeSummaryAnswer, type SummaryRequest } from '../../../src/cli/commands/summary/answer.ts';
import { makeSummaryWork } from '../../../src/cli/commands/summary/summary-work.ts';
import { DiskVaultFiles } from '../../../src/cli/node/vault-files.ts';
import { cachedVault, plainNote, type Asked, type CachedVault } from '../../harness/cached-vault.ts';

const note = (fields: string, body = ''): string => `---\n${fields}\n---\n${body}`;
const DAY = '2026-11-18.md';
const NOTES = {
  'Scorecard.md': note('type: scorecard\npoints:\n  call: 3'),
  'Calls.md': note('type: goal\nkind: behavior\nmetric: call\ntarget: 2\nevery: week'),
  'Ada.md': note('type: contact\ncadence: weekly\nlast_contact: 2026-01-01'),
  'Bo.md': note('type: contact\nmet: 2025-01-01'),
  'Cy.md': note('type: contact', '## Log\n\n- 2026-11-01 call\n'),
  'Meetup.md': note('type: event\ndate: 2026-11-19\ntime: 18:00-20:30'),
  '2026-11-17.md': '## Log\n\n- call [[Cy]]\n',
  [DAY]: '## Log\n',
  '2026-03-01.md': '## Log\n\n- call [[Cy]]\n',
};
const NOON = '2026-11-19T12:00';
const WEEK: SummaryRequest = { period: null, date: null, withFindings: false, withMissed: true };

interface World extends Pick<CachedVault, 'vault' | 'look' | 'withGone'> {
  readonly summarize: (at: string, asked?: SummaryRequest) => Promise<Asked<string>>;
  /** The answer of `summary` for the vault read from scratch. */
  readonly scratch: (at: string, asked?: SummaryRequest) => Promise<string>;
}

function world(how: Parameters<typeof cachedVault>[1] = {}): World {
  const { vault, look, withGone, ask, scratch } = cachedVault(NOTES, how);
  return {
    vault,
    look,
    withGone,
    summarize: async (at, asked = WEEK) => {
      const found = await ask(at, JSON.stringify(asked), makeSummaryWork(asked, null));
      return { ...found, answer: JSON.stringify(found.answer) };
    },
    scratch: async (at, asked = WEEK) =>
      JSON.stringify(computeSummaryAnswer(await scratch(at), asked).answer),
  };
}

describe('summary of a vault in which a few notes have changed since the last summary', () => {
  it('reads only the changed note and the scorecard', async () => {
    const { vault, summarize, scratch } = world();
    expect((await summarize(NOON)).isWhole).toBe(true);
    appendFileSync(join(vault, DAY), '\n- call [[Ada]]\n');
    const { answer, isWhole, read } = await summarize(NOON);
    expect({ isWhole, read }).toEqual({ isWhole: false, read: [DAY, 'Scorecard.md'] });
    expect(answer).toBe(await scratch(NOON));
    expect(answer).toContain('"points":6');
    // After that, nothing has changed, so no note is read.
    expect(await summarize(NOON)).toEqual({ answer, isWhole: false, read: [] });
  });

  it.each(['and is gone', 'and is there again', 'and has another text'])(
    'equals a summary from scratch if a note was missing when it was to be read, %s',
    async (how) => {
      const { vault, summarize, scratch, withGone } = world();
      await withGone('2026-11-16.md', '## Log\n\n- call [[Cy]]\n', () => summarize(NOON));
      if (how === 'and is gone') rmSync(join(vault, '2026-11-16.md'));
      else if (how === 'and has another text')
        writeFileSync(join(vault, '2026-11-16.md'), '## Log\n\n- call [[Bo]]\n');
      for (let time = 0; time < 2; time++) expect((await summarize(NOON)).answer).toBe(await scratch(NOON));
    },
  );

  it.each(['"score\\x63ard"', '"score\\u0063ard"', '"score\\\n  card"'])(
    'uses the scorecard whose type is written %s',
    async (type) => {
      const { vault, summarize, scratch } = world();
      writeFileSync(join(vault, 'Scorecard.md'), note(`type: ${type}\npoints:\n  call: 7`));
      await summarize(NOON);
      appendFileSync(join(vault, DAY), '\n- call [[Ada]]\n');
      const { answer } = await summarize(NOON);
      expect(answer).toBe(await scratch(NOON));
      expect(answer).toContain('"points":17');
    },
  );

  it('does not read all notes for any period, after each of several changes', async () => {
    const { vault, summarize, scratch } = world();
    await summarize(NOON);
    for (const line of ['call [[Ada]]', '2026-03-02 email [[Cy]]', '[ ] 2026-11-20 call [[Bo]]']) {
      appendFileSync(join(vault, DAY), `\n- ${line}\n`);
      for (const period of ['week', 'day', 'year', '2026-03']) {
        const asked = { ...WEEK, period };
        const { answer, isWhole } = await summarize(NOON, asked);
        expect({ line, period, isWhole, answer }).toEqual({
          ...{ line, period, isWhole: false },
          answer: await scratch(NOON, asked),
        });
      }
    }
  });

  it('does not read all notes if findings are included', async () => {
    const { vault, summarize, scratch } = world();
    const asked = { ...WEEK, withFindings: true };
    await summarize(NOON, asked);
    appendFileSync(join(vault, DAY), '\n- juggle [[Ada]]\n');
    const { answer, isWhole } = await summarize(NOON, asked);
    expect(isWhole).toBe(false);
    expect(answer).toBe(await scratch(NOON, asked));
    expect(answer).not.toContain('"findings":0');
  });

  it('keeps the changed note as it is now for other commands', async () => {
    const { vault, summarize, look } = world();
    await summarize(NOON);
    writeFileSync(join(vault, DAY), 'Nothing.\n\n## Log\n\n- call [[Ada]]\n');
    expect((await summarize(NOON)).isWhole).toBe(false);
    const index = await loadVault(new KeptFiles(look()));
    expect(plainNote(index.note(DAY))).toEqual((await loadVault(new DiskVaultFiles(vault))).note(DAY));
  });

  it('reads all notes for the findings if the changed note disables a rule for its file', async () => {
    const { vault, summarize, scratch } = world();
    const asked = { ...WEEK, withFindings: true };
    await summarize(NOON, asked);
    appendFileSync(join(vault, DAY), '\n- juggle [[Ada]]\n\n%% netvault-disable-file unknown-activity %%\n');
    const { answer, isWhole } = await summarize(NOON, asked);
    expect(isWhole).toBe(true);
    expect(answer).toBe(await scratch(NOON, asked));
  });

  it('reads all notes if a note had just been written at the last summary', async () => {
    const how = { ahead: 0 };
    const { vault, summarize, scratch } = world(how);
    await summarize(NOON);
    how.ahead = 10_000;
    appendFileSync(join(vault, DAY), '\n- call [[Ada]]\n');
    const { answer, isWhole } = await summarize(NOON);
    expect(isWhole).toBe(true);
    expect(answer).toBe(await scratch(NOON));
  });

  it('reads all notes if another command has saved the vault without a removed note', async () => {
    const { vault, summarize, look, scratch } = world({ mostFresh: 0.5 });
    await summarize(NOON);
    const last = look()
      .list()
      .notes.findLast((path) => path !== DAY);
    rmSync(join(vault, last ?? ''));
    const files = new KeptFiles(look());
    files.save(await loadVault(files));
    appendFileSync(join(vault, DAY), '\n- call [[Ada]]\n');
    const { answer, isWhole } = await summarize(NOON);
    expect(isWhole).toBe(true);
    expect(answer).toBe(await scratch(NOON));
  });

  it('does not read all notes if a daily note is added or removed', async () => {
    const { vault, summarize, scratch } = world();
    await summarize(NOON);
    const came = join(vault, '2026-11-16.md');
    writeFileSync(came, '## Log\n\n- call [[Ada]]\n');
    const { answer, isWhole, read } = await summarize(NOON);
    expect({ isWhole, read }).toEqual({ isWhole: false, read: ['2026-11-16.md', 'Scorecard.md'] });
    expect(answer).toBe(await scratch(NOON));
    // After that, nothing has changed, so no note is read.
    expect(await summarize(NOON)).toEqual({ answer, isWhole: false, read: [] });
    rmSync(came);
    rmSync(join(vault, '2026-11-17.md'));
    expect(await summarize(NOON)).toMatchObject({ isWhole: false, answer: await scratch(NOON) });
  });

  it('does not read all notes if the note had also changed before the last full reading', async () => {
    const { vault, summarize, scratch } = world({ mostFresh: 0.5 });
    await summarize(NOON);
    appendFileSync(join(vault, DAY), '\n- call [[Ada]]\n');
    const later = '2026-11-20T12:00';
    expect((await summarize(later)).isWhole).toBe(true);
    appendFileSync(join(vault, DAY), '- call [[Cy]]\n');
    const { answer, isWhole, read } = await summarize(later);
    expect({ isWhole, read }).toEqual({ isWhole: false, read: [DAY, 'Scorecard.md'] });
    expect(answer).toBe(await scratch(later));
    // The same is true if the note is removed.
    rmSync(join(vault, DAY));
    expect(await summarize(later)).toMatchObject({ isWhole: false, answer: await scratch(later) });
  });

  it('includes a new event, and reads all notes only if the event is today', async () => {
    const { vault, summarize, scratch } = world();
    await summarize(NOON);
    writeFileSync(join(vault, 'Talk.md'), note('type: event\ndate: 2026-11-19\ntime: 12:30'));
    const { answer, isWhole } = await summarize(NOON);
    // An event of today begins and ends at some time of this day, so all notes are read.
    expect({ answer, isWhole }).toEqual({ answer: await scratch(NOON), isWhole: true });
    writeFileSync(join(vault, 'Fair.md'), note('type: event\ndate: 2026-11-25\ntime: 12:30'));
    const later = await summarize(NOON);
    expect(later).toMatchObject({ answer: await scratch(NOON), isWhole: false });
    expect(later.answer).toContain('Fair.md');
  });

  it('fails for a period that does not exist', async () => {
    const { vault, summarize } = world();
    await summarize(NOON);
    appendFileSync(join(vault, DAY), '\n- call [[Ada]]\n');
    await expect(summarize(NOON, { ...WEEK, period: 'fortnight' })).rejects.toThrow();
  });

  it('reads all notes if dates are read in another language', async () => {
    const { vault, ask, scratch } = cachedVault(NOTES);
    await ask(NOON, 'summary', makeSummaryWork(WEEK, null));
    appendFileSync(join(vault, DAY), '\n- call [[Ada]]\n');
    const { answer, isWhole } = await ask(NOON, 'summary', makeSummaryWork(WEEK, 'de'));
    expect(isWhole).toBe(true);
    expect(answer).toEqual(computeSummaryAnswer(await scratch(NOON), WEEK).answer);
  });

  it.each([
    ['on another day', '2026-11-20T12:00'],
    ['once an event has begun', '2026-11-19T18:00'],
    ['at an earlier time', '2026-11-19T11:59'],
  ])('reads all notes %s', async (_, at) => {
    const { vault, summarize, scratch } = world();
    await summarize(NOON);
    appendFileSync(join(vault, DAY), '\n- call [[Ada]]\n');
    const { answer, isWhole } = await summarize(at);
    expect(isWhole).toBe(true);
    expect(answer).toBe(await scratch(at));
  });

  it.each([
    ['a person comes', 'New.md', note('type: contact')],
    ['settings say something else', '.netvault.yaml', 'ignore: [Ada.md]\n'],
    ['the scorecard says something else', 'Scorecard.md', note('type: scorecard\npoints:\n  call: 5')],
    ['a field says something else', 'Ada.md', note('type: contact\ncadence: monthly')],
    ['a note is of another kind', 'Bo.md', 'Nobody.\n'],
    [
      'a goal is another',
      'Calls.md',
      note('type: goal\nkind: behavior\nmetric: call\ntarget: 9\nevery: week'),
    ],
    ['somebody is concerned who is suggested', DAY, '## Log\n\n- call [[Bo]]\n'],
    ['somebody is silent who was not', 'Cy.md', note('type: contact', '## Log\n\n- 2025-11-01 call\n')],
  ])('reads all notes if %s', async (_, path, text) => {
    const { vault, summarize, scratch } = world();
    writeFileSync(join(vault, '2026-11-17.md'), '');
    await summarize(NOON);
    writeFileSync(join(vault, path), text);
    const { answer, isWhole } = await summarize(NOON);
    expect(isWhole).toBe(true);
    expect(answer).toBe(await scratch(NOON));
  });
});
