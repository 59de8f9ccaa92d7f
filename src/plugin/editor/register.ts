import type { EditorView } from '@codemirror/view';
import { editorInfoField, type Plugin } from 'obsidian';
import type { NetVault } from '../netvault.ts';
import { findingMarks } from './finding-marks.ts';
import { findingTips, nextFinding, showFinding } from './finding-tip.ts';
import { judges, type Judge } from './judge.ts';
import { NoteSuggest } from './note-suggest.ts';
import * as words from '../words/command-words.ts';

/** Findings in the editor: underlined, explained in tips, fixed there; and suggestions while typing. */
export function registerEditor(plugin: Plugin, vault: NetVault): void {
  const { workspace } = plugin.app;
  const known = new Set<Judge>();
  const again = (view: EditorView): void => {
    for (const judge of known) if (judge.view === view) judge.soon(0);
  };
  plugin.registerEditorExtension([findingMarks, judges(vault, known), findingTips(again)]);
  const suggest = new NoteSuggest(vault);
  plugin.registerEditorSuggest(suggest);
  plugin.registerEvent(
    vault.onChange(() => {
      void suggest.learn();
      for (const judge of known) judge.soon();
    }),
  );
  const active = (): EditorView | undefined => {
    const editor = workspace.activeEditor?.editor;
    const views = [...known].map(({ view }) => view);
    return editor && views.find(({ state }) => state.field(editorInfoField, false)?.editor === editor);
  };
  const add = (id: string, name: string, run: typeof showFinding): void => {
    plugin.addCommand({
      id,
      name,
      checkCallback: (checking) => {
        const view = active();
        return view !== undefined && run(view, again, checking);
      },
    });
  };
  add('show-finding', words.showFinding, showFinding);
  add('next-finding', words.nextFinding, nextFinding);
}
