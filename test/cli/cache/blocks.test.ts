import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type CivilDate } from '../../../src/model/civil-date.ts';
import { adviseCommand } from '../../../src/app/words/command-advice.ts';
import { reportInWords } from '../../../src/app/words/wording.ts';
import type { Context } from '../../../src/cli/command-line/command.ts';
import { lintStylish } from '../../../src/cli/commands/lint/lint-stylish.ts';
import { makeLintWork } from '../../../src/cli/commands/lint/lint-work.ts';
import type { LintRequest } from '../../../src/cli/commands/lint/options.ts';
import { canPrintByNote, printByNote } from '../../../src/cli/commands/lint/print-by-note.ts';
import { makeStyle } from '../../../src/cli/terminal/style.ts';
import { withCommandsLike } from '../../../src/cli/words/command.ts';
import { runRules } from '../../../src/rules/engine/run-rules.ts';
import { assertOftenAsync } from '../../harness/assert-often.ts';
import { cachedVault, type CachedVault } from '../../harness/cached-vault.ts';

const NOON = '2026-11-19T12:00';
/** A number of notes whose findings are enough for the report to be printed note by note. */
const MANY = 170;
const ASKED: LintRequest = {
  ...{ rules: new Map(), piped: null, mostWarnings: Infinity, quiet: false, fix: 'none', unsafe: false },
  ...{ statistics: false, outputs: [{ format: 'stylish', file: null }] },
  baseline: { then: 'use', file: null },
};

const logOf = (...lines: readonly string[]): string =>
  `## Log\n\n${lines.map((one) => `- ${one}\n`).join('')}`;

/** Logs of days: with findings that are reported once per cause, with other findings, and without any. */
const LOGS: readonly string[] = [
  logOf('frobnicate [[Ada]]'),
  logOf('frobnicate [[Ada]]', 'call [[Nobody]], [[Also Nobody]]'),
  logOf('call [[Nobody]] – ::so', 'juggle [[Bo]]'),
  logOf('call [[Ada]]', '[[Ada]]', '2025-02-31 call [[Ada]]'),
  'No log.\n',
  '---\nlog:\n  - call [[Ada]] # so\n---\n',
];
const LATER = logOf('call [[Eve]]');
/** Other kinds of notes: one cannot be read, and together they have findings of each severity. */
const RECORDS: readonly string[] = [
  '---\ntype: event\ndate: 2026-11-31\n---\n',
  '---\ntype: event\ndate: 2026-11-10\ndate: 2026-11-11\n---\n',
  '---\nbirthday: "[[2026-01-01]]\n---\n',
  '---\ntype: event\ndate: 2026-11-10\nstatus: attended\nwith: [[Ada]]\n---\n',
];
const BROKEN =
  '---\ntype: contact\ncadence: sometimes\n---\n\n## Log\n\n- 2026-11-31 call\n- 2026-11-01 frobnicate [[Nobody]]\n';

/** The day with this number; `pathOf` returns the path of its note. */
const dayOf = (at: number): string => addDays('2025-01-01' as CivilDate, at);
const pathOf = (at: number): string => `Days/${dayOf(at)}.md`;

const vaultNotes = (): Record<string, string> => ({
  '.netvault.yaml': '',
  'Scorecard.md': '---\ntype: scorecard\n---\n',
  'Ada.md': '---\ntype: contact\naliases: [Countess]\n---\n',
  // Eve's `last_contact` is wrong when a later day mentions her; no other rule here has such a long name.
  'Eve.md': `---\ntype: contact\nlast_contact: ${dayOf(MANY - 1)}\n---\n`,
  ...Object.fromEntries(Array.from({ length: MANY }, (_, at) => [pathOf(at), LOGS[at % LOGS.length] ?? ''])),
  ...Object.fromEntries(Array.from({ length: MANY }, (_, at) => [`People/${String(at)}.md`, BROKEN])),
  ...Object.fromEntries(RECORDS.map((text, at) => [`Records/${String(at)}.md`, text])),
});

interface Printed {
  readonly text: string;
  /** How many notes were laid out; null if all findings were computed. */
  readonly laidOut: number | null;
}

interface Layout {
  readonly columns?: number;
  readonly color: boolean;
}

const context = ({ columns, color }: Layout, written: string[]): Context => {
  const stdout = { isTTY: columns !== undefined, write: (text: string) => written.push(text) };
  return { style: makeStyle({ color, ascii: false, columns }), io: { stdout } } as unknown as Context;
};

async function lint({ ask, look }: CachedVault, layout: Layout = { color: false }): Promise<Printed> {
  const { answer } = await ask(NOON, 'lint', makeLintWork(new Map(), null));
  const written: string[] = [];
  const where = context(layout, written);
  const seen = look();
  if (!answer.updated) {
    const textOf = (path: string): string | undefined => seen.text(path);
    const text = lintStylish(reportInWords(answer.report, adviseCommand), { textOf }, where.style);
    return { text, laidOut: null };
  }
  expect(canPrintByNote(where, ASKED, answer.updated)).toBe(true);
  let laidOut = 0;
  printByNote(where, ASKED, answer.updated, (path) => {
    laidOut++;
    return seen.text(path);
  });
  return { text: written.join(''), laidOut };
}

async function fromScratch({ scratch }: CachedVault, layout: Layout = { color: false }): Promise<string> {
  const { index, now } = await scratch(NOON);
  const report = reportInWords(runRules(index, now), adviseCommand);
  const textOf = (path: string): string | undefined => index.note(path)?.text;
  return lintStylish(report, { textOf }, context(layout, []).style);
}

/** A step that writes a text into the note of a day, or removes the note if the text is null. */
const step = fc.record({
  at: fc.oneof(fc.nat(MANY + 2), fc.constant(MANY)),
  text: fc.oneof(
    { weight: 25, arbitrary: fc.constantFrom(...LOGS, LATER) },
    { weight: 1, arbitrary: fc.constantFrom(...RECORDS, null) },
  ),
});

describe('output of lint with many findings, after a few notes changed', () => {
  it('equals the output for the vault read from scratch', { timeout: 300_000 }, async () => {
    const laidOut: number[] = [];
    await assertOftenAsync(
      fc.asyncProperty(
        fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 3, maxLength: 6 }),
        fc.constantFrom<Layout>({ color: false }, { color: true, columns: 100 }),
        async (rounds, layout) => {
          const world = cachedVault(vaultNotes());
          await lint(world, layout);
          for (const [nth, steps] of rounds.entries()) {
            for (const { at, text } of steps) {
              const place = join(world.vault, pathOf(at));
              // Each text is different, so that no two versions of a note have the same size and time.
              if (text === null) rmSync(place, { force: true });
              else writeFileSync(place, `${text}\n${'x'.repeat(nth)}\n`);
            }
            const printed = await lint(world, layout);
            expect(printed.text).toBe(await fromScratch(world, layout));
            if (printed.laidOut !== null) laidOut.push(printed.laidOut);
            // Nothing has changed: once in another layout, then again in the same one.
            const other = { ...layout, color: !layout.color };
            if (nth === 1) expect((await lint(world, other)).text).toBe(await fromScratch(world, other));
            expect((await lint(world, layout)).text).toBe(printed.text);
          }
        },
      ),
      () => laidOut.filter((count) => count < 20).length > 2,
      { numRuns: 6 },
    );
  });

  it('is laid out again only for the notes whose output changes', async () => {
    const world = cachedVault(vaultNotes());
    await lint(world);
    const edit = async (at: number, text: string): Promise<Printed> => {
      writeFileSync(join(world.vault, pathOf(at)), text);
      const printed = await lint(world);
      expect(printed.text).toBe(await fromScratch(world));
      return printed;
    };
    // The first answer was computed from all notes, so nothing is laid out yet; then nothing changes.
    expect((await edit(4, 'Still no log.\n')).laidOut).toBeGreaterThan(MANY);
    expect((await edit(4, 'No log yet, either.\n')).laidOut).toBe(0);
    // One more finding with this cause: only the first note with it, which shows the count, is laid out.
    const more = await edit(4, logOf('juggle [[Ada]]'));
    expect(more.laidOut).toBe(1);
    expect(more.text.replace(/\s+/g, ' ')).toContain(
      `“juggle”: it is worth 0 (in ${String(Math.ceil((MANY - 2) / LOGS.length) + 1)} places)`,
    );
    // Removes the first note with two causes: note 4 now reports “juggle” and a later note reports Bo, and
    // the count for “Nobody” is one less.
    rmSync(join(world.vault, pathOf(2)));
    const less = await lint(world);
    expect(less.text).toBe(await fromScratch(world));
    expect(less.laidOut).toBe(3);
    expect((await edit(4, logOf('juggle [[Ada]]', 'call [[Ada]] – more'))).laidOut).toBe(3);
    // A finding of a rule with a longer name moves the column of rule names in all notes.
    expect((await edit(MANY, LATER)).laidOut).toBeGreaterThan(MANY);
    const painted = { color: true };
    expect((await lint(world, painted)).text).toBe(await fromScratch(world, painted));
  });

  it('is laid out again for a command line that names the vault, as the commands in it do', async () => {
    const world = cachedVault(vaultNotes());
    await lint(world);
    writeFileSync(join(world.vault, pathOf(4)), 'Still no log.\n');
    const plain = await lint(world);
    const named = await withCommandsLike(['lint', '--vault', 'v'], {}, () => lint(world));
    expect(named.laidOut).toBeGreaterThan(MANY);
    expect(plain.text).toContain('netvault new contact "Nobody"');
    expect(named.text).toContain('netvault new contact --vault v "Nobody"');
    expect(named.text).not.toContain('netvault new contact "');
    expect((await lint(world)).text).toBe(plain.text);
  });
});
