import type { IntroductionStatus } from '../../../parser/records/introduction.ts';
import type { NextStep } from '../../../app/introductions/introduction-ledger.ts';
import {
  COUNT,
  DATE,
  TEXT,
  listOf,
  orNull,
  outputSchema,
  shape,
  type JsonSchema,
  wordOf,
} from '../../report/json-schema.ts';
import { BOOLEAN, PAIR, OUTDATED_REVIEWS } from '../../report/schema-shapes.ts';

const NEED_MET = { needs: TEXT, offers: TEXT, need: TEXT, offer: TEXT, text: TEXT };

export const PROPOSAL = shape({
  between: PAIR,
  names: PAIR,
  reasons: listOf(shape(NEED_MET), { minItems: 1, maxItems: 2 }),
});

export const ENTRY = shape({
  path: TEXT,
  between: PAIR,
  names: PAIR,
  status: wordOf<IntroductionStatus>()(['proposed', 'asked', 'consented', 'made', 'declined']),
  asked: orNull(DATE),
  consent: listOf(TEXT),
  made: orNull(DATE),
  outcome: orNull(TEXT),
  next: orNull(wordOf<NonNullable<NextStep>>()(['ask', 'answer', 'introduce', 'outcome'])),
  missing: listOf(TEXT, { maxItems: 2 }),
  missingNames: listOf(TEXT, { maxItems: 2 }),
});

/** The schema of `intro --format json`. */
export function introSchema(): JsonSchema {
  return outputSchema(
    'intro',
    'What `netvault intro --format json` prints, version 1. More keys may be added; these stay.',
    {
      today: DATE,
      proposals: listOf(PROPOSAL),
      proposed: COUNT,
      yours: listOf(shape({ name: TEXT, ...NEED_MET })),
      ledger: listOf(ENTRY),
      contacts: COUNT,
      records: COUNT,
      notes: COUNT,
    },
  );
}

/** The schema of `intro ACTION … --format json`. */
export function introStepSchema(): JsonSchema {
  return outputSchema(
    'intro step',
    'What `netvault intro propose|asked|consented|made|declined|outcome … --format json` prints, version 1. More keys may be added; these stay.',
    { today: DATE, changed: BOOLEAN, introduction: ENTRY, reviews: OUTDATED_REVIEWS },
  );
}
