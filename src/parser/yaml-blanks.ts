import type { CST } from 'yaml';

/** The offset of an empty scalar: after what precedes it, and the whitespace after that. */
export function emptyOffset(end: number, before: readonly CST.SourceToken[]): number {
  let offset = end;
  let at = before.length;
  const source = (): string => before[at]?.source ?? '';
  while (at > 0 && ['space', 'comment', 'newline'].includes(before[at - 1]?.type ?? '')) {
    at--;
    offset -= source().length;
  }
  if (at > 0) for (; before[at]?.type === 'space'; at++) offset += source().length;
  return offset;
}

/** Whether a key is written on more than one line. */
export function hasNewline(key: CST.Token | null | undefined): boolean {
  const isNewline = ({ type }: CST.SourceToken): boolean => type === 'newline';
  switch (key?.type) {
    case undefined:
      return false;
    case 'alias':
    case 'scalar':
    case 'double-quoted-scalar':
    case 'single-quoted-scalar':
      return key.source.includes('\n') || (key.end ?? []).some(isNewline);
    case 'flow-collection':
      return key.items.some(
        ({ start, sep, key, value }) =>
          [...start, ...(sep ?? [])].some(isNewline) || hasNewline(key) || hasNewline(value),
      );
    default:
      return true;
  }
}
