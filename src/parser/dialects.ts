import type { Kind } from '../model/records.ts';

/**
 * The one table of other people's spellings: kind → our name for a field →
 * theirs, in the manner in which `folded` writes them. Sources: the personal
 * CRMs, templates and vaults whose notes people already have (docs/format.md,
 * Dialects). NetVault reads these and writes only its own.
 */
export const DIALECTS: Readonly<Record<Kind, Readonly<Record<string, readonly string[]>>>> = {
  goal: {
    metric: ['measure', 'unit'],
    target: ['amount'],
    every: ['period', 'frequency', 'cadence'],
    start: ['start date', 'begin', 'from'],
    end: ['end date', 'due', 'deadline', 'until'],
    on: ['days'],
  },
  contact: {
    name: ['full name', 'fullname', 'fn'],
    aliases: ['alias', 'nickname'],
    organization: [
      'organizations',
      'organisation',
      'organisations',
      'company',
      'companies',
      'org',
      'employer',
    ],
    role: ['title', 'job title', 'jobtitle', 'position', 'job'],
    email: ['emails', 'e mail', 'mail', 'email address'],
    phone: ['phones', 'phone number', 'tel', 'telephone', 'mobile'],
    url: ['urls', 'website', 'web', 'homepage', 'linkedin', 'linkedin url'],
    location: ['city', 'loc', 'based in', 'town'],
    birthday: ['bday', 'birth date', 'birthdate', 'date of birth', 'dob', 'prm birthday'],
    met: ['first met', 'met on', 'date met', 'first touch', 'first contact', 'prm first met'],
    met_at: ['where we met', 'met where'],
    introduced_by: ['introducer', 'intro by', 'referred by', 'prm introduced by'],
    cadence: [
      'prm cadence',
      'contact frequency',
      'x frm frequency',
      'frequency',
      'contact cadence',
      'keep in touch',
    ],
    tier: ['prm tier'],
    snooze_until: ['snooze', 'snoozed until', 'prm snooze until'],
    last_contact: [
      'last contacted',
      'last chat',
      'last touch',
      'last talked',
      'last spoke',
      'last seen',
      'last interaction',
      'prm last contacted',
      'prm last contact',
      'contacted',
    ],
    offers: ['offer', 'can offer', 'can help with'],
    needs: ['need', 'looking for', 'asks'],
    tags: ['tag'],
    log: [],
  },
  event: {
    date: ['datetime', 'date time', 'day', 'when', 'start date'],
    time: ['start time'],
    place: ['location', 'loc', 'venue', 'where'],
    with: [
      'people',
      'person',
      'persons',
      'attendees',
      'attendee',
      'participants',
      'contacts',
      'contact',
      'who',
    ],
    minutes: ['duration', 'duration min', 'duration minutes', 'length'],
    results: ['result', 'outcomes'],
  },
  introduction: {
    between: ['people', 'persons', 'introduced', 'parties'],
    asked: ['asked on', 'date asked'],
    made: ['made on', 'date', 'introduced on'],
    consent: ['consented', 'consent from'],
    outcome: ['result'],
  },
  scorecard: {},
  review: {},
};

/** NetVault's own fields, `type` beside them. */
export const FIELDS: Readonly<Record<Kind, readonly string[]>> = {
  goal: [
    'kind',
    'metric',
    'target',
    'every',
    'activity',
    'on',
    'start',
    'end',
    'purpose',
    'status',
    'targets',
    'reason',
    'where',
    'when',
  ],
  contact: [
    'name',
    'aliases',
    'organization',
    'role',
    'email',
    'phone',
    'url',
    'location',
    'birthday',
    'met',
    'met_at',
    'introduced_by',
    'cadence',
    'tier',
    'status',
    'snooze_until',
    'last_contact',
    'offers',
    'needs',
    'purpose',
    'tags',
    'log',
  ],
  event: [
    'date',
    'time',
    'kind',
    'place',
    'status',
    'goals',
    'with',
    'met',
    'cards',
    'introductions',
    'results',
    'purpose',
    'minutes',
    'log',
  ],
  introduction: ['between', 'status', 'asked', 'consent', 'made', 'outcome'],
  scorecard: [
    'points',
    'results',
    'effective',
    'days_off',
    'me',
    'for_me',
    'week_start',
    'time_zone',
    'dormant_after',
    'follow_up_within',
    'log_headings',
    'log_to',
    'daily_notes',
    'tiers',
    'records',
    'fields',
  ],
  review: ['period', 'points'],
};

/** Values of `type`, ours and theirs, as `folded` writes them. */
export const TYPES: ReadonlyMap<string, { readonly kind: Kind; readonly written: 'own' | 'dialect' }> =
  new Map([
    ['goal', { kind: 'goal', written: 'own' }],
    ['contact', { kind: 'contact', written: 'own' }],
    ['event', { kind: 'event', written: 'own' }],
    ['introduction', { kind: 'introduction', written: 'own' }],
    ['scorecard', { kind: 'scorecard', written: 'own' }],
    ['review', { kind: 'review', written: 'own' }],
    ['objective', { kind: 'goal', written: 'dialect' }],
    ['person', { kind: 'contact', written: 'dialect' }],
    ['people', { kind: 'contact', written: 'dialect' }],
    ['meeting', { kind: 'event', written: 'dialect' }],
    ['interaction', { kind: 'event', written: 'dialect' }],
    ['intro', { kind: 'introduction', written: 'dialect' }],
  ]);

/** Case, and which of space, `_` and `-` is used, make no difference: `Last contact`, `last_contact`, `LAST-CONTACT`. */
export function folded(key: string): string {
  return key
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');
}

const VCARD: Readonly<Record<string, string>> = {
  email: 'email',
  tel: 'phone',
  url: 'url',
  org: 'organization',
  title: 'role',
  role: 'role',
  bday: 'birthday',
  fn: 'name',
  nickname: 'aliases',
};

/** `EMAIL[HOME]`, `TEL[1:]`, `ADR[WORK].LOCALITY`: our name for a key of VCF Contacts (RFC 6350 names), or null. */
function vcardField(key: string): string | null {
  const found = /^([A-Z]+)(?:\[[^\]]{0,60}\])?(?:\.([A-Z]+))?$/.exec(key.trim());
  if (!found) return null;
  const name = (found[1] ?? '').toLowerCase();
  if (name === 'adr') return found[2] === 'LOCALITY' ? 'location' : null;
  return found[2] === undefined && Object.hasOwn(VCARD, name) ? (VCARD[name] ?? null) : null;
}

const THEIRS: ReadonlyMap<Kind, ReadonlyMap<string, string>> = new Map(
  (Object.keys(DIALECTS) as Kind[]).map((kind) => {
    const names = new Map<string, string>();
    for (const name of FIELDS[kind]) names.set(folded(name), name);
    for (const [name, others] of Object.entries(DIALECTS[kind])) {
      for (const other of others) if (!names.has(other)) names.set(other, name);
    }
    return [kind, names];
  }),
);

/** Our name for a key of a record of a kind, by the built-in table; null where it is none of ours. */
export function dialectField(kind: Kind, key: string): string | null {
  return THEIRS.get(kind)?.get(folded(key)) ?? (kind === 'contact' ? vcardField(key) : null);
}
