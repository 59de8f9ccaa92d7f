import { weekdayName } from '../../model/date-names.ts';
import { aKind } from '../../model/records.ts';
import type { UserErrors } from '../user-errors.ts';
import { LOG_ERROR_WORDS } from './log-error-words.ts';
import { farSentence } from './dates.ts';
import { excessOf } from '../../vault/writable-name.ts';
import { nameHelp, notInName } from './name-help.ts';
import { counted } from './phrases.ts';
import { didYouMean, helpOf, ifText, notUtf8, listWithMore, type ErrorTable } from './wording.ts';

const NOTHING_CHANGED = 'Nothing was changed.';

/** The words of core errors that both faces share. Each face has words for the others, and may replace any of these. */
export const SHARED_ERROR_WORDS = {
  ...LOG_ERROR_WORDS,

  'settings-unreadable': ({ path, problem }, advise) => [
    `${path} cannot be read: ${problem.message}`,
    helpOf(problem, advise),
  ],
  'scorecard-unreadable': ({ path, finding }, advise) =>
    finding
      ? [`${path} cannot be read: ${finding.message}`, helpOf(finding, advise)]
      : [`${path} cannot be read`, advise({ do: 'lint', why: 'wrong' })],
  'unknown-time-zone': ({ timeZone }) => [
    `“${timeZone}” is not a time zone`,
    'Set time_zone in your scorecard to one like Europe/London.',
  ],
  'baseline-invalid': ({ path, fault }, advise) => {
    const why = {
      'not-json': () => 'it is not JSON',
      'unknown-version': () => 'its version is not 1',
      'no-paths': () => 'it has no “known” with paths',
      'no-rules': () => `${fault.note ?? ''} has no rules with counts`,
      'no-count': () => `${fault.rule ?? ''} of ${fault.note ?? ''} is not a count`,
    }[fault.is]();
    return [`${path} is not a baseline: ${why}`, advise({ do: 'update-baseline', exists: true })];
  },
  'no-baseline': ({ path, ...place }, advise) => [
    `there is no baseline ${path}`,
    advise({ do: 'update-baseline', exists: false, ...place }),
  ],

  'not-utf8': ({ path }) => notUtf8(path, 'changed'),
  'note-unopened': ({ path, finding }, advise) => [`${path}: ${finding.message}`, helpOf(finding, advise)],
  'not-cleanly-writable': ({ path }) => [
    `${path} cannot be written without changing more than intended`,
    'Look at how its fields are written between the “---” lines. Nothing was changed.',
  ],
  'would-be-a-finding': ({ finding }, advise) => [finding.message, helpOf(finding, advise)],
  'note-changed': ({ path }) => [
    `${path} was changed meanwhile`,
    'Nothing was written. Check the note again.',
  ],
  'setting-changed': ({ path, current, typed }) => [
    `“${typed}” was not written: ${path} says “${current}” by now`,
    'Type it again if you still want it.',
  ],
  'no-scorecard': () => [
    'no note is a scorecard',
    'Set this vault up first: a scorecard holds the settings.',
  ],
  'bad-place': ({ given }) => [
    `“${given}” does not say where notes are`,
    'Write a folder such as People, a tag such as #person, or category=person.',
  ],
  'place-without-notes': ({ given, meant }) => [
    `no notes were found at “${given}”`,
    didYouMean(meant, 'Write a folder of the vault, a tag such as "#person", or category=person.'),
  ],
  'setting-there': ({ path, setting, text }) => [
    `“${setting}” in ${path} is written so that nothing can be added to it`,
    `Add this to it by hand: ${text}`,
  ],
  'rule-not-settable': ({ path, rule, severity }) => [
    `${path} cannot be changed without changing more than intended`,
    `Write ${rule}: ${severity} below “rules:” by hand.`,
  ],
  'not-an-event': ({ path }) => [`${path} is not an event`, NOTHING_CHANGED],
  'event-settled': ({ path, status }) => [`${path} is noted as ${status} already`, NOTHING_CHANGED],
  'event-not-begun': ({ path, date, time }) => [
    `${path} has not begun: it is on ${date}${time === null ? '' : `, ${time}`}`,
    NOTHING_CHANGED,
  ],
  'nothing-to-note': () => ['there is nothing to note', 'Write a few words.'],

  'name-taken': ({ path, name, canBeAnother }, advise) => [
    name === null ? `${path} is there already` : `${name} is in ${path} already`,
    canBeAnother ? advise({ do: 'make-another' }) : NOTHING_CHANGED,
  ],
  'only-copy': ({ path, of }) => [
    `${of} is gone, and ${path}, a copy of it, is read in its place`,
    'Give the copy that name first. A new note would hide it, with all that it says.',
  ],
  'bad-note-name': ({ name, character }) => [
    `a note cannot be called “${name}”`,
    character === null
      ? /[^.]\.$/.test(name)
        ? 'Leave out the dot at the end.'
        : excessOf(name) > 0
          ? `Leave out the last ${counted(excessOf(name), 'character')} or more: a file has no room for them.`
          : 'Write a name with no space or dot at the beginning or end, and none that a system reserves or that a sync tool gives to copies.'
      : !/[\p{P}\p{S}]/u.test(character)
        ? 'Leave out invisible characters.'
        : notInName(character),
  ],
  'value-of-template': ({ given }) => [
    `“${given}” would make the note a template, which is not read`,
    'Leave out {{ }} and <% %>.',
  ],
  'template-unreadable': ({ path }) => [
    `${path ?? 'the template'} has no front matter that can be read`,
    'Give it “---”, “type: …” and “---” at its beginning, or take it out of the template folder.',
  ],
  'template-of-other-kind': ({ path, kind, template }) => [
    `${path} would not be read as ${kind}`,
    `Check ${template ?? 'the template'}: its type, and placeholders that are left in it.`,
  ],
  'other-time': ({ given, time }) => [`“${given}” and the time “${time}” differ`, 'Give the time once.'],
  'event-without-date': () => ['an event needs a date', 'Give its date, such as 2026-12-05.'],
  'goal-without-metric': () => [
    'a goal needs something to count',
    'Write points, or an activity such as call.',
  ],
  'goal-without-target': () => ['a goal needs a target', 'Write a number.'],

  'ambiguous-person': ({ given, shown, more }) => [
    `“${given}” may be ${listWithMore(shown, more)}`,
    'Write more of the name, or its path.',
  ],
  oneself: ({ given }) => [`“${given}” is you`, 'Name only the others: you are always included.'],
  'no-such-person': (data, advise) => [`there is no contact “${data.given}”`, nameHelp(data, advise)],
  'not-a-contact': ({ path, kind, isUnreadable }, advise) => [
    `${path} is ${kind ? `${aKind(kind)}, ` : ''}not a contact`,
    isUnreadable
      ? advise({ do: 'lint', why: 'unreadable' })
      : kind
        ? 'Name a person.'
        : 'Give it “type: contact” in its front matter.',
  ],
  'is-a-copy': ({ path, of }) => [
    `${path} is a copy of ${of}, and is not read`,
    'Name the other note. If it is not a copy, rename it.',
  ],
  'not-a-snooze': ({ given }) => [
    `“${given}” is neither a date nor a span of time`,
    'Write 2026-12-03, tomorrow, friday, 2w or next month.',
  ],
  'ambiguous-date': ({ given, readings: [first, second] }) => [
    `“${given}” may be ${first} or ${second}`,
    'Write the one that you mean.',
  ],
  'other-weekday': ({ given, date }) => [
    `“${given}” contradicts itself: ${date} is a ${weekdayName(date)}`,
    'Write the one that you mean.',
  ],
  'snooze-not-ahead': ({ date, today }) => [
    `${date} is not after today, ${today}`,
    'Write a later day, or a span such as 2w.',
  ],

  'not-a-day': ({ given, look, near = null, isPeriod = false, mayBeText = false }) => [
    `“${given}” is ${isPeriod ? 'not a single day' : 'not a date'}`,
    didYouMean(
      near,
      `Write ${look === 'back' ? '2026-11-20, 16 Nov, yesterday, friday or -3d' : '2026-11-20, 16 Nov, tomorrow, friday or +3d'}.${mayBeText ? ifText() : ''}`,
    ),
  ],
  'not-a-period': ({ given, near, label }) => [
    `“${given}” is not a period`,
    didYouMean(near, `Write week, last month, ${label}, 2026-11, Q4, 2026 or yesterday.`),
  ],
  'report-to-come': ({ start }) => [
    `the period that begins on ${start} is still to come`,
    'Give a period that has begun.',
  ],
  'period-and-day': ({ given }) => [
    `“${given}” already says when`,
    'Leave the date out, or write day, week, month, quarter or year.',
  ],
  'date-far': (far) => [farSentence(far), 'Check the year. Nothing was written.'],
  'day-is-over': ({ date, today }) => [`${date} is over`, `A plan is for today (${today}) or a day to come.`],
  'nothing-to-review': (_, advise) => ['there is nothing to review yet', advise({ do: 'init' })],
  'period-not-over': ({ period, end, today }, advise) => [
    `${period} ${end === today ? 'ends today' : `goes on until ${end}`}: its numbers may still change, and the review would then be wrong`,
    advise({ do: 'review-anyway' }),
  ],
  'period-not-begun': ({ period, today }) => [
    `${period} has not begun`,
    `Today is ${today}: review a period up to then.`,
  ],
} satisfies Partial<ErrorTable<UserErrors>>;
