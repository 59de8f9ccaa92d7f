import { expect, it } from 'vitest';
import { importYear, knowable, landed } from '../harness/import-year.ts';
import { syntheticYear } from '../harness/synthetic-year.ts';

it('an import of ten thousand people, meetings and messages reaches the right notes', async () => {
  const year = syntheticYear({ people: 10_000, meetings: 10_000, messages: 10_000 });
  expect(landed(await importYear(year), year)).toEqual(knowable(year));
});
