import type { FindingText } from '../../model/finding.ts';
import type { Cadence } from '../../model/cadence.ts';
import type { RecordRule } from '../../model/records.ts';
import { counted } from './phrases.ts';

/* Settings in a few words. */

/** A time span as written; a number without a unit is in days. */
export const spanText = ({ text }: Cadence): string =>
  /^\d+$/.test(text) ? counted(Number(text), 'day') : text;

/** A rule of `records`: the kind of record, and the notes that it applies to. */
export function ruleText(rule: RecordRule): string {
  if ('folder' in rule) return `${rule.kind}: folder ${rule.folder}`;
  if ('path' in rule) return `${rule.kind}: path ${rule.path}`;
  if ('tag' in rule) return `${rule.kind}: tag ${rule.tag}`;
  return `${rule.kind}: ${rule.property}: ${rule.value}`;
}

/** The finding for a settings file with another name than the one that is read. */
export const mustBeCalled = (name: string): FindingText => ({
  message: `settings are read from ${name} only`,
  help: `Name it ${name}`,
});
