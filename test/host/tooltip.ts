/** The app shows the `aria-label` of whatever the mouse is over as a tooltip. */
export function followTooltips(document: Document): void {
  document.addEventListener('mouseover', ({ target }) => {
    document.querySelector('.tooltip')?.remove();
    const named = target instanceof Element ? target.closest('[aria-label]') : null;
    if (!named || named.closest('.menu, .suggestion-container')) return;
    const { left, bottom } = named.getBoundingClientRect();
    const tip = document.body.createDiv({ cls: 'tooltip', text: named.ariaLabel ?? '' });
    tip.setCssProps({ left: `${String(left)}px`, top: `${String(bottom)}px` });
  });
}
