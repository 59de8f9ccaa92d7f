import type { VaultIndex } from '../../vault/vault-index.ts';
import { logFinder } from './unread-logs.ts';

/** The marker of a list item that is a heading, as outliners write it: `- ## Log`. */
const HEADING_IN_LIST = /^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+(?=#{1,6}[ \t])/gm;
const INDENTATION = /^[ \t]+(?=(?:[-*+]|\d{1,3}[.)])[ \t])/gm;
/** A heading that begins its line, such as that of a log that is read: it ends what is below one in a list. */
const HEADING = /^ {0,3}#{1,6}[ \t].*/gm;

/**
 * The notes with known activities below a heading of a log that is a list item, sorted. They are not
 * read: a log is below a heading that begins a line.
 */
export function outlineLogs(index: VaultIndex): readonly string[] {
  const hasLog = logFinder(index);
  const asHeadings = (text: string): string =>
    text.replace(HEADING, '# -').replace(HEADING_IN_LIST, '').replace(INDENTATION, '');
  return [...index.notes.values()]
    .filter(({ text, copyOf, frontMatter }) => {
      const isRead = copyOf?.isThere !== true && (frontMatter === 'none' || frontMatter === 'read');
      return isRead && text.search(HEADING_IN_LIST) >= 0 && hasLog(asHeadings(text));
    })
    .map(({ path }) => path)
    .sort();
}
