import { Menu, type MenuItem } from 'obsidian';

/** An item of a menu; its icon may be empty. */
export interface Item {
  readonly icon: string;
  readonly title: string;
  readonly run: (event: MouseEvent | KeyboardEvent) => void;
}

/** Adds items to a menu, in a section of their own. */
export function addItems(menu: Menu, items: readonly Item[]): void {
  for (const { icon, title, run } of items)
    menu.addItem((item: MenuItem) => {
      item.setTitle(title).setSection('netvault').onClick(run);
      if (icon !== '') item.setIcon(icon);
    });
}

/** Opens a menu below the button that was clicked, or where the mouse is. */
export function openMenu(
  event: MouseEvent | KeyboardEvent,
  items: readonly (readonly [string, (event: MouseEvent | KeyboardEvent) => void])[],
): void {
  const menu = new Menu();
  addItems(
    menu,
    items.map(([title, run]) => ({ icon: '', title, run })),
  );
  showMenu(menu, event);
}

/** Shows a menu below the button that was clicked, or where the mouse is. */
export function showMenu(menu: Menu, event: MouseEvent | KeyboardEvent): void {
  // A click by keyboard has no position, so the menu opens below the button.
  const at = event.targetNode?.instanceOf(Element) ? event.targetNode : null;
  const button = event.instanceOf(KeyboardEvent) ? at : at?.closest('button');
  const box = button?.getBoundingClientRect();
  if (box && button) menu.showAtPosition({ x: box.left, y: box.bottom }, button.doc);
  else menu.showAtMouseEvent(event as MouseEvent);
}
