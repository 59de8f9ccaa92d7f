import { findFence } from '../../parser/fence.ts';
import { headingMatcher } from '../../parser/heading-name.ts';
import { itemsByHeading } from '../../parser/missed-log-lines.ts';
import { contextOf } from '../../vault/parse-source.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';

/** The marker of a list item that is a heading, as outliners write it: `- ## Log`. */
const HEADING_IN_LIST = /^[ \t]*[-*+][ \t]+(?=#{1,6}[ \t])/gm;
const INDENTATION = /^[ \t]+(?=[-*+][ \t])/gm;

/**
 * The notes with known activities below a heading of a log that is a list item, sorted. They are not
 * read: a log is below a heading that begins a line.
 */
export function outlineLogs(index: VaultIndex): readonly string[] {
  const context = contextOf(index.settings);
  const isLog = headingMatcher(context.logHeadings);
  const isOne = (text: string): boolean => {
    // Headings of their own, such as those of logs that are read, end what is below one in a list.
    const plain = text
      .replace(/^ {0,3}#{1,6}[ \t].*/gm, '# -')
      .replace(HEADING_IN_LIST, '')
      .replace(INDENTATION, '');
    const items = itemsByHeading(plain, findFence(plain).bodyStart, false, { ...context, logHeadings: [] });
    return [...items].some(([heading, { known }]) => known > 0 && isLog(heading));
  };
  return [...index.notes.values()]
    .filter(({ text, copyOf, frontMatter }) => {
      const isRead = copyOf?.isThere !== true && (frontMatter === 'none' || frontMatter === 'read');
      return isRead && text.search(HEADING_IN_LIST) >= 0 && isOne(text);
    })
    .map(({ path }) => path)
    .sort();
}
