import { MarkdownView, Notice, type App, type PaneType } from 'obsidian';
import { noteGone } from '../words/common-words.ts';

/** Opens a note of the vault; `path#12` at its twelfth line, `path#12:5` at the fifth column of that. */
export async function openNote(app: App, target: string, pane: PaneType | boolean = false): Promise<void> {
  const [, path = target, line = '', column = '1'] = /^(.*\.md)#(\d+)(?::(\d+))?$/.exec(target) ?? [];
  const file = app.vault.getFileByPath(path);
  if (!file) {
    new Notice(noteGone(path));
    return;
  }
  const leaf = app.workspace.getLeaf(pane);
  const position = { line: Math.max(0, Number(line) - 1), ch: Number(column) - 1 };
  // The reading view goes to the line too; in the editor the place in it is known.
  await leaf.openFile(file, line === '' ? {} : { eState: { line: position.line } });
  if (line === '' || !(leaf.view instanceof MarkdownView)) return;
  leaf.view.editor.setCursor(position);
  leaf.view.editor.scrollIntoView({ from: position, to: position }, true);
}
