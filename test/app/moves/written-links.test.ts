import { describe, expect, it } from 'vitest';
import { planRename } from '../../../src/app/rename/plan-rename.ts';
import { moment } from '../../harness/dates.ts';
import { vaultOf } from '../../harness/vault-of.ts';

/** The text of `Notes/Page.md` after `People/Bob.md` is renamed. */
function followed(
  text: string,
  name = 'Robert Smith',
  others: Readonly<Record<string, string>> = {},
): string {
  const path = 'Notes/Page.md';
  const index = vaultOf({ 'People/Bob.md': '---\ntype: contact\n---\n', [path]: text, ...others });
  const plan = planRename({ index, linking: [] }, moment('2026-11-19'), 'People/Bob.md', name, {
    isAliasKept: false,
  });
  if (plan.is === 'refused') return `refused: ${plan.why}`;
  return plan.changes.find((one) => one.path === path)?.after ?? text;
}

describe('a link to a renamed note', () => {
  it.each([
    ['by its name', '[[Bob]]', '[[Robert Smith]]'],
    ['in other letters', '[[bob]]', '[[Robert Smith]]'],
    ['with blanks', '[[ Bob ]]', '[[ Robert Smith ]]'],
    ['with its ending', '[[Bob.md]]', '[[Robert Smith.md]]'],
    ['with its folder', '[[People/Bob]]', '[[People/Robert Smith]]'],
    ['from the root', '[[/People/Bob]]', '[[/People/Robert Smith]]'],
    ['relative', '[[../People/Bob.md]]', '[[../People/Robert Smith.md]]'],
    ['with a heading', '[[Bob#Log]]', '[[Robert Smith#Log]]'],
    ['with a block', '[[Bob#^a1|there]]', '[[Robert Smith#^a1|there]]'],
    ['with its own words', '[[Bob|Bob]]', '[[Robert Smith|Bob]]'],
    ['in a table', '| [[Bob\\|him]] |', '| [[Robert Smith\\|him]] |'],
    ['embedded', '![[Bob]]', '![[Robert Smith]]'],
    ['in markdown', '[him](Bob.md)', '[him](Robert%20Smith.md)'],
    [
      'in markdown, with a title',
      '[him](../People/Bob.md#x "t")',
      '[him](../People/Robert%20Smith.md#x "t")',
    ],
    ['in markdown, in brackets', '![him](<Bob.md>)', '![him](<Robert Smith.md>)'],
    ['in other brackets', '[[[Bob]]]', '[[[Robert Smith]]]'],
    ['twice in a line', '[[Bob]][[Bob]]', '[[Robert Smith]][[Robert Smith]]'],
    ['in a comment', '%% [[Bob]] %%', '%% [[Robert Smith]] %%'],
    ['in a list in a list', '- a\n\n    [[Bob]]', '- a\n\n    [[Robert Smith]]'],
    [
      'in double quotes',
      '---\nwho: "see \\"[[Bob]]\\""\n---\n',
      '---\nwho: "see \\"[[Robert Smith]]\\""\n---\n',
    ],
    ['in a block of text', '---\nbio: |\n  a [[Bob]]\n---\n', '---\nbio: |\n  a [[Robert Smith]]\n---\n'],
    ['without quotes', '---\nwho: [[Bob]]\n---\n', '---\nwho: [[Robert Smith]]\n---\n'],
    [
      'in front matter that cannot be read',
      '---\nwho: [[[Bob]]\n---\n',
      '---\nwho: [[[Robert Smith]]\n---\n',
    ],
    ['beside CRLF and a BOM', '\ufeff[[Bob]]\r\nx\r\n', '\ufeff[[Robert Smith]]\r\nx\r\n'],
  ])('is updated: %s', (_, before, after) => {
    expect(followed(before)).toBe(after);
  });

  it.each([
    ['inline code', 'a `[[Bob]]` b'],
    ['code over two lines', 'a `x\n[[Bob]]` b'],
    ['a fence', '```\n[[Bob]]\n```\n'],
    ['a fence that nothing closes', '~~~\n[[Bob]]\n'],
    ['a fence in a quote', '> ```\n> [[Bob]]\n> ```\n'],
    ['indented code', 'a\n\n    [[Bob]]\n'],
    ['a tab', 'a\n\n\t[[Bob]]\n'],
    ['another note', '[[Bobby]] [[Other/Bob]] [x](https://example.org/Bob.md)'],
    ['the note itself', '[[#Bob]]'],
  ])('is not changed: %s', (_, text) => {
    expect(followed(text)).toBe(text);
  });

  it.each([
    ["O'Neill", "---\nwho: '[[Bob]]'\n---\n", "---\nwho: '[[O''Neill]]'\n---\n"],
    ['D (x)', '[a](Bob.md)', '[a](D%20%28x%29.md)'],
    ['100%', '[a](Bob.md) [[Bob]]', '[a](100%25.md) [[100%]]'],
  ])('is written so that it can be read back: %s', (name, before, after) => {
    expect(followed(before, name)).toBe(after);
  });

  it('gets its folder if the name alone would lead elsewhere', () => {
    const others = { 'Z.md': 'a page', 'Notes/Talks/Robert.md': '' };
    expect(followed('[[Bob]] [[Z]] [[Robert]]', 'Z', others)).toBe('[[People/Z]] [[Z]] [[Robert]]');
    expect(followed('[[Bob]] [[Robert]]', 'Robert', others)).toBe('[[People/Robert]] [[Notes/Talks/Robert]]');
  });
});
