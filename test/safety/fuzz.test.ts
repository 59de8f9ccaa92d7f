import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { introductionsOf } from '../../src/app/introductions/introductions.ts';
import { fixVault } from '../../src/app/lint/fix-vault.ts';
import { activityListing, type ActivityFilter } from '../../src/app/listings/activity-listing.ts';
import { wayReport } from '../../src/app/path/way-report.ts';
import { peopleListing, type PeopleFilter } from '../../src/app/listings/people-listing.ts';
import { draftLog } from '../../src/app/log/draft-log.ts';
import { planDay } from '../../src/app/plan/plan-day.ts';
import { reviewPeriod } from '../../src/app/review/review.ts';
import { eventPage } from '../../src/app/show/event-page.ts';
import { goalPage } from '../../src/app/show/goal-page.ts';
import { personPage } from '../../src/app/show/person-page.ts';
import { summarize } from '../../src/app/summary/summarize.ts';
import { UserError } from '../../src/app/user-error.ts';
import { loadVault } from '../../src/app/vault/load-vault.ts';
import { addDays } from '../../src/model/civil-date.ts';
import { UNITS, periodOf } from '../../src/model/period.ts';
import { runRules } from '../../src/rules/engine/run-rules.ts';
import { Ledger } from '../../src/scorecard/index.ts';
import type { VaultIndex } from '../../src/vault/vault-index.ts';
import { anyDamage } from '../harness/any-damage.ts';
import { anyVault, VAULT_DAY } from '../harness/any-vault.ts';
import { MemoryFiles } from '../harness/memory-files.ts';
import { vaultOf } from '../harness/vault-of.ts';

const ANYBODY: PeopleFilter = {
  ...{ names: null, tag: null, organization: null, purpose: null, due: false, quiet: null, status: null },
};
const ANYTHING: ActivityFilter = {
  ...{
    start: null,
    end: null,
    activities: [],
    people: [],
    event: null,
    purpose: null,
    tag: null,
    organization: null,
  },
};
const NOW = { date: VAULT_DAY, minutes: 720 };

/** The result of `work`, or the code of the UserError with which it is refused; any other error is a bug. */
function saying(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    if (error instanceof UserError) return error.code;
    throw error;
  }
}

/** Everything that the core answers about a vault. */
function answers(index: VaultIndex): unknown[] {
  const ledger = Ledger.of(index, NOW);
  const pages = [...index.notes.keys()].flatMap((path) => [
    index.record('contact', path) && saying(() => personPage(ledger, path)),
    index.record('contact', path) && saying(() => wayReport(ledger, path)),
    index.record('event', path) && saying(() => eventPage(ledger, path)),
    index.record('goal', path) && saying(() => goalPage(ledger, path)),
  ]);
  return [
    ...UNITS.map((unit) => saying(() => summarize(ledger, { unit, date: null }))),
    ...UNITS.map((unit) =>
      saying(() => reviewPeriod(ledger, periodOf(unit, VAULT_DAY, index.settings.weekStart))),
    ),
    saying(() => planDay(ledger, addDays(VAULT_DAY, 1))),
    saying(() => introductionsOf(ledger, { all: true })),
    saying(() => peopleListing(ledger, ANYBODY)),
    saying(() => activityListing(ledger, ANYTHING)),
    saying(() => draftLog(ledger, NOW, ['call [[Ada Lovelace]]: x']).changes),
    pages,
  ];
}

describe('vaults with damaged notes', () => {
  it('are read, linted and counted without an error', () => {
    fc.assert(
      fc.property(anyDamage(anyVault), (files) => {
        const index = vaultOf(files);
        expect(answers(index)).toEqual(answers(vaultOf(files)));
      }),
    );
  });

  it('have findings and fixes within the text of their notes', () => {
    fc.assert(
      fc.property(anyDamage(anyVault), (files) => {
        const index = vaultOf(files);
        for (const { path, start, end, fix } of runRules(index, NOW).diagnostics) {
          const text = files[path] ?? '';
          const lines = text.split(/\r\n|[\r\n]/);
          for (const { line, column } of [start, end]) {
            expect(line).toBeLessThanOrEqual(lines.length);
            expect(column - 1).toBeLessThanOrEqual(lines[line - 1]?.length ?? -1);
          }
          expect(start.line < end.line || (start.line === end.line && start.column <= end.column)).toBe(true);
          for (const edit of fix?.edits ?? [])
            expect(0 <= edit.start && edit.start <= edit.end && edit.end <= text.length).toBe(true);
        }
      }),
    );
  });

  it('are fixed completely the first time, and can then be read', () => {
    fc.assert(
      fc.property(anyDamage(anyVault), fc.boolean(), (files, unsafe) => {
        const { notes, index } = fixVault(vaultOf(files), NOW, { unsafe });
        for (const { path, before, after } of notes) {
          expect(before).toBe(files[path]);
          expect(after).not.toBe(before);
        }
        const fixed = Object.fromEntries([...index.notes.values()].map(({ path, text }) => [path, text]));
        expect(fixVault(vaultOf(fixed), NOW, { unsafe }).notes).toEqual([]);
        answers(index);
      }),
    );
  });

  it('give the same answers if their notes are added one by one', () => {
    fc.assert(
      fc.property(anyDamage(anyVault), (files) => {
        let index = vaultOf({});
        for (const [path, text] of Object.entries(files)) index = index.with({ path, text });
        expect(answers(index)).toEqual(answers(vaultOf(files)));
      }),
    );
  });
});

const settings = anyDamage(
  fc.constantFrom(
    {
      '.netvault.yaml':
        'rules:\n  broken-link: off\n  missing-field: error\nignore: ["Archive/**"]\nbaseline: known.json\nme: "[[Ada Lovelace]]"\n',
    },
    { '.obsidian/daily-notes.json': '{"folder": "Daily", "format": "YYYY-MM-DD", "template": "T"}' },
    { '.obsidian/app.json': '{"userIgnoreFilters": ["a/", "/x/"], "useMarkdownLinks": false}' },
    { '.obsidian/types.json': '{"types": {"met": "date", "aliases": "aliases"}}' },
  ),
);

describe('damaged settings', () => {
  it('are read, or refused with a UserError', async () => {
    await fc.assert(
      fc.asyncProperty(settings, async (files) => {
        try {
          const vault = new MemoryFiles({
            ...files,
            'Ada Lovelace.md': '---\ntype: contact\n---\n',
            '2026-11-19.md': '## Log\n- call\n',
          });
          answers(await loadVault(vault));
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
        }
      }),
    );
  });
});
