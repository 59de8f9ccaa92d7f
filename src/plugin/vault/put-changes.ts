import { MarkdownView, type App, type Editor, type MarkdownFileInfo, type TFile } from 'obsidian';
import { UserError } from '../../app/user-error.ts';
import type { NoteChange } from '../../app/notes/note-change.ts';
import {
  textChange,
  textSum,
  wholeLineChange,
  undoWholeLineChange,
  undoTextChange,
  type WholeLineChange,
} from '../../edit/text-change.ts';
import { PluginError } from '../plugin-error.ts';

/** What is remembered of a change in order to undo it: only the changed lines, not whole texts. */
export interface WrittenChange extends WholeLineChange {
  readonly path: string;
  /** Whether the note was created by the change. */
  readonly isNew: boolean;
  /** Checksum of the note after the change. */
  readonly sum: number;
}

export type OpenEditor = MarkdownFileInfo & { readonly editor: Editor };

/**
 * All open editors: of notes, in any window, and of the canvas card that is being edited, which
 * is not a view. A text that an editor shows is changed through the editor, so that typing and
 * undo go on.
 */
export function openEditors({ workspace }: App): OpenEditor[] {
  const found: OpenEditor[] = [];
  const active = workspace.activeEditor;
  if (active?.editor && !(active instanceof MarkdownView)) found.push(active as OpenEditor);
  workspace.iterateAllLeaves(({ view }) => {
    if (view instanceof MarkdownView && view.getMode() === 'source') found.push(view);
  });
  return found;
}

/**
 * Applies changes by the app's own atomic calls, one note after the other: all of them or none,
 * since half of them (a line marked as moved, but missing at its new place) would be worse than
 * none. Throws `UserError` if a note differs from the text that the change was made for, exists
 * already, or cannot be written; changes made before are undone then. The error names those that
 * cannot be undone.
 */
export async function putChanges(
  app: App,
  changes: readonly NoteChange[],
): Promise<readonly WrittenChange[]> {
  const done: WrittenChange[] = [];
  let at = '';
  try {
    for (const { path, before, after } of changes) {
      at = path;
      const isNew = before === null;
      const [from, to] = (await (isNew ? make(app, path, after) : put(app, path, before, after))) ?? [];
      if (from === undefined || to === undefined)
        throw new PluginError('changed-meanwhile', { path, done: [] });
      done.push({ path, isNew, sum: textSum(to), ...wholeLineChange(from, textChange(from, to)) });
    }
    return done;
  } catch (error) {
    const left = await takeBack(app, done).then(
      () => [],
      () => done.map(({ path }) => path),
    );
    if (!(error instanceof UserError))
      throw new PluginError('cannot-write', { path: at, why: String(error), done: left });
    if (left.length === 0) throw error;
    throw new PluginError('changed-meanwhile', { path: at, done: left });
  }
}

/** The texts of a note before and after a change, as read and written; null if the change was not made. */
type Put = readonly [string, string] | null;

async function make(app: App, path: string, text: string): Promise<Put> {
  if (app.vault.getFileByPath(path)) return null;
  const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  if (folder !== '' && !app.vault.getFolderByPath(folder)) await app.vault.createFolder(folder);
  await app.vault.create(path, text);
  return ['', text];
}

async function put(app: App, path: string, before: string, after: string): Promise<Put> {
  const file = app.vault.getFileByPath(path);
  if (!file) return null;
  const open = openEditors(app).filter((one) => one.file === file);
  const [first] = open;
  if (!first) return inFile(app, file, before, after);
  // What is typed in one window may not have reached another yet.
  if (!open.every(({ editor }) => sameLines(before, editor.getValue()))) return null;
  return inEditor(first, after);
}

/** An editor has `\n` as line end, whatever the file has. */
const plain = (text: string): string => text.replace(/\r\n?/g, '\n');

/** Whether a file and its editor hold the same text, apart from line ends. */
export function sameLines(file: string, shown: string): boolean {
  return plain(file) === plain(shown);
}

async function inEditor(first: OpenEditor, after: string): Promise<Put> {
  const { editor } = first;
  const now = plain(editor.getValue());
  const wanted = plain(after);
  const { start, removed, added } = textChange(now, wanted);
  editor.transaction({
    changes: [
      { from: editor.offsetToPos(start), to: editor.offsetToPos(start + removed.length), text: added },
    ],
  });
  // The app saves a card of a canvas itself.
  if (first instanceof MarkdownView) await first.save();
  return [now, wanted];
}

async function inFile(app: App, file: TFile, before: string, after: string): Promise<Put> {
  let found = '';
  await app.vault.process(file, (now) => {
    found = now;
    return now === before ? after : now;
  });
  return found === before ? [before, after] : null;
}

/**
 * Undoes changes, all or none: notes get their earlier text back, and notes that were created are
 * moved to the trash. In a note that has changed since, only the changed lines are undone; returns
 * the paths of these notes. Throws `UserError` if the lines have changed too, if a note that was
 * created has changed, or if a note is gone.
 */
export async function takeBack(app: App, changes: readonly WrittenChange[]): Promise<readonly string[]> {
  const grown: string[] = [];
  const undone: { readonly file: TFile; readonly change: NoteChange | null }[] = [];
  for (const change of [...changes].reverse()) {
    const { path, isNew, sum } = change;
    const file = app.vault.getFileByPath(path);
    const typed = openEditors(app).filter((one) => one.file === file);
    const texts = file ? [await app.vault.read(file), ...typed.map(({ editor }) => editor.getValue())] : [];
    const same = texts.find((text) => textSum(text) === sum);
    const before = same ?? texts.at(-1) ?? '';
    const after = same === undefined ? undoWholeLineChange(before, change) : undoTextChange(before, change);
    if (!file || after === null || (isNew && same === undefined))
      throw new PluginError('not-taken-back', { path });
    if (same === undefined) grown.push(path);
    undone.push({ file, change: isNew ? null : { path, before, after } });
  }
  for (const { file, change } of undone) {
    if (change) await putChanges(app, [change]);
    else await app.fileManager.trashFile(file);
  }
  return grown;
}
