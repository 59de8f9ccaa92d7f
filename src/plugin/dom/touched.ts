import { Platform, type Component } from 'obsidian';
import { elementAt, rowMenuAction, type Clicked } from './clicked.ts';

/** Milliseconds after which a touch without movement is a long press. */
const LONG_PRESS_TIME = 500;
/** Pixels that a finger may move during a long press. */
const MAX_PRESS_MOVEMENT = 10;
/** Pixels after which a swipe triggers its action. */
const SWIPE_DISTANCE = 72;

interface Touch {
  readonly row: HTMLElement;
  readonly x: number;
  readonly y: number;
  readonly timer: number;
  isSwipe: boolean;
}

/**
 * On phones and tablets: a long press opens the menu of a row, and a row with `data-swipe` can be
 * swiped to the right to log and to the left to snooze. Buttons do the same.
 */
export function onTouches(owner: Component, el: HTMLElement, run: (clicked: Clicked) => void): void {
  if (!Platform.isMobile) return;
  let touch: Touch | null = null;
  /** Whether a long press has just opened a menu: further events of the same touch are not for the row. */
  let hasOpened = false;
  const end = (): void => {
    if (!touch) return;
    window.clearTimeout(touch.timer);
    touch.row.removeClass('is-swiped');
    touch.row.setCssProps({ '--netvault-swipe': '0px' });
    touch = null;
  };
  owner.registerDomEvent(el, 'pointerdown', (event) => {
    end();
    hasOpened = false;
    const row = elementAt(event)?.closest<HTMLElement>('.netvault-row');
    if (!row || event.pointerType !== 'touch') return;
    const { clientX: x, clientY: y } = event;
    const timer = window.setTimeout(() => {
      const menu = rowMenuAction(elementAt(event), event);
      end();
      hasOpened = true;
      if (menu) run(menu);
    }, LONG_PRESS_TIME);
    touch = { row, x, y, timer, isSwipe: false };
  });
  owner.registerDomEvent(el, 'pointermove', ({ clientX, clientY }) => {
    if (!touch) return;
    const [dx, dy] = [clientX - touch.x, clientY - touch.y];
    if (Math.hypot(dx, dy) <= MAX_PRESS_MOVEMENT) return;
    window.clearTimeout(touch.timer);
    touch.isSwipe ||= touch.row.hasAttribute('data-swipe') && Math.abs(dx) > 2 * Math.abs(dy);
    if (!touch.isSwipe) {
      end();
      return;
    }
    touch.row.addClass('is-swiped');
    touch.row.setCssProps({ '--netvault-swipe': `${String(dx)}px` });
  });
  owner.registerDomEvent(el, 'pointerup', (event) => {
    const swiped = touch?.isSwipe ? touch : null;
    end();
    const dx = swiped ? event.clientX - swiped.x : 0;
    if (!swiped || Math.abs(dx) < SWIPE_DISTANCE) return;
    const value = swiped.row.getAttribute('data-swipe') ?? '';
    run({ name: dx > 0 ? 'log' : 'snooze', value, pane: false, event });
  });
  owner.registerDomEvent(el, 'pointercancel', end);
  // After a long press the menu must not open twice, nor the row's note, which is below the finger.
  for (const type of ['contextmenu', 'click'] as const)
    owner.registerDomEvent(
      el,
      type,
      (event) => {
        if (type === 'contextmenu') end();
        if (!hasOpened) return;
        if (type === 'click') hasOpened = false;
        event.preventDefault();
        event.stopImmediatePropagation();
      },
      { capture: true },
    );
  owner.register(end);
}
