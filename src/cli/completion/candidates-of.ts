import { SEVERITIES } from '../command-line/choices.ts';
import type { Source } from '../command-line/option.ts';
import type { Candidate } from './candidate.ts';
import type { WholeSource } from './sources.ts';

/** Returns the candidates of a source that depend only on whether anything is typed, not on the text. */
export type FindWholeCandidates = (source: WholeSource, isTyped: boolean) => Promise<readonly Candidate[]>;

/** The candidates of a source; `typed` is the typed part of the word at the cursor. */
export async function candidatesOf(
  source: Source,
  typed: string,
  offers: FindWholeCandidates,
): Promise<readonly Candidate[]> {
  switch (source) {
    case 'log-line':
      return logLines(typed, offers);
    case 'rule-severity': {
      const [rule = '', ...more] = typed.split(':');
      if (more.length > 0) return SEVERITIES.map((severity) => ({ value: `${rule}:${severity}` }));
      return (await offers('rule', true)).map(({ value, ...about }) => ({ value: `${value}:`, ...about }));
    }
    default:
      return offers(source, typed !== '');
  }
}

/** Candidates for a log line such as `call 20m [[Jo`: first the activity, then the people. */
async function logLines(typed: string, offers: FindWholeCandidates): Promise<readonly Candidate[]> {
  if (!/\s/.test(typed)) return offers('activity', true);
  const [, before, link] = /^(.*)\[\[([^[\]]*)$/.exec(typed) ?? [];
  const [lead = ''] = /^.*\s/.exec(typed) ?? [];
  return (await offers('person', true)).map(({ value, ...more }) => ({
    value: before !== undefined && link !== undefined ? `${before}[[${value}]]` : `${lead}${value}`,
    ...more,
  }));
}
