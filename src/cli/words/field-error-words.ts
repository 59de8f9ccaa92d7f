import { netvault } from './command.ts';
import type { FieldErrors, NamedEventErrors } from '../../app/user-errors.ts';
import { canBe } from './near-words.ts';
import { didYouMean, listWithMore, type ErrorTable } from '../../app/words/wording.ts';

/** Error messages for looking up events and notes, and for changing fields. */
export const FIELD_ERROR_WORDS: ErrorTable<FieldErrors & NamedEventErrors> = {
  'no-such-event': ({ given, near }) => [
    `there is no event “${given}”`,
    didYouMean(near, `${netvault('event')} lists what is open; ${netvault('new event')} NAME makes one.`),
  ],
  'ambiguous-event': ({ given, shown, more }) => [
    `${given === '' ? 'several events may be meant:' : `“${given}” may be`} ${listWithMore(shown, more)}`,
    `Write ${given === '' ? 'its name' : 'more of the name'}, its path, or its day.`,
  ],
  'no-such-note': ({ given, near }) => [
    `there is no person, event or goal “${given}”`,
    didYouMean(near, `${netvault('new contact')} NAME makes a person, new event and new goal the others.`),
  ],
  'ambiguous-note': ({ given, shown, more }) => [
    `“${given}” may be ${listWithMore(shown, more)}`,
    'Write more of the name, or its path.',
  ],
  'no-such-field': ({ kind, given, near, known }) => [
    `the format of ${kind} notes has no field “${given}”`,
    didYouMean(near, canBe(known)),
  ],
  'field-of-other-command': ({ field }) => [
    `“${field}” cannot be set as a field`,
    `${netvault('log')} "LINE" writes activities.`,
  ],
  'field-not-read': ({ kind, field }) => [
    `“${field}” is not read: the scorecard has it as “${field}: []” under “fields: ${kind}”`,
    'Remove that there, or name there the field that has it.',
  ],
  'field-takes-one': ({ field, values }) => [
    `“${field}” takes one value, and ${values} are given`,
    'Give one.',
  ],
  'field-word-unknown': ({ field, given, near, known }) => [
    `“${field}” cannot be “${given}”`,
    didYouMean(near, canBe(known)),
  ],
  'not-an-address': ({ field, given }) => [
    `“${given}” is not ${field === 'email' ? 'an e-mail address' : 'a phone number'}`,
    field === 'email'
      ? 'Write one such as ada@example.org.'
      : 'Write one with digits, such as +44 20 7946 0000.',
  ],
  'field-not-a-pair': ({ field, given }) => [
    `“${given}” does not name two people`,
    `Write --set "${field}=Ada + Grace".`,
  ],
  'link-leads-nowhere': ({ field, given }) => [
    `“${field}” is a link, and no note is called “${given}”`,
    'Write the name of a note, or its path.',
  ],
  'not-said-there': ({ given, path }) => [
    `nothing in ${path} says “${given}”`,
    '--no-longer removes an entry from needs, offers or another list: write all or part of its text.',
  ],
  'said-several-times': ({ given, path, found }) => [
    `“${given}” is in ${path} several times: ${found.join('; ')}`,
    'Write more of it, or set the field: --set FIELD=VALUE.',
  ],
};
