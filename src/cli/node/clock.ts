import { momentIn } from '../../app/vault/moment-in.ts';
import type { Clock } from '../../app/vault/ports.ts';

export const systemClock: Clock = { now: (timeZone) => momentIn(new Date(), timeZone) };
