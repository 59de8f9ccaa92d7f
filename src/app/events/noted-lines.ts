import { readLog } from '../../parser/body.ts';
import { readFrontMatter } from '../../parser/front-matter.ts';
import { headingMatcher, headingName } from '../../parser/heading-name.ts';
import { Places } from '../../scorecard/places.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import type { NotePlace } from '../listings/activity-places.ts';

/** A line of free text in a note, and where it is. */
export interface NotedText extends NotePlace {
  readonly text: string;
}

/** The headings for free text, in lower case, that are not headings of logs; the first one is used for new lines. */
export function noteHeadings({ settings }: VaultIndex): readonly string[] {
  const isLog = headingMatcher(settings.logHeadings.map(headingName));
  return ['notes', 'noted'].filter((heading) => !isLog(heading));
}

/** The lines that were noted down in a note: the list items below a heading for free text. */
export function notedLines(index: VaultIndex, path: string): NotedText[] {
  const text = index.note(path)?.text ?? '';
  const { items } = readLog(text, readFrontMatter(text).bodyStart, noteHeadings(index));
  const places = new Places(index);
  return items
    .filter((item) => item.text !== '')
    .map((item) => ({ text: item.text, path, line: places.lineAt(path, item.place(0, 0).start) }));
}
