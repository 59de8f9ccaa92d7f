import type { Edit } from '../../model/finding.ts';
import type { Settings } from '../../model/settings.ts';
import { lineEnd, nextLine } from '../../model/text-lines.ts';
import { FencedCode } from '../../parser/markdown/code-fence.ts';
import { headingMatcher, headingName } from '../../parser/heading-name.ts';

/**
 * The edit that renames the first `# heading` of a body if it is exactly the old name. Null if it
 * is not, if some link leads to it (`linkedTexts` are all texts that may contain links), or if
 * either name is a heading of logs.
 */
export function titleEdit(
  text: string,
  bodyStart: number,
  [old, name]: readonly [old: string, name: string],
  { logHeadings }: Pick<Settings, 'logHeadings'>,
  linkedTexts: Iterable<string>,
): Edit | null {
  const code = new FencedCode();
  for (let start = bodyStart; start < text.length; start = nextLine(text, start)) {
    const line = text.slice(start, lineEnd(text, start));
    if (code.covers(line)) continue;
    const [all, before = ''] = /^( {0,3}#[ \t]+)(?=\S)/.exec(line) ?? [];
    if (all === undefined) continue;
    const title = line.slice(before.length);
    const isLog = [old, name]
      .map((one) => headingName(`# ${one}`))
      .some(headingMatcher(logHeadings.map(headingName)));
    if (!title.startsWith(old) || !isClosing(title.slice(old.length))) return null;
    if (isLog || isLinked(old, linkedTexts)) return null;
    const at = start + before.length;
    return { start: at, end: at + old.length, text: name };
  }
  return null;
}

/** Whether only spaces and a closing sequence of `#` follow a heading's name. */
function isClosing(rest: string): boolean {
  const signs = rest.trim();
  return signs === '' || (/^[ \t]/.test(rest) && /^#+$/.test(signs));
}

/** Whether a link may lead to a heading of this name: `[[Note#Name]]`, `(Note.md#Name)`. */
function isLinked(heading: string, texts: Iterable<string>): boolean {
  const ends = [heading, encodeURI(heading)].map((one) => `#${one.toLowerCase()}`);
  for (const text of texts) {
    if (!text.includes('#')) continue;
    const folded = text.toLowerCase();
    if (ends.some((end) => folded.includes(end))) return true;
  }
  return false;
}
