import type { Advice } from '../../src/model/advice.ts';
import type { UserErrors } from '../../src/app/user-errors.ts';
import type { FindingText } from '../../src/model/finding.ts';
import { date } from './dates.ts';

/**
 * Data for each code of a map, so that every branch of its wording is used. A code without data is a type
 * error.
 */
export type Samples<Errors> = { readonly [Code in keyof Errors]: readonly Errors[Code][] };

const path = 'Contacts/Ada Lovelace.md';
const [today, later] = [date('2026-11-19'), date('2026-11-22')];
const PAIR = ['Ada', 'Bo'];
const FINDING: FindingText = { message: 'There is no field “x”', help: 'Remove it' };

/** Every kind of advice, in each of its forms. */
export const ADVICE: readonly Advice[] = [
  { do: 'new-contact', name: 'Ada' },
  { do: 'new-contact', name: null },
  { do: 'make-another' },
  { do: 'new-purpose' },
  { do: 'list-activities' },
  { do: 'list-rules' },
  { do: 'lint', why: 'wrong' },
  { do: 'lint', why: 'unreadable' },
  { do: 'init' },
  { do: 'update-baseline', exists: true },
  { do: 'update-baseline', exists: false },
  { do: 'review-anyway' },
  { do: 'list-introductions' },
  { do: 'propose-introduction' },
  { do: 'introduction-made' },
  { do: 'merge', notes: ['People/Ada.md', "Old/Ada O'Neill.md"] },
];

/** Texts of findings, with every kind of advice. */
const FINDINGS: readonly FindingText[] = [
  FINDING,
  ...ADVICE.flatMap((advice) => [
    { ...FINDING, advice },
    { ...FINDING, help: '', advice },
  ]),
];

const NEAR = [
  { given: 'Adda', near: 'Ada' },
  { given: 'Adda', near: null },
  { given: '$(x)', near: null },
];

export const USER_ERRORS: Samples<UserErrors> = {
  'settings-unreadable': FINDINGS.map((problem) => ({ path: '.netvault.yaml', problem })),
  'scorecard-unreadable': [null, ...FINDINGS].map((finding) => ({ path, finding })),
  'unknown-time-zone': [{ timeZone: 'Mars' }],
  'baseline-invalid': [
    { path, fault: { is: 'not-json' } },
    { path, fault: { is: 'unknown-version' } },
    { path, fault: { is: 'no-paths' } },
    { path, fault: { is: 'no-rules', note: path } },
    { path, fault: { is: 'no-count', note: path, rule: 'broken-link' } },
  ],
  'no-baseline': [{ path }, { path, folder: 'sub/dir' }],
  'not-utf8': [{ path }],
  'note-unopened': FINDINGS.map((finding) => ({ path, finding })),
  'not-cleanly-writable': [{ path }],
  'would-be-a-finding': FINDINGS.map((finding) => ({ finding })),
  'note-changed': [{ path }],
  'no-scorecard': [{}],
  'setting-changed': [{ path, current: 'call 3', typed: 'call 2' }],
  'bad-place': [{ given: '#' }],
  'place-without-notes': [
    { given: 'Peple', meant: 'People' },
    { given: 'kind=party', meant: null },
  ],
  'setting-there': [{ path, setting: 'records', text: 'records: {contact: [{folder: People}]}' }],
  'rule-not-settable': [{ path: '.netvault.yaml', rule: 'broken-link', severity: 'off' }],
  'not-an-event': [{ path }],
  'event-settled': [{ path, status: 'skipped', outcome: 'attended' }],
  'event-not-begun': [null, '18:00'].map((time) => ({ path, date: later, time })),
  'nothing-to-note': [{}],
  'no-such-event': NEAR,
  'ambiguous-event': ['fair', ''].flatMap((given) =>
    [0, 2].map((more) => ({ given, shown: ['A', 'B'], more })),
  ),
  'no-such-note': NEAR,
  'ambiguous-note': [0, 2].map((more) => ({ given: 'fair', shown: ['A', 'B'], more })),
  'no-such-field': NEAR.map((one) => ({ ...one, kind: 'contact', known: ['needs', 'offers'] })),
  'field-of-other-command': [{ field: 'log' }],
  'field-not-read': [{ kind: 'contact', field: 'cadence' }],
  'field-takes-one': [{ field: 'role', values: 2 }],
  'field-word-unknown': NEAR.map((one) => ({ ...one, field: 'status', known: ['active', 'paused'] })),
  'not-an-address': ['email', 'phone'].map((field) => ({ field, given: 'nonsense' })),
  'field-not-a-pair': [{ field: 'introductions', given: 'Ada' }],
  'link-leads-nowhere': [{ field: 'x', given: 'Ada' }],
  'not-said-there': [{ given: 'x', path }],
  'said-several-times': [{ given: 'x', path, found: ['needs: x', 'offers: x'] }],
  'brief-there': [{ path, line: 12 }],
  'name-taken': [
    { path, name: null, canBeAnother: false },
    { path, name: 'Ada', canBeAnother: true },
  ],
  'only-copy': [{ path, of: 'Fair.md' }],
  'contact-alike': [{ name: 'Jose Nunez', other: 'José Núñez', path }],
  'half-link': [{ given: 'Bob]]' }],
  'bad-note-name': [null, ':', '\u0007'].map((character) => ({ name: 'Ada:', character })),
  'bad-folder': [{ folder: '../x' }],
  'template-unreadable': [{ path: null }, { path }],
  'template-of-other-kind': [null, path].map((template) => ({ path, kind: 'contact', template })),
  'value-of-template': [{ given: 'Room {{4}}' }],
  'event-without-date': [{}],
  'other-time': [{ given: 'friday 18:00', time: '19:00' }],
  'goal-without-metric': [{}],
  'goal-without-target': [{}],
  'ambiguous-purpose': [{ given: 'Big', paths: ['a/Big', 'b/Big'] }],
  'no-such-purpose': [
    { given: 'Big', near: 'Bigger', known: ['Bigger'] },
    { given: 'Big', near: null, known: ['Other', 'Another'] },
    { given: 'Big', near: null, known: [] },
  ],
  'ambiguous-person': [0, 3].map((more) => ({ given: 'Ada', shown: ['Ada B', 'Ada L'], more })),
  oneself: [{ given: 'Ada' }],
  'no-such-person': NEAR,
  'not-a-contact': [
    ...[true, false].map((isUnreadable) => ({ path, kind: null, isUnreadable })),
    { path, kind: 'goal', isUnreadable: false },
  ],
  'is-a-copy': [{ path: 'Ada-LAPTOP.md', of: 'Ada.md' }],
  'not-a-snooze': [{ given: 'soon' }],
  'not-a-day': [
    { given: 'soon', look: 'back' },
    { given: 'soon', look: 'ahead' },
  ],
  'not-a-period': [null, 'week'].map((near) => ({ given: 'wek', near, label: '2026-W47' })),
  'period-and-day': [{ given: 'last week' }],
  'date-far': [true, false].map((isPast) => ({ date: later, years: 36, isPast })),
  'other-weekday': [{ given: '2026-11-19 monday', date: today }],
  'ambiguous-date': [{ given: '1/2/2026', readings: [today, later] }],
  'snooze-not-ahead': [{ date: today, today }],
  'day-is-over': [{ date: today, today: later }],
  'nothing-to-review': [{}],
  'period-not-over': [today, later].map((end) => ({ period: '2026-W47', end, today })),
  'report-to-come': [{ start: later }],
  'period-not-begun': [{ period: '2026-W48', today }],

  'line-too-long': [{ length: 2001, most: 2000 }],
  'unseen-characters': [{ text: 'call' }],
  'comment-in-line': [{ comment: '%%' }],
  'not-an-activity': FINDINGS.map((problem) => ({ problem })),
  'number-without-unit': [{ number: '20', meant: 'call 20m Ada' }],
  'activity-form': [{ given: 'called', meant: 'call Ada' }],
  'person-as-text': [{ given: 'Bruno', meant: 'call [[Ada]] and Bruno' }],
  'day-as-text': [{ given: 'yesterday', meant: '2026-11-18 call [[Ada]] about the boat' }],
  'day-ahead': [{ given: 'in two weeks', date: date('2026-12-03'), meant: '[ ] 2026-12-03 call [[Ada]]' }],
  'no-such-person-in-line': NEAR,
  'line-not-read-back': [{ line: 'call `x' }],
  'line-not-open': [{ path, line: 3 }],
  'line-on-that-day': [{ date: today }],
  'log-not-writable': [{ path }],
  'not-a-daily-note': [{ path, date: today }],
  'daily-notes-unread': (['format', 'folder', 'file'] as const).flatMap((fault) =>
    [null, { note: path }, { file: 'daily-notes.json' }, { file: 'plugins/periodic-notes/data.json' }].map(
      (from) => ({ fault, folder: '.hidden', format: 'GGGG-[W]WW', from }),
    ),
  ),
  'daily-notes-off': [{ date: today }],
  'daily-note-unnamed': [{ date: today, word: 'Seloso' }],
  'daily-note-never-read': [{ path, date: today }],
  'log-not-utf8': [{ path }],
  'log-in-template': [{ path }],
  'log-in-unreadable': FINDINGS.map((finding) => ({ path, finding })),
  'log-in-other-record': [
    { path, kind: 'goal' },
    { path, kind: 'introduction' },
  ],

  'introduction-not-of-two': [{}],
  'named-twice': [{ name: 'Ada' }],
  'introduction-exists': [null, 'made' as const].map((status) => ({ people: PAIR, path, status })),
  'no-introduction': [{ people: ['Ada'] }, { people: PAIR }],
  'ambiguous-introduction': [
    { people: ['Ada'], shown: ['1', '2'], more: 0 },
    { people: PAIR, shown: ['1', '2'], more: 4 },
  ],
  'not-in-introduction': [{ name: 'Ada', path }],
  'nobody-agreed': [{}],
  'introduction-not-made': [{ people: PAIR }],
  'introduction-further': (['proposed', 'asked', 'consented', 'declined', 'made'] as const).map((status) => ({
    people: PAIR,
    status,
    step: 'asked',
    path,
  })),
  'other-date-known': [{ path, field: 'asked', known: today }],
  'made-before-asked': [{ asked: later, made: today, path }],
  'outcome-missing': [{}],
  'outcome-known': [{ path, outcome: 'a paper' }],
  'step-in-future': [{ date: later, today }],
  'introduction-unreadable': [{ path }],

  'block-word-unused': [{ given: 'week', show: 'due' }],
  'block-word-unknown': [
    { given: 'dew', near: 'due', known: ['due', 'goal'] },
    { given: 'x', near: null, known: ['due', 'goal'] },
  ],
  'block-goal-unnamed': [{}],
  'block-person-unnamed': [{}],
  'goal-without-number': [{ name: 'Big' }],
  'no-such-goal': NEAR,
};
