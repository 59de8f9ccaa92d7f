import { expect, it } from 'vitest';
import { undoText } from '../../../src/cli/undo/undo-text.ts';
import { makeStyle } from '../../../src/cli/terminal/style.ts';

it.each([
  ['log', '✓ a.md is as it was before\n  email [[Ada]]\n'],
  ['plan', '✓ a.md is as it was before netvault plan\n  email [[Ada]]\n'],
  // The list items that `intro` writes are values of a field such as `consent`, and are not shown.
  ['intro', '✓ a.md is as it was before netvault intro\n'],
])('undoText shows what netvault %s wrote', (command, text) => {
  const notes = [
    { path: 'a.md', outcome: 'restored', lines: [{ text: 'email [[Ada]]', line: null }], left: [] },
  ] as const;
  expect(undoText({ command, reviews: [], notes }, makeStyle({ color: false, ascii: false }))).toBe(text);
});

it('undoText names twenty of thousands of removed notes, and every note that stays', () => {
  const notes = Array.from({ length: 3000 }, (_, at) => {
    const outcome = at === 2999 ? ('changed' as const) : ('removed' as const);
    return { path: `${String(at)}.md`, outcome, lines: [], left: [] };
  });
  const text = undoText({ command: 'import', reviews: [], notes }, makeStyle({ color: false, ascii: false }));
  const lines = text.trimEnd().split('\n');
  expect(lines).toHaveLength(22);
  expect(lines.slice(-2)).toEqual(['2999.md was changed since, and is left alone', '  and 2979 more']);
});
