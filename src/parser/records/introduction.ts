import { FIELD_WORDS } from '../../model/field-words.ts';
import type { IntroductionRecord } from '../../model/records.ts';
import type { Common } from './common.ts';
import type { Fields } from './fields.ts';
import { readDateField } from './date-values.ts';
import { readLinksField } from './link-values.ts';
import { listed, quoted, readText, readWord } from './values.ts';

function readBetween(fields: Fields): IntroductionRecord['between'] {
  const node = fields.node('between');
  if (!node) return null;
  const links = readLinksField(fields, 'between');
  const [first, second] = links;
  if (first && second && links.length === 2) return [first, second];
  // What is no link has its own finding.
  if (!fields.unread.has('between')) {
    fields.invalid(
      'between',
      node,
      `${quoted(fields.written(node))} is not two people`,
      'Link the two people: ["[[A]]", "[[B]]"]',
    );
  }
  return null;
}

/** Reads an introduction (docs/format.md, Introductions). */
export function readIntroduction(common: Common, fields: Fields): IntroductionRecord {
  fields.require('between', 'Link the two people: ["[[A]]", "[[B]]"]');
  fields.require('status', `Say how far it is: ${listed(FIELD_WORDS.introduction.status)}`);
  return {
    ...common,
    kind: 'introduction',
    between: readBetween(fields),
    status: readWord(fields, 'status', FIELD_WORDS.introduction.status),
    asked: readDateField(fields, 'asked'),
    consent: readLinksField(fields, 'consent'),
    made: readDateField(fields, 'made'),
    outcome: readText(fields, 'outcome'),
  };
}
