import type { ShownLine, ShownSettling } from '../../app/day/settle-shown.ts';
import { openMenu } from '../dom/menu.ts';
import type { NetVault } from '../netvault.ts';
import * as words from '../words/day-words.ts';
import { showPerson } from '../words/person-words.ts';
import { writeChanges } from './write.ts';

/** The actions for a line of today: ticking its box, and moving or dropping it from its menu. */
export function addSettling(vault: NetVault): void {
  const { actions, engine } = vault;
  const settle = (value: string, how: ShownSettling, failed?: () => void): void => {
    const shown = JSON.parse(value) as ShownLine;
    vault.inTurn(async () => {
      try {
        await vault.ready();
        const { changes, notes, goals } = await engine.forms.settle(vault.now(), shown, how);
        await writeChanges(
          vault,
          changes,
          [words.settled(shown.text), ...notes, ...goals.map(({ text }) => text)],
          true,
        );
      } catch (error) {
        failed?.();
        throw error;
      }
    });
  };
  actions.add('tick', (value, { target }) => {
    const box = target as HTMLInputElement;
    // A second click before the first is written changes nothing.
    if (!box.checked) box.checked = true;
    else
      settle(value, 'done', () => {
        box.checked = false;
      });
  });
  actions.add('settle', (value, event) => {
    const { people } = JSON.parse(value) as { readonly people: readonly (readonly [string, string])[] };
    const become = (name: string, how: ShownSettling) =>
      [
        name,
        // A menu passes its event, which must not be taken for the callback for errors.
        (): void => {
          settle(value, how);
        },
      ] as const;
    openMenu(event, [
      become(words.move, 'move'),
      become(words.drop, 'drop'),
      ...people.map(
        ([path, name]) =>
          [
            showPerson(name),
            () => {
              actions.run('show-person', path, event);
            },
          ] as const,
      ),
    ]);
  });
}
