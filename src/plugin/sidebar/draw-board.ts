import type { Board } from '../engine/engine.ts';

/** Draws the whole sidebar into an empty element. */
export function drawBoard(into: HTMLElement, { summary }: Board): void {
  into.createEl('h2', { text: summary.period.label });
  into.createDiv({ text: `${String(summary.points)} points` });
}
