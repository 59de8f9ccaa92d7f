import { drawWords } from './text.ts';

/** A choice in a list of suggestions: what it is, and what there is to say of it. */
export function drawOption(el: HTMLElement, text: string, note: string): void {
  el.addClass('netvault-option');
  drawWords(el, '', text);
  if (note !== '') drawWords(el, 'netvault-muted', note);
}
