import { ignoreEngineStop } from '../engine/kept-engine.ts';

/** Draws when called. If called while drawing, draws once more afterwards, however often it was called. */
export function makeRedrawer(draw: () => Promise<void>): () => void {
  let isDrawing = false;
  let isAsked = false;
  const refresh = (): void => {
    isAsked = true;
    if (isDrawing) return;
    isDrawing = true;
    isAsked = false;
    void ignoreEngineStop(draw).finally(() => {
      isDrawing = false;
      if (isAsked) refresh();
    });
  };
  return refresh;
}
