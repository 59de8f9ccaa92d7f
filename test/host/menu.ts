import { Component } from './events.ts';
import { setIcon } from './icons.ts';

class MenuItem {
  readonly el: HTMLElement;

  constructor(parent: HTMLElement, close: () => void) {
    this.el = parent.createEl('button', { cls: 'menu-item', attr: { role: 'menuitem' } });
    this.el.addEventListener('click', close);
  }

  setTitle(title: string): this {
    this.el.createSpan({ cls: 'menu-item-title', text: title });
    return this;
  }

  setIcon(icon: string): this {
    setIcon(this.el.createSpan({ cls: 'menu-item-icon', prepend: true }), icon);
    return this;
  }

  setSection(): this {
    return this;
  }

  onClick(callback: (event: MouseEvent) => unknown): this {
    this.el.addEventListener('click', callback);
    return this;
  }
}

/** A menu. The focus goes back when it closes, since the app's own menu never has the focus. */
export class Menu extends Component {
  private before: Element | null = null;
  private readonly el = createDiv({ cls: 'menu', attr: { role: 'menu' } });

  addItem(then: (item: MenuItem) => unknown): this {
    then(
      new MenuItem(this.el, () => {
        this.hide();
      }),
    );
    return this;
  }

  showAtMouseEvent({ clientX, clientY }: MouseEvent): this {
    return this.showAtPosition({ x: clientX, y: clientY });
  }

  showAtPosition({ x, y }: { x: number; y: number }): this {
    this.before = document.activeElement;
    document.body.append(this.el);
    // As in the app, it never extends beyond the edge.
    const { width, height } = this.el.getBoundingClientRect();
    const left = Math.max(0, Math.min(x, window.innerWidth - width));
    const top = Math.max(0, Math.min(y, window.innerHeight - height));
    this.el.setCssProps({ left: `${String(left)}px`, top: `${String(top)}px` });
    this.el.querySelector('button')?.focus();
    return this;
  }

  hide(): this {
    this.el.remove();
    if (this.before instanceof HTMLElement) this.before.focus();
    return this;
  }
}
