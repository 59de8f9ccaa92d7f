import { expect, it } from 'vitest';
import { Actions } from '../../src/plugin/actions.ts';

it('an action that is running is not started again for the same note, but for another note', async () => {
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
