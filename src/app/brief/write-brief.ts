import { requireKnownText } from '../notes/unknown-text.ts';
import { insertion, lineEndOf } from '../../edit/text-edits.ts';
import { applyEdits } from '../../edit/edits.ts';
import { withoutUnseenMarks } from '../../model/invisible.ts';
import { headingLevel } from '../../parser/body-chunks.ts';
import { readFrontMatter } from '../../parser/front-matter.ts';
import { headingMatcher, headingName } from '../../parser/heading-name.ts';
import type { ParsedNote } from '../../parser/parsed-note.ts';
import { shownLines } from '../../parser/shown-lines.ts';
import { logEntries } from '../../scorecard/note-log.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import type { NoteChange } from '../notes/note-change.ts';
import { refuseInvisible } from '../notes/change-fields.ts';
import { readAlone } from '../notes/read-alone.ts';
import { UserError } from '../user-error.ts';
import { briefHeading } from '../words/brief-words.ts';

const isBrief = headingMatcher([headingName(briefHeading)]);

/**
 * The change that appends a sheet to an event's note as a section in which nothing counts and
 * nothing is a link. Throws `UserError` if the note already has such a section, or if adding it
 * would change the meaning of the note.
 */
export function writeBrief(index: VaultIndex, path: string, lines: readonly string[]): NoteChange {
  const note = requireKnownText(index, path);
  const before = note.text;
  const { bodyStart } = readFrontMatter(before);
  for (const { shown, start } of shownLines(before, bodyStart)) {
    const heading = withoutUnseenMarks(shown).replace(/^ {1,3}/, '');
    if (headingLevel(heading) === 0 || !isBrief(headingName(heading))) continue;
    const line = before.slice(0, start).split('\n').length;
    throw new UserError('brief-there', { path, line }, { path });
  }
  const end = lineEndOf(before);
  const gap = before === '' || before.endsWith('\n') ? end : end + end;
  for (const level of ['##', '#']) {
    const section = [`${level} ${briefHeading}`, '', ...lines].map((line) => `${line}${end}`).join('');
    const after = applyEdits(before, [insertion(before.length, `${gap}${section}`)]);
    refuseInvisible(before, after);
    const fresh = readAlone(index, path, after);
    if (fresh && meansTheSame(readAlone(index, path, before), fresh)) return { path, before, after };
  }
  throw new UserError('not-cleanly-writable', { path }, { path });
}

/** Whether everything that counts and every finding is the same: the section must mean nothing to NetVault. */
function meansTheSame(before: ParsedNote | undefined, after: ParsedNote): boolean {
  if (!before) return false;
  const meaning = (note: ParsedNote): string =>
    JSON.stringify([
      note.frontMatter,
      logEntries(note).map(({ activity, mark, date, count, minutes, text }) => [
        activity,
        mark,
        date,
        count,
        minutes,
        text,
      ]),
      note.findings.map(({ rule, message }) => [rule, message]),
    ]);
  return meaning(before) === meaning(after);
}
