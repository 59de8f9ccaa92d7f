import type { Connection } from '../../app/events/event-briefing.ts';
import { capital } from '../../model/plain-letters.ts';
import { sentence } from '../../app/words/phrases.ts';

/** The line above the name of the event, and the title without an event. */
export const atEvent = (isOn: boolean): string => (isOn ? 'You are at' : 'Later today');
export const noEvent = 'Among people';
export const setAside = (isOn: boolean): string =>
  `Your goals are set aside${isOn ? '' : ' until you show them'}. Here is what you can bring.`;

/** The titles of the sections. */
export const people = (isOn: boolean): string => (isOn ? 'Who is here' : 'Who comes');
export const offers = 'What you can offer';
export const offer = (what: string): string => capital(what);
export const connections = 'Whom to connect';

/** What somebody needs, and what the user offers that answers it. */
export const need = (what: string): string => `Needs ${what}`;
export const youOffer = (what: string): string => `You offer ${what}`;

/** Two people who could be introduced, and why; `isOn` is null without an event. */
export const pair = ({ names }: Connection): string => names.join(' and ');
export const whyConnect = ({ reason, absent }: Connection, isOn: boolean | null): string =>
  isOn === null ? sentence(reason) : `${sentence(reason)} ${presence(absent, isOn)}`;

function presence([one]: readonly string[], isOn: boolean): string {
  if (one === undefined) return isOn ? 'Both are here.' : 'Both come.';
  return `${one} ${isOn ? 'is not here' : 'does not come'}, so ask each of them first.`;
}

/** The text if no notes are found about anybody there. */
export const nothingNoted =
  'Nothing is noted about who is here. Ask what they are working on: that is a gift too.';

/** The buttons. */
export const log = 'Log something';
export const showGoals = 'Show my goals';
