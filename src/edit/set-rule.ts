import type { Edit } from '../model/finding.ts';
import { lineStart, lineEnd } from '../model/text-lines.ts';
import { parseYaml, type YamlEntry, type YamlMap } from '../parser/index.ts';
import { insertion, lineEndOf, replaceValue, removeEntry } from './text-edits.ts';

/**
 * The edit that sets a rule's severity in the text of `.netvault.yaml`. A null
 * severity removes the rule, or sets it to `usual`, its default, if it is in
 * braces or has options. All other bytes stay. Null if there is nothing to do or
 * the file's style does not allow it.
 */
export function setRule(text: string, rule: string, severity: string | null, usual: string): Edit | null {
  const { root, findings } = parseYaml(text);
  if (findings.length > 0) return null;
  const line = (indent: string): string => `${indent}${rule}: ${severity ?? usual}`;
  const feed = lineEndOf(text);
  const isEmpty = root === null || (root.is === 'scalar' && root.value === null);
  const rules =
    root?.is === 'map' && !root.flow ? root.entries.find(({ key }) => key === 'rules') : undefined;
  if (!rules) {
    if (severity === null || (!isEmpty && (root.is !== 'map' || root.flow))) return null;
    const open = text === '' || text.endsWith('\n') ? '' : feed;
    return insertion(text.length, `${open}rules:${feed}${line('  ')}${feed}`);
  }
  const { value } = rules;
  if (value.is === 'scalar' && value.value === null)
    return severity === null ? null : insertion(lineEnd(text, rules.keySpan.end), `${feed}${line('  ')}`);
  if (value.is !== 'map') return null;
  const existing = value.entries.find(({ key }) => key === rule);
  if (existing) return changeSeverity(text, value, existing, severity, usual);
  if (severity === null) return null;
  const [first] = value.entries;
  if (value.flow) return insertion(value.start + 1, first ? `${line('')}, ` : line(''));
  const from = lineStart(text, first?.keySpan.start ?? 0);
  const indent = text.slice(from, first?.keySpan.start);
  // Inserted right below `rules:`, so that a comment above another rule stays there.
  return /^[ \t]+$/.test(indent)
    ? insertion(lineEnd(text, rules.keySpan.end), `${feed}${line(indent)}`)
    : null;
}

function changeSeverity(
  text: string,
  within: YamlMap,
  entry: YamlEntry,
  severity: string | null,
  usual: string,
): Edit | null {
  const { value } = entry;
  if (value.is === 'list') return null;
  if (value.is === 'map') return changeSeverityOption(text, value, severity ?? usual);
  if (severity !== null || within.flow) return replaceValue(text, entry, severity ?? usual);
  return removeEntry(text, entry);
}

/** Sets the severity of a rule that has options, next to them. */
function changeSeverityOption(text: string, options: YamlMap, severity: string): Edit | null {
  const existing = options.entries.find(({ key }) => key === 'severity');
  if (existing) return replaceValue(text, existing, severity);
  const [first] = options.entries;
  if (options.flow || !first)
    return insertion(options.start + 1, `severity: ${severity}${first ? ', ' : ''}`);
  const from = lineStart(text, first.keySpan.start);
  const feed = lineEndOf(text);
  return insertion(from, `${text.slice(from, first.keySpan.start)}severity: ${severity}${feed}`);
}
