import { expect, it, vi } from 'vitest';
import { lazily } from '../../src/model/lazily.ts';

it.each([[/\p{L}/u], [null], [undefined], [0]])(
  'lazily makes the value %s when it is first asked for, and only once',
  (value) => {
    const make = vi.fn(() => value);
    const made = lazily(make);
    expect(make).not.toHaveBeenCalled();
    expect([made(), made()]).toEqual([value, value]);
    expect(make).toHaveBeenCalledTimes(1);
  },
);
