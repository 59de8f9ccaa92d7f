import { describe, expect, it } from 'vitest';
import { importYear, knowable, landed } from '../harness/import-year.ts';
import { syntheticYear } from '../harness/synthetic-year.ts';

describe('import of a synthetic year of people, meetings and messages', () => {
  it('assigns all that its files tell to the right people and days, and changes nothing the second time', async () => {
    const year = syntheticYear({ people: 200, meetings: 300, messages: 300 });
    const found = landed(await importYear(year), year);
    expect(found).toEqual(knowable(year));
    // Most of it is right: the rest are namesakes who cannot be told apart, and people who have changed the
    // organization.
    expect(found.noted).toBeGreaterThan(0.95 * found.people);
    expect(found.meetings.right).toBeGreaterThan(0.9 * found.meetings.all);
    expect(found.messages.right).toBeGreaterThan(0.85 * found.messages.all);
  });
});
