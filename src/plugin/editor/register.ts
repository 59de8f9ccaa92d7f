import type { EditorView } from '@codemirror/view';
import { editorInfoField, type Plugin } from 'obsidian';
import { ignoreEngineStop } from '../engine/kept-engine.ts';
import type { NetVault } from '../netvault.ts';
import { belowProperties } from './below-properties.ts';
import { findingMarks } from './finding-marks.ts';
import { findingTips, nextFinding, showFinding, type TipCallbacks } from './finding-tip.ts';
import { editorJudges, type Judge } from './judge.ts';
import { NoteSuggest } from './note-suggest.ts';
import * as words from '../words/command-words.ts';

/** Findings in the editor: underlined, explained in tooltips and fixed there; and suggestions while typing. */
export function registerEditor(plugin: Plugin, vault: NetVault): void {
  const { workspace } = plugin.app;
  const known = new Set<Judge>();
  const again = (view: EditorView): void => {
    for (const judge of known) if (judge.view === view) judge.soon(0);
  };
  const ways: TipCallbacks = {
    stale: again,
    makeContact: (name, event) => {
      vault.actions.run('make-contact', name, event);
    },
  };
  plugin.registerEditorExtension([
    findingMarks,
    editorJudges(vault, known),
    findingTips(ways),
    belowProperties((path) => {
      vault.actions.run('findings', path, new MouseEvent('click'));
    }),
  ]);
  const suggest = new NoteSuggest(vault);
  plugin.registerEditorSuggest(suggest);
  const learn = (): void => void ignoreEngineStop(() => suggest.learn());
  plugin.registerEvent(vault.onRest(learn));
  plugin.registerEvent(
    vault.onChange(() => {
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
        return view !== undefined && run(view, ways, checking);
      },
    });
  };
  add('show-finding', words.showFinding, showFinding);
  add('next-finding', words.nextFinding, nextFinding);
}
