import { capital } from '../../model/plain-letters.ts';

/** The section of today. */
export const today = 'Today';

/** The word for a line that is done, for screen readers; on screen a mark replaces its box. */
export const done = 'Done';

/** The menu of a line. */
export const moveOrDrop = (line: string): string => `Move or drop: ${line}`;
export const move = 'Move to tomorrow';
export const drop = 'Drop';

/** The button that plans today, if nothing is decided. */
export const plan = 'Plan';

/** The notice after a line was changed. */
export const settled = (text: string): string => capital(text);
