import type { ParseContext, PlacedRule } from '../../model/note.ts';
import type { Kind, RecordRule, RecordOrigin } from '../../model/records.ts';
import type { Span } from '../../model/span.ts';
import { withoutBentQuotes } from '../bent-quotes.ts';
import { TYPES } from '../dialects.ts';
import { normalizeKey, normalizeValue } from '../normalize-key.ts';
import { frontMatterTags, hasTag } from '../tags.ts';
import type { YamlMap } from '../yaml-node.ts';
import { isEmpty } from './fields.ts';
import { valuesOf } from './property-values.ts';

export interface DetectedKind {
  readonly kind: Kind;
  readonly origin: RecordOrigin;
  /** The rule that makes it a record, or null. */
  readonly rule: RecordRule | null;
  /** The span for findings about missing fields. */
  readonly span: Span;
}

function byType(text: string, root: YamlMap): DetectedKind | null {
  const entry =
    root.entries.find(({ key }) => key === 'type') ??
    root.entries.find(({ key }) => /type/i.test(key) && withoutBentQuotes(key).toLowerCase() === 'type');
  if (!entry || isEmpty(entry.value)) return null;
  // Of several types (`[meeting, standup]`) the first known one counts.
  for (const value of valuesOf(text, entry.value)) {
    const type = TYPES.get(normalizeKey(value));
    if (type) return { ...type, rule: null, span: { start: entry.value.start, end: entry.value.end } };
  }
  return null;
}

/** Whether a note, which is where a rule looks, matches the rule's condition. */
function matches(
  rule: RecordRule,
  text: string,
  root: YamlMap | null,
  tags: () => readonly string[],
): boolean {
  if ('folder' in rule || 'path' in rule) return true;
  if ('tag' in rule) return hasTag(tags(), rule.tag);
  const wanted = normalizeValue(rule.value);
  return (root?.entries ?? []).some(
    ({ key, value }) =>
      normalizeKey(withoutBentQuotes(key)) === normalizeKey(rule.property) &&
      valuesOf(text, value).some((each) => normalizeValue(each) === wanted),
  );
}

/** Tests whether a note follows a rule; its own `type` does not matter. */
export function ruleTest(
  path: string,
  text: string,
  root: YamlMap | null,
  bodyTags: () => readonly string[],
): (placed: PlacedRule) => boolean {
  let known: readonly string[] | null = null;
  const tags = (): readonly string[] => (known ??= [...frontMatterTags(text, root), ...bodyTags()]);
  return (placed) => placed.appliesTo(path) && matches(placed.rule, text, root, tags);
}

/**
 * The kind of record that a note is: by its `type`, or else by the first matching `records` rule
 * of the scorecard. Null for a note that is not a record.
 */
export function kindOf(
  path: string,
  text: string,
  root: YamlMap | null,
  context: ParseContext,
  bodyTags: () => readonly string[],
): DetectedKind | null {
  const typed = root ? byType(text, root) : null;
  if (typed) return typed;
  const placed = context.recordRules.find(ruleTest(path, text, root, bodyTags));
  if (!placed) return null;
  const { rule } = placed;
  const first = root?.entries[0]?.keySpan ?? { start: 0, end: 0 };
  return { kind: rule.kind, origin: 'mapped', rule, span: { start: first.start, end: first.end } };
}
