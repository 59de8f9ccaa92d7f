import { momentOf } from '../../app/moment-of.ts';
import type { Clock } from '../../app/ports.ts';

export const systemClock: Clock = { now: (timeZone) => momentOf(new Date(), timeZone) };
