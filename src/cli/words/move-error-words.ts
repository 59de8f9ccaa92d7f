import { listWithMore, type ErrorTable } from '../../app/words/wording.ts';
import type { MoveErrors } from '../cli-error.ts';
import * as mergeWords from './merge-words.ts';

/** A field's name as typed in a command; the placeholder `FIELD` for a name with spaces or punctuation. */
const fieldWord = (field: string): string => (/^[\p{L}\p{N}_-]+$/u.test(field) ? field : 'FIELD');

/** Error messages for renaming and merging notes. */
export const MOVE_ERROR_WORDS: ErrorTable<MoveErrors> = {
  'move-refused': ({ why, shown, more }) => {
    const notes = listWithMore(shown, more);
    switch (why) {
      case 'claimed':
        return [
          `links that now lead nowhere would then lead to a note, in ${notes}`,
          'Change these links first, or choose another name. Nothing was written.',
        ];
      case 'unwritable':
        return [
          `a link cannot be written so that it still leads there, in ${notes}`,
          'Change it by hand, and run this again. Nothing was written.',
        ];
      case 'not-utf8':
        return [
          `not valid UTF-8, but with links to change: ${notes}`,
          'Save it as UTF-8 in your editor. Nothing was written.',
        ];
      case 'unread':
        return [
          `there may be links to change in ${notes}, which cannot be read`,
          'Make it readable, and run this again. Nothing was written.',
        ];
      case 'copies':
        return [
          `copies that a sync tool left of the note would then be read: ${notes}`,
          'Copy what is missing from them into it, and delete them; rename what is no copy. Nothing was written.',
        ];
      case 'introduced':
        return [
          `both are introduced to each other, as two people, in ${notes}`,
          'If they are one, correct or delete that, and run this again. Nothing was written.',
        ];
      case 'becomes-day':
        return [
          `${notes} would become the daily note of that day, and what it records would count for it`,
          'Keep its name, or choose one that is no day. Nothing was written.',
        ];
      case 'no-longer-day':
        return [
          `${notes} would no longer be a daily note, and what it records, or a link to it as a day, would no longer count`,
          'Move its log to another note first, or keep its name. Nothing was written.',
        ];
      case 'read-otherwise':
        return [
          `names would then mean something else in ${notes}`,
          'Write links to what is meant there, and run this again. Nothing was written.',
        ];
    }
  },
  'merge-undecided': ({ fields, more, lines }) => {
    const [first] = fields;
    const keep = first ? [`--keep ${fieldWord(first.field)}=a, or b`] : [];
    const all = fields.length + more > 1 ? ['or --keep a for all fields'] : [];
    const same = lines.length === 0 ? [] : ['--same-lines once or both'];
    return [
      `the notes do not agree: ${listWithMore([mergeWords.undecided(fields, lines)], more)}`,
      `Say what to keep: ${[...keep, ...all, ...same].join(', ')}. Nothing was written.`,
    ];
  },
  'merge-other-totals': ({ totals, more, twice }) => {
    const noted = new Set(['points', ...twice.map(({ activity }) => activity)]);
    const isOther = twice.length === 0 || more > 0 || totals.some(({ total }) => !noted.has(total));
    const why = [...mergeWords.notedTwice(twice), ...(isOther ? [mergeWords.onePersonCounts] : [])];
    return [
      `totals would change: ${listWithMore(totals.map(mergeWords.countsAnew), more)}`,
      `${why.join(' ')} If you want that, add --recount.`,
    ];
  },
  'bad-keep': ({ given }) => [
    `--keep cannot be “${given}”`,
    'Write --keep FIELD=a, --keep FIELD=b, or a or b alone.',
  ],
  'keep-of-no-conflict': ({ field }) => [
    `there is nothing to decide about ${field}`,
    'Leave out --keep for it: one of the notes says nothing there, or both say the same.',
  ],
};
