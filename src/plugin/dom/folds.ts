import type { ItemView } from 'obsidian';

/** Remembers which sections of a view are folded: the app saves its layout, including the view's state. */
export function rememberFolds(view: ItemView, folded: Set<string>): void {
  view.registerDomEvent(
    view.contentEl,
    'toggle',
    ({ target }) => {
      const details = target as Node;
      if (!details.instanceOf(HTMLDetailsElement)) return;
      const key = details.getAttribute('data-fold');
      if (key === null) return;
      if (details.open) folded.delete(key);
      else folded.add(key);
      view.app.workspace.requestSaveLayout();
    },
    { capture: true },
  );
}

/** Restores folded sections from a saved state. */
export function restoreFolds(state: object, folded: Set<string>): void {
  if (!('folded' in state) || !Array.isArray(state.folded)) return;
  for (const key of state.folded) if (typeof key === 'string') folded.add(key);
}
