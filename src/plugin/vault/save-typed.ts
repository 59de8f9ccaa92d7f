import { MarkdownView, type App } from 'obsidian';
import type { SourceNote } from '../../model/note.ts';
import { sameLines } from './put-changes.ts';
import { readNote } from './read-notes.ts';

/** Saves notes that are being typed in, which the app does only after a pause; gives back what they say now. */
export async function saveTyped(app: App): Promise<SourceNote[]> {
  const { workspace, vault } = app;
  const views: MarkdownView[] = [];
  workspace.iterateAllLeaves(({ view }) => {
    if (view instanceof MarkdownView && view.getMode() === 'source') views.push(view);
  });
  const saved: SourceNote[] = [];
  for (const view of views) {
    const { file } = view;
    if (!file || sameLines(await vault.read(file), view.editor.getValue())) continue;
    await view.save();
    saved.push(await readNote(app, file));
  }
  return saved;
}
