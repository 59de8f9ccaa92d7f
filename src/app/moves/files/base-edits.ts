import type { Edit } from '../../../model/finding.ts';
import type { Span } from '../../../model/span.ts';
import { editsOfText, expressionTexts } from './expression.ts';
import type { FileValue } from './file-value.ts';
import type { ValueEdits } from './follow-text.ts';
import type { Follower } from './follower.ts';

const NOTHING: ValueEdits = { edits: [], isMentioned: false };

/** Settings that are only displayed. */
const SHOWN = ['name', 'displayName', 'type'];

export function baseEdits({ keys, value }: FileValue, follower: Follower): ValueEdits {
  if (typeof value !== 'string') return NOTHING;
  if (isExpression(keys)) return expressionEdits(value, follower);
  const edits = follower.inText(value);
  const isLeft = edits.length === 0 && !SHOWN.includes(String(keys.at(-1)));
  return { edits, isMentioned: isLeft && follower.isMentionedIn(value) };
}

function isExpression([first, , third]: FileValue['keys']): boolean {
  return (
    first === 'filters' ||
    first === 'formulas' ||
    first === 'summaries' ||
    (first === 'views' && third === 'filters')
  );
}

function expressionEdits(expression: string, follower: Follower): ValueEdits {
  const edits: Edit[] = [];
  const texts = expressionTexts(expression);
  let isMentioned = hasBareLink(expression, texts, follower);
  for (const text of texts) {
    const { use, value } = text;
    const whole = use === 'target' ? follower.inTarget(value) : use === 'path' ? follower.inPath(value) : [];
    const made = whole.length > 0 || text.quote === null ? whole : follower.inText(value);
    for (const one of editsOfText(text, made)) edits.push(one);
    if (made.length === 0 && use === 'name') isMentioned ||= follower.isMentionedIn(value);
  }
  return { edits, isMentioned };
}

/**
 * Whether `[[links]]` outside of strings may refer to a note that moves: they are not valid in an
 * expression and are not changed.
 */
function hasBareLink(expression: string, texts: readonly Span[], follower: Follower): boolean {
  if (!expression.includes('[[')) return false;
  const bare = texts.reduce(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    expression,
  );
  return [...bare.matchAll(/\[\[([^[\]|#]+)/g)].some(([, target = '']) => follower.isMentionedIn(target));
}
