import { drawIcon } from '../dom/icon.ts';
import { drawWords } from '../dom/text.ts';

/** Says that today is a day off, which is why nothing is asked for. */
export function drawDayOff(body: HTMLElement, text: string): void {
  const line = body.createDiv('netvault-quiet netvault-muted');
  drawIcon(line, 'netvault-box', 'moon');
  drawWords(line, '', text);
}
