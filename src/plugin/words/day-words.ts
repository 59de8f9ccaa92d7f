import { capital } from '../../app/words/phrases.ts';

/** What today holds. */
export const today = 'Today';

/** What stands in the place of the box of a line that is done, for screen readers. */
export const done = 'Done';

/** The menu of a line. */
export const moveOrDrop = (line: string): string => `Move or drop: ${line}`;
export const move = 'Move to tomorrow';
export const drop = 'Drop';

/** Where nothing is decided: the button that plans today. */
export const plan = 'Plan';

/** Which line was changed. */
export const settled = (said: string): string => capital(said);
