import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadVault } from '../../src/app/vault/load-vault.ts';
import { DiskVaultFiles } from '../../src/cli/node/vault-files.ts';
import { applyEdits } from '../../src/edit/edits.ts';
import { keepsOtherFields } from '../../src/edit/verify.ts';
import type { Diagnostic } from '../../src/model/finding.ts';
import { runRules } from '../../src/rules/engine/run-rules.ts';
import type { VaultIndex } from '../../src/vault/vault-index.ts';
import { CORPUS } from '../harness/corpus.ts';
import { moment } from '../harness/dates.ts';

const NOW = moment('2026-11-19');
const EXAMPLES = fileURLToPath(new URL('../../fixtures/rules', import.meta.url));

/** A vault that counts as adopted even without a settings file. */
class Adopted extends DiskVaultFiles {
  override readSettings(path: string): string | null {
    return path === '.netvault.yaml' ? (super.readSettings(path) ?? '') : super.readSettings(path);
  }
}

/** The mappings that the owners of these vaults would write, by folder. */
const MAPPINGS: Readonly<Record<string, string>> = {
  'kepano+kepano-obsidian':
    'records:\n  contact:\n    - {property: categories, value: "[[People]]"}\n  event:\n    - {property: categories, value: "[[Meetings]]"}\n    - {property: categories, value: "[[Events]]"}\n',
  'broekema41+obsidian-vcf-contacts': 'records: {contact: [{path: "**/*.md"}]}\n',
  'dex0501+Obsidian-Template': 'records: {contact: [{folder: Work}, {folder: People}]}\n',
  'selinaZitrone+notebook_demo': 'records: {contact: [{folder: people}], event: [{folder: meetings}]}\n',
  'GSA+digitalgov.gov':
    'records: {contact: [{folder: content/authors}], event: [{folder: content/events}]}\n',
};

interface Fixed {
  readonly before: string;
  readonly after: string;
  readonly one: Diagnostic;
}

/** Every fix in a vault, each applied alone. */
function eachFix(index: VaultIndex): Fixed[] {
  return runRules(index, NOW).diagnostics.flatMap((one) => {
    const before = index.note(one.path)?.text ?? '';
    return one.fix ? [{ before, after: applyEdits(before, one.fix.edits), one }] : [];
  });
}

/** The quotation mark at the beginning of a value, which a fix must keep; empty if there is none. */
function around(text: string): string {
  return /^["']/.exec(text)?.[0] ?? '';
}

const ends = (text: string): string => [...new Set(text.match(/\r?\n/g))].sort().join();

/** These rules change the quotation marks or lines themselves. */
const CHANGE_MARKS = new Set([
  'unquoted-link',
  'bent-quotes',
  'text-cut-by-comment',
  'unquoted-log-line',
  'front-matter-not-first',
  'unused-disable',
  'missing-field',
]);

function holds(index: VaultIndex, { before, after, one }: Fixed): void {
  const { path, rule, fix } = one;
  const edits = fix?.edits ?? [];
  const where = `${path}: ${rule} at line ${String(one.start.line)}`;
  expect(keepsOtherFields(before, after, edits), where).toBe(true);
  const read = index.with({ path, text: after });
  expect(read.note(path)?.frontMatter, where).not.toBe('unreadable');
  if (!CHANGE_MARKS.has(rule)) {
    for (const { start, end, text } of edits)
      expect(around(text), where).toBe(around(before.slice(start, end)));
    expect(after.split('\n'), where).toHaveLength(before.split('\n').length);
  }
  expect(ends(before), where).toContain(ends(after));
  const again = runRules(read, NOW, { paths: [path] }).diagnostics;
  const same = again.filter((each) => each.rule === rule && each.message === one.message && each.fix);
  const count = (all: readonly Diagnostic[]): number =>
    all.filter((each) => each.path === path && each.rule === rule && each.message === one.message && each.fix)
      .length;
  expect(same.length, where).toBeLessThan(count(runRules(index, NOW, { paths: [path] }).diagnostics));
}

const examples = readdirSync(EXAMPLES).flatMap((rule) =>
  readdirSync(join(EXAMPLES, rule))
    .filter((name) => name.startsWith('reported'))
    .map((name) => `${rule}/${name}`),
);

/** The examples that have only unsafe fixes; those with safe ones contain the fixed notes. */
const WITH_UNSAFE_FIXES: ReadonlySet<string> = new Set([
  'front-matter-not-first/reported-1',
  'invalid-date/reported-1',
  'invalid-value/reported-2',
  'last-contact-disagrees/reported-1',
  'legacy-field/reported-1',
  'text-cut-by-comment/reported-1',
  'text-cut-by-comment/reported-2',
  'uncounted-log-item/reported-3',
  'uncounted-log-item/reported-5',
  'unknown-field/reported-1',
  'unlinked-name/reported-2',
]);

/** The least number of fixes in the vaults that have any. */
const LEAST_FIXES: Readonly<Record<string, number>> = {
  'GSA+digitalgov.gov': 1,
  'carloslfu+db.md': 50,
  'dex0501+Obsidian-Template': 9,
  'fkarg+whodex': 2,
};

/** Checks each fix in a vault, and returns their number. */
function holdsEach(index: VaultIndex): number {
  const all = eachFix(index);
  for (const fixed of all) holds(index, fixed);
  return all.length;
}

describe('a fix that is applied alone', () => {
  it.each(examples)('removes its finding and changes nothing else in the example %s', async (example) => {
    const index = await loadVault(new Adopted(join(EXAMPLES, example)));
    const notes = [...index.notes.values()].map(({ path, text }) => ({
      path,
      text: text.replaceAll('\n', '\r\n'),
    }));
    const count = holdsEach(index);
    expect(holdsEach(index.withAll(notes)), 'with CRLF').toBe(count);
    const names = readdirSync(join(EXAMPLES, example), { recursive: true });
    const hasFix = WITH_UNSAFE_FIXES.has(example) || names.some((name) => String(name).endsWith('.fixed.md'));
    if (hasFix) expect(count).toBeGreaterThan(0);
  });

  it.skipIf(CORPUS === undefined).each(CORPUS === undefined ? [] : readdirSync(join(CORPUS, 'vaults')))(
    'removes its finding and changes nothing else in the vault %s',
    async (folder) => {
      const index = await loadVault(new Adopted(join(CORPUS ?? '', 'vaults', folder)));
      const scorecard = `---\ntype: scorecard\n${MAPPINGS[folder] ?? ''}---\n`;
      for (const one of [index, index.with({ path: 'Scorecard of the test.md', text: scorecard })])
        expect(holdsEach(one)).toBeGreaterThanOrEqual(LEAST_FIXES[folder] ?? 0);
    },
    120_000,
  );
});
