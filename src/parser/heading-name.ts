import { withoutUnseenMarks } from '../model/invisible.ts';
import { capital, foldCase, lowerCase } from '../model/plain-letters.ts';
import { lazily } from '../model/lazily.ts';
import { EMOJI } from './appended.ts';
import { quoteYaml } from './yaml-quote.ts';

/** Headings are names: only the beginning of a longer one is compared. */
const MAX_LENGTH = 400;

const EMOJI_BEFORE = lazily(() => new RegExp(`^(?:${EMOJI}|\\s)+`, 'u'));
const EMOJI_BEHIND = lazily(() => new RegExp(`(?:${EMOJI}|\\s)+$`, 'u'));

const COLON = /[\s:：]+$/;

/** The line of a new heading for a log, if those with these names are headings of logs, in the spelling of the name. */
export function newLogHeading(headings: readonly string[]): string {
  const name = headings.find((one) => headingName(one) === 'log') ?? headings[0] ?? 'log';
  return `## ${/\p{Lu}/u.test(name) ? name : capital(name)}`;
}

/** The setting that makes headings with these names those of logs. */
export function headingSetting(headings: readonly string[]): string {
  const items = headings.map((name) =>
    /^[\p{L}\p{N} ]+$/u.test(name) ? capital(name) : quoteYaml(capital(name)),
  );
  return `log_headings: [${items.join(', ')}]`;
}

/** The text of an ATX heading without its `#` marks. */
function withoutMarks(source: string): string {
  const text = source
    .trim()
    .replace(/^#{1,6}(?=[ \t]|$)/, '')
    .trim();
  if (/^#+$/.test(text)) return '';
  const closing = /[^#]#+$/.exec(text.slice(-200));
  return closing && /\s/.test(closing[0].charAt(0)) ? text.slice(0, text.length - closing[0].length) : text;
}

/**
 * The displayed text of a heading: links as their display text; without tags, footnotes, block id,
 * comments, HTML tags and markup.
 */
function shown(text: string): string {
  return text
    .replace(/%%[^%]*%%|<!--.*?-->|<\/?[a-z][^<>]*>/giu, ' ')
    .replace(/!?\[\[([^[\]|]*\|)?([^[\]|]*)\]\]/gu, (_, _target, text: string) => text.replace(/^.*[#/]/, ''))
    .replace(/\[\^[^[\]]*\]/gu, ' ')
    .replace(/!?\[([^[\]]*)\]\([^()]*\)/gu, '$1')
    .replace(/(^|\s)#[\p{L}\p{N}\p{M}_/-]+/gu, '$1')
    .replace(/\s\^[\p{L}\p{N}-]+\s*$/u, '')
    .replace(/(^|[^\p{L}\p{N}])_+/gu, '$1')
    .replace(/[*`]+|==|~~|_+(?![\p{L}\p{N}])/gu, '');
}

/**
 * The name of a heading, for comparison: its displayed text in lower case, without a colon at its
 * end and without the emoji around it, unless there is nothing else.
 */
export function headingName(source: string): string {
  const plain = withoutMarks(source).slice(0, MAX_LENGTH);
  // Nearly all headings consist of plain words.
  return /^[a-z\d]+(?: [a-z\d]+)*$/i.test(plain) ? plain.toLowerCase() : lowerCase(displayed(plain));
}

/** The displayed text of a heading without marks, without a colon at its end and the emoji around it. */
export const headingText = (source: string): string => displayed(withoutMarks(source).slice(0, MAX_LENGTH));

function displayed(plain: string): string {
  const name = shown(withoutUnseenMarks(plain)).replace(COLON, '').trim();
  const bare = name.replace(EMOJI_BEFORE(), '').replace(EMOJI_BEHIND(), '').replace(COLON, '');
  return (bare || name).replace(/[ \t]+/g, ' ').normalize('NFC');
}

/** Letters that are the same in capitals and otherwise, or another letter's. */
const MAY_FOLD = /[A-Z\u0080-\uffff]/;

/** Tells whether a heading's name is one of some names, also in capitals: `Görüşme` and `GÖRÜŞME`. */
export function headingMatcher(names: readonly string[]): (name: string) => boolean {
  const folded = lazily(() => new Set(names.map(foldCase)));
  const arePlain = !names.some((name) => MAY_FOLD.test(name));
  return (name) =>
    names.includes(name) || ((!arePlain || MAY_FOLD.test(name)) && folded().has(foldCase(name)));
}
