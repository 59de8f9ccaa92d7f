import type { Finding, ParserRule } from '../model/finding.ts';
import { lineEnd } from '../model/text-lines.ts';
import { shownLines } from './shown-lines.ts';
import { CONFLICT_HELP } from './yaml-text.ts';

const FIRST_MARKER = /^<{7}(?:[ \t\r]|$)/;

/**
 * Reports the first merge conflict in a body, outside code and comments. Its last marker is looked
 * for in these too, since one version may open them.
 */
export function bodyConflict(text: string, bodyStart: number): readonly Finding<ParserRule>[] {
  const last = text.lastIndexOf('\n>>>>>>>');
  if (last < bodyStart) return [];
  for (const { shown, start } of shownLines(text, bodyStart)) {
    if (start > last) break;
    if (!FIRST_MARKER.test(shown)) continue;
    return [
      {
        rule: 'merge-conflict',
        span: { start, end: lineEnd(text, start) },
        message: 'A merge conflict was left in the note: what both versions say counts',
        help: CONFLICT_HELP,
      },
    ];
  }
  return [];
}
