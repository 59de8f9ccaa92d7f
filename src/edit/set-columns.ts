import type { Edit } from '../model/finding.ts';
import { lineStart, lineEnd } from '../model/text-lines.ts';
import { parseYaml, type YamlEntry, type YamlMap, type YamlNode } from '../parser/index.ts';
import { doubleQuoteYaml, yamlText } from '../parser/yaml-quote.ts';
import { insertion, lineEndOf, replaceValue } from './text-edits.ts';

/**
 * What the columns of a table are for, and the index of the item under `imports` that lists them
 * already (null if none does).
 */
interface Columns {
  readonly at: number | null;
  readonly columns: readonly string[];
  /** column → field; `''` for a column that becomes a line of text. */
  readonly chosen: ReadonlyMap<string, string>;
}

/**
 * The edits that write under `imports` in the text of `.netvault.yaml` what the columns of a
 * table are for. All other bytes stay. Null if the file's style does not allow it.
 */
export function setColumns(text: string, { at, columns, chosen }: Columns): readonly Edit[] | null {
  const { root, findings } = parseYaml(text);
  if (findings.length > 0) return null;
  const feed = lineEndOf(text);
  const open = text === '' || text.endsWith('\n') ? '' : feed;
  const isEmpty = root === null || isNothing(root);
  if (!isEmpty && (root.is !== 'map' || root.flow)) return null;
  const imports = root?.is === 'map' ? entryIn(root, 'imports') : undefined;
  const item = (indent: string): string => itemText(indent, columns, chosen, feed);
  if (!imports) return [insertion(text.length, `${open}imports:${feed}${item('  ')}`)];
  const { value } = imports;
  if (isNothing(value))
    return [insertion(lineEnd(text, imports.keySpan.end), `${feed}${item('  ').trimEnd()}`)];
  if (value.is !== 'list' || value.flow) return null;
  const own = at === null ? undefined : value.items[at];
  if (own) return setMap(text, own, chosen, feed);
  const [first] = value.items;
  const start = lineStart(text, first?.start ?? 0);
  const [indent] = /^[ ]*(?=- )/.exec(text.slice(start)) ?? [];
  // Inserted above the others: the lines below the last one may be a comment on what follows.
  return indent === undefined ? null : [insertion(start, item(indent))];
}

function itemText(
  indent: string,
  columns: readonly string[],
  chosen: ReadonlyMap<string, string>,
  feed: string,
): string {
  const lines = [
    `- columns: [${columns.map(doubleQuoteYaml).join(', ')}]`,
    '  map:',
    ...[...chosen].map(([name, field]) => `    ${pair(name, field)}`),
  ];
  return lines.map((line) => `${indent}${line}${feed}`).join('');
}

/** Changes the columns that are listed in place, and inserts new ones above the others. */
function setMap(
  text: string,
  item: YamlNode,
  chosen: ReadonlyMap<string, string>,
  feed: string,
): readonly Edit[] | null {
  const map = item.is === 'map' ? entryIn(item, 'map')?.value : undefined;
  if (map?.is !== 'map') return null;
  const existing = new Map(map.entries.map((entry) => [entry.key.trim().toLowerCase(), entry]));
  const edits: Edit[] = [];
  const added: string[] = [];
  for (const [name, field] of chosen) {
    const entry = existing.get(name.toLowerCase());
    if (entry && entry.value.is !== 'scalar') return null;
    if (entry) edits.push(replaceValue(text, entry, fieldText(field)));
    else added.push(pair(name, field));
  }
  if (added.length === 0) return edits;
  const [first] = map.entries;
  if (map.flow || !first)
    return map.flow ? [...edits, insertion(map.start + 1, `${added.join(', ')}${first ? ', ' : ''}`)] : null;
  const start = lineStart(text, first.keySpan.start);
  const indent = text.slice(start, first.keySpan.start);
  if (!/^ +$/.test(indent)) return null;
  return [...edits, insertion(start, added.map((one) => `${indent}${one}${feed}`).join(''))];
}

const fieldText = (field: string): string => (field === '' ? '""' : yamlText(field));
const pair = (name: string, field: string): string => `${doubleQuoteYaml(name)}: ${fieldText(field)}`;
const isNothing = (node: YamlNode): boolean => node.is === 'scalar' && node.value === null;
const entryIn = ({ entries }: YamlMap, key: string): YamlEntry | undefined =>
  entries.find((entry) => entry.key === key);
