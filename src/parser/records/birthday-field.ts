import { civilDate } from '../../model/civil-date.ts';
import { readDate } from '../../model/read-date.ts';
import { dateOf } from './date-fields.ts';
import { field, type Field } from './field.ts';
import type { Fields } from './fields.ts';
import { inQuotes, shortText, unwrapSingle } from './values.ts';

/** `17 April`, `April 17` or `17.04.`, read in the leap year 2000. */
function inWords(written: string): string | null {
  const dotted = /^\d{1,2}\. ?\d{1,2}\.$/.test(written) ? `${written}2000` : null;
  const reading = readDate(dotted ?? (/\d{4}/.test(written) ? '' : `${written} 2000`));
  return reading.is === 'rewritable' ? `-${reading.date.slice(4)}` : null;
}

/** A day without a year, as `--MM-DD`: `--04-17`, `--0417` (RFC 6350), `04-17` or `17 April`. Checked against 2000, a leap year, so that 29 February is valid. */
export function dayOfYear(written: string): string | null {
  const found = /^(--)?(\d{2})(-?)(\d{2})$/.exec(written);
  if (!found) return inWords(written);
  if (found[1] === undefined && found[3] === '') return null;
  return civilDate(2000, Number(found[2]), Number(found[4])) ? `--${found[2] ?? ''}-${found[4] ?? ''}` : null;
}

/** Whether a text is a year or a month alone, which is kept; it has no day. */
export function isYearOrMonth(written: string): boolean {
  return /^(?:1[6-9]|20)\d{2}(?:-(?:0[1-9]|1[0-2]))?$/.test(written);
}

function readBirthday(fields: Fields, name: string): string | null {
  const node = unwrapSingle(fields.node(name));
  if (!node) return null;
  const written = shortText(node);
  if (isYearOrMonth(written)) return written;
  const day = dayOfYear(written);
  if (day === null) {
    if (node.is === 'scalar' && readDate(written).is === 'invalid') {
      fields.setUnreadable(name);
      fields.report(
        'invalid-date',
        node,
        `${inQuotes(written)} is not a birthday`,
        'Write 1980-04-17, or --04-17 where the year is not known',
      );
      return null;
    }
    return dateOf(fields, name, node);
  }
  if (day !== written && fields.source.origin === 'own') {
    const quote = fields.sourceText(node).startsWith("'") ? "'" : '"';
    fields.report('invalid-date', node, `${inQuotes(written)} is not written as a birthday`, `Write ${day}`, {
      safe: true,
      edits: [{ start: node.start, end: node.end, text: quote + day + quote }],
    });
  }
  return day;
}

/** A field with a birthday: `YYYY-MM-DD` or `--MM-DD`. */
export function birthday(): Field<string | null> {
  return field<string | null>({
    ifAbsent: null,
    read: readBirthday,
    schema: { type: ['string', 'integer'], pattern: '^(\\d{4}|-)-\\d{2}-\\d{2}$|^\\d{4}(-\\d{2})?$' },
    description: '`YYYY-MM-DD`, or `--MM-DD` without the year; `YYYY-MM` and `YYYY` are kept and have no day',
  });
}
