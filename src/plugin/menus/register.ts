import { Menu, type Editor, type MarkdownFileInfo, type Plugin } from 'obsidian';
import { addItems, showMenu, type Item } from '../dom/menu.ts';
import type { NetVault } from '../netvault.ts';
import * as words from '../words/menu-words.ts';
import { allNoteItems, makeContactCalled, makeContactOf, noteItems } from './note-items.ts';

/** The source of a menu that is passed to the app's listeners. */
const SOURCE = 'netvault';

/** What can be done with a note, in the menus of files, of the editor, and of rows. */
export function registerMenus(plugin: Plugin, vault: NetVault): void {
  const { workspace } = vault.app;
  plugin.registerEvent(
    workspace.on('file-menu', (menu, { path }, source) => {
      addItems(menu, source === SOURCE ? noteItems(vault, path) : allNoteItems(vault, path));
    }),
  );
  plugin.registerEvent(
    workspace.on('editor-menu', (menu, editor, info) => {
      addItems(menu, editorItems(vault, editor, info));
    }),
  );
  // The menu of a row is that of its note, to which the app and other plugins add items.
  vault.actions.add('row-menu', (path, event) => {
    const file = vault.app.vault.getFileByPath(path);
    if (!file) return;
    const menu = new Menu();
    workspace.trigger('file-menu', menu, file, SOURCE);
    showMenu(menu, event);
  });
  vault.actions.add('make-contact-of', (path) => {
    makeContactOf(vault, path);
  });
  vault.actions.add('make-contact', (name, event) => {
    makeContactCalled(vault, name, event);
  });
}

/** The items for the link at the cursor, for the selection, or else for the note itself. */
function editorItems(vault: NetVault, editor: Editor, { file }: MarkdownFileInfo): Item[] {
  if (!file) return [];
  const target = linkAtCursor(editor);
  const selected = target ?? editor.getSelection().trim();
  const linked = target === null ? null : vault.app.metadataCache.getFirstLinkpathDest(target, file.path);
  if (linked) return noteItems(vault, linked.path);
  if (selected !== '' && selected.length <= MAX_LENGTH && !/[\n[\]|#^]/.test(selected))
    return [
      {
        icon: 'user-plus',
        title: words.makeContactCalled(selected),
        run: (event) => {
          makeContactCalled(vault, selected, event);
        },
      },
    ];
  return allNoteItems(vault, file.path);
}

/** The longest selection that can be a name, in characters. */
const MAX_LENGTH = 60;

/** The target of the link at the cursor, without heading and display text; null if there is none. */
function linkAtCursor(editor: Editor): string | null {
  const { line, ch } = editor.getCursor();
  for (const { index, 0: link, 1: target = '' } of editor
    .getLine(line)
    .matchAll(/\[\[([^\]|#^]*)[^\]]*\]\]/g))
    if (index <= ch && ch <= index + link.length) return target.trim();
  return null;
}
