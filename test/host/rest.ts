/**
 * A timer of at least this many milliseconds waits for a pause of the user; work that is to be done
 * immediately waits less.
 */
const PAUSE = 300;
/** Milliseconds after which it is a fault if the page is still not idle. */
const PATIENCE = 60_000;

const wait = window.setTimeout.bind(window);
const forget = window.clearTimeout.bind(window);
const timers = new Set<number>();
const counts = { answers: 0 };

/**
 * Records that an answer of the disk or of a worker is to come. Call the returned function when the answer
 * has come, or when it never will.
 */
export function expectAnswer(): () => void {
  let isDue = true;
  counts.answers++;
  return () => {
    if (isDue) counts.answers--;
    isDue = false;
  };
}

/** Begins to record which timers have not run yet. */
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
 * Waits until nothing more is to come: no answer of the disk or of a worker, no event, no drawing. It does
 * not wait for what is done only after a pause of the user, such as counting findings.
 */
export async function rest(): Promise<void> {
  const end = performance.now() + PATIENCE;
  for (let quiet = 0; quiet < 2;) {
    // Drawing happens in an animation frame, and may start more work.
    await new Promise(requestAnimationFrame);
    await new Promise((go) => wait(go, 0));
    quiet = counts.answers + timers.size === 0 ? quiet + 1 : 0;
    if (performance.now() < end) continue;
    throw new Error(
      `The app does not rest: ${String(counts.answers)} answers, ${String(timers.size)} timers`,
    );
  }
}
