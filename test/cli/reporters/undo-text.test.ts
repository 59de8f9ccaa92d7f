import { expect, it } from 'vitest';
import { undoText } from '../../../src/cli/undo/undo-text.ts';
import { makeStyle } from '../../../src/cli/terminal/style.ts';

it.each([
  ['log', '✓ a.md is as it was before\n  email [[Ada]]\n'],
  ['plan', '✓ a.md is as it was before netvault plan\n  email [[Ada]]\n'],
  // Its list items are what stands in a field, such as `consent`.
  ['intro', '✓ a.md is as it was before netvault intro\n'],
])('what netvault %s wrote and is taken back', (command, text) => {
  const notes = [
    { path: 'a.md', outcome: 'restored', lines: [{ text: 'email [[Ada]]', line: null }], left: [] },
  ] as const;
  expect(undoText({ command, notes }, makeStyle({ color: false, ascii: false }))).toBe(text);
});
