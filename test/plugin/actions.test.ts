import { expect, it } from 'vitest';
import { Actions } from '../../src/plugin/actions.ts';

it('an action that still runs is not run again for the same note, and is for another', async () => {
  const actions = new Actions();
  const begun: string[] = [];
  let end = (): void => undefined;
  const form = new Promise<void>((resolve) => {
    end = resolve;
  });
  actions.add('log', (path) => {
    begun.push(path);
    return form;
  });
  const run = (path: string): void => {
    actions.run('log', path, {} as MouseEvent);
  };
  for (const path of ['Ada.md', 'Ada.md', 'Bo.md', 'Bo.md']) run(path);
  expect(begun).toEqual(['Ada.md', 'Bo.md']);
  end();
  await form;
  await Promise.resolve();
  run('Ada.md');
  expect(begun).toEqual(['Ada.md', 'Bo.md', 'Ada.md']);
});
