import type {} from 'obsidian';

/** Adds the helpers that the app adds to the elements of every window; only those that the plugin calls. */
export function addDomHelpers(win: Window & typeof globalThis): void {
  const { Node, Element, HTMLElement, UIEvent, document } = win;
  const define = (prototype: object, methods: Record<string, unknown>): void => {
    for (const [name, value] of Object.entries(methods)) {
      Object.defineProperty(prototype, name, { value, configurable: true, writable: true });
    }
  };
  const getter = (prototype: object, name: string, get: (this: never) => unknown): void => {
    Object.defineProperty(prototype, name, { get, configurable: true });
  };

  getter(Node.prototype, 'doc', function (this: Node) {
    return this.ownerDocument ?? this;
  });
  getter(Node.prototype, 'win', function (this: Node) {
    return (this.ownerDocument ?? (this as unknown as Document)).defaultView;
  });
  const isOf = function (this: object, type: { name: string }): boolean {
    return namesOf(this).includes(type.name);
  };
  define(Node.prototype, {
    instanceOf: isOf,
    empty(this: Node) {
      while (this.firstChild) this.firstChild.remove();
    },
    appendText(this: Node, text: string) {
      this.appendChild(this.doc.createTextNode(text));
    },
    createEl(this: Node, tag: string, info?: DomElementInfo | string, then?: (el: HTMLElement) => void) {
      return make(this, this.doc.createElement(tag), info, then);
    },
    createDiv(this: Node, info?: DomElementInfo | string, then?: (el: HTMLElement) => void) {
      return make(this, this.doc.createElement('div'), info, then);
    },
    createSpan(this: Node, info?: DomElementInfo | string, then?: (el: HTMLElement) => void) {
      return make(this, this.doc.createElement('span'), info, then);
    },
    createSvg(this: Node, tag: string, info?: SvgElementInfo | string, then?: (el: SVGElement) => void) {
      return make(this, this.doc.createElementNS('http://www.w3.org/2000/svg', tag), info, then);
    },
  });
  define(UIEvent.prototype, { instanceOf: isOf });
  getter(UIEvent.prototype, 'targetNode', function (this: UIEvent) {
    return this.target;
  });
  define(Element.prototype, {
    setText(this: Element, text: string | DocumentFragment) {
      if (typeof text === 'string') this.textContent = text;
      else this.replaceChildren(text);
    },
    addClass(this: Element, ...classes: string[]) {
      this.classList.add(...classes);
    },
    removeClass(this: Element, ...classes: string[]) {
      this.classList.remove(...classes);
    },
    toggleClass(this: Element, classes: string | string[], value: boolean) {
      for (const name of [classes].flat()) this.classList.toggle(name, value);
    },
    setAttr(this: Element, name: string, value: string | number | boolean | null) {
      if (value === null) this.removeAttribute(name);
      else this.setAttribute(name, String(value));
    },
    findAll(this: Element, selector: string) {
      return [...this.querySelectorAll(selector)];
    },
  });
  define(HTMLElement.prototype, {
    show(this: HTMLElement) {
      this.style.display = '';
    },
    hide(this: HTMLElement) {
      this.style.display = 'none';
    },
    isShown(this: HTMLElement) {
      return this.offsetParent !== null;
    },
    toggle(this: HTMLElement, shown: boolean) {
      this.style.display = shown ? '' : 'none';
    },
    setCssProps(this: HTMLElement, properties: Record<string, string>) {
      for (const [name, value] of Object.entries(properties)) this.style.setProperty(name, value);
    },
  });
  define(win.SVGElement.prototype, {
    setCssProps(this: SVGElement, properties: Record<string, string>) {
      for (const [name, value] of Object.entries(properties)) this.style.setProperty(name, value);
    },
  });
  Object.assign(win, {
    activeWindow: win,
    activeDocument: document,
    createFragment(then?: (fragment: DocumentFragment) => void) {
      const fragment = document.createDocumentFragment();
      then?.(fragment);
      return fragment;
    },
  });
  for (const name of ['createEl', 'createDiv', 'createSpan', 'createSvg'] as const) {
    Object.assign(win, {
      [name]: (...args: unknown[]) => {
        const fragment = document.createDocumentFragment();
        const made = Reflect.apply(Reflect.get(fragment, name), fragment, args) as Element;
        made.remove();
        return made;
      },
    });
  }
}

/** The names of an object's classes: another window has other classes with the same names. */
function namesOf(thing: object): string[] {
  const above = Object.getPrototypeOf(thing) as object | null;
  return above === null ? [] : [(above.constructor as { name: string }).name, ...namesOf(above)];
}

function make<E extends Element>(
  parent: Node,
  element: E,
  info: DomElementInfo | SvgElementInfo | string = {},
  then?: (element: E) => void,
): E {
  const details: DomElementInfo = typeof info === 'string' ? { cls: info } : info;
  const classes = [details.cls ?? []].flat().flatMap((name) => name.split(' ').filter(Boolean));
  element.classList.add(...classes);
  if (details.text !== undefined) element.setText(details.text);
  for (const [name, value] of Object.entries(details.attr ?? {})) element.setAttr(name, value);
  for (const name of ['title', 'value', 'type', 'placeholder', 'href'] as const) {
    const value = details[name];
    if (value === undefined) continue;
    if (name === 'value') (element as unknown as HTMLInputElement).value = value;
    else element.setAttribute(name, value);
  }
  if (details.prepend) parent.insertBefore(element, parent.firstChild);
  else parent.appendChild(element);
  then?.(element);
  return element;
}
