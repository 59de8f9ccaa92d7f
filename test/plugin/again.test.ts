import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { UserError } from '../../src/app/user-error.ts';
import { NameConfirmation } from '../../src/plugin/modals/name-confirmation.ts';

const TAKEN = new UserError('name-taken', { path: 'Fair.md', name: null, canBeAnother: true });
const OTHERWISE = new UserError('nothing-to-note', {});

beforeEach(() => vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => vi.useRealTimers());

/** Longer than it takes to read why something is refused, in milliseconds. */
const READING = 1000;

/** Whether another was asked for; `error` is what is said then, null where it is made. */
async function ask(
  again: NameConfirmation,
  what: string,
  error: UserError | null,
  after = READING,
): Promise<boolean> {
  vi.advanceTimersByTime(after);
  const asked: boolean[] = [];
  const made = again.make(what, (isAnother) => {
    asked.push(isAnother);
    return error ? Promise.reject(error) : Promise.resolve({ path: 'Fair 2.md', before: null, after: '' });
  });
  if (error) await expect(made).rejects.toBe(error);
  else await made;
  expect(asked).toHaveLength(1);
  return asked[0] === true;
}

it('asking for the same again makes another, also once something else was mended between', async () => {
  const again = new NameConfirmation();
  expect(await ask(again, 'Fair', TAKEN)).toBe(false);
  expect(await ask(again, 'Fair', OTHERWISE)).toBe(true);
  expect(await ask(again, 'Fair', null)).toBe(true);
  // What was made is done: the next of that name is said to be taken first.
  expect(await ask(again, 'Fair', TAKEN)).toBe(false);
});

it('another error, or another name, confirms nothing', async () => {
  const again = new NameConfirmation();
  expect(await ask(again, 'Fair', OTHERWISE)).toBe(false);
  expect(await ask(again, 'Fair', TAKEN)).toBe(false);
  expect(await ask(again, 'Dinner', TAKEN)).toBe(false);
  expect(await ask(again, 'Fair', TAKEN)).toBe(false);
});

it('the same at once, as by Enter pressed twice, confirms nothing', async () => {
  const again = new NameConfirmation();
  expect(await ask(again, 'Fair', TAKEN)).toBe(false);
  expect(await ask(again, 'Fair', TAKEN, 200)).toBe(false);
  expect(await ask(again, 'Fair', TAKEN, 600)).toBe(false);
  expect(await ask(again, 'Fair', null)).toBe(true);
});
