import type { App } from 'obsidian';
import type { CivilDate } from '../../model/civil-date.ts';
import { UNITS, type Unit } from '../../model/period.ts';
import type { Summary } from '../../scorecard/summary.ts';
import { writeChanges } from '../commands/write.ts';
import type { Clicked } from '../dom/clicked.ts';
import type { NetVault } from '../netvault.ts';
import { askMet } from '../modals/met-modal.ts';
import { openNote } from '../vault/open-note.ts';
import { whomMet } from '../words/form-words.ts';
import { answered } from '../words/notice-words.ts';

/** The parts of a view that a click can change. */
export interface ActTarget {
  readonly app: App;
  readonly vault: NetVault;
  readonly unit: Unit;
  readonly date: CivilDate | null;
  readonly summary: Summary | null;
  readonly expanded: Set<string>;
  /** The day on which the user chose not to be asked about events any more; empty if never. */
  putOff: string;
  show(unit: Unit, date: CivilDate | null): void;
  step(by: -1 | 1): void;
  readonly refresh: () => void;
}

/** Carries out the action that was clicked in the sidebar. */
export function runAct(view: ActTarget, { name, value, pane, event }: Clicked): void {
  const { app, vault } = view;
  switch (name) {
    case 'open':
      void openNote(app, value, pane);
      break;
    case 'unit':
      view.show(UNITS.find((unit) => unit === value) ?? 'week', view.date);
      break;
    case 'now':
      view.show(view.unit, null);
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
      vault.inTurn(async () => {
        await vault.ready();
        const change = await vault.engine.scorecard.settleEvent(vault.now(), value, name);
        const next = { label: whomMet, run: askMet.bind(null, vault, value) };
        if (change)
          await writeChanges(
            vault,
            [change],
            [answered(name)],
            false,
            name === 'attended' ? next : undefined,
          );
      });
      break;
    case 'later-today':
      view.putOff = view.summary?.today ?? '';
      view.app.workspace.requestSaveLayout();
      view.refresh();
      break;
    default:
      vault.actions.run(name, value, event);
  }
}
