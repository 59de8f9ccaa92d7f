import type { App, Component, HoverParent } from 'obsidian';

/** The name of the source of previews in the app's settings. */
export const HOVER_SOURCE = 'netvault';

/**
 * Shows the app's own preview of a note over its links, as in notes; a dragged one becomes a link
 * wherever it is dropped.
 */
export function previewLinks(owner: Component, app: App, el: HTMLElement): void {
  const hoverParent: HoverParent = { hoverPopover: null };
  const linkAt = ({ targetNode: target }: UIEvent): HTMLElement | null =>
    target?.instanceOf(Element) ? target.closest<HTMLElement>('a[data-href]') : null;
  owner.registerDomEvent(el, 'dragstart', (event) => {
    const file = app.vault.getFileByPath(linkAt(event)?.getAttribute('data-href') ?? '');
    // The browser would set a web address, which leads nowhere.
    event.dataTransfer?.clearData();
    if (file) event.dataTransfer?.setData('text/plain', app.fileManager.generateMarkdownLink(file, ''));
  });
  owner.registerDomEvent(el, 'mouseover', (event) => {
    const link = linkAt(event);
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
