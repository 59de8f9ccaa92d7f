import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadVault } from '../../../src/app/vault/load-vault.ts';
import { CHANGES_WORTH_KEEPING } from '../../../src/cli/cache/update-judgement.ts';
import { KeptFiles } from '../../../src/cli/cache/kept-files.ts';
import { makeLintWork } from '../../../src/cli/commands/lint/lint-work.ts';
import { DiskVaultFiles } from '../../../src/cli/node/vault-files.ts';
import { runRules } from '../../../src/rules/engine/run-rules.ts';
import { cachedVault, plainNote, type Asked, type CachedVault } from '../../harness/cached-vault.ts';

const note = (fields: string, body = ''): string => `---\n${fields}\n---\n${body}`;
const NOTES = {
  'Scorecard.md': note('type: scorecard\npoints:\n  call: 3'),
  'Ada.md': note('type: contact\nlast_contact: 2026-01-01'),
  'Meetup.md': note('type: event\ndate: 2026-11-19\ntime: 18:00-20:30'),
  '2026-11-18.md': '',
};
const DAY = '2026-11-18.md';

interface World extends Pick<CachedVault, 'vault' | 'look' | 'withGone'> {
  readonly lint: (at: string) => Promise<Omit<Asked<never>, 'answer'> & { readonly report: string }>;
  /** The report of `lint` for the vault read from scratch. */
  readonly scratch: (at: string) => Promise<string>;
}

function world(): World {
  const { vault, look, withGone, ask, scratch } = cachedVault(NOTES);
  return {
    vault,
    look,
    withGone,
    lint: async (at) => {
      const { answer, ...asked } = await ask(at, 'lint', makeLintWork(new Map(), null));
      return { report: JSON.stringify(answer.report), ...asked };
    },
    scratch: async (at) => {
      const { index, now } = await scratch(at);
      return JSON.stringify(runRules(index, now));
    },
  };
}

const NOON = '2026-11-19T12:00';

describe('lint of a vault in which a few notes have changed since the last lint', () => {
  it('reads only the changed note, the scorecard and notes about the same people', async () => {
    const { vault, lint, scratch } = world();
    expect((await lint(NOON)).isWhole).toBe(true);
    appendFileSync(join(vault, DAY), '## Log\n\n- call [[Ada]]\n');
    const { report, isWhole, read } = await lint(NOON);
    expect({ isWhole, read }).toEqual({
      isWhole: false,
      read: [DAY, 'Ada.md', 'Scorecard.md'],
    });
    expect(report).toBe(await scratch(NOON));
    expect(report).toContain('last-contact-disagrees');
    // After that, nothing has changed, so no note is read.
    expect(await lint(NOON)).toEqual({ report, isWhole: false, read: [] });
  });

  it('does not read notes again that had changed before the last lint', async () => {
    const { vault, lint, scratch } = world();
    const days = Array.from({ length: CHANGES_WORTH_KEEPING }, (_, at) => `2026-11-0${String(at + 1)}.md`);
    for (const day of days) writeFileSync(join(vault, day), '');
    await lint(NOON);
    for (const day of days) writeFileSync(join(vault, day), '## Log\n\n- call [[Ada]]\n');
    expect((await lint(NOON)).isWhole).toBe(false);
    appendFileSync(join(vault, DAY), '## Log\n\n- juggle [[Bo]]\n');
    const { report, isWhole, read } = await lint(NOON);
    // The notes that had changed before are not read again.
    expect({ isWhole, read }).toEqual({ isWhole: false, read: [DAY, 'Scorecard.md'] });
    expect(report).toBe(await scratch(NOON));
    writeFileSync(join(vault, days[0] ?? ''), '');
    expect((await lint(NOON)).report).toBe(await scratch(NOON));
  });

  it.each(['lost theirs', 'are gone'])('keeps the findings of notes between those that %s', async (how) => {
    const { vault, lint, scratch } = world();
    const days = Array.from(
      { length: 2 * CHANGES_WORTH_KEEPING + 1 },
      (_, at) => `2026-10-${String(at + 10)}.md`,
    );
    const write = (at: number, log: string): void => {
      writeFileSync(join(vault, days[at] ?? ''), log);
    };
    for (const at of days.keys()) write(at, `## Log\n\n- juggle [[Nobody ${'x'.repeat(at)}]]\n`);
    await lint(NOON);
    for (const at of days.keys()) {
      if (at % 2 === 0) continue;
      if (how === 'are gone') rmSync(join(vault, days[at] ?? ''));
      else write(at, '');
    }
    expect((await lint(NOON)).report).toBe(await scratch(NOON));
    appendFileSync(join(vault, DAY), 'More.\n');
    const { report, isWhole, read } = await lint(NOON);
    expect({ isWhole, read }).toEqual({ isWhole: false, read: [DAY, 'Scorecard.md'] });
    expect(report).toBe(await scratch(NOON));
  });

  it.each(['lint', 'lint after a change'])(
    'equals a lint from scratch after a note was missing when it was to be read: %s',
    async (how) => {
      const { vault, lint, scratch, withGone } = world();
      await withGone('Gone.md', 'Gone soon.\n', () => lint(NOON));
      rmSync(join(vault, 'Gone.md'));
      if (how !== 'lint') appendFileSync(join(vault, DAY), '## Log\n\n- juggle [[Bo]]\n');
      for (let time = 0; time < 2; time++) expect((await lint(NOON)).report).toBe(await scratch(NOON));
    },
  );

  it('reads another sync-conflict copy if a copy of a missing note is added or removed', async () => {
    const { vault, lint, scratch } = world();
    const copy = (day: number): string => `Bo.sync-conflict-2026110${String(day)}-101010-ABCDEFG.md`;
    const event = note('type: event\ndate: 2026-01-05\nstatus: attended');
    for (const day of [2, 3]) {
      writeFileSync(join(vault, copy(day)), event);
      expect((await lint(NOON)).report).toBe(await scratch(NOON));
    }
    rmSync(join(vault, copy(3)));
    const { report } = await lint(NOON);
    expect(report).toBe(await scratch(NOON));
    expect(report).toContain('so this one is read');
  });

  it('reports an unknown status without a count if no second introduction has it any more', async () => {
    const { vault, lint, scratch } = world();
    const intro = (status: string): string =>
      note(`type: intro\nbetween: ["[[Ada]]", "[[Bo]]"]\nstatus: ${status}`);
    for (const name of ['Bo', 'One', 'Two'])
      writeFileSync(join(vault, `${name}.md`), name === 'Bo' ? note('type: contact') : intro('zzz'));
    expect((await lint(NOON)).report).toContain('neither open nor made (in 2 places)');
    writeFileSync(join(vault, 'Two.md'), intro('asked'));
    const { report } = await lint(NOON);
    expect(report).not.toContain('places)');
    expect(report).toBe(await scratch(NOON));
  });

  it('keeps the changed note as it is now for other commands', async () => {
    const { vault, lint, look } = world();
    await lint(NOON);
    writeFileSync(join(vault, DAY), 'Nothing.\n\n## Log\n\n- call [[Ada]]\n');
    expect((await lint(NOON)).isWhole).toBe(false);
    const index = await loadVault(new KeptFiles(look()));
    expect(plainNote(index.note(DAY))).toEqual((await loadVault(new DiskVaultFiles(vault))).note(DAY));
  });

  it('saves the changed notes again after a slower command has saved older ones', async () => {
    const { vault, lint, look } = world();
    const days = Array.from({ length: CHANGES_WORTH_KEEPING }, (_, at) => `2026-11-0${String(at + 1)}.md`);
    for (const day of days) writeFileSync(join(vault, day), '');
    await lint(NOON);
    appendFileSync(join(vault, 'Ada.md'), 'Ada\n');
    const slow = new KeptFiles(look());
    const before = await loadVault(slow);
    for (const day of days) writeFileSync(join(vault, day), '## Log\n\n- call [[Ada]]\n');
    expect((await lint(NOON)).isWhole).toBe(false);
    expect(slow.save(before)).not.toBe(null);
    expect(look().unchangedReading()).toBe(null);
    appendFileSync(join(vault, DAY), '## Log\n\n- juggle [[Bo]]\n');
    expect((await lint(NOON)).isWhole).toBe(false);
    expect(look().unchangedReading()).not.toBe(null);
    const index = await loadVault(new KeptFiles(look()));
    for (const day of days) {
      expect(plainNote(index.note(day))).toEqual((await loadVault(new DiskVaultFiles(vault))).note(day));
    }
  });

  it.each([
    [
      'says something else',
      (day: string) => {
        writeFileSync(day, '');
      },
    ],
    [
      'went',
      (day: string) => {
        rmSync(day);
      },
    ],
  ])(
    'does not treat a note as a copy of one that %s, after a slower command saved older notes',
    async (_, change) => {
      const { vault, lint, look } = world();
      for (const path of ['2026-11-17.md', '2026-11-17 2.md'])
        writeFileSync(join(vault, path), '## Log\n\n- 2026-11-17 call [[Ada]]\n');
      await lint(NOON);
      appendFileSync(join(vault, 'Ada.md'), 'Ada\n');
      const slow = new KeptFiles(look());
      const before = await loadVault(slow);
      change(join(vault, '2026-11-17.md'));
      expect((await lint(NOON)).isWhole).toBe(true);
      expect(slow.save(before)).not.toBe(null);
      appendFileSync(join(vault, DAY), '## Log\n\n- juggle [[Bo]]\n');
      expect((await lint(NOON)).isWhole).toBe(false);
      const index = await loadVault(new KeptFiles(look()));
      expect(index.note('2026-11-17 2.md')?.copyOf).toBe(null);
    },
  );

  it('keeps the current time zone after a slower command saved an older one', async () => {
    const { vault, lint, look } = world();
    await lint(NOON);
    const scorecard = join(vault, 'Scorecard.md');
    appendFileSync(join(vault, 'Ada.md'), 'Ada\n');
    const slow = new KeptFiles(look());
    const before = await loadVault(slow);
    writeFileSync(scorecard, note('type: scorecard\ntime_zone: Asia/Tokyo\npoints:\n  call: 3'));
    await lint(NOON);
    slow.save(before);
    appendFileSync(join(vault, DAY), '## Log\n\n- juggle [[Bo]]\n');
    expect((await lint(NOON)).isWhole).toBe(false);
    expect(look().unchangedReading()?.timeZone).not.toBe(null);
  });

  it.each([
    ['on another day', '2026-11-20T12:00'],
    ['once an event has begun', '2026-11-19T18:00'],
    ['at an earlier time', '2026-11-19T11:59'],
  ])('reads all notes %s', async (_, at) => {
    const { vault, lint, scratch } = world();
    await lint(NOON);
    appendFileSync(join(vault, DAY), '## Log\n\n- call [[Ada]]\n');
    const { report, isWhole } = await lint(at);
    expect(isWhole).toBe(true);
    expect(report).toBe(await scratch(at));
  });

  it('does not read all notes if a daily note is added or removed', async () => {
    const { vault, lint, scratch, look } = world();
    await lint(NOON);
    const [came, went] = ['2026-11-17.md', DAY].map((path) => join(vault, path)) as [string, string];
    writeFileSync(came, '## Log\n\n- call [[Ada]]\n');
    const { isWhole, read, report } = await lint(NOON);
    expect({ isWhole, read }).toEqual({
      isWhole: false,
      read: ['2026-11-17.md', 'Ada.md', 'Scorecard.md'],
    });
    expect(report).toBe(await scratch(NOON));
    // After that, nothing has changed for this command and for others, so this one reads no note.
    expect(await lint(NOON)).toEqual({ report, isWhole: false, read: [] });
    const index = await loadVault(new KeptFiles(look()));
    expect(plainNote(index.note('2026-11-17.md'))).toEqual(
      (await loadVault(new DiskVaultFiles(vault))).note('2026-11-17.md'),
    );
    rmSync(went);
    expect(await lint(NOON)).toMatchObject({ isWhole: false, report: await scratch(NOON) });
    rmSync(came);
    expect(await lint(NOON)).toMatchObject({ isWhole: false, report: await scratch(NOON) });
  });

  it.each([
    ['a person comes', 'Bo.md', note('type: contact')],
    ['an event of today comes', 'Talk.md', note('type: event\ndate: 2026-11-19\ntime: 17:00')],
    ['what a link leads to comes', 'Works.png', ''],
    ['settings say something else', '.netvault.yaml', 'rules:\n  last-contact-disagrees: off\n'],
  ])('reads all notes if %s', async (_, path, text) => {
    const { vault, lint, scratch } = world();
    appendFileSync(join(vault, 'Meetup.md'), '\n## Log\n\n- call [[Ada]]: at [[Works.png]]\n');
    await lint(NOON);
    writeFileSync(join(vault, path), text);
    appendFileSync(join(vault, DAY), '## Log\n\n- call [[Ada]]\n');
    const { report, isWhole } = await lint(NOON);
    expect(isWhole).toBe(true);
    expect(report).toBe(await scratch(NOON));
  });
});
