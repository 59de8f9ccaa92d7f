import type { Command } from '../../command-line/command.ts';
import { DRY_RUN, FORMAT } from '../../command-line/shared-options.ts';
import { EDIT_FIELDS } from '../../fields/field-options.ts';

export const EDIT: Command = {
  name: 'edit',
  about: 'a note in your editor, or its fields',
  takes: 'NAME',
  count: [1, Infinity],
  options: {
    ...EDIT_FIELDS,
    'no-longer': { type: 'list', value: 'TEXT', about: 'remove it from needs, offers or another list' },
    set: { type: 'list', value: 'FIELD=VALUE', about: 'any field; += adds, without VALUE removes' },
    'dry-run': DRY_RUN,
    format: FORMAT,
  },
  examples: [
    ['edit ada', 'her note in your editor: VISUAL, else EDITOR'],
    ['edit ada --needs "a co-founder" --offers "design reviews"', 'without an editor'],
    ['edit ada --no-longer "a co-founder" --set met=2019-05', 'remove a need that is met, and set a field'],
  ],
  completes: ([name]) => (name === undefined ? 'subject' : null),
  load: () => import('./run.ts'),
};
