import type { App, Component, HoverParent } from 'obsidian';

/** By which name the app's settings know where previews come from. */
export const HOVER_SOURCE = 'netvault';

/** Shows the app's own preview of a note over its links, as in notes. */
export function previewLinks(owner: Component, app: App, el: HTMLElement): void {
  const hoverParent: HoverParent = { hoverPopover: null };
  owner.registerDomEvent(el, 'mouseover', (event) => {
    const target = event.targetNode;
    const link = target?.instanceOf(Element) ? target.closest<HTMLElement>('a[data-href]') : null;
    if (!link) return;
    app.workspace.trigger('hover-link', {
      event,
      source: HOVER_SOURCE,
      hoverParent,
      targetEl: link,
      linktext: link.getAttribute('data-href') ?? '',
      sourcePath: '',
    });
  });
}
