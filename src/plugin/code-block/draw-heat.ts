import { heatChart, heatTable } from '../../app/charts/heat-chart.ts';
import type { HeatMap } from '../../app/summary/heat-map.ts';
import { title } from '../../app/words/heat-words.ts';
import { drawMarkup } from '../dom/markup.ts';
import { drawLine } from '../dom/text.ts';

/** The points of each day, one column per week; the same as a table for screen readers. */
export function drawHeat(into: HTMLElement, heat: HeatMap): void {
  drawLine(into, 'netvault-strong', title(heat));
  drawMarkup(into.createDiv({ cls: 'netvault-heat', attr: { tabindex: '0' } }), heatChart(heat));
  drawMarkup(into, heatTable(heat));
}
