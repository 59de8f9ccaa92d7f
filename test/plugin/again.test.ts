import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { UserError } from '../../src/app/user-error.ts';
import { NameConfirmation } from '../../src/plugin/modals/name-confirmation.ts';

const TAKEN = new UserError('name-taken', { path: 'Fair.md', name: null, canBeAnother: true });
const OTHERWISE = new UserError('nothing-to-note', {});

beforeEach(() => vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => vi.useRealTimers());

/** Milliseconds: longer than it takes to read why something is refused. */
const READING = 1000;

/**
 * Submits once. Returns whether a second note with the same name was requested; `error` is what making the
 * note throws, null if the note is made.
 */
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

it('submitting the same name again makes another note, even after another error in between', async () => {
  const again = new NameConfirmation();
  expect(await ask(again, 'Fair', TAKEN)).toBe(false);
  expect(await ask(again, 'Fair', OTHERWISE)).toBe(true);
  expect(await ask(again, 'Fair', null)).toBe(true);
  // After a note was made, nothing is confirmed any more: the next note with that name is refused at first.
  expect(await ask(again, 'Fair', TAKEN)).toBe(false);
});

it('a different error or a different name does not confirm a second note', async () => {
  const again = new NameConfirmation();
  expect(await ask(again, 'Fair', OTHERWISE)).toBe(false);
  expect(await ask(again, 'Fair', TAKEN)).toBe(false);
  expect(await ask(again, 'Dinner', TAKEN)).toBe(false);
  expect(await ask(again, 'Fair', TAKEN)).toBe(false);
});

it('submitting again at once, as by pressing Enter twice, does not confirm a second note', async () => {
  const again = new NameConfirmation();
  expect(await ask(again, 'Fair', TAKEN)).toBe(false);
  expect(await ask(again, 'Fair', TAKEN, 200)).toBe(false);
  expect(await ask(again, 'Fair', TAKEN, 600)).toBe(false);
  expect(await ask(again, 'Fair', null)).toBe(true);
});
