import { momentOf } from '../../app/vault/moment-of.ts';
import type { Clock } from '../../app/vault/ports.ts';

export const systemClock: Clock = { now: (timeZone) => momentOf(new Date(), timeZone) };
