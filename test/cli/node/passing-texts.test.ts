import { Buffer, constants } from 'node:buffer';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadVault } from '../../../src/app/vault/load-vault.ts';
import { userErrorData, type UserError } from '../../../src/app/user-error.ts';
import { PassingFiles } from '../../../src/cli/node/passing-texts.ts';
import { NoteBuffer } from '../../../src/cli/node/note-buffer.ts';
import { COARSEST_FILE_TIME } from '../../../src/cli/node/stamp.ts';
import { DiskVaultFiles } from '../../../src/cli/node/vault-files.ts';
import { runRules } from '../../../src/rules/engine/run-rules.ts';
import type { VaultIndex } from '../../../src/vault/vault-index.ts';
import { plainNote } from '../../harness/cached-vault.ts';
import { moment } from '../../harness/dates.ts';
import { tempVault } from '../../harness/temp-vault.ts';

const DAY = '2026-11-19.md';
const NOTE = '\n## Log\n\n- call 20m Bo Stone: a text of some length about “nothing”\n- juggle it\n';
const CONTACT = '---\ntype: contact\nname: Bo Stone of the long name\ncadense: often\n---\n';

const ROOT = join(import.meta.dirname, '../../..');
const VAULTS = readdirSync(join(ROOT, 'fixtures/vaults'), { withFileTypes: true }).flatMap((one) =>
  one.isDirectory() ? [one.name] : [],
);

/** A vault with a note of each kind that is read in a different way. */
const FILES = {
  'Scorecard.md': '---\ntype: scorecard\nnumbers:\n  call: 1\n---\n',
  'Marked.md': '\uFEFF---\ntype: Scorecard\n---\n',
  [DAY]: NOTE,
  'Bo Stone.md': `${CONTACT}${NOTE}`,
  'Bo Stone (conflicted copy 2026-11-19).md': CONTACT,
  'Bo Stone 2.md': `${CONTACT}${NOTE}`,
  'No scorecard.md': '---\ntype: contact\nrole: keeps the scorecard\n---\n',
  'Template.md': '---\ntype: contact\nname: "{{title}}"\n---\n',
  'Broken.md': '---\ntype: contact\nname: "Bo\n---\n',
  'Bytes.md': Buffer.from([0x61, 0xff, 0x62]),
  'Wide.md': '---\ntype: contact\nname: 山田太郎さんという長い名前の人\n---\n\nさようなら\n',
  'Empty.md': '',
  'Long.md': `${CONTACT}${'word '.repeat(300_000)}`,
};

/** A vault, and a function that reads it as if its notes were written `after` milliseconds ago. */
function world(): { vault: string; read: (after?: number) => Promise<VaultIndex> } {
  const vault = tempVault(FILES);
  const read = (after = 2 * COARSEST_FILE_TIME): Promise<VaultIndex> =>
    loadVault(new PassingFiles(new DiskVaultFiles(vault), Date.now() + after));
  return { vault, read };
}

/** The code of the error in a `stopped-after` error, which stops a command before it writes anything. */
function stoppedBy(work: () => unknown): string {
  try {
    work();
    return 'nothing';
  } catch (error) {
    const { data } = userErrorData(error as UserError) as { data: { error: { code: string } } };
    return data.error.code;
  }
}

describe('notes whose texts are not kept in memory', () => {
  it('have the same content as notes whose texts are kept', async () => {
    const { vault, read } = world();
    const held = await loadVault(new DiskVaultFiles(vault));
    const index = await read();
    expect([...index.notes.keys()]).toEqual([...held.notes.keys()]);
    expect(index.readingKey).toBe(held.readingKey);
    for (const [path, note] of held.notes) expect(plainNote(index.note(path))).toEqual(plainNote(note));
  });

  it('have the same content after a scorecard changes in memory', async () => {
    const { vault, read } = world();
    const changed = { path: 'Marked.md', text: '---\ntype: scorecard\nlog_headings: [Nothing]\n---\n' };
    const held = (await loadVault(new DiskVaultFiles(vault))).with(changed);
    const index = (await read()).with(changed);
    for (const [path, note] of held.notes) expect(plainNote(index.note(path))).toEqual(plainNote(note));
  });

  it('give the text that was read, or an error if the file has changed', async () => {
    const { vault, read } = world();
    const index = await read();
    expect(index.note(DAY)?.text).toBe(NOTE);
    expect(index.note('Empty.md')?.text).toBe('');
    writeFileSync(join(vault, DAY), `${NOTE}more`);
    rmSync(join(vault, 'Wide.md'));
    expect(stoppedBy(() => index.note(DAY)?.text)).toBe('changed-meanwhile');
    expect(stoppedBy(() => index.note('Wide.md')?.text)).toBe('changed-meanwhile');
  });

  it('keep their text while a change might not change their stamp', async () => {
    const { vault, read } = world();
    const index = await read(0);
    writeFileSync(join(vault, DAY), 'other');
    expect(index.note(DAY)?.text).toBe(NOTE);
  });
});

/** Files that remember which notes were read one by one. */
class WatchedFiles extends DiskVaultFiles {
  readonly readAlone: string[] = [];
  override readStamped(path: string): ReturnType<DiskVaultFiles['readStamped']> {
    this.readAlone.push(path);
    return super.readStamped(path);
  }
}

describe('the rules', () => {
  it.each(VAULTS)('read no text again but of notes with findings, in the vault %s', async (name) => {
    const files = new WatchedFiles(join(ROOT, 'fixtures/vaults', name));
    const index = await loadVault(new PassingFiles(files, Date.now() + 2 * COARSEST_FILE_TIME));
    files.readAlone.length = 0;
    const { diagnostics } = runRules(index, moment('2026-11-19 12:00'), { everyPlace: true });
    const found = diagnostics.flatMap(({ path, related }) => [
      path,
      ...(related ?? []).map((one) => one.path),
    ]);
    expect(files.readAlone.filter((path) => !found.includes(path))).toEqual([]);
  });
});

/** Files of which one has more bytes than a string can have characters. */
class FilesWithLongNote extends DiskVaultFiles {
  override bytesOf(path: string): ReturnType<DiskVaultFiles['bytesOf']> {
    const read = super.bytesOf(path);
    return read && path === DAY ? { ...read, bytes: Buffer.alloc(constants.MAX_STRING_LENGTH + 1) } : read;
  }
}

describe('a note that is too long for a string', () => {
  it('is left to the files, which report it as one that cannot be read', async () => {
    const files = new FilesWithLongNote(tempVault(FILES));
    const index = await loadVault(new PassingFiles(files, Date.now() + 2 * COARSEST_FILE_TIME));
    expect(index.note(DAY)?.text).toBe(NOTE);
  });
});

describe('NoteBuffer', () => {
  it('keeps its bytes until the last note is released', () => {
    const sheaf = new NoteBuffer(10);
    const places = ['one', 'zwölf', ''].map((text) => {
      const bytes = Buffer.from(text);
      const start = sheaf.add(bytes);
      return { text, start, end: start + bytes.length };
    });
    for (const { text, start, end } of places) {
      expect(sheaf.text(start, end)).toBe(text);
      expect(sheaf.hasRoom(1)).toBe(true);
      sheaf.release();
    }
    expect(sheaf.hasRoom(0)).toBe(false);
    expect(sheaf.text(0, 3)).toBe('');
  });

  it('has room for one note of any length', () => {
    const bytes = Buffer.alloc(3_000_000, 'long');
    const sheaf = new NoteBuffer(bytes.length);
    const start = sheaf.add(bytes);
    expect(sheaf.hasRoom(1)).toBe(false);
    expect(sheaf.text(start, bytes.length)).toBe(bytes.toString());
  });
});
