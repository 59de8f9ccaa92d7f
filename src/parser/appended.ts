import { lazily } from '../model/lazily.ts';
import { codeInLine } from './code-in-line.ts';

/** The name of a tag, as the source of a regular expression; digits alone are not a tag. */
export const TAG_NAME = String.raw`[\p{L}\p{N}\p{M}_/-]*[\p{L}\p{M}_/-][\p{L}\p{N}\p{M}_/-]*`;

/** An emoji with its modifiers, as the source of a regular expression. */
export const EMOJI = String.raw`[\p{Extended_Pictographic}\p{Regional_Indicator}](?:\p{Emoji_Modifier}|\uFE0F|\u200D|\u20E3)*`;

/**
 * What Obsidian and its plugins append to a list item, by the character with which it begins.
 * Each pattern matches at an offset, in linear time.
 */
const APPENDED: Readonly<Record<string, () => RegExp>> = {
  // Obsidian: a block id or a footnote, a tag, comments.
  '^': lazily(() => /\^[\p{L}\p{N}-]+(?=[ \t]*$)|\^\[[^\]]{0,500}\]/uy),
  '#': lazily(() => new RegExp(`#${TAG_NAME}`, 'uy')),
  '%': lazily(() => /%%[^%]{0,500}%%/y),
  '<': lazily(() => /<!--(?:(?!-->)[^]){0,500}-->/y),
  // A footnote; Dataview and Tasks: a field in brackets or parentheses. Reminder: a date.
  '[': lazily(() => /\[\^[^\s\]]{1,100}\]|\[[^[\]:]{1,100}::(?:\[\[[^[\]]{0,200}\]\]|[^[\]]){0,500}\]/y),
  '(': lazily(() => /\([^():]{1,100}::[^()]{0,500}\)|\(@[\d\s:-]{4,40}\)/y),
  // Kanban: a date, a time. Reminder: a date.
  '@': lazily(() => /@@?\{[^{}]{0,100}\}|@\[\[[^[\]]{0,100}\d[^[\]]{0,100}\]\]/y),
};

/**
 * The same for what begins with an emoji. Tasks: when it recurs, what to do when done, its id and
 * the ids it depends on; its other emoji, Reminder's and any other, with or without a date and a
 * time.
 */
const APPENDED_EMOJI = lazily(
  () =>
    new RegExp(
      String.raw`🔁\uFE0F?[ \t]*[\p{L}\p{N}, !]*|🏁\uFE0F?[ \t]*\p{L}*|(?:🆔|⛔)\uFE0F?[ \t]*[\w-]+(?:[ \t]*,[ \t]*[\w-]+)*|${EMOJI}(?:[ \t]*(?:\[\[)?\d{4}-\d{2}-\d{2}(?:\]\])?(?:[T \t]\d{1,2}:\d{2})?)?`,
      'uy',
    ),
);

/** The end of one appended thing at an offset; the offset itself if there is none. */
export function appendedEnd(text: string, at: number): number {
  const sign = text.charAt(at);
  // No ASCII character is an emoji.
  const pattern = (APPENDED[sign] ?? (sign > '~' ? APPENDED_EMOJI : null))?.();
  if (!pattern) return at;
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** Each appended thing in a text, as written; what is between them is left out. */
export function appendedParts(text: string): string[] {
  const parts: string[] = [];
  for (let at = 0; at < text.length;) {
    const isFree = at === 0 || /[\s\])]/.test(text.charAt(at - 1));
    const end = isFree ? appendedEnd(text, at) : at;
    if (end > at) parts.push(text.slice(at, end).trim());
    at = Math.max(end, at + 1);
  }
  return parts;
}

/** A text without what plugins append at its end. */
export function withoutAppended(text: string): string {
  return text.slice(0, appendedStart(text)).trim();
}

/** Whether everything between two offsets was appended by plugins. */
export function isAppended(text: string, start: number): boolean {
  for (let at = start; ;) {
    // The fields of Tasks for Dataview may have commas between them.
    while (text[at] === ' ' || text[at] === '\t' || (text[at] === ',' && at > start)) at++;
    if (at >= text.length) return true;
    const end = appendedEnd(text, at);
    if (end === at) return false;
    at = end;
  }
}

/** A single emoji that is not one of Tasks' priorities: it is the end of a text, as in `cake 🎂`. */
const EMOJI_ALONE = lazily(() => new RegExp(`^(?!(?:🔺|⏫|🔼|🔽|⏬)\uFE0F?$)(?:${EMOJI})+$`, 'u'));

/**
 * The offset at which the part that plugins appended begins, including the spaces before it; the
 * end of the line if there is none.
 */
export function appendedStart(text: string, from = 0): number {
  let start: number | null = null;
  let textEnd = from;
  for (let at = from; at < text.length;) {
    // It may follow a link or another such thing directly.
    const isFree = start !== null || /[\s\])]/.test(text[at - 1] ?? ' ');
    const end = isFree ? appendedEnd(text, at) : at;
    if (end > at && !EMOJI_ALONE().test(text.slice(at, end))) {
      start ??= textEnd;
      at = end;
      continue;
    }
    const isBetween = text[at] === ',' && start !== null;
    if (!isBetween && !/\s/.test(text.charAt(at))) {
      start = null;
      textEnd = at + 1;
    }
    at++;
  }
  return start ?? textEnd;
}

/**
 * What belongs to one day or note alone: a block id, and the dates of Tasks, with its signs or as
 * fields of Dataview, of Kanban and of Reminder. Other fields and emoji are text, even with a date.
 */
const OF_ONE_DAY_OR_NOTE =
  /^(?:\^(?!\[)|(?:[✅➕⏳⌛🛫📅📆🗓❌⏰]\uFE0F?|[[(](?:due|scheduled|start|created|complet\w+|cancell?ed|done|date|reminder)::|\(?@\{?)\s*(?:\[\[)?\d{4}-\d{2}-\d{2}[T\s\d:]*[\])}]*$)/iu;

/** A text without what belongs to one day or note alone. */
export function withoutDates(text: string): string {
  const code = new Map(codeInLine(text).map(({ start, end }) => [start, end]));
  let kept = '';
  let last = '';
  for (let at = 0; at < text.length;) {
    const isInWord = /[\p{L}\p{N}]/u.test(last) && text.charAt(at) < '~';
    const end = isInWord ? at : appendedEnd(text, at);
    const next = Math.max(end, at + 1, code.get(at) ?? 0);
    const isOwn = OF_ONE_DAY_OR_NOTE.test(text.slice(at, end));
    if (isOwn) {
      const before = kept.trimEnd();
      const after = text.slice(next);
      // One comma is enough between its neighbours, and none at the end.
      kept = /^\s*(?:,|$)/.test(after) ? before.replace(/,$/, '') : before + (/^\s/.test(after) ? '' : ' ');
    } else kept += text.slice(at, next);
    last = isOwn ? '' : text.charAt(next - 1);
    at = next;
  }
  return kept.trim();
}
