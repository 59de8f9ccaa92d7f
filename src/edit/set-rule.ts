import type { Edit } from '../model/finding.ts';
import { lineEnd } from '../parser/fence.ts';
import { parseYaml, type YamlEntry, type YamlMap } from '../parser/index.ts';
import { insertion, lineFeedOf, putValue, withoutEntry } from './text-edits.ts';

/**
 * The edit that gives a rule a severity in the text of `.netvault.yaml`, or
 * takes it out where that is null (in braces, and beside options, it is set to
 * `usual` then). Every other byte stays. Null where there is nothing to do, and
 * where the file is written in a manner in which it cannot be done.
 */
export function setRule(text: string, rule: string, severity: string | null, usual: string): Edit | null {
  const { root, findings } = parseYaml(text);
  if (findings.length > 0) return null;
  const line = (indent: string): string => `${indent}${rule}: ${severity ?? usual}`;
  const feed = lineFeedOf(text);
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
  const there = value.entries.find(({ key }) => key === rule);
  if (there) return change(text, value, there, severity, usual);
  if (severity === null) return null;
  const [first] = value.entries;
  if (value.flow) return insertion(value.start + 1, first ? `${line('')}, ` : line(''));
  const from = text.lastIndexOf('\n', (first?.keySpan.start ?? 0) - 1) + 1;
  const indent = text.slice(from, first?.keySpan.start);
  // Right below `rules:`, so that a comment above another rule stays with it.
  return /^[ \t]+$/.test(indent)
    ? insertion(lineEnd(text, rules.keySpan.end), `${feed}${line(indent)}`)
    : null;
}

function change(
  text: string,
  within: YamlMap,
  entry: YamlEntry,
  severity: string | null,
  usual: string,
): Edit | null {
  const { value } = entry;
  if (value.is === 'list') return null;
  if (value.is === 'map') return changeBeside(text, value, severity ?? usual);
  if (severity !== null || within.flow) return putValue(text, entry, severity ?? usual);
  return withoutEntry(text, entry);
}

/** The rule has options: its severity stands among them. */
function changeBeside(text: string, options: YamlMap, severity: string): Edit | null {
  const there = options.entries.find(({ key }) => key === 'severity');
  if (there) return putValue(text, there, severity);
  const [first] = options.entries;
  if (options.flow || !first)
    return insertion(options.start + 1, `severity: ${severity}${first ? ', ' : ''}`);
  const from = text.lastIndexOf('\n', first.keySpan.start - 1) + 1;
  const feed = lineFeedOf(text);
  return insertion(from, `${text.slice(from, first.keySpan.start)}severity: ${severity}${feed}`);
}
