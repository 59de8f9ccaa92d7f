/** The one change that makes a text another: from the first to the last difference. */
export interface TextChange {
  /** UTF-16 offset in both texts. */
  readonly start: number;
  readonly removed: string;
  readonly added: string;
}

export function textChange(before: string, after: string): TextChange {
  const shorterLength = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorterLength && before[start] === after[start]) start++;
  let commonEnd = 0;
  while (commonEnd < shorterLength - start && before.at(-1 - commonEnd) === after.at(-1 - commonEnd))
    commonEnd++;
  return {
    start,
    removed: before.slice(start, before.length - commonEnd),
    added: after.slice(start, after.length - commonEnd),
  };
}

/** A text in which `added` is replaced by `removed` again; null if `added` is not at its place. */
export function undoTextChange(text: string, { start, removed, added }: TextChange): string | null {
  const end = start + added.length;
  return text.slice(start, end) === added ? text.slice(0, start) + removed + text.slice(end) : null;
}

/** A difference as whole lines, which can be found again in a text that has changed elsewhere. */
export interface WholeLineChange extends TextChange {
  /** Whether the earlier text had no such lines, so that equal ones elsewhere are these. */
  readonly isAlone: boolean;
}

/** The same difference as whole lines. */
export function wholeLineChange(before: string, { start, removed, added }: TextChange): WholeLineChange {
  const from = before.slice(0, start).lastIndexOf('\n') + 1;
  const lead = before.slice(from, start);
  const isWhole = [removed, added].every((text) => /(?:^|\n)$/.test(lead + text));
  const [rest = ''] = isWhole ? [] : (/^[^\n]*\n?/.exec(before.slice(start + removed.length)) ?? []);
  const lines = lead + added + rest;
  return { start: from, removed: lead + removed + rest, added: lines, isAlone: !before.includes(lines) };
}

/**
 * A text that has changed since whole lines were written into it, with the earlier lines in their
 * place. The lines are looked for where they were written, or else anywhere, unless the note had
 * equal ones already: these may be the ones that are left. Null if they are not there, if they are
 * there several times, or if other text belongs to them now: below a heading, or
 * indented below a list item.
 */
export function undoWholeLineChange(
  text: string,
  { start, removed, added, isAlone }: WholeLineChange,
): string | null {
  const isThere = (from: number): boolean => {
    const rest = text.slice(from + added.length);
    const isWhole =
      (from === 0 || text[from - 1] === '\n') && (added.endsWith('\n') || /^(?:$|\r|\n)/.test(rest));
    const needsHeading = /^#{1,6}\s/m.test(added) && /^\s*(?!#{1,2}\s)\S/.test(rest);
    const hasChildren = /^[ \t]+\S/.test(rest);
    const wouldJoin = added.endsWith('\n') && /[^\n]$/.test(removed) && rest !== '';
    return (
      added !== '' && text.startsWith(added, from) && isWhole && !needsHeading && !hasChildren && !wouldJoin
    );
  };
  const found = text.indexOf(added);
  const at = isThere(start) ? start : isAlone && found === text.lastIndexOf(added) ? found : -1;
  return at >= 0 && isThere(at) ? undoTextChange(text, { start: at, removed, added }) : null;
}

/** A checksum of a text of 32 bits, by which it is recognized again. */
export function textSum(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (Math.imul(sum, 31) + text.charCodeAt(at)) | 0;
  return sum;
}
