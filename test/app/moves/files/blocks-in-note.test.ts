import { describe, expect, it } from 'vitest';
import { planMerge } from '../../../../src/app/merge/plan-merge.ts';
import { planRename } from '../../../../src/app/rename/plan-rename.ts';
import { moment } from '../../../harness/dates.ts';
import { vaultOf } from '../../../harness/vault-of.ts';

const NOW = moment('2026-11-19');
const CONTACT = '---\ntype: contact\n---\n';

/** A plan to rename `People/Bob.md`, for a page with the given text. */
function plan(text: string, name = 'Robert Smith') {
  const index = vaultOf({ 'People/Bob.md': CONTACT, 'Notes/Page.md': text });
  return planRename({ index, linking: [] }, NOW, 'People/Bob.md', name, { isAliasKept: false });
}

function followed(text: string, name?: string): string {
  const made = plan(text, name);
  if (made.is === 'refused') return `refused: ${made.why}`;
  return made.changes.find(({ path }) => path === 'Notes/Page.md')?.after ?? text;
}

describe('a base in a code block of a note', () => {
  it.each([
    ['', 'file.hasLink("Bob")', 'file.hasLink("Robert Smith")'],
    ['---\nx: 1\n---\n[[Bob]]\n\n', 'link("[[Bob]]")', 'link("[[Robert Smith]]")'],
    ['1. item\n\n', 'file.path == "People/Bob.md"', 'file.path == "People/Robert Smith.md"'],
  ])('is updated after a rename: %j %s', (head, before, after) => {
    const text = (one: string): string => `${head}\`\`\`base\r\nfilters: ${one}\r\n\`\`\`\nsaid\n`;
    expect(followed(text(before))).toBe(text(after).replace('\n[[Bob]]', '\n[[Robert Smith]]'));
  });

  it.each([
    [
      'in other letters, without an end',
      '~~~~Base x\nfilters: link("Bob")\n',
      '~~~~Base x\nfilters: link("Robert Smith")\n',
    ],
    [
      'twice',
      '```base\nfilters: link("Bob")\n```\n```base\nfilters: link("Bob")\n```\n',
      '```base\nfilters: link("Robert Smith")\n```\n```base\nfilters: link("Robert Smith")\n```\n',
    ],
    ['not in other code', '```js\nlink("Bob") + "[[Bob]]"\n```\n', '```js\nlink("Bob") + "[[Bob]]"\n```\n'],
    [
      'not in code that shows one',
      '````md\n```base\nfilters: link("Bob")\n```\n````\n',
      '````md\n```base\nfilters: link("Bob")\n```\n````\n',
    ],
  ])('is updated after a rename, %s', (_, before, after) => {
    expect(followed(before)).toBe(after);
  });

  it('is mentioned if it may mean the note or is in a quote, and reported if it cannot be read', () => {
    const text =
      'a\n```base\nfilters:\n  and:\n    - file.name == "Bob"\n```\n> ```base\n> filters: link("Bob")\n> ```\n```base\n[\n```\n';
    const made = plan(text);
    expect(made).toMatchObject({
      mentions: [
        { path: 'Notes/Page.md', line: 5, text: 'file.name == "Bob"' },
        { path: 'Notes/Page.md', line: 7 },
      ],
      left: [{ path: 'Notes/Page.md', why: 'broken' }],
      links: 0,
    });
  });

  it('causes a refusal if a link led nowhere and would lead to the renamed note', () => {
    expect(followed('```base\nfilters: link("Nobody")\n```\n', 'Nobody')).toBe('refused: claimed');
  });

  it('is updated when the note that contains it is merged into another', () => {
    const base = (target: string): string => `\`\`\`base\nfilters: link("${target}")\n\`\`\`\n`;
    const index = vaultOf({
      'People/Bob.md': CONTACT,
      'Old/Rob.md': `${CONTACT}${base('./Cy')}`,
      'Old/Cy.md': CONTACT,
    });
    const decided = { keep: () => null, sameLines: null, isRecounted: false };
    const made = planMerge({ index, linking: [] }, NOW, 'People/Bob.md', 'Old/Rob.md', decided);
    expect(made).toMatchObject({ is: 'plan', links: 1 });
    const [first] = made.is === 'plan' ? made.changes : [];
    expect(first?.after).toContain(base('../Old/Cy'));
  });
});

describe('a code block that NetVault draws', () => {
  it.each([
    ['```netvault\nperson [[Bob]]\n```\n', '```netvault\nperson [[Robert Smith]]\n```\n'],
    [
      '> ```netvault\n> person [[Bob|B]]\n> ```\n> `[[Bob]]`\n',
      '> ```netvault\n> person [[Robert Smith|B]]\n> ```\n> `[[Bob]]`\n',
    ],
    [
      '```text\n[[Bob]]\n```\n```netvault\ngoal [[Bob]]\n```\n```\n[[Bob]]\n```\n',
      '```text\n[[Bob]]\n```\n```netvault\ngoal [[Robert Smith]]\n```\n```\n[[Bob]]\n```\n',
    ],
  ])('is updated after a rename: %j', (before, after) => {
    expect(followed(before)).toBe(after);
  });

  it('is mentioned if it names the person without a link', () => {
    const made = plan('x\n```netvault\nperson Bob\n```\n```netvault\ndue\n```\n`Bob`\n');
    expect(made).toMatchObject({ mentions: [{ path: 'Notes/Page.md', line: 2, text: 'person Bob' }] });
  });
});
