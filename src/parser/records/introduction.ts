import { joinWords } from '../../model/join-words.ts';
import type { LinkRef } from '../../model/records.ts';
import { date } from './date-fields.ts';
import { defineRecord, type RecordOf } from './define-record.ts';
import { field, type Field } from './field.ts';
import { PERSON } from './field-schema.ts';
import { links, plainLinks, readLinks } from './link-fields.ts';
import { status } from './status-fields.ts';
import { text } from './text-fields.ts';
import { sourceInQuotes } from './values.ts';
import { flag } from './yes-or-no.ts';

const STATUSES = ['proposed', 'asked', 'consented', 'made', 'declined'] as const;
export type IntroductionStatus = (typeof STATUSES)[number];

const TWO_PEOPLE = 'Link the two people: ["[[A]]", "[[B]]"]';

type Pair = readonly [LinkRef, LinkRef];

function twoPeople(): Field<Pair | null> {
  return field<Pair | null>({
    ifAbsent: null,
    read(fields, name) {
      const node = fields.node(name);
      if (!node) return null;
      const all = readLinks(fields, name, 'person');
      const [first, second] = all;
      if (first && second && all.length === 2) return [first, second];
      // One finding for one fault: an unlinked name is the reason why there are not two people.
      fields.withdraw('unlinked-name', node);
      fields.invalid(name, node, `${sourceInQuotes(fields, node)} is not two people`, TWO_PEOPLE);
      return null;
    },
    schema: { type: 'array', items: PERSON, minItems: 2, maxItems: 2 },
    description: 'two links',
    hint: { is: 'link', wants: 'person' },
    linksIn: (pair) => plainLinks(pair ?? [], 'person'),
  });
}

export const introduction = defineRecord(
  'introduction',
  {
    between: twoPeople()
      .required('["[[A]]", "[[B]]"], with links to both')
      .alsoCalled('people', 'persons', 'introduced', 'parties', 'who')
      .example('["[[A]]", "[[B]]"]'),
    status: status('introduction', STATUSES, { isDecisive: true })
      .required(joinWords(STATUSES))
      .example('asked'),
    asked: date()
      .alsoCalled('asked on', 'date asked')
      .description('the day on which you asked')
      .example('2026-11-09'),
    consent: links('person')
      .alsoCalled('consented', 'consent from')
      .description('links: who said yes')
      .example('"[[A]]"'),
    made: date()
      .alsoCalled('made on', 'date', 'introduced on')
      .description('the day on which you introduced them; without it, a `made` introduction is not counted')
      .example('2026-11-17'),
    outcome: text().alsoCalled('result').description('what came of it').example('They wrote a paper.'),
    private: flag().description('`true` if nothing about it may leave the vault').example('true'),
  },
  {
    alsoCalled: ['intro'],
    asks: ['between'],
    template: { between: '[]', status: 'asked', asked: '{{date}}', consent: '[]' },
    finish: (_, { unknownStatus }) => ({ unknownStatus }),
  },
);

export interface IntroductionRecord extends RecordOf<typeof introduction> {
  readonly kind: 'introduction';
}
