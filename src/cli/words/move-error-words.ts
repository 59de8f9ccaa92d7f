import { some, type ErrorTable } from '../../app/words/wording.ts';
import type { MoveErrors } from '../cli-error.ts';

/** Words for why notes are not renamed or merged. */
export const MOVE_ERROR_WORDS: ErrorTable<MoveErrors> = {
  'move-refused': ({ why, shown, more }) => {
    const notes = some(shown, more);
    switch (why) {
      case 'claimed':
        return [
          `links that lead nowhere would lead to it then, in ${notes}`,
          'Write another name in them first, or choose another name here. Nothing was written.',
        ];
      case 'unwritable':
        return [
          `a link cannot be written so that it still leads there, in ${notes}`,
          'Mend it by hand, and run this again. Nothing was written.',
        ];
      case 'not-utf8':
        return [
          `not valid UTF-8, and linking there: ${notes}`,
          'Save it as UTF-8 in your editor. Nothing was written.',
        ];
      case 'unread':
        return [
          `it cannot be told whether there are links in ${notes}, which cannot be read`,
          'Make it readable, and run this again. Nothing was written.',
        ];
      case 'read-otherwise':
        return [
          `something else would be read then in ${notes}`,
          'Link there who or what is meant, and run this again. Nothing was written.',
        ];
    }
  },
};
