import { EMOJI } from './appended.ts';

/** Headings are names: of a longer one only the beginning is looked at. */
const LONGEST = 400;

const EMOJI_BEFORE = new RegExp(`^(?:${EMOJI}|\\s)+`, 'u');
const EMOJI_BEHIND = new RegExp(`(?:${EMOJI}|\\s)+$`, 'u');

const COLON = /[\s:：]+$/;

/** The text of an ATX heading without its `#` signs. */
function withoutSigns(source: string): string {
  const text = source
    .trim()
    .replace(/^#{1,6}(?=[ \t]|$)/, '')
    .trim();
  if (/^#+$/.test(text)) return '';
  const closing = /[^#]#+$/.exec(text.slice(-200));
  return closing && /\s/.test(closing[0].charAt(0)) ? text.slice(0, text.length - closing[0].length) : text;
}

/** What a heading shows: no links, tags, footnotes, block id, comments, tags of HTML and marks. */
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
 * A heading's name, for comparison: what it shows, in lower case, without a
 * colon at its end and without the emoji around it, unless that is all.
 */
export function headingName(source: string): string {
  const plain = withoutSigns(source).slice(0, LONGEST);
  // Nearly all headings are words and nothing else.
  if (/^[a-z\d]+(?: [a-z\d]+)*$/i.test(plain)) return plain.toLowerCase();
  const name = shown(plain).replace(COLON, '').trim();
  const bare = name.replace(EMOJI_BEFORE, '').replace(EMOJI_BEHIND, '').replace(COLON, '');
  return (bare || name)
    .replace(/[ \t]+/g, ' ')
    .normalize('NFC')
    .toLowerCase();
}
