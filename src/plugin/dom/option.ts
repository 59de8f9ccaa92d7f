import { drawWords } from './text.ts';

/** Draws an option in a list of suggestions: its text, and a note about it. */
export function drawOption(el: HTMLElement, text: string, note: string): void {
  el.addClass('netvault-option');
  drawWords(el, '', text);
  if (note !== '') drawWords(el, 'netvault-muted', note);
}
