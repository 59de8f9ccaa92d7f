import { MarkdownView, type App } from 'obsidian';
import type { SourceNote } from '../../model/note.ts';
import { openEditors, sameLines } from './put-changes.ts';
import { readNote } from './read-notes.ts';

/**
 * Saves the notes that are being typed in, which the app does only after a pause, and returns the
 * current text of all open notes: the app reports a saved note only a while later.
 */
export async function saveTyped(app: App): Promise<SourceNote[]> {
  const saved: SourceNote[] = [];
  const all = openEditors(app);
  for (const one of all) {
    const { file, editor } = one;
    const text = editor.getValue();
    if (!file) continue;
    const before = await app.vault.read(file);
    if (!sameLines(before, text)) {
      const isTwo = all.some((other) => {
        const its = other.editor.getValue();
        return other.file === file && !sameLines(its, before) && !sameLines(its, text);
      });
      // Typed in two windows at the same time: saving one would lose the other. The change that follows is
      // refused, since the note has changed.
      if (isTwo) continue;
      if (!(one instanceof MarkdownView)) {
        saved.push({ path: file.path, text });
        continue;
      }
      await one.save();
    }
    saved.push(await readNote(app, file));
  }
  return saved;
}
