import { Menu } from 'obsidian';

/** Opens a menu below the button that was clicked, or where the mouse is. */
export function openMenu(event: MouseEvent, items: readonly (readonly [string, () => void])[]): void {
  const menu = new Menu();
  for (const [title, run] of items) menu.addItem((item) => item.setTitle(title).onClick(run));
  // A click by key has no position, so the menu opens below the button.
  const button = event.targetNode?.instanceOf(Element) ? event.targetNode.closest('button') : null;
  const box = button?.getBoundingClientRect();
  if (box && button) menu.showAtPosition({ x: box.left, y: box.bottom }, button.doc);
  else menu.showAtMouseEvent(event);
}
