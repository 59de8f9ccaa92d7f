import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
  renameSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Drafts } from '../../../src/cli/writing/drafts.ts';
import { VaultWriter } from '../../../src/cli/writing/vault-writer.ts';
import { inWords } from '../../harness/in-words.ts';
import { tempVault } from '../../harness/temp-vault.ts';

const DRAFTS = '.~netvault.tmp';

function writerIn(files: Record<string, string>) {
  const root = tempVault(files);
  const drafts = new Drafts(root);
  return {
    root,
    drafts,
    writer: new VaultWriter(root, drafts),
    text: (path: string): string => readFileSync(join(root, path), 'utf8'),
  };
}

describe('VaultWriter.create', () => {
  it('writes the file with its folders, and leaves no draft', () => {
    const { root, writer, drafts, text } = writerIn({});
    expect(writer.create('a/b/c.md', 'text')).toBe(true);
    drafts.clear();
    expect(text('a/b/c.md')).toBe('text');
    expect(readdirSync(root, { recursive: true }).sort()).toEqual(['a', 'a/b', 'a/b/c.md']);
  });

  it('uses drafts that were prepared together, and leaves none of them', async () => {
    const { root, writer, drafts, text } = writerIn({ 'c.md': 'old' });
    const ready: number[] = [];
    const texts = Array.from({ length: 100 }, (_, nth) => (nth < 50 ? 'same' : `text ${String(nth)}`));
    await writer.prepare([...texts, 'new', 'unused'], (count) => ready.push(count));
    expect(ready.at(-1)).toBe(102);
    expect(readdirSync(join(root, DRAFTS)).filter((name) => name.endsWith('.draft')).length).toBe(102);
    for (const [nth, one] of texts.entries()) writer.create(`a/${String(nth)}.md`, one);
    expect(writer.replace('c.md', 'old', 'new')).toBe('replaced');
    expect(readdirSync(join(root, DRAFTS)).filter((name) => name.endsWith('.draft')).length).toBe(1);
    drafts.clear();
    expect(readdirSync(root).sort()).toEqual(['a', 'c.md']);
    expect(texts.map((_, nth) => text(`a/${String(nth)}.md`))).toEqual(texts);
    expect(text('c.md')).toBe('new');
  });

  it('works if no draft can be prepared', async () => {
    const { root, writer, drafts, text } = writerIn({ [DRAFTS]: 'somebody’s' });
    await writer.prepare(['a', 'b'], () => expect.unreachable());
    expect([writer.create('a.md', 'a'), writer.create('b.md', 'b')]).toEqual([true, true]);
    drafts.clear();
    expect([text('a.md'), text('b.md')]).toEqual(['a', 'b']);
    expect(readdirSync(root).sort()).toEqual([DRAFTS, 'a.md', 'b.md']);
  });

  it('removeFolders removes only folders that were missing before and are empty', () => {
    const outside = tempVault({});
    const { root, writer } = writerIn({ 'There/x.md': 'x', file: 'x', 'Empty/': '' });
    symlinkSync(outside, join(root, 'Link'));
    const paths = ['a/b/c.md', 'a/d.md', 'There/e/f.md', 'There/g.md', 'h.md', 'file/i.md', 'Empty/j.md'];
    const made = writer.missingFolders(paths);
    expect(made).toEqual(['There/e', 'a', 'a/b']);
    for (const path of ['a/b/c.md', 'There/e/f.md']) writer.create(path, 'x');
    writer.remove('a/b/c.md', Buffer.from('x'));
    writer.removeFolders([...made, 'Link', '../nowhere']);
    expect(readdirSync(root).sort()).toEqual(['.~netvault.tmp', 'Empty', 'Link', 'There', 'file']);
    expect(readdirSync(join(root, 'There')).sort()).toEqual(['e', 'x.md']);
  });

  it('never overwrites a file, a folder or a broken link', () => {
    const { root, writer, drafts, text } = writerIn({ 'a.md': 'mine', 'b.md/': '' });
    symlinkSync(join(root, 'nowhere'), join(root, 'c.md'));
    for (const path of ['a.md', 'b.md', 'c.md']) expect(writer.create(path, 'new')).toBe(false);
    drafts.clear();
    expect(text('a.md')).toBe('mine');
    expect(readdirSync(root).sort()).toEqual(['a.md', 'b.md', 'c.md']);
  });

  it.each(['Goals/a.md', 'Goals/far/away/a.md'])(
    'does not write or make a folder through a link out of the vault: %s',
    (path) => {
      const outside = tempVault({});
      const { root, writer } = writerIn({});
      symlinkSync(outside, join(root, 'Goals'));
      expect(inWords(() => writer.create(path, 'x'))).toThrow('would be outside');
      expect(readdirSync(outside)).toEqual([]);
    },
  );

  it('fails with a readable error if the file cannot be written', () => {
    const { root, writer } = writerIn({ file: 'x' });
    expect(inWords(() => writer.create('file/a.md', 'x'))).toThrow(
      'file/a.md cannot be written: one of its folders is a file',
    );
    mkdirSync(join(root, 'sub'));
    expect(writer.create('sub/a.md', 'x')).toBe(true);
  });
});

describe('VaultWriter.remove', () => {
  it('removes a file only if it has the expected content', () => {
    const { root, writer, drafts } = writerIn({ 'a.md': 'mine', 'b.md': 'mine' });
    expect(writer.remove('a.md', Buffer.from('mine'))).toBe(true);
    expect(writer.remove('b.md', Buffer.from('other'))).toBe(false);
    drafts.clear();
    expect(readdirSync(root)).toEqual(['b.md']);
  });
});

describe('text that is written into a note at the moment in which it changes', () => {
  it.each([
    ['replaced', (writer: VaultWriter) => writer.replace('a.md', 'old\n', 'new\n')],
    ['taken away', (writer: VaultWriter) => writer.remove('a.md', Buffer.from('old\n'))],
  ])('is not lost if the note is %s', (_, write) => {
    const { root, text } = writerIn({ 'a.md': 'old\n' });
    // `unusedPath` is the last call before the note is moved away.
    const drafts = new (class extends Drafts {
      override unusedPath(): string | null {
        const spare = super.unusedPath();
        appendFileSync(join(root, 'a.md'), 'theirs\n');
        return spare;
      }
    })(root);
    expect(write(new VaultWriter(root, drafts))).not.toBe('replaced');
    drafts.clear();
    expect(text('a.md')).toBe('old\ntheirs\n');
    expect(readdirSync(root)).toEqual(['a.md']);
  });
});

describe('drafts of a killed command', () => {
  it('are in a folder that git ignores, and removed the next time; other files stay', () => {
    const { root, drafts, writer, text } = writerIn({ 'a.md': 'old\n' });
    drafts.write(join(root, 'a.md'), 'half');
    const left = readdirSync(join(root, DRAFTS));
    expect(left).toHaveLength(2);
    expect(text(`${DRAFTS}/.gitignore`)).toBe('*\n');
    writeFileSync(join(root, DRAFTS, 'mine.txt'), 'mine');
    expect(writer.replace('a.md', 'old\n', 'new\n')).toBe('replaced');
    new Drafts(root).clear();
    expect(readdirSync(join(root, DRAFTS))).toEqual(['mine.txt']);
  });

  it('are not written through a link, but next to the note', () => {
    const outside = tempVault({ 'theirs.draft': 'x' });
    const { root, writer, text } = writerIn({ 'a.md': 'old\n' });
    symlinkSync(outside, join(root, DRAFTS));
    expect(writer.replace('a.md', 'old\n', 'new\n')).toBe('replaced');
    expect(text('a.md')).toBe('new\n');
    expect(readdirSync(outside)).toEqual(['theirs.draft']);
    renameSync(join(root, DRAFTS), join(root, 'link'));
    expect(readdirSync(root).sort()).toEqual(['a.md', 'link']);
  });
});
