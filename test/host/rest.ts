/** From this many milliseconds on, a timer waits for a pause of the user; work that is done immediately takes less. */
const PAUSE = 300;
/** After this many milliseconds, a page that is still not idle is a fault. */
const PATIENCE = 60_000;

const wait = window.setTimeout.bind(window);
const forget = window.clearTimeout.bind(window);
const timers = new Set<number>();
const counts = { answers: 0 };

/** Notes that an answer is to come, of the disk or of a worker; call what it gives when it has come, or never will. */
export function expectAnswer(): () => void {
  let isDue = true;
  counts.answers++;
  return () => {
    if (isDue) counts.answers--;
    isDue = false;
  };
}

/** Begins to note which timers are still to come. */
export function followTimers(): void {
  const set = (task: () => void, ms = 0): number => {
    if (ms >= PAUSE) return wait(task, ms);
    const id = wait(() => {
      timers.delete(id);
      task();
    }, ms);
    timers.add(id);
    return id;
  };
  const clear = (id?: number): void => {
    timers.delete(id ?? 0);
    forget(id);
  };
  Object.assign(window, { setTimeout: set, clearTimeout: clear });
}

/**
 * Waits until nothing is to come any more: no answer of disk or worker, no event, no
 * drawing. What is done only after a pause, as counting findings, is not waited for.
 */
export async function rest(): Promise<void> {
  const end = performance.now() + PATIENCE;
  for (let quiet = 0; quiet < 2;) {
    // What is drawn is drawn in a frame, and may ask for something.
    await new Promise(requestAnimationFrame);
    await new Promise((go) => wait(go, 0));
    quiet = counts.answers + timers.size === 0 ? quiet + 1 : 0;
    if (performance.now() < end) continue;
    throw new Error(
      `The app does not rest: ${String(counts.answers)} answers, ${String(timers.size)} timers`,
    );
  }
}
