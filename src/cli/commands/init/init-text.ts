import type { ContactSource } from '../../../model/records.ts';
import { line, wrap } from '../../terminal/layout.ts';
import type { Style } from '../../terminal/style.ts';
import * as initWords from '../../words/init-words.ts';

/** What became of one file: written, or left alone because something is there. */
export interface Outcome {
  readonly path: string;
  readonly isNew: boolean;
}

/** The example's day: on it, its week is half over. */
const EXAMPLE_DAY = '2026-11-19';

/** What `init` did: new files by name (the example's by number), and every file that was left alone. */
export function initText(
  outcomes: readonly Outcome[],
  {
    folder,
    isExample,
    habits,
  }: {
    readonly folder: string;
    readonly isExample: boolean;
    readonly habits: ReadonlyMap<ContactSource, number>;
  },
  style: Style,
): string {
  const made = outcomes.filter(({ isNew }) => isNew);
  const kept = outcomes.filter(({ isNew }) => !isNew);
  const where = folder === '.' ? null : style.safe(folder);
  const head = initWords.made(made.length, where);
  const names = isExample ? [] : made.map(({ path }) => line({ at: 4, text: style.safe(path) }));
  const left = kept.map(({ path }) => line({ at: 4, text: style.safe(path), paint: style.dim }));
  return [
    '',
    ...wrap(head, 76).map((text) => line({ at: 2, text, paint: style.bold })),
    ...names,
    ...(kept.length === 0 ? [] : ['', line({ at: 2, text: initWords.leftAlone }), ...left]),
    '',
    ...(habits.size === 0
      ? []
      : [...wrap(initWords.contactHabits(habits), 76).map((text) => line({ at: 2, text })), '']),
    `  ${initWords.seeScorecard(where, isExample ? EXAMPLE_DAY : null)}`,
    '',
    '',
  ].join('\n');
}
