import { drawIcon } from '../dom/icon.ts';
import { drawWords } from '../dom/text.ts';

/** Says that it is a day off, so that nobody wonders why nothing is asked. */
export function drawDayOff(body: HTMLElement, text: string): void {
  const line = body.createDiv('netvault-quiet netvault-muted');
  drawIcon(line, 'netvault-box', 'moon');
  drawWords(line, '', text);
}
