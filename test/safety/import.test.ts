import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportReport } from '../../src/cli/commands/import/import-report.ts';
import { importSchema } from '../../src/cli/commands/import/import-schema.ts';
import { findInvisible } from '../../src/model/invisible.ts';
import { isReadPath } from '../../src/vault/read-paths.ts';
import { noteNameFault } from '../../src/vault/writable-name.ts';
import { assertOftenAsync } from '../harness/assert-often.ts';
import { anyAddressBook, type AnyAddressBook } from '../harness/any-address-book.ts';
import { runHere, UTF8 } from '../harness/run-cli.ts';
import { tempVault } from '../harness/temp-vault.ts';
import { DAY, everything } from './scenes.ts';

const isValid = new Ajv({ strictTypes: false, strictRequired: false }).compile(importSchema());

const VAULT = {
  'state/': '',
  'vault/.netvault.yaml': '',
  'vault/People/Ada Lovelace.md': '---\ntype: contact\nemail: ada@example.org\n---\nOld friend.\n',
  'vault/People/É.md': '---\r\ntype: contact\r\nrole: ""\r\n---\r\n- call\r\n',
  'vault/People/con_.md': 'No contact.\n',
};

/** A path in a form that is the same for names that some file system does not distinguish. */
const folded = (path: string): string => path.normalize('NFC').toLowerCase();

/**
 * Imports a file twice and undoes it, and checks what must be true for any file. Returns how many
 * notes were written.
 */
async function importAndUndo({ kind, bytes }: AnyAddressBook): Promise<number> {
  const root = tempVault(VAULT);
  const vault = join(root, 'vault');
  const file = join(root, 'book');
  writeFileSync(file, bytes);
  const start = everything(vault);
  const run = async (...args: readonly string[]) => {
    const env = { ...UTF8, XDG_STATE_HOME: join(root, 'state') };
    const ran = await runHere([...args, '--today', DAY], { cwd: vault, env });
    expect(ran.stderr).not.toContain('inside NetVault');
    for (const said of [ran.stdout, ran.stderr]) {
      expect(said.replace(/[\t\n]/g, '')).not.toMatch(/[\p{Cc}\u202e]/u);
      expect(said).not.toMatch(/^\s*::[a-z]|##\[/m);
    }
    return ran;
  };
  const asJson = ['import', kind, file, '--format', 'json'];
  const shown = await run(...asJson);
  expect(everything(vault)).toEqual(start);
  if (shown.code !== 0) {
    expect(shown.stderr).toMatch(/^netvault: /);
    return 0;
  }
  const report = JSON.parse(shown.stdout) as ImportReport;
  expect(isValid(report)).toBe(true);
  for (const { source, values, written, unwritten } of report.sources) {
    const counts = [...Object.values(written), ...Object.values(unwritten)];
    expect([source, counts.reduce((sum, one) => sum + one, 0)]).toEqual([source, values]);
  }
  const written = await run(...asJson, '--write');
  expect(written.code).toBe(0);
  const after = everything(vault);
  expect(Object.keys(after).length).toBeGreaterThanOrEqual(Object.keys(start).length);
  const names = Object.keys(after).map(folded);
  expect(new Set(names).size).toBe(names.length);
  for (const [path, text] of Object.entries(after)) {
    if (path in start) continue;
    const name = path.slice(path.lastIndexOf('/') + 1, -'.md'.length);
    expect([name, noteNameFault(name), isReadPath(path)]).toEqual([name, null, true]);
    expect(Buffer.byteLength(`${name} 1000.md`)).toBeLessThan(256);
    expect(findInvisible(Buffer.from(text, 'latin1').toString())).toEqual([]);
  }
  const again = JSON.parse((await run(...asJson, '--write')).stdout) as ImportReport;
  expect([again.written, again.notes]).toEqual([false, []]);
  expect(everything(vault)).toEqual(after);
  if (report.notes.length === 0) return 0;
  expect(await run('log', '--undo')).toMatchObject({ code: 0 });
  expect(everything(vault)).toEqual(start);
  return report.notes.length;
}

describe('import of any address book', () => {
  it('happens once, is reported completely and undone byte for byte, or is refused', async () => {
    let notes = 0;
    await assertOftenAsync(
      fc.asyncProperty(anyAddressBook, async (book) => {
        notes += await importAndUndo(book);
      }),
      () => notes > 20,
      { numRuns: Math.max(80, Number(process.env['NETVAULT_RUNS'] ?? 0)) },
    );
  });

  it('makes a file of its own with a valid name for each person', async () => {
    const names = [
      '葛'.repeat(90),
      '葛'.repeat(400),
      '😀'.repeat(400),
      'x'.repeat(400),
      'CON',
      'con',
      'Con',
      'É',
      'E\u0301',
      'é',
    ];
    const cards = names.map(
      (name, at) => `BEGIN:VCARD\nVERSION:3.0\nFN:${name}\nEMAIL:a${String(at)}@example.org\nEND:VCARD\n`,
    );
    const root = tempVault({ 'vault/.netvault.yaml': '', 'state/': '', 'book.vcf': cards.join('') });
    const cwd = join(root, 'vault');
    const env = { ...UTF8, XDG_STATE_HOME: join(root, 'state') };
    expect(await runHere(['import', 'vcard', '../book.vcf', '--write'], { cwd, env })).toMatchObject({
      code: 0,
    });
    const made = readdirSync(cwd, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.md'),
    );
    expect(made).toHaveLength(names.length);
    expect(made.every((name) => statSync(join(cwd, name)).isFile())).toBe(true);
    // Each file name begins as the person's name does.
    for (const sign of ['葛'.repeat(60), '😀'.repeat(40), 'x'.repeat(100)])
      expect(made.some((name) => name.includes(sign))).toBe(true);
  });
});
