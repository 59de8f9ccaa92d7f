import { Notice, type PaneType } from 'obsidian';
import { UNITS } from '../../model/period.ts';
import { tell } from '../tell.ts';
import { putChanges } from '../vault/put-changes.ts';
import { openNote } from '../vault/open-note.ts';
import type { SidebarView } from './sidebar-view.ts';

/** Does what was clicked in the sidebar. */
export function runAct(
  view: SidebarView,
  name: string,
  value: string,
  pane: PaneType | boolean,
  event: MouseEvent,
): void {
  const { app, vault } = view;
  switch (name) {
    case 'open':
      void openNote(app, value, pane);
      break;
    case 'unit':
      view.show(UNITS.find((unit) => unit === value) ?? 'week', view.date);
      break;
    case 'earlier':
      view.step(-1);
      break;
    case 'later':
      view.step(1);
      break;
    case 'more':
      view.expanded.add(value);
      view.refresh();
      break;
    case 'attended':
    case 'skipped':
    case 'canceled':
      void tell(async () => {
        await putChanges(app, [await vault.engine.settleEvent(value, name)]);
        new Notice(name === 'attended' ? 'Noted. Names and cards can go into its note.' : 'Noted.');
      });
      break;
    case 'show-goals':
      view.setAside(false);
      break;
    case 'later-today':
      view.putOff.add(value);
      view.refresh();
      break;
    default:
      vault.actions.run(name, value, event);
  }
}
