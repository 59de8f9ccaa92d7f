import { MarkdownView, Notice, type App, type PaneType } from 'obsidian';
import { noteGone } from '../words/common-words.ts';

/** Opens a note of the vault; `path#12` at line 12, `path#12:5` at column 5 of that line. */
export async function openNote(app: App, target: string, pane: PaneType | boolean = false): Promise<void> {
  const [, path = target, line = '', column = '1'] = /^(.*\.md)#(\d+)(?::(\d+))?$/.exec(target) ?? [];
  const file = app.vault.getFileByPath(path);
  if (!file) {
    new Notice(noteGone(path));
    return;
  }
  const leaf = app.workspace.getLeaf(pane);
  const position = { line: Math.max(0, Number(line) - 1), ch: Number(column) - 1 };
  // The reading view scrolls to the line as well; only an editor can go to a column.
  await leaf.openFile(file, line === '' ? {} : { eState: { line: position.line } });
  if (line === '' || !(leaf.view instanceof MarkdownView)) return;
  leaf.view.editor.setCursor(position);
  leaf.view.editor.scrollIntoView({ from: position, to: position }, true);
}
