import { MarkdownView, type App, type TFile } from 'obsidian';
import type { NoteChange } from '../../app/notes/note-change.ts';
import { PluginError } from '../plugin-error.ts';

/** What the app shows in an editor just now is changed there, so that typing and undo go on. */
function editorOf(app: App, file: TFile): MarkdownView | null {
  let found: MarkdownView | null = null;
  app.workspace.iterateAllLeaves(({ view }) => {
    if (view instanceof MarkdownView && view.file === file && view.getMode() === 'source') found = view;
  });
  return found;
}

/**
 * Makes changes by the app's own atomic calls, one note after the other. Throws
 * `UserError` where a note says something else than the change was made for, or
 * is there already; what was changed before stays, and is said.
 */
export async function putChanges(app: App, changes: readonly NoteChange[]): Promise<void> {
  for (const [at, change] of changes.entries()) {
    if (await put(app, change)) continue;
    const done = changes.slice(0, at).map(({ path }) => path);
    throw new PluginError('changed-meanwhile', { path: change.path, done });
  }
}

async function put(app: App, { path, before, after }: NoteChange): Promise<boolean> {
  const file = app.vault.getFileByPath(path);
  if (before === null) {
    if (file) return false;
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    if (folder !== '' && !app.vault.getFolderByPath(folder)) await app.vault.createFolder(folder);
    await app.vault.create(path, after);
    return true;
  }
  if (!file) return false;
  const open = editorOf(app, file);
  return open ? inEditor(open, before, after) : inFile(app, file, before, after);
}

/** Line ends are `\n` in an editor, whatever the file has. */
const plain = (text: string): string => text.replace(/\r\n?/g, '\n');

/** Whether a file says what its editor shows. */
export function sameLines(file: string, shown: string): boolean {
  return plain(file) === plain(shown);
}

async function inEditor(view: MarkdownView, before: string, after: string): Promise<boolean> {
  const { editor } = view;
  const now = editor.getValue();
  if (!sameLines(before, now)) return false;
  const wanted = plain(after);
  const { start, end, text } = difference(plain(now), wanted);
  editor.transaction({
    changes: [{ from: editor.offsetToPos(start), to: editor.offsetToPos(end), text }],
  });
  await view.save();
  return true;
}

/** The one stretch in which two texts differ. */
function difference(before: string, after: string): { start: number; end: number; text: string } {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  return { start, end: before.length - same, text: after.slice(start, after.length - same) };
}

async function inFile(app: App, file: TFile, before: string, after: string): Promise<boolean> {
  let done = false;
  await app.vault.process(file, (now) => {
    done = now === before;
    return done ? after : now;
  });
  return done;
}

/** Takes changes back: notes say again what they said, and those that were made are put into the bin. */
export async function takeBack(app: App, changes: readonly NoteChange[]): Promise<void> {
  for (const { path, before, after } of [...changes].reverse()) {
    const file = app.vault.getFileByPath(path);
    if (before !== null) await putChanges(app, [{ path, before: after, after: before }]);
    else if (file && (await app.vault.read(file)) === after) await app.fileManager.trashFile(file);
    else throw new PluginError('not-taken-back', { path });
  }
}
